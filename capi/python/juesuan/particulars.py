"""What disclosures tell beside their tables, counts, claims and forms."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Optional

from . import _native
from ._native import Pointer, item, number
from .amount import to_decimal
from .codes import BlockKind, CellState, Given


@dataclass(frozen=True)
class CellPlace:
    """Where a cell stands, counted from 0."""

    table: int
    panel: int
    row: int
    column: int


@dataclass(frozen=True)
class PublishedParagraph:
    """A paragraph of the text of a published disclosure."""

    text: str
    section: str  # of 第三部分: "grand_total", or empty
    line: int  # of its source, 0 for none


@dataclass(frozen=True)
class Particulars:
    """What a disclosure tells besides. The closing balance is in 元, and all that prints so."""

    has_details: bool  # whether the books hold any 其中数
    has_stated: bool  # whether they state a figure that their entries derive too
    prior_closing_low: Decimal  # 上年决算年末结转和结余, this year's adjustments included
    prior_closing_high: Decimal  # the same in a derived disclosure
    prior_closing_state: CellState
    self_evaluated_projects: Optional[int]
    stated_vehicles: Optional[int]  # their total as a published text states it


@dataclass(frozen=True)
class Block:
    """A piece of the document."""

    kind: BlockKind
    level: int  # of a heading, as in Section
    form: Optional[int]  # index of a form
    key: str  # of a heading, as in Section; of a term, the term
    section: str  # of 第三部分, that it stands in, or empty
    table: str  # key of a table, also of the heading above it, or empty
    text: str


def read_particulars(disclosure: Pointer) -> Particulars:
    out = item(_native.Particulars, "juesuan_disclosure_particulars", disclosure)
    return Particulars(
        has_details=out.has_details != 0,
        has_stated=out.has_stated != 0,
        prior_closing_low=to_decimal(out.prior_closing_low),
        prior_closing_high=to_decimal(out.prior_closing_high),
        prior_closing_state=number(CellState, out.prior_closing_state),
        self_evaluated_projects=out.count if out.given & Given.COUNT else None,
        stated_vehicles=out.vehicles if out.given & Given.VEHICLES else None,
    )


def read_block(disclosure: Pointer, index: int) -> Block:
    out = item(_native.Block, "juesuan_disclosure_block", disclosure, index)
    return Block(
        kind=number(BlockKind, out.kind),
        level=out.level,
        form=out.form if out.form >= 0 else None,
        key=out.key.copy(),
        section=out.section.copy(),
        table=out.table.copy(),
        text=out.text.copy(),
    )


def read_paragraph(disclosure: Pointer, index: int) -> PublishedParagraph:
    out = item(_native.Paragraph, "juesuan_disclosure_published_paragraph", disclosure, index)
    return PublishedParagraph(out.text.copy(), out.section.copy(), out.line)
