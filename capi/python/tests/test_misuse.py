"""Bad input and wrong order give an exception, never a crash."""

import copy
import ctypes
import dataclasses
import gc
import pathlib
import pickle
import resource
import threading
from concurrent.futures import ProcessPoolExecutor
from decimal import Decimal

import pytest

import juesuan
from juesuan import ClosedError, Entry, Error, Flow, Source, Stage, Status, _native

REVENUE = Entry(Decimal("1.00"), 2024, Stage.FINAL, Flow.REVENUE, Source.GENERAL_PUBLIC_BUDGET, function=2080107)
HEAD = b"year,stage,flow,source,kind,function,economic,amount_yuan\n"
HUGE = "字" * (1 << 16)
LONG = 10**5000  # of more digits than Python prints

CLOSED = {
    "add_entries": lambda o: o.accounts.add_entries([]),
    "add_csv": lambda o: o.accounts.add_csv(b""),
    "set_count": lambda o: o.accounts.set_count(juesuan.Count.GROUPS_ABROAD, 1),
    "set_procurement": lambda o: o.accounts.set_procurement(juesuan.Procurement.GOODS, 1),
    "set_asset": lambda o: o.accounts.set_asset(juesuan.Asset.LARGE_EQUIPMENT, 1),
    "set_stated": lambda o: o.accounts.set_stated(2024, juesuan.Figure.REVENUE, 1),
    "set_scope": lambda o: o.accounts.set_scope(juesuan.Scope.UNIT),
    "add_text": lambda o: o.accounts.add_text(juesuan.EntityText.DUTY, "x"),
    "set_reason": lambda o: o.accounts.set_reason("x", "x"),
    "name_function": lambda o: o.accounts.name_function(208, "x"),
    "name_economic": lambda o: o.accounts.name_economic(301, "x"),
    "add_project": lambda o: o.accounts.add_project(juesuan.Project("x")),
    "set_funding": lambda o: o.accounts.set_funding(juesuan.FundingRow.TOTAL, juesuan.Funding()),
    "add_indicator": lambda o: o.accounts.add_indicator(juesuan.Indicator()),
    "set_self_evaluation": lambda o: o.accounts.set_self_evaluation(juesuan.SelfEvaluation()),
    "merge": lambda o: o.accounts.merge(o.other),
    "merge from": lambda o: o.other.merge(o.accounts),
    "entries": lambda o: o.accounts.entries(),
    "entity": lambda o: o.accounts.entity,
    "count": lambda o: o.accounts.count(juesuan.Count.GROUPS_ABROAD),
    "procurement": lambda o: o.accounts.procurement(juesuan.Procurement.GOODS),
    "asset": lambda o: o.accounts.asset(juesuan.Asset.LARGE_EQUIPMENT),
    "stated": lambda o: o.accounts.stated(2024, juesuan.Figure.REVENUE),
    "explain_cell": lambda o: o.accounts.explain_cell(o.disclosure, "revenue", "total", "amount"),
    "explain_claim of a closed disclosure": lambda o: o.other.explain_claim(o.disclosure, "x"),
    "texts": lambda o: o.accounts.texts(juesuan.EntityText.DUTY),
    "reasons": lambda o: o.accounts.reasons(),
    "names": lambda o: o.accounts.names(juesuan.Classification.FUNCTION),
    "self_evaluation": lambda o: o.accounts.self_evaluation(),
    "projects": lambda o: o.accounts.projects(),
    "evaluate": lambda o: o.accounts.evaluate(),
    "match": lambda o: o.accounts.match(0, juesuan.Selector()),
    "len": lambda o: len(o.accounts),
    "derive": lambda o: o.accounts.derive(),
    "derive with a closed profile": lambda o: o.other.derive(o.profile),
    "extract": lambda o: juesuan.Disclosure.extract("x", o.profile),
    "name": lambda o: o.profile.name,
    "table_keys": lambda o: o.disclosure.table_keys,
    "table": lambda o: o.disclosure.table("summary"),
    "claims": lambda o: o.disclosure.claims(),
    "claim": lambda o: o.disclosure.claim("x"),
    "sections": lambda o: o.disclosure.sections(),
    "paragraph": lambda o: o.disclosure.paragraph(0, 0),
    "forms": lambda o: o.disclosure.forms(),
    "notices": lambda o: o.disclosure.notices(),
    "render": lambda o: o.disclosure.render(juesuan.RenderFormat.JSON),
    "render_table": lambda o: o.disclosure.render_table("summary", juesuan.RenderFormat.TSV),
    "render_published": lambda o: o.disclosure.render_published(),
    "origin": lambda o: o.disclosure.origin,
    "entity of a disclosure": lambda o: o.disclosure.entity,
    "count of a disclosure": lambda o: o.disclosure.count(juesuan.Count.GROUPS_ABROAD),
    "asset of a disclosure": lambda o: o.disclosure.asset(juesuan.Asset.LARGE_EQUIPMENT),
    "find_cell": lambda o: o.disclosure.find_cell("revenue", "total", "amount"),
    "texts of a disclosure": lambda o: o.disclosure.texts(juesuan.TextList.HEADINGS),
    "published_paragraphs": lambda o: o.disclosure.published_paragraphs(),
    "particulars": lambda o: o.disclosure.particulars,
    "blocks": lambda o: o.disclosure.blocks(),
    "unreadable": lambda o: o.disclosure.unreadable(),
    "diff": lambda o: o.disclosure.diff(o.disclosure),
    "check": lambda o: o.disclosure.check(),
    "rules": lambda o: o.report.rules(),
    "findings": lambda o: o.report.findings(),
    "switched_off": lambda o: o.report.switched_off(),
    "joint": lambda o: o.report.joint,
    "witness": lambda o: o.report.witness(),
    "ranges": lambda o: o.report.ranges(),
    "shared": lambda o: o.report.shared(),
    "failures": lambda o: o.report.failures(),
    "render of a report": lambda o: o.report.render(),
    "summary": lambda o: o.explanation.summary,
    "figures": lambda o: o.explanation.figures(),
    "figure": lambda o: o.explanation.figure(0),
    "rules of an explanation": lambda o: o.explanation.rules(),
    "render of an explanation": lambda o: o.explanation.render(),
    "all": lambda o: o.differences.all(),
    "compared": lambda o: o.differences.compared,
    "render of differences": lambda o: o.differences.render(),
}


@dataclasses.dataclass
class Objects:
    accounts: juesuan.Accounts
    other: juesuan.Accounts
    profile: juesuan.Profile
    disclosure: juesuan.Disclosure
    report: juesuan.Report
    explanation: juesuan.Explanation
    differences: juesuan.Differences


@pytest.fixture
def objects():
    accounts, other = juesuan.Accounts("x", 2024), juesuan.Accounts("y", 2024)
    disclosure = accounts.derive(tables_only=True)
    report = disclosure.check(without_joint=True)
    explanation = accounts.explain_cell(disclosure, "revenue", "total", "amount")
    published = juesuan.Disclosure.from_published(disclosure.render_published().encode())
    differences = disclosure.diff(published)
    return Objects(accounts, other, juesuan.Profile.built_in(), disclosure, report, explanation, differences)


@pytest.mark.parametrize("use", CLOSED.values(), ids=CLOSED)
def test_closed_objects(use, objects):
    for name, closed in vars(objects).items():
        if name != "other":
            closed.close()
            closed.close()
            assert closed.closed
    with pytest.raises(ClosedError) as failure:
        use(objects)
    assert failure.value.status == Status.ARGUMENT
    assert failure.value.message == "is closed"


TAKES = {
    "merge": (lambda o, x: o.accounts.merge(x), "other", juesuan.Accounts),
    "derive": (lambda o, x: o.accounts.derive(x), "profile", juesuan.Profile),
    "explain_cell": (lambda o, x: o.accounts.explain_cell(x, "revenue", "total", "amount"), "disclosure", juesuan.Disclosure),
    "explain_claim": (lambda o, x: o.accounts.explain_claim(x, "x"), "disclosure", juesuan.Disclosure),
    "extract": (lambda o, x: juesuan.Disclosure.extract("x", x), "profile", juesuan.Profile),
    "diff": (lambda o, x: o.disclosure.diff(x), "published", juesuan.Disclosure),
}


@pytest.mark.parametrize("use, argument, kind", TAKES.values(), ids=TAKES)
def test_objects_of_another_kind(use, argument, kind, objects):
    others = [*vars(objects).values(), "qinghai-2024", 1, *([] if argument == "profile" else [None])]
    for other in others:
        if not isinstance(other, kind):
            with pytest.raises(TypeError) as failure:
                use(objects, other)
            assert str(failure.value) == f"{argument}: expected {kind.__name__}, found {type(other).__name__}"


def test_methods_of_another_kind(objects):
    for method in (juesuan.Disclosure.claims, juesuan.Report.findings, juesuan.Explanation.figures):
        with pytest.raises(ctypes.ArgumentError):
            method(objects.differences)


@pytest.mark.parametrize("name", [field.name for field in dataclasses.fields(Objects)])
def test_objects_are_not_copied(name, objects):
    original = getattr(objects, name)
    for made in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError, match=f"^{type(original).__name__} cannot be copied or pickled$"):
            made(original)
    assert not original.closed


MADE_BY = {
    juesuan.Profile: "Profile.built_in or Profile.from_bytes",
    juesuan.Disclosure: "Accounts.derive, Disclosure.from_published or Disclosure.extract",
    juesuan.Report: "Disclosure.check",
    juesuan.Explanation: "Accounts.explain_cell or Accounts.explain_claim",
    juesuan.Differences: "Disclosure.diff",
}


@pytest.mark.parametrize("kind", MADE_BY)
@pytest.mark.parametrize("arguments", [(), ("x",)])
def test_objects_that_others_make(kind, arguments):
    with pytest.raises(TypeError) as failure:
        kind(*arguments)
    assert str(failure.value) == f"{kind.__name__} is made by {MADE_BY[kind]}"


def entry(**changes):
    return dataclasses.replace(REVENUE, **changes)


def read(document):
    return lambda accounts, disclosure: juesuan.Accounts.from_document(document)


BAD = {
    "an empty document": (read(b""), Status.INPUT, "found nothing"),
    "a document without its format": (read(b"{}"), Status.INPUT, "format"),
    "bytes that are not UTF-8": (read(b"\xff\xfe"), Status.INPUT, "UTF-8"),
    "a NUL in a document": (read(b'{"a": "\0"}'), Status.INPUT, "NUL"),
    "nesting without end": (read(b"[" * (1 << 20)), Status.RANGE, "32"),
    "a document that is too large": (read(b" " * ((64 << 20) + 1)), Status.RANGE, "67108864"),
    "an unknown format": (lambda a, d: juesuan.Accounts.from_document(b"{}", 9), Status.ARGUMENT, "number 9"),
    "a format that does not fit": (lambda a, d: juesuan.Accounts.from_document(b"{}", 2**32 + 1), Status.ARGUMENT, "found 4294967297"),
    "a year before all": (lambda a, d: juesuan.Accounts("x", 1), Status.INPUT, "1949 to 9999"),
    "a year that would wrap": (lambda a, d: juesuan.Accounts("x", 2024 + 2**32), Status.ARGUMENT, "found 4294969320"),
    "a nature that is none": (lambda a, d: juesuan.Accounts("x", 2024, 99), Status.ARGUMENT, "number 99"),
    "a lone surrogate": (lambda a, d: juesuan.Accounts("\ud800", 2024), Status.INPUT, "UTF-8"),
    "a huge name": (lambda a, d: juesuan.Accounts(HUGE, 2024), Status.RANGE, "64 KiB"),
    "an empty CSV": (lambda a, d: a.add_csv(b""), Status.INPUT, "found nothing"),
    "a NUL in a CSV": (lambda a, d: a.add_csv(b"year\0"), Status.INPUT, "NUL"),
    "too many decimals": (lambda a, d: a.add_entries([REVENUE, entry(amount=Decimal("1.234"))]), Status.INPUT, "entries[1].amount"),
    "an amount that is none": (lambda a, d: a.add_entries([entry(amount=Decimal("NaN"))]), Status.INPUT, "NaN"),
    "an amount without end": (lambda a, d: a.add_entries([entry(amount=Decimal("Infinity"))]), Status.INPUT, "Infinity"),
    "an amount past all": (lambda a, d: a.add_entries([entry(amount=Decimal("1e999999"))]), Status.RANGE, "64 bits"),
    "an amount below all": (lambda a, d: a.add_entries([entry(amount=Decimal("1e-999999"))]), Status.INPUT, "decimals"),
    "an amount that does not fit": (lambda a, d: a.add_entries([entry(amount=10**17)]), Status.RANGE, "64 bits"),
    "a stage that would wrap": (lambda a, d: a.add_entries([entry(stage=257)]), Status.INPUT, "entries[0].stage"),
    "a year of an entry that would wrap": (lambda a, d: a.add_entries([entry(year=2024 + 2**16)]), Status.INPUT, "entries[0].year"),
    "a negative code": (lambda a, d: a.add_entries([entry(function=-1)]), Status.INPUT, "entries[0].function"),
    "a bad second entry": (lambda a, d: a.add_entries([REVENUE, entry(flow=9)]), Status.INPUT, "entries[1].flow"),
    "a negative count": (lambda a, d: a.set_count(juesuan.Count.VEHICLES_KEPT, -1), Status.INPUT, "negative"),
    "a count that does not fit": (lambda a, d: a.set_count(juesuan.Count.VEHICLES_KEPT, 2**64), Status.ARGUMENT, "found 18446744073709551616"),
    "an unknown count": (lambda a, d: a.set_count(-1, 1), Status.ARGUMENT, "number -1"),
    "a negative asset": (lambda a, d: a.set_asset(juesuan.Asset.LARGE_EQUIPMENT, -1), Status.INPUT, "negative"),
    "an unknown line": (lambda a, d: a.set_procurement(0, 1), Status.ARGUMENT, "number 0"),
    "an unknown scope": (lambda a, d: a.set_scope(99), Status.ARGUMENT, "scope"),
    "a stated figure of no year": (lambda a, d: a.set_stated(1900, juesuan.Figure.REVENUE, 1), Status.INPUT, "year"),
    "an empty text": (lambda a, d: a.add_text(juesuan.EntityText.DUTY, ""), Status.INPUT, "expected a text"),
    "a NUL in a text": (lambda a, d: a.add_text(juesuan.EntityText.DUTY, "a\0b"), Status.INPUT, "NUL"),
    "a code of no meaning": (lambda a, d: a.name_function(7, "x"), Status.INPUT, "code"),
    "a negative code to name": (lambda a, d: a.name_economic(-1, "x"), Status.ARGUMENT, "found -1"),
    "funding before a project": (lambda a, d: a.set_funding(juesuan.FundingRow.TOTAL, juesuan.Funding()), Status.ARGUMENT, "add one first"),
    "an indicator before a project": (lambda a, d: a.add_indicator(juesuan.Indicator()), Status.ARGUMENT, "add one first"),
    "a project without a name": (lambda a, d: a.add_project(juesuan.Project("")), Status.INPUT, "expected a name"),
    "a huge goal": (lambda a, d: a.add_project(juesuan.Project("x", goal=HUGE)), Status.RANGE, "project.goal"),
    "points that do not fit": (lambda a, d: a.add_project(juesuan.Project("x", score=Decimal(2**63))), Status.RANGE, "score"),
    "a count of projects that does not fit": (lambda a, d: a.set_self_evaluation(juesuan.SelfEvaluation(2**63)), Status.RANGE, "count"),
    "an int of many digits": (lambda a, d: a.set_procurement(juesuan.Procurement.GOODS, LONG), Status.RANGE, "amount: 1000"),
    "a Decimal of many digits": (lambda a, d: a.set_procurement(juesuan.Procurement.GOODS, Decimal("9" * 5000)), Status.RANGE, "amount: 9999"),
    "many decimals": (lambda a, d: a.set_stated(2024, juesuan.Figure.REVENUE, Decimal("1." + "1" * 5000)), Status.INPUT, "decimals"),
    "an entry's amount of many digits": (lambda a, d: a.add_entries([entry(amount=LONG)]), Status.RANGE, "entries[0].amount"),
    "a code of many digits": (lambda a, d: a.add_entries([entry(function=LONG)]), Status.INPUT, "entries[0].function: unknown number 1000"),
    "a count of many digits": (lambda a, d: a.set_count(juesuan.Count.VEHICLES_KEPT, LONG), Status.ARGUMENT, "value: expected"),
    "a count of many digits below zero": (lambda a, d: a.set_count(juesuan.Count.VEHICLES_KEPT, -LONG), Status.ARGUMENT, "found -1000"),
    "a section of many digits": (lambda a, d: d.paragraph(LONG, 0), Status.ARGUMENT, "section: expected"),
    "a basis of many digits": (lambda a, d: a.derive(basis=LONG), Status.ARGUMENT, "options.basis: unknown"),
    "points of many digits": (lambda a, d: a.add_project(juesuan.Project("x", score=LONG)), Status.RANGE, "score: 1000"),
    "a count of projects of many digits": (lambda a, d: a.set_self_evaluation(juesuan.SelfEvaluation(LONG)), Status.RANGE, "count: 1000"),
    "a code of a selector of many digits": (lambda a, d: a.evaluate(juesuan.Selector(function=LONG)), Status.ARGUMENT, "selectors[0].function"),
    "a year of a selector of many digits": (lambda a, d: a.evaluate(juesuan.Selector(years={LONG})), Status.ARGUMENT, "selectors[0].years"),
    "a row of many digits": (lambda a, d: d.find_cell("summary", LONG, "amount"), Status.NOT_FOUND, "row"),
    "a document with a lone surrogate": (lambda a, d: juesuan.Accounts.from_document("\ud800"), Status.INPUT, "UTF-8"),
    "a path that no file can have": (lambda a, d: juesuan.Accounts.from_file("\ud800"), Status.ARGUMENT, "path: expected"),
    "a NUL in a path": (lambda a, d: juesuan.Accounts.from_file("a\0b"), Status.ARGUMENT, "without NUL"),
    "a path to nothing": (lambda a, d: juesuan.Accounts.from_file("nothing.json"), Status.FILE, "nothing.json"),
    "a profile that is not there": (lambda a, d: juesuan.Profile.built_in("no\0ne"), Status.NOT_FOUND, "is no profile"),
    "a profile of nothing": (lambda a, d: juesuan.Profile.from_bytes(b""), Status.INPUT, "found nothing"),
    "a basis that is none": (lambda a, d: a.derive(basis=9), Status.ARGUMENT, "number 9"),
    "a basis that would wrap": (lambda a, d: a.derive(basis=2**32), Status.ARGUMENT, "options.basis"),
    "a table that is not there": (lambda a, d: d.table("nothing"), Status.NOT_FOUND, "is no table"),
    "a NUL in a key": (lambda a, d: d.table("summary\0"), Status.ARGUMENT, "without NUL"),
    "a claim that is not there": (lambda a, d: d.claim("\ud800"), Status.NOT_FOUND, "claim"),
    "a huge claim": (lambda a, d: d.claim(HUGE), Status.NOT_FOUND, "claim"),
    "a section past the end": (lambda a, d: d.paragraph(9999, 0), Status.ARGUMENT, "index 9999 of"),
    "a negative section": (lambda a, d: d.paragraph(-1, 0), Status.ARGUMENT, "found -1"),
    "a paragraph past all": (lambda a, d: d.paragraph(0, 2**64), Status.ARGUMENT, "found 18446744073709551616"),
    "an unknown render format": (lambda a, d: d.render(99), Status.ARGUMENT, "number 99"),
    "an unknown money unit": (lambda a, d: juesuan.parse_amount("1", 9), Status.ARGUMENT, "number 9"),
    "an amount of letters": (lambda a, d: juesuan.parse_amount("x"), Status.INPUT, "x"),
    "a percentage of letters": (lambda a, d: juesuan.parse_percent("x%"), Status.INPUT, "x"),
    "a number that does not fit": (lambda a, d: juesuan.format_hundredths(2**63), Status.RANGE, "number: 9223372036854775808 does"),
    "an amount of a fen too many": (lambda a, d: juesuan.publish(Decimal("92233720368547758.08")), Status.RANGE, "amount: 92233720368547758.08 does"),
    "an amount of a fen too few": (lambda a, d: juesuan.publish(Decimal("-92233720368547758.09")), Status.RANGE, "64 bits"),
    "an unknown style": (lambda a, d: juesuan.format_amount(1, style=64), Status.ARGUMENT, "64"),
    "an unknown classification": (lambda a, d: juesuan.catalogue(9), Status.ARGUMENT, "number 9"),
    "a code that is not listed": (lambda a, d: juesuan.find_code(juesuan.Classification.FUNCTION, 1), Status.NOT_FOUND, "1"),
    "an unknown enumeration": (lambda a, d: juesuan.terms(99), Status.ARGUMENT, "number 99"),
    "a term that is none": (lambda a, d: juesuan.find_term(juesuan.Enumeration.STAGE, "x"), Status.NOT_FOUND, "x"),
    "an unknown count to read": (lambda a, d: a.count(99), Status.ARGUMENT, "number 99"),
    "an unknown asset of a disclosure": (lambda a, d: d.asset(99), Status.ARGUMENT, "number 99"),
    "a row to explain that is not there": (lambda a, d: a.explain_cell(d, "revenue", "nothing", "amount"), Status.NOT_FOUND, "row"),
    "a NUL in a column to explain": (lambda a, d: a.explain_cell(d, "revenue", "total", "amount\0"), Status.ARGUMENT, "without NUL"),
    "a claim to explain that is not there": (lambda a, d: a.explain_claim(d, HUGE), Status.NOT_FOUND, "claim"),
    "books that do not make the figure": (lambda a, d: a.explain_cell(d, "revenue", "total", "amount"), Status.ARGUMENT, "tables.revenue"),
    "two derived disclosures to compare": (lambda a, d: d.diff(d), Status.ARGUMENT, "published"),
    "an unknown severity": (lambda a, d: d.check(without_joint=True).failures(9), Status.ARGUMENT, "number 9"),
    "an unknown rule": (lambda a, d: d.check({"no\0ne": "x"}), Status.INPUT, "rule"),
    "an unknown list": (lambda a, d: d.check(without_joint=True).findings(9), Status.ARGUMENT, "number 9"),
}


@pytest.mark.parametrize("use, status, words", BAD.values(), ids=BAD)
def test_bad_input(use, status, words, empty, disclosure):
    with pytest.raises(Error) as failure:
        use(empty, disclosure)
    assert failure.value.status == status
    assert words in str(failure.value)
    assert len(empty) == 0


@pytest.mark.parametrize("amount", [1.5, True, "1.00", None])
def test_amounts_of_another_type(amount, empty):
    with pytest.raises(TypeError, match="expected a Decimal or an int"):
        empty.set_procurement(juesuan.Procurement.GOODS, amount)


def test_exceptions_have_fields(empty):
    good = b"2024,final,revenue,general_public_budget,,2080107,,1.00\n"
    with pytest.raises(Error) as failure:
        empty.add_csv(HEAD + good + good.replace(b"1.00", b"x"))
    assert (failure.value.status, failure.value.line) == (Status.INPUT, 3)
    assert failure.value.where and "x" in failure.value.message
    assert str(failure.value).startswith(failure.value.where)


def parse_letters():
    juesuan.parse_amount("x")


def failure_of(use):
    with pytest.raises(Error) as failure:
        use()
    return failure.value


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda e: pickle.loads(pickle.dumps(e))])
def test_exceptions_are_copied_and_pickled(again, empty):
    empty.close()
    for use in (parse_letters, lambda: len(empty), lambda: juesuan.Accounts.from_document(b"\n{")):
        failure = failure_of(use)
        failure.asked_for = "x"
        copied = again(failure)
        assert type(copied) is type(failure)
        assert (str(copied), copied.args, vars(copied)) == (str(failure), failure.args, vars(failure))


def test_exceptions_come_back_from_another_process():
    with ProcessPoolExecutor(1) as pool:
        failure = failure_of(pool.submit(parse_letters).result)
    assert (failure.status, failure.where) == (Status.INPUT, "text")


def in_threads(work):
    failures = []

    def run():
        try:
            work()
        except ClosedError:
            pass
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_many_threads_share_objects(disclosure):
    expected = disclosure.render(juesuan.RenderFormat.JSON)

    def read_all():
        assert disclosure.render(juesuan.RenderFormat.JSON) == expected
        disclosure.table("three_public")

    in_threads(read_all)
    one, two = juesuan.Accounts("x", 2024), juesuan.Accounts("y", 2024)
    one.add_entries([REVENUE])

    def change():
        one.add_text(juesuan.EntityText.DUTY, "x")
        one.merge(two)
        two.merge(one)
        two.derive(tables_only=True).close()

    in_threads(change)

    def close():
        disclosure.claims()
        disclosure.close()

    in_threads(close)
    assert disclosure.closed


def test_forgotten_objects_are_freed(haidong):
    for _ in range(50):
        haidong.derive().check(without_joint=True).findings()
    gc.collect()
    with pytest.raises(TypeError):
        juesuan.Accounts(None, 2024)  # whose handle was never made


def resident():
    """The bytes of memory that this process has."""
    return int(pathlib.Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def test_forgotten_objects_give_their_memory_back(empty):
    empty.add_entries([REVENUE] * 40_000)
    before = resident()
    for _ in range(300):
        juesuan.Accounts("x", 2024).merge(empty)
    taken = 300 * 40_000 * ctypes.sizeof(_native.Entry)
    assert resident() - before < taken / 4


OTHER_TYPES = {
    "a year that is a text": (lambda a, d: juesuan.Accounts("a", "2024"), "year: expected an int, found str"),
    "a year that is a float": (lambda a, d: juesuan.Accounts("a", 2024.0), "year: expected an int, found float"),
    "a name that is a number": (lambda a, d: juesuan.Accounts(1, 2024), "name: expected a str, found int"),
    "a code that is a text": (lambda a, d: a.add_entries([REVENUE, entry(function="2080107")]), "entries[1].function: expected an int, found str"),
    "a flow for a stage": (lambda a, d: a.add_entries([entry(stage=Flow.REVENUE)]), "entries[0].stage: expected Stage, found Flow"),
    "a stage for a year": (lambda a, d: a.add_entries([entry(year=Stage.FINAL)]), "entries[0].year: expected int, found Stage"),
    "an asset for a count": (lambda a, d: a.set_count(juesuan.Asset.LARGE_EQUIPMENT, 5), "count: expected Count, found Asset"),
    "an asset for a count to read": (lambda a, d: d.count(juesuan.Asset.LARGE_EQUIPMENT), "count: expected Count, found Asset"),
    "a nature for a year": (lambda a, d: juesuan.Accounts("a", juesuan.Nature.ADMINISTRATIVE), "year: expected int, found Nature"),
    "a format of reports for a disclosure": (lambda a, d: d.render(juesuan.ReportFormat.JSON), "format: expected RenderFormat, found ReportFormat"),
    "a stage among the years of a selector": (lambda a, d: a.evaluate(juesuan.Selector(years={Stage.FINAL})), "selectors[0].years: expected Year, found Stage"),
    "a basis of another enumeration": (lambda a, d: a.derive(basis=Stage.FINAL), "options.basis: expected Basis, found Stage"),
    "a scope for a status": (lambda a, d: juesuan.status_name(juesuan.Scope.UNIT), "status: expected Status, found Scope"),
    "no entry": (lambda a, d: a.add_entries([REVENUE, None]), "entries[1]: expected Entry, found NoneType"),
    "no entries": (lambda a, d: a.add_entries(None), "entries: expected an iterable, found NoneType"),
    "no project": (lambda a, d: a.add_project(None), "project: expected Project, found NoneType"),
    "no funding": (lambda a, d: a.set_funding(juesuan.FundingRow.TOTAL, None), "funding: expected Funding, found NoneType"),
    "no indicator": (lambda a, d: a.add_indicator("x"), "indicator: expected Indicator, found str"),
    "no self-evaluation": (lambda a, d: a.set_self_evaluation(None), "stated: expected SelfEvaluation, found NoneType"),
    "rules without reasons": (lambda a, d: d.check(["P-1"]), "switched_off: expected Mapping, found list"),
    "a formula for a selector": (lambda a, d: a.evaluate([juesuan.Selector()]), "selectors[0]: expected Selector, found list"),
    "no formula": (lambda a, d: juesuan.formula_text(None, 2024), "formula: expected an iterable, found NoneType"),
    "a year for the years of a selector": (lambda a, d: a.evaluate(juesuan.Selector(years=2024)), "selectors[0].years: expected an iterable, found int"),
    "a code that is nothing": (lambda a, d: a.add_entries([entry(function=None)]), "entries[0].function: expected an int, found NoneType"),
    "a count that is a text": (lambda a, d: a.set_count(juesuan.Count.VEHICLES_KEPT, "3"), "value: expected an int, found str"),
    "a code of a selector that is a text": (lambda a, d: a.evaluate(juesuan.Selector(function="208")), "selectors[0].function: expected an int, found str"),
    "a year of a selector that is a text": (lambda a, d: a.evaluate(juesuan.Selector(years=["2024"])), "selectors[0].years: expected an int, found str"),
    "a basis that is a text": (lambda a, d: a.derive(basis="exact"), "options.basis: expected an int, found str"),
    "a count of projects that is a text": (lambda a, d: a.set_self_evaluation(juesuan.SelfEvaluation("3")), "count: expected an int, found str"),
    "a goal that is a number": (lambda a, d: a.add_project(juesuan.Project("x", goal=1)), "goal: expected a str, found int"),
    "a key that is a number": (lambda a, d: d.table(-1), "key: expected a str, found int"),
    "a row that is a float": (lambda a, d: d.find_cell("summary", 31.0, "amount"), "row: expected an int, found float"),
    "a row of an enumeration": (lambda a, d: d.find_cell("summary", Stage.FINAL, "amount"), "row: expected int, found Stage"),
    "a claim that is a number": (lambda a, d: d.claim(1), "id: expected a str, found int"),
    "a section that is a text": (lambda a, d: d.paragraph("1", 0), "section: expected an int, found str"),
    "a status that is a text": (lambda a, d: juesuan.status_name("ok"), "status: expected an int, found str"),
    "a CSV that is a number": (lambda a, d: a.add_csv(1), "csv: expected a str or bytes, found int"),
    "a text that is nothing": (lambda a, d: juesuan.Disclosure.extract(None), "text: expected a str or bytes, found NoneType"),
    "a profile that is nothing": (lambda a, d: juesuan.Profile.from_bytes(None), "document: expected a str or bytes, found NoneType"),
    "a publication that is a number": (lambda a, d: juesuan.is_published(1), "document: expected a str or bytes, found int"),
    "a path that is a number": (lambda a, d: juesuan.Accounts.from_file(1), "path: expected a path, found int"),
    "a reason that is nothing": (lambda a, d: d.check({"P-1": None}), "reason: expected a str, found NoneType"),
}


@pytest.mark.parametrize("use, message", OTHER_TYPES.values(), ids=OTHER_TYPES.keys())
def test_another_type_is_a_type_error_that_names_the_argument(empty, disclosure, use, message):
    with pytest.raises(TypeError) as failure:
        use(empty, disclosure)
    assert str(failure.value) == message


def test_whatever_is_a_whole_number_is_one(empty):
    class Whole:
        def __index__(self):
            return 2080107

    empty.add_entries([entry(function=Whole())])
    assert empty.entries()[0].function == 2080107
    empty.name_function(Whole(), "名称")
    with pytest.raises(Error) as failure:
        juesuan.Accounts("x", 2**40)
    assert failure.value.where == "year"
