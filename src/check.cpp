#include <juesuan/detail/check.hpp>
