package juesuan

// #include <juesuan.h>
import "C"

// CellPlace is where a cell stands, counted from 0.
type CellPlace struct {
	Table  int
	Panel  int
	Row    int
	Column int
}

// PublishedParagraph is a paragraph of the text of a published disclosure.
type PublishedParagraph struct {
	Text    string
	Section string // of 第三部分: "grand_total", or empty
	Line    int    // of its source, 0 for none
}

// Particulars is what a disclosure tells beside its tables, counts, claims and forms.
type Particulars struct {
	HasDetails            bool     // whether the books hold any 其中数
	HasStated             bool     // whether they state a figure that their entries derive too
	PriorClosing          Interval // 上年决算年末结转和结余, this year's adjustments included
	PriorClosingState     CellState
	SelfEvaluatedProjects *int64
	StatedVehicles        *int64 // their total as a published text states it
}

// Block is a piece of the document.
type Block struct {
	Kind    BlockKind
	Level   int    // of a heading, as in Section
	Form    int    // index of a form, -1 for none
	Key     string // of a heading, as in Section; of a term, the term
	Section string // of 第三部分, that it stands in, or empty
	Table   string // key of a table, also of the heading above it, or empty
	Text    string
}

// FindCell is the place of the cell that keys name, a row also by its code or its line (行次).
func (d *Disclosure) FindCell(table, row, column string) (CellPlace, error) {
	inTable, err := terminated(table, "table")
	if err != nil {
		return CellPlace{}, err
	}
	inRow, err := terminated(row, "row")
	if err != nil {
		return CellPlace{}, err
	}
	inColumn, err := terminated(column, "column")
	if err != nil {
		return CellPlace{}, err
	}
	out := &C.juesuan_cell_place{struct_size: C.sizeof_juesuan_cell_place}
	err = use(d.handle(), func(d *C.juesuan_disclosure, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_disclosure_find_cell(d, first(inTable), first(inRow), first(inColumn), out, failure)
	})
	return CellPlace{int(out.table), int(out.panel), int(out.row), int(out.column)}, err
}

// Texts are texts of a published disclosure.
func (d *Disclosure) Texts(which TextList) ([]string, error) {
	return collect(d.handle(),
		func(d *C.juesuan_disclosure, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_disclosure_text_count(d, C.int32_t(which), count, failure)
		},
		func(d *C.juesuan_disclosure, index C.size_t, failure *C.juesuan_error) (string, C.juesuan_status) {
			var lent C.juesuan_string
			status := C.juesuan_disclosure_text(d, C.int32_t(which), index, &lent, failure)
			return textOf(lent), status
		})
}

// PublishedParagraphs are the paragraphs of a published disclosure; those of a derived one are of its
// sections.
func (d *Disclosure) PublishedParagraphs() ([]PublishedParagraph, error) {
	return collect(d.handle(),
		func(d *C.juesuan_disclosure, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_disclosure_published_paragraph_count(d, count, failure)
		},
		func(d *C.juesuan_disclosure, index C.size_t, failure *C.juesuan_error) (PublishedParagraph, C.juesuan_status) {
			out := C.juesuan_paragraph{struct_size: C.sizeof_juesuan_paragraph}
			status := C.juesuan_disclosure_published_paragraph(d, index, &out, failure)
			return PublishedParagraph{textOf(out.text), textOf(out.section), int(out.line)}, status
		})
}

// Particulars is what the disclosure tells besides.
func (d *Disclosure) Particulars() (Particulars, error) {
	out := &C.juesuan_particulars{struct_size: C.sizeof_juesuan_particulars}
	err := use(d.handle(), func(d *C.juesuan_disclosure, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_disclosure_particulars(d, out, failure)
	})
	return Particulars{
		HasDetails:            out.has_details != 0,
		HasStated:             out.has_stated != 0,
		PriorClosing:          Interval{Amount(out.prior_closing_low), Amount(out.prior_closing_high)},
		PriorClosingState:     CellState(out.prior_closing_state),
		SelfEvaluatedProjects: take[int64](out.given, C.JUESUAN_GIVEN_COUNT, out.count),
		StatedVehicles:        take[int64](out.given, C.JUESUAN_GIVEN_VEHICLES, out.vehicles),
	}, err
}

// Blocks are the document piece by piece, in reading order.
func (d *Disclosure) Blocks() ([]Block, error) {
	return collect(d.handle(),
		func(d *C.juesuan_disclosure, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_disclosure_block_count(d, count, failure)
		},
		func(d *C.juesuan_disclosure, index C.size_t, failure *C.juesuan_error) (Block, C.juesuan_status) {
			out := C.juesuan_block{struct_size: C.sizeof_juesuan_block}
			status := C.juesuan_disclosure_block(d, index, &out, failure)
			return Block{
				Kind:    BlockKind(out.kind),
				Level:   int(out.level),
				Form:    int(out.form),
				Key:     textOf(out.key),
				Section: textOf(out.section),
				Table:   textOf(out.table),
				Text:    textOf(out.text),
			}, status
		})
}
