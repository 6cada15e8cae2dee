// The pack of the check table for continuity plans (2024) against the official text, row by row.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "diag/printer.hpp"
#include "form/pack.hpp"

namespace chohyo::form {
namespace {

using testing::ElementsAre;

const std::string kRoot = CHOHYO_SOURCE_DIR;

const Form& pack() {
  static const auto loaded = [] {
    auto result = load_pack(kRoot + "/templates/bcp-check/r6");
    std::string problems;
    for (const auto& d : result.diagnostics) problems += diag::to_caret_text(d, diag::Language::en);
    if (!result.value) throw std::runtime_error(problems);
    EXPECT_EQ(problems, "");
    return result;
  }();
  return **loaded.value;
}

const Table& table() { return *find_table(pack(), "questions"); }

std::string join(const std::vector<std::string>& cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) out += (i ? "|" : "") + cells[i];
  return out;
}

/// The rows of the seed's table, its head included.
std::vector<std::string> seed_rows() {
  std::ifstream file(kRoot + "/tests/seeds/000_aa22491f178852da.txt");
  std::vector<std::string> out;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("項番\t大項目")) inside = true;
    if (inside && line.empty()) break;
    if (!inside) continue;
    for (auto at = line.find('\t'); at != std::string::npos; at = line.find('\t')) line[at] = '|';
    out.push_back(line);
  }
  return out;
}

std::vector<std::string> straightened_rows(std::vector<std::size_t>* used = nullptr) {
  const auto& errata = pack().errata;
  std::vector<std::size_t> uses(errata.size(), 0);
  std::vector<std::string> out;
  for (std::string row : seed_rows()) {
    for (std::size_t i = 0; i < errata.size(); ++i) {
      if (row != errata[i].seed) continue;
      row = errata[i].reading;
      ++uses[i];
    }
    out.push_back(row);
  }
  if (used) *used = uses;
  return out;
}

/// What a cell of this column prints before anything is answered: fields of this form print nothing.
std::string blank_cell(const Column& column, const Item& item) {
  std::string out;
  for (const CellPart& part : column.parts) {
    if (std::holds_alternative<CellText>(part)) out += item.text;
    if (const auto* field = std::get_if<CellField>(&part)) {
      const Field& asked = at(pack().fields, field->field);
      const bool prints = asked.kind != FieldKind::text && asked.shows_all;
      if (prints) out += "[" + asked.id + "]";
    }
  }
  return out;
}

std::vector<std::string> blank_rows() {
  std::vector<std::string> out;
  for (const auto& header : table().header_rows) {
    std::vector<std::string> cells(table().columns.size());
    for (const HeaderCell& cell : header) cells[cell.column] = cell.text.text;
    out.push_back(join(cells));
  }
  std::vector<std::string> labels(table().columns.size());
  for (const TableRow& row : table().rows) {
    if (const auto* group = std::get_if<GroupRow>(&row.content)) {
      for (const auto& [column, words] : group->labels) labels[column] = plain_text(words);
    } else if (const auto* band = std::get_if<BandRow>(&row.content)) {
      std::vector<std::string> cells(table().columns.size());
      cells[0] = band->text;
      out.push_back(join(cells));
    } else {
      const Item& item = at(pack().items, std::get<ItemRow>(row.content).item);
      std::vector<std::string> cells = labels;
      for (std::size_t i = 0; i < cells.size(); ++i) cells[i] += blank_cell(table().columns[i], item);
      labels.assign(labels.size(), "");  // merged downwards: printed once
      out.push_back(join(cells));
    }
  }
  return out;
}

TEST(BcpCheck, PrintsTheSeedRowByRow) {
  const auto rows = straightened_rows();
  EXPECT_EQ(rows.size(), 21u);  // a head, 3 bands, 17 questions
  EXPECT_EQ(blank_rows(), rows);
}

TEST(BcpCheck, EachErratumPutsOneRowStraight) {
  std::vector<std::size_t> used;
  straightened_rows(&used);
  EXPECT_THAT(used, ElementsAre(1u, 1u, 1u, 1u));
  for (const Erratum& erratum : pack().errata) {
    EXPECT_GE(erratum.certainty, 0.9);
    EXPECT_LT(erratum.certainty, 1.0);
    EXPECT_NE(erratum.reason, "");
  }
}

TEST(BcpCheck, HasTheTitleOfTheSeed) {
  std::ifstream file(kRoot + "/tests/seeds/000_aa22491f178852da.txt");
  std::vector<std::string> above;
  for (std::string line; std::getline(file, line) && !line.starts_with("項番\t大項目");) {
    if (!line.empty()) above.push_back(line);
  }
  EXPECT_EQ(pack().title, above.back());
  EXPECT_EQ(pack().name(), "bcp-check-r6");
  EXPECT_EQ(pack().fiscal_year, base::FiscalYear{2024});
}

TEST(BcpCheck, ItemsHaveTheirStableIds) {
  std::vector<std::string> ids;
  for (const Item& item : pack().items) {
    ids.push_back(item.id);
    EXPECT_TRUE(item.id.starts_with(item.number + "-")) << item.id;
    EXPECT_FALSE(item.group.empty());
    EXPECT_TRUE(item.section.starts_with(item.id.substr(0, 1) + " ")) << item.section;
  }
  EXPECT_THAT(ids, ElementsAre("1-1-1", "1-1-2", "1-1-3", "1-1-4", "1-2-1", "1-2-2", "1-2-3", "1-2-4", "2-1-1", "2-2-1",
                               "2-3-1", "3-1-1", "3-2-1", "3-3-1", "3-4-1", "3-5-1", "3-6-1"));
}

TEST(BcpCheck, AsksForAMarkADateAndANote) {
  std::vector<std::string> fields, words;
  for (const Field& field : pack().fields) fields.push_back(field.id);
  for (const Option& option : pack().fields.at(0).options) words.push_back(option.id + " " + option.text);
  EXPECT_THAT(fields, ElementsAre("mark", "date", "note"));
  EXPECT_THAT(words, ElementsAre("done 済", "open 未", "n/a 対象外"));
}

TEST(BcpCheck, FillsThePageBodyFromMarginToMargin) {
  Pt width{0};
  for (const Column& column : table().columns) width += column.width;
  EXPECT_GE(pack().page.left, Pt(base::Mm{20}));  // two-hole filing
  EXPECT_NEAR(width.value, (pack().page.size.width - pack().page.left - pack().page.right).value, 0.01);
}

TEST(BcpCheck, WhatTheOfficialSheetLacksIsMarkedAsOurs) {
  for (const Block& block : pack().body) {
    const bool ours = std::holds_alternative<InfoLine>(block.content) || block.option == "provenance-line";
    EXPECT_EQ(block.provenance == Provenance::chohyo, ours);
  }
  for (const Item& item : pack().items) EXPECT_EQ(item.provenance, Provenance::official);
}

}  // namespace
}  // namespace chohyo::form
