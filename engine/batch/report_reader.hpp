// Reads a report.json back, one facility at a time.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/mapped_file.hpp"
#include "batch/run.hpp"
#include "batch/shard.hpp"
#include "diag/diagnostic.hpp"
#include "tree/json.hpp"

namespace chohyo::batch {

class ReportReader {
 public:
  /// `owners`: how the report calls them. No value when the file cannot be read or is no report of this version.
  static diag::Result<std::unique_ptr<ReportReader>> open(const std::filesystem::path& file,
                                                          const answers::ListNames& owners);

  std::string engine, group_id, group_name;
  base::Date date;
  Shard shard;
  std::size_t facilities = 0;  ///< what the totals say
  bool interrupted = false;
  tree::JsonValue diagnostics;  ///< of the run as a whole

  /// The next facility; empty at the end, and where an entry is none (`is_sound` tells).
  std::optional<FacilityResult> next();
  /// False when an entry could not be read, or there were others than the totals say.
  bool is_sound() const { return is_sound_ && read_ == facilities; }

 private:
  bool read_frame();

  base::MappedFile file_;
  answers::ListNames owners_;
  std::string_view rest_;  ///< entries not read yet
  std::size_t read_ = 0;
  bool is_sound_ = true;
};

}  // namespace chohyo::batch
