"""Self-evaluation forms (项目支出绩效自评表). What may be missing is None."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Mapping, Optional

from . import _native
from .amount import to_decimal, to_integer
from .codes import FundingRow, Given, RatioState


@dataclass(frozen=True)
class Project:
    """A project's form without its rows. Points and rates are Decimals of two places, money is in 元."""

    name: str
    form_name: str = ""  # the name on the form where it differs
    department: str = ""
    implementing_unit: str = ""
    goal: str = ""
    achievement: str = ""
    summary: str = ""
    problems: str = ""
    improvements: str = ""
    weight: Optional[Decimal] = None  # of the execution rate
    score: Optional[Decimal] = None
    stated_rate: Optional[Decimal] = None  # percent
    stated_weight: Optional[Decimal] = None
    stated_score: Optional[Decimal] = None
    carried_forward: Optional[Decimal] = None


@dataclass(frozen=True)
class Funding:
    """A row of the funding block: 年初预算数, 全年预算数, 全年执行数 in 元."""

    initial_budget: Optional[Decimal] = None
    adjusted_budget: Optional[Decimal] = None
    executed: Optional[Decimal] = None


@dataclass(frozen=True)
class Indicator:
    """A row of a form."""

    category: str = ""
    subcategory: str = ""
    name: str = ""
    target: str = ""
    actual: str = ""
    deviation: str = ""
    weight: Optional[Decimal] = None
    score: Optional[Decimal] = None


@dataclass(frozen=True)
class SelfEvaluation:
    """What the unit states of its self-evaluation as a whole (绩效自评工作开展情况)."""

    count: Optional[int] = None  # of projects
    amount: Optional[Decimal] = None  # 涉及资金
    project_budget: Optional[Decimal] = None  # 部门项目支出预算总额


@dataclass(frozen=True)
class Form:
    """A form with what follows from its rows."""

    project: Project
    rate: Decimal  # executed of 全年预算数, percent
    rate_state: RatioState
    weight: Optional[Decimal]  # sum of all weights
    score: Optional[Decimal]  # sum of all scores
    funding: Mapping[FundingRow, Funding] = field(default_factory=dict)
    indicators: tuple[Indicator, ...] = ()
    text_score: Optional[Decimal] = None  # 自评得分 as the text of a published disclosure states it
    unreadable_points: bool = False  # a weight or score was published as no number
    left_out: int = 0  # of a published one: rows that could not be read


@dataclass(frozen=True)
class StatedProject:
    """A project of the books with its rows."""

    project: Project
    funding: Mapping[FundingRow, Funding]
    indicators: tuple[Indicator, ...]


def _texts_of(kind: type[_native.Sized]) -> tuple[str, ...]:
    return tuple(field[0] for field in kind._fields_ if field[1] is _native.String)


_TEXTS = {
    _native.Project: _texts_of(_native.Project),
    _native.Indicator: _texts_of(_native.Indicator),
    _native.Funding: (),
}
_FLAGS = {
    _native.Project: ("weight", "score", "stated_rate", "stated_weight", "stated_score", "carried_forward"),
    _native.Indicator: ("weight", "score"),
    _native.Funding: ("initial_budget", "adjusted_budget", "executed"),
}


def to_struct(value: Any, kind: Any, keep: list[bytes]) -> Any:
    """A Project, Funding or Indicator as the C struct of that kind; its texts live as long as `keep`."""
    out = kind()
    for name in _TEXTS[kind]:
        setattr(out, name, _native.lend(getattr(value, name), name, keep))
    for name in _FLAGS[kind]:
        number = getattr(value, name)
        if number is not None:
            out.given |= Given[name.upper()]
            setattr(out, name, to_integer(number, name))
    return out


def from_struct(struct: Any, made: Any) -> Any:
    """The Project, Funding or Indicator that a C struct holds."""
    kind = type(struct)
    members = {name: getattr(struct, name).copy() for name in _TEXTS[kind]}
    for name in _FLAGS[kind]:
        members[name] = given(struct, name)
    return made(**members)


def given(struct: Any, name: str) -> Optional[Decimal]:
    return to_decimal(getattr(struct, name)) if struct.given & Given[name.upper()] else None
