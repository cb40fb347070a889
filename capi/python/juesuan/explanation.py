"""What a cell or a claim is made of."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Optional, Union

from . import _native
from ._native import Pointer, item, number, rendered
from ._object import Object
from .amount import to_decimal
from .codes import CellState, Comparison, EntryList, RatioState, ReportFormat, Unit
from .formula import Selector, selector_of
from .rule import Rule, rule_of


@dataclass(frozen=True)
class ExplainedEntry:
    """An entry that a figure adds up."""

    index: int  # among the entries of the accounts
    sign: int  # 1 or -1; 2 where the formula takes it twice
    amount: Decimal  # of the entry in 元, without the sign


@dataclass(frozen=True)
class ExplainedFact:
    """A fact of the books."""

    where: str  # "procurement.goods", "stated[0]"
    amount: Union[Decimal, int]


@dataclass(frozen=True)
class ExplainedFigure:
    """A figure: its entries, each times its sign, or its facts add up to the exact amount."""

    part: str  # of a claim: "figure" or "base"
    state: CellState
    unit: Unit
    lower_bound: bool  # the coarser entries may belong to it
    amount: Union[Decimal, int]  # exact: 元 or a count
    published: str  # what it prints as; empty where it is not known
    formula: str  # in the official terms; empty for a fact
    entries: tuple[ExplainedEntry, ...]
    coarser: tuple[ExplainedEntry, ...]  # known too coarsely to tell
    facts: tuple[ExplainedFact, ...]
    selectors: tuple[Selector, ...] = ()  # of the formula


@dataclass(frozen=True)
class Explained:
    """The place that is explained and, for a claim, what follows from its figures."""

    place: str  # "tables.revenue, row total, column fiscal"
    name: str  # in the words of the disclosure
    comparison: Comparison
    ratio: Optional[Decimal]  # percent
    ratio_state: RatioState
    difference: Optional[Decimal]  # of a change
    difference_state: CellState
    table: str = ""  # keys, empty for a claim
    row: str = ""
    column: str = ""
    claim: str = ""  # its id, or empty
    code: int = 0  # of the row, 0 for none
    line: int = 0  # 行次, 0 for none


class Explanation(Object):
    """Of Accounts.explain_cell and explain_claim. It never changes; what it returns outlives it."""

    _made_by = "Accounts.explain_cell or Accounts.explain_claim"

    def _told(self) -> str:
        return self.summary.place

    @property
    def summary(self) -> Explained:
        with self._handle as explanation:
            out = item(_native.Explained, "juesuan_explanation_summary", explanation)
            return Explained(
                place=out.place.copy(),
                name=out.name.copy(),
                comparison=number(Comparison, out.comparison),
                ratio=to_decimal(out.ratio) if out.ratio_state == RatioState.VALUE else None,
                ratio_state=number(RatioState, out.ratio_state),
                difference=(
                    to_decimal(out.difference) if out.difference_state == CellState.VALUE else None
                ),
                difference_state=number(CellState, out.difference_state),
                table=out.table.copy(),
                row=out.row.copy(),
                column=out.column.copy(),
                claim=out.claim.copy(),
                code=out.code,
                line=out.line,
            )

    def figures(self) -> list[ExplainedFigure]:
        """The figure of a cell; the figure of a claim and its base, if it has one."""
        with self._handle as explanation:
            out = item(_native.Explained, "juesuan_explanation_summary", explanation)
            return [_read_figure(explanation, i) for i in range(out.figure_count)]

    def figure(self, index: int) -> ExplainedFigure:
        """One of them, counted from 0."""
        with self._handle as explanation:
            return _read_figure(explanation, index)

    def rules(self) -> list[Rule]:
        """The check rules that read it, without how often they were applied."""
        with self._handle as explanation:
            out = item(_native.Explained, "juesuan_explanation_summary", explanation)
            return [
                rule_of(item(_native.Rule, "juesuan_explanation_rule", explanation, i), {})
                for i in range(out.rule_count)
            ]

    def render(self, format: ReportFormat = ReportFormat.TEXT) -> str:
        """All of it as one text."""
        with self._handle as explanation:
            return rendered("juesuan_render_explanation", explanation, format)


def _read_figure(explanation: Pointer, index: int) -> ExplainedFigure:
    out = item(_native.ExplainedFigure, "juesuan_explanation_figure", explanation, index)
    return ExplainedFigure(
        part=out.part.copy(),
        state=number(CellState, out.state),
        unit=number(Unit, out.unit),
        lower_bound=out.lower_bound != 0,
        amount=_amount(out.amount, out.unit),
        published=out.published.copy(),
        formula=out.formula.copy(),
        entries=_read_entries(explanation, index, EntryList.ENTRIES, out.entry_count),
        coarser=_read_entries(explanation, index, EntryList.COARSER, out.coarser_count),
        facts=tuple(_read_fact(explanation, index, i, out.unit) for i in range(out.fact_count)),
        selectors=_read_selectors(explanation, index, out.selector_count),
    )


def _read_entries(
    explanation: Pointer, figure: int, which: EntryList, size: int
) -> tuple[ExplainedEntry, ...]:
    place = ("juesuan_explanation_entry", explanation, figure, which)
    found = (item(_native.ExplainedEntry, *place, i) for i in range(size))
    return tuple(ExplainedEntry(out.index, out.sign, to_decimal(out.fen)) for out in found)


def _read_selectors(explanation: Pointer, figure: int, size: int) -> tuple[Selector, ...]:
    place = ("juesuan_explanation_selector", explanation, figure)
    return tuple(selector_of(item(_native.Selector, *place, i)) for i in range(size))


def _read_fact(explanation: Pointer, figure: int, index: int, unit: int) -> ExplainedFact:
    out = item(_native.ExplainedFact, "juesuan_explanation_fact", explanation, figure, index)
    return ExplainedFact(out.where.copy(), _amount(out.amount, unit))


def _amount(amount: int, unit: int) -> Union[Decimal, int]:
    return to_decimal(amount) if unit == Unit.MONEY else amount
