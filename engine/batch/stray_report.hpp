// What is done about files of earlier runs that look as current as the new ones: they are named, or moved away.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "batch/output_folder.hpp"
#include "batch/renderer.hpp"
#include "diag/diagnostic.hpp"
#include "library/library.hpp"

namespace chohyo::batch {

/// Whether the facility is one of this run's, or of none of its files.
enum class Membership { in_group, outside };

/// Thread-safe for different facilities. What it is made from outlives it.
class StrayReport {
 public:
  /// With a `tidy_day` strays are moved to out/stale/<tidy_day>/.
  StrayReport(const OutputFolder& out, const library::Library& library, const RenderOptions& options,
              std::string tidy_day)
      : out_(out), library_(library), options_(options), tidy_day_(std::move(tidy_day)) {}

  /// Looks for files in the facility's folder that such a run could have made and that are not among `made`.
  void look(const std::string& facility, const std::vector<std::string>& made, Membership membership,
            diag::Diagnostics& found) const;

 private:
  const OutputFolder& out_;
  const library::Library& library_;
  const RenderOptions& options_;
  const std::string tidy_day_;
};

}  // namespace chohyo::batch
