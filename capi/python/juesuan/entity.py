"""Who discloses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from . import _native
from ._native import Pointer, item, number
from .codes import Nature, Scope


@dataclass(frozen=True)
class Entity:
    """A unit and the year that it discloses, as far as it is said."""

    name: str
    year: int
    nature: Nature
    scope: Optional[Scope]
    supervisor: str


def read_entity(name: str, pointer: Pointer) -> Entity:
    out = item(_native.Entity, name, pointer)
    return Entity(
        name=out.name.copy(),
        year=out.year,
        nature=number(Nature, out.nature),
        scope=number(Scope, out.scope) if out.scope else None,
        supervisor=out.supervisor.copy(),
    )
