// The body of a pack: blocks from top to bottom.
#include <set>

#include "form/codes.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {
namespace {

InfoLine read_info_line(ElementReader& reader, const tree::Element& element, const Form& form) {
  reader.shape(element, {"style", "option", "provenance"}, {"entry"});
  InfoLine line;
  line.style = style_reference(reader, element, "style", form);
  for (const tree::Element& child : element.children) {
    if (child.name != "entry") continue;
    reader.shape(child, {"label", "value", "width"}, {});
    line.entries.push_back({reader.required(child, "label"), reader.leaf(child, "value", body_scope(form)),
                            reader.required_length(child, "width")});
  }
  return line;
}

}  // namespace

void read_body(ElementReader& reader, const tree::Element& body, Form& form) {
  reader.shape(body, {}, {"heading", "paragraph", "info-line", "table", "spacer", "page-break"});
  std::set<std::string> tables;
  for (const tree::Element& child : body.children) {
    Block block;
    block.span = child.span;
    if (child.name == "heading") {
      reader.shape(child, {"level", "style", "option", "provenance"}, {}, Content::text);
      block.content = Heading{static_cast<int>(reader.count(child, "level", 1, 1, 6)),
                              reader.leaf(child, body_scope(form)), style_reference(reader, child, "style", form)};
    } else if (child.name == "paragraph") {
      reader.shape(child, {"style", "option", "provenance"}, {}, Content::text);
      block.content = Paragraph{reader.leaf(child, body_scope(form)), style_reference(reader, child, "style", form)};
    } else if (child.name == "info-line") {
      block.content = read_info_line(reader, child, form);
    } else if (child.name == "spacer") {
      reader.shape(child, {"height", "option"}, {});
      block.content = Spacer{reader.required_length(child, "height")};
    } else if (child.name == "page-break") {
      reader.shape(child, {"option"}, {});
      block.content = PageBreak{};
    } else if (child.name == "table") {
      Table table = read_table(reader, child, form);
      if (!table.id.empty() && !tables.insert(table.id).second) {
        reader.note(kDuplicate, child.span, {"<table> id", table.id});
      }
      block.content = std::move(table);
    } else {
      continue;
    }
    block.option = option_reference(reader, child, form);
    block.provenance = provenance_of(reader, child);
    form.body.push_back(std::move(block));
  }
}

}  // namespace chohyo::form
