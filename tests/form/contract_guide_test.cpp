// The pack of the recommended measures (別添1) against the official text, cell by cell.
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

const Form& guide() {
  static const FormPtr form = seed_tables::load("contract-guide/r6");
  return *form;
}

std::vector<Row> columns() {
  return {seed_tables::column_ids(seed_tables::table(guide(), "part1")),
          seed_tables::column_ids(seed_tables::table(guide(), "part2"))};
}

std::vector<SeedPart> straightened(std::vector<std::size_t>* used = nullptr) {
  const seed_tables::Source source = seed_tables::annex();
  std::vector<SeedPart> parts = seed_tables::read_parts(source);
  const auto uses = seed_tables::put_straight(parts, source, guide(), columns());
  if (used) *used = uses;
  return parts;
}

void expect_table(const SeedPart& part, std::string_view id) {
  const Table& printed = seed_tables::table(guide(), id);
  EXPECT_EQ(seed_tables::to_text(seed_tables::printed_header(guide(), printed)), seed_tables::to_text(part.header));
  ASSERT_EQ(printed.columns.back().id, "citations");
  ASSERT_TRUE(std::holds_alternative<CellCitations>(printed.columns.back().parts.at(0)));
  const std::size_t words = printed.columns.size() - 1;
  EXPECT_EQ(seed_tables::to_texts(seed_tables::printed_rows(guide(), printed), words),
            seed_tables::to_texts(part.rows, words));
}

TEST(ContractGuide, Part1IsTheAnnexCellByCell) {
  const auto parts = straightened();
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_EQ(parts[0].rows.size(), 26u);  // 22 items, 4 bands
  EXPECT_EQ(parts[0].repeated_headers, 1u);
  expect_table(parts[0], "part1");
}

TEST(ContractGuide, Part2IsTheAnnexCellByCell) {
  const auto parts = straightened();
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_EQ(parts[1].rows.size(), 36u);  // 32 items, 4 bands
  EXPECT_EQ(parts[1].repeated_headers, 3u);
  expect_table(parts[1], "part2");
}

TEST(ContractGuide, HeadingsAreTheAnnexes) {
  const auto parts = straightened();
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_EQ(normalised(seed_tables::lines_above(guide(), "part1")), normalised(parts[0].lines));
  EXPECT_EQ(normalised(seed_tables::lines_above(guide(), "part2")), normalised(parts[1].lines));
}

TEST(ContractGuide, EachErratumConcernsOnePlace) {
  std::vector<std::size_t> used;
  straightened(&used);
  EXPECT_EQ(used, std::vector<std::size_t>(guide().errata.size(), 1));
  for (const Erratum& erratum : guide().errata) {
    EXPECT_NE(erratum.reason, "") << erratum.where;
    if (erratum.seed == erratum.reading) {
      EXPECT_LT(erratum.certainty, 0.9) << erratum.where;  // printed as found, though doubtful
    } else {
      EXPECT_GE(erratum.certainty, 0.9) << erratum.where;
    }
  }
}

TEST(ContractGuide, DoubtfulPlacesAreNamedAndNotCorrected) {
  std::vector<std::string> doubtful;
  for (const Erratum& erratum : guide().errata) {
    if (erratum.seed == erratum.reading) doubtful.push_back(erratum.where);
  }
  EXPECT_THAT(doubtful,
              testing::ElementsAre("別添1 part1/B-5-1 citations", "別添1 part1/ref-4-1 content",
                                   "別添1 part1/ref-4-2 citations", "別添1 part2/A-5 action", "別添1 part2/A-9 risk",
                                   "別添1 part2/A-9 citations", "別添1 part2/B-6 action", "別添1 part2/C-5 risk"));
}

TEST(ContractGuide, OneContentStandsBesideBothRisksOfA9) {
  const Item* first = guide().find_item("part2/A-9");
  const Item* second = guide().find_item("part2/A-9-2");
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->text, second->text);
  EXPECT_EQ(first->cells.at("risk").at(0).marker, "①");
  EXPECT_EQ(second->cells.at("risk").at(0).marker, "②");
  const Table& part2 = seed_tables::table(guide(), "part2");
  std::vector<std::string> wide;  // groups that merge a third column
  const GroupRow* group = nullptr;
  for (const TableRow& row : part2.rows) {
    if (const auto* opened = std::get_if<GroupRow>(&row.content)) group = opened;
    const auto* item = std::get_if<ItemRow>(&row.content);
    if (item && group->labels.size() > 2) wide.push_back(at(guide().items, item->item).id);
  }
  EXPECT_THAT(wide, testing::ElementsAre("part2/A-9", "part2/A-9-2"));
}

TEST(ContractGuide, ListsAreParagraphsWithTheirMarkers) {
  const auto shape = [](std::string_view item, const std::string& column) {
    std::vector<std::string> out;
    for (const TextParagraph& p : guide().find_item(item)->cells.at(column)) {
      out.push_back(std::string(static_cast<std::size_t>(p.level), '>') + p.marker);
    }
    return out;
  };
  EXPECT_THAT(shape("part1/A-2-1", "action"), testing::ElementsAre("(a)", "(b)", "(c)"));
  EXPECT_THAT(shape("part1/ref-1", "action"), testing::ElementsAre("", "・", "・", "・"));
  EXPECT_THAT(shape("part1/ref-2", "action"),
              testing::ElementsAre("(a)", "(b)", ">・", ">・", ">・", ">・", ">・", ">・", ">"));
  EXPECT_THAT(shape("part1/ref-3-1", "action"), testing::ElementsAre("(a)", ">（※）", "(b)"));
  EXPECT_THAT(shape("part2/A-10", "action"), testing::ElementsAre("", "(a)", "(b)", "(c)"));
  EXPECT_THAT(shape("part2/A-9", "risk"), testing::ElementsAre("①", ">"));
}

TEST(ContractGuide, NoMarkerIsLeftInsideAParagraph) {
  for (const Item& item : guide().items) {
    std::vector<TextParagraph> all = item.paragraphs;
    for (const auto& [column, words] : item.cells) all.insert(all.end(), words.begin(), words.end());
    for (const TextParagraph& p : all) {
      EXPECT_NE(p.text, "") << item.id;
      for (const char* marker : {"(a)", "(b)", "(c)", "①", "②", "③"}) {
        EXPECT_EQ(p.text.find(marker), std::string::npos) << item.id << ": " << p.text;
      }
      EXPECT_FALSE(p.text.starts_with("・")) << item.id << ": " << p.text;
      EXPECT_EQ(p.text.find(' '), std::string::npos) << item.id << ": " << p.text;
    }
  }
}

TEST(ContractGuide, EveryTermStandsBeforeItsMark) {
  const std::string words = seed_tables::all_words(guide());
  ASSERT_EQ(guide().terms.size(), 26u);
  for (std::size_t i = 0; i < 26; ++i) {
    const Term& term = guide().terms[i];
    EXPECT_EQ(term.number, static_cast<int>(i) + 1);
    EXPECT_NE(words.find(term.name + "*" + std::to_string(term.number)), std::string::npos) << term.name;
    EXPECT_TRUE(term.explanation.ends_with("。")) << term.name;
  }
  const std::vector<int> marks = seed_tables::marks_in(words);
  EXPECT_EQ(marks.size(), 26u);
  EXPECT_EQ(marks.back(), 26);
}

TEST(ContractGuide, AccompaniesTheContractAndAsksNothing) {
  EXPECT_EQ(guide().companion_of, "contract");
  EXPECT_EQ(guide().audience, "推奨される対応例");
  EXPECT_EQ(guide().title, seed_tables::load("contract/r6")->title);
  EXPECT_FALSE(guide().asks());
}

TEST(ContractGuide, CanBeReadAtArmsLength) {
  EXPECT_GT(guide().page.size.width, guide().page.size.height);
  const Pt body = guide().page.size.width - guide().page.left - guide().page.right;
  for (const std::string_view id : {"part1", "part2", "terms"}) {
    Pt width{0};
    for (const Column& column : seed_tables::table(guide(), id).columns) {
      width += column.width;
      EXPECT_GE(column.style->floor, Pt{8}) << id << " " << column.id;
      EXPECT_GE(column.style->leading.value, 1.4 * column.style->size.value) << id << " " << column.id;
    }
    EXPECT_NEAR(width.value, body.value, 0.01) << id;
  }
}

TEST(ContractGuide, TheGlossaryIsMarkedAsOurs) {
  bool glossary = false;
  for (const Block& block : guide().body) {
    const auto* heading = std::get_if<Heading>(&block.content);
    if (heading && heading->text.text == "用語の解説") {
      glossary = true;
      continue;
    }
    const bool words = std::holds_alternative<Paragraph>(block.content) || std::holds_alternative<Table>(block.content);
    const bool ours = words && (glossary || block.option == "provenance-line");
    EXPECT_EQ(block.provenance == Provenance::chohyo, ours);
  }
  EXPECT_TRUE(glossary);
  for (const Item& item : guide().items) EXPECT_EQ(item.provenance, Provenance::official);
}

}  // namespace
}  // namespace chohyo::form
