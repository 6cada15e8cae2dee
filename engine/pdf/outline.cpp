#include "pdf/outline.hpp"

#include <cstddef>

#include "pdf/destination.hpp"

namespace chohyo::pdf {
namespace {

/// An outline item's neighbours; item 0 is the root.
struct Item {
  std::size_t parent = 0, previous = 0, next = 0, first = 0, last = 0;
  std::size_t descendants = 0;
};

std::vector<Item> link(const std::vector<layout::Bookmark>& bookmarks) {
  std::vector<Item> items(bookmarks.size() + 1);
  std::vector<std::size_t> open;  // the items from the root down to the one before
  for (std::size_t i = 1; i < items.size(); ++i) {
    // The parent is the last one of a lower level, even where levels between are skipped.
    while (!open.empty() && bookmarks[open.back() - 1].level >= bookmarks[i - 1].level) open.pop_back();
    const std::size_t parent = open.empty() ? 0 : open.back();
    items[i].parent = parent;
    items[i].previous = items[parent].last;
    if (items[i].previous != 0) items[items[i].previous].next = i;
    if (items[parent].first == 0) items[parent].first = i;
    items[parent].last = i;
    open.push_back(i);
  }
  for (std::size_t i = items.size() - 1; i > 0; --i) items[items[i].parent].descendants += items[i].descendants + 1;
  return items;
}

}  // namespace

ObjectId write_outline(ObjectFile& file, const std::vector<layout::Bookmark>& bookmarks,
                       const std::vector<layout::Page>& pages, std::span<const ObjectId> page_objects) {
  const std::vector<Item> items = link(bookmarks);
  std::vector<ObjectId> objects;
  for (std::size_t i = 0; i < items.size(); ++i) objects.push_back(file.reserve());
  Bytes text;
  const auto refer = [&](std::string_view key, std::size_t item) {
    if (item != 0) text.text(key).reference(objects[item]);
  };
  for (std::size_t i = 0; i < items.size(); ++i) {
    text.clear();
    if (i == 0) {
      text.text("/Type/Outlines");
    } else {
      const layout::Bookmark& bookmark = bookmarks[i - 1];
      text.text("/Title").text_string(bookmark.title);
      text.text("/Parent ").reference(objects[items[i].parent]).text("/Dest");
      append_destination(text, page_objects[bookmark.page], pages[bookmark.page].size.height, bookmark.top);
    }
    refer("/Prev ", items[i].previous);
    refer("/Next ", items[i].next);
    refer("/First ", items[i].first);
    refer("/Last ", items[i].last);
    if (items[i].descendants != 0) text.text("/Count ").integer(static_cast<std::int64_t>(items[i].descendants));
    file.define(objects[i], text.view());
  }
  return objects[0];
}

}  // namespace chohyo::pdf
