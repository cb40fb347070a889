#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <juesuan/accounts.hpp>
#include <juesuan/classification.hpp>

#include "document_tree.hpp"
#include "field_text.hpp"

/// `read_value(node, value)` reads the text of a leaf as a value of its type or fails at its path.
/// An empty text is no value of any type.
namespace juesuan::inline v0::detail {

void read_value(const Node& node, std::string& value);
void read_value(const Node& node, std::int64_t& count);
void read_value(const Node& node, Amount& value);
void read_value(const Node& node, Points& value);
void read_value(const Node& node, Percent& value);
void read_value(const Node& node, FunctionCode& value);
void read_value(const Node& node, EconomicCode& value);
void read_value(const Node& node, MoneyUnit& value);

/// A year, 1949 to 9999.
void read_value(const Node& node, std::int16_t& value);

/// Bits of `Axis`.
void read_value(const Node& node, std::uint8_t& value);

template <class E>
requires(!terms<E>.empty()) void read_value(const Node& node, E& value) {
  const std::optional<E> parsed = from_text<E>(node.text());
  if (!parsed) node.fail(expected_but(expected_term<E>(), node.text()));
  value = *parsed;
}

template <class T>
void read_value(const Node& node, std::optional<T>& value) {
  T present{};
  read_value(node, present);
  value = std::move(present);
}

/// A fact for every term of `Key` that the object names; empty values count as absent.
template <class Key, class Value>
void read_value(const Node& node, Facts<Key, Value>& facts) {
  static constexpr auto keys = keys_of(terms<Key>, &Term<Key>::token);
  std::array<const Tree*, keys.size()> found{};
  node.find_members(keys, found);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (found[i] == nullptr) continue;
    const Node child = node.member(keys[i], *found[i]);
    if (!child.empty()) read_value(child, facts[terms<Key>[i].value]);
  }
}

template <class T>
struct FieldOwner;
template <class Owner, class Field>
struct FieldOwner<Field Owner::*> {
  using Type = Owner;
};

/// Reads a leaf into a field of the struct; the usual reader of a `Member`.
template <auto field>
void into(const Node& node, typename FieldOwner<decltype(field)>::Type& target) {
  read_value(node, target.*field);
}

/// Fails unless the text of a leaf is `expected`.
void expect_text(const Node& node, std::string_view expected);

/// Reads a whole number from `min` to `max`.
std::int64_t read_number(const Node& node, std::int64_t min, std::int64_t max);

/// Reads an array of texts, none of them empty.
std::vector<std::string> read_texts(const Node& node, std::string_view singular);

}  // namespace juesuan::inline v0::detail
