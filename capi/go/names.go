package juesuan

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
)

// The numbers of the C interface are printed as their tokens in documents, and those that have none as the words
// of their constants. One that is not known is printed as Stage(9).

func (s Stage) String() string          { return tokenOf(s, EnumerationStage, "") }
func (f Flow) String() string           { return tokenOf(f, EnumerationFlow, "") }
func (s Source) String() string         { return tokenOf(s, EnumerationSource, "none") }
func (k Kind) String() string           { return tokenOf(k, EnumerationKind, "none") }
func (n Nature) String() string         { return tokenOf(n, EnumerationNature, "none") }
func (c Count) String() string          { return tokenOf(c, EnumerationCount, "") }
func (p Procurement) String() string    { return tokenOf(p, EnumerationProcurement, "") }
func (a Asset) String() string          { return tokenOf(a, EnumerationAsset, "") }
func (f Figure) String() string         { return tokenOf(f, EnumerationFigure, "") }
func (s Scope) String() string          { return tokenOf(s, EnumerationScope, "") }
func (b Basis) String() string          { return tokenOf(b, EnumerationBasis, "") }
func (r RowKind) String() string        { return tokenOf(r, EnumerationRowKind, "") }
func (s Severity) String() string       { return tokenOf(s, EnumerationSeverity, "") }
func (c ClaimKind) String() string      { return tokenOf(c, EnumerationClaimKind, "") }
func (c Comparison) String() string     { return tokenOf(c, EnumerationComparison, "none") }
func (r RatioState) String() string     { return tokenOf(r, EnumerationRatioState, "absent") }
func (r RuleClass) String() string      { return tokenOf(r, EnumerationRuleClass, "") }
func (o Outcome) String() string        { return tokenOf(o, EnumerationOutcome, "") }
func (f FigureUnit) String() string     { return tokenOf(f, EnumerationFigureUnit, "none") }
func (j Joint) String() string          { return tokenOf(j, EnumerationJoint, "none") }
func (o Origin) String() string         { return tokenOf(o, EnumerationOrigin, "") }
func (d DifferenceKind) String() string { return tokenOf(d, EnumerationDifferenceKind, "") }
func (y Year) String() string           { return tokenOf(y, EnumerationYear, "") }

// String is the tokens of the axes.
func (a Axis) String() string {
	return joined(a, func(axis Axis) string { return tokenOf(axis, EnumerationAxis, "") })
}

// String is the words of the styles.
func (n NumberStyle) String() string {
	return joined(n, func(style NumberStyle) string {
		return wordOf(style, NumberTrimmed, "trimmed", "thousands")
	})
}

func (d DocumentFormat) String() string { return wordOf(d, DocumentJSON, "json", "xml", "info") }

func (e EntityText) String() string {
	return wordOf(e, EntitySupervisor, "supervisor", "duty", "unit", "office")
}

func (f FundingRow) String() string {
	return wordOf(f, FundingTotal, "total", "fiscal", "carried_over", "other")
}
func (u Unit) String() string { return wordOf(u, UnitNone, "none", "money", "count") }

func (c CellState) String() string {
	return wordOf(c, CellValue, "value", "blank", "insufficient", "absent", "unreadable")
}
func (r RenderFormat) String() string { return wordOf(r, RenderTSV, "tsv", "markdown", "json", "html") }
func (f FindingList) String() string  { return wordOf(f, ListFindings, "findings", "clash") }
func (r ReportFormat) String() string { return wordOf(r, ReportText, "text", "json") }
func (m MoneyUnit) String() string    { return wordOf(m, MoneyYuan, "yuan", "wanyuan") }
func (c Classification) String() string {
	return wordOf(c, ClassificationFunction, "function", "economic")
}

func (e Evidence) String() string {
	return wordOf(e, EvidencePublished, "published", "corroborated", "standard", "recalled")
}

func (e Enumeration) String() string {
	return wordOf(e, EnumerationStage, "stage", "flow", "source", "kind", "nature", "axis", "count", "procurement", "asset",
		"figure", "scope", "row_kind", "severity", "claim_kind", "comparison", "rule_class",
		"outcome", "figure_unit", "joint", "origin", "basis", "ratio_state", "difference_kind",
		"year", "table", "row", "column", "section", "claim_key", "claim_part", "rule_scope",
		"notice_kind")
}
func (e EntryList) String() string { return wordOf(e, ListEntries, "entries", "coarser") }
func (m Match) String() string     { return wordOf(m, MatchOutside, "outside", "partial", "inside") }

func (t TextList) String() string {
	return wordOf(t, TextContents, "contents", "headings", "listed_projects")
}

func (b BlockKind) String() string {
	return wordOf(b, BlockTitle, "title", "contents", "heading", "paragraph", "note", "table", "form", "term")
}

type number interface{ ~uint8 | ~int32 | ~uint32 }

// tokens are the tokens of each Enumeration that was asked for, by their values.
var tokens sync.Map

func tokensOf(enumeration Enumeration) map[int]string {
	if found, there := tokens.Load(enumeration); there {
		return found.(map[int]string)
	}
	found := map[int]string{}
	terms, err := Terms(enumeration)
	for _, term := range terms {
		found[term.Value] = term.Token
	}
	if err == nil {
		tokens.Store(enumeration, found)
	}
	return found
}

// tokenOf is the token of a value, or the word for 0 where that is none of the terms.
func tokenOf[T number](value T, enumeration Enumeration, zero string) string {
	if token := tokensOf(enumeration)[int(value)]; token != "" {
		return token
	}
	if value == 0 && zero != "" {
		return zero
	}
	return numbered(value)
}

// wordOf is the word of a value; those from the first one on have one each.
func wordOf[T number](value, first T, words ...string) string {
	if value < first || int(value-first) >= len(words) {
		return numbered(value)
	}
	return words[value-first]
}

// joined is the words of the bits of a value.
func joined[T number](value T, word func(bit T) string) string {
	var words []string
	for bit := T(1); bit != 0; bit <<= 1 {
		if value&bit != 0 {
			words = append(words, word(bit))
		}
	}
	if words == nil {
		return "none"
	}
	return strings.Join(words, "|")
}

func numbered[T number](value T) string {
	return fmt.Sprintf("%s(%d)", reflect.TypeOf(value).Name(), int64(value))
}
