package juesuan_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"juesuan.dev/juesuan"
)

func TestVersions(t *testing.T) {
	equal(t, strings.Count(juesuan.Version(), "."), 2)
	equal(t, juesuan.ABIVersion(), 1)
	equal(t, juesuan.StatusNotFound.String(), "not_found")
	equal(t, juesuan.Status(-7).String(), "unknown")
}

func TestTablesAreTheGoldenOnes(t *testing.T) {
	disclosure := derive(t, books(t, haidong), nil)
	keys, err := disclosure.TableKeys()
	check(t, err)
	equal(t, len(keys), 11)
	for i, key := range keys {
		golden := file(t, fmt.Sprintf("../../tests/golden/haidong-2024/tables/%02d.tsv", i+1))
		equal(t, text(t, func(w io.Writer) error { return disclosure.RenderTable(w, key, juesuan.RenderTSV) }),
			string(golden))
	}
}

func TestTypedTableSaysWhatTheTextSays(t *testing.T) {
	disclosure := derive(t, books(t, haidong), nil)
	table, err := disclosure.Table("general_budget_expenditure")
	check(t, err)
	equal(t, table.Number, 5)
	equal(t, table.Key, "general_budget_expenditure")
	equal(t, table.NumberText, "公开05表")
	equal(t, table.Title, "一般公共预算财政拨款支出决算表")
	panel := table.Panels[0]
	equal(t, panel.Columns[1].Key, "basic")
	golden := strings.Split(strings.TrimSuffix(string(file(t, "../../tests/golden/haidong-2024/tables/05.tsv")), "\n"), "\n")
	equal(t, len(panel.Rows), len(golden))
	for i, row := range panel.Rows {
		equal(t, len(row.Cells), len(panel.Columns))
		if !strings.Contains(golden[i], row.Label) {
			t.Fatalf("row %d is %q, expected %q", i, row.Label, golden[i])
		}
	}
	total, known := panel.Rows[0].Cells[0].Amount()
	equal(t, known, true)
	equal(t, total, juesuan.Amount(662341179))
	equal(t, panel.Rows[0].Kind, juesuan.RowTotal)
	equal(t, panel.Rows[1].Code, 208)
	equal(t, panel.Rows[1].Kind, juesuan.RowTree)
	summary, err := disclosure.Table("summary")
	check(t, err)
	equal(t, len(summary.Panels), 2)
	equal(t, summary.Panels[1].Band, 0)
	equal(t, summary.Panels[0].Rows[0].Line, 1)
	counts, err := disclosure.Table("three_public")
	check(t, err)
	last := counts.Panels[len(counts.Panels)-1]
	_, isMoney := last.Rows[0].Cells[len(last.Columns)-1].Amount()
	equal(t, last.Rows[0].Cells[len(last.Columns)-1].Unit, juesuan.UnitCount)
	equal(t, isMoney, false)
}

func TestClaims(t *testing.T) {
	disclosure := derive(t, books(t, haidong), nil)
	claims, err := disclosure.Claims()
	check(t, err)
	equal(t, len(claims), 87)
	equal(t, claims[0], juesuan.Claim{
		ID: "change.grand_total", Section: "grand_total", Kind: juesuan.ClaimChange,
		Comparison: juesuan.ComparisonLess,
		Figure:     juesuan.ClaimAmount{Amount: 670838815, State: juesuan.CellValue},
		Base:       juesuan.ClaimAmount{Amount: 741285602, State: juesuan.CellValue},
		Difference: juesuan.ClaimAmount{Amount: 70446787, State: juesuan.CellValue},
		Ratio:      950, RatioState: juesuan.RatioValue, Subject: "收入、支出总计",
		Reason:          "受2024年调出3人、退休2人影响，人员工资和社会保障类预算相应减少。",
		Key:             "change.grand_total",
		FigureRange:     juesuan.Interval{Low: 670838815, High: 670838815},
		BaseRange:       juesuan.Interval{Low: 741285602, High: 741285602},
		DifferenceRange: juesuan.Interval{Low: 70446787, High: 70446787},
		MoneyUnit:       juesuan.MoneyWanyuan, Places: 2, RatioPlaces: 2})
	for _, claim := range claims {
		found, err := disclosure.Claim(claim.ID)
		check(t, err)
		equal(t, *found, claim)
	}
	detail, err := disclosure.Claim("execution.2080107")
	check(t, err)
	equal(t, detail.Code, 2080107)
	equal(t, detail.Category, "社会保障和就业支出")
	equal(t, detail.Group, "人力资源和社会保障管理事务")
	equal(t, claims[1].Difference.State, juesuan.CellAbsent)
}

func TestSectionsAndNotices(t *testing.T) {
	disclosure := derive(t, books(t, haidong), nil)
	sections, err := disclosure.Sections()
	check(t, err)
	equal(t, sections[4], juesuan.Section{Level: 2, Key: "summary", Table: "summary", Title: "一、收入支出决算总表"})
	for i, section := range sections {
		for p := 0; p < section.ParagraphCount; p++ {
			words, err := disclosure.Paragraph(i, p)
			check(t, err)
			equal(t, words != "", true)
		}
	}
	notices, err := disclosure.Notices()
	check(t, err)
	equal(t, len(notices), 0)
	linlan := derive(t, books(t, "../../examples/data/linlan-2024/accounts.json"), nil)
	notices, err = linlan.Notices()
	check(t, err)
	equal(t, notices[0].Kind, "uncovered")
	equal(t, notices[0].Severity, juesuan.SeverityWarning)
	equal(t, notices[0].Message != "", true)
}

func TestFormsComeBackAsTheyWereAdded(t *testing.T) {
	accounts := empty(t)
	project := juesuan.Project{
		Name: "项目", FormName: "表名", Department: "部门", ImplementingUnit: "单位", Goal: "目标",
		Achievement: "完成情况", Summary: "总结", Problems: "问题", Improvements: "措施",
		Weight: pointer(juesuan.Points(1000)), Score: pointer(juesuan.Points(950)),
		StatedRate: pointer(juesuan.Percent(9500)), StatedWeight: pointer(juesuan.Points(10000)),
		StatedScore: pointer(juesuan.Points(9850)), CarriedForward: pointer(juesuan.Amount(7)),
	}
	funding := juesuan.Funding{AdjustedBudget: pointer(juesuan.Amount(2000)), Executed: pointer(juesuan.Amount(1900))}
	indicator := juesuan.Indicator{Category: "产出", Subcategory: "数量", Name: "次数", Target: "3", Actual: "2",
		Deviation: "少一次", Weight: pointer(juesuan.Points(2000)), Score: pointer(juesuan.Points(1500))}
	check(t, accounts.AddProject(project))
	check(t, accounts.SetFunding(juesuan.FundingTotal, funding))
	check(t, accounts.AddIndicator(indicator))
	check(t, accounts.AddIndicator(juesuan.Indicator{Name: "无分"}))
	forms, err := derive(t, accounts, nil).Forms()
	check(t, err)
	equal(t, len(forms), 1)
	form := forms[0]
	equal(t, form.Project.Name+form.Project.FormName+form.Project.Department+form.Project.ImplementingUnit,
		"项目表名部门单位")
	equal(t, form.Project.Goal+form.Project.Achievement+form.Project.Summary+form.Project.Problems+
		form.Project.Improvements, "目标完成情况总结问题措施")
	equal(t, *form.Project.Weight, 1000)
	equal(t, *form.Project.Score, 950)
	equal(t, *form.Project.StatedRate, 9500)
	equal(t, *form.Project.StatedWeight, 10000)
	equal(t, *form.Project.StatedScore, 9850)
	equal(t, *form.Project.CarriedForward, 7)
	equal(t, form.Funding[juesuan.FundingTotal].InitialBudget == nil, true)
	equal(t, *form.Funding[juesuan.FundingTotal].AdjustedBudget, 2000)
	equal(t, *form.Funding[juesuan.FundingTotal].Executed, 1900)
	equal(t, len(form.Indicators), 2)
	equal(t, form.Indicators[0].Category+form.Indicators[0].Subcategory+form.Indicators[0].Name, "产出数量次数")
	equal(t, form.Indicators[0].Target+form.Indicators[0].Actual+form.Indicators[0].Deviation, "32少一次")
	equal(t, *form.Indicators[0].Weight, 2000)
	equal(t, *form.Indicators[0].Score, 1500)
	equal(t, form.Indicators[1].Weight == nil, true)
	equal(t, form.Rate, 9500)
	equal(t, form.RateState, juesuan.RatioValue)
	equal(t, *form.Weight, 3000)
	equal(t, *form.Score, 2450)
}

func TestFactsReachTheDocument(t *testing.T) {
	accounts := empty(t)
	check(t, accounts.AddEntries(
		juesuan.Entry{Amount: 100, Function: 2080107, Year: 2024, Stage: juesuan.StageFinal,
			Flow: juesuan.FlowRevenue, Source: juesuan.SourceGeneralPublicBudget}))
	check(t, accounts.AddCSV([]byte("year,stage,flow,source,kind,function,economic,amount_yuan\n"+
		"2024,final,expenditure,general_public_budget,basic,2080107,30101,1.00\n")))
	count, err := accounts.EntryCount()
	check(t, err)
	equal(t, count, 2)
	check(t, accounts.SetCount(juesuan.CountVehiclesKept, 4321))
	check(t, accounts.SetProcurement(juesuan.ProcurementGoods, 654321))
	check(t, accounts.SetAsset(juesuan.AssetLargeEquipment, 77))
	check(t, accounts.SetStated(2023, juesuan.FigureGrandTotal, 200))
	check(t, accounts.SetScope(juesuan.ScopeUnit))
	check(t, accounts.AddText(juesuan.EntityDuty, "管理测试。"))
	check(t, accounts.SetReason("change.grand_total", "测试减少。"))
	check(t, accounts.NameFunction(2080107, "测试科目"))
	check(t, accounts.NameEconomic(30101, "测试工资"))
	check(t, accounts.SetSelfEvaluation(juesuan.SelfEvaluation{Count: pointer(int64(5)),
		Amount: pointer(juesuan.Amount(12345600)), ProjectBudget: pointer(juesuan.Amount(24691200))}))
	disclosure := derive(t, accounts, nil)
	page := text(t, func(w io.Writer) error { return disclosure.Render(w, juesuan.RenderMarkdown) })
	for _, words := range []string{"4321", "0.65", "77", "管理测试。", "测试减少", "测试科目", "测试工资", "12.35"} {
		if !strings.Contains(page, words) {
			t.Errorf("no %q in the document", words)
		}
	}
	claim, err := disclosure.Claim("change.grand_total")
	check(t, err)
	equal(t, claim.Base.Amount, 200)
	equal(t, claim.Ratio, 5000)
	share, err := disclosure.Claim("share.self_evaluation")
	check(t, err)
	equal(t, share.Base.Amount, 24691200)
	equal(t, share.Ratio, 5000)
}

func TestMergeAddsTheEntries(t *testing.T) {
	accounts := books(t, haidong)
	check(t, accounts.Merge(books(t, haidong)))
	count, err := accounts.EntryCount()
	check(t, err)
	equal(t, count, 2*68)
	check(t, accounts.Merge(accounts))
	count, err = accounts.EntryCount()
	check(t, err)
	equal(t, count, 4*68)
	fails(t, accounts.Merge(nil), juesuan.StatusArgument, "found nil")
}

func TestOptionsOfDeriving(t *testing.T) {
	accounts := books(t, haidong)
	profile, err := juesuan.BuiltInProfile("nine-tables-2024")
	check(t, err)
	closing(t, profile)
	name, err := profile.Name()
	check(t, err)
	equal(t, name, "nine-tables-2024")
	keys, err := derive(t, accounts, &juesuan.DeriveOptions{Profile: profile}).TableKeys()
	check(t, err)
	equal(t, len(keys), 9)
	claims, err := derive(t, accounts, &juesuan.DeriveOptions{TablesOnly: true}).Claims()
	check(t, err)
	equal(t, len(claims), 0)
	own, err := juesuan.ReadProfile([]byte(
		`{"format":"juesuan.profile/1","name":"own","based_on":"qinghai-2024"}`))
	check(t, err)
	closing(t, own)
	name, err = own.Name()
	check(t, err)
	equal(t, name, "own")
	exact, err := derive(t, accounts, nil).Claim("execution.project.1")
	check(t, err)
	published, err := derive(t, accounts, &juesuan.DeriveOptions{Basis: juesuan.BasisPublished}).Claim("execution.project.1")
	check(t, err)
	equal(t, exact.Ratio.String()+" "+published.Ratio.String(), "58.49 58.40")
}

func TestPublishedDisclosures(t *testing.T) {
	document := text(t, derive(t, books(t, haidong), nil).RenderPublished)
	is, err := juesuan.IsPublished([]byte(document))
	check(t, err)
	equal(t, is, true)
	is, err = juesuan.IsPublished(file(t, haidong))
	check(t, err)
	equal(t, is, false)
	published, err := juesuan.ReadPublished([]byte(document))
	check(t, err)
	closing(t, published)
	table, err := published.Table("general_budget_expenditure")
	check(t, err)
	cell := table.Panels[0].Rows[0].Cells[0]
	equal(t, cell.Low, 662335000)
	equal(t, cell.High, 662344999)
	_, exact := cell.Amount()
	equal(t, exact, false)
	fails(t, published.Render(io.Discard, juesuan.RenderTSV), juesuan.StatusArgument, "no words to render")
	report, err := published.Check(context.Background(), nil)
	check(t, err)
	closing(t, report)
	joint, err := report.Joint()
	check(t, err)
	equal(t, joint, juesuan.JointPossible)
	extracted, err := juesuan.Extract(context.Background(), []byte("x"), nil)
	check(t, err)
	closing(t, extracted)
	notices, err := extracted.Notices()
	check(t, err)
	equal(t, notices[0].Kind, "unread")
}

func TestReports(t *testing.T) {
	disclosure := derive(t, books(t, haidong), nil)
	report, err := disclosure.Check(context.Background(), &juesuan.CheckOptions{WithoutJoint: true,
		SwitchedOff: []juesuan.SwitchedOff{{"P-1", "reason one"}, {"P-3", "reason two"}}})
	check(t, err)
	closing(t, report)
	off, err := report.SwitchedOff()
	check(t, err)
	equal(t, len(off), 2)
	equal(t, off[1], juesuan.SwitchedOff{Rule: "P-3", Reason: "reason two"})
	rules, err := report.Rules()
	check(t, err)
	findings, err := report.Findings(juesuan.ListFindings)
	check(t, err)
	index := 0
	for rules[findings[index].Rule].ID != "P-6" {
		index++
	}
	finding := findings[index]
	equal(t, finding.Outcome, juesuan.OutcomeFail)
	equal(t, finding.Unit, juesuan.FigureUnitHundredthsOfPoint)
	equal(t, finding.Found, 900)
	equal(t, finding.ExpectedLow, 585)
	equal(t, finding.Difference, 315)
	equal(t, finding.Places[0].Form, 0)
	equal(t, finding.Places[0].Claim, -1)
	equal(t, rules[finding.Rule].Fail > 0, true)
	equal(t, rules[0].Meaning != "" && rules[0].Scope != "", true)
	clash, err := report.Findings(juesuan.ListClash)
	check(t, err)
	equal(t, len(clash), 0)
	equal(t, strings.Contains(text(t, func(w io.Writer) error { return report.Render(w, juesuan.ReportText) }), "P-6"), true)
	equal(t, text(t, func(w io.Writer) error { return report.Render(w, juesuan.ReportJSON) })[0], '{')
}

func TestAmounts(t *testing.T) {
	for written, fen := range map[string]juesuan.Amount{"0": 0, "-0.01": -1, "1.5": 150, "12": 1200, "+1.00": 100,
		"92233720368547758.07": 9223372036854775807, "-92233720368547758.08": -9223372036854775808} {
		found, err := juesuan.Yuan(written)
		check(t, err)
		equal(t, found, fen)
		equal(t, must(juesuan.ParseAmount(written, juesuan.MoneyYuan, 0))(t), fen)
		again, err := juesuan.Yuan(found.String())
		check(t, err)
		equal(t, again, fen)
		again, err = juesuan.Wanyuan(found.Wanyuan())
		check(t, err)
		equal(t, again, fen)
	}
	for _, bad := range []string{"", "-", ".", "1.", ".5", "1.234", "+-1", "1e5", " 1", "1,000", "--1", "1.-5", "１", "1\x00"} {
		_, err := juesuan.Yuan(bad)
		fails(t, err, juesuan.StatusInput, "text")
	}
	_, err := juesuan.Yuan("92233720368547758.08")
	fails(t, err, juesuan.StatusRange, "92233720368547758.08")
	_, err = juesuan.Wanyuan("1.2345678")
	fails(t, err, juesuan.StatusInput, "万元 has 6")
}

// short takes one byte and says nothing of the others.
type short struct{}

func (short) Write(bytes []byte) (int, error) { return 1, nil }

func TestWritersThatTakeLess(t *testing.T) {
	accounts := books(t, haidong)
	disclosure := derive(t, accounts, nil)
	cell, err := accounts.ExplainClaim(context.Background(), disclosure, "change.grand_total")
	check(t, err)
	closing(t, cell)
	for _, render := range []func(writer io.Writer) error{
		func(w io.Writer) error { return disclosure.Render(w, juesuan.RenderHTML) },
		func(w io.Writer) error { return disclosure.RenderTable(w, "revenue", juesuan.RenderTSV) },
		func(w io.Writer) error { return disclosure.RenderPublished(w) },
		func(w io.Writer) error { return cell.Render(w, juesuan.ReportText) },
	} {
		equal(t, errors.Is(render(short{}), io.ErrShortWrite), true)
		fails(t, render(nil), juesuan.StatusArgument, "writer: expected an io.Writer")
	}
}

func TestWritersThatFail(t *testing.T) {
	disclosure := derive(t, books(t, haidong), nil)
	reader, writer := io.Pipe()
	broken := errors.New("broken")
	reader.CloseWithError(broken)
	equal(t, errors.Is(disclosure.Render(writer, juesuan.RenderHTML), broken), true)
}

func TestTablesWithTextsOfEveryLength(t *testing.T) {
	for _, length := range []int{1, 16000, 65000} {
		accounts := empty(t)
		check(t, accounts.AddEntries(juesuan.Entry{Amount: 1000000, Function: 2080107, Year: 2024,
			Stage: juesuan.StageFinal, Flow: juesuan.FlowRevenue, Source: juesuan.SourceOtherRevenue}))
		name := strings.Repeat("x", length)
		check(t, accounts.NameFunction(2080107, name))
		disclosure := derive(t, accounts, &juesuan.DeriveOptions{TablesOnly: true})
		for i := 0; i < 2; i++ {
			table := text(t, func(w io.Writer) error { return disclosure.RenderTable(w, "revenue", juesuan.RenderTSV) })
			if !strings.HasSuffix(table, "\n2080107\t"+name+"\t1\t\t\t\t\t\t1\n") {
				t.Fatalf("%d: found %.80q … %q", length, table, table[len(table)-20:])
			}
		}
		fails(t, disclosure.RenderTable(io.Discard, "nothing", juesuan.RenderTSV), juesuan.StatusNotFound, "key")
	}
}

func TestTablesOfEverySize(t *testing.T) {
	for _, rows := range []int{1, 98, 900} {
		accounts := empty(t)
		for i := 0; i < rows; i++ {
			code := 2080100 + uint32(i/90*100+i%90+1)
			check(t, accounts.AddEntries(juesuan.Entry{Amount: juesuan.Amount(code), Function: code, Year: 2024,
				Stage: juesuan.StageFinal, Flow: juesuan.FlowRevenue, Source: juesuan.SourceOtherRevenue}))
		}
		disclosure := derive(t, accounts, &juesuan.DeriveOptions{TablesOnly: true})
		found := 0
		for _, row := range must(disclosure.Table("revenue"))(t).Panels[0].Rows {
			if row.Code > 2080000 {
				found++
				equal(t, row.Cells[0].Low, int64(row.Code))
				equal(t, row.Cells[len(row.Cells)-1].High, int64(row.Code))
			}
		}
		equal(t, found, rows)
	}
}
