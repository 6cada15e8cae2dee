#include "batch/report.hpp"

#include <string>
#include <utility>

#include "batch/cannot_write.hpp"
#include "batch/codes.hpp"
#include "batch/findings_json.hpp"
#include "batch/print_binding.hpp"
#include "batch/set_aside.hpp"
#include "check/record_typing.hpp"
#include "diag/capped.hpp"
#include "library/library.hpp"
#include "workbook/writer.hpp"

namespace chohyo::batch {
namespace {

constexpr const char* kBookName = "report.xlsx";

/// The head with the words of the library for owners.
ReportHead named(ReportHead head, const library::Library& library) {
  head.owners = check::base_fields(*library.base()).owners;
  return head;
}

}  // namespace

GroupReport::GroupReport(const ReportFolders& folders, const ReportHead& given, const library::Library& library,
                         diag::Language language, Paths paths)
    : GroupReport(folders, library, named(given, library), language, paths) {}

GroupReport::GroupReport(const ReportFolders& folders, const library::Library& library, const ReportHead& head,
                         diag::Language language, Paths paths)
    : library_(library),
      language_(language),
      json_(folders, head, paths),
      tables_(folders, head.owners),
      book_file_(folders, kBookName),
      book_(head, language),
      totals_(library) {}

void GroupReport::add(const FacilityResult& result, const diag::Diagnostics& diagnostics) {
  auto findings = result.found_before.in(language_);
  auto found_today = findings_json(diag::capped(diagnostics), language_);
  for (auto& finding : found_today.elements) findings.elements.push_back(std::move(finding));
  const auto shortfalls = shortfalls_of(library_, result, findings);
  json_.add(result, findings);
  tables_.add(result, shortfalls);
  book_.add(result, shortfalls);
  totals_.add(result, shortfalls);
}

diag::Diagnostics GroupReport::finish(const RunSummary& summary, bool interrupted) {
  return finish(summary, findings_json(diag::capped(summary.diagnostics), language_), interrupted);
}

diag::Diagnostics GroupReport::finish(const RunSummary& summary, const tree::JsonValue& findings, bool interrupted) {
  diag::Diagnostics faults;
  std::filesystem::path failed;
  if (const auto error = tables_.finish(totals_, failed)) faults.push_back(cannot_write(failed, error));
  auto book = workbook::write(book_.plan(totals_));
  diag::append(faults, std::move(book.diagnostics));
  if (book) {
    book_file_.write(*book.value);
    if (const auto error = book_file_.finish()) faults.push_back(cannot_write(book_file_.path(), error));
  }
  if (const auto error = json_.finish(summary, findings, interrupted)) {
    faults.push_back(cannot_write(json_.path(), error));
  }
  return faults;
}

bool is_report_name(std::string_view name) {
  return name == kStale || name.starts_with("report.") || name.starts_with("report-") ||
         is_volume_name(name);
}

}  // namespace chohyo::batch
