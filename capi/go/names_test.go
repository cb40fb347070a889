package juesuan_test

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"juesuan.dev/juesuan"
)

// printed are the enumerations of juesuan.h that are types here.
var printed = map[string]func(number int) string{
	"money_unit":      func(n int) string { return juesuan.MoneyUnit(n).String() },
	"number_style":    func(n int) string { return juesuan.NumberStyle(n).String() },
	"stage":           func(n int) string { return juesuan.Stage(n).String() },
	"flow":            func(n int) string { return juesuan.Flow(n).String() },
	"source":          func(n int) string { return juesuan.Source(n).String() },
	"kind":            func(n int) string { return juesuan.Kind(n).String() },
	"nature":          func(n int) string { return juesuan.Nature(n).String() },
	"axis":            func(n int) string { return juesuan.Axis(n).String() },
	"document_format": func(n int) string { return juesuan.DocumentFormat(n).String() },
	"count":           func(n int) string { return juesuan.Count(n).String() },
	"procurement":     func(n int) string { return juesuan.Procurement(n).String() },
	"asset":           func(n int) string { return juesuan.Asset(n).String() },
	"figure":          func(n int) string { return juesuan.Figure(n).String() },
	"scope":           func(n int) string { return juesuan.Scope(n).String() },
	"entity_text":     func(n int) string { return juesuan.EntityText(n).String() },
	"funding_row":     func(n int) string { return juesuan.FundingRow(n).String() },
	"classification":  func(n int) string { return juesuan.Classification(n).String() },
	"evidence":        func(n int) string { return juesuan.Evidence(n).String() },
	"enumeration":     func(n int) string { return juesuan.Enumeration(n).String() },
	"basis":           func(n int) string { return juesuan.Basis(n).String() },
	"origin":          func(n int) string { return juesuan.Origin(n).String() },
	"unit":            func(n int) string { return juesuan.Unit(n).String() },
	"row_kind":        func(n int) string { return juesuan.RowKind(n).String() },
	"cell_state":      func(n int) string { return juesuan.CellState(n).String() },
	"severity":        func(n int) string { return juesuan.Severity(n).String() },
	"text_list":       func(n int) string { return juesuan.TextList(n).String() },
	"claim_kind":      func(n int) string { return juesuan.ClaimKind(n).String() },
	"comparison":      func(n int) string { return juesuan.Comparison(n).String() },
	"ratio_state":     func(n int) string { return juesuan.RatioState(n).String() },
	"block_kind":      func(n int) string { return juesuan.BlockKind(n).String() },
	"render_format":   func(n int) string { return juesuan.RenderFormat(n).String() },
	"rule_class":      func(n int) string { return juesuan.RuleClass(n).String() },
	"finding_list":    func(n int) string { return juesuan.FindingList(n).String() },
	"outcome":         func(n int) string { return juesuan.Outcome(n).String() },
	"figure_unit":     func(n int) string { return juesuan.FigureUnit(n).String() },
	"joint":           func(n int) string { return juesuan.Joint(n).String() },
	"report_format":   func(n int) string { return juesuan.ReportFormat(n).String() },
	"year":            func(n int) string { return juesuan.Year(n).String() },
	"match":           func(n int) string { return juesuan.Match(n).String() },
	"entry_list":      func(n int) string { return juesuan.EntryList(n).String() },
	"difference_kind": func(n int) string { return juesuan.DifferenceKind(n).String() },
}

// withoutType are sets of bits in structs, which have pointers here.
var withoutType = map[string]bool{"given": true, "notice_given": true, "difference_given": true}

func TestNumbersArePrintedAsInTheHeader(t *testing.T) {
	header, err := os.ReadFile("../juesuan.h")
	check(t, err)
	text := regexp.MustCompile(`(?s)/\*.*?\*/`).ReplaceAllString(string(header), "")
	enumerations := regexp.MustCompile(`(?s)enum juesuan_(\w+) \{(.*?)\};`).FindAllStringSubmatch(text, -1)
	equal(t, len(enumerations), len(printed)+len(withoutType))
	for _, enumeration := range enumerations {
		if withoutType[enumeration[1]] {
			continue
		}
		constants := regexp.MustCompile(`JUESUAN_(\w+) = (\d+)`).FindAllStringSubmatch(enumeration[2], -1)
		for _, constant := range constants {
			value, err := strconv.Atoi(constant[2])
			check(t, err)
			word := printed[enumeration[1]](value)
			if word == "" || !strings.HasSuffix("_"+constant[1], "_"+strings.ToUpper(word)) {
				t.Errorf("%s %d is printed as %q", enumeration[1], value, word)
			}
		}
	}
}

func TestNumbersThatAreNotKnown(t *testing.T) {
	equal(t, fmt.Sprint(juesuan.SourceGeneralPublicBudget, juesuan.StageFinal), "general_public_budget final")
	equal(t, juesuan.AxisFunction|juesuan.AxisSource, juesuan.Axis(5))
	equal(t, (juesuan.AxisFunction | juesuan.AxisSource).String(), "function|source")
	equal(t, juesuan.Axis(1<<7).String(), "Axis(128)")
	equal(t, (juesuan.NumberTrimmed | juesuan.NumberThousands).String(), "trimmed|thousands")
	equal(t, juesuan.NumberStyle(0).String(), "none")
	for value, word := range map[fmt.Stringer]string{juesuan.Stage(9): "Stage(9)", juesuan.Stage(0): "Stage(0)",
		juesuan.CellState(0): "CellState(0)", juesuan.CellState(9): "CellState(9)", juesuan.Evidence(-1): "Evidence(-1)"} {
		equal(t, value.String(), word)
	}
}
