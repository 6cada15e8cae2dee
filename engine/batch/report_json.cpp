#include "batch/report_json.hpp"

#include <utility>

#include "base/date.hpp"
#include "batch/findings_json.hpp"

namespace chohyo::batch {
namespace {


/// The value's lines, each set in by `indent`, without the line feed at the end. Texts hold no line feed of their own.
std::string set_in(const tree::JsonValue& value, const std::string& indent) {
  std::string out;
  for (const char c : tree::write_json(value)) {
    if (out.empty() || out.back() == '\n') out += indent;
    out += c;
  }
  out.pop_back();
  return out;
}

/// The members of an object as lines, without its braces.
std::string members(const tree::JsonValue& object) {
  const std::string text = tree::write_json(object);
  const auto begin = text.find('\n') + 1;
  return text.substr(begin, text.rfind("\n}") - begin);
}

}  // namespace

std::string_view status_word(const FacilityResult& result) {
  if (result.rendered) return "done";
  if (result.unchanged) return "unchanged";
  return result.attempted ? "failed" : "not_attempted";
}

ReportJson::ReportJson(const ReportFolders& folders, const ReportHead& head, Paths paths)
    : file_(folders, kReportName), paths_(paths), owners_(head.owners) {
  auto object = tree::json_object();
  tree::add_member(object, "version", tree::json_number(1));
  tree::add_member(object, "engine", tree::json_string(head.engine));
  if (!head.group_id.empty()) tree::add_member(object, "group", tree::json_string(head.group_id));
  if (!head.group_name.empty()) tree::add_member(object, "group_name", tree::json_string(head.group_name));
  tree::add_member(object, "date", tree::json_string(base::format_iso_date(base::japan_time(head.now).date)));
  if (!head.shard.is_all()) {
    tree::add_member(object, "shard",
                     tree::json_string(std::to_string(head.shard.index) + "/" + std::to_string(head.shard.of)));
  }
  file_.write("{\n" + members(object) + ",\n  \"facilities\": [");
}

void ReportJson::add(const FacilityResult& result, const tree::JsonValue& findings) {
  auto entry = tree::json_object();
  tree::add_member(entry, "file", json_text(result.answers_file.string()));
  if (!result.facility_id.empty()) tree::add_member(entry, "facility", json_text(result.facility_id));
  if (!result.facility_name.empty()) tree::add_member(entry, "facility_name", json_text(result.facility_name));
  tree::add_member(entry, "status", tree::json_string(std::string(status_word(result))));
  if (!result.owners.empty()) tree::add_member(entry, owners_.all, owners_json(result.owners));
  auto documents = tree::json_array();
  if (result.rendered || result.unchanged) {
    for (const auto& document : result.documents) {
      documents.elements.push_back(document_json(document, paths_ == Paths::whole ? "" : result.facility_id, owners_));
      ++documents_;
      pages_ += document.pages;
      bytes_ += document.bytes;
    }
  }
  tree::add_member(entry, "documents", std::move(documents));
  tree::add_member(entry, "diagnostics", findings);
  file_.write((facilities_++ == 0 ? "\n" : ",\n") + set_in(entry, "    "));
}

std::error_code ReportJson::finish(const RunSummary& summary, const tree::JsonValue& findings, bool interrupted) {
  auto totals = tree::json_object();
  tree::add_member(totals, "facilities", tree::json_count(facilities_));
  tree::add_member(totals, "done", tree::json_count(summary.rendered));
  tree::add_member(totals, "unchanged", tree::json_count(summary.unchanged));
  tree::add_member(totals, "failed", tree::json_count(summary.refused));
  tree::add_member(totals, "not_attempted", tree::json_count(summary.abandoned));
  tree::add_member(totals, "documents", tree::json_count(documents_));
  tree::add_member(totals, "pages", tree::json_count(pages_));
  tree::add_member(totals, "bytes", tree::json_count(bytes_));
  auto object = tree::json_object();
  tree::add_member(object, "diagnostics", findings);
  tree::add_member(object, "totals", std::move(totals));
  tree::add_member(object, "interrupted", tree::json_boolean(interrupted));
  file_.write(std::string(facilities_ == 0 ? "]" : "\n  ]") + ",\n" + members(object) + "\n}\n");
  return file_.finish();
}

}  // namespace chohyo::batch
