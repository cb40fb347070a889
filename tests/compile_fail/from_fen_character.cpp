#include <juesuan/amount.hpp>

#ifdef JUESUAN_CONTROL
auto amount = juesuan::Amount::from_fen(1);
#else
auto amount = juesuan::Amount::from_fen('1');
#endif
