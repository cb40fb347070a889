"""The numbers of the C interface; one that is not listed here means something newer."""

from enum import IntEnum, IntFlag

__all__ = [
    "Asset",
    "Axis",
    "Basis",
    "BlockKind",
    "CellState",
    "ClaimKind",
    "Classification",
    "Comparison",
    "Count",
    "DifferenceGiven",
    "DifferenceKind",
    "DocumentFormat",
    "EntityText",
    "EntryList",
    "Enumeration",
    "Evidence",
    "Figure",
    "FigureUnit",
    "FindingList",
    "Flow",
    "FundingRow",
    "Given",
    "Joint",
    "Kind",
    "Match",
    "MoneyUnit",
    "Nature",
    "NoticeGiven",
    "NumberStyle",
    "Origin",
    "Outcome",
    "Procurement",
    "RatioState",
    "RenderFormat",
    "ReportFormat",
    "RowKind",
    "RuleClass",
    "Scope",
    "Severity",
    "Source",
    "Stage",
    "Status",
    "TextList",
    "Unit",
    "Year",
]


class Stage(IntEnum):
    """Which accounts an entry belongs to."""

    FINAL = 1
    INITIAL_BUDGET = 2
    ADJUSTED_BUDGET = 3


class Flow(IntEnum):
    """What an entry moves."""

    REVENUE = 1
    EXPENDITURE = 2
    OPENING_BALANCE = 3
    OPENING_ADJUSTMENT = 4
    CLOSING_BALANCE = 5
    USE_OF_RESERVES = 6
    DISTRIBUTION_OF_SURPLUS = 7


class Source(IntEnum):
    """Where money comes from (资金来源)."""

    NONE = 0
    GENERAL_PUBLIC_BUDGET = 1
    GOVERNMENT_FUND = 2
    STATE_CAPITAL = 3
    SUPERIOR_SUBSIDY = 4
    INSTITUTIONAL_REVENUE = 5
    OPERATING_REVENUE = 6
    SUBSIDIARY_REMITTANCE = 7
    OTHER_REVENUE = 8
    FISCAL = 9
    NON_FISCAL = 10


class Kind(IntEnum):
    """The kind of an expenditure (支出性质)."""

    NONE = 0
    BASIC = 1
    PROJECT = 2
    SUPERIOR_REMITTANCE = 3
    OPERATING = 4
    SUBSIDIARY_SUBSIDY = 5


class Nature(IntEnum):
    """The nature of a unit (单位性质)."""

    NONE = 0
    ADMINISTRATIVE = 1
    CIVIL_SERVICE_MANAGED = 2
    OTHER_INSTITUTION = 3


class Axis(IntFlag):
    """The axes of a 其中数, to be combined."""

    FUNCTION = 1
    ECONOMIC = 2
    SOURCE = 4
    KIND = 8
    NATURE = 16


class DocumentFormat(IntEnum):
    """The formats of an accounts document."""

    JSON = 1
    XML = 2
    INFO = 3


class Count(IntEnum):
    """The counts of 公开09 表."""

    GROUPS_ABROAD = 1
    PERSONS_ABROAD = 2
    VEHICLES_PURCHASED = 3
    VEHICLES_KEPT = 4
    RECEPTION_BATCHES = 5
    RECEPTION_PERSONS = 6


class Procurement(IntEnum):
    """The lines of 公开11 表, and the share reserved for small and medium enterprises."""

    GOODS = 1
    WORKS = 2
    SERVICES = 3
    SMALL_MEDIUM_CONTRACTS = 4
    SMALL_MICRO_CONTRACTS = 5
    RESERVED_SMALL_MEDIUM = 6
    RESERVED_SMALL_MICRO = 7
    SMALL_MEDIUM_WON_RESERVED = 8
    SMALL_MEDIUM_WON_OTHER = 9


class Asset(IntEnum):
    """The counts of 国有资产占用情况."""

    VEHICLES_MINISTERIAL = 1
    VEHICLES_PRINCIPAL = 2
    VEHICLES_CONFIDENTIAL = 3
    VEHICLES_EMERGENCY = 4
    VEHICLES_ENFORCEMENT = 5
    VEHICLES_SPECIAL = 6
    VEHICLES_RETIRED = 7
    VEHICLES_OTHER = 8
    LARGE_EQUIPMENT = 9


class Figure(IntEnum):
    """The figures that books may state."""

    GRAND_TOTAL = 1
    REVENUE = 2
    EXPENDITURE = 3
    FISCAL_GRAND_TOTAL = 4
    FISCAL_REVENUE = 5
    GENERAL_BUDGET_EXPENDITURE = 6
    GENERAL_BUDGET_BASIC = 7
    THREE_PUBLIC = 8
    TRAVEL_ABROAD = 9
    OFFICIAL_VEHICLES = 10
    VEHICLE_PURCHASE = 11
    VEHICLE_RUNNING = 12
    OFFICIAL_RECEPTION = 13
    AGENCY_OPERATION = 14


class Scope(IntEnum):
    """Whether the text speaks of a 部门 or of a single 单位."""

    DEPARTMENT = 1
    UNIT = 2


class EntityText(IntEnum):
    """The words about a unit in 第一部分."""

    SUPERVISOR = 1  # 主管部门
    DUTY = 2  # 部门职责
    UNIT = 3  # 纳入决算编制范围的预算单位
    OFFICE = 4  # 内设机构


class Given(IntFlag):
    """Which values of a struct are there."""

    INITIAL_BUDGET = 1
    ADJUSTED_BUDGET = 2
    EXECUTED = 4
    WEIGHT = 8
    SCORE = 16
    STATED_RATE = 32
    STATED_WEIGHT = 64
    STATED_SCORE = 128
    CARRIED_FORWARD = 256
    COUNT = 512
    AMOUNT = 1024
    PROJECT_BUDGET = 2048
    TEXT_SCORE = 4096
    VEHICLES = 8192


class FundingRow(IntEnum):
    """The rows of the funding block of a form."""

    TOTAL = 1
    FISCAL = 2
    CARRIED_OVER = 3
    OTHER = 4


class Basis(IntEnum):
    """What differences and ratios are taken from."""

    EXACT = 0
    PUBLISHED = 1


class Unit(IntEnum):
    """What the numbers of a cell count."""

    NONE = 0
    MONEY = 1
    COUNT = 2


class RowKind(IntEnum):
    """The kinds of a row."""

    LINE = 1
    TREE = 2
    TOTAL = 3
    FILLER = 4
    FACT = 5


class CellState(IntEnum):
    """What stands in a cell."""

    VALUE = 1
    BLANK = 2
    INSUFFICIENT = 3  # nothing to derive it from: not zero, unknown
    ABSENT = 4  # the table has no figure here
    UNREADABLE = 5


class Severity(IntEnum):
    """How grave a notice, a rule or a finding is."""

    INFO = 1
    WARNING = 2
    ERROR = 3


class ClaimKind(IntEnum):
    """The kinds of a claim."""

    LEVEL = 1
    SHARE = 2
    CHANGE = 3
    EXECUTION = 4


class Comparison(IntEnum):
    """How the figure of a change or an execution lies to its base."""

    NONE = 0
    LESS = 1
    EQUAL = 2
    GREATER = 3


class RatioState(IntEnum):
    """What is known of a ratio."""

    ABSENT = 0
    VALUE = 1
    UNDEFINED = 2  # the base is zero
    INSUFFICIENT = 3  # figure or base is not known


class RenderFormat(IntEnum):
    """The formats of a rendered disclosure."""

    TSV = 1
    MARKDOWN = 2
    JSON = 3
    HTML = 4


class RuleClass(IntEnum):
    """The classes of check rules."""

    EXACT = 1  # the same quantity twice
    SUM = 2  # a whole and its parts, each rounded on its own
    AT_MOST = 3  # a part and its whole
    SHARE = 4  # a percentage of two figures
    CHANGE = 5  # a growth rate
    COUNT = 6  # integers
    STATEMENT = 7  # no arithmetic: order, presence, words


class FindingList(IntEnum):
    """Which findings of a report."""

    FINDINGS = 1
    CLASH = 2


class Outcome(IntEnum):
    """What applying a rule gave."""

    PASS = 1
    TAIL = 2  # differs by no more than rounding each figure explains
    FAIL = 3
    NOT_APPLICABLE = 4
    INSUFFICIENT = 5


class FigureUnit(IntEnum):
    """What the numbers of a finding count."""

    NONE = 0  # the finding has no numbers
    FEN = 1
    HUNDREDTHS_OF_PERCENT = 2
    HUNDREDTHS_OF_POINT = 3
    COUNT = 4


class Joint(IntEnum):
    """Whether all figures of a published document can be rounded values of one set of books."""

    NONE = 0  # not asked for, or the figures are exact
    IMPOSSIBLE = 1
    POSSIBLE = 2
    UNDECIDED = 3


class ReportFormat(IntEnum):
    """The formats of a rendered report."""

    TEXT = 1
    JSON = 2


class MoneyUnit(IntEnum):
    """The units that an amount is written in."""

    YUAN = 1
    WANYUAN = 2


class NumberStyle(IntFlag):
    """How a number is written, to be combined; 0: all decimals and no separators."""

    TRIMMED = 1  # no zeros at the end: 8.5, 2
    THOUSANDS = 2  # 1,234,567.89


class Classification(IntEnum):
    """The official classifications of codes."""

    FUNCTION = 1  # 支出功能分类
    ECONOMIC = 2  # 部门预算支出经济分类


class Evidence(IntEnum):
    """What stands behind a line of the catalogue, best first."""

    PUBLISHED = 1
    CORROBORATED = 2
    STANDARD = 3
    RECALLED = 4


class Enumeration(IntEnum):
    """The enumerations whose values have a token and an official name.

    Those from TABLE on are known by their tokens; their values are numbers of this version alone.
    """

    STAGE = 1
    FLOW = 2
    SOURCE = 3
    KIND = 4
    NATURE = 5
    AXIS = 6
    COUNT = 7
    PROCUREMENT = 8
    ASSET = 9
    FIGURE = 10
    SCOPE = 11
    ROW_KIND = 12
    SEVERITY = 13
    CLAIM_KIND = 14
    COMPARISON = 15
    RULE_CLASS = 16
    OUTCOME = 17
    FIGURE_UNIT = 18
    JOINT = 19
    ORIGIN = 20
    BASIS = 21
    RATIO_STATE = 22
    DIFFERENCE_KIND = 23
    YEAR = 24
    TABLE = 25
    ROW = 26
    COLUMN = 27
    SECTION = 28
    CLAIM_KEY = 29
    CLAIM_PART = 30
    RULE_SCOPE = 31
    NOTICE_KIND = 32


class Origin(IntEnum):
    """Where the figures of a disclosure come from."""

    DERIVED = 0
    PUBLISHED = 1


class EntryList(IntEnum):
    """Entries that a figure adds up, or those known too coarsely to tell."""

    ENTRIES = 1
    COARSER = 2


class DifferenceKind(IntEnum):
    """How a published figure differs from that of the books."""

    DIFFERS = 1  # the exact figure cannot have been printed so
    ONLY_DERIVED = 2  # a table, row, cell, claim or form of the books alone
    ONLY_PUBLISHED = 3  # of the publication alone
    NOT_COMPARED = 4  # one of them does not tell its figure


class Year(IntEnum):
    """A year relative to that of the disclosure."""

    CURRENT = 1
    PRIOR = 2


class Match(IntEnum):
    """How an entry lies to a selector; PARTIAL is known too coarsely to tell."""

    OUTSIDE = 0
    PARTIAL = 1
    INSIDE = 2


class TextList(IntEnum):
    """Texts of a published disclosure: headings that its table of contents lists or that it has, and
    projects that are named where the text counts them."""

    CONTENTS = 1
    HEADINGS = 2
    LISTED_PROJECTS = 3


class BlockKind(IntEnum):
    """What a piece of the document is."""

    TITLE = 1
    CONTENTS = 2
    HEADING = 3
    PARAGRAPH = 4
    NOTE = 5
    TABLE = 6
    FORM = 7
    TERM = 8


class NoticeGiven(IntFlag):
    """Which amounts a notice has."""

    EXPECTED = 1
    FOUND = 2


class DifferenceGiven(IntFlag):
    """What is known of a difference."""

    EXACT = 1
    PRINTS = 2
    PRINTED = 4


class Status(IntEnum):
    """What went wrong."""

    OK = 0
    MEMORY = 1  # an allocation failed
    ARGUMENT = 2  # the call itself is wrong: a null pointer, an index past the end
    INPUT = 3  # a document, CSV or entry is malformed or breaks a rule
    RANGE = 4  # an amount does not fit 64-bit fen, or a limit is exceeded
    NOT_FOUND = 5  # no such table, row, column, claim, code, term or profile
    FILE = 6  # a file could not be read
    INTERNAL = 7  # a broken invariant of the library


# Economic codes for money known only as 人员经费 or 公用经费.
ECONOMIC_PERSONNEL = 1
ECONOMIC_OPERATING_COST = 2
