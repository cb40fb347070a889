"""Money between decimal.Decimal in 元 and whole fen; no context of decimal rounds it."""

from __future__ import annotations

from decimal import Decimal
from typing import Union

from .codes import Status
from .error import Error, shown

#: What an amount in 元 may be given as. A float is refused.
Yuan = Union[Decimal, int]


def to_decimal(number: int, places: int = 2) -> Decimal:
    """A number of units of 1/10^places."""
    digits = str(abs(number)).rjust(places + 1, "0")
    return Decimal(f"{'-' if number < 0 else ''}{digits[:-places]}.{digits[-places:]}")


def to_integer(number: Yuan, where: str, places: int = 2) -> int:
    """The number in units of 1/10^places; an Error if it is no whole number of them, of 64 bits."""
    if isinstance(number, bool) or not isinstance(number, (Decimal, int)):
        raise TypeError(f"{where}: expected a Decimal or an int, found {type(number).__name__}")
    if not number:
        return 0
    sign, digits, exponent = Decimal(number).as_tuple()
    if not isinstance(exponent, int):
        raise Error(Status.INPUT, f"expected a number, found {number}", where)
    text, shift = "".join(map(str, digits)), exponent + places
    whole, rest = (text[:shift], text[shift:]) if shift < 0 else (text + "0" * min(shift, 20), "")
    if rest.strip("0"):
        raise Error(Status.INPUT, f"{shown(number)} has more than {places} decimals", where)
    value = int(whole) if len(whole) < 20 else 2**64
    if value >= 2**63 + sign:
        raise Error(Status.RANGE, f"{shown(number)} does not fit 64 bits", where)
    return -value if sign else value
