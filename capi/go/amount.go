package juesuan

import (
	"strconv"
	"strings"
)

// Amount is money: an integer of fen (分, 0.01 元).
type Amount int64

// Points are hundredths of a point of a self-evaluation form.
type Points int64

// Percent is a number of hundredths of a percent: 5849 is 58.49 %.
type Percent int64

// Yuan parses an amount in 元 with at most two decimals: "-1234567.89", "+1".
func Yuan(text string) (Amount, error) { return ParseAmount(text, MoneyYuan, 0) }

// Wanyuan parses an amount in 万元 with at most six decimals: "123.456789".
func Wanyuan(text string) (Amount, error) { return ParseAmount(text, MoneyWanyuan, 0) }

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
