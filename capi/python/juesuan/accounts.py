"""The books of a unit."""

from __future__ import annotations

import ctypes
import itertools
import threading
from ctypes import byref, c_int32
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Iterable, Optional, Union

from . import _native
from ._native import Document, Handle, Path, Pointer, call, contents, count, expected, file_name, integer
from ._native import item, number, row_key, several, sized, stated, terminated
from ._object import Object
from .amount import Yuan, to_decimal, to_integer
from .codes import Asset, Axis, Basis, CellState, Classification, Count, DocumentFormat, EntityText
from .codes import Figure, Flow, FundingRow, Given, Kind, Match, Nature, Procurement, Scope, Source
from .codes import Stage, Status
from .disclosure import Disclosure
from .entity import Entity, read_entity
from .error import Error, shown
from .explanation import Explanation
from .formula import Evaluation, Selector, to_structs
from .profile import Profile, lent
from .project import Funding, Indicator, Project, SelfEvaluation, StatedProject
from .project import from_struct, given, to_struct


@dataclass(frozen=True)
class Entry:
    """One fact of the books, in 元.

    Codes are the decimal numbers 208, 20801, 2080107 and 301, 30101; 0 is "not broken down".
    """

    amount: Yuan
    year: int
    stage: Stage
    flow: Flow
    source: Source = Source.NONE
    kind: Kind = Kind.NONE
    function: int = 0
    economic: int = 0
    nature: Nature = Nature.NONE
    detail: Axis = Axis(0)


_order = itertools.count()


class Accounts(Object):
    """The books of the unit of that name for a disclosure year (1949 to 9999).

    Many threads may call the methods of one object; the calls take turns.
    """

    def __init__(self, name: str, year: int, nature: Nature = Nature.NONE) -> None:
        self._own(Handle("juesuan_accounts_create", *sized(name, "name"), year, nature, kind="accounts"))

    def _own(self, handle: Handle) -> Accounts:
        self._handle = handle
        self._turn = threading.RLock()
        self._order = next(_order)
        return self

    def _told(self) -> str:
        entity = self.entity
        return f"{entity.name} {entity.year}, {len(self)} entries"

    @classmethod
    def from_document(cls, document: Document, format: DocumentFormat = DocumentFormat.JSON) -> Accounts:
        """Books from an accounts document.

        One that names an entries file is refused: add it with add_csv.
        """
        data = contents(document, "document")
        return cls.__new__(cls)._own(
            Handle("juesuan_accounts_from_document", *data, format, kind="accounts")
        )

    @classmethod
    def from_file(cls, path: Path) -> Accounts:
        """Books from a document (.json, .xml, .info) and the entries file that it names beside it."""
        name = file_name(path, "path")
        return cls.__new__(cls)._own(Handle("juesuan_accounts_from_file", name, kind="accounts"))

    def _change(self, name: str, *arguments: Any) -> None:
        with self._turn, self._handle as accounts:
            call(name, accounts, *arguments)

    def add_entries(self, entries: Iterable[Entry]) -> None:
        """Appends entries, all or none; the error names the first bad one by its index."""
        given = list(several(entries, "entries"))
        array = (_native.Entry * len(given))()
        for i, entry in enumerate(given):
            _fill(array[i], entry, f"entries[{i}]")
        self._change("juesuan_accounts_add_entries", array, len(given), ctypes.sizeof(_native.Entry))

    def add_csv(self, csv: Document) -> None:
        """Appends the entries of a CSV, all or none; errors carry the line."""
        self._change("juesuan_accounts_add_csv", *contents(csv, "csv"))

    def set_count(self, which: Count, value: int) -> None:
        """Sets one count of 公开09 表; not negative."""
        self._change("juesuan_accounts_set_count", which, value)

    def set_procurement(self, line: Procurement, amount: Yuan) -> None:
        """Sets one stated line of 公开11 表, or of what is told of the share reserved for small and medium
        enterprises.
        """
        self._change("juesuan_accounts_set_procurement", line, to_integer(amount, "amount"))

    def set_asset(self, asset: Asset, value: int) -> None:
        """Sets one count of 国有资产占用情况; not negative."""
        self._change("juesuan_accounts_set_asset", asset, value)

    def set_stated(self, year: int, figure: Figure, amount: Yuan) -> None:
        """States a figure of the final accounts of the disclosure year or the year before it.

        It is used where the entries cannot derive it. A second statement replaces the first.
        """
        self._change("juesuan_accounts_set_stated", year, figure, to_integer(amount, "amount"))

    def set_scope(self, scope: Scope) -> None:
        """Says whether the text speaks of a 部门 or of a single 单位."""
        self._change("juesuan_accounts_set_scope", scope)

    def add_text(self, kind: EntityText, text: str) -> None:
        """Adds words about the unit; duties, units and offices are lists, to which each call adds."""
        self._change("juesuan_accounts_add_text", kind, *sized(text, "text"))

    def set_reason(self, claim: str, reason: str) -> None:
        """Gives the reason why the claim of that id differs ("execution.2080107").

        A second reason replaces the first. Deriving refuses a reason for what is no claim, one for a
        project, whose problems are its reason, and one without words.
        """
        self._change("juesuan_accounts_set_reason", *sized(claim, "claim"), *sized(reason, "reason"))

    def name_function(self, code: int, name: str) -> None:
        """Names a functional code; the name takes precedence over the catalogue's."""
        self._change("juesuan_accounts_name_function", code, *sized(name, "name"))

    def name_economic(self, code: int, name: str) -> None:
        """Names an economic code likewise."""
        self._change("juesuan_accounts_name_economic", code, *sized(name, "name"))

    def add_project(self, project: Project) -> None:
        """Appends a project; funding and indicators are added to the last one."""
        keep: list[bytes] = []
        struct = to_struct(expected(project, Project, "project"), _native.Project, keep)
        self._change("juesuan_accounts_add_project", byref(struct))

    def set_funding(self, row: FundingRow, funding: Funding) -> None:
        """Sets a row of the funding block of the last project."""
        struct = to_struct(expected(funding, Funding, "funding"), _native.Funding, [])
        self._change("juesuan_accounts_set_funding", row, byref(struct))

    def add_indicator(self, indicator: Indicator) -> None:
        """Appends an indicator to the last project."""
        keep: list[bytes] = []
        struct = to_struct(expected(indicator, Indicator, "indicator"), _native.Indicator, keep)
        self._change("juesuan_accounts_add_indicator", byref(struct))

    def set_self_evaluation(self, stated: SelfEvaluation) -> None:
        """Sets what the unit states of its self-evaluation."""
        expected(stated, SelfEvaluation, "stated")
        struct = _native.SelfEvaluation()
        if stated.count is not None:
            struct.given |= Given.COUNT
            struct.count = _int64(stated.count, "count")
        for name in ("amount", "project_budget"):
            amount = getattr(stated, name)
            if amount is not None:
                struct.given |= Given[name.upper()]
                setattr(struct, name, to_integer(amount, name))
        self._change("juesuan_accounts_set_self_evaluation", byref(struct))

    def merge(self, other: Accounts) -> None:
        """Adds the books of `other`, which stay as they are; the entity stays that of `self`."""
        added = Accounts._lent(other, "other")
        first, second = sorted((self, other), key=lambda books: books._order)
        with first._turn, second._turn, self._handle as accounts, added as others:
            call("juesuan_accounts_merge", accounts, others)

    def __len__(self) -> int:
        """The number of entries."""
        with self._turn, self._handle as accounts:
            return count("juesuan_accounts_entry_count", accounts)

    def __bool__(self) -> bool:
        """Always true: books without entries are books."""
        return True

    def entries(self) -> list[Entry]:
        """A copy of all entries."""
        with self._turn, self._handle as accounts:
            size = count("juesuan_accounts_entry_count", accounts)
            array = (_native.Entry * size)()
            call("juesuan_accounts_entries", accounts, 0, size, array, ctypes.sizeof(_native.Entry))
        return [_entry(out) for out in array]

    @property
    def entity(self) -> Entity:
        """Who discloses."""
        with self._turn, self._handle as accounts:
            return read_entity("juesuan_accounts_entity", accounts)

    def count(self, which: Count) -> Optional[int]:
        """What the books state, None where they do not; so for all the following."""
        with self._turn, self._handle as accounts:
            return stated("juesuan_accounts_count", accounts, which)

    def procurement(self, line: Procurement) -> Optional[Decimal]:
        with self._turn, self._handle as accounts:
            return _yuan(stated("juesuan_accounts_procurement", accounts, line))

    def asset(self, asset: Asset) -> Optional[int]:
        with self._turn, self._handle as accounts:
            return stated("juesuan_accounts_asset", accounts, asset)

    def stated(self, year: int, figure: Figure) -> Optional[Decimal]:
        with self._turn, self._handle as accounts:
            return _yuan(stated("juesuan_accounts_stated", accounts, year, figure))

    def texts(self, kind: EntityText) -> list[str]:
        """The words of that kind in the order they were added; a supervisor is one or none."""
        with self._turn, self._handle as accounts:
            texts = range(count("juesuan_accounts_text_count", accounts, kind))
            return [
                item(_native.String, "juesuan_accounts_text", accounts, kind, i).copy() for i in texts
            ]

    def reasons(self) -> dict[str, str]:
        """The reasons that were given, by the id of their claim."""
        found = {}
        with self._turn, self._handle as accounts:
            for i in range(count("juesuan_accounts_reason_count", accounts)):
                out = item(_native.Reason, "juesuan_accounts_reason", accounts, i)
                found[out.claim.copy()] = out.text.copy()
        return found

    def names(self, classification: Classification) -> dict[int, str]:
        """The names that the books give to codes."""
        found = {}
        with self._turn, self._handle as accounts:
            for i in range(count("juesuan_accounts_name_count", accounts, classification)):
                out = item(_native.Code, "juesuan_accounts_name", accounts, classification, i)
                found[out.code] = out.name.copy()
        return found

    def self_evaluation(self) -> SelfEvaluation:
        """What the unit states of its self-evaluation."""
        with self._turn, self._handle as accounts:
            out = item(_native.SelfEvaluation, "juesuan_accounts_self_evaluation", accounts)
        return SelfEvaluation(
            count=out.count if out.given & Given.COUNT else None,
            amount=given(out, "amount"),
            project_budget=given(out, "project_budget"),
        )

    def projects(self) -> list[StatedProject]:
        """The projects as they were added."""
        with self._turn, self._handle as accounts:
            projects = range(count("juesuan_accounts_project_count", accounts))
            return [_read_project(accounts, i) for i in projects]

    def evaluate(self, *formula: Selector) -> Evaluation:
        """The amount of a formula, the signed sum of selectors, over the entries.

        A formula has at most eight selectors that do not cancel out.
        """
        selectors = to_structs(formula)
        with self._turn, self._handle as accounts:
            place = ("juesuan_evaluate", accounts, selectors, len(selectors))
            out = item(_native.Evaluation, *place)
        return Evaluation(to_decimal(out.amount), number(CellState, out.state), out.lower_bound != 0)

    def match(self, entry: int, selector: Selector) -> Match:
        """How the entry of that index, from 0, lies to a selector."""
        match = c_int32()
        with self._turn, self._handle as accounts:
            call("juesuan_accounts_match", accounts, entry, to_structs([selector]), byref(match))
        return number(Match, match.value)  # type: ignore[no-any-return]

    def explain_cell(
        self, disclosure: Disclosure, table: str, row: Union[str, int], column: str
    ) -> Explanation:
        """What a cell of the disclosure derived from these books is made of.

        All three are keys, a row also its code or its line (行次).
        """
        keys = [terminated(table, "table"), row_key(row, "row"), terminated(column, "column")]
        return self._explain(disclosure, "juesuan_explain_cell", *keys)

    def explain_claim(self, disclosure: Disclosure, id: str) -> Explanation:
        """The same for the claim of that id."""
        return self._explain(disclosure, "juesuan_explain_claim", *sized(id, "id"))

    def _explain(self, disclosure: Disclosure, name: str, *place: Any) -> Explanation:
        with self._turn, self._handle as accounts, Disclosure._lent(disclosure, "disclosure") as derived:
            return Explanation._of(Handle(name, accounts, derived, *place, kind="explanation"))

    def derive(
        self,
        profile: Optional[Profile] = None,
        basis: Basis = Basis.EXACT,
        tables_only: bool = False,
    ) -> Disclosure:
        """Derives every table, claim and form and writes the text; without a profile: "qinghai-2024"."""
        with lent(profile) as words, self._turn, self._handle as accounts:
            options = _native.DeriveOptions(
                basis=_int32(basis), tables_only=bool(tables_only), profile=words
            )
            return Disclosure._of(Handle("juesuan_derive", accounts, byref(options), kind="disclosure"))


def _read_project(accounts: Pointer, index: int) -> StatedProject:
    place = (accounts, index)
    project = item(_native.Project, "juesuan_accounts_project", *place)
    funding = {
        row: from_struct(item(_native.Funding, "juesuan_accounts_funding", *place, row), Funding)
        for row in FundingRow
    }
    indicators = tuple(
        from_struct(item(_native.Indicator, "juesuan_accounts_indicator", *place, i), Indicator)
        for i in range(count("juesuan_accounts_indicator_count", *place))
    )
    return StatedProject(from_struct(project, Project), funding, indicators)


def _int32(value: int) -> int:
    value = integer(value, "options.basis", Basis)
    if not -(2**31) <= value < 2**31:
        raise Error(Status.ARGUMENT, f"unknown number {shown(value)}", "options.basis")
    return value


def _int64(value: int, where: str) -> int:
    value = integer(value, where)
    if not -(2**63) <= value < 2**63:
        raise Error(Status.RANGE, f"{shown(value)} does not fit 64 bits", where)
    return value


def _yuan(fen: Optional[int]) -> Optional[Decimal]:
    return None if fen is None else to_decimal(fen)


def _entry(out: _native.Entry) -> Entry:
    return Entry(
        amount=to_decimal(out.fen),
        year=out.year,
        stage=number(Stage, out.stage),
        flow=number(Flow, out.flow),
        source=number(Source, out.source),
        kind=number(Kind, out.kind),
        function=out.function,
        economic=out.economic,
        nature=number(Nature, out.nature),
        detail=Axis(out.detail),
    )


_ENUMERATIONS = dict(stage=Stage, flow=Flow, source=Source, kind=Kind, nature=Nature, detail=Axis)


def _bounds(name: str, kind: Any) -> tuple[int, int]:
    return (-(2**15), 2**15) if name == "year" else (0, 2 ** (8 * ctypes.sizeof(kind)))


_MEMBERS = tuple(
    (name, _ENUMERATIONS.get(name, int), *_bounds(name, kind))
    for name, kind in (field[:2] for field in _native.Entry._fields_[1:])
)


def _fill(out: _native.Entry, entry: Entry, where: str) -> None:
    out.fen = to_integer(expected(entry, Entry, where).amount, f"{where}.amount")
    for name, enumeration, low, end in _MEMBERS:
        value = getattr(entry, name)
        if type(value) is not enumeration:  # no text is made for each of many entries
            value = integer(value, f"{where}.{name}", enumeration)
        if not low <= value < end:
            raise Error(Status.INPUT, f"unknown number {shown(value)}", f"{where}.{name}")
        setattr(out, name, value)
