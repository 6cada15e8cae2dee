// Finished PDF files → one for the print room: pages, tags, bookmarks and page labels of all, each font once.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"

namespace chohyo::assembly {

/// What bookmarks and viewers call a document.
struct PartName {
  std::string title;  ///< of its bookmark
  std::string label;  ///< in front of its page numbers in page labels (ISO 32000-1 §12.4.2)
  std::string file;   ///< in diagnostics
};

/// Most pages of a volume: they stand in one array (ISO 19005-1 §6.1.12).
inline constexpr std::size_t kMostPages = 8191;

/// Takes up documents one after the other, and gives one file. All of them were written by room `pdf`: tagged, archive
/// valid, without encryption or form fields. Not thread-safe.
class Volume {
 public:
  /// A volume that begins with `front`, the bytes of a PDF file: title, metadata and output intent are its own. No
  /// value when it cannot be read.
  static diag::Result<std::unique_ptr<Volume>> begin(std::string_view front, const PartName& name);
  ~Volume();
  Volume(const Volume&) = delete;
  Volume& operator=(const Volume&) = delete;

  /// What follows belongs to a chapter: a bookmark above those of its documents, a Part of the structure.
  void begin_chapter(std::string title);
  /// Adds all pages of a PDF file. After a failure the volume is of no use.
  diag::Diagnostics add(std::string_view bytes, const PartName& name);
  /// Adds an empty page of the size of the last one when the number of pages is odd: what comes next begins a sheet.
  void fill_sheet();
  /// Pages so far, empty ones too.
  std::size_t pages() const;

  /// Prints the pages of `numbers`, a PDF file, over those of the volume: its first page over the first, and so on, the
  /// lower right corners on each other. All of it is an artifact (ISO 32000-1 §14.8.2.2) there. Pages that were added
  /// to fill a sheet stay empty. `form` in diagnostics. After a failure the volume is of no use.
  diag::Diagnostics print_over(std::string_view numbers, const std::string& form);

  /// The whole file. The same parts give the same bytes. The volume takes up nothing afterwards.
  diag::Result<std::string> finish();

 private:
  struct State;
  explicit Volume(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

}  // namespace chohyo::assembly
