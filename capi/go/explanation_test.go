package juesuan_test

import (
	"context"
	"io"
	"math"
	"strings"
	"testing"

	"juesuan.dev/juesuan"
)

const table05 = "general_budget_expenditure"

func TestExplanations(t *testing.T) {
	accounts := books(t, haidong)
	disclosure := derive(t, accounts, nil)
	cell, err := accounts.ExplainCell(context.Background(), disclosure, table05, "total", "amount")
	check(t, err)
	closing(t, cell)
	equal(t, must(cell.Summary())(t).Place, "tables.general_budget_expenditure, row total, column amount")
	figures := must(cell.Figures())(t)
	equal(t, len(figures), 1)
	equal(t, figures[0].Amount, 662341179)
	equal(t, figures[0].Published, "662.34")
	entries := must(accounts.Entries())(t)
	var sum juesuan.Amount
	for _, entry := range figures[0].Entries {
		equal(t, entry.Amount, entries[entry.Index].Amount)
		sum += juesuan.Amount(entry.Sign) * entry.Amount
	}
	equal(t, sum, juesuan.Amount(662341179))
	equal(t, len(figures[0].Coarser), 0)
	var ids []string
	for _, rule := range must(cell.Rules())(t) {
		ids = append(ids, rule.ID)
	}
	equal(t, strings.Contains(strings.Join(ids, " "), "05-1"), true)
	equal(t, strings.Contains(text(t, func(w io.Writer) error { return cell.Render(w, juesuan.ReportText) }), "662.34"), true)
	fails(t, errorOf(cell.Figure(1)), juesuan.StatusArgument, "index 1 of")
	fails(t, errorOf(cell.Figure(-1)), juesuan.StatusArgument, "index -1")

	claim, err := accounts.ExplainClaim(context.Background(), disclosure, "change.grand_total")
	check(t, err)
	closing(t, claim)
	base := must(claim.Figure(1))(t)
	equal(t, base.Part, "base")
	equal(t, base.Amount, 741285602)
	equal(t, len(base.Entries) > 0, true)
	summary := must(claim.Summary())(t)
	equal(t, summary.Ratio, juesuan.Percent(950))
	equal(t, summary.Difference, juesuan.ClaimAmount{Amount: 70446787, State: juesuan.CellValue})
	equal(t, summary.Comparison, juesuan.ComparisonLess)

	stating := empty(t)
	check(t, stating.SetCount(juesuan.CountVehiclesKept, 3))
	kept, err := stating.ExplainCell(context.Background(), derive(t, stating, nil), "three_public", "vehicles_kept", "fact")
	check(t, err)
	closing(t, kept)
	fact := must(kept.Figure(0))(t).Facts[0]
	equal(t, fact, juesuan.ExplainedFact{Where: "counts.vehicles_kept", Amount: 3})
}

func TestDifferences(t *testing.T) {
	disclosure := derive(t, books(t, haidong), nil)
	document := publication(t, disclosure)
	same := published(t, document)
	equal(t, must(same.Origin())(t), juesuan.OriginPublished)
	none, err := disclosure.Diff(same)
	check(t, err)
	closing(t, none)
	equal(t, len(must(none.All())(t)), 0)
	compared := must(none.Compared())(t)
	equal(t, compared > 87, true)

	differences, err := disclosure.Diff(published(t, strings.Replace(document, `"662.34"`, `"626.34"`, 1)))
	check(t, err)
	closing(t, differences)
	all := must(differences.All())(t)
	equal(t, len(all), 1)
	equal(t, all[0].Kind, juesuan.DifferenceDiffers)
	equal(t, all[0].Unit, juesuan.FigureUnitFen)
	equal(t, all[0].Text, "626.34")
	equal(t, *all[0].Printed, 626340000)
	equal(t, *all[0].Prints, 662340000)
	equal(t, all[0].Table != "" && all[0].Row != "" && all[0].Column != "" && all[0].Message != "", true)
	equal(t, must(differences.Compared())(t), compared)
	equal(t, strings.Contains(text(t, func(w io.Writer) error { return differences.Render(w, juesuan.ReportText) }), "626.34"), true)

	unread := published(t, strings.Replace(document, `"662.34"`, `"六百"`, 1))
	equal(t, must(unread.Unreadable())(t)[0].Printed, "六百")
}

func TestDifferencesOfFactsAndForms(t *testing.T) {
	disclosure := derive(t, books(t, haidong), nil)
	document := strings.Replace(publication(t, disclosure), `"vehicles_kept": "0"`, `"vehicles_kept": "1"`, 1)
	document = strings.Replace(document, `"execution_score": "9"`, `"execution_score": "1.5"`, 1)
	differences, err := disclosure.Diff(published(t, document))
	check(t, err)
	closing(t, differences)
	all := must(differences.All())(t)
	equal(t, len(all), 2)
	equal(t, all[0].Place, "counts.vehicles_kept")
	equal(t, all[0].Unit, juesuan.FigureUnitCount)
	equal(t, *all[0].Exact, 0)
	equal(t, *all[0].Printed, 1)
	equal(t, all[0].Form, -1)
	equal(t, all[0].Table, "")
	equal(t, all[1].Place, "forms[0].execution_score")
	equal(t, all[1].Form, 0)
	equal(t, *all[1].Printed, 150)
}

func TestWhatAReportProves(t *testing.T) {
	disclosure := derive(t, books(t, haidong), nil)
	read := published(t, publication(t, disclosure))
	equal(t, must(read.Table(table05))(t).Panels[0].Rows[0].Cells[0].Printed, "662.34")
	equal(t, must(disclosure.Table(table05))(t).Panels[0].Rows[0].Cells[0].Printed, "")
	report, err := read.Check(context.Background(), nil)
	check(t, err)
	closing(t, report)
	equal(t, must(report.Joint())(t), juesuan.JointPossible)
	equal(t, len(must(report.Witness())(t)) > 87, true)
	failed := 0
	for _, finding := range must(report.Findings(juesuan.ListFindings))(t) {
		if finding.Outcome == juesuan.OutcomeFail {
			failed++
		}
	}
	equal(t, must(report.Failures(juesuan.SeverityInfo))(t), failed)
	exact, err := disclosure.Check(context.Background(), &juesuan.CheckOptions{WithoutJoint: true})
	check(t, err)
	closing(t, exact)
	equal(t, len(must(exact.Witness())(t)), 0)
	fails(t, errorOf(exact.Failures(9)), juesuan.StatusArgument, "unknown number 9")
}

// budget is a published 公开05 表 of those rows.
func budget(t *testing.T, rows string) *juesuan.Disclosure {
	t.Helper()
	return published(t, `{"format":"juesuan.published/1","entity":{"name":"某局","year":2024},"tables":[
		{"key":"general_budget_expenditure","panels":[{"columns":["amount","basic","project"],"rows":[`+rows+`]}]}]}`)
}

func TestRanges(t *testing.T) {
	disclosure := budget(t, `{"key":"total","cells":["3.01","1.00","2.00"]},{"key":"code","code":"208","cells":["x","1.00","2.00"]}`)
	report, err := disclosure.Check(context.Background(), &juesuan.CheckOptions{Ranges: true})
	check(t, err)
	closing(t, report)
	ranges := must(report.Ranges())(t)
	equal(t, len(ranges), 6)
	equal(t, ranges[0], juesuan.Interval{Low: 3005000, High: 3009998})
	equal(t, ranges[1], juesuan.Interval{Low: 1000001, High: 1004999})
	equal(t, ranges[3], juesuan.Interval{Low: math.MinInt64, High: math.MaxInt64})
	plain, err := disclosure.Check(context.Background(), nil)
	check(t, err)
	closing(t, plain)
	equal(t, len(must(plain.Ranges())(t)), 0)
	equal(t, len(must(plain.Shared())(t)), 0)
}

func TestSharedFailures(t *testing.T) {
	shared := func(rows string) juesuan.SharedFailure {
		report, err := budget(t, rows).Check(context.Background(), nil)
		check(t, err)
		closing(t, report)
		groups := must(report.Shared())(t)
		equal(t, len(groups), 1)
		return groups[0]
	}
	total := `{"key":"total","cells":["3.00","1.00","2.00"]},`
	wrong := shared(total + `{"key":"code","code":"208","cells":["3.50","1.00","2.00"]}`)
	equal(t, len(wrong.Figures), 1)
	equal(t, wrong.Figures[0].Place.Figure, "3.50")
	equal(t, wrong.Figures[0].Place.Code, 208)
	equal(t, *wrong.Figures[0].OthersAllow, juesuan.Interval{Low: 2995000, High: 3004999})
	equal(t, len(wrong.Findings), 2)
	equal(t, wrong.Findings[0], 0)
	equal(t, wrong.Findings[1], 1)
	equal(t, strings.HasPrefix(wrong.Message, "05-1, 05-2 have in common "), true)
	none := shared(total + `{"key":"code","code":"208","cells":["5.00","1.00","3.00"]}`)
	equal(t, none.Figures[0].OthersAllow == nil, true)
}
