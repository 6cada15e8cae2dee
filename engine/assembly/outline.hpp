// Bookmarks of a volume (ISO 32000-1 §12.3.3): chapters, below them their documents.
#pragma once

#include <string>
#include <vector>

#include <qpdf/QPDFObjectHandle.hh>

namespace chohyo::assembly {

class Outline {
 public:
  /// Opens a chapter; it leads to the first document added to it.
  void begin_chapter(std::string title) { next_chapter_ = std::move(title); }
  /// A document that begins on `page`, below the chapter that is open, if any is.
  void add(const std::string& title, const QPDFObjectHandle& page);
  /// Replaces what bookmarks the volume has.
  void finish(QPDF& volume);

 private:
  struct Entry {
    std::string title;
    QPDFObjectHandle page;
    std::vector<Entry> below;
  };
  static void write(QPDF& volume, QPDFObjectHandle parent, const std::vector<Entry>& entries);

  std::vector<Entry> entries_;
  std::string next_chapter_;
  bool in_chapter_ = false;
};

}  // namespace chohyo::assembly
