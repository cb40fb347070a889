#include <juesuan/amount.hpp>

#ifdef JUESUAN_CONTROL
auto figure = juesuan::Published::from_hundredths(1);
#else
auto figure = juesuan::Published::from_hundredths(1.0);
#endif
