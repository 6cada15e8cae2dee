// What is proposed for a new table, from where, and what is left to be asked.
#include "check/proposals.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "check/small_form.hpp"
#include "library/library.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A form made for each vendor: rows o/… are the facility's unless somebody says otherwise.
constexpr std::string_view kDeal = R"pack(<form id="deal" edition="r6" title="分担表" fiscal-year="2024" per="vendor">
  <styles><style id="s" size="8pt"/></styles>
  <page top="10mm" right="10mm" bottom="10mm" left="10mm"/>
  <phrases continued="c" annex-title="a" annex-forward="f" annex-back="b" draft="d" chosen="{0} を選択"/>
  <fields>
    <date id="met" label="打ち合わせ" of="form"/>
    <choice id="told" label="初回" separator="・"><word id="yes">はい</word><word id="no">いいえ</word></choice>
    <date id="done" label="完了日"/>
    <choice id="who" label="担当" separator="・"><word id="us">当院</word><word id="them">事業者</word><word id="all">双方</word></choice>
  </fields>
  <body>
    <table id="t" summary="t" header-style="s" group-style="s" band-style="s">
      <columns>
        <column id="c" width="50mm" style="s"><item-text/><field ref="told"/><field ref="done"/><field ref="who"/></column>
      </columns>
      <header><row><cell column="c" field="met"/></row></header>
      <rows>
        <item id="o/1"><text>甲</text></item>
        <item id="o/2"><text>乙</text></item>
        <item id="s/1"><text>丙</text></item>
        <item id="s/2"><text>丁</text></item>
      </rows>
    </table>
    <table id="u" summary="u" header-style="s" group-style="s" band-style="s">
      <columns><column id="c" width="50mm" style="s"><item-text/><field ref="done"/></column></columns>
      <rows><item id="s/3"><text>答えない行</text></item></rows>
    </table>
  </body>
  <provenance><line>作り物</line></provenance>
</form>
)pack";

constexpr std::string_view kDealMatrix =
    R"pack(<form id="deal-matrix" edition="r6" title="一覧" fiscal-year="2024" companion-of="deal">
  <styles><style id="s" size="8pt"/></styles>
  <page top="10mm" right="10mm" bottom="10mm" left="10mm"/>
  <phrases continued="c" annex-title="a" annex-forward="f" annex-back="b" draft="d" chosen="{0} を選択"/>
  <comparison form="deal" answer="told" good="yes" done="done" party="who" holders="them all">
    <presume items="o/" party="us"/>
    <gap kind="no-table">0</gap><gap kind="unheld">1</gap><gap kind="doubled">2</gap><gap kind="open">3</gap><gap kind="unanswered">4</gap>
  </comparison>
  <fields/>
  <body>
    <table id="t" summary="t" header-style="s" group-style="s" band-style="s">
      <columns><column id="c" width="50mm" style="s"/></columns>
      <rows><each of="gaps"><cell column="c">{{gap.kind}}</cell></each></rows>
    </table>
  </body>
  <provenance><line>作り物</line></provenance>
</form>
)pack";

constexpr std::string_view kCrosswalk = R"(<crosswalk>
  <edges form="sheet" edition="r6" to-form="deal" to-edition="r6" status="reviewed" rationale="同じことを問う">
    <from item="a/1"><edge to="o/1" relation="equivalent"/></from>
    <from item="a/2"><edge to="s/1" relation="intersects"/></from>
    <from item="v"><edge to="s/1" relation="subset"/><edge to="s/3" relation="superset"/></from>
  </edges>
</crosswalk>
)";

void write(const std::filesystem::path& path, std::string_view text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

diag::Result<library::Library> load(std::string_view matrix) {
  const support::TemporaryFolder folder;
  write(folder / "sheet/r6/form.xml", kSmallForm);
  write(folder / "deal/r6/form.xml", kDeal);
  write(folder / "deal-matrix/r6/form.xml", matrix);
  write(folder / "guidelines.xml", "<guidelines/>");
  write(folder / "crosswalk.xml", kCrosswalk);
  return library::Library::load(folder.path());
}

const library::Library& library() {
  static const library::Library loaded = [] {
    auto result = load(kDealMatrix);
    for (const auto& d : result.diagnostics) ADD_FAILURE() << diag::to_line(d, diag::Language::en);
    return result.value.value();
  }();
  return loaded;
}

/// "o/1 told=yes who=us < deal/a/o/1" a proposal.
std::vector<std::string> proposed(const std::string& form, const std::string& vendor, const std::string& forms) {
  const answers::Answers answers =
      answers_of(R"(<answers version="1"><facility id="f" name="架空医院"/>)"
                 R"(<vendors><vendor id="a" name="A"/><vendor id="b" name="B"/><vendor id="c" name="C"/></vendors>)" +
                 forms + "</answers>");
  const form::FormPtr wanted = library().find(form);
  std::vector<std::string> out;
  for (const Proposal& proposal : propose(library(), wanted, vendor, answers).items) {
    out.push_back(at(wanted->items, proposal.item).id);
    for (const auto& [field, value] : proposal.answers) out.back() += " " + field + "=" + value;
    out.back() += " < " + proposal.origin;
  }
  return out;
}

std::string deal(const std::string& vendor, const std::string& items) {
  return "<deal edition=\"r6\" vendor=\"" + vendor + "\">" + items + "</deal>";
}

std::string sheet(const std::string& items) { return "<sheet edition=\"r6\">" + items + "</sheet>"; }

TEST(Proposals, OfTheFacilitysRowsCarryTheAnswerOver) {
  EXPECT_THAT(proposed("deal", "c", deal("a", R"(<item id="o/1" told="yes"/><item id="o/2" told="no"/>)")),
              ElementsAre("o/1 told=yes < deal/a/o/1", "o/2 told=no < deal/a/o/2"));
}

TEST(Proposals, CountWorkThatIsDoneSince) {
  EXPECT_THAT(proposed("deal", "c", deal("a", R"(<item id="o/1" told="no" done="2024-09-30"/>)")),
              ElementsAre("o/1 told=yes < deal/a/o/1"));
}

TEST(Proposals, OfAVendorsRowsCarryOnlyWhoIsResponsible) {
  EXPECT_THAT(proposed("deal", "c",
                       deal("a", R"(<item id="o/1" told="yes" who="all"/><item id="s/1" told="yes" who="us"/>)"
                                 R"(<item id="s/2" told="yes" who="them"/>)")),
              ElementsAre("o/1 who=all < deal/a/o/1", "s/1 told=yes who=us < deal/a/s/1", "s/2 who=them < deal/a/s/2"));
}

TEST(Proposals, NeedAKnownPartyForTheAnswer) {
  EXPECT_THAT(proposed("deal", "c", deal("a", R"(<item id="s/1" told="yes"/>)")), IsEmpty());
}

TEST(Proposals, NameEveryTableThatAgreesAndFallSilentWhenTheyDiffer) {
  const std::string a = deal("a", R"(<item id="o/1" told="yes"/><item id="o/2" told="yes"/>)"
                                  R"(<item id="s/1" told="yes" who="us"/><item id="s/2" who="us"/>)");
  const std::string b = deal("b", R"(<item id="o/1" told="yes"/><item id="o/2" told="no"/>)"
                                  R"(<item id="s/1" told="yes" who="them"/><item id="s/2" who="us"/>)");
  EXPECT_THAT(proposed("deal", "c", a + b),
              ElementsAre("o/1 told=yes < deal/a/o/1 deal/b/o/1", "s/2 who=us < deal/a/s/2 deal/b/s/2"));
}

TEST(Proposals, LeaveTheVendorsOwnTableAndUnreadableValuesAside) {
  EXPECT_THAT(proposed("deal", "a", deal("a", R"(<item id="o/1" told="yes"/>)")), IsEmpty());
  EXPECT_THAT(proposed("deal", "c", deal("a", R"(<item id="o/1" told="はい" who="誰か"/><item id="o/9" told="yes"/>)")),
              IsEmpty());
}

TEST(Proposals, AreNotMadeFromProposals) {
  EXPECT_THAT(proposed("deal", "c",
                       deal("a", R"(<item id="o/1" told="yes" who="us" proposal="sheet/a/1"/>)") +
                           deal("b", R"(<item id="o/2" told="yes" proposal=""/>)") +
                           sheet(R"(<item id="a/2" first="yes" proposal="somewhere"/>)")),
              ElementsAre("o/2 told=yes < deal/b/o/2"));
}

TEST(Proposals, AreNoneWhereTheFormThatSaysWhichAnswersAreGoodCannotBeUsed) {
  const auto loaded = load("<form/>");
  ASSERT_TRUE(loaded.value);
  const auto file = answers_of(
      R"(<answers version="1"><facility id="f" name="架空医院"/><vendors><vendor id="c" name="C"/></vendors>)" +
      sheet(R"(<item id="a/1" first="yes"/>)") + "</answers>");
  EXPECT_THAT(propose(*loaded.value, loaded.value->find("deal"), "c", file).items, IsEmpty());
}

TEST(Proposals, ComeThroughTheCrosswalkWhenTheLatestAnswerIsGood) {
  EXPECT_THAT(
      proposed("deal", "c",
               sheet(R"(<item id="a/1" first="no" first-date="6/10" second="yes"/><item id="a/2" first="yes"/>)")),
      ElementsAre("o/1 told=yes < sheet/a/1", "s/1 told=yes < sheet/a/2"));
  EXPECT_THAT(proposed("deal", "c", sheet(R"(<item id="a/1" first="no"/><item id="a/2" first="yes" second="no"/>)")),
              IsEmpty());
}

TEST(Proposals, NeedAllRelatedItemsToAgree) {
  EXPECT_THAT(proposed("deal", "c", sheet(R"(<item id="a/2" first="yes"/><item id="v" first="yes"/>)")),
              ElementsAre("s/1 told=yes < sheet/a/2 sheet/v"));
  EXPECT_THAT(proposed("deal", "c", sheet(R"(<item id="a/2" first="yes"/><item id="v" first="no"/>)")), IsEmpty());
}

TEST(Proposals, WeighTablesAndCrosswalkTogether) {
  const std::string yes = deal("a", R"(<item id="o/1" told="yes" who="us"/>)");
  const std::string no = deal("a", R"(<item id="o/1" told="no" who="us"/>)");
  const std::string sheet_yes = sheet(R"(<item id="a/1" first="yes"/>)"),
                    sheet_no = sheet(R"(<item id="a/1" first="no"/>)");
  EXPECT_THAT(proposed("deal", "c", sheet_yes + yes), ElementsAre("o/1 told=yes who=us < deal/a/o/1 sheet/a/1"));
  EXPECT_THAT(proposed("deal", "c", sheet_no + yes), ElementsAre("o/1 who=us < deal/a/o/1"));
  EXPECT_THAT(proposed("deal", "c", sheet_yes + no), ElementsAre("o/1 who=us < deal/a/o/1"));
  EXPECT_THAT(proposed("deal", "c", sheet_no + no), ElementsAre("o/1 told=no who=us < deal/a/o/1"));
}

TEST(Proposals, FillOnlyFieldsThatTheRowHas) {
  // s/3 is superset of v but takes no answer.
  EXPECT_THAT(proposed("deal", "c", sheet(R"(<item id="v" first="yes"/>)")), ElementsAre("s/1 told=yes < sheet/v"));
}

TEST(Proposals, GoTheOtherWayToo) {
  const std::string both = deal("a", R"(<item id="o/1" told="yes"/>)") + deal("b", R"(<item id="o/1" told="yes"/>)");
  EXPECT_THAT(proposed("sheet", "", both), ElementsAre("a/1 first=yes < deal/a/o/1 deal/b/o/1"));
  EXPECT_THAT(proposed("sheet", "", both + deal("c", R"(<item id="o/1" told="no"/>)")), IsEmpty());
}

TEST(Unconfirmed, ItemsAreMissingEachOnceAndStillTyped) {
  const auto result =
      check_items(items_with(R"(<item id="a/1" first="yes" first-date="6/10" proposal="deal/a/o/1"/>)"));
  ASSERT_THAT(found(result.diagnostics), ElementsAre("C139 sheet/a/1"));
  const diag::Diagnostic& d = result.diagnostics[0];
  EXPECT_EQ(d.severity, diag::Severity::missing);
  EXPECT_EQ(pointed_at(d), "proposal");
  EXPECT_EQ(diag::message(d, diag::Language::ja), "提案のままです（deal/a/o/1）");
  EXPECT_EQ(diag::hint(d, diag::Language::ja), "確かめて proposal を消してください");
  EXPECT_TRUE(result.value->items[1].is_proposal);
  EXPECT_TRUE(result.value->items[1].entries[0].answered());
  EXPECT_THAT(result.value->readiness.proposals, ElementsAre(form::ItemIndex(1)));
}

TEST(Unconfirmed, AnEmptyRemarkIsNone) {
  const auto result = check_items(items_with(R"(<item id="a/1" first="yes" first-date="6/10" proposal=""/>)"));
  EXPECT_THAT(found(result.diagnostics), IsEmpty());
  EXPECT_FALSE(result.value->items[1].is_proposal);
}

TEST(Unconfirmed, ReadTheSameInJson) {
  const std::string text =
      R"({"version": 1, "facility": {"id": "f", "name": "架空医院"}, "sheet": {"edition": "r6", "items": {
"gate": {"first": "no", "first-date": "6/10", "proposal": "x"}}}})";
  EXPECT_THAT(found(check_answers(small_form(), answers_of(text), kToday).diagnostics), ElementsAre("C139 sheet/gate"));
}

}  // namespace
}  // namespace chohyo::check
