"""Profiles: a region's year."""

from __future__ import annotations

from ctypes import byref

from ._native import Handle, String, call, count, item, sized
from ._object import Object


class Profile(Object):
    """Which tables, in what order, in which words. It never changes."""

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
    def from_bytes(cls, document: bytes) -> Profile:
        """A profile from a JSON document."""
        return cls._of(Handle("juesuan_profile_from_bytes", document, len(document), kind="profile"))

    @property
    def name(self) -> str:
        name = String()
        with self._handle as profile:
            call("juesuan_profile_name", profile, byref(name))
            return name.copy()
