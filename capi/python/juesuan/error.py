"""The exception of this package."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Union

from .codes import Status


class Error(Exception):
    """What every call of this package raises when it fails, and where it failed.

    status: what kind of failure it is.
    line: of a text input, from 1; 0 for none.
    where: the place, such as "entries[12].amount".
    message: what was expected there.
    """

    def __init__(self, status: int, message: str, where: str = "", line: int = 0) -> None:
        parts = [where, f"line {line}" if line > 0 else "", message]
        super().__init__(": ".join(part for part in parts if part))
        self.status = status
        self.message = message
        self.where = where
        self.line = line

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.status, self.message, self.where, self.line), self.__dict__


class ClosedError(Error):
    """A method of an object that is closed."""

    def __init__(self, kind: str) -> None:
        super().__init__(Status.ARGUMENT, "is closed", kind)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.where,), self.__dict__


def shown(number: Union[Decimal, int]) -> str:
    """A number in a message. Python refuses to print an int of many digits."""
    text = str(Decimal(number))
    return text if len(text) <= 40 else f"{text[:40]}…"
