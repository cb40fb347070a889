package juesuan

// #include <juesuan.h>
import "C"

// Claim is a statement of 第三部分 with its exact figures; a published one with those that it prints.
type Claim struct {
	ID                  string // "execution.2080107"
	Section             string // "general_budget_detail"
	Kind                ClaimKind
	Code                uint32 // functional or economic code, or the project counted from 1
	Comparison          Comparison
	Figure              ClaimAmount // this year's final figure, the part
	Base                ClaimAmount // last year's, the budget, the whole
	Difference          ClaimAmount // |Figure - Base| of a change
	Ratio               Percent
	RatioState          RatioState
	Subject             string
	Group               string // name of the 款 of a functional 项
	Category            string // name of its 类
	Reason              string
	FigureIsAtLeast     bool // entries known too coarsely may belong to it
	BaseIsAtLeast       bool
	DifferenceIsAtLeast bool
	Key                 string // what it says, of whatever code: "execution"
	// Of a published claim all that prints so; else the figure itself. Each counts only where its
	// ClaimAmount does.
	FigureRange     Interval
	BaseRange       Interval
	DifferenceRange Interval
	// As published; texts are empty where there is none.
	MoneyUnit         MoneyUnit
	Places            int // decimals of its amounts
	RatioPlaces       int
	PrintedFigure     string
	PrintedBase       string
	PrintedDifference string
	PrintedRatio      string
	GivesNoReason     bool // whether a published text is known to give none
}

// ClaimAmount is an amount of a claim; it counts only where its state is CellValue.
type ClaimAmount struct {
	Amount Amount
	State  CellState
}

func claimAt(d *C.juesuan_disclosure, index C.size_t, failure *C.juesuan_error) (Claim, C.juesuan_status) {
	out := C.juesuan_claim{struct_size: C.sizeof_juesuan_claim}
	status := C.juesuan_disclosure_claim(d, index, &out, failure)
	return Claim{
		ID:                  textOf(out.id),
		Section:             textOf(out.section),
		Kind:                ClaimKind(out.kind),
		Code:                uint32(out.code),
		Comparison:          Comparison(out.comparison),
		Figure:              ClaimAmount{Amount(out.figure), CellState(out.figure_state)},
		Base:                ClaimAmount{Amount(out.base), CellState(out.base_state)},
		Difference:          ClaimAmount{Amount(out.difference), CellState(out.difference_state)},
		Ratio:               Percent(out.ratio),
		RatioState:          RatioState(out.ratio_state),
		Subject:             textOf(out.subject),
		Group:               textOf(out.group),
		Category:            textOf(out.category),
		Reason:              textOf(out.reason),
		FigureIsAtLeast:     out.figure_lower_bound != 0,
		BaseIsAtLeast:       out.base_lower_bound != 0,
		DifferenceIsAtLeast: out.difference_lower_bound != 0,
		Key:                 textOf(out.key),
		FigureRange:         Interval{Amount(out.figure_low), Amount(out.figure_high)},
		BaseRange:           Interval{Amount(out.base_low), Amount(out.base_high)},
		DifferenceRange:     Interval{Amount(out.difference_low), Amount(out.difference_high)},
		MoneyUnit:           MoneyUnit(out.money_unit),
		Places:              int(out.places),
		RatioPlaces:         int(out.ratio_places),
		PrintedFigure:       textOf(out.printed_figure),
		PrintedBase:         textOf(out.printed_base),
		PrintedDifference:   textOf(out.printed_difference),
		PrintedRatio:        textOf(out.printed_ratio),
		GivesNoReason:       out.gives_no_reason != 0,
	}, status
}

// Claims are all claims in order.
func (d *Disclosure) Claims() ([]Claim, error) {
	return collect(d.handle(),
		func(d *C.juesuan_disclosure, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_disclosure_claim_count(d, count, failure)
		}, claimAt)
}

// Claim is the claim of that id.
func (d *Disclosure) Claim(id string) (*Claim, error) {
	text := []byte(id)
	var claim Claim
	err := use(d.handle(), func(d *C.juesuan_disclosure, failure *C.juesuan_error) C.juesuan_status {
		var index C.size_t
		status := C.juesuan_disclosure_find_claim(d, first(text), size(text), &index, failure)
		if status == C.JUESUAN_OK {
			claim, status = claimAt(d, index, failure)
		}
		return status
	})
	if err != nil {
		return nil, err
	}
	return &claim, nil
}
