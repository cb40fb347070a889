#include <juesuan/ratio.hpp>

#ifdef JUESUAN_CONTROL
juesuan::Percent percent = juesuan::Percent::from_hundredths(1);
#else
juesuan::Percent percent{1.0};
#endif
