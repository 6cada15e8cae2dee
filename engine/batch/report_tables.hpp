// The report as tables (CSV) for spreadsheets and scripts.
#pragma once

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "batch/report_file.hpp"
#include "batch/shortfalls.hpp"

namespace chohyo::batch {

/// report-facilities.csv, report-missing.csv, report-items.csv, and one for the owners by their name. Rows of
/// facilities go to the disk as they come.
class ReportTables {
 public:
  ReportTables(const ReportFolders& folders, const answers::ListNames& owners);

  void add(const FacilityResult& result, const std::vector<Shortfall>& shortfalls);
  /// Gives why one of the tables cannot be written, and its path; no error when all could.
  std::error_code finish(const Totals& totals, std::filesystem::path& failed);

 private:
  ReportFile facilities_, missing_, items_, owners_;
};

/// How many of the shortfalls are missing, how many errors.
Weights weights_of(const std::vector<Shortfall>& shortfalls);

}  // namespace chohyo::batch
