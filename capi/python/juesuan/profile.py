"""Profiles: a region's year."""

from __future__ import annotations

from contextlib import nullcontext
from ctypes import byref
from typing import ContextManager, Optional

from ._native import Document, Handle, Pointer, String, call, contents, count, item, sized
from ._object import Object


class Profile(Object):
    """Which tables, in what order, in which words. It never changes."""

    _made_by = "Profile.built_in or Profile.from_bytes"

    @classmethod
    def built_in(cls, name: str = "qinghai-2024") -> Profile:
        """The built-in profile of that name: "qinghai-2024", "nine-tables-2024"."""
        return cls._of(Handle("juesuan_profile_built_in", *sized(name, "name"), kind="profile"))

    @staticmethod
    def built_in_names() -> list[str]:
        """The names of the built-in profiles, the default one first."""
        names = range(count("juesuan_profile_built_in_count"))
        return [item(String, "juesuan_profile_built_in_name", i).copy() for i in names]

    @classmethod
    def from_bytes(cls, document: Document) -> Profile:
        """A profile from a JSON document."""
        data = contents(document, "document")
        return cls._of(Handle("juesuan_profile_from_bytes", *data, kind="profile"))

    def _told(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        name = String()
        with self._handle as profile:
            call("juesuan_profile_name", profile, byref(name))
            return name.copy()


def lent(profile: Optional[Profile]) -> ContextManager[Pointer]:
    """The pointer of an argument; that to nothing stands for the default profile."""
    if profile is None:
        return nullcontext()
    return Profile._lent(profile, "profile")
