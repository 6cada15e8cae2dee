#include "batch/report_book.hpp"

#include <cstdint>
#include <utility>

#include "base/characters.hpp"
#include "base/utf8.hpp"
#include "batch/report_tables.hpp"
#include "sheet/builder.hpp"
#include "sheet/stored_text.hpp"

namespace chohyo::batch {
namespace {

using diag::Text;
using sheet::CellValue;
using sheet::Sheet;
using sheet::SheetCell;

enum Look : std::size_t { kHead, kBody, kNumber };

constexpr double kHeadHeight = 24;  // points
constexpr double kMargin = 36;      // points

struct Column {
  Text title;
  double width;  ///< characters
};

std::vector<sheet::CellFormat> looks() {
  sheet::CellFormat head, body, number;
  head.bold = true;
  head.fill = 0xE7E6E6;
  body.valign = number.valign = form::VAlign::top;
  number.align = form::Align::end;
  return {head, body, number};
}

CellValue words(std::string text) {
  if (base::find_invalid_utf8(text)) text = base::made_visible(text);
  return sheet::shorten_stored(sheet::sheet_words(std::move(text)), sheet::kMostCellUnits);
}

CellValue figure(std::size_t value) { return static_cast<double>(value); }

Sheet sheet_of(Text name, const std::vector<Column>& columns, const std::vector<std::vector<CellValue>>& rows,
               diag::Language language) {
  Sheet sheet;
  sheet.name = name.in(language);
  sheet.landscape = true;
  sheet.frozen_rows = 1;
  sheet.repeat_rows = {0, 0};
  sheet.top = sheet.right = sheet.bottom = sheet.left = base::Pt{kMargin};
  sheet.header_margin = sheet.footer_margin = base::Pt{kMargin / 2};
  sheet.footer = "&C&P / &N";
  sheet.row_heights.assign(rows.size() + 1, 0);
  sheet.row_heights[0] = kHeadHeight;
  std::uint32_t at = 0;
  for (const Column& column : columns) {
    sheet.column_widths.push_back(column.width);
    sheet.cells.push_back({0, at++, 1, 1, std::string(column.title.in(language)), kHead, std::nullopt});
  }
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    for (std::uint32_t i = 0; i < rows[row].size(); ++i) {
      const bool is_number = std::holds_alternative<double>(rows[row][i]);
      sheet.cells.push_back({row + 1, i, 1, 1, rows[row][i], is_number ? kNumber : kBody, std::nullopt});
    }
  }
  const auto last_row = static_cast<std::uint32_t>(rows.size());
  const auto last_column = static_cast<std::uint32_t>(columns.size() - 1);
  sheet.autofilter = sheet::Area{0, 0, last_row, last_column};
  sheet.print_area = sheet.autofilter;
  return sheet;
}

std::string_view status_words(const FacilityResult& result, diag::Language language) {
  if (result.rendered) return Text{"作成", "done"}.in(language);
  if (result.unchanged) return Text{"変更なし", "unchanged"}.in(language);
  return (result.attempted ? Text{"作成できず", "failed"} : Text{"未処理", "not attempted"}).in(language);
}

}  // namespace

ReportBook::ReportBook(ReportHead head, diag::Language language) : head_(std::move(head)), language_(language) {}

void ReportBook::add(const FacilityResult& result, const std::vector<Shortfall>& shortfalls) {
  const Weights weights = weights_of(shortfalls);
  const bool in_place = result.rendered || result.unchanged;
  facilities_.push_back({words(result.facility_id), words(result.facility_name),
                         words(std::string(status_words(result, language_))),
                         figure(in_place ? result.documents.size() : 0), figure(weights.missing),
                         figure(weights.errors), words(result.answers_file.string())});
  for (const auto& one : shortfalls) {
    if (shortfalls_.size() == kMostShortfallRows) {
      ++left_out_;
      continue;
    }
    const auto* item = one.place.item;
    shortfalls_.push_back({words(result.facility_id), words(result.facility_name),
                           words(one.place.form == nullptr ? "" : one.place.form->title), words(one.owner_name),
                           words(item == nullptr ? "" : item->label), words(item == nullptr ? one.label : item->text),
                           words(one.message), words(one.hint),
                           words(one.line.empty() ? one.file : one.file + ":" + one.line)});
  }
}

sheet::WorkbookPlan ReportBook::plan(const Totals& totals) const {
  sheet::WorkbookPlan plan;
  std::string owner_en = head_.owners.label_en;
  if (!owner_en.empty() && owner_en.front() >= 'a' && owner_en.front() <= 'z') owner_en.front() -= 'a' - 'A';
  plan.font = "BIZ UDゴシック";
  plan.default_font_size = 10.5;
  plan.formats = looks();
  plan.metadata.title = sheet::shorten_stored(head_.group_name.empty()
                                                  ? std::string(Text{"一括出力の報告", "Report of a run"}.in(language_))
                                                  : head_.group_name,
                                              sheet::kMostPropertyUnits);
  plan.metadata.created = head_.now;
  plan.sheets.push_back(sheet_of({"施設", "Facilities"},
                                 {{{"施設 ID", "Id"}, 14},
                                  {{"施設名", "Facility"}, 30},
                                  {{"状況", "Status"}, 12},
                                  {{"ファイル数", "Files"}, 10},
                                  {{"不足", "Missing"}, 8},
                                  {{"誤り", "Errors"}, 8},
                                  {{"回答ファイル", "Answers file"}, 40}},
                                 facilities_, language_));
  std::vector<Row> items;
  for (const auto& total : totals.items()) {
    items.push_back({words(total.form->title), words(total.item->label), words(total.item->text),
                     figure(total.facilities), figure(total.weights.missing), figure(total.weights.errors)});
  }
  plan.sheets.push_back(sheet_of({"項目", "Items"},
                                 {{{"様式", "Form"}, 30},
                                  {{"項目", "Item"}, 16},
                                  {{"項目の文", "Words"}, 60},
                                  {{"施設数", "Facilities"}, 10},
                                  {{"不足", "Missing"}, 8},
                                  {{"誤り", "Errors"}, 8}},
                                 items, language_));
  std::vector<Row> shortfalls = shortfalls_;
  if (left_out_ != 0) {
    const std::string count = std::to_string(left_out_);
    shortfalls.push_back(
        {words(language_ == diag::Language::ja ? "ほか " + count + " 件は report-missing.csv にあります"
                                               : count + " more stand in report-missing.csv")});
  }
  plan.sheets.push_back(sheet_of({"足りない記入", "What is missing"},
                                 {{{"施設 ID", "Id"}, 14},
                                  {{"施設名", "Facility"}, 24},
                                  {{"様式", "Form"}, 24},
                                  {{head_.owners.label, owner_en}, 16},
                                  {{"項目", "Item"}, 14},
                                  {{"項目の文", "Words"}, 40},
                                  {{"何が", "What"}, 36},
                                  {{"どうするか", "What to do"}, 40},
                                  {{"場所", "Place"}, 30}},
                                 shortfalls, language_));
  return plan;
}

}  // namespace chohyo::batch
