// The tables of all vendors side by side.
#include "check/comparison.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "small_form.hpp"

namespace chohyo::check {
namespace {

constexpr std::string_view kTable = R"pack(<form id="table" edition="r6" title="表" fiscal-year="2024" per="vendor">
  <styles><style id="s" size="8pt"/></styles>
  <page top="10mm" right="10mm" bottom="10mm" left="10mm"/>
  <phrases continued="c" annex-title="a" annex-forward="f" annex-back="b" draft="d" chosen="{0}"/>
  <fields>
    <choice id="first" label="初回" separator="・"><word id="yes">はい</word><word id="no">いいえ</word></choice>
    <date id="done" label="完了日"/>
    <choice id="party" label="担当" separator="・"><word id="us">当院</word><word id="them">相手</word><word id="both">双方</word></choice>
  </fields>
  <body>
    <table id="t" summary="t" header-style="s" group-style="s" band-style="s">
      <columns><column id="c" width="50mm" style="s"><item-text/><field ref="first"/><field ref="done"/><field ref="party"/></column></columns>
      <rows>
        <item id="own/1" number="1"><text>一</text></item>
        <item id="joint/1" number="2"><text>二</text></item>
        <item id="joint/2" number="3"><text>三</text></item>
      </rows>
    </table>
  </body>
  <provenance><line>p</line></provenance>
</form>)pack";

form::FormPtr table_form() {
  auto read = form::read_pack(std::make_shared<const diag::Source>("form.xml", std::string(kTable)));
  for (const auto& d : read.diagnostics) ADD_FAILURE() << diag::to_caret_text(d, diag::Language::en);
  return read.value.value_or(nullptr);
}

form::Comparison comparison() {
  form::Comparison out;
  out.form = "table";
  out.answer = "first";
  out.good = "yes";
  out.done = "done";
  out.party = "party";
  out.holders = {"them", "both"};
  out.presumptions = {{"own/", "us"}};
  return out;
}

/// "item gap vendors": one line a gap.
std::vector<std::string> gaps(const std::string& tables) {
  const std::string text = R"(<answers version="1"><facility id="f" name="f"/>
    <vendors><vendor id="a" name="A"/><vendor id="b" name="B"/></vendors>)" +
                           tables + "</answers>";
  const auto read = answers::read_xml(std::make_shared<const diag::Source>("a.xml", text));
  const auto& file = read.value.value();
  std::vector<Owner> vendors;
  for (const auto& one : file.owners) vendors.push_back({std::string(one.text("id")), "", {}, {}});
  const form::FormPtr form = table_form();
  std::vector<std::string> out;
  for (const GapEntry& gap : compare_tables(comparison(), form, vendors, file).gaps) {
    std::string line = (gap.item ? at(form->items, *gap.item).id : std::string("-")) + " " +
                       std::string(form::kGapKinds[static_cast<std::size_t>(gap.gap)]);
    for (const std::size_t v : gap.owners) line += " " + vendors[v].id;
    out.push_back(line);
  }
  return out;
}

const std::string kSettled =
    R"(<table edition="r6" vendor="b"><item id="own/1" first="yes"/><item id="joint/1" first="yes" party="us"/><item id="joint/2" first="yes" party="us"/></table>)";

TEST(Comparison, ASettledPairHasNoGaps) {
  EXPECT_THAT(gaps(kSettled + R"(<table edition="r6" vendor="a"><item id="own/1" first="yes"/>
    <item id="joint/1" first="no" done="2024-07-01" party="them"/><item id="joint/2" first="yes" party="both"/></table>)"),
              testing::IsEmpty());
}

TEST(Comparison, FindsEveryKindOfGapOnceARow) {
  EXPECT_THAT(gaps(R"(<table edition="r6" vendor="b"><item id="own/1" first="yes"/>
    <item id="joint/1" first="yes" party="them"/><item id="joint/2" first="no"/></table>
    <table edition="r6" vendor="a"><item id="own/1" first="no"/><item id="joint/1" first="yes" party="both"/></table>)"),
              testing::ElementsAre("joint/2 unheld", "joint/1 doubled a b", "own/1 open a", "joint/2 open b",
                                   "joint/2 unanswered a"))
      << "the gravest first";
}

TEST(Comparison, AVendorWithoutATableIsNamedOnce) { EXPECT_THAT(gaps(kSettled), testing::ElementsAre("- no-table a")); }

TEST(Comparison, WhatCannotBeReadIsNotReportedTwice) {
  EXPECT_THAT(gaps(kSettled + R"(<table edition="r6" vendor="a"><item id="own/1" first="maybe"/>
    <item id="joint/1" first="yes"/><item id="joint/2" first="yes"/></table>)"),
              testing::ElementsAre("own/1 unanswered a"));
}

}  // namespace
}  // namespace chohyo::check
