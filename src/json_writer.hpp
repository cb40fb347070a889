#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#include <optional>
#include <string>
#include <string_view>

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <juesuan/claim.hpp>
#include <juesuan/project.hpp>
#include <juesuan/table.hpp>

#include "number_text.hpp"

namespace juesuan::inline v0 {

/// Memory for RapidJSON: where its own allocator hands out null, to which the writer would write,
/// this one throws.
class JsonMemory {
 public:
  static constexpr bool kNeedFree = true;

  static void* Malloc(std::size_t size) { return size == 0 ? nullptr : checked(std::malloc(size)); }
  static void* Realloc(void* memory, std::size_t /*old_size*/, std::size_t size) {
    return checked(std::realloc(memory, size));
  }
  static void Free(void* memory) noexcept { std::free(memory); }

 private:
  static void* checked(void* memory) {
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
  }
};

/// Writes JSON member by member through RapidJSON's streaming writer, figures in the shapes that
/// render.hpp describes. A member that has nothing to say is left out.
class JsonWriter {
 public:
  JsonWriter() { writer_.SetIndent(' ', 1); }

  std::string text() const { return {buffer_.GetString(), buffer_.GetSize()}; }

  void begin_object() { writer_.StartObject(); }
  void end_object() { writer_.EndObject(); }
  void end_array() { writer_.EndArray(); }
  void begin_array() { writer_.StartArray(); }
  void begin_object(std::string_view name) {
    key(name);
    begin_object();
  }
  void begin_array(std::string_view name) {
    key(name);
    begin_array();
  }

  void string(std::string_view text) { writer_.String(text.data(), size(text)); }
  void integer(std::int64_t value) { writer_.Int64(value); }
  void member(std::string_view name, std::string_view value) {
    key(name);
    string(value);
  }
  void member(std::string_view name, const char* value) { member(name, std::string_view{value}); }
  void member(std::string_view name, std::int64_t value) {
    key(name);
    writer_.Int64(value);
  }
  void member(std::string_view name, bool value) {
    key(name);
    writer_.Bool(value);
  }
  void member_if_any(std::string_view name, std::string_view value) {
    if (!value.empty()) member(name, value);
  }

  void cell(const Cell& cell) {
    if (cell.state == CellState::absent) {
      writer_.Null();
      return;
    }
    begin_object();
    if (cell.state == CellState::insufficient) {
      member("state", "insufficient");
    } else if (cell.unit == CellUnit::count) {
      member("count", cell.low);
    } else {
      money(Amount::from_fen(cell.low));
    }
    if (cell.lower_bound) member("lower_bound", true);
    end_object();
  }
  void member_if_any(std::string_view name, const Cell& value) {
    if (value.state == CellState::absent) return;
    key(name);
    cell(value);
  }
  void member_if_any(std::string_view name, const std::optional<Amount>& amount) {
    if (!amount) return;
    begin_object(name);
    money(*amount);
    end_object();
  }
  void member_if_any(std::string_view name, const std::optional<Points>& points) {
    if (points) member(name, NumberText{}.of(*points));
  }
  /// `state` says why an undefined one is so.
  void member_if_any(std::string_view name, Percent percent, RatioState state) {
    if (state == RatioState::absent) return;
    begin_object(name);
    if (state == RatioState::value) {
      member("percent", to_string(percent));
    } else {
      member("state", token(state));
    }
    end_object();
  }

 private:
  static rapidjson::SizeType size(std::string_view text) {
    return static_cast<rapidjson::SizeType>(text.size());
  }
  void key(std::string_view name) { writer_.Key(name.data(), size(name)); }
  void money(Amount amount) {
    member("fen", amount.fen());
    member("wanyuan", NumberText{}.of(amount, NumberStyle{}));
  }

  using Utf8 = rapidjson::UTF8<>;
  using Buffer = rapidjson::GenericStringBuffer<Utf8, JsonMemory>;

  Buffer buffer_;
  rapidjson::PrettyWriter<Buffer, Utf8, Utf8, JsonMemory> writer_{buffer_};
};

}  // namespace juesuan::inline v0
