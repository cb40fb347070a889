#include <juesuan/detail/explain.hpp>
