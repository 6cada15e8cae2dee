// The pack of the contract tables (確認表) against the official text: the rows that the meeting's slides show of the
// form itself, and the numbers, items and contents of all rows, which the annex with the recommended measures holds.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/seed_tables.hpp"

namespace chohyo::form {
namespace {

using seed_tables::normalised;
using seed_tables::Row;
using seed_tables::SeedPart;
using seed_tables::SeedRow;

constexpr std::size_t kOfficialColumns = 6;  // 項番 … 備考欄; the column 担当 is ours
constexpr std::size_t kSharedColumns = 3;    // 項番, 項目, 内容: what the annex has in common with the form

const Form& contract() {
  static const FormPtr form = seed_tables::load("contract/r6");
  return *form;
}

std::vector<SeedPart> straightened(const seed_tables::Source& source, std::vector<std::size_t>* used = nullptr) {
  const std::vector<Row> columns = {seed_tables::column_ids(seed_tables::table(contract(), "part1")),
                                    seed_tables::column_ids(seed_tables::table(contract(), "part2"))};
  std::vector<SeedPart> parts = seed_tables::read_parts(source);
  const auto uses = seed_tables::put_straight(parts, source, contract(), columns);
  if (used) *used = uses;
  return parts;
}

std::vector<SeedRow> printed(std::string_view id) {
  return seed_tables::printed_rows(contract(), seed_tables::table(contract(), id));
}

/// The band or item of the pack that prints the row, or null.
const SeedRow* find_row(const std::vector<SeedRow>& rows, const SeedRow& wanted) {
  for (const SeedRow& row : rows) {
    if (row.id == wanted.id && (!row.id.empty() || row.cells[0] == wanted.cells[0])) return &row;
  }
  return nullptr;
}

void expect_rows_of_the_meeting(const SeedPart& part, std::string_view id, std::size_t rows) {
  EXPECT_EQ(part.rows.size(), rows);
  Row header = seed_tables::printed_header(contract(), seed_tables::table(contract(), id));
  header.resize(kOfficialColumns);
  EXPECT_EQ(seed_tables::to_text(header), seed_tables::to_text(part.header));
  const std::vector<SeedRow> of_pack = printed(id);
  for (const SeedRow& row : part.rows) {
    const SeedRow* found = find_row(of_pack, row);
    ASSERT_NE(found, nullptr) << row.id << seed_tables::to_text(row.cells);
    EXPECT_EQ(seed_tables::to_texts({*found}, kOfficialColumns), seed_tables::to_texts({row}, kOfficialColumns));
  }
}

TEST(Contract, PrintsWhatTheMeetingShowsOfTheForm) {
  const auto parts = straightened(seed_tables::meeting());
  ASSERT_EQ(parts.size(), 2u);
  expect_rows_of_the_meeting(parts[0], "part1", 6);  // A, A-1, A-2①②, B, B-1
  expect_rows_of_the_meeting(parts[1], "part2", 3);  // A, A-1, A-2
}

TEST(Contract, NumbersItemsAndContentsAreTheAnnexes) {
  auto parts = straightened(seed_tables::annex());
  ASSERT_EQ(parts.size(), 2u);
  // The annex has two risks under one content; the form asks about the content once.
  EXPECT_EQ(std::erase_if(parts[1].rows, [](const SeedRow& row) { return row.id == "part2/A-9-2"; }), 1u);
  EXPECT_EQ(parts[0].rows.size(), 22u + 4u);
  EXPECT_EQ(parts[1].rows.size(), 31u + 4u);
  EXPECT_EQ(seed_tables::to_texts(printed("part1"), kSharedColumns),
            seed_tables::to_texts(parts[0].rows, kSharedColumns));
  EXPECT_EQ(seed_tables::to_texts(printed("part2"), kSharedColumns),
            seed_tables::to_texts(parts[1].rows, kSharedColumns));
}

TEST(Contract, EveryItemHasTheSameAnswerCells) {
  for (const char* id : {"part1", "part2"}) {
    for (const SeedRow& row : printed(id)) {
      if (row.id.empty()) continue;
      EXPECT_THAT(row.cells, testing::ElementsAre(testing::_, testing::_, testing::_, "はい・いいえ", "(/)", "",
                                                  "医療機関・事業者・双方"))
          << row.id;
    }
  }
}

TEST(Contract, HeadingsAreTheForms) {
  const auto parts = straightened(seed_tables::meeting());
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_EQ(normalised(seed_tables::lines_above(contract(), "part1")), normalised(parts[0].lines));
  EXPECT_EQ(normalised(seed_tables::lines_above(contract(), "part2")), normalised(parts[1].lines));
}

TEST(Contract, TheAnnexHasTheSameTitlesOfItsParts) {
  const auto parts = straightened(seed_tables::annex());
  ASSERT_EQ(parts.size(), 2u);
  for (const std::size_t i : {0u, 1u}) {
    const auto lines = normalised(parts[i].lines);
    const auto ours = normalised(seed_tables::lines_above(contract(), i == 0 ? "part1" : "part2"));
    ASSERT_GE(ours.size(), 3u);  // …, Part …, (…), the line on the terms, which the annex does not print
    EXPECT_THAT(lines, testing::IsSupersetOf({ours[ours.size() - 3], ours[ours.size() - 2]}));
  }
}

TEST(Contract, EachErratumConcernsOnePlace) {
  std::vector<std::size_t> of_meeting, of_annex;
  straightened(seed_tables::meeting(), &of_meeting);
  straightened(seed_tables::annex(), &of_annex);
  ASSERT_EQ(of_meeting.size(), of_annex.size());
  for (std::size_t i = 0; i < of_annex.size(); ++i) {
    const Erratum& erratum = contract().errata[i];
    EXPECT_EQ(of_meeting[i] + of_annex[i], 1u) << erratum.where;
    EXPECT_NE(erratum.reason, "") << erratum.where;
    EXPECT_EQ(erratum.seed == erratum.reading, erratum.where == "別添1 part1/ref-4-1 content") << erratum.where;
  }
  EXPECT_EQ(contract().errata.size(), 9u);
}

TEST(Contract, ItemsAreTheGuidesInItsOrder) {
  std::vector<std::string> ours, guides;
  for (const Item& item : contract().items) ours.push_back(item.id + " " + item.text);
  const FormPtr guide = seed_tables::load("contract-guide/r6");
  for (const Item& item : guide->items) guides.push_back(item.id + " " + item.text);
  ASSERT_EQ(ours.size(), 53u);
  std::erase_if(guides, [](const std::string& item) { return item.starts_with("part2/A-9-2 "); });
  ASSERT_EQ(guides.size(), ours.size());
  std::vector<std::string> different;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (ours[i] != guides[i]) different.push_back(contract().items[i].id);
  }
  EXPECT_THAT(different, testing::ElementsAre("part1/A-1"));  // brackets of another width
}

TEST(Contract, EachTableHasTheDateOfItsFirstMeetingInItsHeader) {
  const auto date_of = [](std::string_view id) {
    for (const HeaderCell& cell : seed_tables::table(contract(), id).header_rows.at(0)) {
      if (!cell.field) continue;
      EXPECT_EQ(cell.text.text, "初回確認");
      const std::string fallback = cell.fallback ? at(contract().fields, *cell.fallback).id : "";
      return at(contract().fields, *cell.field).id + " " + fallback;
    }
    return std::string("none");
  };
  EXPECT_EQ(date_of("part1"), "first-date ");
  EXPECT_EQ(date_of("part2"), "part2-first-date first-date");
}

TEST(Contract, ItemsAskFourThingsAndTheFormTwoDates) {
  std::vector<std::string> of_form;
  for (const Field& field : contract().fields) {
    if (field.of_form) of_form.push_back(field.id);
  }
  EXPECT_THAT(of_form, testing::ElementsAre("first-date", "part2-first-date"));
  for (const Item& item : contract().items) {
    std::vector<std::string> ids;
    for (const FieldIndex field : item.fields) ids.push_back(at(contract().fields, field).id);
    EXPECT_THAT(ids, testing::ElementsAre("first", "completed", "note", "party")) << item.id;
  }
  EXPECT_EQ(contract().per, Per::owner);
}

TEST(Contract, EveryMarkedTermIsExplained) {
  const std::vector<int> marks = seed_tables::marks_in(seed_tables::all_words(contract()));
  EXPECT_THAT(marks, testing::ElementsAre(1, 2, 3, 4, 5, 6, 7, 8, 26));
  for (const int mark : marks) EXPECT_NE(contract().find_term(mark), nullptr) << mark;
  EXPECT_EQ(contract().terms.size(), 26u);  // the guide, filed with it, marks the others
}

TEST(Contract, WhatTheOfficialFormLacksIsMarkedAsOurs) {
  bool glossary = false;
  for (const Block& block : contract().body) {
    const auto* heading = std::get_if<Heading>(&block.content);
    if (heading && heading->text.text == "用語の解説") {
      glossary = true;
      continue;
    }
    const bool words = std::holds_alternative<Paragraph>(block.content) || std::holds_alternative<Table>(block.content);
    const bool ours = std::holds_alternative<InfoLine>(block.content) || (words && (glossary || !block.option.empty()));
    EXPECT_EQ(block.provenance == Provenance::chohyo, ours);
  }
  EXPECT_TRUE(glossary);
  for (const Item& item : contract().items) EXPECT_EQ(item.provenance, Provenance::official);
}

TEST(Contract, TheColumnOfThePartyIsOffUnlessSomebodyTurnsItOn) {
  std::vector<std::string> on;
  for (const SwitchOption& option : contract().options) {
    if (option.on) on.push_back(option.id);
  }
  EXPECT_THAT(on, testing::UnorderedElementsAre("facility-line", "provenance-line"));
  for (const std::string_view id : {"part1", "part2"}) {
    EXPECT_EQ(seed_tables::table(contract(), id).columns.back().id, "party");
    EXPECT_EQ(seed_tables::table(contract(), id).columns.back().option, "party-column");
  }
}

TEST(Contract, FillsThePageBodyFromMarginToMargin) {
  const Pt body = contract().page.size.width - contract().page.left - contract().page.right;
  EXPECT_GE(contract().page.left, Pt(base::Mm{20}));  // two-hole filing
  for (const std::string_view id : {"part1", "part2", "terms"}) {
    Pt width{0};
    for (const Column& column : seed_tables::table(contract(), id).columns) {
      if (column.option.empty()) width += column.width;
    }
    EXPECT_NEAR(width.value, body.value, 0.01) << id;
  }
}

}  // namespace
}  // namespace chohyo::form
