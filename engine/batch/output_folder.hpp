// The folder a run writes to: one run at a time, unseen until whole, and what it remembers.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/descriptor.hpp"
#include "base/leftovers.hpp"
#include "batch/record.hpp"
#include "batch/renderer.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::batch {

/// Which facilities a failure to write is met by: the one in hand, or every other one as well.
enum class Reach { facility, run };

struct WriteFault {
  std::error_code error;  ///< none when all went well
  Reach reach = Reach::facility;
};

/// out/ holds a folder for each facility with nothing but its documents, and the hidden folder out/.chohyo/ with the
/// lock, the record and the work in hand.
class OutputFolder {
 public:
  /// Makes the folders and takes the lock; what a killed run left is removed. No value when the folder cannot be
  /// written to or another run is at work in it.
  static diag::Result<std::unique_ptr<OutputFolder>> open(const std::filesystem::path& out);
  /// Gives the lock back.
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  const std::filesystem::path& path() const { return out_; }
  /// out/.chohyo: for what runs remember and people need not see.
  std::filesystem::path own() const;
  const Record& record() const { return record_; }
  std::filesystem::path folder_of(const std::string& facility) const { return out_ / facility; }

  /// Writes all files of the facility where nobody sees them, or none. Thread-safe.
  WriteFault stage(const std::string& facility, const std::vector<Product>& products) const;
  /// Waits until everything staged is on the disk.
  WriteFault sync_staged() const;
  /// Gives the staged files their place.
  WriteFault publish(const std::string& facility, const std::vector<std::string>& names) const;
  /// Waits until the places are on the disk too.
  WriteFault sync_published() const;
  /// Remembers where the facility's files came from.
  void remember(const std::string& facility, const std::string& answers, const std::vector<std::string>& names);

 private:
  OutputFolder(std::filesystem::path out, base::Descriptor lock);

  WriteFault judged(std::error_code error) const;

  std::filesystem::path out_;
  base::Descriptor lock_;
  Record record_;
  std::optional<base::ScratchFolder> staging_;
};

}  // namespace chohyo::batch
