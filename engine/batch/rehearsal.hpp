// All answers files of a call, looked through as `render_files` would and without writing anything.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "batch/renderer.hpp"

namespace chohyo::batch {

/// What would become of one answers file. Lives only while it is reported.
struct FileRehearsal {
  std::filesystem::path answers_file;
  std::string facility_id;  ///< empty when the file could not be read
  std::vector<check::Model> models;
  bool printable = false;  ///< `render_files` would write its files
  diag::Diagnostics diagnostics;
  std::vector<diag::SourcePtr> sources;  ///< what the spans point into
};

/// Called once a file, in the order of `files` whatever the number of jobs, never at the same time twice.
using RehearsalReport = std::function<void(FileRehearsal&)>;

/// Takes every file through `Renderer::rehearse`, on `jobs` threads (0 = one a processor core). Of two files with the
/// same facility id the later one is not printable. Gives what concerns the run as a whole: fonts.
diag::Diagnostics rehearse_files(const Stock& stock, std::span<const std::filesystem::path> files,
                                 const RenderOptions& options, std::size_t jobs, const RehearsalReport& report);

}  // namespace chohyo::batch
