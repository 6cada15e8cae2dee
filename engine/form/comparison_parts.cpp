// How a form compares the answers of another form, vendor by vendor. The names are those of the other form; whether it
// has them is seen when the library is complete.
#include <sstream>

#include "form/codes.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {

void read_comparison(ElementReader& reader, const tree::Element& element, Form& form) {
  reader.shape(element, {"form", "answer", "good", "done", "party", "holders"}, {"presume", "gap"});
  Comparison comparison;
  comparison.form = reader.required(element, "form");
  comparison.answer = reader.required(element, "answer");
  comparison.good = reader.required(element, "good");
  comparison.done = reader.required(element, "done");
  comparison.party = reader.required(element, "party");
  std::istringstream holders(reader.required(element, "holders"));
  for (std::string word; holders >> word;) comparison.holders.push_back(word);
  for (const tree::Element& child : element.children) {
    if (child.name == "presume") {
      reader.shape(child, {"items", "party"}, {});
      comparison.presumptions.push_back({reader.required(child, "items"), reader.required(child, "party")});
    } else if (child.name == "gap") {
      reader.shape(child, {"kind"}, {}, Content::text);
      reader.required(child, "kind");
      const std::string_view kind = reader.word<std::string_view>(child, "kind",
                                                                  {{kGapKinds[4], kGapKinds[4]},
                                                                   {kGapKinds[0], kGapKinds[0]},
                                                                   {kGapKinds[1], kGapKinds[1]},
                                                                   {kGapKinds[2], kGapKinds[2]},
                                                                   {kGapKinds[3], kGapKinds[3]}},
                                                                  {});
      comparison.gap_words.emplace(kind, child.text);
    }
  }
  for (const std::string_view kind : kGapKinds) {
    if (!comparison.gap_words.contains(std::string(kind))) {
      reader.note(kMissingElement, element.span, {"comparison", "gap kind=\"" + std::string(kind) + "\""});
    }
  }
  form.comparison = std::move(comparison);
}

}  // namespace chohyo::form
