#pragma once

#include <string>

#include <juesuan/error.hpp>

namespace juesuan_tests {

/// The `juesuan::Error` that a call ends with; `Status::ok` if it returns.
template <class Call>
juesuan::Error error_of(Call call) {
  try {
    call();
  } catch (const juesuan::Error& error) {
    return error;
  }
  return {juesuan::Status::ok, "", ""};
}

}  // namespace juesuan_tests
