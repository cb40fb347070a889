#include <juesuan/amount.hpp>

#ifdef JUESUAN_CONTROL
auto amount = static_cast<juesuan::Amount>(juesuan::Amount::from_fen(1));
#else
auto amount = static_cast<juesuan::Amount>(1.0);
#endif
