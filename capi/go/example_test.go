package juesuan_test

import (
	"context"
	"fmt"
	"os"

	"juesuan.dev/juesuan"
)

// exampleBooks are those of the README.
func exampleBooks() *juesuan.Accounts {
	accounts, err := juesuan.NewAccounts("示例单位", 2024, juesuan.NatureNone)
	if err != nil {
		panic(err)
	}
	err = accounts.AddEntries(
		juesuan.Entry{Amount: 123456789, Function: 2080107, Year: 2024, Stage: juesuan.StageFinal,
			Flow: juesuan.FlowRevenue, Source: juesuan.SourceGeneralPublicBudget},
		juesuan.Entry{Amount: 98765432, Function: 2080107, Economic: 30101, Year: 2024, Stage: juesuan.StageFinal,
			Flow: juesuan.FlowExpenditure, Source: juesuan.SourceGeneralPublicBudget, Kind: juesuan.KindBasic})
	if err != nil {
		panic(err)
	}
	return accounts
}

func Example() {
	accounts := exampleBooks()
	defer accounts.Close()
	disclosure, err := accounts.Derive(context.Background(), nil)
	if err != nil {
		panic(err)
	}
	defer disclosure.Close()
	if err := disclosure.RenderTable(os.Stdout, "general_budget_expenditure", juesuan.RenderMarkdown); err != nil {
		panic(err)
	}
	// Output:
	// ## 一般公共预算财政拨款支出决算表
	//
	// 公开05表　单位：万元
	//
	// | 科目代码 | 科目名称 | 本年支出–小计 | 本年支出–基本支出 | 本年支出–项目支出 |
	// | --- | --- | ---: | ---: | ---: |
	// | 合计 |  | 98.77 | 98.77 |  |
	// | 208 | 社会保障和就业支出 | 98.77 | 98.77 |  |
	// | 20801 | 人力资源和社会保障管理事务 | 98.77 | 98.77 |  |
	// | 2080107 | 社会保险业务管理事务 | 98.77 | 98.77 |  |
}

func ExampleDisclosure_Table() {
	accounts := exampleBooks()
	defer accounts.Close()
	disclosure, err := accounts.Derive(context.Background(), &juesuan.DeriveOptions{TablesOnly: true})
	if err != nil {
		panic(err)
	}
	defer disclosure.Close()
	table, err := disclosure.Table("general_budget_expenditure")
	if err != nil {
		panic(err)
	}
	for _, row := range table.Panels[0].Rows {
		if amount, known := row.Cells[0].Amount(); known {
			fmt.Println(row.Code, row.Label, amount, amount.Wanyuan())
		}
	}
	// Output:
	// 0 合计 987654.32 98.765432
	// 208 社会保障和就业支出 987654.32 98.765432
	// 20801 人力资源和社会保障管理事务 987654.32 98.765432
	// 2080107 社会保险业务管理事务 987654.32 98.765432
}

func ExampleDisclosure_Claim() {
	accounts := exampleBooks()
	defer accounts.Close()
	disclosure, err := accounts.Derive(context.Background(), nil)
	if err != nil {
		panic(err)
	}
	defer disclosure.Close()
	claim, err := disclosure.Claim("share.expenditure.basic")
	if err != nil {
		panic(err)
	}
	fmt.Println(claim.Subject, claim.Figure.Amount, claim.Ratio)
	// Output: 基本支出 987654.32 100.00
}

func ExampleDisclosure_Check() {
	accounts, err := juesuan.ReadAccountsFile("../../examples/data/haidong-2024/accounts.json")
	if err != nil {
		panic(err)
	}
	defer accounts.Close()
	disclosure, err := accounts.Derive(context.Background(), nil)
	if err != nil {
		panic(err)
	}
	defer disclosure.Close()
	report, err := disclosure.Check(context.Background(), &juesuan.CheckOptions{
		SwitchedOff: []juesuan.SwitchedOff{{Rule: "P-6", Reason: "scored by hand"}}})
	if err != nil {
		panic(err)
	}
	defer report.Close()
	findings, err := report.Findings(juesuan.ListFindings)
	if err != nil {
		panic(err)
	}
	for _, finding := range findings {
		if finding.Severity == juesuan.SeverityError {
			fmt.Println(finding.Places[0].Text, finding.Note)
		}
	}
	// Output:
	// forms[2] sum of the weights
	// forms[2] stated total weight
	// forms[3] stated execution rate
	// claims.share.self_evaluation.figure 12.58 万元 of the forms against 13.57 万元 of 2080107
}

func ExampleYuan() {
	amount, err := juesuan.Yuan("1234567.8")
	if err != nil {
		panic(err)
	}
	fmt.Println(amount, amount.Wanyuan())
	_, err = juesuan.Yuan("12.345")
	fmt.Println(err)
	// Output:
	// 1234567.80 123.456780
	// juesuan: text: "12.345" has 3 decimals, 元 has 2
}
