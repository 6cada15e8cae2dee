// How a pack's sections are numbered and set, depth by depth.
#include "form/codes.hpp"
#include "form/grammar_elements.hpp"
#include "form/grammar_words.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {
namespace {

/// {1} to {depth}, the last of them at least once; no other braces.
bool is_number_pattern(std::string_view pattern, std::size_t depth) {
  bool own = false;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] == '}') return false;
    if (pattern[at] != '{') continue;
    if (at + 2 >= pattern.size() || pattern[at + 2] != '}') return false;
    const auto place = static_cast<std::size_t>(pattern[at + 1] - '0');
    if (place < 1 || place > depth) return false;
    own = own || place == depth;
    at += 2;
  }
  return own;
}

}  // namespace

void read_section_levels(ElementReader& reader, const tree::Element& levels, Form& form) {
  reader.shape(levels, grammar::kSections);
  form.first_section_level = static_cast<int>(reader.count(levels, "first", 2, 1, 6));
  const auto deepest = static_cast<std::size_t>(7 - form.first_section_level);  // ISO 32000-1 §14.8.4.3.2 ends at H6
  if (!reader.has_at_most(levels, deepest)) return;
  for (const tree::Element& child : levels.children) {
    if (child.name != "level") continue;
    reader.shape(child, grammar::kSectionLevel);
    SectionLevel level;
    level.style = style_reference(reader, child, "style", form);
    level.figures = reader.word(child, "figures", grammar::kFigures, Figures::decimal);
    level.number = child.value("number");
    const std::size_t depth = form.section_levels.size() + 1;
    if (!level.number.empty() && !is_number_pattern(level.number, depth)) {
      const std::string own = "{" + std::to_string(depth) + "}";
      reader.note(
          kBadWord, child.find("number")->span,
          {{"attribute", "<level> number"},
           {"given", level.number},
           {"hint", "この深さの番号 " + own + " を含め、ほかには外側の番号（{1} から）だけを波かっこで書いてください"},
           {"hint_en", "write " + own +
                           " for the number at this depth, and no other braces than those of the depths "
                           "around it, from {1} on"}});
    }
    form.section_levels.push_back(std::move(level));
  }
  if (form.section_levels.empty()) {
    reader.note(kMissingElement, levels.span, {{"parent", "sections"}, {"element", "level"}});
  }
}

}  // namespace chohyo::form
