#include "layout/info_line.hpp"

#include <algorithm>

namespace chohyo::layout {
namespace {

constexpr double kLabelShare = 0.6;  // most of an entry's width that its label may take
constexpr double kLabelEms = 0.5;    // em between label and value
constexpr Pt kEntryGap{8};           // between the rule of one entry and the next label
constexpr Pt kUnderlineDrop{1.5};    // of the rule below the value's lines
constexpr Pt kUnderlineWidth{0.5};

TextStack one_paragraph(SetTextPtr text) {
  TextStack stack;
  stack.add(std::move(text), Pt{0});
  return stack;
}

/// The value on one line, as large as that goes; else at the floor, on several.
SetTextPtr set_value(const document::Paragraph& value, Pt width, Workshop& workshop) {
  SetTextPtr text = workshop.set(value, width);
  if (text->lines.size() <= 1) return text;
  const form::Style& style = style_of(value);
  Composed composed = workshop.compose(value);
  for (Pt size = style.size - kSizeStep; size >= style.floor; size -= kSizeStep) {
    text = workshop.set(composed, value, width, size);
    if (text->lines.size() <= 1) break;
  }
  return text;
}

Pt ink_width(const SetText& text) {
  Pt width{0};
  for (const SetLine& line : text.lines) width = std::max(width, line.width);
  return width;
}

}  // namespace

SetInfoLine set_info_line(const document::InfoLine& line, Pt width, Workshop& workshop) {
  SetInfoLine out;
  Pt x{0}, y{0}, row_height{0};
  for (const document::InfoLine::Entry& entry : line.entries) {
    const Pt entry_width = entry.width > Pt{0} ? std::min(entry.width, width) : width;
    if (x > Pt{0} && x + entry_width > width + Pt{0.01}) {
      y += row_height;
      x = row_height = Pt{0};
    }
    SetInfoLine::Entry set;
    set.x = x;
    set.y = y;
    const SetTextPtr label = workshop.set(entry.label, entry_width * kLabelShare);
    const Pt gap = label->size * kLabelEms;
    set.value_x = x + ink_width(*label) + gap;
    const bool last = x + entry_width + kEntryGap > width;
    set.width = std::max(Pt{1}, x + entry_width - set.value_x - (last ? Pt{0} : kEntryGap));
    const SetTextPtr value = set_value(entry.value, set.width, workshop);
    set.label = one_paragraph(label);
    set.value = one_paragraph(value);
    row_height = std::max(row_height, std::max(label->height(), value->height()) + kUnderlineDrop * 2);
    out.entries.push_back(std::move(set));
    x += entry_width;
  }
  out.height = y + row_height;
  return out;
}

void place_info_line(const SetInfoLine& line, NodeId parent, PageBuilder& builder) {
  const Point origin{builder.body().x, builder.y()};
  for (const SetInfoLine::Entry& entry : line.entries) {
    const NodeId node = builder.add_node(Role::paragraph, parent);
    const Pt top = origin.y + entry.y;
    const Pt height = std::max(entry.label.height(), entry.value.height());
    const Rect frame{origin.x + entry.x, top, entry.value_x - entry.x + entry.width, height};
    builder.place(entry.label, entry.label.all(), {origin.x + entry.x, top}, node, frame);
    builder.place(entry.value, entry.value.all(), {origin.x + entry.value_x, top}, node, frame);
    const Pt rule_y = top + entry.value.height() + kUnderlineDrop;
    builder.add(
        kArtifact,
        Rule{{origin.x + entry.value_x, rule_y}, {origin.x + entry.value_x + entry.width, rule_y}, kUnderlineWidth});
  }
  builder.advance(line.height);
}

}  // namespace chohyo::layout
