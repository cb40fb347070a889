"""What books say, or what somebody published."""

from __future__ import annotations

import ctypes
from ctypes import byref, c_int32, c_size_t
from dataclasses import dataclass
from decimal import Decimal
from typing import Mapping, Optional, Union

from . import _native
from ._native import Document, Handle, Pointer, String, call, contents, count, expected, item, lend
from ._native import number, rendered, row_key, sized, stated, terminated
from ._object import Object
from .amount import to_decimal
from .codes import Asset, CellState, ClaimKind, Comparison, Count, Figure, FundingRow, MoneyUnit
from .codes import NoticeGiven, Origin, RatioState, RenderFormat, Severity, Source, TextList
from .differences import Differences
from .entity import Entity, read_entity
from .particulars import Block, CellPlace, Particulars, PublishedParagraph
from .particulars import read_block, read_paragraph, read_particulars
from .profile import Profile, lent
from .project import Form, Funding, Indicator, Project, from_struct, given
from .report import Interval, Report
from .table import Table, read_table


@dataclass(frozen=True)
class Notice:
    """Something that deriving saw in the books, or that extracting could not read."""

    severity: Severity
    index: int  # of the entry, stated figure or claim, or the line, from 1
    kind: str  # "uncovered"
    message: str  # one line with the place
    figure: Optional[Figure] = None  # that is stated
    source: Source = Source.NONE  # of a closing balance
    function: int = 0  # code of a closing balance, or without a name, 0 for none
    expected: Optional[Decimal] = None  # in 元: what the entries derive
    found: Optional[Decimal] = None  # what the books state; the entry's amount if uncovered
    table: str = ""  # key of the table that does not show the entry, or empty
    claim: str = ""  # id of the claim, or empty
    text: str = ""  # the line that could not be read, or empty
    economic: int = 0  # class that the table does not list, or code without a name, else 0


@dataclass(frozen=True)
class Unreadable:
    """A published text that is no number; it counts as not known."""

    where: str  # "tables[0].panels[1].rows[2].cells[0]"
    printed: str  # the text itself


@dataclass(frozen=True)
class Section:
    """A heading of the document with the paragraphs up to the next one."""

    level: int  # 1 part, 2 section or table, 3 part of a section, 4 below it
    key: str  # "duties", "grand_total"; empty for a heading that has none
    table: str  # key of the table under the heading, or empty
    title: str
    paragraphs: tuple[str, ...]  # notes and explained terms among them


@dataclass(frozen=True)
class Claim:
    """A statement of 第三部分 with its exact figures; a published one with those that it prints.

    Money is in 元; it and its range are None where there is no figure, and the states tell why.
    """

    id: str  # "execution.2080107"
    section: str  # "general_budget_detail"
    kind: ClaimKind
    code: int  # functional or economic code, or the project counted from 1
    comparison: Comparison
    figure: Optional[Decimal]  # this year's final figure, the part
    base: Optional[Decimal]  # last year's, the budget, the whole
    difference: Optional[Decimal]  # |figure - base| of a change
    ratio: Optional[Decimal]  # percent
    figure_state: CellState
    base_state: CellState
    difference_state: CellState
    ratio_state: RatioState
    figure_lower_bound: bool  # entries known too coarsely may belong to it
    base_lower_bound: bool
    subject: str
    group: str  # name of the 款 of a functional 项
    category: str  # name of its 类
    reason: str
    key: str  # what it says, of whatever code: "execution"
    difference_lower_bound: bool
    figure_range: Optional[Interval]  # of a published claim all that prints so; else the figure itself
    base_range: Optional[Interval]
    difference_range: Optional[Interval]
    money_unit: MoneyUnit  # of its amounts as published
    places: int  # decimals of its amounts as published
    ratio_places: int
    printed_figure: str  # texts as published, empty where there is none
    printed_base: str
    printed_difference: str
    printed_ratio: str
    gives_no_reason: bool  # whether a published text is known to give none


def is_published(document: Document) -> bool:
    """Whether a JSON document says that it is a published disclosure."""
    published = c_int32()
    call("juesuan_is_published", *contents(document, "document"), byref(published))
    return published.value != 0


class Disclosure(Object):
    """Tables, claims, forms and text. It never changes; what it returns outlives it.

    Many threads may call the methods of one object at once.
    """

    _made_by = "Accounts.derive, Disclosure.from_published or Disclosure.extract"

    @classmethod
    def from_published(cls, document: Document) -> Disclosure:
        """What somebody published, from a JSON document ("juesuan.published/1").

        Its cells are the intervals of what prints so; it has no sections and cannot be rendered but
        as published.
        """
        data = contents(document, "document")
        return cls._of(Handle("juesuan_published_from_bytes", *data, kind="disclosure"))

    @classmethod
    def extract(cls, text: Document, profile: Optional[Profile] = None) -> Disclosure:
        """What somebody published, from its plain text with tabs between the fields of tables.

        It is read in the words of the profile ("qinghai-2024"). Each line that could not be read is a
        notice of kind "unread".
        """
        with lent(profile) as words:
            return cls._of(Handle("juesuan_extract", *contents(text, "text"), words, kind="disclosure"))

    def _told(self) -> str:
        entity = self.entity
        kind = "derived" if self.origin == Origin.DERIVED else "published"
        return f"{kind}, {entity.name} {entity.year}, {len(self.table_keys)} tables"

    @property
    def origin(self) -> Origin:
        """Where its figures come from."""
        origin = c_int32()
        with self._handle as disclosure:
            call("juesuan_disclosure_origin", disclosure, byref(origin))
        return number(Origin, origin.value)  # type: ignore[no-any-return]

    @property
    def entity(self) -> Entity:
        """Who discloses, as far as a published one says so."""
        with self._handle as disclosure:
            return read_entity("juesuan_disclosure_entity", disclosure)

    def count(self, which: Count) -> Optional[int]:
        """A count of the text, None where there is none."""
        with self._handle as disclosure:
            return stated("juesuan_disclosure_count", disclosure, which)

    def asset(self, asset: Asset) -> Optional[int]:
        """A count of 国有资产占用情况 likewise."""
        with self._handle as disclosure:
            return stated("juesuan_disclosure_asset", disclosure, asset)

    def unreadable(self) -> list[Unreadable]:
        """The published texts that are no numbers."""
        found = []
        with self._handle as disclosure:
            for i in range(count("juesuan_disclosure_unreadable_count", disclosure)):
                out = item(_native.Unreadable, "juesuan_disclosure_unreadable", disclosure, i)
                found.append(Unreadable(out.where.copy(), out.printed.copy()))
        return found

    def diff(self, published: Disclosure) -> Differences:
        """Compares with a published disclosure of the same year: every cell, every amount, percentage and
        direction of a claim that both have, the counts and assets of the text with the number of
        self-evaluated projects, and money, rate and points of the self-evaluation forms, which are
        matched by the names of their projects. Words are not compared. A published figure is equal to
        every amount that prints so. Of a row that a table has several times the first is compared.
        """
        with self._handle as derived, Disclosure._lent(published, "published") as other:
            return Differences._of(Handle("juesuan_diff", derived, other, kind="differences"))

    @property
    def table_keys(self) -> list[str]:
        """The keys of the tables in order."""
        with self._handle as disclosure:
            tables = range(count("juesuan_disclosure_table_count", disclosure))
            return [
                item(_native.Table, "juesuan_disclosure_table", disclosure, i).key.copy() for i in tables
            ]

    def table(self, key: str) -> Table:
        """The table of that key."""
        with self._handle as disclosure:
            return read_table(disclosure, _find_table(disclosure, key))

    def claims(self) -> list[Claim]:
        """All claims in order."""
        with self._handle as disclosure:
            return [
                _read_claim(disclosure, i)
                for i in range(count("juesuan_disclosure_claim_count", disclosure))
            ]

    def claim(self, id: str) -> Claim:
        """The claim of that id."""
        index = c_size_t()
        with self._handle as disclosure:
            call("juesuan_disclosure_find_claim", disclosure, *sized(id, "id"), byref(index))
            return _read_claim(disclosure, index.value)

    def sections(self) -> list[Section]:
        """The headings of the document in order."""
        with self._handle as disclosure:
            return [
                _read_section(disclosure, i)
                for i in range(count("juesuan_disclosure_section_count", disclosure))
            ]

    def paragraph(self, section: int, paragraph: int) -> str:
        """A paragraph of a section, both counted from 0."""
        with self._handle as disclosure:
            return _read_paragraph(disclosure, section, paragraph)

    def forms(self) -> list[Form]:
        """The self-evaluation forms as the unit filled them in."""
        with self._handle as disclosure:
            return [
                _read_form(disclosure, i)
                for i in range(count("juesuan_disclosure_form_count", disclosure))
            ]

    def notices(self) -> list[Notice]:
        """Everything that was noticed."""
        found = []
        with self._handle as disclosure:
            for i in range(count("juesuan_disclosure_notice_count", disclosure)):
                out = item(_native.Notice, "juesuan_disclosure_notice", disclosure, i)
                found.append(_notice(out))
        return found

    def find_cell(self, table: str, row: Union[str, int], column: str) -> CellPlace:
        """The place of the cell that keys name, a row also by its code or its line (行次)."""
        keys = [terminated(table, "table"), row_key(row, "row"), terminated(column, "column")]
        with self._handle as disclosure:
            out = item(_native.CellPlace, "juesuan_disclosure_find_cell", disclosure, *keys)
        return CellPlace(out.table, out.panel, out.row, out.column)

    def texts(self, which: TextList) -> list[str]:
        """Texts of a published disclosure."""
        found = []
        with self._handle as disclosure:
            for i in range(count("juesuan_disclosure_text_count", disclosure, which)):
                found.append(item(String, "juesuan_disclosure_text", disclosure, which, i).copy())
        return found

    def published_paragraphs(self) -> list[PublishedParagraph]:
        """The paragraphs of a published disclosure; those of a derived one are of its sections."""
        with self._handle as disclosure:
            paragraphs = range(count("juesuan_disclosure_published_paragraph_count", disclosure))
            return [read_paragraph(disclosure, i) for i in paragraphs]

    @property
    def particulars(self) -> Particulars:
        """What the disclosure tells besides."""
        with self._handle as disclosure:
            return read_particulars(disclosure)

    def blocks(self) -> list[Block]:
        """The document piece by piece, in reading order."""
        with self._handle as disclosure:
            blocks = range(count("juesuan_disclosure_block_count", disclosure))
            return [read_block(disclosure, i) for i in blocks]

    def render(self, format: RenderFormat) -> str:
        """The whole disclosure as one text."""
        with self._handle as disclosure:
            return rendered("juesuan_render", disclosure, format)

    def render_table(self, key: str, format: RenderFormat) -> str:
        """The table of that key as one text."""
        with self._handle as disclosure:
            return rendered("juesuan_render_table", disclosure, _find_table(disclosure, key), format)

    def render_published(self) -> str:
        """Either kind of disclosure as a published one, in JSON."""
        with self._handle as disclosure:
            return rendered("juesuan_render_published", disclosure)

    def check(
        self,
        switched_off: Optional[Mapping[str, str]] = None,
        without_joint: bool = False,
        ranges: bool = False,
    ) -> Report:
        """Applies every rule of the catalogue but those switched off, each with a reason.

        without_joint: do not prove whether all figures can hold together.
        ranges: narrow what each published figure can have been.
        """
        keep: list[bytes] = []
        rules = [
            _native.SwitchedOff(rule=lend(rule, "rule", keep), reason=lend(reason, "reason", keep))
            for rule, reason in expected(switched_off or {}, Mapping, "switched_off").items()
        ]
        array = (_native.SwitchedOff * len(rules))(*rules)
        options = _native.CheckOptions(
            without_joint=bool(without_joint),
            switched_off=ctypes.cast(array, ctypes.POINTER(_native.SwitchedOff)),
            switched_off_count=len(rules),
            ranges=bool(ranges),
        )
        with self._handle as disclosure:
            return Report._of(Handle("juesuan_check", disclosure, byref(options), kind="report"))


def _notice(out: _native.Notice) -> Notice:
    def amount(value: int, bit: NoticeGiven) -> Optional[Decimal]:
        return to_decimal(value) if out.given & bit else None

    return Notice(
        severity=number(Severity, out.severity),
        index=out.index,
        kind=out.kind.copy(),
        message=out.message.copy(),
        figure=number(Figure, out.figure) if out.figure else None,
        source=number(Source, out.source),
        function=out.function,
        expected=amount(out.expected, NoticeGiven.EXPECTED),
        found=amount(out.found, NoticeGiven.FOUND),
        table=out.table.copy(),
        claim=out.claim.copy(),
        text=out.text.copy(),
        economic=out.economic,
    )


def _find_table(disclosure: Pointer, key: str) -> int:
    index = c_size_t()
    call("juesuan_disclosure_find_table", disclosure, terminated(key, "key"), byref(index))
    return index.value


def _read_claim(disclosure: Pointer, index: int) -> Claim:
    out = item(_native.Claim, "juesuan_disclosure_claim", disclosure, index)

    def amount(value: int, state: int) -> Optional[Decimal]:
        return to_decimal(value) if state == CellState.VALUE else None

    def all_such(name: str) -> Optional[Interval]:
        if getattr(out, f"{name}_state") != CellState.VALUE:
            return None
        return Interval(to_decimal(getattr(out, f"{name}_low")), to_decimal(getattr(out, f"{name}_high")))

    return Claim(
        id=out.id.copy(),
        section=out.section.copy(),
        kind=number(ClaimKind, out.kind),
        code=out.code,
        comparison=number(Comparison, out.comparison),
        figure=amount(out.figure, out.figure_state),
        base=amount(out.base, out.base_state),
        difference=amount(out.difference, out.difference_state),
        ratio=to_decimal(out.ratio) if out.ratio_state == RatioState.VALUE else None,
        figure_state=number(CellState, out.figure_state),
        base_state=number(CellState, out.base_state),
        difference_state=number(CellState, out.difference_state),
        ratio_state=number(RatioState, out.ratio_state),
        figure_lower_bound=out.figure_lower_bound != 0,
        base_lower_bound=out.base_lower_bound != 0,
        subject=out.subject.copy(),
        group=out.group.copy(),
        category=out.category.copy(),
        reason=out.reason.copy(),
        key=out.key.copy(),
        difference_lower_bound=out.difference_lower_bound != 0,
        figure_range=all_such("figure"),
        base_range=all_such("base"),
        difference_range=all_such("difference"),
        money_unit=number(MoneyUnit, out.money_unit),
        places=out.places,
        ratio_places=out.ratio_places,
        printed_figure=out.printed_figure.copy(),
        printed_base=out.printed_base.copy(),
        printed_difference=out.printed_difference.copy(),
        printed_ratio=out.printed_ratio.copy(),
        gives_no_reason=out.gives_no_reason != 0,
    )


def _read_paragraph(disclosure: Pointer, section: int, paragraph: int) -> str:
    text = String()
    call("juesuan_disclosure_paragraph", disclosure, section, paragraph, byref(text))
    return text.copy()


def _read_section(disclosure: Pointer, index: int) -> Section:
    out = item(_native.Section, "juesuan_disclosure_section", disclosure, index)
    paragraphs = tuple(_read_paragraph(disclosure, index, i) for i in range(out.paragraph_count))
    return Section(out.level, out.key.copy(), out.table.copy(), out.title.copy(), paragraphs)


def _read_form(disclosure: Pointer, index: int) -> Form:
    place = (disclosure, index)
    out = item(_native.Form, "juesuan_disclosure_form", *place)
    project = item(_native.Project, "juesuan_disclosure_form_project", *place)
    funding = {
        row: from_struct(item(_native.Funding, "juesuan_disclosure_form_funding", *place, row), Funding)
        for row in FundingRow
    }
    indicators = tuple(
        from_struct(item(_native.Indicator, "juesuan_disclosure_form_indicator", *place, i), Indicator)
        for i in range(out.indicator_count)
    )
    return Form(
        project=from_struct(project, Project),
        rate=to_decimal(out.rate),
        rate_state=number(RatioState, out.rate_state),
        weight=given(out, "weight"),
        score=given(out, "score"),
        funding=funding,
        indicators=indicators,
        text_score=given(out, "text_score"),
        unreadable_points=bool(out.unreadable_points),
        left_out=out.left_out,
    )
