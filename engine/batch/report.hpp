// All reports of a run over a group, made while it goes on.
#pragma once

#include <filesystem>

#include "batch/report_book.hpp"
#include "batch/report_file.hpp"
#include "batch/report_json.hpp"
#include "batch/report_tables.hpp"
#include "batch/shortfalls.hpp"
#include "diag/diagnostic.hpp"
#include "library/library.hpp"

namespace chohyo::batch {

/// report.json, report.xlsx and report-….csv in the output folder. Those of an earlier run are removed at once: none of
/// them may be taken for this run's, however it ends.
class GroupReport {
 public:
  /// `library` outlives the report.
  GroupReport(const ReportFolders& folders, const ReportHead& head, const library::Library& library,
              diag::Language language, Paths paths = Paths::in_facility);

  /// The next facility; `diagnostics` are those of the result, with their places.
  void add(const FacilityResult& result, const diag::Diagnostics& diagnostics);
  /// `interrupted`: a signal stopped the run. Gives a failure when one of the reports cannot be made.
  diag::Diagnostics finish(const RunSummary& summary, bool interrupted);
  /// The same with findings of the run that are JSON already.
  diag::Diagnostics finish(const RunSummary& summary, const tree::JsonValue& findings, bool interrupted);

 private:
  /// `head` names the owners as the library does.
  GroupReport(const ReportFolders& folders, const library::Library& library, const ReportHead& head,
              diag::Language language, Paths paths);

  const library::Library& library_;
  diag::Language language_;
  ReportJson json_;
  ReportTables tables_;
  ReportFile book_file_;
  ReportBook book_;
  Totals totals_;
};

/// True for the name of a report, and of what else a run over a group puts beside the facilities' folders.
bool is_report_name(std::string_view name);

}  // namespace chohyo::batch
