#include <juesuan/ratio.hpp>

#ifdef JUESUAN_CONTROL
auto percent = juesuan::Percent::of(juesuan::Amount::from_fen(1), juesuan::Amount::from_fen(2));
#else
auto percent = juesuan::Percent::of(1.0, 2.0);
#endif
