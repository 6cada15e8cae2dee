// Blocks inside others: loops, conditions, numbers of sections and markers of lists.
#include "document/blocks.hpp"
#include "document/plain_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "check/check.hpp"
#include "diag/printer.hpp"
#include "document/block_walk.hpp"
#include "document/build.hpp"
#include "form/pack.hpp"
#include "sheet/plan.hpp"
#include "sheet/text.hpp"

namespace chohyo::document {
namespace {

using namespace sheet;

using testing::ElementsAre;

form::FormPtr form_with(const std::string& body, const std::string& more = {}) {
  const std::string text = R"(<form id="p" edition="e" title="題" fiscal-year="2024">
    <options><option id="extra" label="補足"/></options>
    <styles><style id="s" size="8pt"/></styles>
    <sections><level style="s" number="第{1}章" figures="一"/><level style="s" number="{1}.{2}"/></sections><fields/>
    <page id="first" size="A4" top="10mm" right="10mm" bottom="10mm" left="10mm"/>)" +
                           more + R"(
    <phrases continued="c" annex-title="a" annex-forward="f" annex-back="b" draft="d" chosen="{0}"/>
    <body>)" + body + R"(</body><provenance><line>p</line></provenance></form>)";
  auto read = form::read_pack(std::make_shared<const diag::Source>("form.xml", text));
  for (const auto& defect : read.diagnostics) ADD_FAILURE() << diag::to_line(defect, diag::Language::en);
  return read.value ? *read.value : nullptr;
}

check::Model model_with(const form::FormPtr& form, std::vector<std::string> vendors) {
  check::Model model = check::blank_model(form);
  for (std::size_t i = 0; i < vendors.size(); ++i) {
    std::vector<check::Entry> entries(form->base->owners().fields.size());
    entries[form->base->owners().find("system")->value()].value = "系" + std::to_string(i);
    model.owners.push_back({"v" + std::to_string(i), vendors[i], std::move(entries), {}});
  }
  return model;
}

/// Each paragraph's and heading's words, with the marker in front.
std::vector<std::string> words(const Document& document) {
  std::vector<std::string> out;
  walk(document.blocks, [&](const auto& block, const ListPlace& place) {
    using T = std::decay_t<decltype(block)>;
    if constexpr (std::is_same_v<T, Heading>) out.push_back(plain_text(block.paragraph));
    if constexpr (std::is_same_v<T, Paragraph>) {
      out.push_back((place.marker ? *place.marker : std::string()) + plain_text(block));
    }
  });
  return out;
}

TEST(Sections, AreNumberedByDepth) {
  const auto form = form_with(R"(<section title="甲"><section title="子"/><section title="丑" number="none"/>
    <section title="寅"/></section><when option="extra"><section title="無"/></when>
    <section title="乙"><section title="卯"/></section>)");
  ASSERT_TRUE(form);
  const Document document = build_document(check::blank_model(form), {});
  EXPECT_THAT(words(document), ElementsAre("第一章　甲", "1.1　子", "丑", "1.2　寅", "第二章　乙", "2.1　卯"));
  const auto& section = std::get<Section>(document.blocks[0]);
  EXPECT_EQ(std::get<Heading>(section.blocks[0]).level, 2);
  EXPECT_EQ(std::get<Heading>(section.blocks[0]).bookmark, "第一章　甲");
  EXPECT_EQ(std::get<Heading>(std::get<Section>(section.blocks[1]).blocks[0]).level, 3);
}

TEST(Sections, GiveTheTablesInThemTheLevelOfTheirBookmarks) {
  const std::string table = R"(<table id="ID" summary="s" header-style="s" group-style="s" band-style="s"><columns>
    <column id="a" width="20mm" style="s"><item-text/></column></columns><rows><band>帯</band></rows></table>)";
  const auto named = [&](const char* id) { return std::string(table).replace(11, 2, id); };
  const auto form = form_with(R"(<section title="甲"><section title="子">)" + named("t1") + "</section>" + named("t2") +
                              "</section>" + named("t3"));
  ASSERT_TRUE(form);
  std::vector<int> levels;
  const Document document = build_document(check::blank_model(form), {});
  walk(document.blocks, [&](const auto& block, const ListPlace&) {
    if constexpr (std::is_same_v<std::decay_t<decltype(block)>, Table>) {
      levels.push_back(block.rows.front().bookmark_level);
    }
  });
  EXPECT_THAT(levels, ElementsAre(3, 2, 1));
}

TEST(Lists, CountTheirEntriesWhateverMakesThem) {
  const auto form = form_with(R"xml(<list style="s" marker="(1)"><li>甲</li>
    <each of="vendors"><li>{{vendor.name}}</li></each><when option="extra"><li>無</li></when>
    <li><p>乙</p><p>続き</p><list style="s" marker="ア"><li>子</li><li>丑</li></list></li></list>)xml");
  ASSERT_TRUE(form);
  const Document document = build_document(model_with(form, {"A社", "B社"}), {});
  EXPECT_THAT(words(document), ElementsAre("(1)甲", "(2)A社", "(3)B社", "(4)乙", "続き", "ア子", "イ丑"));
}

TEST(Lists, WithoutEntriesAreNotThere) {
  const auto form = form_with(R"(<list style="s"><each of="vendors"><li>{{vendor.name}}</li></each></list>)");
  ASSERT_TRUE(form);
  EXPECT_TRUE(build_document(check::blank_model(form), {}).blocks.empty());
}

TEST(Loops, RunAroundBlocksOfAnyKind) {
  const auto form = form_with(R"(<each of="vendors" empty="なし" style="s"><section title="{{vendor.name}}">
    <each of="terms"><paragraph style="s">{{vendor.name}} {{term.name}} {{term.text}}</paragraph></each>
    </section></each>
    <paragraph style="s">終わり</paragraph>)",
                              R"(<terms><term number="1" name="甲">説明</term></terms>)");
  ASSERT_TRUE(form);
  EXPECT_THAT(words(build_document(model_with(form, {"A社", "B社"}), {})),
              ElementsAre("第一章　A社", "A社 甲 説明", "第二章　B社", "B社 甲 説明", "終わり"));
  EXPECT_THAT(words(build_document(model_with(form, {}), {})), ElementsAre("なし", "終わり"));
}

TEST(Loops, SayInTheirListThatThereIsNothing) {
  const auto form = form_with(
      R"(<list style="s" marker="1."><each of="vendors" empty="なし"><li>{{vendor.name}}</li></each></list>)");
  ASSERT_TRUE(form);
  EXPECT_THAT(words(build_document(model_with(form, {}), {})), ElementsAre("1.なし"));
}

TEST(Loops, NameTheirEntryInTablesInThem) {
  const auto form = form_with(R"(<each of="vendors"><table id="t" summary="s" header-style="s" group-style="s"
    band-style="s"><columns><column id="a" width="20mm" style="s"/></columns>
    <header><row><cell column="a">{{vendor.name}}</cell></row></header>
    <rows><each of="vendors"><cell column="a">{{vendor.system}}</cell></each></rows></table></each>)");
  ASSERT_TRUE(form);
  const Document document = build_document(model_with(form, {"A社", "B社"}), {});
  ASSERT_EQ(document.blocks.size(), 2u);
  const auto cell = [](const Block& block, std::size_t row) {
    return plain_text(std::get<Table>(block).rows[row].cells[0].paragraphs[0]);
  };
  EXPECT_EQ(cell(document.blocks[0], 0), "A社");
  EXPECT_EQ(cell(document.blocks[1], 0), "B社");
  EXPECT_EQ(cell(document.blocks[0], 2), "系1");
}

TEST(Pages, AreTurnedToOnlyWhereSomethingFollows) {
  const std::string wide =
      R"(<page id="wide" size="A3" orientation="landscape" top="10mm" right="10mm" bottom="10mm" left="10mm"/>)";
  const auto turns = [](const Document& document) {
    std::vector<std::size_t> out;
    walk(document.blocks, [&](const auto& block, const ListPlace&) {
      if constexpr (std::is_same_v<std::decay_t<decltype(block)>, PageBreak>) out.push_back(block.page.value_or(99));
    });
    return out;
  };
  const std::string section = R"(<section title="甲" page="wide"/>)", after = R"(<section title="乙"/>)";
  const std::string nothing = R"(<when option="extra"><paragraph style="s">無</paragraph></when>)";
  const auto last = form_with(after + section + nothing, wide);
  const auto middle = form_with(after + section + after, wide);
  const auto twice = form_with(section + section + R"(<page-break/>)" + after, wide);
  ASSERT_TRUE(last && middle && twice);
  EXPECT_THAT(turns(build_document(check::blank_model(last), {})), ElementsAre(1));
  EXPECT_THAT(turns(build_document(check::blank_model(middle), {})), ElementsAre(1, 0));
  EXPECT_THAT(turns(build_document(check::blank_model(twice), {})), ElementsAre(1, 99, 0));
}

TEST(SheetPlan, ShowsWhatStandsInBoxesAndColumnsOneBelowTheOther) {
  const auto form = form_with(R"(<columns><column><paragraph style="s">左</paragraph></column>
    <column><box label="所見" style="s" rows="4"><paragraph style="s">右</paragraph></box></column></columns>
    <paragraph style="s">後</paragraph>)");
  ASSERT_TRUE(form);
  const std::string plan = dump(plan_workbook(build_document(check::blank_model(form), {})));
  std::size_t at = 0;
  for (const char* words : {"\"左\"", "\"所見\"", "\"右\"", "\"後\""}) {
    const std::size_t found = plan.find(words, at);
    ASSERT_NE(found, std::string::npos) << words << "\n" << plan;
    at = found;
  }
}

TEST(SheetPlan, IsPrintedOnThePaperOfTheWidestPage) {
  const auto form = form_with(
      R"(<paragraph style="s">文</paragraph><page-break page="wide"/><paragraph style="s">広い文</paragraph>)",
      R"(<page id="wide" size="A3" orientation="landscape" top="10mm" right="10mm" bottom="10mm" left="10mm"/>)");
  ASSERT_TRUE(form);
  const WorkbookPlan plan = plan_workbook(build_document(check::blank_model(form), {}));
  EXPECT_EQ(plan.sheets[0].paper, Paper::a3);
  EXPECT_TRUE(plan.sheets[0].landscape);
  EXPECT_EQ(paper_of({base::Mm{148}, base::Mm{100}}), Paper::postcard);
}

TEST(Conditions, FollowTheirSwitch) {
  const auto form = form_with(R"(<when option="extra"><paragraph style="s">甲</paragraph></when>)");
  ASSERT_TRUE(form);
  BuildOptions on;
  on.on = {"extra"};
  EXPECT_TRUE(build_document(check::blank_model(form), {}).blocks.empty());
  EXPECT_THAT(words(build_document(check::blank_model(form), on)), ElementsAre("甲"));
}

TEST(Conditions, HoldForBlocksInOthers) {
  const auto form = form_with(
      R"(<section title="甲" when="switch.extra"><paragraph style="s">乙</paragraph></section>
    <section title="丙"><box><list style="s"><li when="switch.extra">丁</li><li>戊</li></list></box>
    <when when="not switch.extra"><paragraph style="s">己</paragraph></when></section>)");
  ASSERT_TRUE(form);
  check::Model model = check::blank_model(form);
  model.blank = false;
  EXPECT_THAT(words(build_document(model, {})), ElementsAre("第一章　丙", "・戊", "己"));
  BuildOptions on;
  on.on = {"extra"};
  EXPECT_THAT(words(build_document(model, on)), ElementsAre("第一章　甲", "乙", "第二章　丙", "・丁", "・戊"));
}

TEST(SheetPlan, ShowsListsSetInBehindTheirMarkers) {
  const auto form = form_with(R"(<section title="甲"><list style="s" marker="①"><li><p>乙</p>
    <list style="s"><li>丙</li></list></li></list></section>)");
  ASSERT_TRUE(form);
  const std::string plan = dump(plan_workbook(build_document(check::blank_model(form), {})));
  for (const char* words : {"第一章　甲", "①　乙", "　・　丙"}) {
    EXPECT_NE(plan.find(words), std::string::npos) << words << "\n" << plan;
  }
}

TEST(Loops, OfThousandsOfEntriesTakeTimeInProportion) {
  const auto form = form_with(R"(<each of="vendors"><section title="{{vendor.name}}"><list style="s">
    <li>{{vendor.system}}</li></list></section></each>)");
  ASSERT_TRUE(form);
  const Document document = build_document(model_with(form, std::vector<std::string>(5000, "社")), {});
  EXPECT_EQ(document.blocks.size(), 5000u);
}

}  // namespace
}  // namespace chohyo::document
