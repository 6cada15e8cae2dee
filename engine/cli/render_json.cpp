#include "cli/render_json.hpp"

#include <string>
#include <utility>

#include "batch/findings_json.hpp"
#include "diag/capped.hpp"

namespace chohyo::cli {
namespace {

const char* outcome_word(const batch::FacilityResult& result) {
  if (result.rendered) return "rendered";
  return result.attempted ? "refused" : "not_attempted";
}

}  // namespace

void RunJson::add(const batch::FacilityResult& result, const diag::Diagnostics& diagnostics) {
  auto entry = tree::json_object();
  tree::add_member(entry, "file", batch::json_text(result.answers_file.string()));
  if (!result.facility_id.empty()) tree::add_member(entry, "facility", batch::json_text(result.facility_id));
  if (!result.facility_name.empty()) tree::add_member(entry, "facility_name", batch::json_text(result.facility_name));
  tree::add_member(entry, "status", tree::json_string(outcome_word(result)));
  auto written = tree::json_array();
  for (const auto& path : result.written) written.elements.push_back(batch::json_text(path.string()));
  documents_ += result.written.size();
  tree::add_member(entry, "written", std::move(written));
  tree::add_member(entry, "diagnostics", batch::findings_json(diag::capped(diagnostics), language_));
  files_.elements.push_back(std::move(entry));
}

std::string RunJson::text(const batch::RunSummary& summary, const diag::Diagnostics& early, int signal) const {
  auto totals = tree::json_object();
  tree::add_member(totals, "files", tree::json_count(files_.elements.size()));
  tree::add_member(totals, "rendered", tree::json_count(summary.rendered));
  tree::add_member(totals, "refused", tree::json_count(summary.refused));
  tree::add_member(totals, "not_attempted", tree::json_count(summary.abandoned));
  tree::add_member(totals, "documents", tree::json_count(documents_));
  diag::Diagnostics of_run = early;
  diag::append(of_run, summary.diagnostics);
  auto document = tree::json_object();
  tree::add_member(document, "files", files_);
  tree::add_member(document, "diagnostics", batch::findings_json(diag::capped(of_run), language_));
  tree::add_member(document, "totals", std::move(totals));
  tree::add_member(document, "interrupted", tree::json_boolean(signal != 0));
  return tree::write_json(document);
}

}  // namespace chohyo::cli
