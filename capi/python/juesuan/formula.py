"""Formulas over the entries of books."""

from __future__ import annotations

from ctypes import Array
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Collection, Iterable

from . import _native
from ._native import count, expected, integer, item, number, rendered, several
from .codes import CellState, Figure, Flow, Kind, Nature, Source, Stage, Status, Year
from .error import Error, shown

_SETS = {"years": Year, "stages": Stage, "flows": Flow, "sources": Source, "kinds": Kind, "natures": Nature}


@dataclass(frozen=True)
class Selector:
    """A region of the books; an empty set stands for all values.

    Source.FISCAL and Source.NON_FISCAL stand for the sources below them. A code holds those that begin
    with it, and 0 is all of them.
    """

    years: Collection[Year] = frozenset()
    stages: Collection[Stage] = frozenset()
    flows: Collection[Flow] = frozenset()
    sources: Collection[Source] = frozenset()
    kinds: Collection[Kind] = frozenset()
    natures: Collection[Nature] = frozenset()
    function: int = 0
    economic: int = 0
    sign: int = 1  # or -1, with which a formula takes it


@dataclass(frozen=True)
class Evaluation:
    """What entries say of a formula."""

    amount: Decimal  # exact, in 元; 0 where insufficient
    state: CellState  # VALUE or INSUFFICIENT
    lower_bound: bool  # entries known too coarsely may belong to it


def formula_text(formula: Iterable[Selector], year: int) -> str:
    """A formula in the official terms for that disclosure year; what it leaves open is not named."""
    selectors = to_structs(formula)
    return rendered("juesuan_formula_text", selectors, len(selectors), year)


def formula_of(figure: Figure) -> list[Selector]:
    """The formula of a figure, which leaves year and stage open."""
    selectors = range(count("juesuan_figure_selector_count", figure))
    return [
        selector_of(item(_native.Selector, "juesuan_figure_selector", figure, i)) for i in selectors
    ]


def to_structs(formula: Iterable[Selector]) -> Array[_native.Selector]:
    selectors = enumerate(several(formula, "formula"))
    structs = [_to_struct(selector, f"selectors[{i}]") for i, selector in selectors]
    return (_native.Selector * len(structs))(*structs)


def _to_struct(selector: Selector, where: str) -> _native.Selector:
    expected(selector, Selector, where)
    out = _native.Selector()
    for name, enumeration in _SETS.items():
        setattr(out, name, _bits(getattr(selector, name), f"{where}.{name}", enumeration))
    for name, low, end in (("function", 0, 2**32), ("economic", 0, 2**32), ("sign", -(2**31), 2**31)):
        value = integer(getattr(selector, name), f"{where}.{name}")
        if not low <= value < end:
            raise Error(Status.ARGUMENT, f"unknown number {shown(value)}", f"{where}.{name}")
        setattr(out, name, value)
    return out


def _bits(values: Collection[int], where: str, enumeration: Any) -> int:
    bits = 0
    for value in several(values, where):
        value = integer(value, where, enumeration)
        if not 1 <= value <= 32:
            raise Error(Status.ARGUMENT, f"unknown number {shown(value)}", where)
        bits |= 1 << (value - 1)
    return bits


def selector_of(struct: _native.Selector) -> Selector:
    sets: dict[str, Any] = {
        name: frozenset(number(kind, i + 1) for i in range(32) if getattr(struct, name) >> i & 1)
        for name, kind in _SETS.items()
    }
    return Selector(function=struct.function, economic=struct.economic, sign=struct.sign, **sets)
