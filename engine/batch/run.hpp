// Many answers files in one call: workers, order, isolation.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "batch/renderer.hpp"

namespace chohyo::batch {

struct RunOptions {
  RenderOptions render;
  std::filesystem::path out;  ///< files go to out/<facility id>/
  std::size_t jobs = 0;       ///< worker threads; 0 = one a processor core
};

/// What became of one answers file. Lives only while it is reported.
struct FacilityResult {
  std::filesystem::path answers_file;
  std::string facility_id;  ///< empty when the file could not be read
  std::vector<std::filesystem::path> written;
  bool rendered = false;  ///< all its files were written
  bool attempted = true;  ///< false when the run stopped before its turn
  diag::Diagnostics diagnostics;
  std::vector<diag::SourcePtr> sources;  ///< what the spans point into
};

struct RunSummary {
  std::size_t rendered = 0;
  std::size_t refused = 0;    ///< not rendered because of what was found
  std::size_t abandoned = 0;  ///< not tried: the disk or the fonts failed before
  diag::Severity worst = diag::Severity::note;
  diag::Diagnostics diagnostics;  ///< of the run as a whole: fonts
  StageTimes times;
};

/// Called once a file, in the order of `files` whatever the number of jobs, never at the same time twice.
using Report = std::function<void(const FacilityResult&)>;

/// Renders every file. One that is refused never stops the others; a full or read-only disk or a font that cannot be
/// used stops the run, since every other file would only meet it again. Of two files with the same facility id the
/// later one is refused. Nothing is kept of a file once it is reported.
RunSummary render_files(const Stock& stock, std::span<const std::filesystem::path> files, const RunOptions& options,
                        const Report& report);

/// Writes the files of one facility into `folder`, each under a temporary name first. Gives the
/// paths written; the first failure ends it.
diag::Result<std::vector<std::filesystem::path>> write_products(const std::filesystem::path& folder,
                                                                const std::vector<Product>& products);

}  // namespace chohyo::batch
