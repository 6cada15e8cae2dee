// How a form compares the answers of another form, owner by owner. The names are those of the other form; whether it
// has them is seen when the library is complete.
#include <sstream>

#include "form/codes.hpp"
#include "form/grammar_elements.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {

void read_comparison(ElementReader& reader, const tree::Element& element, Form& form) {
  reader.shape(element, grammar::kComparison);
  Comparison comparison;
  form.comparison_span = element.span;
  comparison.form = reader.required(element, "form");
  comparison.answer = reader.required(element, "answer");
  comparison.good = reader.required(element, "good");
  comparison.done = reader.required(element, "done");
  comparison.party = reader.required(element, "party");
  std::istringstream holders(reader.required(element, "holders"));
  for (std::string word; holders >> word;) comparison.holders.push_back(word);
  for (const tree::Element& child : element.children) {
    if (child.name == "presume") {
      reader.shape(child, grammar::kPresume);
      comparison.presumptions.push_back({reader.required(child, "items"), reader.required(child, "party")});
    } else if (child.name == "gap") {
      reader.shape(child, grammar::kGap);
      reader.required(child, "kind");
      const std::string_view kind = reader.word(child, "kind", kGapKinds);
      if (!kind.empty() && !comparison.gap_words.emplace(kind, child.text).second) {
        reader.note(kDuplicate, child.span, {{"attribute", "<gap> kind"}, {"given", std::string(kind)}});
      }
    }
  }
  for (const std::string_view kind : kGapKinds) {
    if (!comparison.gap_words.contains(std::string(kind))) {
      reader.note(kMissingElement, element.span,
                  {{"parent", "comparison"}, {"element", "gap kind=\"" + std::string(kind) + "\""}});
    }
  }
  form.comparison = std::move(comparison);
}

}  // namespace chohyo::form
