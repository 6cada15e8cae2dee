#include "assembly/outline.hpp"

namespace chohyo::assembly {

using pdf::Bytes;
using pdf::ObjectId;

void Outline::add(const std::string& title, ObjectId page) {
  if (!next_chapter_.empty()) {
    entries_.push_back({std::exchange(next_chapter_, {}), page, {}});
    in_chapter_ = true;
  }
  (in_chapter_ ? entries_.back().below : entries_).push_back({title, page, {}});
}

/// Writes `entries`, linked to each other and to `parent`, and appends to the parent's entries how it leads to them.
void Outline::write_below(pdf::ObjectFile& file, ObjectId parent, const std::vector<Entry>& entries, Bytes& parent_text,
                          bool is_open) {
  const ObjectId first = file.reserve(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Entry& entry = entries[i];
    const ObjectId number = first + static_cast<ObjectId>(i);
    Bytes text;
    text.text("/Title").text_string(entry.title).text("/Parent ").reference(parent);
    text.text("/Dest[").reference(entry.page).text("/Fit]");
    if (i > 0) text.text("/Prev ").reference(number - 1);
    if (i + 1 < entries.size()) text.text("/Next ").reference(number + 1);
    if (!entry.below.empty()) write_below(file, number, entry.below, text, false);
    file.define(number, text.view());
  }
  const auto count = static_cast<std::int64_t>(entries.size());
  parent_text.text("/First ").reference(first).text("/Last ").reference(first + static_cast<ObjectId>(count - 1));
  parent_text.text("/Count ").integer(is_open ? count : -count);
}

ObjectId Outline::write(pdf::ObjectFile& file) const {
  const ObjectId root = file.reserve();
  Bytes text;
  text.text("/Type/Outlines");
  if (!entries_.empty()) write_below(file, root, entries_, text, true);
  file.define(root, text.view());
  return root;
}

}  // namespace chohyo::assembly
