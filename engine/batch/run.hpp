// Many answers files in one call: workers, order, isolation.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "batch/account.hpp"
#include "batch/journal.hpp"
#include "batch/output_folder.hpp"
#include "batch/renderer.hpp"

namespace chohyo::batch {

struct RunOptions {
  RenderOptions render;
  std::filesystem::path out;  ///< files go to out/<facility id>/
  std::size_t jobs = 0;       ///< worker threads; 0 = one a processor core
  /// Asked before each file, by any thread; once it says true no further file is taken. Empty = never.
  std::function<bool()> stop_wanted;

  bool fail_fast = false;  ///< no further file is taken once one was refused
  /// What is published is put down in it, and what stands in it and is there unaltered is not made again. Null = none.
  Journal* journal = nullptr;
  bool whole_group = false;  ///< `files` are all there are: what `out` holds of other facilities does not belong there
  /// Files that do not belong are moved to out/stale/<this>/; empty = they are only named.
  std::string tidy_day;
  /// Facility ids that are refused: names of what else stands in `out`. Empty = none.
  std::function<bool(std::string_view)> is_reserved;
};

/// What became of one answers file. Lives only while it is reported.
struct FacilityResult {
  std::filesystem::path answers_file;
  std::string facility_id;  ///< empty when the file could not be read
  std::string facility_name;
  std::vector<std::filesystem::path> written;
  bool rendered = false;   ///< all its files are in their place, and on the disk
  bool unchanged = false;  ///< they were there, and would be the same
  bool attempted = true;   ///< false when the run stopped before its turn
  diag::Diagnostics diagnostics;
  std::vector<diag::SourcePtr> sources;  ///< what the spans point into
  std::vector<DocumentEntry> documents;  ///< of a run with a journal: what is in place, made today or before
  std::vector<OwnerName> owners;         ///< of a run with a journal: those the answers list
  Findings found_before;                 ///< of an unchanged facility: what was found when its files were made
};

struct RunSummary {
  std::size_t rendered = 0;
  std::size_t unchanged = 0;
  std::size_t refused = 0;    ///< not rendered because of what was found
  std::size_t abandoned = 0;  ///< not tried: the run was stopped before their turn
  diag::Severity worst = diag::Severity::note;
  diag::Diagnostics
      diagnostics;  ///< of the run as a whole: the folder, threads, font files that are not the catalogue's
  StageTimes times;
};

/// Called once a file, in the order of `files` whatever the number of jobs, never at the same time twice.
using Report = std::function<void(const FacilityResult&)>;

/// Renders every file. What is wrong with one never stops the others, be it in its answers or in what the system does
/// for it; only what every other file would meet too does (batch/reach.hpp). All files of a facility appear together,
/// or none does. Of two files with the same facility id the later one is refused. Where there is not enough memory or
/// threads for `jobs`, fewer work. One run at a time works in `out`. Nothing is kept of a file once it is reported.
RunSummary render_files(const Stock& stock, std::span<const std::filesystem::path> files, const RunOptions& options,
                        const Report& report);

/// The same in a folder that is open already and stays so; `options.out` is not looked at.
RunSummary render_files(const Stock& stock, std::span<const std::filesystem::path> files, OutputFolder& out,
                        const RunOptions& options, const Report& report);

/// Writes the files of an unfilled form into `folder`, each as a whole. Gives the paths written; the first failure ends
/// it.
diag::Result<std::vector<std::filesystem::path>> write_products(const std::filesystem::path& folder,
                                                                const std::vector<Product>& products);

}  // namespace chohyo::batch
