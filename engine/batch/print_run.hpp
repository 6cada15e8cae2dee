// The print run: the PDF files of all facilities in the order of the group, as few large files for the print room.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "batch/print_forms.hpp"
#include "batch/print_plan.hpp"
#include "batch/run.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::batch {

/// What becomes of the forms that say the same for every facility.
enum class SharedForms { once, each, none };

struct PrintOptions {
  std::size_t volume_pages = 2000;  ///< a volume ends before the facility that would bring it above this
  SharedForms shared = SharedForms::once;
  bool two_sided = true;  ///< facilities and documents begin on odd pages
  base::Instant now;
};

/// A finished file of the print run.
struct PrintedVolume {
  std::filesystem::path file;  ///< out/print-001.pdf
  std::size_t pages = 0;
};

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

  /// Writes the volumes, each as a whole. No value after a failure; volumes written before it stay.
  diag::Result<std::vector<PrintedVolume>> finish();

 private:
  const Stock& stock_;
  PrintForms forms_;
  std::filesystem::path out_;
  PrintOptions options_;
  std::string group_id_, group_name_;
  std::vector<Member> members_;
};

}  // namespace chohyo::batch
