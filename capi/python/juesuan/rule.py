"""The rules of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping

from . import _native
from ._native import count, item, number
from .codes import Outcome, RuleClass, Severity


@dataclass(frozen=True)
class RuleTerm:
    """A cell that a rule reads, or a figure of a claim, of each one where the claim repeats by code.

    Row or column are empty where the scope goes over them.
    """

    sign: int  # 1 or -1
    table: str
    row: str
    column: str
    code: int  # of the row, 0 for none
    every_code: bool  # all rows of that key, each with its code
    claim: str = ""  # its id without a code, empty of a cell
    part: str = ""  # of the claim: "figure", "base"


@dataclass(frozen=True)
class Rule:
    """A check rule (勾稽关系) and how often it was applied with each outcome."""

    id: str  # "02-1"
    meaning: str  # what it demands, in the official terms
    scope: str  # where it is applied: "each_row"
    rule_class: RuleClass
    severity: Severity
    coverage: Mapping[Outcome, int]
    index: int = 0  # among the rules
    first_year: int = 0  # of the disclosures it is in force for, 0 for no limit
    last_year: int = 9999  # 9999 for no limit
    table: str = ""  # that the scope goes over, or empty


def rules() -> list[Rule]:
    """The rules of the catalogue, which are those of every report, without how often they were applied."""
    return [rule_of(_rule_at(i), {}) for i in range(count("juesuan_rule_count"))]


def rule_terms(rule: int) -> list[RuleTerm]:
    """The figures that the rule of that index reads, the side that the others must make first.

    None where it is more than a comparison of figures.
    """
    terms = range(_rule_at(rule).term_count)
    return [_term_of(item(_native.RuleTerm, "juesuan_rule_term_at", rule, i)) for i in terms]


def rule_of(out: _native.Rule, coverage: Mapping[Outcome, int]) -> Rule:
    return Rule(
        id=out.id.copy(),
        meaning=out.meaning.copy(),
        scope=out.scope.copy(),
        rule_class=number(RuleClass, out.rule_class),
        severity=number(Severity, out.severity),
        coverage=coverage,
        index=out.index,
        first_year=out.first_year,
        last_year=out.last_year,
        table=out.table.copy(),
    )


def _rule_at(rule: int) -> _native.Rule:
    return item(_native.Rule, "juesuan_rule_at", rule)  # type: ignore[no-any-return]


def _term_of(out: _native.RuleTerm) -> RuleTerm:
    return RuleTerm(
        out.sign,
        out.table.copy(),
        out.row.copy(),
        out.column.copy(),
        out.code,
        out.every_code != 0,
        out.claim.copy(),
        out.part.copy(),
    )
