// What a pack prints only under a condition.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "check/check.hpp"
#include "document/build.hpp"
#include "form/pack.hpp"

namespace chohyo::document {
namespace {

constexpr std::string_view kPack = R"pack(<form id="sheet" edition="r6" title="点検表" fiscal-year="2024">
  <options><option id="extra" label="追加" on="no"/></options>
  <styles><style id="s" size="8pt"/></styles>
  <page top="10mm" right="10mm" bottom="10mm" left="10mm"/>
  <phrases continued="c" annex-title="a" annex-forward="f" annex-back="b" draft="d" chosen="{0} を選択"/>
  <fields>
    <choice id="first" label="結果" separator="・"><word id="yes">良</word><word id="no">否</word></choice>
    <date id="due" label="予定日"/>
  </fields>
  <body>
    <paragraph style="s" when="count(first = 'no') > 0">否がある</paragraph>
    <paragraph style="s" when="switch.extra">追加の文</paragraph>
    <paragraph style="s" when="today >= 2024-10-01">下半期</paragraph>
    <table id="t" summary="t" header-style="s" group-style="s" band-style="s">
      <columns>
        <column id="c" width="50mm" style="s"><item-text/><field ref="first"/></column>
        <column id="d" width="20mm" style="s" when="count(first = 'no') > 0"><field ref="due"/></column>
      </columns>
      <rows>
        <item id="door"><text>扉</text></item>
        <item id="repair" when="item('door').first = 'no'"><text>修理</text></item>
        <each of="vendors" when="switch.extra"><cell column="c">{{vendor.name}}</cell></each>
      </rows>
    </table>
  </body>
  <provenance><line>作り物</line></provenance>
</form>
)pack";

form::FormPtr pack() {
  static const form::FormPtr loaded =
      form::read_pack(std::make_shared<const diag::Source>("form.xml", std::string(kPack))).value.value();
  return loaded;
}

check::Model model_with(std::size_t option) {
  check::Model model = check::blank_model(pack());
  model.blank = false;
  model.items[0].entries[0].value = check::Choice{option};
  check::Owner vendor;
  vendor.name = "甲社";
  model.owners.push_back(vendor);
  return model;
}

/// 2024-09-01 in Japan, moved by days.
BuildOptions on_day(int days, std::set<std::string> on = {}) {
  BuildOptions options;
  options.now = base::Instant{1725148800 + days * 86400};
  options.on = std::move(on);
  return options;
}

struct Seen {
  std::vector<std::string> words;
  std::size_t columns = 0;
};

void collect(const std::vector<Paragraph>& paragraphs, Seen& out) {
  for (const Paragraph& paragraph : paragraphs) {
    for (const Inline& piece : paragraph.inlines) {
      if (const auto* text = std::get_if<Text>(&piece); text && !text->text.empty()) out.words.push_back(text->text);
    }
  }
}

Seen seen(const check::Model& model, const BuildOptions& options) {
  Seen out;
  const Document document = build_document(model, options);
  for (const Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) collect({*paragraph}, out);
    const auto* table = std::get_if<Table>(&block);
    if (!table) continue;
    out.columns = table->column_widths.size();
    for (const Row& row : table->rows) {
      for (const Cell& cell : row.cells) collect(cell.paragraphs, out);
    }
  }
  return out;
}

TEST(Conditions, DecideOnBlocksColumnsAndRows) {
  const Seen good = seen(model_with(0), on_day(0));
  EXPECT_THAT(good.words, testing::ElementsAre("扉"));
  EXPECT_EQ(good.columns, 1u);
  const Seen bad = seen(model_with(1), on_day(0));
  EXPECT_THAT(bad.words, testing::ElementsAre("否がある", "扉", "修理"));
  EXPECT_EQ(bad.columns, 2u);
}

TEST(Conditions, KnowSwitchesAndTheDay) {
  EXPECT_THAT(seen(model_with(0), on_day(29)).words, testing::ElementsAre("扉"));
  EXPECT_THAT(seen(model_with(0), on_day(30)).words, testing::ElementsAre("下半期", "扉"));
  EXPECT_THAT(seen(model_with(0), on_day(0, {"extra"})).words, testing::ElementsAre("追加の文", "扉", "甲社"));
}

TEST(Conditions, ShowOnABlankFormWhatIsNotCertainlyLeftOut) {
  const Seen blank = seen(check::blank_model(pack()), on_day(0));
  EXPECT_THAT(blank.words, testing::ElementsAre("下半期", "扉", "修理"));
}

}  // namespace
}  // namespace chohyo::document
