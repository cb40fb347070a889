package juesuan

// #include <stdlib.h>
// #include <juesuan.h>
import "C"

import (
	"context"
	"io"
	"unsafe"
)

// Report is what checking a disclosure found. It never changes, and it keeps no reference to the
// disclosure.
type Report handle[*C.juesuan_report]

func (r *Report) handle() *handle[*C.juesuan_report] { return (*handle[*C.juesuan_report])(r) }

// CheckOptions may be nil for every rule and the joint proof.
type CheckOptions struct {
	WithoutJoint bool // do not prove whether all figures can hold together
	Ranges       bool // narrow what each published figure can have been
	SwitchedOff  []SwitchedOff
}

// SwitchedOff is a rule that is not to be applied, and why.
type SwitchedOff struct {
	Rule   string
	Reason string
}

// Rule is a check rule (勾稽关系) and how often it was applied with each outcome.
type Rule struct {
	ID            string // "02-1"
	Meaning       string // what it demands, in the official terms
	Scope         string // where it is applied: "each_row"
	Class         RuleClass
	Severity      Severity
	Pass          uint64
	Tail          uint64
	Fail          uint64
	NotApplicable uint64
	Insufficient  uint64
	Index         int    // among the rules
	FirstYear     int    // of the disclosures it is in force for, 0 for no limit
	LastYear      int    // 9999 for no limit
	Table         string // that the scope goes over, or empty
}

// Finding is an application of a rule that did not pass.
type Finding struct {
	Rule         int // index among the rules
	Outcome      Outcome
	Severity     Severity
	Unit         FigureUnit // of the numbers below
	Found        int64      // the first place's figure
	ExpectedLow  int64      // what the other side allows
	ExpectedHigh int64
	Difference   int64  // found less what the other side gives
	Note         string // words where numbers do not say it, or empty
	Message      string // all of it in one line
	Places       []Place
}

// Place is a figure that a finding names: a cell of a table, a part of a claim, or a form.
type Place struct {
	Sign   int    // 1 or -1, of the figure in the rule
	Code   uint32 // of the row, 0 for none
	Line   int    // 行次, 0 for none
	Claim  int    // index among the claims of the disclosure, -1 for none
	Form   int    // index among its forms, -1 for none
	Table  string // keys, empty for a claim or a form
	Row    string
	Column string
	Part   string // of a claim: "figure", "base", "difference" or "ratio"
	Text   string // the place in one line
	Figure string // what stands there, money in 万元; empty for a form
}

// Interval is all amounts from Low to High, both included; math.MinInt64 and math.MaxInt64 are no
// limits.
type Interval struct {
	Low  Amount
	High Amount
}

// SharedFailure is several failures that have figures in common, said once: a figure that is wrong,
// or that all the others are wrong beside. Where several figures stand in the same failures, which
// of them it is cannot be known.
type SharedFailure struct {
	Figures  []SharedFigure
	Findings []int  // indices in ListFindings
	Message  string // all of it in one line
}

// SharedFigure is a figure that several failures have in common.
type SharedFigure struct {
	Place       Place     // its sign is that in the first of them
	OthersAllow *Interval // what the other figures of those failures leave for it; nil where no amount suits all
}

// Check applies every rule of the catalogue.
func (d *Disclosure) Check(ctx context.Context, options *CheckOptions) (*Report, error) {
	return await(ctx, func() (*Report, error) { return d.check(options) })
}

func (d *Disclosure) check(options *CheckOptions) (*Report, error) {
	var texts lentTexts
	defer texts.free()
	wanted := &C.juesuan_check_options{struct_size: C.sizeof_juesuan_check_options}
	if options != nil {
		if options.WithoutJoint {
			wanted.without_joint = 1
		}
		if options.Ranges {
			wanted.ranges = 1
		}
		if count := len(options.SwitchedOff); count > 0 {
			// In C memory, for the options point at it.
			memory := C.malloc(C.size_t(count) * C.sizeof_juesuan_switched_off)
			defer C.free(memory)
			array := unsafe.Slice((*C.juesuan_switched_off)(memory), count)
			for i, off := range options.SwitchedOff {
				array[i] = C.juesuan_switched_off{
					struct_size: C.sizeof_juesuan_switched_off,
					rule:        texts.add(off.Rule),
					reason:      texts.add(off.Reason),
				}
			}
			wanted.switched_off = (*C.juesuan_switched_off)(memory)
			wanted.switched_off_count = C.uint64_t(count)
		}
	}
	var made *handle[*C.juesuan_report]
	err := d.handle().read(func(d *C.juesuan_disclosure) (err error) {
		made, err = own(func(out **C.juesuan_report, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_check(d, wanted, out, failure)
		})
		return err
	})
	return (*Report)(made), err
}

// Close frees the report once no call uses it. It never fails, and a second call does nothing.
func (r *Report) Close() error {
	r.handle().close()
	return nil
}

// Rules are all rules of the catalogue.
func (r *Report) Rules() ([]Rule, error) {
	return collect(r.handle(),
		func(r *C.juesuan_report, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_report_rule_count(r, count, failure)
		}, ruleAt)
}

func ruleAt(r *C.juesuan_report, index C.size_t, failure *C.juesuan_error) (Rule, C.juesuan_status) {
	out := C.juesuan_rule{struct_size: C.sizeof_juesuan_rule}
	coverage := C.juesuan_coverage{struct_size: C.sizeof_juesuan_coverage}
	status := C.juesuan_report_rule(r, index, &out, failure)
	if status == C.JUESUAN_OK {
		status = C.juesuan_report_coverage(r, index, &coverage, failure)
	}
	rule := ruleOf(&out)
	rule.Pass = uint64(coverage.pass)
	rule.Tail = uint64(coverage.tail)
	rule.Fail = uint64(coverage.fail)
	rule.NotApplicable = uint64(coverage.not_applicable)
	rule.Insufficient = uint64(coverage.insufficient)
	return rule, status
}

func ruleOf(in *C.juesuan_rule) Rule {
	return Rule{
		ID:        textOf(in.id),
		Meaning:   textOf(in.meaning),
		Scope:     textOf(in.scope),
		Class:     RuleClass(in.rule_class),
		Severity:  Severity(in.severity),
		Index:     int(in.index),
		FirstYear: int(in.first_year),
		LastYear:  int(in.last_year),
		Table:     textOf(in.table),
	}
}

// Findings are the findings of a list.
func (r *Report) Findings(list FindingList) ([]Finding, error) {
	return collect(r.handle(),
		func(r *C.juesuan_report, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_report_finding_count(r, C.int32_t(list), count, failure)
		},
		func(r *C.juesuan_report, index C.size_t, failure *C.juesuan_error) (Finding, C.juesuan_status) {
			return findingAt(r, list, index, failure)
		})
}

func findingAt(r *C.juesuan_report, list FindingList, index C.size_t, failure *C.juesuan_error) (Finding, C.juesuan_status) {
	out := C.juesuan_finding{struct_size: C.sizeof_juesuan_finding}
	status := C.juesuan_report_finding(r, C.int32_t(list), index, &out, failure)
	finding := Finding{
		Rule:         int(out.rule),
		Outcome:      Outcome(out.outcome),
		Severity:     Severity(out.severity),
		Unit:         FigureUnit(out.unit),
		Found:        int64(out.found),
		ExpectedLow:  int64(out.expected_low),
		ExpectedHigh: int64(out.expected_high),
		Difference:   int64(out.difference),
		Note:         textOf(out.note),
		Message:      textOf(out.message),
	}
	for i := C.size_t(0); i < C.size_t(out.place_count) && status == C.JUESUAN_OK; i++ {
		place := C.juesuan_place{struct_size: C.sizeof_juesuan_place}
		status = C.juesuan_report_place(r, C.int32_t(list), index, i, &place, failure)
		finding.Places = append(finding.Places, placeOf(&place))
	}
	return finding, status
}

func placeOf(in *C.juesuan_place) Place {
	return Place{
		Sign:   int(in.sign),
		Code:   uint32(in.code),
		Line:   int(in.line),
		Claim:  int(in.claim),
		Form:   int(in.form),
		Table:  textOf(in.table),
		Row:    textOf(in.row),
		Column: textOf(in.column),
		Part:   textOf(in.part),
		Text:   textOf(in.text),
		Figure: textOf(in.figure),
	}
}

// Shared are the failures that have figures in common.
func (r *Report) Shared() ([]SharedFailure, error) {
	return collect(r.handle(),
		func(r *C.juesuan_report, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_report_shared_count(r, count, failure)
		}, sharedAt)
}

func sharedAt(r *C.juesuan_report, index C.size_t, failure *C.juesuan_error) (SharedFailure, C.juesuan_status) {
	out := C.juesuan_shared{struct_size: C.sizeof_juesuan_shared}
	status := C.juesuan_report_shared(r, index, &out, failure)
	shared := SharedFailure{Message: textOf(out.message)}
	for i := C.size_t(0); i < C.size_t(out.figure_count) && status == C.JUESUAN_OK; i++ {
		var figure SharedFigure
		figure, status = sharedFigureAt(r, index, i, failure)
		shared.Figures = append(shared.Figures, figure)
	}
	for i := C.size_t(0); i < C.size_t(out.finding_count) && status == C.JUESUAN_OK; i++ {
		var finding C.size_t
		status = C.juesuan_report_shared_finding(r, index, i, &finding, failure)
		shared.Findings = append(shared.Findings, int(finding))
	}
	return shared, status
}

func sharedFigureAt(r *C.juesuan_report, shared, index C.size_t, failure *C.juesuan_error) (SharedFigure, C.juesuan_status) {
	place := C.juesuan_place{struct_size: C.sizeof_juesuan_place}
	status := C.juesuan_report_shared_place(r, shared, index, &place, failure)
	var there C.int32_t
	var interval C.juesuan_interval
	if status == C.JUESUAN_OK {
		status = C.juesuan_report_shared_interval(r, shared, index, &there, &interval, failure)
	}
	figure := SharedFigure{Place: placeOf(&place)}
	if there != 0 {
		allowed := intervalOf(interval)
		figure.OthersAllow = &allowed
	}
	return figure, status
}

func intervalOf(in C.juesuan_interval) Interval {
	return Interval{Amount(in.low), Amount(in.high)}
}

// SwitchedOff are the rules that were left out.
func (r *Report) SwitchedOff() ([]SwitchedOff, error) {
	return collect(r.handle(),
		func(r *C.juesuan_report, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_report_switched_off_count(r, count, failure)
		},
		func(r *C.juesuan_report, index C.size_t, failure *C.juesuan_error) (SwitchedOff, C.juesuan_status) {
			out := C.juesuan_switched_off{struct_size: C.sizeof_juesuan_switched_off}
			status := C.juesuan_report_switched_off(r, index, &out, failure)
			return SwitchedOff{textOf(out.rule), textOf(out.reason)}, status
		})
}

// Joint says whether all figures can be rounded values of one set of books.
func (r *Report) Joint() (Joint, error) {
	var joint C.int32_t
	err := use(r.handle(), func(r *C.juesuan_report, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_report_joint(r, &joint, failure)
	})
	return Joint(joint), err
}

// Witness is, after JointPossible, one such set of amounts, one for each figure, those of the tables
// before those of the claims; otherwise nothing.
func (r *Report) Witness() ([]Amount, error) {
	var amounts []Amount
	err := use(r.handle(), func(r *C.juesuan_report, failure *C.juesuan_error) C.juesuan_status {
		var fen *C.int64_t
		var count C.size_t
		status := C.juesuan_report_witness(r, &fen, &count, failure)
		for _, amount := range unsafe.Slice(fen, int(count)) {
			amounts = append(amounts, Amount(amount))
		}
		return status
	})
	return amounts, err
}

// Ranges are, if asked for, what the identities leave of what prints so, one for each figure as in
// Witness, without limits for what is no readable amount; nothing where they clash so that nothing
// is left of a figure.
func (r *Report) Ranges() ([]Interval, error) {
	var intervals []Interval
	err := use(r.handle(), func(r *C.juesuan_report, failure *C.juesuan_error) C.juesuan_status {
		var ranges *C.juesuan_interval
		var count C.size_t
		status := C.juesuan_report_ranges(r, &ranges, &count, failure)
		for _, interval := range unsafe.Slice(ranges, int(count)) {
			intervals = append(intervals, intervalOf(interval))
		}
		return status
	})
	return intervals, err
}

// Failures is how many findings are no tails and of at least that severity.
func (r *Report) Failures(least Severity) (int, error) {
	var count C.size_t
	err := use(r.handle(), func(r *C.juesuan_report, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_report_failures(r, C.int32_t(least), &count, failure)
	})
	return int(count), err
}

// Render writes the whole report as one text.
func (r *Report) Render(writer io.Writer, format ReportFormat) error {
	var buffer *C.juesuan_buffer
	err := use(r.handle(), func(r *C.juesuan_report, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_render_report(r, C.int32_t(format), &buffer, failure)
	})
	if err != nil {
		return err
	}
	return write(writer, buffer)
}
