// Lists in a body.
#include "form/body_reader.hpp"
#include "form/codes.hpp"
#include "form/grammar_words.hpp"

namespace chohyo::form {
namespace {

constexpr std::size_t kDeepestList = 3;

}  // namespace

List BodyReader::read_list(const tree::Element& element, const BlockPlace& place) {
  reader_.shape(element, grammar::kProseList);
  List list;
  list.style = style_reference(reader_, element, "style", form_);
  list.marker = reader_.word(element, "marker", grammar::kMarkers, grammar::kMarkers.front().second);
  if (place.lists == kDeepestList) {
    reader_.note(kTooDeep, element.name_span,
                 {{"element", "list"}, {"limit", std::to_string(kDeepestList)}, {"hint", ""}, {"hint_en", ""}});
    return list;
  }
  BlockPlace inside = place;
  inside.parent = &grammar::kProseList;
  inside.lists = place.lists + 1;
  list.entries = read(element, inside);
  if (list.entries.empty()) reader_.note(kMissingElement, element.span, {{"parent", "list"}, {"element", "li"}});
  return list;
}

ListEntry BodyReader::read_entry(const tree::Element& element, const BlockPlace& place) {
  reader_.shape(element, grammar::kListEntry);
  ListEntry entry;
  if (element.children.empty()) {
    entry.paragraphs.push_back(leaf(element, place));
    return entry;
  }
  BlockPlace inside = place;
  inside.parent = &grammar::kListEntry;
  for (const tree::Element& child : element.children) {
    if (child.name != "p") continue;
    reader_.shape(child, grammar::kEntryParagraph);
    entry.paragraphs.push_back(leaf(child, place));
    if (&child != &element.children.front() && (&child - 1)->name == "list") {
      reader_.note(kWrongOrder, child.name_span, {{"parent", "li"}, {"element", "p"}, {"other", "list"}});
    }
  }
  if (entry.paragraphs.empty()) reader_.note(kMissingElement, element.span, {{"parent", "li"}, {"element", "p"}});
  entry.lists = read(element, inside);
  return entry;
}

}  // namespace chohyo::form
