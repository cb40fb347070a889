package juesuan

// #include <juesuan.h>
import "C"

import (
	"fmt"
	"math"
	"unsafe"
)

// ParseAmount reads an amount in 元 (at most two decimals) or 万元 (at most six). With NumberThousands,
// commas may stand.
func ParseAmount(text string, unit MoneyUnit, style NumberStyle) (Amount, error) {
	digits := []byte(text)
	var fen C.int64_t
	err := call(func(failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_parse_amount(first(digits), size(digits), C.int32_t(unit), C.uint32_t(style), &fen, failure)
	})
	return Amount(fen), err
}

// Format writes the exact amount, with two places in 元 or six in 万元 before any trimming.
func (a Amount) Format(unit MoneyUnit, style NumberStyle) (string, error) {
	return numberText(func(text *C.char, capacity C.size_t, size *C.size_t, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_format_amount(C.int64_t(a), C.int32_t(unit), C.uint32_t(style), text, capacity, size, failure)
	})
}

// Publish is the published figure: hundredths of 万元, rounded half up away from zero (四舍五入).
func (a Amount) Publish() (int64, error) {
	var hundredths C.int64_t
	err := call(func(failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_publish(C.int64_t(a), &hundredths, failure)
	})
	return int64(hundredths), err
}

// Print is what an amount prints as in a unit with so many places, half up away from zero, and all
// amounts that print so.
func (a Amount) Print(unit MoneyUnit, places int) (Amount, Interval, error) {
	if places < 0 || places > math.MaxInt32 {
		return 0, Interval{}, &Error{Status: StatusArgument, Where: "places", Message: fmt.Sprintf("unknown number %d", places)}
	}
	var printed C.int64_t
	var all C.juesuan_interval
	err := call(func(failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_print_amount(C.int64_t(a), C.int32_t(unit), C.uint32_t(places), &printed, &all, failure)
	})
	return Amount(printed), intervalOf(all), err
}

// PercentOf is part / base, rounded once, half up away from zero; both are amounts, or both published
// figures. It counts only where its state is RatioValue.
func PercentOf[T ~int64](part, base T) (Percent, RatioState, error) {
	return percentOf(int64(part), int64(base))
}

func percentOf(part, base int64) (Percent, RatioState, error) {
	var state C.int32_t
	var hundredths C.int64_t
	err := call(func(failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_percent(C.int64_t(part), C.int64_t(base), &state, &hundredths, failure)
	})
	return Percent(hundredths), RatioState(state), err
}

// ParsePercent reads a printed percentage: at most two decimals, no commas, perhaps one % at its end.
func ParsePercent(text string) (Percent, error) {
	digits := []byte(text)
	var hundredths C.int64_t
	err := call(func(failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_parse_percent(first(digits), size(digits), &hundredths, failure)
	})
	return Percent(hundredths), err
}

// FormatHundredths writes a percentage, a published figure or points, with two places before any
// trimming.
func FormatHundredths[T ~int64](hundredths T, style NumberStyle) (string, error) {
	return formatHundredths(int64(hundredths), style)
}

func formatHundredths(hundredths int64, style NumberStyle) (string, error) {
	return numberText(func(text *C.char, capacity C.size_t, size *C.size_t, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_format_hundredths(C.int64_t(hundredths), C.uint32_t(style), text, capacity, size, failure)
	})
}

func numberText(write func(text *C.char, capacity C.size_t, size *C.size_t, failure *C.juesuan_error) C.juesuan_status) (string, error) {
	text := make([]byte, C.JUESUAN_NUMBER_TEXT_MAX)
	var written C.size_t
	err := call(func(failure *C.juesuan_error) C.juesuan_status {
		return write((*C.char)(unsafe.Pointer(&text[0])), size(text), &written, failure)
	})
	return string(text[:written]), err
}
