#include <juesuan/amount.hpp>

#ifdef JUESUAN_CONTROL
auto number = static_cast<double>(juesuan::Amount::from_fen(1).fen());
#else
auto number = static_cast<double>(juesuan::Amount::from_fen(1));
#endif
