#include <juesuan/amount.hpp>

#ifdef JUESUAN_CONTROL
void assign(juesuan::Amount& amount) { amount = juesuan::Amount::from_fen(1); }
#else
void assign(juesuan::Amount& amount) { amount = 1.0; }
#endif
