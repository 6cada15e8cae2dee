// Checksums of font files, taken while the work goes on.
#pragma once

#include <atomic>
#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

#include "diag/diagnostic.hpp"
#include "font/catalogue.hpp"

namespace chohyo::font {

/// Compares files with the catalogue on threads of their own: the SHA-256 of IPAmj Mincho's 46 MB takes longer than
/// everything else one document needs.
class ChecksumChecks {
 public:
  ChecksumChecks() = default;
  /// Gives up the checks that are still going on.
  ~ChecksumChecks();
  ChecksumChecks(const ChecksumChecks&) = delete;
  ChecksumChecks& operator=(const ChecksumChecks&) = delete;

  /// Begins to check `path`, the file of face `id`. Any thread.
  void begin(FaceId id, const CatalogueFace& entry, const std::filesystem::path& path);

  /// Waits for all checks begun so far and gives their warnings since the last call, in the order of the faces.
  diag::Diagnostics finish();

 private:
  void check(FaceId id, const std::string& expected, const std::filesystem::path& path);

  struct Warning {
    FaceId face;
    diag::Diagnostic diagnostic;
  };

  std::atomic<bool> abandoned_ = false;
  std::mutex mutex_;  ///< guards what follows
  std::vector<std::thread> threads_;
  std::vector<Warning> warnings_;
};

}  // namespace chohyo::font
