// Bookmarks of a volume (ISO 32000-1 §12.3.3): chapters, below them their documents.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pdf/object_file.hpp"

namespace chohyo::assembly {

class Outline {
 public:
  /// Opens a chapter; it leads to the first document added to it.
  void begin_chapter(std::string title) { next_chapter_ = std::move(title); }
  /// A document that begins on the page with that number, below the chapter that is open, if any is.
  void add(const std::string& title, pdf::ObjectId page);
  /// Writes all bookmarks and gives the number of their root.
  pdf::ObjectId write(pdf::ObjectFile& file) const;

 private:
  struct Entry {
    std::string title;
    pdf::ObjectId page = 0;
    std::vector<Entry> below;
  };
  static void write_below(pdf::ObjectFile& file, pdf::ObjectId parent, const std::vector<Entry>& entries,
                          pdf::Bytes& parent_text, bool is_open);

  std::vector<Entry> entries_;
  std::string next_chapter_;
  bool in_chapter_ = false;
};

}  // namespace chohyo::assembly
