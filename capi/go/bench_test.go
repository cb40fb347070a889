package juesuan_test

import (
	"context"
	"io"
	"testing"

	"juesuan.dev/juesuan"
)

func BenchmarkRenderTable(b *testing.B) {
	accounts, err := juesuan.ReadAccountsFile(haidong)
	if err != nil {
		b.Fatal(err)
	}
	defer accounts.Close()
	disclosure, err := accounts.Derive(context.Background(), nil)
	if err != nil {
		b.Fatal(err)
	}
	defer disclosure.Close()
	for _, format := range []struct {
		name  string
		value juesuan.RenderFormat
	}{{"tsv", juesuan.RenderTSV}, {"markdown", juesuan.RenderMarkdown}, {"html", juesuan.RenderHTML}} {
		b.Run(format.name, func(b *testing.B) {
			for i := 0; i < b.N; i++ {
				if err := disclosure.RenderTable(io.Discard, "general_budget_expenditure", format.value); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
