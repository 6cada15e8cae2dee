#include "document/build.hpp"

#include <gtest/gtest.h>

#include "check/check.hpp"
#include "document/sample_form.hpp"
#include "sheet/sample.hpp"

namespace chohyo::document {
namespace {

using namespace sheet;

std::string words(const Paragraph& paragraph) {
  std::string out;
  for (const Inline& part : paragraph.inlines) {
    if (const auto* text = std::get_if<Text>(&part)) out += text->text;
    if (std::holds_alternative<PageNumber>(part)) out += "<page>";
    if (std::holds_alternative<PageCount>(part)) out += "<pages>";
  }
  return out;
}

const Table& table_of(const Document& document) {
  for (const Block& block : document.blocks) {
    if (const auto* table = std::get_if<Table>(&block)) return *table;
  }
  throw std::runtime_error("no table");
}

BuildOptions at(const char* iso) {
  BuildOptions options;
  options.now = base::start_of_day(base::parse_iso_date(iso).value());
  return options;
}

Document build(const BuildOptions& options) { return build_document(sample_model(sample_form()), options); }

TEST(Build, HeadingsAreBookmarksButForTheTitleAndGroupsStandBelowThem) {
  const auto form = sheet_form();
  const form::Style* style = form->styles.front().get();
  const auto heading = [&](int level, const char* words) {
    return form::Block{form::Heading{level, {words, false, {}}, style}, {}, form::Provenance::official, {}};
  };
  form->body.insert(form->body.begin() + 1, heading(3, "三"));
  form->body.push_back(heading(1, "第二部"));
  form->body.push_back(heading(2, "二"));
  const Document document = build_document(sheet_model(form), at("2024-12-20"));
  std::vector<std::pair<int, std::string>> found;
  std::vector<int> groups;
  for (const Block& block : document.blocks) {
    if (const auto* one = std::get_if<Heading>(&block)) found.emplace_back(one->level, one->bookmark);
    const auto* table = std::get_if<Table>(&block);
    for (std::size_t r = 0; table && r < table->rows.size(); ++r) {
      if (!table->rows[r].bookmark.empty()) groups.push_back(table->rows[r].bookmark_level);
    }
  }
  EXPECT_EQ(found, (std::vector<std::pair<int, std::string>>{{1, ""}, {3, "三"}, {1, "第二部"}, {2, "二"}}));
  ASSERT_FALSE(groups.empty());
  for (const int level : groups) EXPECT_EQ(level, 3);
}

TEST(Build, PutsValuesInAsTheyAre) {
  const Document document = build(at("2024-12-20"));
  const auto& info = std::get<InfoLine>(document.blocks[1]);
  EXPECT_EQ(words(info.entries[0].value), "さくら{{x}}<病院>") << "a value is never a template and never escaped";
}

TEST(Build, OnlyWordsOfThePackAreFixed) {
  const Document document = build(at("2024-12-20"));
  const auto& info = std::get<InfoLine>(document.blocks[1]);
  EXPECT_TRUE(std::get<Text>(info.entries[0].label.inlines[0]).fixed);
  EXPECT_FALSE(std::get<Text>(info.entries[0].value.inlines[0]).fixed);
  const Cell& note = table_of(document).rows[1].cells[3];
  EXPECT_FALSE(std::get<Text>(note.paragraphs[0].inlines[0]).fixed);
}

TEST(Build, PageNumbersBecomeInlines) {
  const Document document = build(at("2024-12-20"));
  EXPECT_EQ(words(document.page.footer[0].right), "<page> / <pages>");
}

TEST(Build, GroupsAreMergedOverTheirRows) {
  const Document document = build(at("2024-12-20"));
  const Table& table = table_of(document);
  ASSERT_EQ(table.rows.size(), 5u);  // header, item, band, item, item
  EXPECT_EQ(table.rows[1].cells[0].row_span, 1u);
  EXPECT_EQ(table.rows[2].cells[0].row_span, 3u);
  EXPECT_EQ(table.rows[2].cells[0].continued, "（続き）");
  EXPECT_EQ(table.rows[2].bookmark, "2 管理");
  EXPECT_EQ(table.rows[3].cells[0].column, 1u) << "the merged cell covers column 0";
}

TEST(Build, ABandSpansTheColumnsBesideTheGroupAndStaysWithTheNextRow) {
  const Document document = build(at("2024-12-20"));
  const Row& band = table_of(document).rows[2];
  EXPECT_EQ(band.role, RowRole::band);
  EXPECT_TRUE(band.keep_with_next);
  EXPECT_EQ(band.cells[1].column, 1u);
  EXPECT_EQ(band.cells[1].column_span, 3u);
}

TEST(Build, AnswersKeepKindPathAndAlternateText) {
  const Document document = build(at("2024-12-20"));
  const Cell& cell = table_of(document).rows[1].cells[2];
  ASSERT_EQ(cell.paragraphs.size(), 2u);
  const auto& choice = std::get<Choice>(cell.paragraphs[0].inlines[0]);
  EXPECT_EQ(choice.chosen, std::vector<std::size_t>{1});
  EXPECT_EQ(choice.alt, "いいえ を選択");
  EXPECT_EQ(choice.input.path(), "sample/1-1/first");
  EXPECT_EQ(std::get<DateSlot>(cell.paragraphs[1].inlines[0]).date, base::parse_iso_date("2024-06-10"));
}

TEST(Build, AnItemWithoutAFieldLeavesItsCellEmpty) {
  const Document document = build(at("2024-12-20"));
  EXPECT_TRUE(table_of(document).rows[4].cells[2].paragraphs.empty());
}

TEST(Build, NotesStandUnderTheText) {
  const Document document = build(at("2024-12-20"));
  const Cell& cell = table_of(document).rows[3].cells[0];
  ASSERT_EQ(cell.paragraphs.size(), 2u);
  EXPECT_EQ(words(cell.paragraphs[1]), "※注記");
}

TEST(Build, ASwitchedOffColumnGivesItsWidthToTheOthers) {
  const Document without = build(at("2024-12-20"));
  const Table& narrow = table_of(without);
  ASSERT_EQ(narrow.column_widths.size(), 4u);
  base::Pt sum{0};
  for (const base::Pt width : narrow.column_widths) sum += width;
  EXPECT_NEAR(sum.value, 270, 1e-9) << "as wide as the columns that are usually printed";
  EXPECT_EQ(narrow.rows[0].cells.back().column_span, 1u) << "the header above it shrinks";

  BuildOptions options = at("2024-12-20");
  options.on = {"extra"};
  const Document with = build(options);
  const Table& wide = table_of(with);
  ASSERT_EQ(wide.column_widths.size(), 5u);
  sum = base::Pt{0};
  for (const base::Pt width : wide.column_widths) sum += width;
  EXPECT_NEAR(sum.value, 270, 1e-9) << "the others make room";
  EXPECT_EQ(words(wide.rows[3].cells.back().paragraphs.at(0)), "※");
}

TEST(Build, ASwitchedOffBlockIsLeftOut) {
  BuildOptions options = at("2024-12-20");
  options.off = {"info"};
  EXPECT_EQ(build(options).blocks.size(), 2u);
}

TEST(Build, TheHashIsThatOfTheAnswersNotOfTheDay) {
  const auto form = sample_form();
  check::Model model = sample_model(form);
  const auto hash = [&](const BuildOptions& options) { return build_document(model, options).metadata.digest; };
  const std::string before = hash(at("2024-12-20"));
  EXPECT_EQ(before.size(), 64u);
  EXPECT_EQ(hash(at("2025-01-05")), before);
  model.items[2].entries[0].value = check::Choice{0};
  EXPECT_NE(hash(at("2024-12-20")), before);
}

TEST(Build, ADraftSaysSoAndHasAnotherHash) {
  BuildOptions options = at("2024-12-20");
  const std::string final_hash = build(options).metadata.digest;
  EXPECT_TRUE(build(options).draft.empty());
  options.draft = true;
  EXPECT_EQ(build(options).draft, "下書き");
  EXPECT_NE(build(options).metadata.digest, final_hash);
}

TEST(Build, ABlankFormHasNoDateAndNoFacility) {
  auto form = sample_form();
  form->page.footer[0].left = leaf("[{{output.date}}]");
  const Document blank = build_document(check::blank_model(form), at("2024-12-20"));
  EXPECT_EQ(words(blank.page.footer[0].left), "[]");
  EXPECT_EQ(blank.metadata.title, "点検表（確認用）");
  EXPECT_TRUE(std::get<Choice>(table_of(blank).rows[1].cells[2].paragraphs[0].inlines[0]).chosen.empty());
}

TEST(Build, PersonsShowTitleAndName) {
  auto form = sample_form();
  form->page.footer[0].left = leaf("{{facility.administrator}}|{{facility.safety-officer}}");
  check::Model model = sample_model(form);
  add_person(model, "administrator", "院長", "髙橋 一郎");
  add_person(model, "safety-officer", "", "𠮷田 花子");
  EXPECT_EQ(words(build_document(model, at("2024-12-20")).page.footer[0].left), "院長　髙橋 一郎|𠮷田 花子");
}

}  // namespace
}  // namespace chohyo::document
