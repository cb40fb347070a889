#pragma once

#include "juesuan.h"

namespace juesuan_cli {

/// Prints what deriving noticed on standard error; whether one of it is an error. A severity newer
/// than this command counts as one.
bool print_notices(const juesuan_disclosure* disclosure);

}  // namespace juesuan_cli
