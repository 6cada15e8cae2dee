// What has been published so far, line by line, so that a run can go on where another one stopped.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "base/clock.hpp"
#include "base/descriptor.hpp"
#include "base/mapped_file.hpp"
#include "batch/account.hpp"
#include "batch/renderer.hpp"
#include "batch/stock.hpp"

namespace chohyo::batch {

/// Hexadecimal SHA-256 of all that the bytes of a run's documents depend on beside the answers: engine, packs, fonts,
/// options, date. Reads every font file.
std::string surroundings_digest(const Stock& stock, const RenderOptions& options, std::string_view engine);

/// A text file. Each line begins with a checksum of its rest; one that is cut or altered is passed over, and all others
/// count. Lines are only ever added, and they are on the disk before the facility is reported.
class Journal {
 public:
  /// Reads what is there. A journal that is missing or cannot be read is an empty one.
  explicit Journal(std::filesystem::path file);

  /// Lines that were passed over.
  std::size_t damaged() const { return damaged_; }
  /// The time of output of the last run in it.
  std::optional<base::Instant> last_output() const { return last_output_; }

  /// Begins a run: behind what is there when it `resumes`, otherwise the journal starts anew. To be called once.
  std::error_code begin(bool resumes, const std::string& surroundings, base::Instant now, std::string_view engine);

  /// The identity of a facility's documents: all that decides their bytes.
  std::string identity(std::string_view answers) const;
  struct Known {
    std::string_view facility, account;
  };
  /// What a run before this one published under the identity. Thread-safe.
  std::optional<Known> find(const std::string& identity) const;

  /// Adds a facility; in one thread at a time.
  void add(const std::string& identity, const std::string& facility, const std::string& account);
  /// Brings what was added to the disk. After a failure it is as if it had not been added.
  std::error_code sync();

 private:
  void read_line(std::string_view line);

  std::filesystem::path file_;
  base::MappedFile before_;
  std::map<std::string_view, Known> known_;  ///< by identity; views into before_
  std::string surroundings_;
  std::optional<base::Instant> last_output_;
  std::size_t damaged_ = 0;
  bool cut_ = false;  ///< the last line has no end
  base::Descriptor opened_;
  std::string waiting_;
};

}  // namespace chohyo::batch
