package main

import (
	"context"
	"log"
	"os"

	"juesuan.dev/juesuan"
)

func main() {
	accounts, err := juesuan.NewAccounts("示例单位", 2024, juesuan.NatureNone)
	if err != nil {
		log.Fatal(err)
	}
	defer accounts.Close()
	err = accounts.AddEntries(
		juesuan.Entry{Amount: 123456789, Function: 2080107, Year: 2024, Stage: juesuan.StageFinal,
			Flow: juesuan.FlowRevenue, Source: juesuan.SourceGeneralPublicBudget},
		juesuan.Entry{Amount: 98765432, Function: 2080107, Economic: 30101, Year: 2024, Stage: juesuan.StageFinal,
			Flow: juesuan.FlowExpenditure, Source: juesuan.SourceGeneralPublicBudget, Kind: juesuan.KindBasic})
	if err != nil {
		log.Fatal(err)
	}
	disclosure, err := accounts.Derive(context.Background(), nil)
	if err != nil {
		log.Fatal(err)
	}
	defer disclosure.Close()
	if err := disclosure.RenderTable(os.Stdout, "expenditure", juesuan.RenderTSV); err != nil {
		log.Fatal(err)
	}
}
