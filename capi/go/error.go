package juesuan

// #include <stdlib.h>
// #include <juesuan.h>
import "C"

import (
	"errors"
	"fmt"
	"unsafe"
)

// ErrClosed is the cause of every Error of a method whose object is closed.
var ErrClosed = errors.New("juesuan: closed")

// Error is what every function of this package returns when it fails, and says where it failed.
type Error struct {
	Status  Status
	Line    int64  // of a text input, from 1; 0 for none
	Where   string // "entries[12].amount"
	Message string // what was expected there
	cause   error
}

// Error joins the place, the line and the message.
func (e *Error) Error() string {
	text := e.Message
	if text == "" {
		text = e.Status.String()
	}
	if e.Line > 0 {
		text = fmt.Sprintf("line %d: %s", e.Line, text)
	}
	if e.Where != "" {
		text = e.Where + ": " + text
	}
	return "juesuan: " + text
}

// Unwrap is ErrClosed or nil.
func (e *Error) Unwrap() error { return e.cause }

// String is one English word for the status; "unknown" for one that is newer.
func (s Status) String() string { return C.GoString(C.juesuan_status_name(C.juesuan_status(s))) }

// missing is the error of an argument that is nil.
func missing(where, expected string) error {
	return &Error{Status: StatusArgument, Where: where, Message: "expected " + expected + ", found nil"}
}

func newError(status C.juesuan_status, failure *C.juesuan_error) *Error {
	return &Error{
		Status:  Status(status),
		Line:    int64(failure.line),
		Where:   C.GoString(&failure.where[0]),
		Message: C.GoString(&failure.message[0]),
	}
}

func freeMemory(memory unsafe.Pointer) { C.free(memory) }
