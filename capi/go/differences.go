package juesuan

// #include <juesuan.h>
import "C"

import "io"

// Differences are where a publication is not what the books give. They never change.
type Differences handle[*C.juesuan_differences]

func (d *Differences) handle() *handle[*C.juesuan_differences] {
	return (*handle[*C.juesuan_differences])(d)
}

// Difference is one of them. Its numbers are nil where they are not known.
type Difference struct {
	Kind    DifferenceKind
	Unit    FigureUnit // of the numbers below
	Exact   *int64     // what the books give
	Prints  *int64     // what that prints as
	Printed *int64     // what was printed
	Code    uint32     // of the row, 0 for none
	Line    int        // 行次, 0 for none
	Table   string     // key, empty for a claim, a fact of the text and a form
	Row     string     // key, "code" for a row of a code; empty for a whole table too
	Column  string     // key, empty for a whole row too
	Claim   string     // its id, or empty
	Part    string     // of a claim: "figure", "base", "difference" or "ratio"
	Text    string     // as it was printed; of a fact and a form only what is no number
	Note    string     // words where numbers do not say it, or empty
	Message string     // all of it in one line
	Form    int        // among the forms of the publication, or of the books where only they have it; -1 for none
	Place   string     // in words, such as "counts.vehicles_kept" or "forms[2].total.executed"
}

// Diff compares a derived disclosure with a published one of the same year: every cell, every amount,
// percentage and direction of a claim that both have, the counts and assets of the text with the number
// of self-evaluated projects, and money, rate and points of the self-evaluation forms, which are matched
// by the names of their projects. Words are not compared. A published figure is equal to every amount
// that prints so. Of a row that a table has several times the first is compared.
func (d *Disclosure) Diff(published *Disclosure) (*Differences, error) {
	if published == nil {
		return nil, missing("published", "a disclosure")
	}
	var made *handle[*C.juesuan_differences]
	err := d.handle().read(func(derived *C.juesuan_disclosure) error {
		return published.handle().read(func(published *C.juesuan_disclosure) (err error) {
			made, err = own(func(out **C.juesuan_differences, failure *C.juesuan_error) C.juesuan_status {
				return C.juesuan_diff(derived, published, out, failure)
			})
			return err
		})
	})
	return (*Differences)(made), err
}

// Close frees the differences once no call uses them. It never fails, and a second call does nothing.
func (d *Differences) Close() error {
	d.handle().close()
	return nil
}

// All are all differences in order.
func (d *Differences) All() ([]Difference, error) {
	return collect(d.handle(),
		func(d *C.juesuan_differences, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			var compared C.size_t
			return C.juesuan_differences_count(d, count, &compared, failure)
		}, differenceAt)
}

// Compared is how many figures both sides tell.
func (d *Differences) Compared() (int, error) {
	var count, compared C.size_t
	err := use(d.handle(), func(d *C.juesuan_differences, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_differences_count(d, &count, &compared, failure)
	})
	return int(compared), err
}

func differenceAt(d *C.juesuan_differences, index C.size_t, failure *C.juesuan_error) (Difference, C.juesuan_status) {
	out := C.juesuan_difference{struct_size: C.sizeof_juesuan_difference}
	status := C.juesuan_differences_at(d, index, &out, failure)
	return Difference{
		Kind:    DifferenceKind(out.kind),
		Unit:    FigureUnit(out.unit),
		Exact:   take[int64](out.given, C.JUESUAN_DIFFERENCE_GIVEN_EXACT, out.exact),
		Prints:  take[int64](out.given, C.JUESUAN_DIFFERENCE_GIVEN_PRINTS, out.prints),
		Printed: take[int64](out.given, C.JUESUAN_DIFFERENCE_GIVEN_PRINTED, out.printed),
		Code:    uint32(out.code),
		Line:    int(out.line),
		Table:   textOf(out.table),
		Row:     textOf(out.row),
		Column:  textOf(out.column),
		Claim:   textOf(out.claim),
		Part:    textOf(out.part),
		Text:    textOf(out.text),
		Note:    textOf(out.note),
		Message: textOf(out.message),
		Form:    int(out.form),
		Place:   textOf(out.place),
	}, status
}

// Render writes all of them as one text.
func (d *Differences) Render(writer io.Writer, format ReportFormat) error {
	var buffer *C.juesuan_buffer
	err := use(d.handle(), func(d *C.juesuan_differences, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_render_diff(d, C.int32_t(format), &buffer, failure)
	})
	if err != nil {
		return err
	}
	return write(writer, buffer)
}
