#pragma once

#include <string>

#include <juesuan/error.hpp>

namespace juesuan_tests {

/// The status that a call ends with; anything thrown that is not a `juesuan::Error` passes through.
template <class Call>
juesuan::Status status_of(Call call) {
  try {
    call();
  } catch (const juesuan::Error& error) {
    return error.status();
  }
  return juesuan::Status::ok;
}

/// The message of the `juesuan::Error` that a call ends with, empty if it returns.
template <class Call>
std::string message_of(Call call) {
  try {
    call();
  } catch (const juesuan::Error& error) {
    return error.message();
  }
  return {};
}

}  // namespace juesuan_tests
