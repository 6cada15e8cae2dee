// The pack of the checklist of fiscal year Reiwa 6 against the official text, row by row.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "diag/printer.hpp"
#include "form/pack.hpp"

namespace chohyo::form {
namespace {

using Row = std::vector<std::string>;

const std::string kRoot = CHOHYO_SOURCE_DIR;

FormPtr checklist() {
  static const FormPtr form = [] {
    auto loaded = load_pack(kRoot + "/templates/checklist/r6");
    std::string problems;
    for (const auto& d : loaded.diagnostics) problems += diag::to_caret_text(d, diag::Language::en);
    EXPECT_EQ(problems, "");
    return loaded.value.value_or(nullptr);
  }();
  return form;
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> out(1);
  for (const char c : text) {
    if (c == separator) {
      out.emplace_back();
    } else {
      out.back().push_back(c);
    }
  }
  return out;
}

std::string join(const Row& row, const std::string& separator) {
  std::string out;
  for (std::size_t i = 0; i < row.size(); ++i) out += (i ? separator : "") + row[i];
  return out;
}

/// Lines of the seed from the title of the form up to the next form.
std::vector<std::string> seed_lines() {
  std::ifstream file(kRoot + "/tests/seeds/000_aa22491f178852da.txt");
  std::vector<std::string> out;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line == checklist()->title) inside = true;
    if (line.starts_with("サイバー攻撃を想定した事業継続計画（BCP）のための確認表等")) break;
    if (inside && !line.empty()) out.push_back(line);
  }
  return out;
}

/// The rows of the two tables in the seed, put straight by the pack's errata, in their order.
std::vector<std::string> straightened_rows(std::vector<std::size_t>* used = nullptr) {
  std::vector<std::string> out;
  const auto& errata = checklist()->errata;
  std::vector<std::size_t> uses(errata.size(), 0);
  for (const std::string& line : seed_lines()) {
    if (line.find('\t') == std::string::npos) continue;
    std::string row = join(split(line, '\t'), "|");
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

const Table& table(std::string_view id) {
  for (const Block& block : checklist()->body) {
    const auto* found = std::get_if<Table>(&block.content);
    if (found && found->id == id) return *found;
  }
  throw std::out_of_range("no such table");
}

/// What a cell of this column prints on the unfilled form, in the seed's notation.
std::string blank_cell(const Form& form, const Column& column, const Item& item) {
  std::vector<std::string> lines;
  for (const CellPart& part : column.parts) {
    if (std::holds_alternative<CellText>(part)) {
      lines.push_back(item.text);
      lines.insert(lines.end(), item.notes.begin(), item.notes.end());
    } else if (std::holds_alternative<CellWords>(part)) {
      const auto words = item.cells.find(column.id);
      if (words != item.cells.end()) lines.push_back(plain_text(words->second));
    } else {
      const Field& field = at(form.fields, std::get<CellField>(part).field);
      if (field.kind == FieldKind::date) lines.emplace_back("(/)");
      if (field.kind == FieldKind::choice) {
        std::string words;
        for (const Option& option : field.options) words += (words.empty() ? "" : field.separator) + option.text;
        lines.push_back(words);
      }
    }
  }
  return join(lines, " ");
}

std::vector<std::string> header_rows(const Table& table) {
  std::vector<std::string> out;
  for (const auto& header : table.header_rows) {
    Row cells(table.columns.size());
    for (const HeaderCell& cell : header) cells[cell.column] = cell.text.text;
    out.push_back(join(cells, "|"));
  }
  return out;
}

std::vector<std::string> blank_rows(const Form& form, const Table& table) {
  std::vector<std::string> out = header_rows(table);
  std::string group;
  for (const TableRow& row : table.rows) {
    if (const auto* opened = std::get_if<GroupRow>(&row.content)) {
      group = plain_text(opened->labels.at(0));
      continue;
    }
    Row cells;
    if (const auto* band = std::get_if<BandRow>(&row.content)) {
      cells.assign(table.columns.size(), "");
      cells[1] = band->text;
    } else {
      const Item& item = at(form.items, std::get<ItemRow>(row.content).item);
      for (const Column& column : table.columns) cells.push_back(blank_cell(form, column, item));
    }
    cells[0] = group;
    group.clear();  // merged downwards: printed once
    out.push_back(join(cells, "|"));
  }
  return out;
}

TEST(Checklist, PrintsTheSeedRowByRow) {
  std::vector<std::string> printed = blank_rows(*checklist(), table("systems"));
  const std::vector<std::string> items = blank_rows(*checklist(), table("items"));
  printed.insert(printed.end(), items.begin(), items.end());
  EXPECT_EQ(printed, straightened_rows());
}

TEST(Checklist, EachErratumPutsOneRowStraight) {
  std::vector<std::size_t> used;
  straightened_rows(&used);
  EXPECT_THAT(used, testing::Each(1u));
  EXPECT_EQ(used.size(), 4u);
  for (const Erratum& erratum : checklist()->errata) {
    EXPECT_GT(erratum.certainty, 0.9);
    EXPECT_LT(erratum.certainty, 1.0);
    EXPECT_NE(erratum.reason, "");
  }
}

TEST(Checklist, TitleAndAudienceAreTheSeeds) {
  const auto lines = seed_lines();
  ASSERT_GE(lines.size(), 2u);
  EXPECT_EQ(checklist()->title, lines[0]);
  EXPECT_EQ(checklist()->audience, lines[1]);
  EXPECT_EQ(checklist()->fiscal_year, base::FiscalYear{2024});
  EXPECT_EQ(checklist()->name(), "checklist-r6");
}

TEST(Checklist, ItemsHaveTheirStableIds) {
  std::vector<std::string> ids;
  for (const Item& item : checklist()->items) ids.push_back(item.id);
  EXPECT_THAT(
      ids, testing::ElementsAre("gate", "1-1", "general/2-1", "general/2-2", "general/2-3", "server/2-4", "server/2-5",
                                "server/2-6", "server/2-7", "server/2-9", "terminal/2-4", "terminal/2-5",
                                "terminal/2-7", "terminal/2-9", "network/2-7", "network/2-8", "3-1", "3-2", "3-3"));
}

TEST(Checklist, ExactlyTenItemsBearTheMarkOfTheYearBefore) {
  std::vector<std::string> marked;
  for (const Item& item : checklist()->items) {
    if (item.cells.contains("r5")) marked.push_back(item.id);
  }
  EXPECT_THAT(marked, testing::ElementsAre("1-1", "general/2-1", "general/2-2", "general/2-3", "server/2-4",
                                           "server/2-5", "server/2-6", "network/2-7", "network/2-8", "3-1"));
}

TEST(Checklist, NumbersStandAtTheTextsEnd) {
  for (const Item& item : checklist()->items) {
    EXPECT_TRUE(item.number.empty() || item.text.ends_with("(" + item.number + ")")) << item.id;
  }
}

TEST(Checklist, TheGateAsksOnceAndTheOthersTwice) {
  const auto names = [](const Item& item) {
    std::vector<std::string> out;
    for (const FieldIndex field : item.fields) out.push_back(at(checklist()->fields, field).id);
    return out;
  };
  for (const Item& item : checklist()->items) {
    if (item.id == "gate") {
      EXPECT_THAT(names(item), testing::ElementsAre("first", "first-date", "note"));
    } else {
      EXPECT_THAT(names(item), testing::ElementsAre("first", "first-date", "target", "second", "second-date", "note"));
    }
  }
}

TEST(Checklist, OnlyTheNotesOfVendorItemsSpeakOfContracts) {
  std::vector<std::string> noted;
  for (const Item& item : checklist()->items) {
    for (const std::string& note : item.notes) {
      if (note == "※事業者と契約していない場合には、記入不要") noted.push_back(item.id);
    }
  }
  EXPECT_THAT(noted, testing::ElementsAre("general/2-2", "general/2-3"));
}

TEST(Checklist, FillsThePageBodyFromMarginToMargin) {
  const Pt body = checklist()->page.size.width - checklist()->page.left - checklist()->page.right;
  EXPECT_GE(checklist()->page.left, Pt(base::Mm{20}));  // two-hole filing
  for (const std::string_view id : {"systems", "items"}) {
    Pt width{0};
    for (const Column& column : table(id).columns) width += column.width;
    EXPECT_NEAR(width.value, body.value, 0.01) << id;
  }
}

TEST(Checklist, WhatTheOfficialSheetLacksIsMarkedAsOurs) {
  for (const Block& block : checklist()->body) {
    const bool ours = std::holds_alternative<InfoLine>(block.content) || block.option == "provenance-line";
    EXPECT_EQ(block.provenance == Provenance::chohyo, ours);
  }
  for (const Item& item : checklist()->items) EXPECT_EQ(item.provenance, Provenance::official);
  EXPECT_GE(checklist()->provenance.size(), 2u);
}

TEST(Checklist, SwitchesAreOnUnlessSomebodyTurnsThemOff) {
  std::vector<std::string> on;
  for (const SwitchOption& option : checklist()->options) {
    if (option.on) on.push_back(option.id);
  }
  EXPECT_THAT(on, testing::UnorderedElementsAre("facility-line", "r5-column", "provenance-line"));
}

}  // namespace
}  // namespace chohyo::form
