#include <juesuan/detail/diff.hpp>
