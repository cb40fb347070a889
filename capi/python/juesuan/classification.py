"""The official codes, and the official names of the numbers of this package."""

from __future__ import annotations

from ctypes import byref, c_int32
from dataclasses import dataclass

from . import _native
from ._native import call, count, item, number, sized
from .codes import Classification, Enumeration, Evidence, Source


@dataclass(frozen=True)
class Code:
    """A code of an official classification and its name."""

    code: int
    name: str
    evidence: Evidence


@dataclass(frozen=True)
class Term:
    """A value of an enumeration, as documents and as the official texts have it."""

    value: int
    token: str  # "general_public_budget"
    name: str  # "一般公共预算财政拨款"


def catalogue(classification: Classification) -> list[Code]:
    """The codes in the order of the published tables; the lists are never complete."""
    codes = range(count("juesuan_catalogue_count", classification))
    return [
        _code(item(_native.Code, "juesuan_catalogue_code", classification, i)) for i in codes
    ]


def find_code(classification: Classification, code: int) -> Code:
    """The line of a code."""
    return _code(item(_native.Code, "juesuan_catalogue_find", classification, code))


def fund_of(function: int) -> Source:
    """The fund that the functional 款, or the one above a 项, belongs to.

    Source.NONE where it is not known to be another than general public budget.
    """
    source = c_int32()
    call("juesuan_catalogue_fund", function, byref(source))
    return number(Source, source.value)  # type: ignore[no-any-return]


def terms(enumeration: Enumeration) -> list[Term]:
    """The terms of an enumeration in official order."""
    found = []
    for i in range(count("juesuan_term_count", enumeration)):
        out = item(_native.Term, "juesuan_term_at", enumeration, i)
        found.append(Term(out.value, out.token.copy(), out.name.copy()))
    return found


def find_term(enumeration: Enumeration, text: str) -> int:
    """The value whose token or official name the text is."""
    value = c_int32()
    call("juesuan_term_find", enumeration, *sized(text, "text"), byref(value))
    return value.value


def _code(out: _native.Code) -> Code:
    return Code(out.code, out.name.copy(), number(Evidence, out.evidence))
