package juesuan

// #include <juesuan.h>
import "C"

// Set is values of an enumeration; the empty one stands for all of them.
type Set uint32

// SetOf is the set of those values, which are numbered from 1. A value that no enumeration has makes a
// set that is refused where it is used.
func SetOf[T ~uint8 | ~int32](values ...T) Set {
	var set Set
	for _, value := range values {
		if value < 1 || value > 31 {
			value = 32
		}
		set |= 1 << (value - 1)
	}
	return set
}

// Selector is a region of the books. SourceFiscal and SourceNonFiscal stand for the sources below them;
// a code holds those that begin with it, and 0 is all of them.
type Selector struct {
	Sign     int // 1 or -1, with which a formula takes it; 0 counts as 1
	Years    Set // of Year
	Stages   Set
	Flows    Set
	Sources  Set
	Kinds    Set
	Natures  Set
	Function uint32
	Economic uint32
}

// Evaluation is what entries say of a formula.
type Evaluation struct {
	Amount     Amount    // exact, 0 where insufficient
	State      CellState // CellValue or CellInsufficient
	LowerBound bool      // entries known too coarsely may belong to it
}

func selectorTo(selector Selector) C.juesuan_selector {
	sign := selector.Sign
	if sign == 0 {
		sign = 1
	}
	return C.juesuan_selector{
		struct_size: C.sizeof_juesuan_selector,
		sign:        C.int32_t(sign),
		years:       C.uint32_t(selector.Years),
		stages:      C.uint32_t(selector.Stages),
		flows:       C.uint32_t(selector.Flows),
		sources:     C.uint32_t(selector.Sources),
		kinds:       C.uint32_t(selector.Kinds),
		natures:     C.uint32_t(selector.Natures),
		function:    C.uint32_t(selector.Function),
		economic:    C.uint32_t(selector.Economic),
	}
}

func selectorOf(in *C.juesuan_selector) Selector {
	return Selector{
		Sign:     int(in.sign),
		Years:    Set(in.years),
		Stages:   Set(in.stages),
		Flows:    Set(in.flows),
		Sources:  Set(in.sources),
		Kinds:    Set(in.kinds),
		Natures:  Set(in.natures),
		Function: uint32(in.function),
		Economic: uint32(in.economic),
	}
}

func formulaTo(formula []Selector) (*C.juesuan_selector, C.size_t) {
	if len(formula) == 0 {
		return nil, 0
	}
	selectors := make([]C.juesuan_selector, len(formula))
	for i, selector := range formula {
		selectors[i] = selectorTo(selector)
	}
	return &selectors[0], C.size_t(len(selectors))
}

// Evaluate is the amount of a formula, the signed sum of selectors, over the entries. A formula has at
// most eight selectors that do not cancel out.
func (a *Accounts) Evaluate(formula ...Selector) (Evaluation, error) {
	selectors, count := formulaTo(formula)
	out := &C.juesuan_evaluation{struct_size: C.sizeof_juesuan_evaluation}
	err := use(a.handle(), func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_evaluate(accounts, selectors, count, out, failure)
	})
	return Evaluation{Amount(out.amount), CellState(out.state), out.lower_bound != 0}, err
}

// Match is how the entry of that index, from 0, lies to a selector.
func (a *Accounts) Match(entry int, selector Selector) (Match, error) {
	index, err := indexOf(entry, "entry")
	if err != nil {
		return MatchOutside, err
	}
	wanted, _ := formulaTo([]Selector{selector})
	var match C.int32_t
	err = use(a.handle(), func(accounts *C.juesuan_accounts, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_accounts_match(accounts, index, wanted, &match, failure)
	})
	return Match(match), err
}

// FormulaText is a formula in the official terms, for that disclosure year; what its selectors leave
// open is not named.
func FormulaText(year int, formula ...Selector) (string, error) {
	number, err := int32Of(year, "year")
	if err != nil {
		return "", err
	}
	selectors, count := formulaTo(formula)
	var buffer *C.juesuan_buffer
	err = call(func(failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_formula_text(selectors, count, number, &buffer, failure)
	})
	if err != nil {
		return "", err
	}
	defer C.juesuan_buffer_free(buffer)
	return textOf(C.juesuan_buffer_string(buffer)), nil
}

// FormulaOf is the formula of a figure, which leaves year and stage open.
func FormulaOf(figure Figure) ([]Selector, error) {
	return list(
		func(count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_figure_selector_count(C.int32_t(figure), count, failure)
		},
		func(index C.size_t, failure *C.juesuan_error) (Selector, C.juesuan_status) {
			out := C.juesuan_selector{struct_size: C.sizeof_juesuan_selector}
			status := C.juesuan_figure_selector(C.int32_t(figure), index, &out, failure)
			return selectorOf(&out), status
		})
}
