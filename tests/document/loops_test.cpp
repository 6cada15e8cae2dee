// Rows and columns that are repeated, merged labels, terms, and tables made for one vendor.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/check.hpp"
#include "diag/printer.hpp"
#include "document/build.hpp"
#include "document/plain_text.hpp"
#include "form/pack.hpp"
#include "sheet/text.hpp"

namespace chohyo::document {
namespace {

using namespace sheet;

using ::testing::ElementsAre;

/// A pack with the given terms, comparison, fields and table.
form::FormPtr pack(const std::string& attributes, const std::string& before, const std::string& fields,
                   const std::string& table, const std::string& behind = {}) {
  const std::string text = R"(<form id="t" edition="e" title="表" fiscal-year="2024" )" + attributes + R"(>
    <styles><style id="s" size="8pt"/></styles>)" +
                           before + R"(
    <fields>)" + fields + R"(</fields>
    <page top="10mm" right="10mm" bottom="10mm" left="10mm"/>
    <phrases continued="（続き）" annex-title="a" annex-forward="f" annex-back="b" draft="d" chosen="{0}"/>
    <body><table id="t" summary="t" header-style="s" group-style="s" band-style="s">)" +
                           table + "</table>" + behind + R"(</body>
    <provenance><line>p</line></provenance></form>)";
  auto read = form::read_pack(std::make_shared<const diag::Source>("form.xml", text));
  for (const auto& d : read.diagnostics) ADD_FAILURE() << diag::to_caret_text(d, diag::Language::en);
  if (!read.value) throw std::runtime_error("the pack of this test is wrong");
  return *read.value;
}

std::vector<const Table*> tables_of(const Document& document) {
  std::vector<const Table*> out;
  for (const Block& block : document.blocks) {
    if (const auto* table = std::get_if<Table>(&block)) out.push_back(table);
  }
  return out;
}

std::string words_of(const Cell& cell) {
  std::string out;
  for (const Paragraph& paragraph : cell.paragraphs) out += (out.empty() ? "" : "|") + plain_text(paragraph);
  return out;
}

/// "column+span×rows words" of each cell.
std::vector<std::string> cells_of(const Row& row) {
  std::vector<std::string> out;
  for (const Cell& cell : row.cells) {
    out.push_back(std::to_string(cell.column) + "+" + std::to_string(cell.column_span) + "x" +
                  std::to_string(cell.row_span) + " " + words_of(cell));
  }
  return out;
}

const std::string kGrouped = R"(
  <columns>
    <column id="number" width="10mm" style="s" group="yes"/>
    <column id="heading" width="30mm" style="s" group="yes"/>
    <column id="content" width="40mm" style="s"><item-text/></column>
    <column id="risk" width="40mm" style="s"><cell/></column>
  </columns>
  <rows>
    <band>A 共通</band>
    <group>
      <label column="number">9</label><label column="heading">外部保存*2</label><label column="content">遵守する。</label>
      <item id="A-9" label="A-9"><cell column="risk"><p marker="①">事故*2が生じる。</p><p>また、</p></cell></item>
      <item id="A-9-2" label="A-9-2"><cell column="risk">残る。</cell></item>
    </group>
    <group><label column="number">10</label><label column="heading">再委託</label>
      <item id="A-10" label="A-10"><text>関与する。</text></item></group>
  </rows>)";
const std::string kTerms =
    R"(<terms><term number="2" name="語">意味</term></terms><options><option id="terms" label="用語"/></options>)";
/// The terms' explanation, which is printed only when somebody switches it on.
const std::string kExplanation = R"(
  <table id="terms" summary="t" header-style="s" group-style="s" band-style="s" option="terms">
    <columns><column id="a" width="40mm" style="s"/></columns>
    <rows><each of="terms"><cell column="a">{{term.name}}{{term.text}}</cell></each></rows></table>)";

TEST(MergedLabels, StandOnceBesideTheirRowsAndBandsOutsideGroupsAreWide) {
  const form::FormPtr form = pack("", kTerms, "", kGrouped, kExplanation);
  const Document document = build_document(check::blank_model(form), {});
  const Table& table = *tables_of(document).at(0);
  ASSERT_EQ(table.rows.size(), 4u);
  EXPECT_THAT(cells_of(table.rows[0]), ElementsAre("0+4x1 A 共通"));
  EXPECT_EQ(table.rows[0].bookmark, "A 共通");
  EXPECT_THAT(cells_of(table.rows[1]),
              ElementsAre("0+1x2 9", "1+1x2 外部保存*2", "2+1x2 遵守する。", "3+1x1 ①事故*2が生じる。|また、"));
  EXPECT_THAT(cells_of(table.rows[2]), ElementsAre("3+1x1 残る。"));
  EXPECT_THAT(cells_of(table.rows[3]), ElementsAre("0+1x1 10", "1+1x1 再委託", "2+1x1 関与する。", "3+1x1 "));
  EXPECT_EQ(table.rows[1].cells[0].continued, "");
  EXPECT_EQ(table.rows[1].cells[1].continued, "（続き）") << "said once, behind the last label";
  EXPECT_EQ(form->items[1].text, "遵守する。") << "the words of the merged cell are those of its rows";
}

TEST(Terms, AreRaisedAndLeadNowhereWithoutAnExplanation) {
  const Document document = build_document(check::blank_model(pack("", kTerms, "", kGrouped, kExplanation)), {});
  const Cell& cell = tables_of(document).at(0)->rows[1].cells[3];
  const auto& reference = std::get<Reference>(cell.paragraphs[0].inlines.at(1));
  EXPECT_EQ(reference.text, "*2");
  EXPECT_TRUE(reference.raised);
  EXPECT_EQ(reference.anchor, "");
}

TEST(Terms, LeadToTheTableThatExplainsThem) {
  const std::string with_terms = R"(
    <columns><column id="a" width="40mm" style="s"><item-text/></column></columns>
    <rows><item id="1"><text>脆弱性*2の確認</text></item>
      <each of="terms"><cell column="a" anchor="term-{{term.number}}">*{{term.number}} {{term.name}}：{{term.text}}</cell></each>
    </rows>)";
  const Document document = build_document(check::blank_model(pack("", kTerms, "", with_terms)), {});
  const Table& table = *tables_of(document).at(0);
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_EQ(std::get<Reference>(table.rows[0].cells[0].paragraphs[0].inlines.at(1)).anchor, "term-2");
  EXPECT_EQ(table.rows[1].cells[0].anchor, "term-2");
  EXPECT_THAT(cells_of(table.rows[1]), ElementsAre("0+1x1 *2 語：意味"));
}

const std::string kVendorTable = R"(
  <columns><column id="a" width="30mm" style="s"><cell/></column>
    <column id="v" width="20mm" style="s" each-vendor="3"><cell/></column></columns>
  <header><row><cell column="a">行</cell><cell column="v">{{vendor.short}}</cell></row></header>
  <rows><each of="vendors" empty="ありません。"><cell column="a">{{vendor.name}}</cell><cell column="v">{{vendor.system}}</cell></each></rows>)";

check::Model with_vendors(std::size_t count) {
  check::Model model = check::blank_model(pack("", "", "", kVendorTable));
  model.blank = false;
  for (std::size_t i = 0; i < count; ++i) {
    model.owners.push_back({"v" + std::to_string(i), "社" + std::to_string(i), {}, {}});
  }
  return model;
}

TEST(VendorColumns, AreSharedOutEvenlyOverAsManyTablesAsTheyTake) {
  const Document document = build_document(with_vendors(5), {});
  const auto tables = tables_of(document);
  ASSERT_EQ(tables.size(), 2u);
  EXPECT_THAT(cells_of(tables[0]->rows[0]), ElementsAre("0+1x1 行", "1+1x1 社0", "2+1x1 社1"));
  EXPECT_THAT(cells_of(tables[1]->rows[0]), ElementsAre("0+1x1 行", "1+1x1 社2", "2+1x1 社3", "3+1x1 社4"));
  for (const Table* table : tables) {
    base::Pt sum{0};
    for (const base::Pt width : table->column_widths) sum += width;
    EXPECT_NEAR(sum.value, base::Pt(base::Mm{90}).value, 1e-6) << "as wide as with three vendors";
    EXPECT_EQ(table->rows.size(), 6u);
  }
}

TEST(VendorColumns, OfABlankFormAreThoseThatFit) {
  const Document document = build_document(check::blank_model(pack("", "", "", kVendorTable)), {});
  ASSERT_EQ(tables_of(document).size(), 1u);
  EXPECT_EQ(tables_of(document)[0]->column_widths.size(), 4u);
  EXPECT_THAT(cells_of(tables_of(document)[0]->rows.at(1)), ElementsAre("0+4x1 ありません。"));
}

TEST(VendorColumns, ALongNameIsNumberedThere) {
  check::Model model = with_vendors(2);
  for (int i = 0; i < 200; ++i) model.owners[1].name += "名";
  const Document document = build_document(model, {});
  const Table& table = *tables_of(document).at(0);
  EXPECT_THAT(cells_of(table.rows[0]), ElementsAre("0+1x1 行", "1+1x1 社0", "2+1x1 事業者2"));
  EXPECT_THAT(words_of(table.rows[2].cells[0]), ::testing::HasSubstr("名名名"))
      << "and stands in full where there is room";
}

TEST(VendorForm, NamesItsVendorInPathsTitleAndHeading) {
  const std::string table = R"(
    <columns><column id="a" width="30mm" style="s"><item-text/><field ref="first"/></column>
      <column id="b" width="30mm" style="s"/></columns>
    <header><row><cell column="a" field="late" fallback="day">初回確認</cell><cell column="b" field="day"/></row></header>
    <rows><item id="1"><text>一</text></item></rows>)";
  const std::string fields =
      R"(<choice id="first" label="初回" separator="・"><word id="yes">はい</word><word id="no">いいえ</word></choice>
    <date id="day" label="日" of="form"/><date id="late" label="遅い日" of="form"/>)";
  check::Model model = check::blank_model(pack(R"(per="vendor")", "", fields, table));
  model.blank = false;
  model.owners = {{"a", "甲社", {}, {}}, {"b", "乙社", {}, {}}};
  model.owner = 1;
  model.fields[1].value = base::parse_iso_date("2024-07-01").value();
  const Document document = build_document(model, {});
  EXPECT_THAT(document.metadata.title, ::testing::HasSubstr("乙社"));
  EXPECT_EQ(document.metadata.owner_id, "b");
  const Table& built = *tables_of(document).at(0);
  const auto& slot = std::get<DateSlot>(built.rows[0].cells[0].paragraphs.at(1).inlines.at(0));
  EXPECT_EQ(slot.input.path(), "t/b/late");
  EXPECT_EQ(slot.date, base::parse_iso_date("2024-07-01")) << "the fallback, while the date itself is missing";
  EXPECT_EQ(std::get<Choice>(built.rows[1].cells[0].paragraphs.at(1).inlines.at(0)).input.path(), "t/b/1/first");
}

// --- scopes --------------------------------------------------------------------------------------------------------

TEST(VendorForm, ItsVendorIsNamedBehindALoopOverAllVendors) {
  const std::string table = R"(
    <columns><column id="a" width="30mm" style="s"/>
      <column id="v" width="20mm" style="s" each-vendor="3"/></columns>
    <header><row><cell column="a">{{vendor.name}}</cell><cell column="v">{{vendor.name}}</cell></row></header>
    <rows><each of="vendors"><cell column="a">{{vendor.name}}</cell></each></rows>)";
  check::Model model =
      check::blank_model(pack(R"(per="vendor")", "", "", table, R"(<paragraph style="s">{{vendor.name}}</paragraph>)"));
  model.blank = false;
  model.owners = {{"a", "甲社", {}, {}}, {"b", "乙社", {}, {}}, {"c", "丙社", {}, {}}};
  model.owner = 1;
  const Document document = build_document(model, {});
  const Table& built = *tables_of(document).at(0);
  EXPECT_THAT(cells_of(built.rows[0]), ElementsAre("0+1x1 乙社", "1+1x1 甲社", "2+1x1 乙社", "3+1x1 丙社"));
  EXPECT_EQ(words_of(built.rows[1].cells[0]), "甲社");
  EXPECT_EQ(words_of(built.rows[3].cells[0]), "丙社");
  EXPECT_EQ(plain_text(std::get<Paragraph>(document.blocks.back())), "乙社")
      << "what a loop called its entries is forgotten behind it";
}

// --- loops in groups -----------------------------------------------------------------------------------------------

const std::string kGroupedLoop = R"(
  <columns><column id="g" width="20mm" style="s" group="yes"/><column id="a" width="30mm" style="s"/>
    <column id="b" width="30mm" style="s"/></columns>
  <rows><group label="会社"><band>一覧</band>
      <each of="vendors" empty="ありません。"><cell column="a">{{vendor.name}}</cell></each></group>
    <group label="もう一度"><each of="vendors"><cell column="b">{{vendor.name}}</cell></each></group></rows>)";

check::Model grouped_with_vendors(std::size_t count) {
  check::Model model = check::blank_model(pack("", "", "", kGroupedLoop));
  model.blank = false;
  for (std::size_t i = 0; i < count; ++i) {
    model.owners.push_back({"v" + std::to_string(i), "社" + std::to_string(i), {}, {}});
  }
  return model;
}

TEST(LoopsInGroups, StandBesideTheLabelWhichSpansAsManyRowsAsThereAre) {
  const Document document = build_document(grouped_with_vendors(2), {});
  const Table& table = *tables_of(document).at(0);
  ASSERT_EQ(table.rows.size(), 5u);
  EXPECT_THAT(cells_of(table.rows[0]), ElementsAre("0+1x3 会社", "1+2x1 一覧"));
  EXPECT_THAT(cells_of(table.rows[1]), ElementsAre("1+1x1 社0", "2+1x1 "));
  EXPECT_THAT(cells_of(table.rows[2]), ElementsAre("1+1x1 社1", "2+1x1 "));
  EXPECT_THAT(cells_of(table.rows[3]), ElementsAre("0+1x2 もう一度", "1+1x1 ", "2+1x1 社0"));
  EXPECT_THAT(cells_of(table.rows[4]), ElementsAre("1+1x1 ", "2+1x1 社1"));
}

TEST(LoopsInGroups, ThatComeOutEmptyLeaveTheLabelWhereItIs) {
  const Document document = build_document(grouped_with_vendors(0), {});
  const Table& table = *tables_of(document).at(0);
  ASSERT_EQ(table.rows.size(), 3u);
  EXPECT_THAT(cells_of(table.rows[0]), ElementsAre("0+1x2 会社", "1+2x1 一覧"));
  EXPECT_THAT(cells_of(table.rows[1]), ElementsAre("1+2x1 ありません。"));
  EXPECT_THAT(cells_of(table.rows[2]), ElementsAre("0+1x1 もう一度", "1+1x1 ", "2+1x1 "));
}

}  // namespace
}  // namespace chohyo::document
