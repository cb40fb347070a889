"""juesuan.h in ctypes: its structs, its functions, and the one way to call them."""

from __future__ import annotations

import ctypes
import operator
import os
import weakref
from ctypes import POINTER, byref, c_char_p, c_int32, c_int64, c_size_t, c_uint8, c_uint32, c_uint64
from ctypes import c_char, c_int16, c_void_p
from functools import partial
from enum import Enum
from typing import Any, Callable, Iterable, Iterator, NamedTuple, TypeVar, Union

from .codes import Asset, Classification, Count, DocumentFormat, EntityText, EntryList, Enumeration
from .codes import Figure, FindingList, FundingRow, MoneyUnit, Nature, NumberStyle, Procurement
from .codes import RenderFormat, ReportFormat, Scope, Severity, Status, TextList
from .error import ClosedError, Error, shown

ABI_VERSION = 1
NUMBER_TEXT_MAX = 26

T = TypeVar("T")

#: What a document may be given as; a str stands for its UTF-8.
Document = Union[str, bytes, bytearray, memoryview]
#: What a file may be named by.
Path = Union[str, bytes, "os.PathLike[str]", "os.PathLike[bytes]"]
#: A pointer to an object of the library.
Pointer = Any


class String(ctypes.Structure):
    """juesuan_string: a borrowed text."""

    _fields_ = [("data", c_void_p), ("size", c_size_t)]

    def copy(self) -> str:
        return self.copy_bytes().decode("utf-8")

    def copy_bytes(self) -> bytes:
        return ctypes.string_at(self.data, self.size) if self.size else b""


class Opaque(ctypes.Structure):
    """An object of the library, known by its pointer alone; ctypes refuses one to another kind."""


class Accounts(Opaque):
    pass


class Profile(Opaque):
    pass


class Disclosure(Opaque):
    pass


class Report(Opaque):
    pass


class Explanation(Opaque):
    pass


class Differences(Opaque):
    pass


class Buffer(Opaque):
    pass


class Entry(ctypes.Structure):
    _fields_ = [
        ("fen", c_int64),
        ("function", c_uint32),
        ("economic", c_uint32),
        ("year", c_int16),
        ("stage", c_uint8),
        ("flow", c_uint8),
        ("source", c_uint8),
        ("kind", c_uint8),
        ("nature", c_uint8),
        ("detail", c_uint8),
    ]


class Sized(ctypes.Structure):
    """A struct that says its size first."""

    def __init__(self, *members: Any, **named: Any) -> None:
        super().__init__(ctypes.sizeof(self), *members, **named)


class Failure(Sized):
    """juesuan_error."""

    _fields_ = [
        ("struct_size", c_uint32),
        ("status", c_int32),
        ("line", c_int64),
        ("where", c_char * 128),
        ("message", c_char * 384),
    ]


class SelfEvaluation(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("given", c_uint32),
        ("count", c_int64),
        ("amount", c_int64),
        ("project_budget", c_int64),
    ]


class Project(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("given", c_uint32),
        ("name", String),
        ("form_name", String),
        ("department", String),
        ("implementing_unit", String),
        ("goal", String),
        ("achievement", String),
        ("summary", String),
        ("problems", String),
        ("improvements", String),
        ("weight", c_int64),
        ("score", c_int64),
        ("stated_rate", c_int64),
        ("stated_weight", c_int64),
        ("stated_score", c_int64),
        ("carried_forward", c_int64),
    ]


class Funding(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("given", c_uint32),
        ("initial_budget", c_int64),
        ("adjusted_budget", c_int64),
        ("executed", c_int64),
    ]


class Indicator(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("given", c_uint32),
        ("category", String),
        ("subcategory", String),
        ("name", String),
        ("target", String),
        ("actual", String),
        ("deviation", String),
        ("weight", c_int64),
        ("score", c_int64),
    ]


class Entity(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("year", c_int32),
        ("nature", c_int32),
        ("scope", c_int32),
        ("name", String),
        ("supervisor", String),
    ]


class Reason(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_uint32),
        ("claim", String),
        ("text", String),
    ]


class Code(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("code", c_uint32),
        ("evidence", c_int32),
        ("reserved", c_uint32),
        ("name", String),
    ]


class Term(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("value", c_int32),
        ("token", String),
        ("name", String),
    ]


class DeriveOptions(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("basis", c_int32),
        ("tables_only", c_int32),
        ("reserved", c_uint32),
        ("profile", POINTER(Profile)),
    ]


class Table(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("number", c_uint32),
        ("panel_count", c_uint64),
        ("key", String),
        ("number_text", String),
        ("title", String),
        ("left_out", c_uint32),
        ("reserved", c_uint32),
    ]


class Panel(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("band", c_uint32),
        ("column_count", c_uint64),
        ("row_count", c_uint64),
        ("stub_heading", String),
    ]


class Column(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("number", c_uint32),
        ("key", String),
        ("heading", String),
        ("unit", c_int32),
        ("money_unit", c_int32),
        ("places", c_uint32),
        ("reserved", c_uint32),
    ]


class Row(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("code", c_uint32),
        ("line", c_uint32),
        ("level", c_uint32),
        ("kind", c_int32),
        ("inserted", c_int32),
        ("key", String),
        ("label", String),
        ("classification", c_int32),
        ("reserved", c_uint32),
    ]


class Cell(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("state", c_int32),
        ("unit", c_int32),
        ("lower_bound", c_int32),
        ("low", c_int64),
        ("high", c_int64),
        ("printed", String),
    ]


class CellPlace(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_uint32),
        ("table", c_uint64),
        ("panel", c_uint64),
        ("row", c_uint64),
        ("column", c_uint64),
    ]


class Notice(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("severity", c_int32),
        ("index", c_int64),
        ("kind", String),
        ("message", String),
        ("given", c_uint32),
        ("figure", c_int32),
        ("source", c_int32),
        ("function", c_uint32),
        ("expected", c_int64),
        ("found", c_int64),
        ("table", String),
        ("claim", String),
        ("text", String),
        ("economic", c_uint32),
        ("reserved", c_uint32),
    ]


class Unreadable(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_uint32),
        ("where", String),
        ("printed", String),
    ]


class Paragraph(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("line", c_uint32),
        ("text", String),
        ("section", String),
    ]


class Particulars(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("given", c_uint32),
        ("has_details", c_int32),
        ("prior_closing_state", c_int32),
        ("prior_closing_low", c_int64),
        ("prior_closing_high", c_int64),
        ("count", c_int64),
        ("vehicles", c_int64),
        ("has_stated", c_int32),
        ("reserved", c_uint32),
    ]


class Claim(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("code", c_uint32),
        ("kind", c_int32),
        ("comparison", c_int32),
        ("ratio_state", c_int32),
        ("figure_state", c_int32),
        ("base_state", c_int32),
        ("difference_state", c_int32),
        ("figure_lower_bound", c_int32),
        ("base_lower_bound", c_int32),
        ("figure", c_int64),
        ("base", c_int64),
        ("difference", c_int64),
        ("ratio", c_int64),
        ("id", String),
        ("section", String),
        ("subject", String),
        ("group", String),
        ("category", String),
        ("reason", String),
        ("figure_low", c_int64),
        ("figure_high", c_int64),
        ("base_low", c_int64),
        ("base_high", c_int64),
        ("difference_low", c_int64),
        ("difference_high", c_int64),
        ("money_unit", c_int32),
        ("places", c_uint32),
        ("ratio_places", c_uint32),
        ("difference_lower_bound", c_int32),
        ("key", String),
        ("printed_figure", String),
        ("printed_base", String),
        ("printed_difference", String),
        ("printed_ratio", String),
        ("gives_no_reason", c_int32),
        ("reserved", c_uint32),
    ]


class Section(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("level", c_uint32),
        ("paragraph_count", c_uint64),
        ("key", String),
        ("table", String),
        ("title", String),
    ]


class Block(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("kind", c_int32),
        ("level", c_uint32),
        ("reserved", c_uint32),
        ("form", c_int64),
        ("key", String),
        ("section", String),
        ("table", String),
        ("text", String),
    ]


class Form(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("given", c_uint32),
        ("rate", c_int64),
        ("rate_state", c_int32),
        ("reserved", c_uint32),
        ("weight", c_int64),
        ("score", c_int64),
        ("indicator_count", c_uint64),
        ("text_score", c_int64),
        ("unreadable_points", c_int32),
        ("left_out", c_uint32),
    ]


class SwitchedOff(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_uint32),
        ("rule", String),
        ("reason", String),
    ]


class CheckOptions(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("without_joint", c_int32),
        ("switched_off", POINTER(SwitchedOff)),
        ("switched_off_count", c_uint64),
        ("ranges", c_int32),
        ("reserved", c_uint32),
    ]


class Rule(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("rule_class", c_int32),
        ("severity", c_int32),
        ("reserved", c_uint32),
        ("id", String),
        ("meaning", String),
        ("scope", String),
        ("index", c_uint64),
        ("term_count", c_uint64),
        ("first_year", c_int32),
        ("last_year", c_int32),
        ("table", String),
    ]


class RuleTerm(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("sign", c_int32),
        ("code", c_uint32),
        ("every_code", c_int32),
        ("table", String),
        ("row", String),
        ("column", String),
        ("claim", String),
        ("part", String),
    ]


class Coverage(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_uint32),
        ("pass", c_uint64),
        ("tail", c_uint64),
        ("fail", c_uint64),
        ("not_applicable", c_uint64),
        ("insufficient", c_uint64),
    ]


class Finding(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("outcome", c_int32),
        ("severity", c_int32),
        ("unit", c_int32),
        ("rule", c_uint64),
        ("found", c_int64),
        ("expected_low", c_int64),
        ("expected_high", c_int64),
        ("difference", c_int64),
        ("place_count", c_uint64),
        ("note", String),
        ("message", String),
    ]


class Place(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("sign", c_int32),
        ("code", c_uint32),
        ("line", c_uint32),
        ("claim", c_int64),
        ("form", c_int64),
        ("table", String),
        ("row", String),
        ("column", String),
        ("part", String),
        ("text", String),
        ("figure", String),
    ]


class Interval(ctypes.Structure):
    _fields_ = [("low", c_int64), ("high", c_int64)]


class Shared(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_uint32),
        ("figure_count", c_uint64),
        ("finding_count", c_uint64),
        ("message", String),
    ]


class Selector(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("sign", c_int32),
        ("years", c_uint32),
        ("stages", c_uint32),
        ("flows", c_uint32),
        ("sources", c_uint32),
        ("kinds", c_uint32),
        ("natures", c_uint32),
        ("function", c_uint32),
        ("economic", c_uint32),
    ]


class Evaluation(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("state", c_int32),
        ("lower_bound", c_int32),
        ("reserved", c_uint32),
        ("amount", c_int64),
    ]


class Explained(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("comparison", c_int32),
        ("ratio_state", c_int32),
        ("difference_state", c_int32),
        ("ratio", c_int64),
        ("difference", c_int64),
        ("figure_count", c_uint64),
        ("rule_count", c_uint64),
        ("place", String),
        ("name", String),
        ("code", c_uint32),
        ("line", c_uint32),
        ("table", String),
        ("row", String),
        ("column", String),
        ("claim", String),
    ]


class ExplainedFigure(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("state", c_int32),
        ("unit", c_int32),
        ("lower_bound", c_int32),
        ("amount", c_int64),
        ("entry_count", c_uint64),
        ("coarser_count", c_uint64),
        ("fact_count", c_uint64),
        ("part", String),
        ("published", String),
        ("formula", String),
        ("selector_count", c_uint64),
    ]


class ExplainedEntry(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("sign", c_int32),
        ("index", c_uint64),
        ("fen", c_int64),
    ]


class ExplainedFact(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_uint32),
        ("amount", c_int64),
        ("where", String),
    ]


class Difference(Sized):
    _fields_ = [
        ("struct_size", c_uint32),
        ("kind", c_int32),
        ("unit", c_int32),
        ("given", c_uint32),
        ("exact", c_int64),
        ("prints", c_int64),
        ("printed", c_int64),
        ("code", c_uint32),
        ("line", c_uint32),
        ("table", String),
        ("row", String),
        ("column", String),
        ("claim", String),
        ("part", String),
        ("text", String),
        ("note", String),
        ("message", String),
        ("form", c_int64),
        ("place", String),
    ]


_ACCOUNTS = POINTER(Accounts)
_PROFILE = POINTER(Profile)
_DISCLOSURE = POINTER(Disclosure)
_REPORT = POINTER(Report)
_EXPLANATION = POINTER(Explanation)
_DIFFERENCES = POINTER(Differences)
_BUFFER = POINTER(Buffer)
_OUT_SIZE = POINTER(c_size_t)
_OUT_INT32 = POINTER(c_int32)
_OUT_INT64 = POINTER(c_int64)
_OUT_STRING = POINTER(String)
_BYTES = (c_char_p, c_size_t)
_OUT_TEXT = (c_char_p, c_size_t, _OUT_SIZE)
_OUT_STATED = (_OUT_INT32, _OUT_INT64)


class Integer(NamedTuple):
    """A whole number as a parameter, by its name in juesuan.h."""

    kind: Any
    name: str
    enumeration: Any = int  # of its constants, int where it has none

    @property
    def bounds(self) -> tuple[int, int]:
        """What it may be; ctypes would cut one that does not fit."""
        bits = 8 * ctypes.sizeof(self.kind)
        signed = self.kind(-1).value < 0
        return (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if signed else (0, 2**bits - 1)


_int32 = partial(Integer, c_int32)
_int64 = partial(Integer, c_int64)
_uint32 = partial(Integer, c_uint32)
_size = partial(Integer, c_size_t)

# The parameters of every function that returns a status, without its juesuan_error.
_CHECKED: dict[str, tuple[Any, ...]] = {
    "juesuan_parse_amount": (*_BYTES, _int32("unit", MoneyUnit), _uint32("style", NumberStyle), _OUT_INT64),
    "juesuan_format_amount": (
        _int64("fen"),
        _int32("unit", MoneyUnit),
        _uint32("style", NumberStyle),
        *_OUT_TEXT,
    ),
    "juesuan_publish": (_int64("fen"), _OUT_INT64),
    "juesuan_print_amount": (
        _int64("fen"),
        _int32("unit", MoneyUnit),
        _uint32("places"),
        _OUT_INT64,
        POINTER(Interval),
    ),
    "juesuan_percent": (_int64("part"), _int64("base"), _OUT_INT32, _OUT_INT64),
    "juesuan_parse_percent": (*_BYTES, _OUT_INT64),
    "juesuan_format_hundredths": (_int64("hundredths"), _uint32("style", NumberStyle), *_OUT_TEXT),
    "juesuan_accounts_create": (*_BYTES, _int32("year"), _int32("nature", Nature), POINTER(_ACCOUNTS)),
    "juesuan_accounts_from_document": (*_BYTES, _int32("format", DocumentFormat), POINTER(_ACCOUNTS)),
    "juesuan_accounts_from_file": (c_char_p, POINTER(_ACCOUNTS)),
    "juesuan_accounts_add_entries": (_ACCOUNTS, POINTER(Entry), _size("count"), _size("entry_size")),
    "juesuan_accounts_add_csv": (_ACCOUNTS, *_BYTES),
    "juesuan_accounts_set_count": (_ACCOUNTS, _int32("count", Count), _int64("value")),
    "juesuan_accounts_set_procurement": (_ACCOUNTS, _int32("line", Procurement), _int64("fen")),
    "juesuan_accounts_set_asset": (_ACCOUNTS, _int32("asset", Asset), _int64("value")),
    "juesuan_accounts_set_stated": (_ACCOUNTS, _int32("year"), _int32("figure", Figure), _int64("fen")),
    "juesuan_accounts_set_scope": (_ACCOUNTS, _int32("scope", Scope)),
    "juesuan_accounts_add_text": (_ACCOUNTS, _int32("kind", EntityText), *_BYTES),
    "juesuan_accounts_set_reason": (_ACCOUNTS, *_BYTES, *_BYTES),
    "juesuan_accounts_set_self_evaluation": (_ACCOUNTS, POINTER(SelfEvaluation)),
    "juesuan_accounts_add_project": (_ACCOUNTS, POINTER(Project)),
    "juesuan_accounts_set_funding": (_ACCOUNTS, _int32("row", FundingRow), POINTER(Funding)),
    "juesuan_accounts_add_indicator": (_ACCOUNTS, POINTER(Indicator)),
    "juesuan_accounts_name_function": (_ACCOUNTS, _uint32("code"), *_BYTES),
    "juesuan_accounts_name_economic": (_ACCOUNTS, _uint32("code"), *_BYTES),
    "juesuan_accounts_merge": (_ACCOUNTS, _ACCOUNTS),
    "juesuan_accounts_entry_count": (_ACCOUNTS, _OUT_SIZE),
    "juesuan_accounts_entries": (
        _ACCOUNTS,
        _size("first"),
        _size("count"),
        POINTER(Entry),
        _size("entry_size"),
    ),
    "juesuan_accounts_entity": (_ACCOUNTS, POINTER(Entity)),
    "juesuan_accounts_count": (_ACCOUNTS, _int32("count", Count), *_OUT_STATED),
    "juesuan_accounts_procurement": (_ACCOUNTS, _int32("line", Procurement), *_OUT_STATED),
    "juesuan_accounts_asset": (_ACCOUNTS, _int32("asset", Asset), *_OUT_STATED),
    "juesuan_accounts_stated": (_ACCOUNTS, _int32("year"), _int32("figure", Figure), *_OUT_STATED),
    "juesuan_accounts_text_count": (_ACCOUNTS, _int32("kind", EntityText), _OUT_SIZE),
    "juesuan_accounts_text": (_ACCOUNTS, _int32("kind", EntityText), _size("index"), _OUT_STRING),
    "juesuan_accounts_reason_count": (_ACCOUNTS, _OUT_SIZE),
    "juesuan_accounts_reason": (_ACCOUNTS, _size("index"), POINTER(Reason)),
    "juesuan_accounts_self_evaluation": (_ACCOUNTS, POINTER(SelfEvaluation)),
    "juesuan_accounts_project_count": (_ACCOUNTS, _OUT_SIZE),
    "juesuan_accounts_project": (_ACCOUNTS, _size("project"), POINTER(Project)),
    "juesuan_accounts_funding": (_ACCOUNTS, _size("project"), _int32("row", FundingRow), POINTER(Funding)),
    "juesuan_accounts_indicator_count": (_ACCOUNTS, _size("project"), _OUT_SIZE),
    "juesuan_accounts_indicator": (_ACCOUNTS, _size("project"), _size("indicator"), POINTER(Indicator)),
    "juesuan_catalogue_count": (_int32("classification", Classification), _OUT_SIZE),
    "juesuan_catalogue_code": (_int32("classification", Classification), _size("index"), POINTER(Code)),
    "juesuan_catalogue_find": (_int32("classification", Classification), _uint32("code"), POINTER(Code)),
    "juesuan_catalogue_fund": (_uint32("function"), _OUT_INT32),
    "juesuan_accounts_name_count": (_ACCOUNTS, _int32("classification", Classification), _OUT_SIZE),
    "juesuan_accounts_name": (
        _ACCOUNTS,
        _int32("classification", Classification),
        _size("index"),
        POINTER(Code),
    ),
    "juesuan_term_count": (_int32("enumeration", Enumeration), _OUT_SIZE),
    "juesuan_term_at": (_int32("enumeration", Enumeration), _size("index"), POINTER(Term)),
    "juesuan_term_find": (_int32("enumeration", Enumeration), *_BYTES, _OUT_INT32),
    "juesuan_profile_built_in": (*_BYTES, POINTER(_PROFILE)),
    "juesuan_profile_from_bytes": (*_BYTES, POINTER(_PROFILE)),
    "juesuan_profile_name": (_PROFILE, _OUT_STRING),
    "juesuan_profile_built_in_count": (_OUT_SIZE,),
    "juesuan_profile_built_in_name": (_size("index"), _OUT_STRING),
    "juesuan_derive": (_ACCOUNTS, POINTER(DeriveOptions), POINTER(_DISCLOSURE)),
    "juesuan_is_published": (*_BYTES, _OUT_INT32),
    "juesuan_published_from_bytes": (*_BYTES, POINTER(_DISCLOSURE)),
    "juesuan_extract": (*_BYTES, _PROFILE, POINTER(_DISCLOSURE)),
    "juesuan_disclosure_origin": (_DISCLOSURE, _OUT_INT32),
    "juesuan_disclosure_entity": (_DISCLOSURE, POINTER(Entity)),
    "juesuan_disclosure_count": (_DISCLOSURE, _int32("count", Count), *_OUT_STATED),
    "juesuan_disclosure_asset": (_DISCLOSURE, _int32("asset", Asset), *_OUT_STATED),
    "juesuan_disclosure_unreadable_count": (_DISCLOSURE, _OUT_SIZE),
    "juesuan_disclosure_unreadable": (_DISCLOSURE, _size("index"), POINTER(Unreadable)),
    "juesuan_disclosure_text_count": (_DISCLOSURE, _int32("list", TextList), _OUT_SIZE),
    "juesuan_disclosure_text": (_DISCLOSURE, _int32("list", TextList), _size("index"), _OUT_STRING),
    "juesuan_disclosure_published_paragraph_count": (_DISCLOSURE, _OUT_SIZE),
    "juesuan_disclosure_published_paragraph": (_DISCLOSURE, _size("paragraph"), POINTER(Paragraph)),
    "juesuan_disclosure_particulars": (_DISCLOSURE, POINTER(Particulars)),
    "juesuan_disclosure_table_count": (_DISCLOSURE, _OUT_SIZE),
    "juesuan_disclosure_find_table": (_DISCLOSURE, c_char_p, _OUT_SIZE),
    "juesuan_disclosure_table": (_DISCLOSURE, _size("table"), POINTER(Table)),
    "juesuan_disclosure_panel": (_DISCLOSURE, _size("table"), _size("panel"), POINTER(Panel)),
    "juesuan_disclosure_column": (
        _DISCLOSURE,
        _size("table"),
        _size("panel"),
        _size("column"),
        POINTER(Column),
    ),
    "juesuan_disclosure_row": (_DISCLOSURE, _size("table"), _size("panel"), _size("row"), POINTER(Row)),
    "juesuan_disclosure_cell": (
        _DISCLOSURE,
        _size("table"),
        _size("panel"),
        _size("row"),
        _size("column"),
        POINTER(Cell),
    ),
    "juesuan_disclosure_find_cell": (_DISCLOSURE, c_char_p, c_char_p, c_char_p, POINTER(CellPlace)),
    "juesuan_disclosure_notice_count": (_DISCLOSURE, _OUT_SIZE),
    "juesuan_disclosure_notice": (_DISCLOSURE, _size("notice"), POINTER(Notice)),
    "juesuan_disclosure_claim_count": (_DISCLOSURE, _OUT_SIZE),
    "juesuan_disclosure_claim": (_DISCLOSURE, _size("claim"), POINTER(Claim)),
    "juesuan_disclosure_find_claim": (_DISCLOSURE, *_BYTES, _OUT_SIZE),
    "juesuan_disclosure_section_count": (_DISCLOSURE, _OUT_SIZE),
    "juesuan_disclosure_section": (_DISCLOSURE, _size("section"), POINTER(Section)),
    "juesuan_disclosure_paragraph": (_DISCLOSURE, _size("section"), _size("paragraph"), _OUT_STRING),
    "juesuan_disclosure_block_count": (_DISCLOSURE, _OUT_SIZE),
    "juesuan_disclosure_block": (_DISCLOSURE, _size("block"), POINTER(Block)),
    "juesuan_disclosure_form_count": (_DISCLOSURE, _OUT_SIZE),
    "juesuan_disclosure_form": (_DISCLOSURE, _size("form"), POINTER(Form)),
    "juesuan_disclosure_form_project": (_DISCLOSURE, _size("form"), POINTER(Project)),
    "juesuan_disclosure_form_funding": (
        _DISCLOSURE,
        _size("form"),
        _int32("row", FundingRow),
        POINTER(Funding),
    ),
    "juesuan_disclosure_form_indicator": (_DISCLOSURE, _size("form"), _size("indicator"), POINTER(Indicator)),
    "juesuan_render_table": (_DISCLOSURE, _size("table"), _int32("format", RenderFormat), POINTER(_BUFFER)),
    "juesuan_render": (_DISCLOSURE, _int32("format", RenderFormat), POINTER(_BUFFER)),
    "juesuan_render_published": (_DISCLOSURE, POINTER(_BUFFER)),
    "juesuan_check": (_DISCLOSURE, POINTER(CheckOptions), POINTER(_REPORT)),
    "juesuan_rule_count": (_OUT_SIZE,),
    "juesuan_rule_at": (_size("rule"), POINTER(Rule)),
    "juesuan_rule_term_at": (_size("rule"), _size("term"), POINTER(RuleTerm)),
    "juesuan_report_rule_count": (_REPORT, _OUT_SIZE),
    "juesuan_report_rule": (_REPORT, _size("rule"), POINTER(Rule)),
    "juesuan_report_coverage": (_REPORT, _size("rule"), POINTER(Coverage)),
    "juesuan_report_finding_count": (_REPORT, _int32("list", FindingList), _OUT_SIZE),
    "juesuan_report_finding": (_REPORT, _int32("list", FindingList), _size("finding"), POINTER(Finding)),
    "juesuan_report_place": (
        _REPORT,
        _int32("list", FindingList),
        _size("finding"),
        _size("place"),
        POINTER(Place),
    ),
    "juesuan_report_shared_count": (_REPORT, _OUT_SIZE),
    "juesuan_report_shared": (_REPORT, _size("shared"), POINTER(Shared)),
    "juesuan_report_shared_place": (_REPORT, _size("shared"), _size("figure"), POINTER(Place)),
    "juesuan_report_shared_interval": (
        _REPORT,
        _size("shared"),
        _size("figure"),
        _OUT_INT32,
        POINTER(Interval),
    ),
    "juesuan_report_shared_finding": (_REPORT, _size("shared"), _size("index"), _OUT_SIZE),
    "juesuan_report_switched_off_count": (_REPORT, _OUT_SIZE),
    "juesuan_report_switched_off": (_REPORT, _size("index"), POINTER(SwitchedOff)),
    "juesuan_report_joint": (_REPORT, _OUT_INT32),
    "juesuan_report_witness": (_REPORT, POINTER(POINTER(c_int64)), _OUT_SIZE),
    "juesuan_report_ranges": (_REPORT, POINTER(POINTER(Interval)), _OUT_SIZE),
    "juesuan_report_failures": (_REPORT, _int32("least_severity", Severity), _OUT_SIZE),
    "juesuan_render_report": (_REPORT, _int32("format", ReportFormat), POINTER(_BUFFER)),
    "juesuan_evaluate": (_ACCOUNTS, POINTER(Selector), _size("count"), POINTER(Evaluation)),
    "juesuan_formula_text": (POINTER(Selector), _size("count"), _int32("year"), POINTER(_BUFFER)),
    "juesuan_figure_selector_count": (_int32("figure", Figure), _OUT_SIZE),
    "juesuan_figure_selector": (_int32("figure", Figure), _size("index"), POINTER(Selector)),
    "juesuan_accounts_match": (_ACCOUNTS, _size("entry"), POINTER(Selector), _OUT_INT32),
    "juesuan_explain_cell": (_ACCOUNTS, _DISCLOSURE, c_char_p, c_char_p, c_char_p, POINTER(_EXPLANATION)),
    "juesuan_explain_claim": (_ACCOUNTS, _DISCLOSURE, *_BYTES, POINTER(_EXPLANATION)),
    "juesuan_explanation_summary": (_EXPLANATION, POINTER(Explained)),
    "juesuan_explanation_figure": (_EXPLANATION, _size("figure"), POINTER(ExplainedFigure)),
    "juesuan_explanation_entry": (
        _EXPLANATION,
        _size("figure"),
        _int32("list", EntryList),
        _size("entry"),
        POINTER(ExplainedEntry),
    ),
    "juesuan_explanation_fact": (_EXPLANATION, _size("figure"), _size("fact"), POINTER(ExplainedFact)),
    "juesuan_explanation_selector": (_EXPLANATION, _size("figure"), _size("index"), POINTER(Selector)),
    "juesuan_explanation_rule": (_EXPLANATION, _size("rule"), POINTER(Rule)),
    "juesuan_render_explanation": (_EXPLANATION, _int32("format", ReportFormat), POINTER(_BUFFER)),
    "juesuan_diff": (_DISCLOSURE, _DISCLOSURE, POINTER(_DIFFERENCES)),
    "juesuan_differences_count": (_DIFFERENCES, _OUT_SIZE, _OUT_SIZE),
    "juesuan_differences_at": (_DIFFERENCES, _size("index"), POINTER(Difference)),
    "juesuan_render_diff": (_DIFFERENCES, _int32("format", ReportFormat), POINTER(_BUFFER)),
}

# The others, which cannot fail: what they return, and their parameters.
_PLAIN: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "juesuan_status_name": (c_char_p, (c_int32,)),
    "juesuan_version": (c_char_p, ()),
    "juesuan_abi_version": (c_int32, ()),
    "juesuan_accounts_free": (None, (_ACCOUNTS,)),
    "juesuan_profile_free": (None, (_PROFILE,)),
    "juesuan_disclosure_free": (None, (_DISCLOSURE,)),
    "juesuan_report_free": (None, (_REPORT,)),
    "juesuan_explanation_free": (None, (_EXPLANATION,)),
    "juesuan_differences_free": (None, (_DIFFERENCES,)),
    "juesuan_buffer_free": (None, (_BUFFER,)),
    "juesuan_buffer_string": (String, (_BUFFER,)),
}


# Of each integer of a call: where it stands, its bounds, its name and its enumeration.
_Integers = list[tuple[int, int, int, str, Any]]


def _load() -> tuple[ctypes.CDLL, dict[str, tuple[Callable[..., int], _Integers]]]:
    """The library beside this file, if the package brings one; JUESUAN_LIBRARY names another."""
    carried = os.path.join(os.path.dirname(__file__), "libjuesuan_c.so")
    fallback = carried if os.path.exists(carried) else f"libjuesuan_c.so.{ABI_VERSION}"
    library = ctypes.CDLL(os.environ.get("JUESUAN_LIBRARY") or fallback)
    found = library.juesuan_abi_version()
    if found != ABI_VERSION:
        raise ImportError(f"juesuan: made for version {ABI_VERSION} of the C interface, found {found}")
    for name, (result, parameters) in _PLAIN.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, parameters
    checked = {}
    for name, parameters in _CHECKED.items():
        function = getattr(library, name)
        integers = [(i, p) for i, p in enumerate(parameters) if isinstance(p, Integer)]
        kinds = [p.kind if isinstance(p, Integer) else p for p in parameters]
        function.restype, function.argtypes = c_int32, (*kinds, POINTER(Failure))
        checked[name] = (function, [(i, *p.bounds, *p[1:]) for i, p in integers])
    return library, checked


library, _checked = _load()


def call(name: str, *arguments: Any) -> None:
    """Calls a function that returns a status; raises Error unless it is OK."""
    function, integers = _checked[name]
    for i, low, high, where, enumeration in integers:
        value = integer(arguments[i], where, enumeration)
        if not low <= value <= high:
            raise Error(Status.ARGUMENT, f"expected {low} to {high}, found {shown(value)}", where)
    failure = Failure()
    if function(*arguments, byref(failure)) != Status.OK:
        raise Error(
            number(Status, failure.status),
            failure.message.decode("utf-8", "replace"),
            failure.where.decode("utf-8", "replace"),
            failure.line,
        )


def number(enumeration: Any, value: int) -> Any:
    """The member of that value; the bare number if it is newer than this package."""
    try:
        return enumeration(value)
    except ValueError:
        return value


def integer(value: Any, where: str, enumeration: Any = int) -> int:
    """A whole number of any kind; a TypeError that names the argument for what is none.

    So for the constant of an enumeration where a number or that of another one belongs.
    """
    if isinstance(value, Enum) and type(value) is not enumeration:
        raise TypeError(f"{where}: expected {enumeration.__name__}, found {type(value).__name__}")
    try:
        return operator.index(value)
    except TypeError:
        raise TypeError(f"{where}: expected an int, found {type(value).__name__}") from None


def expected(value: T, kind: Any, where: str) -> T:
    """The argument, which must be of that class."""
    fits: bool = isinstance(value, kind)
    if not fits:
        raise TypeError(f"{where}: expected {kind.__name__}, found {type(value).__name__}")
    return value


def several(values: Iterable[T], where: str) -> Iterator[T]:
    """The items of an argument, which must have some."""
    try:
        return iter(values)
    except TypeError:
        raise TypeError(f"{where}: expected an iterable, found {type(values).__name__}") from None


def encoded(text: str, where: str) -> bytes:
    """UTF-8; a lone surrogate gives bytes that the library refuses with its own message."""
    if not isinstance(text, str):
        raise TypeError(f"{where}: expected a str, found {type(text).__name__}")
    return text.encode("utf-8", "surrogatepass")


def sized(text: str, where: str) -> tuple[bytes, int]:
    data = encoded(text, where)
    return data, len(data)


def contents(document: Document, where: str) -> tuple[bytes, int]:
    """Bytes and their number; whatever else holds bytes is copied."""
    if isinstance(document, str):
        return sized(document, where)
    if not isinstance(document, bytes):
        try:
            document = bytes(memoryview(document))
        except TypeError:
            raise TypeError(f"{where}: expected a str or bytes, found {type(document).__name__}") from None
    return document, len(document)


def terminated(text: str, where: str) -> bytes:
    """For a parameter that C ends at a NUL."""
    return _without_nul(encoded(text, where), where)


def row_key(row: Union[str, int], where: str) -> bytes:
    """The key of a row, or its code or line as a text or a number."""
    return terminated(row if isinstance(row, str) else shown(integer(row, where)), where)


def file_name(path: Path, where: str) -> bytes:
    """The name of a file as the system has it, which need not be UTF-8."""
    try:
        return _without_nul(os.fsencode(path), where)
    except TypeError:
        raise TypeError(f"{where}: expected a path, found {type(path).__name__}") from None
    except UnicodeEncodeError:
        raise Error(Status.ARGUMENT, "expected a name that the file system can hold", where) from None


def _without_nul(data: bytes, where: str) -> bytes:
    if b"\0" in data:
        raise Error(Status.ARGUMENT, "expected text without NUL", where)
    return data


class Handle:
    """An object of the library; in a with statement it is the pointer, which nobody frees meanwhile.

    Before every step below a signal may close the object or raise an exception. So there is no lock that
    would stay taken; users come and go in single operations of a list, and a finalizer frees only once.
    The worst that an exception leaves is a user that is forgotten: memory, until the process ends.
    """

    def __init__(self, name: str, *arguments: Any, kind: str) -> None:
        free = getattr(library, f"juesuan_{kind}_free")
        (pointer_type,) = free.argtypes
        self.closed = False
        self._kind = kind
        self._users: list[None] = []
        self._pointer: Pointer = pointer_type()
        self._free = weakref.finalize(self, free, self._pointer)
        self._free.atexit = False
        call(name, *arguments, byref(self._pointer))

    def __enter__(self) -> Pointer:
        self._users.append(None)
        if self.closed:
            self.__exit__()
            raise ClosedError(self._kind)
        return self._pointer

    def __exit__(self, *_: Any) -> None:
        self._users.pop()
        self._free_unused()

    def close(self) -> None:
        self.closed = True
        self._free_unused()

    def _free_unused(self) -> None:
        if self.closed and not self._users:
            self._free()


def count(name: str, *arguments: Any) -> int:
    size = c_size_t()
    call(name, *arguments, byref(size))
    return size.value


def stated(name: str, *arguments: Any) -> int | None:
    """A number that may be missing."""
    given, value = c_int32(), c_int64()
    call(name, *arguments, byref(given), byref(value))
    return value.value if given.value else None


def rendered(name: str, *arguments: Any) -> str:
    """The text of a function that fills a buffer."""
    pointer = _BUFFER()
    call(name, *arguments, byref(pointer))
    try:
        return str(library.juesuan_buffer_string(pointer).copy())
    finally:
        library.juesuan_buffer_free(pointer)


def item(kind: Any, name: str, *arguments: Any) -> Any:
    """The struct of that kind that a function fills."""
    out = kind()
    call(name, *arguments, byref(out))
    return out


def lend(text: str, where: str, keep: list[bytes]) -> String:
    """A text in a struct; its bytes live as long as `keep`."""
    data = encoded(text, where)
    keep.append(data)
    return String(ctypes.cast(c_char_p(data), c_void_p), len(data))
