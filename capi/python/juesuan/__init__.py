"""From the books of a Chinese government unit to its public final accounts (部门决算公开), exact to the
fen, and checks of what others published. A thin layer over the C library libjuesuan_c.

Money is decimal.Decimal in 元; a float is refused. Failures raise Error, which names the place.
"""

from . import codes
from ._native import integer as _integer, library as _library
from .accounts import Accounts, Entry
from .classification import Code, Term, catalogue, find_code, find_term, fund_of, terms
from .codes import *  # noqa: F403
from .differences import Difference, Differences
from .disclosure import Claim, Disclosure, Notice, Section, Unreadable, is_published
from .entity import Entity
from .error import ClosedError, Error
from .explanation import Explained, ExplainedEntry, ExplainedFact, ExplainedFigure, Explanation
from .formula import Evaluation, Selector, formula_of, formula_text
from .numbers import format_amount, format_hundredths, parse_amount, parse_percent, percent
from .numbers import print_amount, publish
from .particulars import Block, CellPlace, Particulars, PublishedParagraph
from .profile import Profile
from .project import Form, Funding, Indicator, Project, SelfEvaluation, StatedProject
from .report import Finding, Interval, Place, Report, SharedFailure, SharedFigure
from .rule import Rule, RuleTerm, rule_terms, rules
from .table import Cell, Column, Panel, Row, Table

__all__ = [
    *codes.__all__,
    "Accounts",
    "Block",
    "Cell",
    "CellPlace",
    "Claim",
    "ClosedError",
    "Code",
    "Column",
    "Difference",
    "Differences",
    "Disclosure",
    "Entity",
    "Entry",
    "Error",
    "Evaluation",
    "Explained",
    "ExplainedEntry",
    "ExplainedFact",
    "ExplainedFigure",
    "Explanation",
    "Finding",
    "Form",
    "Funding",
    "Indicator",
    "Interval",
    "Notice",
    "Panel",
    "Particulars",
    "Place",
    "Profile",
    "Project",
    "PublishedParagraph",
    "Report",
    "Row",
    "Rule",
    "RuleTerm",
    "Section",
    "Selector",
    "SelfEvaluation",
    "SharedFailure",
    "SharedFigure",
    "StatedProject",
    "Table",
    "Term",
    "Unreadable",
    "abi_version",
    "catalogue",
    "find_code",
    "find_term",
    "format_amount",
    "format_hundredths",
    "formula_of",
    "formula_text",
    "fund_of",
    "is_published",
    "parse_amount",
    "parse_percent",
    "percent",
    "print_amount",
    "publish",
    "rule_terms",
    "rules",
    "status_name",
    "terms",
    "version",
]


def version() -> str:
    """The version of the C library that runs, such as "0.1.0"."""
    return str(_library.juesuan_version().decode())


def abi_version() -> int:
    """The version of the C interface of the library that runs."""
    return int(_library.juesuan_abi_version())


def status_name(status: int) -> str:
    """One English word for a status; "unknown" for one that is newer."""
    return str(_library.juesuan_status_name(_integer(status, "status", codes.Status)).decode())
