#include <juesuan/amount.hpp>

#ifdef JUESUAN_CONTROL
auto twice = juesuan::Amount::from_fen(1) + juesuan::Amount::from_fen(1);
#else
auto twice = juesuan::Amount::from_fen(1) * 2.0;
#endif
