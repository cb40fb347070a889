#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>

#include <boost/property_tree/ptree.hpp>

#include <juesuan/amount.hpp>
#include <juesuan/error.hpp>
#include <juesuan/read.hpp>

namespace juesuan::inline v0::detail {

using Tree = boost::property_tree::ptree;

/// Parses a document that `guard_document` let pass. The tree is that of the root's members: the
/// root element of XML must be `accounts` and is left out.
Tree parse_tree(std::string_view guarded, DocumentFormat format);

/// What the reading of a value depends on, from elsewhere in the document.
struct DocumentContext {
  DocumentFormat format;
  std::optional<MoneyUnit> unit{};
  int year = 0;
};

/// A place in a document's tree that knows its path. It borrows the tree, the context, its parent
/// and its key.
///
/// A tree cannot tell `""`, `[]` and `{}` from each other: each is an empty text, array and object.
class Node {
 public:
  static constexpr std::size_t any_number = static_cast<std::size_t>(-1);

  Node(const Tree& root, const DocumentContext& context) noexcept
      : tree_(&root), context_(&context) {}

  const DocumentContext& context() const noexcept { return *context_; }
  bool empty() const noexcept { return tree_->empty() && tree_->data().empty(); }
  /// Whether this is a text, a number or nothing, not an array or an object with something in it.
  bool leaf() const noexcept { return tree_->empty(); }
  /// Whether this is a JSON array with something in it.
  bool array() const noexcept { return !tree_->empty() && tree_->front().first.empty(); }

  /// The text of a leaf, at most `limits.text_bytes` and without control characters other than tab
  /// and line break.
  const std::string& text() const;

  /// The text of a member for a message, empty where there is none.
  std::string_view text_of(std::string_view key) const noexcept;

  /// Whether an object has a member of that name that is not empty.
  bool has(std::string_view key) const noexcept;

  Node member(std::string_view key, const Tree& tree) const noexcept {
    return Node(*this, tree, key, any_number);
  }

  /// Points `found[i]` to the member with the name `keys[i]`, null where it is absent. Fails for
  /// other names and for a name that occurs twice.
  void find_members(std::span<const std::string_view> keys, std::span<const Tree*> found) const;

  /// Calls `read(item)` for every item of an array, whose elements are named `singular` in XML and
  /// INFO.
  template <class Read>
  void each_item(std::string_view singular, Read read, std::size_t limit = any_number) const {
    check_array(limit);
    std::size_t index = 0;
    for (const auto& [key, tree] : *tree_) {
      check_item_key(key, singular);
      read(Node(*this, tree, {}, index++));
    }
  }

  /// The place in the words of the document, such as `projects[0].total.executed`, or that of a
  /// member.
  std::string path(std::string_view member = {}) const;

  [[noreturn]] void fail(std::string message, Status status = Status::input) const;
  [[noreturn]] void fail_member(std::string_view key, std::string message) const;

 private:
  Node(const Node& parent, const Tree& tree, std::string_view key, std::size_t index) noexcept
      : tree_(&tree), context_(parent.context_), parent_(&parent), key_(key), index_(index) {}

  void check_array(std::size_t limit) const;
  void check_item_key(const std::string& key, std::string_view singular) const;

  const Tree* tree_;
  const DocumentContext* context_;
  const Node* parent_ = nullptr;
  std::string_view key_;
  std::size_t index_ = any_number;
};

/// A member of an object: its key, whether it must be there, what reads it into a `T`, and whether
/// an optional one that is empty says something all the same.
template <class T>
struct Member {
  std::string_view key;
  bool required;
  void (*read)(const Node& node, T& target);
  bool read_empty = false;
};

/// Keys for a message: `a, b, c`.
std::string joined(std::span<const std::string_view> keys);

/// The keys of a list of members or terms.
template <class List, class Key>
constexpr auto keys_of(const List& list, Key key) {
  std::array<std::string_view, std::tuple_size_v<List>> keys{};
  for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = list[i].*key;
  return keys;
}

/// Reads an object into `target` in the order of `members`, whatever the order of the document. An
/// optional member that is empty counts as absent.
template <const auto& members, class T>
void read_members(const Node& node, T& target) {
  static constexpr auto keys = keys_of(members, &Member<T>::key);
  std::array<const Tree*, keys.size()> found{};
  node.find_members(keys, found);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const Member<T>& member = members[i];
    if (found[i] == nullptr) {
      if (member.required) node.fail_member(member.key, "missing");
      continue;
    }
    const Node child = node.member(member.key, *found[i]);
    if (member.required || member.read_empty || !child.empty()) member.read(child, target);
  }
}

}  // namespace juesuan::inline v0::detail
