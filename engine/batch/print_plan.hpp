// Which page of a print run each document begins on. Pages count from 1 in each volume.
#pragma once

#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace chohyo::batch {

/// A document as it is put into a volume.
struct PrintedDocument {
  std::filesystem::path file;  ///< empty for one that is made for the volume
  std::string form, title, owner;
  std::string sha256;  ///< of the file, hexadecimal
  std::size_t pages = 0;
  std::size_t first = 0;  ///< its first page in the volume
};

/// A facility, printed or not.
struct PrintedFacility {
  std::string id, name;
  std::string state;                    ///< an option of the contents' field of that name
  std::set<std::string> shared;         ///< forms that it has and that the volume holds once, for all
  std::vector<PrintedDocument> papers;  ///< empty: nothing is printed
  std::size_t separator = 1;            ///< pages of the sheet in front of it
  std::size_t first = 0, end = 0;       ///< page of that sheet, and the one behind the last
};

/// All that a print run is about.
struct PrintedGroup {
  std::string id, name;
  std::vector<PrintedFacility> members;
};

/// Members `begin` to `end` - 1.
struct VolumeRange {
  std::size_t begin = 0, end = 0;
};

/// Counts pages as they are put down.
class PageCount {
 public:
  explicit PageCount(bool two_sided) : two_sided_(two_sided) {}

  /// Puts down a document on a sheet of its own and gives its first page.
  std::size_t put(std::size_t pages) {
    if (two_sided_ && at_ % 2 == 1) ++at_;
    const std::size_t first = at_ + 1;
    at_ += pages;
    return first;
  }
  /// The pages so far.
  std::size_t pages() const { return at_; }

 private:
  bool two_sided_;
  std::size_t at_ = 0;
};

/// Puts down a facility: its separator, then its documents.
void put(PrintedFacility& member, PageCount& count);

/// Cuts the group into volumes between facilities: each takes as many as `most` pages hold, but one at least. What all
/// volumes begin with is not counted.
std::vector<VolumeRange> cut(std::vector<PrintedFacility>& members, std::size_t most, bool two_sided);

}  // namespace chohyo::batch
