// Loops over records: their order, names, places to write in, and the workbook's cells.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <type_traits>
#include <vector>

#include "answers/reader.hpp"
#include "check/check.hpp"
#include "diag/printer.hpp"
#include "document/block_walk.hpp"
#include "document/build.hpp"
#include "document/plain_text.hpp"
#include "sheet/facts.hpp"
#include "sheet/text.hpp"
#include "support/ledger_pack.hpp"

namespace chohyo::document {
namespace {

using namespace sheet;

using testing::ElementsAre;

form::FormPtr ledger(const std::string& text = std::string(support::kLedgerPack)) {
  auto read = support::read_ledger(text);
  for (const auto& d : read.diagnostics) ADD_FAILURE() << diag::to_line(d, diag::Language::en);
  return read.value.value();
}

constexpr base::Date kDay{std::chrono::year{2024}, std::chrono::month{9}, std::chrono::day{1}};

check::Model model_of(const form::FormPtr& form, const std::string& text = std::string(support::kLedgerAnswers)) {
  auto read = answers::read_xml(std::make_shared<const diag::Source>("a.xml", text));
  for (const auto& d : read.diagnostics) ADD_FAILURE() << diag::to_line(d, diag::Language::en);
  return check::check_answers(form, *read.value, kDay).value.value();
}

const Table& table_of(const Document& document, std::size_t index) {
  std::size_t seen = 0;
  for (const Block& block : document.blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (table && seen++ == index) return *table;
  }
  throw std::runtime_error("no such table");
}

std::vector<std::string> words_of(const Row& row) {
  std::vector<std::string> out;
  for (const Cell& cell : row.cells) {
    std::string words;
    for (const Paragraph& paragraph : cell.paragraphs) words += plain_text(paragraph);
    out.push_back(words);
  }
  return out;
}

std::string from_to(const std::string& text, const std::string& from, const std::string& to) {
  std::string out = text;
  return out.replace(out.find(from), from.size(), to);
}

TEST(RecordRows, AreSortedNumberedAndFollowReferences) {
  const Document document = build_document(model_of(ledger()), {});
  const Table& table = table_of(document, 0);
  ASSERT_EQ(table.rows.size(), 6u) << "a header, three records and two rows to write in";
  EXPECT_EQ(words_of(table.rows[1])[1], "ネットワーク") << "9 before 10";
  EXPECT_EQ(words_of(table.rows[2])[1], "電子カルテ");
  EXPECT_EQ(words_of(table.rows[3])[1], "会計") << "without an order: last";
  EXPECT_EQ(words_of(table.rows[1])[0], "1/3");
  EXPECT_EQ(words_of(table.rows[1])[4], "9:A事業者→電子カルテ");
  EXPECT_EQ(words_of(table.rows[3])[4], ":→");
  EXPECT_EQ(words_of(table.rows[5])[1], "");
}

TEST(RecordRows, ToWriteInHaveNoShortName) {
  const std::string systems = "<table id=\"systems\"";
  const std::string owners =
      "<table id=\"owners\" summary=\"t\" header-style=\"s\" group-style=\"s\" band-style=\"s\"><columns>"
      "<column id=\"name\" width=\"40mm\" style=\"s\"/></columns><rows><each of=\"vendor\" blank-rows=\"1\">"
      "<cell column=\"name\">{{vendor.short}}</cell></each></rows></table>";
  const Document document = build_document(model_of(ledger(support::ledger_pack_with(systems, owners + systems))), {});
  const Table& table = table_of(document, 0);
  ASSERT_EQ(table.rows.size(), 3u);
  EXPECT_EQ(words_of(table.rows[1]), std::vector<std::string>{"B事業者"});
  EXPECT_EQ(words_of(table.rows[2]), std::vector<std::string>{""});
}

TEST(RecordRows, AreSortedTheOtherWayWithTheUnansweredStillLast) {
  const auto form = ledger(support::ledger_pack_with("sort=\"order\"", "sort=\"order\" sort-descending=\"yes\""));
  const Document document = build_document(model_of(form), {});
  EXPECT_EQ(words_of(table_of(document, 0).rows[1])[1], "電子カルテ");
  EXPECT_EQ(words_of(table_of(document, 0).rows[3])[1], "会計");
}

TEST(RecordRows, AreSortedByWhateverKindTheFieldHas) {
  const auto first = [](const std::string& sort) {
    const auto form = ledger(support::ledger_pack_with("sort=\"order\"", "sort=\"" + sort + "\""));
    return words_of(table_of(build_document(model_of(form), {}), 0).rows[1])[1];
  };
  EXPECT_EQ(first("kind"), "電子カルテ") << "in the order of the words";
  EXPECT_EQ(first("since"), "電子カルテ");
  EXPECT_EQ(first("vendor"), "ネットワーク") << "in the order of the vendors";
  EXPECT_EQ(first("id"), "電子カルテ");
  EXPECT_EQ(first("name"), "ネットワーク") << "by code points";
}

TEST(InnerRecords, StandUnderTheirRecordOrAllTogether) {
  const Document document = build_document(model_of(ledger()), {});
  const Table& table = table_of(document, 1);
  ASSERT_EQ(table.rows.size(), 8u);
  EXPECT_EQ(words_of(table.rows[0])[1], "電子カルテの分") << "the record around it lends its names";
  EXPECT_EQ(words_of(table.rows[1])[2], "遠隔地");
  EXPECT_THAT(words_of(table.rows[3]), ElementsAre("", "his", "", ""));
  EXPECT_THAT(words_of(table.rows[4]), ElementsAre("", "", "his 倉庫 1", ""));
  EXPECT_THAT(words_of(table.rows[5]), ElementsAre("", "", "his 遠隔地 2", ""));
  EXPECT_THAT(words_of(table.rows[6]), ElementsAre("", "net", "", ""));
}

TEST(InnerRecords, AreNotDeniedToRecordsThatAreToBeWrittenIn) {
  const auto form = ledger(support::ledger_pack_with(
      R"(<each of="system">
          <cell column="system">{{system.id}}</cell>
          <each of="system.backup">)",
      R"(<each of="system" blank-rows="2">
          <cell column="system">{{system.id}}</cell>
          <each of="system.backup" empty="なし">)"));
  const Document document = build_document(model_of(form), {});
  std::vector<std::string> said;
  for (const Row& row : table_of(document, 1).rows) {
    for (const std::string& words : words_of(row)) {
      if (words == "なし") said.push_back(words);
    }
  }
  EXPECT_EQ(said.size(), 2u) << "of the two systems without a backup, not of the blank rows";
}

TEST(RecordRows, PrintWordsWithoutAName) {
  const auto form = ledger(support::ledger_pack_with(R"(<cell column="no">{{index}}/{{count}}</cell>)",
                                                     R"(<cell column="no">号</cell>)"));
  const Document document = build_document(model_of(form), {});
  EXPECT_EQ(words_of(table_of(document, 0).rows[1])[0], "号");
}

/// The ledger with these blocks in front of its tables.
form::FormPtr ledger_with(const std::string& blocks) { return ledger(support::ledger_pack_with("<body>", "<body>" + blocks)); }

std::vector<std::string> printed(const Document& document) {
  std::vector<std::string> out;
  walk(document.blocks, [&](const auto& block, const ListPlace& place) {
    if constexpr (std::is_same_v<std::decay_t<decltype(block)>, Paragraph>) {
      out.push_back((place.marker ? *place.marker : std::string()) + plain_text(block));
    }
  });
  return out;
}

TEST(RecordBlocks, RunOverRecordsAndTheInnerOnesOfTheirOwn) {
  const auto form = ledger_with(
      R"(<each of="system" sort="order"><paragraph style="s">{{index}}/{{count}} {{system.name}}</paragraph>)"
      R"(<list style="s" marker="1."><each of="system.backup" empty="なし" sort="place" sort-descending="yes">)"
      R"(<li>{{index}} {{system.id}} {{backup.place}}</li></each></list></each>)");
  EXPECT_THAT(printed(build_document(model_of(form), {})),
              ElementsAre("1/3 ネットワーク", "1.なし", "2/3 電子カルテ", "1.1 his 遠隔地", "2.2 his 倉庫", "3/3 会計",
                          "1.なし"));
  EXPECT_THAT(printed(build_document(check::blank_model(form), {})), ElementsAre());
}

TEST(RecordBlocks, AreChosenByTheRecordsInThem) {
  const auto names = [](const std::string& when) {
    return printed(build_document(model_of(ledger_with(R"(<each of="system" when=")" + when +
                                                       R"(" empty="なし" style="s"><paragraph style="s">{{system.name}}</paragraph></each>)")),
                                  {}));
  };
  EXPECT_THAT(names("count(system.backup) &gt; 0"), ElementsAre("電子カルテ"));
  EXPECT_THAT(names("count(system.backup) = 0"), ElementsAre("ネットワーク", "会計"));
  EXPECT_THAT(names("count(system.backup.place) &gt; 2"), ElementsAre("なし"));
}

TEST(RecordBlocks, LendTheirRecordToTheTablesInThem) {
  const auto form = ledger_with(
      R"(<each of="system"><table id="own" summary="t" header-style="s" group-style="s" band-style="s"><columns>)"
      R"(<column id="a" width="40mm" style="s"/></columns><header><row><cell column="a">{{system.name}}</cell></row>)"
      R"(</header><rows><each of="system.backup"><cell column="a">{{backup.place}}</cell></each></rows></table></each>)");
  const Document document = build_document(model_of(form), {});
  EXPECT_THAT(words_of(table_of(document, 0).rows[0]), ElementsAre("電子カルテ"));
  ASSERT_EQ(table_of(document, 0).rows.size(), 3u);
  EXPECT_THAT(words_of(table_of(document, 0).rows[2]), ElementsAre("遠隔地"));
  EXPECT_EQ(table_of(document, 1).rows.size(), 1u) << "the network has no backup of its own";
}

TEST(RecordBlocks, KnowWhereTheirAnswersStand) {
  const auto form = ledger_with(R"(<each of="system"><paragraph style="s">名称 {{system.name}}</paragraph></each>)");
  const Document document = build_document(model_of(form), {});
  const auto& inlines = std::get<Paragraph>(document.blocks[0]).inlines;
  ASSERT_EQ(inlines.size(), 2u);
  const auto& name = std::get<Text>(inlines[1]);
  ASSERT_TRUE(name.origin);
  EXPECT_TRUE(name.origin->path().ends_with("/name")) << name.origin->path();
  EXPECT_TRUE(name.span);
}

TEST(RecordRows, GoWithoutRecords) {
  const Document document = build_document(check::blank_model(ledger()), {});
  EXPECT_EQ(table_of(document, 0).rows.size(), 3u) << "a header and the rows to write in";
  EXPECT_THAT(words_of(table_of(document, 1).rows[0]), ElementsAre("なし"));
}

TEST(RecordRows, KnowWhereTheirAnswersStand) {
  const check::Model model = model_of(ledger());
  const Document document = build_document(model, {});
  const Row& row = table_of(document, 0).rows[2];
  const auto& name = std::get<Text>(row.cells[1].paragraphs[0].inlines.at(0));
  EXPECT_EQ(name.input->path(), "ledger/system/his/name");
  EXPECT_EQ(name.input->label(), "名称");
  EXPECT_EQ(name.span.source->text().substr(name.span.begin, name.span.end - name.span.begin), "電子カルテ");
  EXPECT_EQ(std::get<Choice>(row.cells[2].paragraphs[0].inlines.at(0)).input.path(), "ledger/system/his/kind");
  const auto& mixed = row.cells[4].paragraphs[0].inlines;
  ASSERT_EQ(mixed.size(), 5u) << "order : vendor → system";
  const auto& vendor = std::get<Text>(mixed[2]);
  EXPECT_EQ(vendor.text, "B事業者");
  EXPECT_FALSE(vendor.input);
  EXPECT_EQ(vendor.origin->path(), "vendors/b/name");
  EXPECT_EQ(vendor.span.source->text().substr(vendor.span.begin, vendor.span.end - vendor.span.begin), "B事業者");
  EXPECT_EQ(std::get<Text>(mixed[4]).origin->path(), "ledger/system/net/name");
}

TEST(RecordRows, PrintAValueAsDataWhateverItHolds) {
  const auto model = model_of(ledger(), from_to(std::string(support::kLedgerAnswers), "name=\"電子カルテ\"",
                                                "name=\"{{system.id}}&lt;b&gt;\""));
  const Document document = build_document(model, {});
  EXPECT_EQ(words_of(table_of(document, 0).rows[2])[1], "{{system.id}}<b>");
  EXPECT_EQ(words_of(table_of(document, 0).rows[1])[4], "9:A事業者→{{system.id}}<b>");
}

TEST(ContentDigest, CoversRecords) {
  const std::string answers(support::kLedgerAnswers);
  const auto digest = [](const std::string& text) { return build_document(model_of(ledger(), text), {}).metadata.digest; };
  const std::string usual = digest(answers);
  EXPECT_EQ(digest(answers), usual);
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{{"電子カルテ", "電子カルテ2"},
                                                                             {"倉庫", "金庫"},
                                                                             {"needs=\"net\"", ""},
                                                                             {"vendor=\"b\"", "vendor=\"a\""},
                                                                             {"id=\"cloud\"", "id=\"far\""},
                                                                             {"B事業者", "C事業者"},
                                                                             {"<system name=\"会計\"/>", ""}}) {
    EXPECT_NE(digest(from_to(answers, from, to)), usual) << from;
  }
}

TEST(RecordSheet, HasInputsWithDropDownsAndRowsToWriteIn) {
  const Document document = build_document(model_of(ledger()), {});
  const WorkbookPlan plan = plan_workbook(document);
  const SheetCell& kind = cell_of(plan, "様式", "ledger/system/his/kind");
  EXPECT_EQ(text(kind), "基幹");
  EXPECT_FALSE(format_of(plan, kind).locked);
  const SheetCell& since = cell_of(plan, "様式", "ledger/system/his/since");
  EXPECT_TRUE(std::holds_alternative<base::Date>(since.value));
  EXPECT_EQ(plan.inputs[input_index(plan, "ledger/system/his/name")].name, "ledger.system.his.name");
  const SheetCell& blank = cell_of(plan, "様式", "ledger/system/+4/name");
  EXPECT_FALSE(format_of(plan, blank).locked);
  EXPECT_NO_THROW(input_index(plan, "ledger/system/+5/kind"));
  EXPECT_NO_THROW(input_index(plan, "ledger/system/his/backup/+1/tested"));
  const Sheet& form = sheet_named(plan, "様式");
  const auto drop_down = [&](const SheetCell& cell) {
    return std::any_of(form.validations.begin(), form.validations.end(), [&](const Validation& one) {
      return !one.list.empty() && one.area.first_row <= cell.row && cell.row <= one.area.last_row &&
             one.area.first_column <= cell.column && cell.column <= one.area.last_column;
    });
  };
  EXPECT_TRUE(drop_down(kind));
  EXPECT_TRUE(drop_down(cell_of(plan, "様式", "ledger/system/+5/kind")));
  const Sheet& list = sheet_named(plan, "リスト");
  EXPECT_EQ(text(list.cells.at(0)), "基幹");
  EXPECT_EQ(text(list.cells.at(1)), "core") << "what an answers file would say";
}

const std::string kParagraph = "<table id=\"systems\"";
std::string with_paragraph(const std::string& words) {
  return support::ledger_pack_with(kParagraph, "<paragraph style=\"s\">" + words + "</paragraph>" + kParagraph);
}

std::string first_paragraph(const Document& document) {
  for (const Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) return plain_text(*paragraph);
  }
  return {};
}

TEST(BaseRecords, AnyRolePrintsAndPeopleAreAList) {
  const std::string answers = from_to(std::string(support::kLedgerAnswers), "</facility>",
                                      "<person role=\"bcp-leader\" title=\"部長\" name=\"山田\"/></facility>");
  const auto form = ledger(with_paragraph("{{person.bcp-leader}}／{{person.administrator}}／{{person.nobody}}"));
  EXPECT_EQ(first_paragraph(build_document(model_of(form, answers), {})), "部長　山田／院長　髙橋 一郎／");
  const std::string each = "<each of=\"system.backup\" empty=\"なし\">";
  const auto people = ledger(support::ledger_pack_with(
      each, "<each of=\"person\" sort=\"role\"><cell column=\"no\">{{index}}</cell>"
            "<cell column=\"system\">{{person.role}} {{person.name}}</cell></each>" + each));
  const Document document = build_document(model_of(people, answers), {});
  EXPECT_EQ(words_of(table_of(document, 1).rows[0])[1], "administrator 髙橋 一郎");
  EXPECT_EQ(words_of(table_of(document, 1).rows[1])[1], "bcp-leader 山田");
}

TEST(BaseRecords, AFurtherFieldOfTheFacilityIsOneLineOfData) {
  std::string declarations(form::usual_base_records()->source->text());
  declarations = from_to(declarations, "<text id=\"address\"", "<text id=\"phone\" label=\"電話\"/><text id=\"address\"");
  const auto base = form::read_base_records(std::make_shared<const diag::Source>("records.xml", declarations));
  ASSERT_TRUE(base.value);
  const auto form = form::read_pack(
      std::make_shared<const diag::Source>("form.xml", with_paragraph("{{facility.phone}} {{facility.kind}}")), *base.value);
  ASSERT_TRUE(form.value);
  const auto model = model_of(*form.value, from_to(std::string(support::kLedgerAnswers), "name=\"架空医院\"",
                                                   "name=\"架空医院\" kind=\"clinic\" phone=\"03-0000-0000\""));
  const Document document = build_document(model, {});
  EXPECT_EQ(first_paragraph(document), "03-0000-0000 診療所");
  const Fact* fact = find_fact(document.facts, "03-0000-0000 診療所", "3");
  ASSERT_NE(fact, nullptr);
  EXPECT_EQ(fact->input.path(), "facility/phone");
  EXPECT_EQ(fact->input.label(), "電話");
}

TEST(FormFields, PrintInEveryLeaf) {
  std::string pack = with_paragraph("{{field.day}}・{{field.place}}");
  pack = from_to(pack, "<fields/>",
                 "<fields><date id=\"day\" label=\"日\" of=\"form\"/><text id=\"place\" label=\"場所\" of=\"form\"/></fields>");
  const std::string answers =
      from_to(std::string(support::kLedgerAnswers), "edition=\"r1\"", "edition=\"r1\" day=\"2024-06-10\" place=\"本館\"");
  const Document document = build_document(model_of(ledger(pack), answers), {});
  EXPECT_EQ(first_paragraph(document), "令和6年6月10日・本館");
  const Fact* fact = find_fact(document.facts, "令和6年6月10日・本館", "館");
  ASSERT_NE(fact, nullptr);
  EXPECT_EQ(fact->input.path(), "ledger/place");
}

}  // namespace
}  // namespace chohyo::document
