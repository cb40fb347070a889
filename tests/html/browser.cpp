#include "html/browser.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace juesuan::test {

namespace {

[[noreturn]] void fail(const std::string& what) { throw std::runtime_error("chromium: " + what); }

std::string json_text(const rapidjson::Value& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
  value.Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

std::string json_string(std::string_view text) {
  rapidjson::Value value{
      rapidjson::StringRef(text.data(), static_cast<rapidjson::SizeType>(text.size()))};
  return json_text(value);
}

std::string from_base64(std::string_view text) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    const std::size_t digit = digits.find(c);
    if (digit == std::string_view::npos) break;
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xFFU);
  }
  return bytes;
}

/// Chromium reads commands from descriptor 3 and writes to 4. Only calls that are safe after a
/// fork.
[[noreturn]] void become(char* const* arguments, int commands, int answers) {
  // The pipes may themselves be 3 or 4: first out of the way, then into place.
  const int in = fcntl(commands, F_DUPFD, 10);
  const int out = fcntl(answers, F_DUPFD, 10);
  const int nowhere = ::open("/dev/null", O_RDWR);
  dup2(nowhere, STDIN_FILENO);
  dup2(nowhere, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  dup2(in, 3);
  dup2(out, 4);
  execv(arguments[0], arguments);
  _exit(127);
}

}  // namespace

Browser::Browser(const std::string& program, const std::string& folder) {
  std::vector<std::string> words{program,
                                 "--headless",
                                 "--no-sandbox",
                                 "--disable-gpu",
                                 "--disable-dev-shm-usage",
                                 "--no-first-run",
                                 "--hide-scrollbars",
                                 "--window-size=1100,1400",
                                 "--remote-debugging-pipe",
                                 "--user-data-dir=" + folder};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::array<int, 2> commands{};
  std::array<int, 2> answers{};
  if (pipe2(commands.data(), O_CLOEXEC) != 0 || pipe2(answers.data(), O_CLOEXEC) != 0) {
    fail("no pipe");
  }
  std::signal(SIGPIPE, SIG_IGN);
  process_ = fork();
  if (process_ == 0) become(arguments.data(), commands[0], answers[1]);
  close(commands[0]);
  close(answers[1]);
  to_ = commands[1];
  from_ = answers[0];
  if (process_ < 0) fail("no process");

  const rapidjson::Document target = command("Target.createTarget", R"({"url":"about:blank"})");
  const rapidjson::Document attached =
      command("Target.attachToTarget",
              R"({"flatten":true,"targetId":)" + json_text(target["targetId"]) + '}');
  session_ = attached["sessionId"].GetString();
  for (const std::string_view domain : {"Page", "Runtime", "Log", "Network"}) {
    command(std::string(domain) + ".enable");
  }
}

Browser::~Browser() {
  close(to_);  // the end of the commands ends the browser
  close(from_);
  if (process_ > 0) waitpid(process_, nullptr, 0);
}

void Browser::open(const std::string& url) {
  loaded_ = false;
  const rapidjson::Document answer =
      command("Page.navigate", R"({"url":)" + json_string(url) + '}');
  if (answer.HasMember("errorText")) fail(url + ": " + answer["errorText"].GetString());
  while (!loaded_) {
    rapidjson::Document event;
    event.Parse(receive().c_str());
    note(event);
  }
}

std::string Browser::evaluate(std::string_view expression) {
  const rapidjson::Document answer = command(
      "Runtime.evaluate", R"({"returnByValue":true,"expression":)" + json_string(expression) + '}');
  if (answer.HasMember("exceptionDetails")) fail(json_text(answer["exceptionDetails"]));
  const rapidjson::Value& value = answer["result"]["value"];
  if (!value.IsString()) fail("the expression is no text: " + std::string(expression));
  return value.GetString();
}

std::string Browser::screenshot() {
  const rapidjson::Document answer =
      command("Page.captureScreenshot", R"({"format":"png","captureBeyondViewport":true})");
  return from_base64(answer["data"].GetString());
}

std::string Browser::pdf() {
  const rapidjson::Document answer =
      command("Page.printToPDF", R"({"preferCSSPageSize":true,"printBackground":true})");
  return from_base64(answer["data"].GetString());
}

rapidjson::Document Browser::command(std::string_view method, std::string_view parameters) {
  const int id = ++last_id_;
  std::string message = R"({"id":)" + std::to_string(id) + R"(,"method":)" + json_string(method) +
                        R"(,"params":)" + std::string(parameters);
  if (!session_.empty()) message += R"(,"sessionId":)" + json_string(session_);
  send(message + '}');
  for (;;) {
    rapidjson::Document answer;
    answer.Parse(receive().c_str());
    if (!answer.HasMember("id")) {
      note(answer);
      continue;
    }
    if (answer["id"].GetInt() != id) continue;
    if (answer.HasMember("error")) fail(std::string(method) + ": " + json_text(answer["error"]));
    rapidjson::Document result;
    result.CopyFrom(answer["result"], result.GetAllocator());
    return result;
  }
}

void Browser::note(const rapidjson::Document& event) {
  const std::string_view method = event["method"].GetString();
  if (method == "Page.loadEventFired") loaded_ = true;
  if (method == "Network.requestWillBeSent") {
    requests_.emplace_back(event["params"]["request"]["url"].GetString());
  }
  if (method == "Runtime.exceptionThrown" || method == "Runtime.consoleAPICalled" ||
      method == "Log.entryAdded") {
    complaints_.push_back(json_text(event["params"]));
  }
}

/// One message; messages end with a NUL.
std::string Browser::receive() {
  constexpr int patience_ms = 60'000;
  for (;;) {
    const std::size_t end = received_.find('\0');
    if (end != std::string::npos) {
      std::string message = received_.substr(0, end);
      received_.erase(0, end + 1);
      return message;
    }
    pollfd waiting{from_, POLLIN, 0};
    if (poll(&waiting, 1, patience_ms) <= 0) fail("no answer");
    std::array<char, 65536> buffer;
    const ssize_t size = read(from_, buffer.data(), buffer.size());
    if (size <= 0) fail("ended early");
    received_.append(buffer.data(), static_cast<std::size_t>(size));
  }
}

void Browser::send(std::string_view message) {
  std::string bytes{message};
  bytes += '\0';
  for (std::size_t sent = 0; sent < bytes.size();) {
    const ssize_t size = write(to_, bytes.data() + sent, bytes.size() - sent);
    if (size <= 0) fail("takes no command");
    sent += static_cast<std::size_t>(size);
  }
}

}  // namespace juesuan::test
