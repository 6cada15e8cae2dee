// report.json: what a run over a group did, facility by facility, written as it goes.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include "answers/base_fields.hpp"
#include "base/clock.hpp"
#include "batch/report_file.hpp"
#include "batch/run.hpp"
#include "batch/shard.hpp"
#include "diag/diagnostic.hpp"
#include "tree/json.hpp"

namespace chohyo::batch {

/// The name of the report in the output folder.
inline constexpr std::string_view kReportName = "report.json";

/// "done", "unchanged", "failed", "not_attempted".
std::string_view status_word(const FacilityResult& result);

/// What is known before the first facility.
struct ReportHead {
  std::string engine;  ///< version
  std::string group_id, group_name;
  base::Instant now;
  Shard shard;
  answers::ListNames owners = answers::usual_owner_names();
};

/// What the names of documents are: files in the facility's folder, or paths from the output folder.
enum class Paths { in_facility, whole };

/// Holds one facility at a time.
class ReportJson {
 public:
  ReportJson(const ReportFolders& folders, const ReportHead& head, Paths paths);

  /// The next facility; `findings` as findings_json has them.
  void add(const FacilityResult& result, const tree::JsonValue& findings);
  /// `findings`: of the run as a whole. `interrupted`: a signal stopped the run. Gives why the report cannot be
  /// written, if it cannot.
  std::error_code finish(const RunSummary& summary, const tree::JsonValue& findings, bool interrupted);

  const std::filesystem::path& path() const { return file_.path(); }

 private:
  ReportFile file_;
  Paths paths_;
  answers::ListNames owners_;
  std::size_t facilities_ = 0, documents_ = 0, pages_ = 0, bytes_ = 0;
};

}  // namespace chohyo::batch
