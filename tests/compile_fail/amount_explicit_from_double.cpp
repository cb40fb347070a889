#include <juesuan/amount.hpp>

#ifdef JUESUAN_CONTROL
juesuan::Amount amount{juesuan::Amount::from_fen(1)};
#else
juesuan::Amount amount{1.0};
#endif
