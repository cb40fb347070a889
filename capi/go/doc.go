// Package juesuan turns a Chinese government unit's books into its public final accounts (部门决算公开),
// exact to the fen, and checks what others published. It is a thin layer over the C library
// libjuesuan_c, found by pkg-config as juesuan-c.
//
// Errors are *Error, with the place and the library's message. Every object has a Close; one that is
// never closed is freed when the collector finds it. A closed object gives an error that is ErrClosed, and so
// do a nil one and a zero value.
//
// Deriving, extracting, checking and explaining take a context and return when it is done; the work that they
// leave behind ends by itself.
//
// All methods may be called from many goroutines at once. Whatever a method returns is a copy that
// outlives the object. No floating point touches money: amounts are integers of fen.
package juesuan
