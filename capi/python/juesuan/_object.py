"""What all objects of the library have in common."""

from __future__ import annotations

from typing import Any, ClassVar, NoReturn, TypeVar

from ._native import Handle, expected
from .error import ClosedError

Self = TypeVar("Self", bound="Object")


class Object:
    """An object of the C library: close it, or use it in a with statement. The collector closes it too.

    A closed object raises ClosedError. Closing waits for nobody: the memory goes with the last call.
    """

    _handle: Handle
    _made_by: ClassVar[str]

    def __init__(self, *_: Any, **__: Any) -> None:
        raise TypeError(f"{type(self).__name__} is made by {self._made_by}")

    @classmethod
    def _of(cls: type[Self], handle: Handle) -> Self:
        made = cls.__new__(cls)
        made._handle = handle
        return made

    @classmethod
    def _lent(cls, argument: Object, where: str) -> Handle:
        """The handle of an argument that must be such an object."""
        return expected(argument, cls, where)._handle

    def __repr__(self) -> str:
        try:
            told = self._told()
        except ClosedError:
            told = "closed"
        return f"<juesuan.{type(self).__name__}: {told}>"

    def _told(self) -> str:
        """What tells the object from others of its kind."""
        raise NotImplementedError

    def close(self) -> None:
        """Frees the object; a second call does nothing."""
        self._handle.close()

    @property
    def closed(self) -> bool:
        return self._handle.closed

    def __enter__(self: Self) -> Self:
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} cannot be copied or pickled")
