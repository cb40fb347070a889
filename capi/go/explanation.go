package juesuan

// #include <juesuan.h>
import "C"

import (
	"context"
	"io"
)

// Explanation is what one cell or claim is made of. It never changes, and it keeps no reference to
// what it was made from.
type Explanation handle[*C.juesuan_explanation]

func (e *Explanation) handle() *handle[*C.juesuan_explanation] {
	return (*handle[*C.juesuan_explanation])(e)
}

// Explained is the place that is explained and, for a claim, what follows from its figures.
type Explained struct {
	Place      string // "tables.revenue, row total, column fiscal"
	Name       string // in the words of the disclosure
	Comparison Comparison
	Ratio      Percent
	RatioState RatioState
	Difference ClaimAmount // of a change
	Code       uint32      // of the row, 0 for none
	Line       int         // 行次, 0 for none
	Table      string      // keys, empty for a claim
	Row        string
	Column     string
	Claim      string // its id, or empty
}

// ExplainedFigure is a figure: its entries, each times its sign, or its facts add up to the amount.
type ExplainedFigure struct {
	Part       string // of a claim: "figure" or "base"
	State      CellState
	Unit       Unit
	LowerBound bool   // the coarser entries may belong to it
	Amount     int64  // exact: fen or count
	Published  string // what it prints as; empty where it is not known
	Formula    string // in the official terms; empty for a fact
	Entries    []ExplainedEntry
	Coarser    []ExplainedEntry // known too coarsely to tell
	Facts      []ExplainedFact
	Selectors  []Selector // of the formula
}

// ExplainedEntry is an entry that a figure adds up.
type ExplainedEntry struct {
	Index  int    // among the entries of the accounts
	Sign   int    // 1 or -1; 2 where the formula takes it twice
	Amount Amount // of the entry, without the sign
}

// ExplainedFact is a fact of the books.
type ExplainedFact struct {
	Where  string // "procurement.goods", "stated[0]"
	Amount int64  // fen or count
}

// ExplainCell explains a cell of the disclosure that was derived from these books, which takes as long as
// three checks. All three are keys, a row also its code or its line (行次).
func (a *Accounts) ExplainCell(ctx context.Context, disclosure *Disclosure, table, row, column string) (*Explanation, error) {
	inTable, err := terminated(table, "table")
	if err != nil {
		return nil, err
	}
	inRow, err := terminated(row, "row")
	if err != nil {
		return nil, err
	}
	inColumn, err := terminated(column, "column")
	if err != nil {
		return nil, err
	}
	return a.explain(ctx, disclosure, func(a *C.juesuan_accounts, d *C.juesuan_disclosure, out **C.juesuan_explanation, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_explain_cell(a, d, first(inTable), first(inRow), first(inColumn), out, failure)
	})
}

// ExplainClaim explains the claim of that id likewise.
func (a *Accounts) ExplainClaim(ctx context.Context, disclosure *Disclosure, id string) (*Explanation, error) {
	text := []byte(id)
	return a.explain(ctx, disclosure, func(a *C.juesuan_accounts, d *C.juesuan_disclosure, out **C.juesuan_explanation, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_explain_claim(a, d, first(text), size(text), out, failure)
	})
}

func (a *Accounts) explain(ctx context.Context, disclosure *Disclosure,
	make func(a *C.juesuan_accounts, d *C.juesuan_disclosure, out **C.juesuan_explanation, failure *C.juesuan_error) C.juesuan_status) (*Explanation, error) {
	if disclosure == nil {
		return nil, missing("disclosure", "a disclosure")
	}
	return await(ctx, func() (*Explanation, error) {
		var made *handle[*C.juesuan_explanation]
		err := a.handle().read(func(accounts *C.juesuan_accounts) error {
			return disclosure.handle().read(func(d *C.juesuan_disclosure) (err error) {
				made, err = own(func(out **C.juesuan_explanation, failure *C.juesuan_error) C.juesuan_status {
					return make(accounts, d, out, failure)
				})
				return err
			})
		})
		return (*Explanation)(made), err
	})
}

// Close frees the explanation once no call uses it. It never fails, and a second call does nothing.
func (e *Explanation) Close() error {
	e.handle().close()
	return nil
}

// Summary says what is explained.
func (e *Explanation) Summary() (Explained, error) {
	var summary Explained
	err := use(e.handle(), func(e *C.juesuan_explanation, failure *C.juesuan_error) C.juesuan_status {
		out, status := explained(e, failure)
		summary = Explained{
			Place:      textOf(out.place),
			Name:       textOf(out.name),
			Comparison: Comparison(out.comparison),
			Ratio:      Percent(out.ratio),
			RatioState: RatioState(out.ratio_state),
			Difference: ClaimAmount{Amount(out.difference), CellState(out.difference_state)},
			Code:       uint32(out.code),
			Line:       int(out.line),
			Table:      textOf(out.table),
			Row:        textOf(out.row),
			Column:     textOf(out.column),
			Claim:      textOf(out.claim),
		}
		return status
	})
	return summary, err
}

func explained(e *C.juesuan_explanation, failure *C.juesuan_error) (C.juesuan_explained, C.juesuan_status) {
	out := C.juesuan_explained{struct_size: C.sizeof_juesuan_explained}
	status := C.juesuan_explanation_summary(e, &out, failure)
	return out, status
}

// Figures is the figure of a cell; the figure of a claim and its base, if it has one.
func (e *Explanation) Figures() ([]ExplainedFigure, error) {
	return collect(e.handle(),
		func(e *C.juesuan_explanation, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			out, status := explained(e, failure)
			*count = C.size_t(out.figure_count)
			return status
		}, explainedFigureAt)
}

// Figure is one of them, counted from 0.
func (e *Explanation) Figure(figure int) (ExplainedFigure, error) {
	index, err := indexOf(figure, "figure")
	if err != nil {
		return ExplainedFigure{}, err
	}
	var found ExplainedFigure
	err = use(e.handle(), func(e *C.juesuan_explanation, failure *C.juesuan_error) (status C.juesuan_status) {
		found, status = explainedFigureAt(e, index, failure)
		return status
	})
	return found, err
}

func explainedFigureAt(e *C.juesuan_explanation, index C.size_t, failure *C.juesuan_error) (ExplainedFigure, C.juesuan_status) {
	out := C.juesuan_explained_figure{struct_size: C.sizeof_juesuan_explained_figure}
	status := C.juesuan_explanation_figure(e, index, &out, failure)
	figure := ExplainedFigure{
		Part:       textOf(out.part),
		State:      CellState(out.state),
		Unit:       Unit(out.unit),
		LowerBound: out.lower_bound != 0,
		Amount:     int64(out.amount),
		Published:  textOf(out.published),
		Formula:    textOf(out.formula),
	}
	entries := func(list C.int32_t, count C.uint64_t) (found []ExplainedEntry) {
		for i := C.size_t(0); i < C.size_t(count) && status == C.JUESUAN_OK; i++ {
			entry := C.juesuan_explained_entry{struct_size: C.sizeof_juesuan_explained_entry}
			status = C.juesuan_explanation_entry(e, index, list, i, &entry, failure)
			found = append(found, ExplainedEntry{int(entry.index), int(entry.sign), Amount(entry.fen)})
		}
		return found
	}
	figure.Entries = entries(C.int32_t(ListEntries), out.entry_count)
	figure.Coarser = entries(C.int32_t(ListCoarser), out.coarser_count)
	for i := C.size_t(0); i < C.size_t(out.fact_count) && status == C.JUESUAN_OK; i++ {
		fact := C.juesuan_explained_fact{struct_size: C.sizeof_juesuan_explained_fact}
		status = C.juesuan_explanation_fact(e, index, i, &fact, failure)
		figure.Facts = append(figure.Facts, ExplainedFact{textOf(fact.where), int64(fact.amount)})
	}
	for i := C.size_t(0); i < C.size_t(out.selector_count) && status == C.JUESUAN_OK; i++ {
		selector := C.juesuan_selector{struct_size: C.sizeof_juesuan_selector}
		status = C.juesuan_explanation_selector(e, index, i, &selector, failure)
		figure.Selectors = append(figure.Selectors, selectorOf(&selector))
	}
	return figure, status
}

// Rules are the check rules that read it, without how often they were applied.
func (e *Explanation) Rules() ([]Rule, error) {
	return collect(e.handle(),
		func(e *C.juesuan_explanation, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			out, status := explained(e, failure)
			*count = C.size_t(out.rule_count)
			return status
		},
		func(e *C.juesuan_explanation, index C.size_t, failure *C.juesuan_error) (Rule, C.juesuan_status) {
			out := C.juesuan_rule{struct_size: C.sizeof_juesuan_rule}
			status := C.juesuan_explanation_rule(e, index, &out, failure)
			return ruleOf(&out), status
		})
}

// Render writes all of it as one text.
func (e *Explanation) Render(writer io.Writer, format ReportFormat) error {
	var buffer *C.juesuan_buffer
	err := use(e.handle(), func(e *C.juesuan_explanation, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_render_explanation(e, C.int32_t(format), &buffer, failure)
	})
	if err != nil {
		return err
	}
	return write(writer, buffer)
}
