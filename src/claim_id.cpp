#include "claim_id.hpp"

#include <juesuan/standard_claims.hpp>

namespace juesuan::inline v0::detail {

namespace {

constexpr auto specs = standard_claims(Stage::adjusted_budget);

constexpr bool repeats(const ClaimSpec& spec) noexcept {
  return spec.repeat >= ClaimRepeat::function_class || spec.key == ClaimKey::execution_project;
}

/// One to nine digits that do not begin with 0.
std::optional<std::uint32_t> read_code(std::string_view text) noexcept {
  if (text.empty() || text.size() > 9 || text.front() == '0') return std::nullopt;
  std::uint32_t code = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    code = code * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return code;
}

ClaimId id_of(const ClaimSpec& spec, std::uint32_t code) noexcept {
  return {spec.key, spec.kind, spec.section, code};
}

}  // namespace

std::optional<ClaimId> parse_claim_id(std::string_view id) noexcept {
  for (const ClaimSpec& spec : specs) {
    if (!repeats(spec) && id == token(spec.key)) return id_of(spec, 0);
  }
  const std::size_t dot = id.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const std::optional<std::uint32_t> code = read_code(id.substr(dot + 1));
  if (!code) return std::nullopt;
  for (const ClaimSpec& spec : specs) {
    if (repeats(spec) && id.substr(0, dot) == token(spec.key)) return id_of(spec, *code);
  }
  return std::nullopt;
}

ClaimId claim_id(ClaimKey key, std::uint32_t code) noexcept {
  for (const ClaimSpec& spec : specs) {
    if (spec.key == key) return id_of(spec, code);
  }
  return {};
}

std::string to_string(const ClaimId& id) {
  std::string text{token(id.key)};
  if (id.code != 0) text += '.' + std::to_string(id.code);
  return text;
}

}  // namespace juesuan::inline v0::detail
