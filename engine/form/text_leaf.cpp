#include "form/text_leaf.hpp"

#include <algorithm>
#include <utility>

namespace chohyo::form {
namespace {

constexpr std::string_view kOpen = "{{", kClose = "}}";

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\n";
  const std::size_t first = text.find_first_not_of(kBlank);
  return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(kBlank) + 1 - first);
}

LeafPart part_of(std::string_view tag) {
  std::string_view inside = tag.substr(kOpen.size());
  if (inside.ends_with(kClose)) inside.remove_suffix(kClose.size());
  const std::string_view name = trimmed(inside);
  LeafPart part{std::string(tag), std::string(name), {}, {}};
  if (const std::size_t dot = name.find('.'); dot != name.npos) {
    part.group = name.substr(0, dot);
    part.member = name.substr(dot + 1);
  }
  return part;
}

}  // namespace

TextLeaf parse_leaf(std::string text, diag::Span span) {
  TextLeaf leaf{std::move(text), false, span};
  std::string_view rest = leaf.text;
  leaf.has_tags = rest.find(kOpen) != rest.npos;
  while (leaf.has_tags && !rest.empty()) {
    const std::size_t open = std::min(rest.find(kOpen), rest.size());
    if (open > 0) leaf.parts.push_back({std::string(rest.substr(0, open)), {}, {}, {}});
    rest.remove_prefix(open);
    if (rest.empty()) break;
    const std::size_t close = rest.find(kClose, kOpen.size());
    const std::size_t end = close == rest.npos ? rest.size() : close + kClose.size();
    leaf.parts.push_back(part_of(rest.substr(0, end)));
    rest.remove_prefix(end);
  }
  return leaf;
}

TextLeaf name_leaf(std::string_view name, diag::Span span) {
  return parse_leaf(std::string(kOpen) + std::string(name) + std::string(kClose), span);
}

const LeafPart* lone_name(const TextLeaf& leaf) {
  return leaf.parts.size() == 1 && !leaf.parts.front().name.empty() ? &leaf.parts.front() : nullptr;
}

std::vector<std::string> names_in(const TextLeaf& leaf) {
  std::vector<std::string> out;
  for (const LeafPart& part : leaf.parts) {
    if (!part.name.empty()) out.push_back(part.name);
  }
  return out;
}

}  // namespace chohyo::form
