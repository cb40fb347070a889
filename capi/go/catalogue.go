package juesuan

// #include <juesuan.h>
import "C"

// Code is a code of an official classification and its name.
type Code struct {
	Code     uint32
	Evidence Evidence
	Name     string
}

// Term is a value of an enumeration, as documents and as the official texts have it.
type Term struct {
	Value int
	Token string // "general_public_budget"
	Name  string // "一般公共预算财政拨款"
}

// Catalogue are the codes in the order of the published tables; the lists are never complete.
func Catalogue(classification Classification) ([]Code, error) {
	return list(
		func(count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_catalogue_count(C.int32_t(classification), count, failure)
		},
		func(index C.size_t, failure *C.juesuan_error) (Code, C.juesuan_status) {
			out := C.juesuan_code{struct_size: C.sizeof_juesuan_code}
			status := C.juesuan_catalogue_code(C.int32_t(classification), index, &out, failure)
			return codeOf(&out), status
		})
}

// FindCode is the line of a code.
func FindCode(classification Classification, code uint32) (Code, error) {
	out := &C.juesuan_code{struct_size: C.sizeof_juesuan_code}
	err := call(func(failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_catalogue_find(C.int32_t(classification), C.uint32_t(code), out, failure)
	})
	return codeOf(out), err
}

// FundOf is the fund that the functional 款, or the one above a 项, belongs to; SourceNone where it is
// not known to be another than general public budget.
func FundOf(function uint32) (Source, error) {
	var source C.int32_t
	err := call(func(failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_catalogue_fund(C.uint32_t(function), &source, failure)
	})
	return Source(source), err
}

// Terms are the terms of an enumeration in official order.
func Terms(enumeration Enumeration) ([]Term, error) {
	return list(
		func(count *C.size_t, failure *C.juesuan_error) C.juesuan_status {
			return C.juesuan_term_count(C.int32_t(enumeration), count, failure)
		},
		func(index C.size_t, failure *C.juesuan_error) (Term, C.juesuan_status) {
			out := C.juesuan_term{struct_size: C.sizeof_juesuan_term}
			status := C.juesuan_term_at(C.int32_t(enumeration), index, &out, failure)
			return Term{int(out.value), textOf(out.token), textOf(out.name)}, status
		})
}

// FindTerm is the value whose token or official name the text is.
func FindTerm(enumeration Enumeration, text string) (int, error) {
	words := []byte(text)
	var value C.int32_t
	err := call(func(failure *C.juesuan_error) C.juesuan_status {
		return C.juesuan_term_find(C.int32_t(enumeration), first(words), size(words), &value, failure)
	})
	return int(value), err
}

func codeOf(in *C.juesuan_code) Code {
	return Code{uint32(in.code), Evidence(in.evidence), textOf(in.name)}
}
