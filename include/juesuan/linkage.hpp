#pragma once

/// Whether the bodies of `derive`, `check`, `explain` and `diff` are in the headers or in the
/// library.
///
/// They are in the headers for whoever links nothing. A program that links the compiled library and
/// defines `JUESUAN_COMPILED`, as the target `juesuan::juesuan` and the pkg-config module `juesuan`
/// do, takes them from there: its own sources then compile in a fraction of the time. All sources
/// of one program define it, or none.
#ifdef JUESUAN_COMPILED
#define JUESUAN_INLINE
#else
#define JUESUAN_INLINE inline
#endif
