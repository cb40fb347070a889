"""Money between decimal.Decimal in 元 and whole fen; no context of decimal rounds it."""

from __future__ import annotations

from decimal import Decimal
from typing import Union

from .codes import Status
from .error import Error

#: What an amount in 元 may be given as. A float is refused.
Yuan = Union[Decimal, int]


def to_decimal(number: int, places: int = 2) -> Decimal:
    """A number of units of 1/10^places."""
    digits = str(abs(number)).rjust(places + 1, "0")
    return Decimal(f"{'-' if number < 0 else ''}{digits[:-places]}.{digits[-places:]}")


def to_integer(number: Yuan, where: str, places: int = 2) -> int:
    """The number in units of 1/10^places, or an Error if it is no whole number of them."""
    if isinstance(number, bool) or not isinstance(number, (Decimal, int)):
        raise TypeError(f"{where}: expected a Decimal or an int, found {type(number).__name__}")
    sign, digits, exponent = Decimal(number).as_tuple()
    if not isinstance(exponent, int):
        raise Error(Status.INPUT, f"expected a number, found {number}", where)
    value = int("".join(map(str, digits)) or "0")
    if value == 0:
        return 0
    shift = exponent + places
    if shift > 20:
        raise Error(Status.RANGE, f"{number} does not fit 64 bits", where)
    if shift < 0:
        value, rest = divmod(value, 10**-shift) if -shift <= len(digits) else (0, value)
        if rest:
            raise Error(Status.INPUT, f"{number} has more than {places} decimals", where)
    else:
        value *= 10**shift
    return -value if sign else value
