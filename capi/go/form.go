package juesuan

// #include <juesuan.h>
import "C"

// Form is a project's self-evaluation form with what follows from its rows.
type Form struct {
	Project    Project
	Funding    map[FundingRow]Funding
	Indicators []Indicator
	Rate       Percent // executed of 全年预算数
	RateState  RatioState
	Weight     *Points // sum of all weights
	Score      *Points // sum of all scores
	TextScore  *Points // 自评得分 as the text of a published disclosure states it

	UnreadablePoints bool // a weight or score was published as no number
	LeftOut          int  // of a published one: rows that could not be read
}

// Forms are the forms as the unit filled them in.
func (d *Disclosure) Forms() ([]Form, error) {
	return collect(d.handle(),
		func(d *C.juesuan_disclosure, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_disclosure_form_count(d, count, failure)
		}, formAt)
}

func formAt(d *C.juesuan_disclosure, index C.size_t, failure *C.juesuan_error) (Form, C.juesuan_status) {
	out := C.juesuan_form{struct_size: C.sizeof_juesuan_form}
	project := C.juesuan_project{struct_size: C.sizeof_juesuan_project}
	if status := C.juesuan_disclosure_form(d, index, &out, failure); status != C.JUESUAN_OK {
		return Form{}, status
	}
	if status := C.juesuan_disclosure_form_project(d, index, &project, failure); status != C.JUESUAN_OK {
		return Form{}, status
	}
	form := Form{
		Project:    projectOf(&project),
		Funding:    map[FundingRow]Funding{},
		Indicators: make([]Indicator, 0, int(out.indicator_count)),
		Rate:       Percent(out.rate),
		RateState:  RatioState(out.rate_state),
		Weight:     take[Points](out.given, C.JUESUAN_GIVEN_WEIGHT, out.weight),
		Score:      take[Points](out.given, C.JUESUAN_GIVEN_SCORE, out.score),
		TextScore:  take[Points](out.given, C.JUESUAN_GIVEN_TEXT_SCORE, out.text_score),

		UnreadablePoints: out.unreadable_points != 0,
		LeftOut:          int(out.left_out),
	}
	for _, row := range []FundingRow{FundingTotal, FundingFiscal, FundingCarriedOver, FundingOther} {
		funding := C.juesuan_funding{struct_size: C.sizeof_juesuan_funding}
		status := C.juesuan_disclosure_form_funding(d, index, C.int32_t(row), &funding, failure)
		if status != C.JUESUAN_OK {
			return Form{}, status
		}
		form.Funding[row] = fundingOf(&funding)
	}
	for i := C.size_t(0); i < C.size_t(out.indicator_count); i++ {
		indicator := C.juesuan_indicator{struct_size: C.sizeof_juesuan_indicator}
		status := C.juesuan_disclosure_form_indicator(d, index, i, &indicator, failure)
		if status != C.JUESUAN_OK {
			return Form{}, status
		}
		form.Indicators = append(form.Indicators, indicatorOf(&indicator))
	}
	return form, C.JUESUAN_OK
}
