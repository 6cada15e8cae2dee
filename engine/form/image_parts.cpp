// Pictures of a pack: files in its own folder, or images that the templates folder has a name for.
#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/digest.hpp"
#include "base/file.hpp"
#include "form/codes.hpp"
#include "form/grammar_elements.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostImages = 100;  // with their pixels they stay in memory

/// Each file of a pack is read once.
picture::PicturePtr read_file(ElementReader& reader, const fs::path& path, const std::string& shown, diag::Span span,
                              Form& form, Pictures& pictures) {
  const std::string key = path.lexically_normal().string();
  if (const auto known = pictures.read.find(key); known != pictures.read.end()) return known->second;
  std::string bytes;
  if (const std::error_code error = base::read_file(path, picture::kMostBytes, bytes)) {
    reader.note(kUnusableImage, span, {{"file", shown}, {"reason", error.message()}, {"reason_en", error.message()}});
    return nullptr;
  }
  form.digest = base::to_hex(base::sha256(form.digest + base::to_hex(base::sha256(bytes))));
  picture::Read read = picture::read_picture(std::move(bytes));
  if (!read.picture) {
    reader.note(kUnusableImage, span, {{"file", shown}, {"reason", read.fault.ja}, {"reason_en", read.fault.en}});
  }
  pictures.read.emplace(key, read.picture);
  return read.picture;
}

picture::PicturePtr read_own_file(ElementReader& reader, const tree::Attribute& file, Form& form, Pictures& pictures) {
  const fs::path folder = fs::path(form.sources.front()->name()).parent_path();
  if (is_below(folder, file.value)) {
    return read_file(reader, folder / file.value, file.value, file.span, form, pictures);
  }
  reader.note(kOutsidePack, file.span, {{"file", file.value}});
  return nullptr;
}

/// The image of that name; null, and a defect, when there is none.
const NamedImage* find_named(ElementReader& reader, const tree::Attribute& name, Form& form, Pictures& pictures) {
  if (!pictures.catalogue) pictures.catalogue = read_image_catalogue(reader, form, name.span);
  const std::vector<NamedImage>& images = pictures.catalogue->images;
  const auto found =
      std::find_if(images.begin(), images.end(), [&](const NamedImage& one) { return one.name == name.value; });
  if (found != images.end()) return &*found;
  if (!pictures.catalogue->is_read) return nullptr;  // which is noted
  reader.note(kUnknownReference, name.span, {{"what", "画像"}, {"given", name.value}, {"what_en", "image"}}, [&] {
    std::vector<std::string> candidates;
    for (const NamedImage& one : images) candidates.push_back(one.name);
    return suggest(name.value, candidates);
  });
  return nullptr;
}

/// What the element names, by `file` or by `name`; `named`: the image of that name, if there is one.
picture::PicturePtr picture_of(ElementReader& reader, const tree::Element& element, Form& form, Pictures& pictures,
                               const NamedImage*& named) {
  const tree::Attribute* name = element.find("name");
  if (const tree::Attribute* file = element.find("file"); name && file) {
    reader.note(kUnknownAttribute, file->name_span, {{"element", "image"}, {"attribute", "file"}}, [] {
      return Suggestion{"name か file のどちらかだけを書いてください", "write either name or file"};
    });
    return nullptr;
  }
  if (!name) {
    return reader.required(element, "file").empty() ? nullptr
                                                    : read_own_file(reader, *element.find("file"), form, pictures);
  }
  named = find_named(reader, *name, form, pictures);
  if (!named || named->file.empty()) return nullptr;
  const fs::path path = pictures.catalogue->folder / named->file;
  return read_file(reader, path, path.string(), name->span, form, pictures);
}

/// Its own words, else those of the named image, which are the form's then.
TextLeaf alt_of(ElementReader& reader, const tree::Element& element, Form& form, const NamedImage* named,
                const LeafScope& scope) {
  const bool is_unknown = element.find("name") && !named;
  if (!element.find("alt") && is_unknown) return {};
  if (element.find("alt") || !named || named->alt.empty()) {
    reader.required(element, "alt");
    return reader.leaf(element, "alt", scope);
  }
  form.digest = base::to_hex(base::sha256(form.digest + named->alt));
  return parse_leaf(named->alt, element.span);
}

}  // namespace

/// Of width and height one may be missing: it follows from the picture's pixels.
Image read_image(ElementReader& reader, const tree::Element& element, Form& form, Pictures& pictures,
                 const LeafScope& scope) {
  Image image;
  if (pictures.read.size() == kMostImages) {
    reader.note(kTooMany, element.span,
                {{"things", "画像"}, {"limit", std::to_string(kMostImages)}, {"things_en", "images"}});
    return image;
  }
  const NamedImage* named = nullptr;
  image.picture = picture_of(reader, element, form, pictures, named);
  image.alt = alt_of(reader, element, form, named, scope);
  image.width = reader.length(element, "width", Pt{0});
  image.height = reader.length(element, "height", Pt{0});
  constexpr Pt kSmallestSide{1}, kLargestSide = base::Mm{2000};
  reader.check_range(element, "width", image.width, kSmallestSide, kLargestSide);
  reader.check_range(element, "height", image.height, kSmallestSide, kLargestSide);
  if (!element.find("width") && !element.find("height")) {
    reader.note(kMissingAttribute, element.span, {{"element", "image"}, {"attribute", "width"}});
  }
  if (!image.picture) return image;
  const double ratio = static_cast<double>(image.picture->height) / image.picture->width;
  if (image.width == Pt{0}) image.width = image.height / ratio;
  if (image.height == Pt{0}) image.height = image.width * ratio;
  return image;
}

void check_room(ElementReader& reader, const tree::Element& element, const base::Size& size, std::string_view height,
                const base::Size& room) {
  constexpr Pt kRounding{0.01};
  if (size.width > room.width + kRounding) {
    reader.note(
        kNoRoom, element.span,
        {{"element", element.name}, {"width", in_millimetres(size.width)}, {"limit", in_millimetres(room.width)}});
  } else if (size.height > room.height + kRounding) {
    reader.note(kOutOfRange, element.span,
                {{"attribute", attribute_name(element, height)},
                 {"given", in_millimetres(size.height)},
                 {"least", "1pt"},
                 {"most", in_millimetres(room.height)}});
  }
}

std::optional<Image> read_cell_image(ElementReader& reader, const tree::Element& cell, Form& form,
                                     const TablePlace& place, const LeafScope& scope, const Column& column) {
  const tree::Element* element = reader.only_child(cell, "image", false);
  if (!element) return std::nullopt;
  for (const tree::Element& child : cell.children) {
    if (child.name != "p") continue;
    reader.note(kUnknownElement, child.name_span, {{"parent", cell.name}, {"element", child.name}}, [] {
      return Suggestion{"画像のセルに言葉は書けません", "a cell that holds an image holds no words"};
    });
  }
  reader.shape(*element, grammar::kCellImage);
  Image image = read_image(reader, *element, form, *place.pictures, scope);
  image.align = column.align;
  constexpr Pt kPaddingX{3}, kPaddingY{2};  // of table cells (layout/table_rows.hpp)
  if (image.picture) {
    check_room(reader, *element, {image.width, image.height}, "height",
               {column.width - kPaddingX * 2, place.height - kPaddingY * 2});
  }
  return image;
}

}  // namespace chohyo::form
