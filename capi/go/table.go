package juesuan

// #include "snapshot.h"
import "C"

import (
	"sync"
	"unsafe"
)

// Table is a table of a disclosure. The panels of one band stand side by side, bands are stacked.
type Table struct {
	Number     int    // NN of 公开NN表
	Key        string // "summary"
	NumberText string
	Title      string
	Panels     []Panel
	LeftOut    int // of a published one: rows that could not be read
}

// Panel is a grid of cells.
type Panel struct {
	Band        int // from 0
	Columns     []Column
	Rows        []Row
	StubHeading string // headings of the rows' texts joined by '/'; empty for none
}

// Column is the head of a column.
type Column struct {
	Number    int    // 栏次, 0 for none
	Key       string // "basic"
	Heading   string // levels from the top joined by '/'
	Unit      Unit
	MoneyUnit MoneyUnit // in which money is published
	Places    int       // decimals of money as published
}

// Row is a row with its cells, one for each column.
type Row struct {
	Code           uint32 // functional or economic, 0 for none
	Line           int    // 行次, 0 for none
	Level          int    // of the code
	Kind           RowKind
	Inserted       bool // a code that the layout does not list
	Key            string
	Label          string
	Cells          []Cell
	Classification Classification // of the code, 0 for none
}

// Cell is a figure; a derived one has Low == High.
type Cell struct {
	State      CellState
	Unit       Unit
	LowerBound bool // entries known too coarsely may belong to it
	Low        int64
	High       int64
	Printed    string // the text of a published cell, empty for a derived one
}

// Amount is the exact money in the cell, and whether there is one.
func (c Cell) Amount() (Amount, bool) {
	exact := c.State == CellValue && c.Unit == UnitMoney && c.Low == c.High
	if !exact {
		return 0, false
	}
	return Amount(c.Low), true
}

// Table is the table of that key.
func (d *Disclosure) Table(table string) (*Table, error) {
	key, err := terminated(table, "key")
	if err != nil {
		return nil, err
	}
	memory := tableMemory.Get().(*[]uint64)
	defer tableMemory.Put(memory)
	var found *Table
	err = use(d.handle(), func(d *C.juesuan_disclosure, failure *C.juesuan_error) C.juesuan_status {
		taken := &C.snapshot{}
		status := takeTable(d, key, *memory, taken, failure)
		if words := int(taken.size) / wordSize; words > len(*memory) {
			*memory = make([]uint64, words)
			status = takeTable(d, key, *memory, taken, failure)
		}
		if status == C.JUESUAN_OK {
			found = tableOf(&taken.table, *memory)
		}
		return status
	})
	return found, err
}

const (
	wordSize   = 8
	tableWords = 1 << 13 // enough for most tables
)

// tableMemory lends memory for the panels of a table, so that one crossing suffices. It holds pointers of C
// alone, which are no matter of the collector.
var tableMemory = sync.Pool{New: func() any {
	memory := make([]uint64, tableWords)
	return &memory
}}

func takeTable(d *C.juesuan_disclosure, key []byte, memory []uint64, taken *C.snapshot,
	failure *C.juesuan_error) C.juesuan_status {
	return C.snapshot_take(d, first(key), (*C.char)(unsafe.Pointer(&memory[0])), C.size_t(len(memory)*wordSize),
		taken, failure)
}

// cut takes the next items off the memory.
func cut[T any](memory *[]uint64, count int) []T {
	if count == 0 {
		return nil
	}
	var item T
	items := unsafe.Slice((*T)(unsafe.Pointer(&(*memory)[0])), count)
	*memory = (*memory)[count*int(unsafe.Sizeof(item))/wordSize:]
	return items
}

// TableKeys are the keys of the tables in order.
func (d *Disclosure) TableKeys() ([]string, error) {
	return collect(d.handle(),
		func(d *C.juesuan_disclosure, count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_disclosure_table_count(d, count, failure)
		},
		func(d *C.juesuan_disclosure, index C.size_t, failure *C.juesuan_error) (string, C.juesuan_status) {
			out := C.juesuan_table{struct_size: C.sizeof_juesuan_table}
			status := C.juesuan_disclosure_table(d, index, &out, failure)
			return textOf(out.key), status
		})
}

func tableOf(taken *C.juesuan_table, memory []uint64) *Table {
	table := &Table{
		Number:     int(taken.number),
		Key:        textOf(taken.key),
		NumberText: textOf(taken.number_text),
		Title:      textOf(taken.title),
		LeftOut:    int(taken.left_out),
	}
	for i := C.uint64_t(0); i < taken.panel_count; i++ {
		table.Panels = append(table.Panels, panelOf(&memory))
	}
	return table
}

func panelOf(memory *[]uint64) Panel {
	taken := &cut[C.juesuan_panel](memory, 1)[0]
	columns := int(taken.column_count)
	rows := int(taken.row_count)
	panel := Panel{
		Band:        int(taken.band),
		Columns:     make([]Column, columns),
		Rows:        make([]Row, rows),
		StubHeading: textOf(taken.stub_heading),
	}
	for i, column := range cut[C.juesuan_column](memory, columns) {
		panel.Columns[i] = Column{int(column.number), textOf(column.key), textOf(column.heading), Unit(column.unit),
			MoneyUnit(column.money_unit), int(column.places)}
	}
	cells := make([]Cell, rows*columns)
	for i, row := range cut[C.juesuan_row](memory, rows) {
		panel.Rows[i] = Row{
			Code:           uint32(row.code),
			Line:           int(row.line),
			Level:          int(row.level),
			Kind:           RowKind(row.kind),
			Inserted:       row.inserted != 0,
			Key:            textOf(row.key),
			Label:          textOf(row.label),
			Cells:          cells[i*columns : (i+1)*columns : (i+1)*columns],
			Classification: Classification(row.classification),
		}
	}
	for i, cell := range cut[C.juesuan_cell](memory, rows*columns) {
		cells[i] = Cell{CellState(cell.state), Unit(cell.unit), cell.lower_bound != 0, int64(cell.low),
			int64(cell.high), textOf(cell.printed)}
	}
	return panel
}
