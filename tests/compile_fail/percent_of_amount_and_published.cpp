#include <juesuan/ratio.hpp>

#ifdef JUESUAN_CONTROL
auto percent = juesuan::Percent::of(publish(juesuan::Amount{}), publish(juesuan::Amount{}));
#else
auto percent = juesuan::Percent::of(juesuan::Amount{}, publish(juesuan::Amount{}));
#endif
