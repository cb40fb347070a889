"""Formulas, rules, what was set and what disclosures tell besides."""

from decimal import Decimal

import pytest

import juesuan
from juesuan import BlockKind, CellState, Entry, Error, Evaluation, Figure, Flow, Kind, Match, Selector
from juesuan import Source, Stage, Status, TextList, Year

EXPENDITURE = Selector(years={Year.CURRENT}, stages={Stage.FINAL}, flows={Flow.EXPENDITURE})
PUBLISHED = """{"format": "juesuan.published/1", "entity": {"name": "某局", "year": 2024},
 "tables": [{"key": "revenue", "left_out": "2", "unit": "元", "places": 1, "panels": [{"columns": ["amount"], "rows": [
   {"key": "code", "code": "208", "cells": ["12.3"]}]}]}],
 "claims": [{"id": "execution.2080107", "figure": "1.0", "base": "2.0", "ratio": "50.00", "reason": "", "places": 1}],
 "forms": [{"name": "甲", "text_score": "98.5", "left_out": "3", "stated_weight": "百"}],
 "assets": {"vehicles": "3"},
 "self_evaluation": {"projects": "2", "names": ["甲", "乙"]},
 "prior_closing_balance": "1.00",
 "contents": ["第一部分 概况"], "headings": ["一、职责", "二、机构"],
 "paragraphs": [{"text": "某局情况。", "section": "grand_total", "line": 7}]}""".encode()


def fails(status, where, function, *arguments):
    with pytest.raises(Error) as failure:
        function(*arguments)
    assert (failure.value.status, failure.value.where) == (status, where)


def test_formulas(haidong, disclosure, empty):
    total = disclosure.table("expenditure").panels[0].rows[0].cells[0].value
    assert haidong.evaluate(EXPENDITURE) == Evaluation(total, CellState.VALUE, False)
    parts = [Selector(**{**vars(EXPENDITURE), "sources": {source}}) for source in (Source.FISCAL, Source.NON_FISCAL)]
    assert sum(haidong.evaluate(part).amount for part in parts) == total
    assert haidong.evaluate(*parts).amount == total
    assert haidong.evaluate(EXPENDITURE, Selector(**{**vars(EXPENDITURE), "sign": -1})).amount == 0
    assert empty.evaluate(EXPENDITURE).state == CellState.INSUFFICIENT
    assert juesuan.formula_text([EXPENDITURE], 2024) == "2024年决算数·支出"
    fails(Status.ARGUMENT, "selectors[0].sign", empty.evaluate, Selector(sign=2))
    fails(Status.ARGUMENT, "selectors[0].sign", empty.evaluate, Selector(sign=1 << 40))
    fails(Status.ARGUMENT, "selectors[1].flows", empty.evaluate, Selector(), Selector(flows={8}))
    fails(Status.ARGUMENT, "selectors[0].kinds", empty.evaluate, Selector(kinds={Kind.NONE}))
    fails(Status.ARGUMENT, "selectors[0].function", empty.evaluate, Selector(function=20))
    fails(Status.RANGE, "selectors", empty.evaluate, *[Selector()] * 9)
    fails(Status.INPUT, "year", juesuan.formula_text, [], 0)


def test_formulas_of_figures(haidong):
    formula = juesuan.formula_of(Figure.THREE_PUBLIC)
    assert [part.economic for part in formula] == [30212, 31013, 30231, 30217]
    fiscal = {Source.GENERAL_PUBLIC_BUDGET, Source.GOVERNMENT_FUND, Source.STATE_CAPITAL}
    assert all(part.sources == fiscal and part.years == frozenset() for part in formula)
    fails(Status.ARGUMENT, "figure", juesuan.formula_of, 99)


def test_matches(haidong):
    inside = [haidong.match(i, EXPENDITURE) == Match.INSIDE for i in range(len(haidong))]
    amounts = (entry.amount for entry, there in zip(haidong.entries(), inside) if there)
    assert sum(amounts) == haidong.evaluate(EXPENDITURE).amount
    fails(Status.ARGUMENT, "entry", haidong.match, len(haidong), EXPENDITURE)
    with pytest.raises(Error):
        haidong.match(-1, EXPENDITURE)


def test_explained_formulas(haidong, disclosure):
    with haidong.explain_cell(disclosure, "summary", "closing_balance", "amount") as explanation:
        summary, figure = explanation.summary, explanation.figure(0)
    assert (summary.table, summary.row, summary.column) == ("summary", "closing_balance", "amount")
    assert len(figure.selectors) == 5
    assert haidong.evaluate(*figure.selectors).amount == figure.amount


def test_rules(disclosure):
    rules = juesuan.rules()
    assert [rule.index for rule in rules] == list(range(len(rules)))
    (rule,) = (rule for rule in rules if rule.id == "02-1")
    assert (rule.table, rule.first_year, rule.last_year) == ("revenue", 0, 9999)
    terms = juesuan.rule_terms(rule.index)
    assert (terms[0].table, terms[0].column, terms[0].code) == ("revenue", "amount", 0)
    assert len(terms) == 7 and terms[0].sign == -terms[1].sign
    (budgets,) = (rule for rule in rules if rule.id == "N5-4")
    cell = juesuan.RuleTerm(1, "revenue", "total", "amount", 0, False)
    assert (cell.claim, cell.part) == ("", "")
    assert juesuan.rule_terms(budgets.index)[1] == juesuan.RuleTerm(-1, "", "", "", 0, False, "execution", "base")
    with disclosure.check(without_joint=True) as report:
        assert [rule.id for rule in report.rules()] == [rule.id for rule in rules]
    fails(Status.ARGUMENT, "rule", juesuan.rule_terms, len(rules))


def test_what_prints():
    printed, such = juesuan.print_amount(Decimal("123.45"))
    assert printed == Decimal("100.00")
    assert such == juesuan.Interval(Decimal("50.00"), Decimal("149.99"))
    fails(Status.ARGUMENT, "places", juesuan.print_amount, 1, juesuan.MoneyUnit.YUAN, 3)


def test_publications():
    with juesuan.Disclosure.from_published(PUBLISHED) as disclosure:
        assert disclosure.texts(TextList.CONTENTS) == ["第一部分 概况"]
        assert disclosure.texts(TextList.HEADINGS) == ["一、职责", "二、机构"]
        assert disclosure.texts(TextList.LISTED_PROJECTS) == ["甲", "乙"]
        fails(Status.ARGUMENT, "list", disclosure.texts, 9)
        (paragraph,) = disclosure.published_paragraphs()
        assert paragraph == juesuan.PublishedParagraph("某局情况。", "grand_total", 7)
        told = disclosure.particulars
        assert (told.self_evaluated_projects, told.stated_vehicles) == (2, 3)
        assert (told.has_details, told.has_stated) == (False, False)
        assert (told.prior_closing_low, told.prior_closing_high) == (Decimal("9950"), Decimal("10049.99"))
        claim = disclosure.claim("execution.2080107")
        assert claim.key == "execution"
        assert claim.figure_range == juesuan.Interval(Decimal("9500"), Decimal("10499.99"))
        assert claim.base_range.low == Decimal("19500")
        assert claim.gives_no_reason
        assert (claim.printed_figure, claim.printed_base, claim.printed_ratio) == ("1.0", "2.0", "50.00")
        assert (claim.money_unit, claim.places, claim.ratio_places) == (juesuan.MoneyUnit.WANYUAN, 1, 2)
        (panel,) = disclosure.table("revenue").panels
        assert (panel.columns[0].money_unit, panel.columns[0].places) == (juesuan.MoneyUnit.YUAN, 1)
        assert panel.rows[0].classification == juesuan.Classification.FUNCTION
        (form,) = disclosure.forms()
        assert (form.text_score, form.unreadable_points, form.left_out) == (Decimal("98.50"), True, 3)
        assert disclosure.table("revenue").left_out == 2


def test_documents(disclosure):
    blocks = disclosure.blocks()
    assert blocks[0].kind == BlockKind.TITLE
    assert [block.table for block in blocks if block.kind == BlockKind.TABLE] == disclosure.table_keys
    forms = [block.form for block in blocks if block.kind == BlockKind.FORM]
    assert forms == list(range(len(disclosure.forms())))
    place = disclosure.find_cell("general_budget_expenditure", "2080107", "project")
    panel = disclosure.table(disclosure.table_keys[place.table]).panels[place.panel]
    assert panel.rows[place.row].code == 2080107
    assert panel.columns[place.column].key == "project"
    assert panel.stub_heading != ""
    fails(Status.NOT_FOUND, "table", disclosure.find_cell, "a", "b", "c")
    fails(Status.ARGUMENT, "row", disclosure.find_cell, "a", "\0", "c")


def test_amounts_of_notices(empty):
    entry = dict(year=2024, stage=Stage.FINAL, source=Source.OTHER_REVENUE, function=2330301)
    empty.add_entries(
        [
            Entry(Decimal("1.00"), flow=Flow.REVENUE, **entry),
            Entry(Decimal("0.30"), flow=Flow.EXPENDITURE, kind=Kind.BASIC, economic=30101, **entry),
            Entry(
                Decimal("0.01"), 2024, Stage.FINAL, Flow.EXPENDITURE, Source.GENERAL_PUBLIC_BUDGET,
                Kind.BASIC, 2080107, 30905,
            ),
        ]
    )  # fmt: skip
    empty.set_stated(2024, Figure.REVENUE, Decimal("0.07"))
    with empty.derive(tables_only=True) as disclosure:
        notices = disclosure.notices()
    assert (notices[0].kind, notices[0].table) == ("uncovered", "summary")
    assert (notices[0].found, notices[0].expected) == (Decimal("0.30"), None)
    unnamed = [(n.function, n.economic) for n in notices if n.kind == "name_missing"]
    assert unnamed == [(23303, 0), (2330301, 0)]
    assert [n.economic for n in notices if n.table == "general_budget_basic"] == [309]
    stated = notices[-1]
    assert (stated.figure, stated.expected, stated.found) == (Figure.REVENUE, Decimal("1.00"), Decimal("0.07"))


def test_what_was_set_is_read_back(empty):
    assert empty.texts(juesuan.EntityText.DUTY) == []
    assert empty.self_evaluation() == juesuan.SelfEvaluation()
    for duty in ("职责一", "职责二"):
        empty.add_text(juesuan.EntityText.DUTY, duty)
    empty.set_reason("change.grand_total", "原因")
    empty.name_function(2080107, "乙")
    empty.name_economic(30101, "丙")
    stated = juesuan.SelfEvaluation(1, None, Decimal("0.07"))
    empty.set_self_evaluation(stated)
    project = juesuan.Project("甲", goal="目标", score=Decimal("9.50"))
    funding = juesuan.Funding(executed=Decimal("0.05"))
    indicator = juesuan.Indicator(name="指标", weight=Decimal("10.00"))
    empty.add_project(project)
    empty.set_funding(juesuan.FundingRow.TOTAL, funding)
    empty.add_indicator(indicator)
    assert empty.texts(juesuan.EntityText.DUTY) == ["职责一", "职责二"]
    assert empty.reasons() == {"change.grand_total": "原因"}
    assert empty.names(juesuan.Classification.FUNCTION) == {2080107: "乙"}
    assert empty.names(juesuan.Classification.ECONOMIC) == {30101: "丙"}
    assert empty.self_evaluation() == stated
    (found,) = empty.projects()
    assert (found.project, found.indicators) == (project, (indicator,))
    assert found.funding[juesuan.FundingRow.TOTAL] == funding
    assert found.funding[juesuan.FundingRow.OTHER] == juesuan.Funding()
    fails(Status.ARGUMENT, "kind", empty.texts, 9)
    fails(Status.ARGUMENT, "classification", empty.names, 9)
