package juesuan

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Amount is money: an integer of fen (分, 0.01 元).
type Amount int64

// Points are hundredths of a point of a self-evaluation form.
type Points int64

// Percent is a number of hundredths of a percent: 5849 is 58.49 %.
type Percent int64

// Yuan parses an amount in 元 with at most two decimals: "-1234567.89".
func Yuan(text string) (Amount, error) { return parse(text, 2) }

// Wanyuan parses an amount in 万元 with at most six decimals: "123.456789".
func Wanyuan(text string) (Amount, error) { return parse(text, 6) }

// String is the exact amount in 元 with two decimals.
func (a Amount) String() string { return decimal(int64(a), 2) }

// Wanyuan is the exact amount in 万元 with six decimals.
func (a Amount) Wanyuan() string { return decimal(int64(a), 6) }

// String has two decimals and no unit.
func (p Points) String() string { return decimal(int64(p), 2) }

// String has two decimals and no sign of percent.
func (p Percent) String() string { return decimal(int64(p), 2) }

// decimal writes a number of units that are 1/10^places.
func decimal(number int64, places int) string {
	sign, digits := "", strconv.FormatInt(number, 10)
	if number < 0 {
		sign, digits = "-", digits[1:]
	}
	if len(digits) <= places {
		digits = strings.Repeat("0", places+1-len(digits)) + digits
	}
	return sign + digits[:len(digits)-places] + "." + digits[len(digits)-places:]
}

func parse(text string, places int) (Amount, error) {
	unsigned := strings.TrimPrefix(text, "-")
	whole, decimals, pointed := strings.Cut(unsigned, ".")
	if !onlyDigits(whole) || pointed && !onlyDigits(decimals) || len(decimals) > places {
		return 0, &Error{Status: StatusInput, Where: "amount",
			Message: fmt.Sprintf("expected a number with at most %d decimals; found %q", places, text)}
	}
	digits := whole + decimals + strings.Repeat("0", places-len(decimals))
	if unsigned != text {
		digits = "-" + digits
	}
	fen, err := strconv.ParseInt(digits, 10, 64)
	if err != nil {
		return 0, &Error{Status: StatusRange, Where: "amount",
			Message: fmt.Sprintf("expected at most %d fen; found %q", int64(math.MaxInt64), text)}
	}
	return Amount(fen), nil
}

func onlyDigits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}
