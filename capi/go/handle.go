package juesuan

// #include <juesuan.h>
import "C"

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

// handle is an object of the library. A nil one and a zero value are as good as closed.
type handle[P comparable] struct {
	mutex   sync.Mutex // of the three below
	pointer P
	users   int
	closed  bool
	calls   sync.RWMutex // held for writing by what changes the object
	order   uint64       // in which two objects are locked
}

var handlesMade uint64

// own is the handle of what a function of the library makes; the collector closes one that is forgotten.
func own[P comparable](make func(out *P, failure *C.juesuan_error) C.juesuan_status) (*handle[P], error) {
	var pointer P
	err := call(func(failure *C.juesuan_error) C.juesuan_status { return make(&pointer, failure) })
	if err != nil {
		return nil, err
	}
	h := &handle[P]{pointer: pointer, order: atomic.AddUint64(&handlesMade, 1)}
	runtime.SetFinalizer(h, (*handle[P]).close)
	return h, nil
}

// about says what errors call an object of the library, and how it is freed.
func about(object any) (kind string, free func()) {
	switch object := object.(type) {
	case *C.juesuan_accounts:
		return "accounts", func() { C.juesuan_accounts_free(object) }
	case *C.juesuan_profile:
		return "profile", func() { C.juesuan_profile_free(object) }
	case *C.juesuan_disclosure:
		return "disclosure", func() { C.juesuan_disclosure_free(object) }
	case *C.juesuan_report:
		return "report", func() { C.juesuan_report_free(object) }
	case *C.juesuan_explanation:
		return "explanation", func() { C.juesuan_explanation_free(object) }
	case *C.juesuan_differences:
		return "differences", func() { C.juesuan_differences_free(object) }
	}
	panic(fmt.Sprintf("juesuan: a %T is no object", object))
}

func (h *handle[P]) acquire() (P, error) {
	var none P
	if h != nil {
		h.mutex.Lock()
		defer h.mutex.Unlock()
		if !h.closed && h.pointer != none {
			h.users++
			return h.pointer, nil
		}
	}
	kind, _ := about(none)
	return none, &Error{Status: StatusArgument, Where: kind, Message: "is closed", cause: ErrClosed}
}

func (h *handle[P]) release() {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.users--
	h.freeUnused()
}

// close frees the object, while calls are running after the last one.
func (h *handle[P]) close() {
	if h == nil {
		return
	}
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.closed = true
	h.freeUnused()
}

func (h *handle[P]) freeUnused() {
	var none P
	if h.closed && h.users == 0 && h.pointer != none {
		_, free := about(h.pointer)
		free()
		h.pointer = none
	}
}

// lend runs a function on the object. Nothing else gives the pointer away, so that no call can forget to
// keep the object: until release, it has a user and its handle is reachable.
func (h *handle[P]) lend(function func(object P) error) error {
	object, err := h.acquire()
	if err != nil {
		return err
	}
	defer h.release()
	return function(object)
}

// read lends the object for what does not change it.
func (h *handle[P]) read(function func(object P) error) error {
	return h.lend(func(object P) error {
		h.calls.RLock()
		defer h.calls.RUnlock()
		return function(object)
	})
}

// change lends the object for what changes it.
func (h *handle[P]) change(function func(object P) error) error {
	return h.lend(func(object P) error {
		h.calls.Lock()
		defer h.calls.Unlock()
		return function(object)
	})
}

// use runs one function of the library that does not change the object.
func use[P comparable](h *handle[P], function func(object P, failure *C.juesuan_error) C.juesuan_status) error {
	return h.read(func(object P) error {
		return call(func(failure *C.juesuan_error) C.juesuan_status { return function(object, failure) })
	})
}

// collect gathers the items of a list, all from one open object.
func collect[P comparable, T any](h *handle[P],
	count func(object P, count *C.size_t, failure *C.juesuan_error) C.juesuan_status,
	item func(object P, index C.size_t, failure *C.juesuan_error) (T, C.juesuan_status)) (items []T, err error) {
	err = h.read(func(object P) (err error) {
		items, err = list(
			func(size *C.size_t, failure *C.juesuan_error) C.juesuan_status { return count(object, size, failure) },
			func(index C.size_t, failure *C.juesuan_error) (T, C.juesuan_status) {
				return item(object, index, failure)
			})
		return err
	})
	return items, err
}
