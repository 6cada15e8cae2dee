#include "document/plain_text.hpp"

#include <cstddef>

#include "base/date.hpp"

namespace chohyo::document {

std::string plain_text(const Paragraph& paragraph) {
  std::string out = paragraph.marker;
  for (const Inline& part : paragraph.inlines) {
    if (const auto* text = std::get_if<Text>(&part)) {
      out += text->text;
    } else if (const auto* reference = std::get_if<Reference>(&part)) {
      out += reference->text;
    } else if (const auto* choice = std::get_if<Choice>(&part)) {
      for (std::size_t i = 0; i < choice->chosen.size(); ++i) {
        out += (i > 0 ? "、" : "") + choice->options[choice->chosen[i]].text;
      }
    } else if (const auto* slot = std::get_if<DateSlot>(&part)) {
      if (slot->date) out += slot->words.empty() ? base::format_month_day(*slot->date) : slot->words;
    } else if (const auto* value = std::get_if<ValueSlot>(&part)) {
      if (value->value.index() != 0) out += value->words;
    }
  }
  return out;
}

}  // namespace chohyo::document
