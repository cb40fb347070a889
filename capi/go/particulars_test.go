package juesuan_test

import (
	"reflect"
	"testing"

	"juesuan.dev/juesuan"
)

const detailed = `{"format": "juesuan.published/1", "entity": {"name": "某局", "year": 2024},
 "tables": [{"key": "revenue", "left_out": "2", "unit": "元", "places": 1, "panels": [{"columns": ["amount"], "rows": [
   {"key": "code", "code": "208", "cells": ["12.3"]}]}]}],
 "claims": [{"id": "execution.2080107", "figure": "1.0", "base": "2.0", "ratio": "50.00", "reason": "", "places": 1}],
 "forms": [{"name": "甲", "text_score": "98.5", "left_out": "3", "stated_weight": "百"}],
 "assets": {"vehicles": "3"},
 "self_evaluation": {"projects": "2", "names": ["甲", "乙"]},
 "prior_closing_balance": "1.00",
 "contents": ["第一部分 概况"], "headings": ["一、职责", "二、机构"],
 "paragraphs": [{"text": "某局情况。", "section": "grand_total", "line": 7}]}`

func same(t *testing.T, found, expected any) {
	t.Helper()
	if !reflect.DeepEqual(found, expected) {
		t.Fatalf("found %v, expected %v", found, expected)
	}
}

func TestParticularsOfPublications(t *testing.T) {
	disclosure := published(t, detailed)
	same(t, must(disclosure.Texts(juesuan.TextContents))(t), []string{"第一部分 概况"})
	same(t, must(disclosure.Texts(juesuan.TextHeadings))(t), []string{"一、职责", "二、机构"})
	same(t, must(disclosure.Texts(juesuan.TextListedProjects))(t), []string{"甲", "乙"})
	same(t, must(disclosure.PublishedParagraphs())(t),
		[]juesuan.PublishedParagraph{{Text: "某局情况。", Section: "grand_total", Line: 7}})
	told := must(disclosure.Particulars())(t)
	same(t, told, juesuan.Particulars{PriorClosing: juesuan.Interval{Low: 995000, High: 1004999},
		PriorClosingState: juesuan.CellValue, SelfEvaluatedProjects: pointer(int64(2)), StatedVehicles: pointer(int64(3))})
	claim := must(disclosure.Claim("execution.2080107"))(t)
	equal(t, claim.Key, "execution")
	equal(t, claim.FigureRange, juesuan.Interval{Low: 950000, High: 1049999})
	equal(t, claim.BaseRange, juesuan.Interval{Low: 1950000, High: 2049999})
	equal(t, claim.GivesNoReason, true)
	equal(t, claim.PrintedFigure+claim.PrintedBase+claim.PrintedDifference+claim.PrintedRatio, "1.02.050.00")
	equal(t, claim.MoneyUnit, juesuan.MoneyWanyuan)
	equal(t, claim.Places, 1)
	equal(t, claim.RatioPlaces, 2)
	equal(t, must(disclosure.Table("revenue"))(t).LeftOut, 2)
	form := must(disclosure.Forms())(t)[0]
	equal(t, form.LeftOut, 3)
	equal(t, form.UnreadablePoints, true)
	panel := must(disclosure.Table("revenue"))(t).Panels[0]
	equal(t, panel.Columns[0], juesuan.Column{Number: 1, Key: "amount", Unit: juesuan.UnitMoney, MoneyUnit: juesuan.MoneyYuan, Places: 1})
	equal(t, panel.Rows[0].Classification, juesuan.ClassificationFunction)
	equal(t, *must(disclosure.Forms())(t)[0].TextScore, juesuan.Points(9850))
	fails(t, errorOf(disclosure.Texts(9)), juesuan.StatusArgument, "list")
}

func TestParticularsOfBooks(t *testing.T) {
	disclosure := derive(t, books(t, haidong), nil)
	blocks := must(disclosure.Blocks())(t)
	equal(t, blocks[0].Kind, juesuan.BlockTitle)
	tables, forms := 0, 0
	for _, block := range blocks {
		if block.Kind == juesuan.BlockTable {
			tables++
		}
		if block.Kind == juesuan.BlockForm {
			equal(t, block.Form, forms)
			forms++
		}
	}
	equal(t, tables, 11)
	equal(t, forms, len(must(disclosure.Forms())(t)))
	place := must(disclosure.FindCell(table05, "2080107", "project"))(t)
	keys := must(disclosure.TableKeys())(t)
	equal(t, keys[place.Table], table05)
	panel := must(disclosure.Table(table05))(t).Panels[place.Panel]
	equal(t, panel.Rows[place.Row].Code, 2080107)
	equal(t, panel.Columns[place.Column].Key, "project")
	equal(t, panel.StubHeading != "", true)
	fails(t, errorOf(disclosure.FindCell(table05, "208010", "project")), juesuan.StatusNotFound, "row")
	fails(t, errorOf(disclosure.FindCell("a", "b", "c")), juesuan.StatusNotFound, "table")
	fails(t, errorOf(disclosure.FindCell("\x00", "b", "c")), juesuan.StatusArgument, "table")
	fails(t, errorOf(disclosure.FindCell("a", "\x00", "c")), juesuan.StatusArgument, "row")
	fails(t, errorOf(disclosure.FindCell("a", "b", "\x00")), juesuan.StatusArgument, "column")
}

func TestAmountsOfNotices(t *testing.T) {
	accounts := empty(t)
	check(t, accounts.AddEntries(
		juesuan.Entry{Amount: 100, Function: 2330301, Year: 2024, Stage: juesuan.StageFinal, Flow: juesuan.FlowRevenue,
			Source: juesuan.SourceOtherRevenue},
		juesuan.Entry{Amount: 30, Function: 2330301, Economic: 30101, Year: 2024, Stage: juesuan.StageFinal,
			Flow: juesuan.FlowExpenditure, Source: juesuan.SourceOtherRevenue, Kind: juesuan.KindBasic},
		juesuan.Entry{Amount: 1, Function: 2080107, Economic: 30905, Year: 2024, Stage: juesuan.StageFinal,
			Flow: juesuan.FlowExpenditure, Source: juesuan.SourceGeneralPublicBudget, Kind: juesuan.KindBasic}))
	check(t, accounts.SetStated(2024, juesuan.FigureRevenue, 7))
	notices := must(derive(t, accounts, &juesuan.DeriveOptions{TablesOnly: true}).Notices())(t)
	equal(t, notices[0].Kind, "uncovered")
	equal(t, notices[0].Table, "summary")
	equal(t, *notices[0].Found, juesuan.Amount(30))
	equal(t, notices[0].Expected, nil)
	equal(t, notices[1].Table, "general_budget_basic")
	equal(t, notices[1].Economic, 309)
	equal(t, notices[2].Kind, "name_missing")
	equal(t, notices[2].Function, 23303)
	stated := notices[len(notices)-1]
	equal(t, stated.Figure, juesuan.FigureRevenue)
	equal(t, *stated.Expected, juesuan.Amount(100))
	equal(t, *stated.Found, juesuan.Amount(7))
}

func TestWhatWasSetIsReadBack(t *testing.T) {
	accounts := empty(t)
	same(t, must(accounts.Texts(juesuan.EntityDuty))(t), []string{})
	same(t, must(accounts.SelfEvaluation())(t), juesuan.SelfEvaluation{})
	for _, duty := range []string{"职责一", "职责二"} {
		check(t, accounts.AddText(juesuan.EntityDuty, duty))
	}
	check(t, accounts.SetReason("change.grand_total", "原因"))
	check(t, accounts.NameFunction(2080107, "乙"))
	check(t, accounts.NameEconomic(30101, "丙"))
	stated := juesuan.SelfEvaluation{Count: pointer(int64(1)), ProjectBudget: pointer(juesuan.Amount(7))}
	check(t, accounts.SetSelfEvaluation(stated))
	project := juesuan.StatedProject{
		Project: juesuan.Project{Name: "甲", Goal: "目标", Score: pointer(juesuan.Points(950))},
		Funding: map[juesuan.FundingRow]juesuan.Funding{
			juesuan.FundingTotal: {Executed: pointer(juesuan.Amount(5))}, juesuan.FundingFiscal: {},
			juesuan.FundingCarriedOver: {}, juesuan.FundingOther: {}},
		Indicators: []juesuan.Indicator{{Name: "指标", Weight: pointer(juesuan.Points(1000))}},
	}
	check(t, accounts.AddProject(project.Project))
	check(t, accounts.SetFunding(juesuan.FundingTotal, project.Funding[juesuan.FundingTotal]))
	check(t, accounts.AddIndicator(project.Indicators[0]))
	same(t, must(accounts.Texts(juesuan.EntityDuty))(t), []string{"职责一", "职责二"})
	same(t, must(accounts.Reasons())(t), []juesuan.Reason{{Claim: "change.grand_total", Text: "原因"}})
	same(t, must(accounts.Names(juesuan.ClassificationFunction))(t), []juesuan.Code{{Code: 2080107, Name: "乙"}})
	same(t, must(accounts.Names(juesuan.ClassificationEconomic))(t), []juesuan.Code{{Code: 30101, Name: "丙"}})
	same(t, must(accounts.SelfEvaluation())(t), stated)
	same(t, must(accounts.Projects())(t), []juesuan.StatedProject{project})
	fails(t, errorOf(accounts.Texts(9)), juesuan.StatusArgument, "kind")
	fails(t, errorOf(accounts.Names(9)), juesuan.StatusArgument, "classification")
}
