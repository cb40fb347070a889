"""Numbers as text and the rules of rounding, as the library has them."""

from __future__ import annotations

import ctypes
from ctypes import byref, c_int32, c_int64, c_size_t
from decimal import Decimal
from typing import Any, Optional

from . import _native
from ._native import NUMBER_TEXT_MAX, call, sized
from .amount import Yuan, to_decimal, to_integer
from .codes import MoneyUnit, NumberStyle, RatioState
from .report import Interval, interval_of


def parse_amount(
    text: str, unit: MoneyUnit = MoneyUnit.YUAN, style: NumberStyle = NumberStyle(0)
) -> Decimal:
    """An amount in 元 from a text in 元 (at most two decimals) or 万元 (at most six).

    With NumberStyle.THOUSANDS, commas may stand.
    """
    return to_decimal(_int64("juesuan_parse_amount", *sized(text, "text"), unit, style))


def format_amount(
    amount: Yuan, unit: MoneyUnit = MoneyUnit.YUAN, style: NumberStyle = NumberStyle(0)
) -> str:
    """The exact amount, with two places in 元 or six in 万元 before any trimming."""
    return _text("juesuan_format_amount", to_integer(amount, "amount"), unit, style)


def publish(amount: Yuan) -> Decimal:
    """The published figure: 万元 with two decimals, rounded half up away from zero (四舍五入)."""
    return to_decimal(_int64("juesuan_publish", to_integer(amount, "amount")))


def print_amount(
    amount: Yuan, unit: MoneyUnit = MoneyUnit.WANYUAN, places: int = 2
) -> tuple[Decimal, Interval]:
    """What an amount prints as in the unit with so many places, in 元, and all amounts that print so."""
    printed, all_such = c_int64(), _native.Interval()
    fen = to_integer(amount, "amount")
    call("juesuan_print_amount", fen, unit, places, byref(printed), byref(all_such))
    return to_decimal(printed.value), interval_of(all_such)


def percent(part: Yuan, base: Yuan) -> Optional[Decimal]:
    """part / base in percent with two decimals, rounded once; None where the base is zero."""
    state, hundredths = c_int32(), c_int64()
    numbers = to_integer(part, "part"), to_integer(base, "base")
    call("juesuan_percent", *numbers, byref(state), byref(hundredths))
    return to_decimal(hundredths.value) if state.value == RatioState.VALUE else None


def parse_percent(text: str) -> Decimal:
    """A printed percentage: at most two decimals, no commas, perhaps one % at its end."""
    return to_decimal(_int64("juesuan_parse_percent", *sized(text, "text")))


def format_hundredths(number: Yuan, style: NumberStyle = NumberStyle(0)) -> str:
    """A percentage, a published figure or points, with two places before any trimming."""
    return _text("juesuan_format_hundredths", to_integer(number, "number"), style)


def _int64(name: str, *arguments: Any) -> int:
    value = c_int64()
    call(name, *arguments, byref(value))
    return value.value


def _text(name: str, *arguments: Any) -> str:
    text, size = ctypes.create_string_buffer(NUMBER_TEXT_MAX), c_size_t()
    call(name, *arguments, text, NUMBER_TEXT_MAX, byref(size))
    return text.raw[: size.value].decode()
