#include "assembly/outline.hpp"

#include <utility>

#include <qpdf/QPDF.hh>

namespace chohyo::assembly {

void Outline::add(const std::string& title, const QPDFObjectHandle& page) {
  if (!next_chapter_.empty()) {
    entries_.push_back({std::exchange(next_chapter_, {}), page, {}});
    in_chapter_ = true;
  }
  (in_chapter_ ? entries_.back().below : entries_).push_back({title, page, {}});
}

/// Links all entries to each other and to `parent`, whose /First, /Last and /Count are set.
void Outline::write(QPDF& volume, QPDFObjectHandle parent, const std::vector<Entry>& entries) {
  std::vector<QPDFObjectHandle> items;
  for (const Entry& entry : entries) {
    auto item = volume.makeIndirectObject(QPDFObjectHandle::newDictionary());
    item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(entry.title));
    item.replaceKey("/Parent", parent);
    item.replaceKey("/Dest", QPDFObjectHandle::newArray({entry.page, QPDFObjectHandle::newName("/Fit")}));
    if (!entry.below.empty()) {
      write(volume, item, entry.below);
      const auto count = item.getKey("/Count").getIntValue();
      item.replaceKey("/Count", QPDFObjectHandle::newInteger(-count));  // closed
    }
    if (!items.empty()) {
      item.replaceKey("/Prev", items.back());
      items.back().replaceKey("/Next", item);
    }
    items.push_back(item);
  }
  parent.replaceKey("/First", items.front());
  parent.replaceKey("/Last", items.back());
  parent.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(items.size())));
}

void Outline::finish(QPDF& volume) {
  auto root = volume.makeIndirectObject(QPDFObjectHandle::newDictionary());
  root.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
  if (!entries_.empty()) write(volume, root, entries_);
  volume.getRoot().replaceKey("/Outlines", root);
  volume.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

}  // namespace chohyo::assembly
