#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

#include <rapidjson/document.h>

namespace juesuan::test {

/// A headless Chromium with one empty page, driven through its debugging pipe (Chrome DevTools
/// Protocol). Every failure throws `std::runtime_error`; the browser ends with the object.
class Browser {
 public:
  /// `program` is Chromium; it keeps its own files in `folder`.
  Browser(const std::string& program, const std::string& folder);
  ~Browser();
  Browser(const Browser&) = delete;
  Browser& operator=(const Browser&) = delete;

  /// Loads the page and waits until it is complete.
  void open(const std::string& url);
  /// The text that a JavaScript expression evaluates to.
  std::string evaluate(std::string_view expression);
  /// The bytes of a PNG of the whole page, as wide as the window.
  std::string screenshot();
  /// The bytes of the page printed as PDF on the paper that its style asks for.
  std::string pdf();

  /// What the page wrote to the console or threw.
  const std::vector<std::string>& complaints() const noexcept { return complaints_; }
  /// The addresses that were asked for.
  const std::vector<std::string>& requests() const noexcept { return requests_; }

 private:
  /// Sends a command and returns its `result`; events before the answer are noted.
  rapidjson::Document command(std::string_view method, std::string_view parameters = "{}");
  void note(const rapidjson::Document& event);
  std::string receive();
  void send(std::string_view message);

  pid_t process_ = -1;
  int to_ = -1;
  int from_ = -1;
  int last_id_ = 0;
  std::string session_;
  std::string received_;
  bool loaded_ = false;
  std::vector<std::string> complaints_;
  std::vector<std::string> requests_;
};

}  // namespace juesuan::test
