"""Where a publication is not what the books give."""

from __future__ import annotations

from ctypes import byref, c_size_t
from dataclasses import dataclass
from typing import Optional

from . import _native
from ._native import Pointer, call, item, number, rendered
from ._object import Object
from .codes import DifferenceGiven, DifferenceKind, FigureUnit, ReportFormat


@dataclass(frozen=True)
class Difference:
    """One difference. The numbers are whole ones of the unit, None where they are not known."""

    kind: DifferenceKind
    unit: FigureUnit
    exact: Optional[int]  # what the books give
    prints: Optional[int]  # what that prints as
    printed: Optional[int]  # what was printed
    code: int  # of the row, 0 for none
    line: int  # 行次, 0 for none
    table: str  # key, empty for a claim, a fact of the text and a form
    row: str  # key, "code" for a row of a code; empty for a whole table too
    column: str  # key, empty for a whole row too
    claim: str  # its id, or empty
    part: str  # of a claim: "figure", "base", "difference" or "ratio"
    text: str  # as it was printed; of a fact and a form only what is no number
    note: str  # words where numbers do not say it, or empty
    message: str  # all of it in one line
    form: int  # among the forms of the publication, or of the books where only they have it; -1 for none
    place: str  # in words, such as "counts.vehicles_kept" or "forms[2].total.executed"


class Differences(Object):
    """Of Disclosure.diff. They never change; what they return outlives them."""

    _made_by = "Disclosure.diff"

    def _told(self) -> str:
        with self._handle as differences:
            found, compared = _counts(differences)
        return f"{found} among {compared} figures"

    def all(self) -> list[Difference]:
        with self._handle as differences:
            return [_read_difference(differences, i) for i in range(_counts(differences)[0])]

    @property
    def compared(self) -> int:
        """How many figures both sides tell."""
        with self._handle as differences:
            return _counts(differences)[1]

    def render(self, format: ReportFormat = ReportFormat.TEXT) -> str:
        """All of them as one text."""
        with self._handle as differences:
            return rendered("juesuan_render_diff", differences, format)


def _counts(differences: Pointer) -> tuple[int, int]:
    size, compared = c_size_t(), c_size_t()
    call("juesuan_differences_count", differences, byref(size), byref(compared))
    return size.value, compared.value


def _read_difference(differences: Pointer, index: int) -> Difference:
    out = item(_native.Difference, "juesuan_differences_at", differences, index)
    return Difference(
        kind=number(DifferenceKind, out.kind),
        unit=number(FigureUnit, out.unit),
        exact=out.exact if out.given & DifferenceGiven.EXACT else None,
        prints=out.prints if out.given & DifferenceGiven.PRINTS else None,
        printed=out.printed if out.given & DifferenceGiven.PRINTED else None,
        code=out.code,
        line=out.line,
        table=out.table.copy(),
        row=out.row.copy(),
        column=out.column.copy(),
        claim=out.claim.copy(),
        part=out.part.copy(),
        text=out.text.copy(),
        note=out.note.copy(),
        message=out.message.copy(),
        form=out.form,
        place=out.place.copy(),
    )
