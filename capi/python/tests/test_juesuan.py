import decimal
import json
import os
import shutil
import subprocess
import sys
import types
from decimal import Decimal

import pytest

import juesuan
from juesuan import Entry, Flow, Kind, Source, Stage

REVENUE = Entry(Decimal("1.00"), 2024, Stage.FINAL, Flow.REVENUE, Source.GENERAL_PUBLIC_BUDGET, function=2080107)
HEAD = b"year,stage,flow,source,kind,function,economic,amount_yuan\n"
EXPENDITURE = b"2024,final,expenditure,general_public_budget,basic,2080107,30101,1.00\n"


def test_status_names():
    assert juesuan.status_name(juesuan.Status.NOT_FOUND) == "not_found"
    assert juesuan.status_name(-7) == "unknown"


def test_tables_are_the_golden_ones(disclosure, root):
    keys = disclosure.table_keys
    assert len(keys) == 11
    for i, key in enumerate(keys, 1):
        golden = (root / f"tests/golden/haidong-2024/tables/{i:02}.tsv").read_text("utf-8")
        assert disclosure.render_table(key, juesuan.RenderFormat.TSV) == golden


def test_a_typed_table_says_what_the_text_says(disclosure, root):
    table = disclosure.table("general_budget_expenditure")
    assert (table.number, table.key) == (5, "general_budget_expenditure")
    assert (table.number_text, table.title) == ("公开05表", "一般公共预算财政拨款支出决算表")
    (panel,) = table.panels
    assert [column.key for column in panel.columns] == ["amount", "basic", "project"]
    golden = (root / "tests/golden/haidong-2024/tables/05.tsv").read_text("utf-8").splitlines()
    assert len(panel.rows) == len(golden)
    assert all(row.label in line for row, line in zip(panel.rows, golden))
    assert panel.rows[0].kind == juesuan.RowKind.TOTAL
    assert table.to_list()[0] == [0, 0, "合计", Decimal("6623411.79"), Decimal("6153579.67"), Decimal("469832.12")]
    assert panel.rows[1].code == 208 and panel.rows[1].level == 1
    assert len(disclosure.table("summary").panels) == 2
    assert table.to_list()[1][:2] == [208, 0]
    assert disclosure.table("summary").to_list()[0][:2] == [0, 1]
    counts = disclosure.table("three_public").panels[-1]
    assert counts.rows[0].cells[-1].unit == juesuan.Unit.COUNT
    assert isinstance(counts.rows[0].cells[-1].low, int)


def test_frames_hold_decimals(disclosure):
    pytest.importorskip("pandas")
    (frame,) = disclosure.table("general_budget_expenditure").to_frames()
    assert list(frame.columns) == ["code", "line", "label", "amount", "basic", "project"]
    assert frame["amount"][0] == Decimal("6623411.79")
    assert all(isinstance(value, Decimal) for value in frame["basic"])
    classes = frame[frame["code"].between(200, 299)]
    assert sum(classes["amount"]) == frame["amount"][0]


def test_pandas_is_optional(disclosure, monkeypatch):
    table = disclosure.table("revenue")
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match="pandas"):
        table.to_frames()
    assert len(table.to_list()) == len(table.panels[0].rows)
    alone = "import sys; sys.modules['pandas'] = None; import juesuan; juesuan.Accounts('x', 2024).derive()"
    subprocess.run([sys.executable, "-c", alone], check=True)


def test_claims(disclosure):
    claims = disclosure.claims()
    assert len(claims) == 87
    first = claims[0]
    assert (first.id, first.section, first.subject) == ("change.grand_total", "grand_total", "收入、支出总计")
    assert (first.kind, first.comparison) == (juesuan.ClaimKind.CHANGE, juesuan.Comparison.LESS)
    assert (first.figure, first.base) == (Decimal("6708388.15"), Decimal("7412856.02"))
    assert (first.difference, first.ratio) == (Decimal("704467.87"), Decimal("9.50"))
    assert first.ratio_state == juesuan.RatioState.VALUE and first.reason.startswith("受2024年")
    assert claims[1].difference is None and claims[1].difference_state == juesuan.CellState.ABSENT
    assert all(disclosure.claim(claim.id) == claim for claim in claims)
    detail = disclosure.claim("execution.2080107")
    assert (detail.code, detail.category) == (2080107, "社会保障和就业支出")


def test_sections_and_notices(disclosure, root):
    sections = disclosure.sections()
    assert sections[4] == juesuan.Section(2, "summary", "summary", "一、收入支出决算总表", ())
    assert disclosure.paragraph(1, 0) == sections[1].paragraphs[0] != ""
    assert disclosure.notices() == []
    with juesuan.Accounts.from_file(root / "examples/data/linlan-2024/accounts.json") as linlan:
        notice = linlan.derive().notices()[0]
    assert (notice.kind, notice.severity) == ("uncovered", juesuan.Severity.WARNING)
    assert notice.message


def test_forms_come_back_as_they_were_added(empty):
    project = juesuan.Project(
        "项目", "表名", "部门", "单位", "目标", "完成情况", "总结", "问题", "措施",
        weight=Decimal("10.00"), score=Decimal("9.50"), stated_rate=Decimal("95.00"),
        stated_weight=Decimal("100.00"), stated_score=Decimal("98.50"), carried_forward=Decimal("0.07"),
    )  # fmt: skip
    funding = juesuan.Funding(adjusted_budget=Decimal("20.00"), executed=Decimal("19.00"))
    indicators = (
        juesuan.Indicator("产出", "数量", "次数", "3", "2", "少一次", Decimal("20.00"), Decimal("15.00")),
        juesuan.Indicator(name="无分"),
    )
    empty.add_project(project)
    empty.set_funding(juesuan.FundingRow.TOTAL, funding)
    for indicator in indicators:
        empty.add_indicator(indicator)
    (form,) = empty.derive().forms()
    assert form.project == project
    assert form.funding[juesuan.FundingRow.TOTAL] == funding
    assert form.indicators == indicators
    assert (form.rate, form.rate_state) == (Decimal("95.00"), juesuan.RatioState.VALUE)
    assert (form.weight, form.score) == (Decimal("30.00"), Decimal("24.50"))


def test_facts_reach_the_document(empty):
    empty.add_entries([REVENUE])
    empty.add_csv(HEAD + EXPENDITURE)
    assert len(empty) == 2
    empty.set_count(juesuan.Count.VEHICLES_KEPT, 4321)
    empty.set_procurement(juesuan.Procurement.GOODS, Decimal("6543.21"))
    empty.set_asset(juesuan.Asset.LARGE_EQUIPMENT, 77)
    empty.set_stated(2023, juesuan.Figure.GRAND_TOTAL, 2)
    empty.set_scope(juesuan.Scope.UNIT)
    empty.add_text(juesuan.EntityText.DUTY, "管理测试。")
    empty.set_reason("change.grand_total", "测试减少。")
    empty.name_function(2080107, "测试科目")
    empty.name_economic(30101, "测试工资")
    empty.set_self_evaluation(juesuan.SelfEvaluation(5, Decimal("123456.00"), Decimal("246912.00")))
    disclosure = empty.derive()
    page = disclosure.render(juesuan.RenderFormat.MARKDOWN)
    for words in ("4321", "0.65", "77", "管理测试。", "测试减少", "测试科目", "测试工资", "12.35"):
        assert words in page
    claim = disclosure.claim("change.grand_total")
    assert (claim.base, claim.ratio) == (Decimal("2.00"), Decimal("50.00"))
    share = disclosure.claim("share.self_evaluation")
    assert (share.base, share.ratio) == (Decimal("246912.00"), Decimal("50.00"))


def test_merging_adds_the_entries(haidong, empty):
    empty.merge(haidong)
    assert len(empty) == 68
    empty.merge(empty)
    assert len(empty) == 136


def test_names_of_files_that_are_not_utf_8(root, tmp_path):
    shutil.copytree(root / "examples/data/haidong-2024", tmp_path / os.fsdecode("决算".encode("gbk")))
    (folder,) = tmp_path.iterdir()
    for path in (folder / "accounts.json", os.fsencode(folder / "accounts.json")):
        with juesuan.Accounts.from_file(path) as accounts:
            assert len(accounts) == 68


def test_documents_in_whatever_holds_bytes(empty, disclosure):
    published = disclosure.render_published().encode()
    document = b'{"format":"juesuan.accounts/1","entity":{"name":"x","year":2024,"nature":"administrative"},"entries":[]}'
    profile = b'{"format":"juesuan.profile/1","name":"own","based_on":"qinghai-2024"}'
    for kind in (bytearray, memoryview, lambda document: document.decode()):
        empty.add_csv(kind(HEAD + EXPENDITURE))
        assert juesuan.Accounts.from_document(kind(document)).entity.name == "x"
        assert juesuan.Disclosure.from_published(kind(published)).table_keys == disclosure.table_keys
        assert juesuan.Profile.from_bytes(kind(profile)).name == "own"
        assert juesuan.is_published(kind(published))
    assert len(empty) == 3
    text = "第一部分 概况\n"
    extracted = [juesuan.Disclosure.extract(form).render_published() for form in (text, text.encode())]
    assert extracted[0] == extracted[1]


def test_documents_in_memory(root):
    document = (root / "tests/unit/documents/complete.json").read_bytes()
    with pytest.raises(juesuan.Error) as failure:
        juesuan.Accounts.from_document(document)
    assert "entries" in str(failure.value)
    info = b'format "juesuan.accounts/1"\nname "x"\nyear 2024\n'
    with pytest.raises(juesuan.Error):
        juesuan.Accounts.from_document(info, juesuan.DocumentFormat.JSON)


def test_options_of_deriving(haidong):
    with juesuan.Profile.built_in("nine-tables-2024") as profile:
        assert profile.name == "nine-tables-2024"
        assert len(haidong.derive(profile).table_keys) == 9
    own = juesuan.Profile.from_bytes(
        b'{"format":"juesuan.profile/1","name":"own","based_on":"qinghai-2024"}'
    )
    assert own.name == "own"
    for tables_only in (True, 2**32):
        assert haidong.derive(tables_only=tables_only).claims() == []
    exact = haidong.derive().claim("execution.project.1")
    published = haidong.derive(basis=juesuan.Basis.PUBLISHED).claim("execution.project.1")
    assert (exact.ratio, published.ratio) == (Decimal("58.49"), Decimal("58.40"))


def test_published_disclosures(disclosure, root):
    document = disclosure.render_published().encode()
    assert juesuan.is_published(document)
    assert not juesuan.is_published((root / "examples/data/haidong-2024/accounts.json").read_bytes())
    with juesuan.Disclosure.from_published(document) as published:
        cell = published.table("general_budget_expenditure").panels[0].rows[0].cells[0]
        assert (cell.low, cell.high) == (Decimal("6623350.00"), Decimal("6623449.99"))
        assert cell.value is None
        with pytest.raises(juesuan.Error, match="no words to render"):
            published.render(juesuan.RenderFormat.TSV)
        assert published.check().joint == juesuan.Joint.POSSIBLE
        assert published.check(without_joint=2**32).joint == juesuan.Joint.NONE
    extracted = juesuan.Disclosure.extract("x")
    assert extracted.notices()[0].kind == "unread"


def test_reports(disclosure):
    off = {"P-1": "reason one", "P-3": "reason two"}
    with disclosure.check(off, without_joint=True) as report:
        assert report.switched_off() == off
        rules = report.rules()
        finding = next(f for f in report.findings() if rules[f.rule].id == "P-6")
        assert rules[finding.rule].coverage[juesuan.Outcome.FAIL] > 0
        assert rules[0].meaning and rules[0].scope
        assert finding.outcome == juesuan.Outcome.FAIL
        assert finding.unit == juesuan.FigureUnit.HUNDREDTHS_OF_POINT
        assert (finding.found, finding.expected_low, finding.expected_high, finding.difference) == (900, 585, 585, 315)
        assert (finding.places[0].form, finding.places[0].claim) == (0, -1)
        assert report.findings(juesuan.FindingList.CLASH) == []
        assert report.joint == juesuan.Joint.NONE
        assert "P-6" in report.render()
        assert json.loads(report.render(juesuan.ReportFormat.JSON))


def test_numbers_as_text():
    style = juesuan.NumberStyle
    wanyuan = juesuan.MoneyUnit.WANYUAN
    amount = Decimal("6623411.79")
    assert juesuan.parse_amount("6,623,411.79", style=style.THOUSANDS) == amount
    assert juesuan.parse_amount("662.341179", wanyuan) == amount
    assert juesuan.format_amount(amount) == "6623411.79"
    assert juesuan.format_amount(Decimal("-8500000.00"), wanyuan, style.TRIMMED) == "-850"
    assert juesuan.publish(amount) == Decimal("662.34")
    assert juesuan.percent(Decimal("1.00"), Decimal("3.00")) == Decimal("33.33")
    assert juesuan.percent(1, 0) is None
    assert juesuan.parse_percent("58.49%") == Decimal("58.49")
    longest = Decimal(2**63 - 1).scaleb(-2)
    assert juesuan.format_hundredths(-longest, style.THOUSANDS) == "-92,233,720,368,547,758.07"


def test_amounts_to_the_last_digit():
    for longest in ("92233720368547758.07", "-92233720368547758.08"):
        assert juesuan.format_amount(Decimal(longest)) == longest
    assert juesuan.format_amount(Decimal("-1." + "0" * 5000)) == "-1.00"
    assert juesuan.format_amount(Decimal("0e999999")) == "0.00"
    assert juesuan.format_amount(Decimal("1e3")) == "1000.00"


def test_the_catalogue_and_terms():
    function = juesuan.Classification.FUNCTION
    codes = juesuan.catalogue(function)
    found = juesuan.find_code(function, 208)
    assert found in codes
    assert (found.name, found.evidence) == ("社会保障和就业支出", juesuan.Evidence.PUBLISHED)
    assert juesuan.fund_of(212) == juesuan.Source.NONE
    assert juesuan.fund_of(21208) == juesuan.Source.GOVERNMENT_FUND
    source = juesuan.Enumeration.SOURCE
    term = juesuan.Term(1, "general_public_budget", "一般公共预算财政拨款")
    assert term in juesuan.terms(source)
    assert juesuan.find_term(source, term.token) == juesuan.find_term(source, term.name) == 1
    for enumeration in juesuan.Enumeration:
        assert juesuan.terms(enumeration)
    assert juesuan.Profile.built_in_names()[0] == "qinghai-2024"


def test_facts_are_read_back(haidong, empty, disclosure):
    empty.add_entries([REVENUE])
    assert empty.entries() == [REVENUE]
    entity = juesuan.Entity("测试局", 2024, juesuan.Nature.CIVIL_SERVICE_MANAGED, None, "")
    assert empty.entity == entity
    assert empty.count(juesuan.Count.VEHICLES_KEPT) is None
    empty.set_count(juesuan.Count.VEHICLES_KEPT, 3)
    empty.set_asset(juesuan.Asset.LARGE_EQUIPMENT, 0)
    empty.set_procurement(juesuan.Procurement.GOODS, Decimal("6543.21"))
    empty.set_stated(2023, juesuan.Figure.GRAND_TOTAL, 2)
    empty.set_scope(juesuan.Scope.UNIT)
    assert empty.entity.scope == juesuan.Scope.UNIT
    assert empty.count(juesuan.Count.VEHICLES_KEPT) == 3
    assert empty.asset(juesuan.Asset.LARGE_EQUIPMENT) == 0
    assert empty.procurement(juesuan.Procurement.GOODS) == Decimal("6543.21")
    assert empty.procurement(juesuan.Procurement.WORKS) is None
    assert empty.stated(2023, juesuan.Figure.GRAND_TOTAL) == Decimal("2.00")
    assert empty.stated(2024, juesuan.Figure.GRAND_TOTAL) is None
    derived = empty.derive()
    assert derived.count(juesuan.Count.VEHICLES_KEPT) == 3
    assert derived.asset(juesuan.Asset.LARGE_EQUIPMENT) == 0
    assert derived.asset(juesuan.Asset.VEHICLES_OTHER) is None
    assert len(haidong.entries()) == len(haidong) == 68
    assert disclosure.entity == haidong.entity
    assert (disclosure.origin, disclosure.unreadable()) == (juesuan.Origin.DERIVED, [])


def test_explanations(haidong, disclosure, empty):
    with haidong.explain_cell(disclosure, "general_budget_expenditure", "total", "amount") as cell:
        (figure,) = cell.figures()
        assert (figure.amount, figure.published) == (Decimal("6623411.79"), "662.34")
        entries = haidong.entries()
        assert all(entries[e.index].amount == e.amount for e in figure.entries)
        assert sum(e.sign * e.amount for e in figure.entries) == figure.amount
        assert (figure.coarser, figure.facts, figure.lower_bound) == ((), (), False)
        assert cell.summary.place == "tables.general_budget_expenditure, row total, column amount"
        assert "05-1" in [rule.id for rule in cell.rules()]
        assert "662.34" in cell.render()
        assert json.loads(cell.render(juesuan.ReportFormat.JSON))
        with pytest.raises(juesuan.Error, match="index 1 of"):
            cell.figure(1)
    claim = haidong.explain_claim(disclosure, "change.grand_total")
    figure, base = claim.figures()
    assert (figure.part, figure.amount) == ("figure", Decimal("6708388.15"))
    assert (base.part, base.amount) == ("base", Decimal("7412856.02"))
    assert sum(e.sign * e.amount for e in base.entries) == base.amount
    assert claim.summary.ratio == Decimal("9.50")
    assert claim.summary.difference == Decimal("704467.87")
    assert claim.summary.comparison == juesuan.Comparison.LESS
    empty.set_count(juesuan.Count.VEHICLES_KEPT, 3)
    empty.set_procurement(juesuan.Procurement.GOODS, Decimal("6543.21"))
    derived = empty.derive()
    (kept,) = empty.explain_cell(derived, "three_public", "vehicles_kept", "fact").figures()
    assert kept.facts == (juesuan.ExplainedFact("counts.vehicles_kept", 3),)
    (goods,) = empty.explain_cell(derived, "procurement", "procurement_goods", "fact").figures()
    assert goods.facts == (juesuan.ExplainedFact("procurement.goods", Decimal("6543.21")),)


def test_all_public_names_and_no_others():
    names = {}
    exec("from juesuan import *", names)
    del names["__builtins__"]
    assert sorted(names) == sorted(juesuan.__all__)
    made_here = [getattr(value, "__module__", "").startswith("juesuan") for value in names.values()]
    assert all(made_here) and "IntEnum" not in names
    public = {name for name in vars(juesuan) if not name.startswith("_")}
    modules = {name for name in public if isinstance(getattr(juesuan, name), types.ModuleType)}
    assert public - modules == set(names)


def test_rows_are_named_by_their_numbers(haidong, disclosure):
    place = disclosure.find_cell("general_budget_expenditure", 2080107, "project")
    assert place == disclosure.find_cell("general_budget_expenditure", "2080107", "project")
    assert disclosure.find_cell("summary", 31, "amount") == disclosure.find_cell("summary", "31", "amount")
    with haidong.explain_cell(disclosure, "general_budget_expenditure", 2080107, "project") as cell:
        assert cell.summary.code == 2080107


def test_ranges_of_figures_that_are_not_known(empty):
    empty.add_entries([REVENUE])
    with empty.derive() as disclosure:
        claim = disclosure.claim("change.grand_total")
    assert claim.figure_range == juesuan.Interval(Decimal("1.00"), Decimal("1.00"))
    assert (claim.base, claim.base_range, claim.difference_range) == (None, None, None)


def test_objects_tell_what_they_are(haidong, disclosure, empty):
    assert empty and len(empty) == 0
    published = juesuan.Disclosure.from_published(disclosure.render_published())
    told = {
        empty: "Accounts: 测试局 2024, 0 entries",
        disclosure: f"Disclosure: derived, {haidong.entity.name} 2024, 11 tables",
        published: f"Disclosure: published, {haidong.entity.name} 2024, 11 tables",
        juesuan.Profile.built_in(): "Profile: qinghai-2024",
        haidong.explain_claim(disclosure, "change.grand_total"): "Explanation: claims.change.grand_total",
        disclosure.diff(published): f"Differences: 0 among {disclosure.diff(published).compared} figures",
        published.check(without_joint=True): f"Report: {len(published.check(without_joint=True).findings())} findings",
    }
    for each, words in told.items():
        assert repr(each) == f"<juesuan.{words}>"
        each.close()
        assert repr(each) == f"<juesuan.{type(each).__name__}: closed>"


def test_differences_of_facts_and_forms(disclosure):
    document = json.loads(disclosure.render_published())
    kept = int(document["counts"]["vehicles_kept"])
    document["counts"]["vehicles_kept"] = str(kept + 1)
    document["forms"][1]["execution_score"] = "1.5"
    document["forms"][2]["name"] = "造林"
    slip = juesuan.Disclosure.from_published(json.dumps(document).encode())
    with disclosure.diff(slip) as differences:
        count, score, *alone = differences.all()
    assert (count.place, count.exact, count.printed) == ("counts.vehicles_kept", kept, kept + 1)
    assert (count.unit, count.form, count.table) == (juesuan.FigureUnit.COUNT, -1, "")
    assert (score.place, score.form, score.printed) == ("forms[1].execution_score", 1, 150)
    assert score.unit == juesuan.FigureUnit.HUNDREDTHS_OF_POINT
    assert [found.place for found in alone] == ["forms[2]", "forms[2]"]
    assert alone[1].kind == juesuan.DifferenceKind.ONLY_PUBLISHED and "造林" in alone[1].note


def test_differences_of_whole_tables_and_rows(disclosure):
    document = json.loads(disclosure.render_published())
    absent = document["tables"].pop(0)["key"]
    (panel,) = document["tables"][0]["panels"]
    row = next(row for row in panel["rows"] if row["key"] == "code")
    panel["rows"].append(row)
    slip = juesuan.Disclosure.from_published(json.dumps(document).encode())
    with disclosure.diff(slip) as differences:
        table, again = differences.all()
    assert (table.table, table.row, table.column) == (absent, "", "")
    assert (again.table, again.row, again.code, again.column) == ("revenue", "code", int(row["code"]), "")
    assert again.kind == juesuan.DifferenceKind.ONLY_PUBLISHED
    assert table.kind == juesuan.DifferenceKind.ONLY_DERIVED


def test_differences(disclosure):
    document = json.loads(disclosure.render_published())
    same = juesuan.Disclosure.from_published(json.dumps(document).encode())
    assert same.origin == juesuan.Origin.PUBLISHED
    with disclosure.diff(same) as nothing:
        assert nothing.all() == []
        compared = nothing.compared
        assert compared > 87
    text = json.dumps(document, ensure_ascii=False)
    assert text.count('"662.34"') > 1
    slip = juesuan.Disclosure.from_published(text.replace('"662.34"', '"626.34"', 1).encode())
    with disclosure.diff(slip) as differences:
        (found,) = differences.all()
        assert found.kind == juesuan.DifferenceKind.DIFFERS
        assert found.unit == juesuan.FigureUnit.FEN
        assert (found.text, found.printed, found.prints) == ("626.34", 626340000, 662340000)
        assert found.table and found.row and found.column and found.message
        assert differences.compared == compared
        assert "626.34" in differences.render()
        assert json.loads(differences.render(juesuan.ReportFormat.JSON))
    unread = juesuan.Disclosure.from_published(text.replace('"662.34"', '"六百"', 1).encode())
    assert unread.unreadable()[0].printed == "六百"


def test_what_a_report_proves(disclosure):
    published = juesuan.Disclosure.from_published(disclosure.render_published().encode())
    assert published.table("general_budget_expenditure").panels[0].rows[0].cells[0].printed == "662.34"
    assert disclosure.table("general_budget_expenditure").panels[0].rows[0].cells[0].printed == ""
    report = published.check()
    assert report.joint == juesuan.Joint.POSSIBLE
    witness = report.witness()
    assert len(witness) > 87 and all(isinstance(amount, Decimal) for amount in witness)
    findings = [f for f in report.findings() if f.outcome == juesuan.Outcome.FAIL]
    assert report.failures(juesuan.Severity.INFO) == len(findings)
    assert disclosure.check(without_joint=True).witness() == []


def budget(*rows):
    """A published 公开05 表."""
    panel = {"columns": ["amount", "basic", "project"], "rows": list(rows)}
    document = {
        "format": "juesuan.published/1",
        "entity": {"name": "某局", "year": 2024},
        "tables": [{"key": "general_budget_expenditure", "panels": [panel]}],
    }
    return juesuan.Disclosure.from_published(json.dumps(document).encode())


def code_208(*cells):
    return {"key": "code", "code": "208", "cells": cells}


def test_ranges():
    published = budget({"key": "total", "cells": ["3.01", "1.00", "2.00"]}, code_208("x", "1.00", "2.00"))
    ranges = published.check(ranges=2**32).ranges()
    assert len(ranges) == 6
    assert ranges[0] == juesuan.Interval(Decimal("30050.00"), Decimal("30099.98"))
    assert ranges[1] == juesuan.Interval(Decimal("10000.01"), Decimal("10049.99"))
    assert ranges[3] == juesuan.Interval(None, None)
    assert published.check().ranges() == []


def test_shared_failures():
    total = {"key": "total", "cells": ["3.00", "1.00", "2.00"]}
    (wrong,) = budget(total, code_208("3.50", "1.00", "2.00")).check().shared()
    (figure,) = wrong.figures
    assert (figure.place.code, figure.place.column, figure.place.figure) == (208, "amount", "3.50")
    assert figure.others_allow == juesuan.Interval(Decimal("29950.00"), Decimal("30049.99"))
    assert wrong.findings == (0, 1)
    assert wrong.message.startswith("05-1, 05-2 have in common ")
    (none,) = budget(total, code_208("5.00", "1.00", "3.00")).check().shared()
    assert [figure.others_allow for figure in none.figures] == [None] * len(none.figures)
    assert budget(total).check().shared() == []


def test_no_context_of_decimal_rounds(haidong):
    with decimal.localcontext() as context:
        context.prec = 3
        assert haidong.derive().claims()[0].figure == Decimal("6708388.15")
        haidong.set_procurement(juesuan.Procurement.GOODS, Decimal("12345678901234.56"))
        cells = haidong.derive().table("procurement").panels[0].rows[1].cells
        assert cells[0].value == Decimal("12345678901234.56")
