package juesuan_test

import (
	"math"
	"testing"

	"juesuan.dev/juesuan"
)

// must is the value of a call that does not fail.
func must[T any](value T, err error) func(t *testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		check(t, err)
		return value
	}
}

func TestNumbersAsText(t *testing.T) {
	const amount = juesuan.Amount(662341179)
	equal(t, must(juesuan.ParseAmount("6,623,411.79", juesuan.MoneyYuan, juesuan.NumberThousands))(t), amount)
	equal(t, must(juesuan.ParseAmount("662.341179", juesuan.MoneyWanyuan, 0))(t), amount)
	equal(t, must(amount.Format(juesuan.MoneyYuan, 0))(t), amount.String())
	equal(t, must(amount.Format(juesuan.MoneyWanyuan, 0))(t), amount.Wanyuan())
	equal(t, must(juesuan.Amount(-850000000).Format(juesuan.MoneyWanyuan, juesuan.NumberTrimmed))(t), "-850")
	equal(t, must(amount.Publish())(t), 66234)
	equal(t, must(juesuan.ParsePercent("58.49%"))(t), juesuan.Percent(5849))
	equal(t, must(juesuan.FormatHundredths(int64(math.MinInt64), juesuan.NumberThousands))(t),
		"-92,233,720,368,547,758.08")
	percent, state, err := juesuan.PercentOf(juesuan.Amount(1), 3)
	check(t, err)
	equal(t, percent, juesuan.Percent(3333))
	equal(t, state, juesuan.RatioValue)
	_, state, err = juesuan.PercentOf(1, int64(0))
	check(t, err)
	equal(t, state, juesuan.RatioUndefined)
}

func TestCatalogueAndTerms(t *testing.T) {
	found := must(juesuan.FindCode(juesuan.ClassificationFunction, 208))(t)
	equal(t, found, juesuan.Code{Code: 208, Evidence: juesuan.EvidencePublished, Name: "社会保障和就业支出"})
	listed := 0
	for _, code := range must(juesuan.Catalogue(juesuan.ClassificationFunction))(t) {
		if code == found {
			listed++
		}
	}
	equal(t, listed, 1)
	equal(t, must(juesuan.FundOf(212))(t), juesuan.SourceNone)
	equal(t, must(juesuan.FundOf(21208))(t), juesuan.SourceGovernmentFund)
	for _, term := range must(juesuan.Terms(juesuan.EnumerationSource))(t) {
		equal(t, must(juesuan.FindTerm(juesuan.EnumerationSource, term.Token))(t), term.Value)
		equal(t, must(juesuan.FindTerm(juesuan.EnumerationSource, term.Name))(t), term.Value)
	}
	equal(t, must(juesuan.FindTerm(juesuan.EnumerationSource, "一般公共预算财政拨款"))(t),
		int(juesuan.SourceGeneralPublicBudget))
	equal(t, must(juesuan.BuiltInProfileNames())(t)[0], "qinghai-2024")
}

func TestFactsAreReadBack(t *testing.T) {
	accounts := empty(t)
	equal(t, len(must(accounts.Entries())(t)), 0)
	entry := juesuan.Entry{Amount: 100, Function: 2080107, Year: 2024, Stage: juesuan.StageFinal,
		Flow: juesuan.FlowRevenue, Source: juesuan.SourceGeneralPublicBudget}
	check(t, accounts.AddEntries(entry))
	equal(t, must(accounts.Entries())(t)[0], entry)
	equal(t, must(accounts.Count(juesuan.CountVehiclesKept))(t), nil)
	check(t, accounts.SetCount(juesuan.CountVehiclesKept, 3))
	check(t, accounts.SetAsset(juesuan.AssetLargeEquipment, 0))
	check(t, accounts.SetProcurement(juesuan.ProcurementGoods, 654321))
	check(t, accounts.SetStated(2023, juesuan.FigureGrandTotal, 200))
	check(t, accounts.SetScope(juesuan.ScopeUnit))
	equal(t, must(accounts.Entity())(t), juesuan.Entity{Name: "测试局", Year: 2024,
		Nature: juesuan.NatureCivilServiceManaged, Scope: juesuan.ScopeUnit})
	equal(t, *must(accounts.Count(juesuan.CountVehiclesKept))(t), 3)
	equal(t, *must(accounts.Asset(juesuan.AssetLargeEquipment))(t), 0)
	equal(t, *must(accounts.Procurement(juesuan.ProcurementGoods))(t), juesuan.Amount(654321))
	equal(t, must(accounts.Procurement(juesuan.ProcurementWorks))(t), nil)
	equal(t, *must(accounts.Stated(2023, juesuan.FigureGrandTotal))(t), juesuan.Amount(200))
	equal(t, must(accounts.Stated(2024, juesuan.FigureGrandTotal))(t), nil)
	derived := derive(t, accounts, nil)
	equal(t, *must(derived.Count(juesuan.CountVehiclesKept))(t), 3)
	equal(t, *must(derived.Asset(juesuan.AssetLargeEquipment))(t), 0)
	equal(t, must(derived.Asset(juesuan.AssetVehiclesOther))(t), nil)
	equal(t, must(derived.Origin())(t), juesuan.OriginDerived)
	equal(t, must(derived.Entity())(t), must(accounts.Entity())(t))
	equal(t, len(must(derived.Unreadable())(t)), 0)
}
