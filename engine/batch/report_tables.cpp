#include "batch/report_tables.hpp"

#include <array>
#include <span>
#include <string_view>

#include "base/characters.hpp"
#include "base/utf8.hpp"
#include "batch/report_json.hpp"
#include "tree/csv.hpp"

namespace chohyo::batch {
namespace {

using Row = std::vector<std::string>;

std::string number(std::size_t value) { return std::to_string(value); }

/// A path need not be UTF-8.
std::string shown(const std::string& path) { return base::find_invalid_utf8(path) ? base::made_visible(path) : path; }

/// A row by itself: without the mark that begins a table.
std::string row_text(const Row& cells) {
  static const std::size_t mark = tree::CsvTable().text().size();
  tree::CsvTable table;
  table.add_row(std::span<const std::string>(cells));
  return table.text().substr(mark);
}

void begin(ReportFile& file, const Row& columns) {
  tree::CsvTable table;
  table.add_row(std::span<const std::string>(columns));
  file.write(table.text());
}

}  // namespace

Weights weights_of(const std::vector<Shortfall>& shortfalls) {
  Weights out;
  for (const auto& one : shortfalls) out += one.is_error ? Weights{0, 1} : Weights{1, 0};
  return out;
}

ReportTables::ReportTables(const ReportFolders& folders, const answers::ListNames& owners)
    : facilities_(folders, "report-facilities.csv"),
      missing_(folders, "report-missing.csv"),
      items_(folders, "report-items.csv"),
      owners_(folders, "report-" + owners.all + ".csv") {
  begin(facilities_, {"facility", "facility_name", "file", "status", "documents", "pages", "missing", "errors"});
  begin(missing_, {"facility", "facility_name", "form", "edition", owners.id, owners.id + "_name", "item", "item_label",
                   "severity", "code", "message", "hint", "file", "line"});
  begin(items_, {"form", "edition", "item", "item_label", "item_text", "facilities", "missing", "errors"});
  begin(owners_, {owners.id + "_name", "facilities", "documents", "missing", "errors"});
}

void ReportTables::add(const FacilityResult& result, const std::vector<Shortfall>& shortfalls) {
  std::size_t documents = 0, pages = 0;
  if (result.rendered || result.unchanged) {
    documents = result.documents.size();
    for (const auto& document : result.documents) pages += document.pages;
  }
  const Weights weights = weights_of(shortfalls);
  facilities_.write(row_text({result.facility_id, result.facility_name, shown(result.answers_file.string()),
                              std::string(status_word(result)), number(documents), number(pages),
                              number(weights.missing), number(weights.errors)}));
  for (const auto& one : shortfalls) {
    const auto* form = one.place.form;
    const auto* item = one.place.item;
    missing_.write(row_text({result.facility_id, result.facility_name, form == nullptr ? "" : form->id,
                             form == nullptr ? "" : form->edition, one.place.owner, one.owner_name,
                             item == nullptr ? "" : item->id, item == nullptr ? "" : item->label,
                             one.is_error ? "error" : "missing", one.code, one.message, one.hint, one.file, one.line}));
  }
}

std::error_code ReportTables::finish(const Totals& totals, std::filesystem::path& failed) {
  for (const auto& total : totals.items()) {
    items_.write(row_text({total.form->id, total.form->edition, total.item->id, total.item->label, total.item->text,
                           number(total.facilities), number(total.weights.missing), number(total.weights.errors)}));
  }
  for (const auto& [name, total] : totals.owners()) {
    owners_.write(row_text({name, number(total.facilities), number(total.documents), number(total.weights.missing),
                            number(total.weights.errors)}));
  }
  for (ReportFile* file : {&facilities_, &missing_, &items_, &owners_}) {
    failed = file->path();
    if (const auto error = file->finish()) return error;
  }
  return {};
}

}  // namespace chohyo::batch
