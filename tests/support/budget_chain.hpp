#pragma once

#include <string>

#include "support/rule_outcomes.hpp"

namespace juesuan_tests {

/// A published disclosure of one table whose single panel has these columns and rows.
inline juesuan::Disclosure published_table(const std::string& key, const std::string& columns,
                                           const std::string& rows) {
  return published(R"("tables": [)" + table(key, columns, rows) + "]");
}

inline const std::string budget_columns = R"("amount", "basic", "project")";

/// Three rows of 公开05 表: the total, a class and its only chain down to an item.
inline std::string chain(const std::string& total, const std::string& item) {
  return R"({"key": "total", "cells": )" + total +
         R"(}, {"key": "code", "code": "208", "cells": )" + item +
         R"(}, {"key": "code", "code": "20801", "cells": )" + item +
         R"(}, {"key": "code", "code": "2080101", "cells": )" + item + "}";
}

}  // namespace juesuan_tests
