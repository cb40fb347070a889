"""What checking a disclosure found."""

from __future__ import annotations

from ctypes import POINTER, byref, c_int32, c_int64, c_size_t
from dataclasses import dataclass
from decimal import Decimal
from typing import Mapping, Optional

from . import _native
from ._native import Pointer, call, count, item, number, rendered
from ._object import Object
from .amount import to_decimal
from .codes import FigureUnit, FindingList, Joint, Outcome, ReportFormat, Severity
from .rule import Rule, rule_of


@dataclass(frozen=True)
class Place:
    """A figure that a finding names: a cell of a table, a part of a claim, or a form."""

    sign: int  # 1 or -1, of the figure in the rule
    code: int  # of the row, 0 for none
    line: int  # 行次, 0 for none
    claim: int  # index among the claims of the disclosure, -1 for none
    form: int  # index among its forms, -1 for none
    table: str  # keys, empty for a claim or a form
    row: str
    column: str
    part: str  # of a claim: "figure", "base", "difference" or "ratio"
    text: str  # the place in one line
    figure: str  # what stands there, money in 万元; empty for a form


@dataclass(frozen=True)
class Finding:
    """An application of a rule that did not pass. The numbers are whole ones of the unit."""

    rule: int  # index among the rules
    outcome: Outcome
    severity: Severity
    unit: FigureUnit
    found: int  # the first place's figure
    expected_low: int  # what the other side allows
    expected_high: int
    difference: int  # found less what the other side gives
    note: str  # words where numbers do not say it, or empty
    message: str  # all of it in one line
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Interval:
    """All amounts from low to high, both included; None is no limit."""

    low: Optional[Decimal]
    high: Optional[Decimal]


@dataclass(frozen=True)
class SharedFigure:
    """A figure that several failures have in common."""

    place: Place  # its sign is that in the first of them
    others_allow: Optional[Interval]  # what the others leave for it; None where no amount suits all


@dataclass(frozen=True)
class SharedFailure:
    """Failures that have figures in common: one that is wrong, or that all the others are wrong beside.

    Where several figures stand in the same failures, which of them it is cannot be known.
    """

    figures: tuple[SharedFigure, ...]
    findings: tuple[int, ...]  # indices in FindingList.FINDINGS
    message: str  # all of it in one line


class Report(Object):
    """The findings of Disclosure.check. It never changes; what it returns outlives it."""

    _made_by = "Disclosure.check"

    def _told(self) -> str:
        with self._handle as report:
            return f"{count('juesuan_report_finding_count', report, FindingList.FINDINGS)} findings"

    def rules(self) -> list[Rule]:
        """All rules of the catalogue."""
        with self._handle as report:
            return [_read_rule(report, i) for i in range(count("juesuan_report_rule_count", report))]

    def findings(self, which: FindingList = FindingList.FINDINGS) -> list[Finding]:
        """The findings of a list."""
        with self._handle as report:
            found = count("juesuan_report_finding_count", report, which)
            return [_read_finding(report, which, i) for i in range(found)]

    def shared(self) -> list[SharedFailure]:
        """The failures that have figures in common, said once."""
        with self._handle as report:
            return [_read_shared(report, i) for i in range(count("juesuan_report_shared_count", report))]

    def switched_off(self) -> dict[str, str]:
        """The rules that were left out, and why."""
        off = {}
        with self._handle as report:
            for i in range(count("juesuan_report_switched_off_count", report)):
                out = item(_native.SwitchedOff, "juesuan_report_switched_off", report, i)
                off[out.rule.copy()] = out.reason.copy()
        return off

    @property
    def joint(self) -> Joint:
        """Whether all figures can be rounded values of one set of books."""
        joint = c_int32()
        with self._handle as report:
            call("juesuan_report_joint", report, byref(joint))
        return number(Joint, joint.value)  # type: ignore[no-any-return]

    def witness(self) -> list[Decimal]:
        """After Joint.POSSIBLE: one such set of amounts in 元; otherwise none.

        There is one for each figure, those of the tables before those of the claims.
        """
        fen, size = POINTER(c_int64)(), c_size_t()
        with self._handle as report:
            call("juesuan_report_witness", report, byref(fen), byref(size))
            return [to_decimal(amount) for amount in fen[: size.value]]

    def ranges(self) -> list[Interval]:
        """If asked for, what the identities leave of what prints so, for each figure as in witness.

        Without limits for what is no readable amount; none where nothing is left of a figure.
        """
        found, size = POINTER(_native.Interval)(), c_size_t()
        with self._handle as report:
            call("juesuan_report_ranges", report, byref(found), byref(size))
            return [interval_of(out) for out in found[: size.value]]

    def failures(self, least: Severity = Severity.ERROR) -> int:
        """How many findings are no tails and of at least that severity."""
        with self._handle as report:
            return count("juesuan_report_failures", report, least)

    def render(self, format: ReportFormat = ReportFormat.TEXT) -> str:
        """The whole report as one text."""
        with self._handle as report:
            return rendered("juesuan_render_report", report, format)


def _read_rule(report: Pointer, index: int) -> Rule:
    coverage = item(_native.Coverage, "juesuan_report_coverage", report, index)
    return rule_of(
        item(_native.Rule, "juesuan_report_rule", report, index),
        {outcome: getattr(coverage, outcome.name.lower()) for outcome in Outcome},
    )


def _read_finding(report: Pointer, which: FindingList, index: int) -> Finding:
    out = item(_native.Finding, "juesuan_report_finding", report, which, index)
    return Finding(
        rule=out.rule,
        outcome=number(Outcome, out.outcome),
        severity=number(Severity, out.severity),
        unit=number(FigureUnit, out.unit),
        found=out.found,
        expected_low=out.expected_low,
        expected_high=out.expected_high,
        difference=out.difference,
        note=out.note.copy(),
        message=out.message.copy(),
        places=tuple(
            _read_place("juesuan_report_place", report, which, index, i) for i in range(out.place_count)
        ),
    )


def _read_place(name: str, report: Pointer, *indices: int) -> Place:
    out = item(_native.Place, name, report, *indices)
    return Place(
        sign=out.sign,
        code=out.code,
        line=out.line,
        claim=out.claim,
        form=out.form,
        table=out.table.copy(),
        row=out.row.copy(),
        column=out.column.copy(),
        part=out.part.copy(),
        text=out.text.copy(),
        figure=out.figure.copy(),
    )


def _read_shared(report: Pointer, index: int) -> SharedFailure:
    out = item(_native.Shared, "juesuan_report_shared", report, index)
    return SharedFailure(
        figures=tuple(_read_shared_figure(report, index, i) for i in range(out.figure_count)),
        findings=tuple(
            count("juesuan_report_shared_finding", report, index, i) for i in range(out.finding_count)
        ),
        message=out.message.copy(),
    )


def _read_shared_figure(report: Pointer, shared: int, index: int) -> SharedFigure:
    given, out = c_int32(), _native.Interval()
    call("juesuan_report_shared_interval", report, shared, index, byref(given), byref(out))
    return SharedFigure(
        place=_read_place("juesuan_report_shared_place", report, shared, index),
        others_allow=interval_of(out) if given.value else None,
    )


def interval_of(out: _native.Interval) -> Interval:
    return Interval(
        low=None if out.low == -(2**63) else to_decimal(out.low),
        high=None if out.high == 2**63 - 1 else to_decimal(out.high),
    )
