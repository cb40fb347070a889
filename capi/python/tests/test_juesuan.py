import decimal
import json
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
    assert table.to_list()[0] == [0, "合计", Decimal("6623411.79"), Decimal("6153579.67"), Decimal("469832.12")]
    assert panel.rows[1].code == 208 and panel.rows[1].level == 1
    assert len(disclosure.table("summary").panels) == 2
    assert disclosure.table("summary").to_list()[0][0] == 1
    counts = disclosure.table("three_public").panels[-1]
    assert counts.rows[0].cells[-1].unit == juesuan.Unit.COUNT
    assert isinstance(counts.rows[0].cells[-1].low, int)


def test_frames_hold_decimals(disclosure):
    pytest.importorskip("pandas")
    (frame,) = disclosure.table("general_budget_expenditure").to_frames()
    assert list(frame.columns) == ["number", "label", "amount", "basic", "project"]
    assert frame["amount"][0] == Decimal("6623411.79")
    assert all(isinstance(value, Decimal) for value in frame["basic"])
    classes = frame[frame["number"].between(200, 299)]
    assert sum(classes["amount"]) == frame["amount"][0]


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
    assert haidong.derive(tables_only=True).claims() == []
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
    extracted = juesuan.Disclosure.extract("x")
    assert extracted.notices()[0].kind == "unread"


def test_reports(disclosure):
    off = {"P-1": "reason one", "P-3": "reason two"}
    with disclosure.check(off, without_joint=True) as report:
        assert report.switched_off() == off
        rules = report.rules()
        finding = report.findings()[0]
        assert rules[finding.rule].id == "P-6"
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


def test_no_context_of_decimal_rounds(haidong):
    with decimal.localcontext() as context:
        context.prec = 3
        assert haidong.derive().claims()[0].figure == Decimal("6708388.15")
        haidong.set_procurement(juesuan.Procurement.GOODS, Decimal("12345678901234.56"))
        cells = haidong.derive().table("procurement").panels[0].rows[1].cells
        assert cells[0].value == Decimal("12345678901234.56")
