#include <juesuan/amount.hpp>

#ifdef JUESUAN_CONTROL
auto total = juesuan::Amount::from_fen(1) + juesuan::Amount::from_fen(1);
#else
auto total = juesuan::Amount::from_fen(1) + 1.0;
#endif
