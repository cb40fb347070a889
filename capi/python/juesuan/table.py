"""Tables of a disclosure."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Optional, Union

from . import _native
from ._native import Pointer, item, number
from .amount import to_decimal
from .codes import CellState, Classification, MoneyUnit, RowKind, Unit

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True)
class Cell:
    """A figure: money in 元 as Decimals, counts as ints. A derived one has low == high."""

    state: CellState
    unit: Unit
    lower_bound: bool  # entries known too coarsely may belong to it
    low: Union[Decimal, int]
    high: Union[Decimal, int]
    printed: str = ""  # the text of a published cell, empty for a derived one

    @property
    def value(self) -> Optional[Union[Decimal, int]]:
        """The exact figure, or None where there is none."""
        return self.low if self.state == CellState.VALUE and self.low == self.high else None


@dataclass(frozen=True)
class Column:
    """The head of a column."""

    number: int  # 栏次, 0 for none
    key: str  # "basic"
    heading: str  # levels from the top joined by '/'
    unit: Unit = Unit.MONEY
    money_unit: MoneyUnit = MoneyUnit.WANYUAN  # in which money is published
    places: int = 2  # decimals of money as published


@dataclass(frozen=True)
class Row:
    """A row with its cells, one for each column."""

    code: int  # functional or economic, 0 for none
    line: int  # 行次, 0 for none
    level: int  # of the code
    kind: RowKind
    inserted: bool  # a code that the layout does not list
    key: str
    label: str
    cells: tuple[Cell, ...]
    classification: Optional[Classification] = None  # of the code

    @property
    def values(self) -> list[Optional[Union[Decimal, int]]]:
        return [cell.value for cell in self.cells]


@dataclass(frozen=True)
class Panel:
    """A grid of cells; the panels of one band stand side by side, bands are stacked."""

    band: int  # from 0
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    stub_heading: str = ""  # headings of the rows' texts joined by '/'

    def to_list(self) -> list[list[Union[str, Decimal, int, None]]]:
        """One list a row: its code and its line (0 for none), its label, and its figures."""
        return [[row.code, row.line, row.label, *row.values] for row in self.rows]

    def to_frame(self) -> pandas.DataFrame:
        """The same as a pandas DataFrame, whose figures are Decimals and ints, with None for no figure."""
        import pandas

        names = ["code", "line", "label", *(column.key for column in self.columns)]
        return pandas.DataFrame(self.to_list(), columns=names, dtype=object)


@dataclass(frozen=True)
class Table:
    """A table of a disclosure."""

    number: int  # NN of 公开NN表
    key: str  # "summary"
    number_text: str
    title: str
    panels: tuple[Panel, ...]
    left_out: int = 0  # of a published one: rows that could not be read

    def to_list(self) -> list[list[Union[str, Decimal, int, None]]]:
        """The rows of all panels one after the other."""
        return [row for panel in self.panels for row in panel.to_list()]

    def to_frames(self) -> list[pandas.DataFrame]:
        """One pandas DataFrame a panel."""
        return [panel.to_frame() for panel in self.panels]


def read_table(disclosure: Pointer, index: int) -> Table:
    out = item(_native.Table, "juesuan_disclosure_table", disclosure, index)
    panels = tuple(_read_panel(disclosure, index, panel) for panel in range(out.panel_count))
    texts = (out.key.copy(), out.number_text.copy(), out.title.copy())
    return Table(out.number, *texts, panels, out.left_out)


def _read_panel(disclosure: Pointer, table: int, panel: int) -> Panel:
    place = (disclosure, table, panel)
    out = item(_native.Panel, "juesuan_disclosure_panel", *place)
    columns = []
    for index in range(out.column_count):
        column = item(_native.Column, "juesuan_disclosure_column", *place, index)
        columns.append(_column(column))
    rows = []
    for index in range(out.row_count):
        row = item(_native.Row, "juesuan_disclosure_row", *place, index)
        cells = tuple(_read_cell(*place, index, column) for column in range(out.column_count))
        rows.append(
            Row(
                row.code,
                row.line,
                row.level,
                number(RowKind, row.kind),
                row.inserted != 0,
                row.key.copy(),
                row.label.copy(),
                cells,
                number(Classification, row.classification) if row.classification else None,
            )
        )
    return Panel(out.band, tuple(columns), tuple(rows), out.stub_heading.copy())


def _column(out: _native.Column) -> Column:
    return Column(
        number=out.number,
        key=out.key.copy(),
        heading=out.heading.copy(),
        unit=number(Unit, out.unit),
        money_unit=number(MoneyUnit, out.money_unit),
        places=out.places,
    )


def _read_cell(*place: Any) -> Cell:
    out = item(_native.Cell, "juesuan_disclosure_cell", *place)
    low, high = out.low, out.high
    if out.unit == Unit.MONEY:
        low, high = to_decimal(low), to_decimal(high)
    return Cell(
        state=number(CellState, out.state),
        unit=number(Unit, out.unit),
        lower_bound=out.lower_bound != 0,
        low=low,
        high=high,
        printed=out.printed.copy(),
    )
