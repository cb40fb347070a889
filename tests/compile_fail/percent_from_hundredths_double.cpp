#include <juesuan/ratio.hpp>

#ifdef JUESUAN_CONTROL
auto percent = juesuan::Percent::from_hundredths(1);
#else
auto percent = juesuan::Percent::from_hundredths(1.0);
#endif
