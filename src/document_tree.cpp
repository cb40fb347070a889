// The placeholders of Boost.Bind that PropertyTree uses, without a note that they will move.
#define BOOST_BIND_GLOBAL_PLACEHOLDERS

#include "document_tree.hpp"

#include <algorithm>
#include <istream>
#include <streambuf>
#include <utility>
#include <vector>

#include <boost/property_tree/info_parser.hpp>
#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/xml_parser.hpp>

#include <juesuan/detail/quote.hpp>
#include <juesuan/limits.hpp>

#include "field_text.hpp"
#include "utf8.hpp"

namespace juesuan::inline v0::detail {

namespace {

namespace property_tree = boost::property_tree;

/// Lets a stream read bytes where they are.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view bytes) {
    char* const begin = const_cast<char*>(bytes.data());  // a get area is only read
    setg(begin, begin, begin + bytes.size());
  }
};

std::string_view name_of(DocumentFormat format) noexcept {
  switch (format) {
    case DocumentFormat::json:
      return "JSON";
    case DocumentFormat::xml:
      return "XML";
    case DocumentFormat::info:
      return "INFO";
  }
  return {};
}

void parse(std::istream& in, Tree& tree, DocumentFormat format) {
  constexpr int xml_flags =
      property_tree::xml_parser::no_comments | property_tree::xml_parser::trim_whitespace;
  switch (format) {
    case DocumentFormat::json:
      return property_tree::read_json(in, tree);
    case DocumentFormat::xml:
      return property_tree::read_xml(in, tree, xml_flags);
    case DocumentFormat::info:
      return property_tree::read_info(in, tree);
  }
}

/// Puts the members of the one root element of an XML document in its place.
void unwrap_root_element(Tree& document) {
  if (document.size() != 1 || document.front().first != "accounts") {
    throw Error(Status::input, "", "expected one root element <accounts>");
  }
  Tree root;
  root.swap(document.front().second);
  document.swap(root);
}

/// A key as it stands in a path: bare if it is a plain name, otherwise quoted and cut.
std::string path_key(std::string_view key) {
  const bool plain = key.size() <= quoted_bytes_max && std::ranges::all_of(key, [](char c) {
                       return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                              (c >= '0' && c <= '9') || c == '_';
                     });
  return plain ? std::string(key) : quoted(key);
}

}  // namespace

std::string joined(std::span<const std::string_view> keys) {
  std::string text;
  for (const std::string_view key : keys) {
    if (!text.empty()) text += ", ";
    text += key;
  }
  return text;
}

Tree parse_tree(std::string_view guarded, DocumentFormat format) {
  ViewBuffer buffer(guarded);
  std::istream in(&buffer);
  Tree tree;
  try {
    parse(in, tree, format);
  } catch (const property_tree::file_parser_error& error) {
    throw Error(Status::input, "", "not " + std::string(name_of(format)) + ": " + error.message(),
                static_cast<std::int64_t>(error.line()));
  }
  if (format == DocumentFormat::xml) unwrap_root_element(tree);
  return tree;
}

const std::string& Node::text() const {
  const std::string& text = tree_->data();
  if (!tree_->empty()) fail("expected a text or a number; found an array or an object");
  if (text.size() > limits.text_bytes) {
    fail("expected at most " + std::to_string(limits.text_bytes) + " bytes of text; found " +
             std::to_string(text.size()),
         Status::range);
  }
  if (std::ranges::any_of(text, is_control)) {
    fail(expected_but("expected no control characters", text));
  }
  return text;
}

std::string_view Node::text_of(std::string_view key) const noexcept {
  for (const auto& [name, tree] : *tree_) {
    if (name == key) return tree.data();
  }
  return {};
}

bool Node::has(std::string_view key) const noexcept {
  return std::ranges::any_of(*tree_, [&](const auto& member) {
    return member.first == key && !(member.second.empty() && member.second.data().empty());
  });
}

void Node::find_members(std::span<const std::string_view> keys,
                        std::span<const Tree*> found) const {
  if (!tree_->data().empty()) fail(expected_but("expected an object", tree_->data()));
  std::size_t guess = 0;
  for (const auto& [key, tree] : *tree_) {
    if (guess == keys.size() || keys[guess] != key) {
      guess = static_cast<std::size_t>(std::ranges::find(keys, key) - keys.begin());
    }
    if (key.empty()) fail("expected an object; found an array");
    if (guess == keys.size()) fail_member(key, "unknown key; expected one of " + joined(keys));
    if (found[guess] != nullptr) fail_member(key, "duplicate key");
    found[guess++] = &tree;
  }
}

void Node::check_array(std::size_t limit) const {
  if (!tree_->data().empty()) fail(expected_but("expected an array", tree_->data()));
  if (tree_->size() > limit) {
    fail("expected at most " + std::to_string(limit) + " items; found " +
             std::to_string(tree_->size()),
         Status::range);
  }
}

void Node::check_item_key(const std::string& key, std::string_view singular) const {
  if (context_->format == DocumentFormat::json) {
    if (!key.empty()) fail("expected an array; found an object");
  } else if (key != singular) {
    fail_member(key, "unknown key; expected " + std::string(singular));
  }
}

std::string Node::path(std::string_view member) const {
  std::vector<const Node*> nodes;
  for (const Node* node = this; node->parent_ != nullptr; node = node->parent_) {
    nodes.push_back(node);
  }
  std::string path;
  const auto append_key = [&path](std::string_view key) {
    if (!path.empty()) path += '.';
    path += path_key(key);
  };
  for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) {
    if ((*node)->index_ == any_number) {
      append_key((*node)->key_);
    } else {
      path += '[' + std::to_string((*node)->index_) + ']';
    }
  }
  if (!member.empty()) append_key(member);
  return path;
}

void Node::fail(std::string message, Status status) const {
  throw Error(status, path(), std::move(message));
}

void Node::fail_member(std::string_view key, std::string message) const {
  throw Error(Status::input, path(key), std::move(message));
}

}  // namespace juesuan::inline v0::detail
