package juesuan

// #include <juesuan.h>
import "C"

// RuleTerm is a cell that a rule reads, or a figure of a claim, of each one where the claim repeats by
// code. Row or column are empty where the scope goes over them.
type RuleTerm struct {
	Sign      int    // 1 or -1
	Code      uint32 // of the row, 0 for none
	EveryCode bool   // all rows of that key, each with its code
	Table     string
	Row       string
	Column    string
	Claim     string // its id without a code, empty of a cell
	Part      string // of the claim: "figure", "base"
}

// Rules are the rules of the catalogue, which are those of every report, without how often they were
// applied.
func Rules() ([]Rule, error) {
	return list(
		func(count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_rule_count(count, failure)
		},
		func(index C.size_t, failure *C.juesuan_error) (Rule, C.juesuan_status) {
			out := C.juesuan_rule{struct_size: C.sizeof_juesuan_rule}
			status := C.juesuan_rule_at(index, &out, failure)
			return ruleOf(&out), status
		})
}

// RuleTerms are the figures that the rule of that index reads, the side that the others must make first;
// none where it is more than a comparison of figures.
func RuleTerms(rule int) ([]RuleTerm, error) {
	index, err := indexOf(rule, "rule")
	if err != nil {
		return nil, err
	}
	return list(
		func(count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			out := C.juesuan_rule{struct_size: C.sizeof_juesuan_rule}
			status := C.juesuan_rule_at(index, &out, failure)
			*count = C.size_t(out.term_count)
			return status
		},
		func(term C.size_t, failure *C.juesuan_error) (RuleTerm, C.juesuan_status) {
			out := C.juesuan_rule_term{struct_size: C.sizeof_juesuan_rule_term}
			status := C.juesuan_rule_term_at(index, term, &out, failure)
			return RuleTerm{int(out.sign), uint32(out.code), out.every_code != 0, textOf(out.table), textOf(out.row),
				textOf(out.column), textOf(out.claim), textOf(out.part)}, status
		})
}
