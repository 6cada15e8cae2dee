// What a pack asks for: choices, dates and texts.
#include <set>

#include "form/answer_words.hpp"
#include "form/codes.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {
namespace {

/// What a cell of a spreadsheet holds at most (ECMA-376 part 1 §18.3.1.96, as Excel enforces it).
constexpr std::size_t kLongestText = 32767;

void read_choice(ElementReader& reader, const tree::Element& choice, Field& field) {
  reader.shape(choice, {"id", "label", "separator", "of", "shows"}, {"word"});
  field.kind = FieldKind::choice;
  field.separator = reader.required(choice, "separator");
  field.shows_all = reader.word<bool>(choice, "shows", {{"all", true}, {"chosen", false}}, true);
  std::set<std::string> seen;
  for (const tree::Element& child : choice.children) {
    if (child.name != "word") continue;
    reader.shape(child, {"id"}, {}, Content::text);
    field.options.push_back({reader.item_id(child), child.text});
    const std::string& id = field.options.back().id;
    if (!id.empty() && !seen.insert(id).second) reader.note(kDuplicate, child.span, {"<word> id", id});
  }
  if (field.options.size() < 2) reader.note(kTooFewOptions, choice.span, {field.id});
}

}  // namespace

void read_fields(ElementReader& reader, const tree::Element& fields, Form& form) {
  reader.shape(fields, {}, {"choice", "date", "text"});
  std::set<std::string> seen;
  for (const tree::Element& child : fields.children) {
    if (child.name != "choice" && child.name != "date" && child.name != "text") continue;
    Field field;
    field.span = child.span;
    // Items and form elements give these names a meaning of their own.
    field.id = reader.name(child, "id", {"id", "item", "items", "edition", "vendor", kProposal});
    field.label = reader.required(child, "label");
    field.of_form = reader.word<bool>(child, "of", {{"items", false}, {"form", true}}, false);
    if (child.name == "choice") {
      read_choice(reader, child, field);
    } else if (child.name == "date") {
      reader.shape(child, {"id", "label", "of", "shows"}, {});
      field.kind = FieldKind::date;
      field.shows_all = reader.word<bool>(child, "shows", {{"all", true}, {"given", false}}, true);
    } else {
      reader.shape(child, {"id", "label", "max-length", "of"}, {});
      field.max_length = reader.count(child, "max-length", 0, 1, kLongestText);
    }
    if (!field.id.empty() && !seen.insert(field.id).second) {
      reader.note(kDuplicate, child.span, {attribute_name(child, "id"), field.id});
    }
    form.fields.push_back(std::move(field));
  }
}

}  // namespace chohyo::form
