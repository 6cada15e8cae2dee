// The print run: the PDF files of all facilities in the order of the group, as few large files for the print room.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "batch/print_forms.hpp"
#include "batch/print_options.hpp"
#include "batch/print_plan.hpp"
#include "batch/run.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::batch {

/// Removes the volumes of an earlier run from `out`: none of them may be taken for this run's.
void remove_volumes(const std::filesystem::path& out);

/// Keeps of each facility what its documents are called; they are read when the volumes are put together.
class PrintRun {
 public:
  /// `stock`: of the facilities' forms; outlives the run. `group_id` and `group_name` may be empty.
  PrintRun(const Stock& stock, PrintForms forms, std::filesystem::path out, const PrintOptions& options,
           std::string group_id, std::string group_name);

  /// The next facility; its documents lie in `folder`.
  void add(const FacilityResult& result, const std::filesystem::path& folder);

  /// bind_volumes (batch/print_binding.hpp) of all facilities.
  diag::Result<std::vector<PrintedVolume>> finish();

 private:
  const Stock& stock_;
  PrintForms forms_;
  std::filesystem::path out_;
  PrintOptions options_;
  PrintedGroup group_;
};

}  // namespace chohyo::batch
