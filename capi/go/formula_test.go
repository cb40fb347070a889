package juesuan_test

import (
	"context"
	"math"
	"testing"

	"juesuan.dev/juesuan"
)

var expenditure = juesuan.Selector{Years: juesuan.SetOf(juesuan.YearCurrent),
	Stages: juesuan.SetOf(juesuan.StageFinal), Flows: juesuan.SetOf(juesuan.FlowExpenditure)}

func TestFormulas(t *testing.T) {
	accounts := books(t, haidong)
	disclosure := derive(t, accounts, nil)
	whole := must(accounts.Evaluate(expenditure))(t)
	cell := must(disclosure.Table("expenditure"))(t).Panels[0].Rows[0].Cells[0]
	equal(t, whole, juesuan.Evaluation{Amount: juesuan.Amount(cell.Low), State: juesuan.CellValue})
	fiscal := expenditure
	fiscal.Sources = juesuan.SetOf(juesuan.SourceFiscal)
	rest := fiscal
	rest.Sources, rest.Sign = juesuan.SetOf(juesuan.SourceNonFiscal, juesuan.SourceGeneralPublicBudget), -1
	equal(t, must(accounts.Evaluate(expenditure, rest))(t).Amount,
		whole.Amount-must(accounts.Evaluate(juesuan.Selector{Years: rest.Years, Stages: rest.Stages, Flows: rest.Flows,
			Sources: rest.Sources}))(t).Amount)
	equal(t, must(accounts.Evaluate())(t).Amount, juesuan.Amount(0))
	equal(t, must(juesuan.FormulaText(2024, expenditure, rest))(t),
		"2024年决算数·支出 － 2024年决算数·支出·一般公共预算财政拨款、上级补助收入、事业收入、经营收入、附属单位上缴收入、其他收入")

	figure := must(juesuan.FormulaOf(juesuan.FigureThreePublic))(t)
	equal(t, len(figure), 4)
	equal(t, figure[0].Economic, 30212)
	equal(t, figure[0].Sources, juesuan.SetOf(juesuan.SourceGeneralPublicBudget, juesuan.SourceGovernmentFund,
		juesuan.SourceStateCapital))

	empty := empty(t)
	equal(t, must(empty.Evaluate(expenditure))(t).State, juesuan.CellInsufficient)
	fails(t, errorOf(accounts.Evaluate(juesuan.Selector{Sign: 2})), juesuan.StatusArgument, "selectors[0].sign")
	fails(t, errorOf(accounts.Evaluate(juesuan.Selector{Flows: 1 << 20})), juesuan.StatusArgument, "selectors[0].flows")
	for _, source := range []juesuan.Source{0, 33, 255} {
		unknown := juesuan.Selector{Sources: juesuan.SetOf(source)}
		fails(t, errorOf(accounts.Evaluate(unknown)), juesuan.StatusArgument, "selectors[0].sources")
	}
	fails(t, errorOf(accounts.Evaluate(make([]juesuan.Selector, 9)...)), juesuan.StatusRange, "selectors")
	fails(t, errorOf(juesuan.FormulaText(math.MaxInt64, expenditure)), juesuan.StatusArgument, "year")
	fails(t, errorOf(juesuan.FormulaText(0, expenditure)), juesuan.StatusInput, "year")
	fails(t, errorOf(juesuan.FormulaOf(99)), juesuan.StatusArgument, "figure")
}

func TestMatches(t *testing.T) {
	accounts := books(t, haidong)
	var sum juesuan.Amount
	for i, entry := range must(accounts.Entries())(t) {
		if must(accounts.Match(i, expenditure))(t) == juesuan.MatchInside {
			sum += entry.Amount
		}
	}
	equal(t, sum, must(accounts.Evaluate(expenditure))(t).Amount)
	fails(t, errorOf(accounts.Match(-1, expenditure)), juesuan.StatusArgument, "entry")
	fails(t, errorOf(accounts.Match(68, expenditure)), juesuan.StatusArgument, "entry")
}

func TestExplainedFormulas(t *testing.T) {
	accounts := books(t, haidong)
	explanation, err := accounts.ExplainCell(context.Background(), derive(t, accounts, nil), "summary", "closing_balance", "amount")
	check(t, err)
	closing(t, explanation)
	summary := must(explanation.Summary())(t)
	equal(t, summary.Table, "summary")
	equal(t, summary.Row, "closing_balance")
	equal(t, summary.Column, "amount")
	equal(t, summary.Claim, "")
	figure := must(explanation.Figure(0))(t)
	equal(t, len(figure.Selectors), 5)
	equal(t, int64(must(accounts.Evaluate(figure.Selectors...))(t).Amount), figure.Amount)
}

func TestRules(t *testing.T) {
	rules := must(juesuan.Rules())(t)
	for i, rule := range rules {
		equal(t, rule.Index, i)
		terms := must(juesuan.RuleTerms(i))(t)
		if rule.ID == "N5-4" {
			equal(t, terms[1], juesuan.RuleTerm{Sign: -1, Claim: "execution", Part: "base"})
		}
		if rule.ID != "02-1" {
			continue
		}
		equal(t, rule.Table, "revenue")
		equal(t, rule.LastYear, 9999)
		equal(t, len(terms), 7)
		equal(t, terms[1], juesuan.RuleTerm{Sign: -terms[0].Sign, Table: "revenue", Column: "fiscal"})
	}
	fails(t, errorOf(juesuan.RuleTerms(len(rules))), juesuan.StatusArgument, "rule")
	fails(t, errorOf(juesuan.RuleTerms(-1)), juesuan.StatusArgument, "rule")
}

func TestWhatPrints(t *testing.T) {
	printed, all, err := juesuan.Amount(12345).Print(juesuan.MoneyWanyuan, 2)
	check(t, err)
	equal(t, printed, juesuan.Amount(10000))
	equal(t, all, juesuan.Interval{Low: 5000, High: 14999})
	for _, places := range []int{-1, 7, math.MaxInt64} {
		_, _, err = juesuan.Amount(1).Print(juesuan.MoneyWanyuan, places)
		fails(t, err, juesuan.StatusArgument, "places")
	}
}
