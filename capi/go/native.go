package juesuan

// #cgo pkg-config: juesuan-c
// #include <juesuan.h>
import "C"

import (
	"context"
	"fmt"
	"io"
	"math"
	"strings"
	"unsafe"
)

// Version is the version of the C library that runs, such as "0.1.0".
func Version() string { return C.GoString(C.juesuan_version()) }

// ABIVersion is the version of the C interface of the library that runs.
func ABIVersion() int { return int(C.juesuan_abi_version()) }

func init() {
	if found := ABIVersion(); found != C.JUESUAN_ABI_VERSION {
		panic(fmt.Sprintf("juesuan: built for version %d of the C interface, found %d",
			C.JUESUAN_ABI_VERSION, found))
	}
}

// call runs one function of the library, whose error lives in Go memory during the call.
func call(function func(failure *C.juesuan_error) C.juesuan_status) error {
	failure := &C.juesuan_error{struct_size: C.sizeof_juesuan_error}
	if status := function(failure); status != C.JUESUAN_OK {
		return newError(status, failure)
	}
	return nil
}

// list gathers the items of a list of the library itself.
func list[T any](count func(count *C.size_t, failure *C.juesuan_error) C.juesuan_status,
	item func(index C.size_t, failure *C.juesuan_error) (T, C.juesuan_status)) ([]T, error) {
	var items []T
	err := call(func(failure *C.juesuan_error) C.juesuan_status {
		var size C.size_t
		if status := count(&size, failure); status != C.JUESUAN_OK {
			return status
		}
		items = make([]T, 0, int(size))
		for i := C.size_t(0); i < size; i++ {
			found, status := item(i, failure)
			if status != C.JUESUAN_OK {
				return status
			}
			items = append(items, found)
		}
		return C.JUESUAN_OK
	})
	if err != nil {
		return nil, err
	}
	return items, nil
}

// given is a number that may be missing.
func given[T ~int64](there C.int32_t, value C.int64_t) *T {
	return take[T](C.uint32_t(there), 1, value)
}

type result[T any] struct {
	value T
	err   error
}

// await runs work that may take long until it is done or the context is. Work that is left behind
// ends by itself and its result is closed.
func await[T io.Closer](ctx context.Context, work func() (T, error)) (T, error) {
	var none T
	if ctx == nil {
		return none, missing("ctx", "a context")
	}
	if err := ctx.Err(); err != nil {
		return none, err
	}
	if ctx.Done() == nil {
		return work()
	}
	done := make(chan result[T], 1)
	go func() {
		value, err := work()
		done <- result[T]{value, err}
	}()
	select {
	case found := <-done:
		return found.value, found.err
	case <-ctx.Done():
		go func() {
			if late := <-done; late.err == nil {
				late.value.Close()
			}
		}()
		return none, ctx.Err()
	}
}

// textOf copies a text that an object of the library lends.
func textOf(lent C.juesuan_string) string { return string(bytesOf(lent)) }

// bytesOf is the lent memory itself.
func bytesOf(lent C.juesuan_string) []byte {
	if lent.size == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(lent.data)), int(lent.size))
}

// first points at Go memory without pointers, which C reads during the call only.
func first(bytes []byte) *C.char {
	if len(bytes) == 0 {
		return nil
	}
	return (*C.char)(unsafe.Pointer(&bytes[0]))
}

func size(bytes []byte) C.size_t { return C.size_t(len(bytes)) }

// terminated is text for a parameter that C ends at a NUL.
func terminated(text, where string) ([]byte, error) {
	if strings.IndexByte(text, 0) >= 0 {
		return nil, &Error{Status: StatusArgument, Where: where, Message: "expected text without NUL"}
	}
	bytes := make([]byte, len(text)+1)
	copy(bytes, text)
	return bytes, nil
}

func int32Of(number int, where string) (C.int32_t, error) {
	if number < math.MinInt32 || number > math.MaxInt32 {
		return 0, &Error{Status: StatusArgument, Where: where, Message: fmt.Sprintf("unknown number %d", number)}
	}
	return C.int32_t(number), nil
}

func indexOf(index int, where string) (C.size_t, error) {
	if index < 0 {
		return 0, &Error{Status: StatusArgument, Where: where, Message: fmt.Sprintf("index %d", index)}
	}
	return C.size_t(index), nil
}

// write hands the text of a buffer to a writer without a copy and frees the buffer.
func write(writer io.Writer, buffer *C.juesuan_buffer) error {
	defer C.juesuan_buffer_free(buffer)
	return writeAll(writer, bytesOf(C.juesuan_buffer_string(buffer)))
}

func writeAll(writer io.Writer, bytes []byte) error {
	if writer == nil {
		return missing("writer", "an io.Writer")
	}
	written, err := writer.Write(bytes)
	if err == nil && written < len(bytes) {
		return io.ErrShortWrite
	}
	return err
}

// lentTexts copies Go texts into C memory, for structs that hold pointers to them.
type lentTexts struct{ copies []unsafe.Pointer }

func (t *lentTexts) add(text string) C.juesuan_string {
	if text == "" {
		return C.juesuan_string{}
	}
	copied := C.CBytes([]byte(text))
	t.copies = append(t.copies, copied)
	return C.juesuan_string{data: (*C.char)(copied), size: C.size_t(len(text))}
}

func (t *lentTexts) free() {
	for _, copied := range t.copies {
		freeMemory(copied)
	}
}
