#include "assembly/outline.hpp"

namespace chohyo::assembly {
namespace {

struct Bookmark {
  std::string title;
  ObjectId page = 0;
  std::vector<Bookmark> below;
};

std::vector<Bookmark> bookmarks_of(const std::vector<VolumePart>& parts) {
  std::vector<Bookmark> out;
  for (const VolumePart& part : parts) {
    if (!part.title.empty()) out.push_back({part.title, part.documents.front().page, {}});
    for (const VolumeDocument& document : part.documents) {
      (part.title.empty() ? out : out.back().below).push_back({document.title, document.page, {}});
    }
  }
  return out;
}

/// Writes bookmarks, linked to each other and to `parent`, and appends to the parent's entries how it leads to them.
void write_below(pdf::ObjectFile& file, ObjectId parent, const std::vector<Bookmark>& bookmarks, Bytes& parent_text,
                 bool is_open) {
  const ObjectId first = file.reserve(bookmarks.size());
  for (std::size_t i = 0; i < bookmarks.size(); ++i) {
    const Bookmark& bookmark = bookmarks[i];
    const ObjectId number = first + static_cast<ObjectId>(i);
    Bytes text;
    text.text("/Title").text_string(bookmark.title).text("/Parent ").reference(parent);
    text.text("/Dest[").reference(bookmark.page).text("/Fit]");
    if (i > 0) text.text("/Prev ").reference(number - 1);
    if (i + 1 < bookmarks.size()) text.text("/Next ").reference(number + 1);
    if (!bookmark.below.empty()) write_below(file, number, bookmark.below, text, false);
    file.define(number, text.view());
  }
  const auto count = static_cast<std::int64_t>(bookmarks.size());
  parent_text.text("/First ").reference(first).text("/Last ").reference(first + static_cast<ObjectId>(count - 1));
  parent_text.text("/Count ").integer(is_open ? count : -count);
}

}  // namespace

ObjectId write_outline(VolumeContents& volume) {
  const ObjectId root = volume.file.reserve();
  Bytes text;
  text.text("/Type/Outlines");
  write_below(volume.file, root, bookmarks_of(volume.parts), text, true);
  volume.file.define(root, text.view());
  return root;
}

}  // namespace chohyo::assembly
