// The report as a workbook, for the person who phones the facilities.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "batch/report_json.hpp"
#include "batch/shortfalls.hpp"
#include "sheet/plan.hpp"

namespace chohyo::batch {

/// The sheet of shortfalls ends here; report-missing.csv holds them all.
inline constexpr std::size_t kMostShortfallRows = 5000;

/// Three sheets: facilities, items that something is missing at, and what is missing at each facility, with the words
/// of the item and what to do.
class ReportBook {
 public:
  ReportBook(ReportHead head, diag::Language language);

  void add(const FacilityResult& result, const std::vector<Shortfall>& shortfalls);
  sheet::WorkbookPlan plan(const Totals& totals) const;

 private:
  using Row = std::vector<sheet::CellValue>;

  ReportHead head_;
  diag::Language language_;
  std::vector<Row> facilities_, shortfalls_;
  std::size_t left_out_ = 0;
};

}  // namespace chohyo::batch
