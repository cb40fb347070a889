#include <juesuan/detail/derive.hpp>
