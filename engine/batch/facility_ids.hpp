// Which facility ids a call has seen: each may stand for one file only.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "answers/answers.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::batch {

/// Not thread-safe: claims come in the order of the files.
class FacilityIds {
 public:
  /// False, with a diagnostic at the later one, when an earlier file has this facility's id: both would be written into
  /// one folder.
  bool claim(const answers::Answers& answers, const std::filesystem::path& file, diag::Diagnostics& diagnostics);
  /// The same when the answers need not be read; the diagnostic has no place then.
  bool claim(const std::string& id, const diag::Span& place, const std::filesystem::path& file,
             diag::Diagnostics& diagnostics);
  bool contains(const std::string& id) const { return holders_.contains(id); }

 private:
  std::map<std::string, std::filesystem::path> holders_;
};

}  // namespace chohyo::batch
