// Parts of a page: boxes, columns and images.
#include <algorithm>

#include "form/body_reader.hpp"
#include "form/codes.hpp"
#include "form/grammar_words.hpp"

namespace chohyo::form {
namespace {

constexpr std::size_t kDeepestArea = 3;

}  // namespace

Pt BodyReader::room_in(const BlockPlace& place) const {
  const PageSetup& page = form_.page_setup(page_);
  return place.areas > 0 ? place.width : page.size.width - page.left - page.right;
}

/// Notes what is wider than its place or taller than a page; `height`: the attribute that says how tall it is.
void BodyReader::check_room(const tree::Element& element, const base::Size& size, std::string_view height,
                            const BlockPlace& place) {
  const PageSetup& page = form_.page_setup(page_);
  const Pt room = room_in(place), tallest = page.size.height - page.top - page.bottom;
  constexpr Pt kRounding{0.01};
  if (size.width > room + kRounding) {
    reader_.note(kNoRoom, element.span,
                 {{"element", element.name}, {"width", in_millimetres(size.width)}, {"limit", in_millimetres(room)}});
  } else if (size.height > tallest + kRounding) {
    reader_.note(kOutOfRange, element.span,
                 {{"attribute", attribute_name(element, height)},
                  {"given", in_millimetres(size.height)},
                  {"least", "1pt"},
                  {"most", in_millimetres(tallest)}});
  }
}

/// Blocks in a part of the page, `width` wide.
std::vector<Block> BodyReader::read_area(const tree::Element& element, const grammar::Element& rule,
                                         const BlockPlace& place, Pt width) {
  if (place.areas == kDeepestArea) {
    reader_.note(kTooDeep, element.name_span,
                 {{"element", element.name}, {"limit", std::to_string(kDeepestArea)}, {"hint", ""}, {"hint_en", ""}});
    return {};
  }
  BlockPlace inside = place;
  inside.parent = &rule;
  inside.areas = place.areas + 1;
  inside.width = width;
  return read(element, inside);
}

Box BodyReader::read_box(const tree::Element& element, const BlockPlace& place) {
  using namespace base::literals;
  reader_.shape(element, grammar::kBox);
  Box box;
  box.label = leaf(element, "label", place);
  if (!box.label.text.empty()) {
    box.style = style_reference(reader_, element, "style", form_);
  } else if (element.find("style")) {
    reader_.note(kMissingAttribute, element.span, {{"element", "box"}, {"attribute", "label"}});
  }
  box.border = reader_.length(element, "border", Pt{0.5});
  box.padding = reader_.length(element, "padding", 2_mm);
  box.least_height = reader_.length(element, "min-height", Pt{0});
  // Less than 7 mm is too narrow for a line of handwriting.
  box.pitch = reader_.length(element, "pitch", 8_mm);
  reader_.check_range(element, "border", box.border, Pt{0}, Pt{10});
  reader_.check_range(element, "pitch", box.pitch, 7_mm, 50_mm);
  box.rows = reader_.count(element, "rows", 0, 0, 100);
  const Pt room = room_in(place);
  if (box.padding * 2 >= room) {
    reader_.note(kNoRoom, element.span,
                 {{"element", "box"}, {"width", in_millimetres(box.padding * 2)}, {"limit", in_millimetres(room)}});
  }
  box.blocks = read_area(element, grammar::kBox, place, room - box.padding * 2);
  if (box.blocks.empty() && box.label.text.empty() && box.rows == 0 && box.least_height == Pt{0}) {
    reader_.note(kMissingAttribute, element.span, {{"element", "box"}, {"attribute", "min-height"}});
  }
  return box;
}

/// Areas without a width share what the others leave.
Columns BodyReader::read_columns(const tree::Element& element, const BlockPlace& place) {
  using namespace base::literals;
  constexpr std::size_t kMostAreas = 6;
  constexpr Pt kNarrowest = base::Mm{10}, kRounding{0.01};
  reader_.shape(element, grammar::kColumnsBlock);
  Columns columns;
  columns.gap = reader_.length(element, "gap", 5_mm);
  if (!reader_.has_at_most(element, kMostAreas)) return columns;
  Pt taken{0};
  std::size_t sharing = 0;
  for (const tree::Element& child : element.children) {
    if (child.name != "column") continue;
    reader_.shape(child, grammar::kArea);
    Columns::Area& area = columns.areas.emplace_back();
    area.width = reader_.length(child, "width", Pt{0});
    reader_.check_range(child, "width", area.width, kNarrowest, base::Mm{2000});
    taken += area.width;
    if (area.width == Pt{0}) ++sharing;
  }
  if (columns.areas.size() < 2) {
    reader_.note(kMissingElement, element.span, {{"parent", "columns"}, {"element", "column"}});
    return columns;
  }
  taken += columns.gap * static_cast<double>(columns.areas.size() - 1);
  const Pt room = room_in(place), wanted = taken + kNarrowest * static_cast<double>(sharing);
  if (wanted > room + kRounding) {
    reader_.note(kNoRoom, element.span,
                 {{"element", "columns"}, {"width", in_millimetres(wanted)}, {"limit", in_millimetres(room)}});
  }
  std::size_t index = 0;
  for (const tree::Element& child : element.children) {
    if (child.name != "column") continue;
    Columns::Area& area = columns.areas[index++];
    if (area.width == Pt{0}) area.width = std::max(kNarrowest, (room - taken) / static_cast<double>(sharing));
    area.blocks = read_area(child, grammar::kArea, place, area.width);
  }
  return columns;
}

/// Of width and height one may be missing: it follows from the picture's pixels.
Image BodyReader::read_image(const tree::Element& element, const BlockPlace& place) {
  constexpr std::size_t kMostImages = 100;  // with their pixels they stay in memory
  reader_.shape(element, grammar::kImage);
  Image image;
  if (pictures_.size() == kMostImages) {
    reader_.note(kTooMany, element.span,
                 {{"things", "画像"}, {"limit", std::to_string(kMostImages)}, {"things_en", "images"}});
    return image;
  }
  image.picture = picture_reference(reader_, element, form_, pictures_);
  reader_.required(element, "alt");
  image.alt = leaf(element, "alt", place);
  image.align = reader_.word(element, "align", grammar::kSides, Align::start);
  image.width = reader_.length(element, "width", Pt{0});
  image.height = reader_.length(element, "height", Pt{0});
  constexpr Pt kSmallest{1}, kLargest = base::Mm{2000};
  reader_.check_range(element, "width", image.width, kSmallest, kLargest);
  reader_.check_range(element, "height", image.height, kSmallest, kLargest);
  if (!element.find("width") && !element.find("height")) {
    reader_.note(kMissingAttribute, element.span, {{"element", "image"}, {"attribute", "width"}});
  }
  if (!image.picture) return image;
  const double ratio = static_cast<double>(image.picture->height) / image.picture->width;
  if (image.width == Pt{0}) image.width = image.height / ratio;
  if (image.height == Pt{0}) image.height = image.width * ratio;
  check_room(element, {image.width, image.height}, "height", place);
  return image;
}

}  // namespace chohyo::form
