#include <juesuan/amount.hpp>

#ifdef JUESUAN_CONTROL
bool equal = juesuan::Amount::from_fen(1) == juesuan::Amount::from_fen(1);
#else
bool equal = juesuan::Amount::from_fen(1) == 1.0;
#endif
