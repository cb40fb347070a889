package juesuan

// #include "snapshot.h"
import "C"

import (
	"context"
	"io"
	"sync"
)

// Disclosure is what books say or what somebody published. It never changes, and it keeps no
// reference to what it was made from.
type Disclosure handle[*C.juesuan_disclosure]

func (d *Disclosure) handle() *handle[*C.juesuan_disclosure] {
	return (*handle[*C.juesuan_disclosure])(d)
}

// Notice is something that deriving saw in the books, or that extracting could not read.
type Notice struct {
	Severity Severity
	Index    int64   // of the entry, stated figure or claim, or the line, from 1
	Kind     string  // "uncovered"
	Message  string  // one line with the place
	Figure   Figure  // that is stated, 0 for none
	Source   Source  // of a closing balance, SourceNone for none
	Function uint32  // code of a closing balance, or without a name, 0 for none
	Expected *Amount // what the entries derive
	Found    *Amount // what the books state; the entry's amount if uncovered
	Table    string  // key of the table that does not show the entry, or empty
	Claim    string  // id of the claim, or empty
	Text     string  // the line that could not be read, or empty
	Economic uint32  // class that the table does not list, or code without a name, else 0
}

// Unreadable is a published text that is no number; it counts as not known.
type Unreadable struct {
	Where   string // "tables[0].panels[1].rows[2].cells[0]"
	Printed string // the text itself
}

// Section is a heading of the document with the paragraphs up to the next one.
type Section struct {
	Level          int    // 1 part, 2 section or table, 3 part of a section, 4 below it
	ParagraphCount int    // notes and explained terms count as paragraphs
	Key            string // "duties", "grand_total"; empty for a heading that has none
	Table          string // key of the table under the heading, or empty
	Title          string
}

func newDisclosure(make func(out **C.juesuan_disclosure, failure *C.juesuan_error) C.juesuan_status) (*Disclosure, error) {
	made, err := own(make)
	return (*Disclosure)(made), err
}

// IsPublished says whether a JSON document is a published disclosure.
func IsPublished(document []byte) (bool, error) {
	var published C.int32_t
	err := call(func(failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_is_published(first(document), size(document), &published, failure)
	})
	return published != 0, err
}

// ReadPublished reads what somebody published from a JSON document ("juesuan.published/1"). Its cells
// are the intervals of what prints so; it has no sections and cannot be rendered but as published.
func ReadPublished(document []byte) (*Disclosure, error) {
	return newDisclosure(func(out **C.juesuan_disclosure, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_published_from_bytes(first(document), size(document), out, failure)
	})
}

// Extract reads what somebody published from its plain text in UTF-8 with tabs between the fields of
// tables, in the words of the profile (nil: "qinghai-2024"). Each line that could not be read is a
// notice of kind "unread". The text must not change before an abandoned call ends.
func Extract(ctx context.Context, text []byte, profile *Profile) (*Disclosure, error) {
	return await(ctx, func() (disclosure *Disclosure, err error) {
		err = profile.lend(func(words *C.juesuan_profile) (err error) {
			disclosure, err = newDisclosure(func(out **C.juesuan_disclosure, failure *C.juesuan_error) C.juesuan_status {
				return C.juesuan_extract(first(text), size(text), words, out, failure)
			})
			return err
		})
		return disclosure, err
	})
}

// Close frees the disclosure once no call uses it. It never fails, and a second call does nothing.
func (d *Disclosure) Close() error {
	d.handle().close()
	return nil
}

// Notices is everything that was noticed.
func (d *Disclosure) Notices() ([]Notice, error) {
	return collect(d.handle(),
		func(d *C.juesuan_disclosure, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_disclosure_notice_count(d, count, failure)
		},
		func(d *C.juesuan_disclosure, index C.size_t, failure *C.juesuan_error) (Notice, C.juesuan_status) {
			out := C.juesuan_notice{struct_size: C.sizeof_juesuan_notice}
			status := C.juesuan_disclosure_notice(d, index, &out, failure)
			return noticeOf(&out), status
		})
}

func noticeOf(in *C.juesuan_notice) Notice {
	return Notice{
		Severity: Severity(in.severity),
		Index:    int64(in.index),
		Kind:     textOf(in.kind),
		Message:  textOf(in.message),
		Figure:   Figure(in.figure),
		Source:   Source(in.source),
		Function: uint32(in.function),
		Expected: take[Amount](in.given, C.JUESUAN_NOTICE_GIVEN_EXPECTED, in.expected),
		Found:    take[Amount](in.given, C.JUESUAN_NOTICE_GIVEN_FOUND, in.found),
		Table:    textOf(in.table),
		Claim:    textOf(in.claim),
		Text:     textOf(in.text),
		Economic: uint32(in.economic),
	}
}

// Unreadable are the published texts that are no numbers.
func (d *Disclosure) Unreadable() ([]Unreadable, error) {
	return collect(d.handle(),
		func(d *C.juesuan_disclosure, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_disclosure_unreadable_count(d, count, failure)
		},
		func(d *C.juesuan_disclosure, index C.size_t, failure *C.juesuan_error) (Unreadable, C.juesuan_status) {
			out := C.juesuan_unreadable{struct_size: C.sizeof_juesuan_unreadable}
			status := C.juesuan_disclosure_unreadable(d, index, &out, failure)
			return Unreadable{textOf(out.where), textOf(out.printed)}, status
		})
}

// Origin is where the figures come from.
func (d *Disclosure) Origin() (Origin, error) {
	var origin C.int32_t
	err := use(d.handle(), func(d *C.juesuan_disclosure, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_disclosure_origin(d, &origin, failure)
	})
	return Origin(origin), err
}

// Sections are the headings of the document in order.
func (d *Disclosure) Sections() ([]Section, error) {
	return collect(d.handle(),
		func(d *C.juesuan_disclosure, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_disclosure_section_count(d, count, failure)
		},
		func(d *C.juesuan_disclosure, index C.size_t, failure *C.juesuan_error) (Section, C.juesuan_status) {
			out := C.juesuan_section{struct_size: C.sizeof_juesuan_section}
			status := C.juesuan_disclosure_section(d, index, &out, failure)
			return Section{int(out.level), int(out.paragraph_count), textOf(out.key), textOf(out.table),
				textOf(out.title)}, status
		})
}

// Paragraph is a paragraph of a section, both counted from 0.
func (d *Disclosure) Paragraph(section, paragraph int) (string, error) {
	inSection, err := indexOf(section, "section")
	if err != nil {
		return "", err
	}
	index, err := indexOf(paragraph, "paragraph")
	if err != nil {
		return "", err
	}
	var text string
	err = use(d.handle(), func(d *C.juesuan_disclosure, failure *C.juesuan_error) C.juesuan_status {
		var lent C.juesuan_string
		status := C.juesuan_disclosure_paragraph(d, inSection, index, &lent, failure)
		text = textOf(lent)
		return status
	})
	return text, err
}

// Render writes the whole disclosure as one text.
func (d *Disclosure) Render(writer io.Writer, format RenderFormat) error {
	return d.render(writer, func(d *C.juesuan_disclosure, out **C.juesuan_buffer, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_render(d, C.int32_t(format), out, failure)
	})
}

// RenderTable writes the table of that key as one text.
func (d *Disclosure) RenderTable(writer io.Writer, table string, format RenderFormat) error {
	key, err := terminated(table, "key")
	if err != nil {
		return err
	}
	text := textMemory.Get().(*[textCapacity]byte)
	defer textMemory.Put(text)
	var out C.rendered_table
	err = d.handle().read(func(disclosure *C.juesuan_disclosure) error {
		out = renderTable(disclosure, key, format, text, nil)
		if out.status == C.JUESUAN_OK {
			return nil
		}
		// Once more for the error, which so needs no memory in every other call.
		return call(func(failure *C.juesuan_error) C.juesuan_status {
			out = renderTable(disclosure, key, format, text, failure)
			return out.status
		})
	})
	if err != nil {
		return err
	}
	if out.buffer != nil {
		return write(writer, out.buffer)
	}
	return writeAll(writer, text[:int(out.size)])
}

// textCapacity is enough for the text of most tables.
const textCapacity = 1 << 14

// textMemory lends memory for the text of a table, so that one crossing suffices.
var textMemory = sync.Pool{New: func() any { return new([textCapacity]byte) }}

func renderTable(disclosure *C.juesuan_disclosure, key []byte, format RenderFormat, text *[textCapacity]byte,
	failure *C.juesuan_error) C.rendered_table {
	return C.render_table(disclosure, first(key), C.int32_t(format), first(text[:]), textCapacity, failure)
}

// RenderPublished writes either kind of disclosure as a published one, in JSON.
func (d *Disclosure) RenderPublished(writer io.Writer) error {
	return d.render(writer, func(d *C.juesuan_disclosure, out **C.juesuan_buffer, failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_render_published(d, out, failure)
	})
}

func (d *Disclosure) render(writer io.Writer,
	function func(d *C.juesuan_disclosure, out **C.juesuan_buffer, failure *C.juesuan_error) C.juesuan_status) error {
	var buffer *C.juesuan_buffer
	err := use(d.handle(), func(d *C.juesuan_disclosure, failure *C.juesuan_error) C.juesuan_status {
		return function(d, &buffer, failure)
	})
	if err != nil {
		return err
	}
	return write(writer, buffer)
}
