// Blocks of a pack's body, and those inside others.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "diag/printer.hpp"
#include "form/codes.hpp"
#include "form/figures.hpp"
#include "form/form.hpp"
#include "form/printed_names.hpp"
#include "form/small_pack.hpp"

namespace chohyo::form {
namespace {

/// The small pack with these blocks at the end of its body.
std::string with_blocks(const std::string& blocks) {
  std::string text = small_pack_with("</styles>",
                                     R"(</styles><sections><level style="title" number="第{1}章"/>)"
                                     R"(<level style="cell" number="{1}.{2}" figures="ア"/></sections>)");
  const std::string end = "</body>";
  return text.replace(text.find(end), end.size(), blocks + end);
}

diag::Result<FormPtr> read(const std::string& blocks) { return read_pack_text(with_blocks(blocks)); }

std::string report(const diag::Result<FormPtr>& result) {
  std::string out;
  for (const auto& d : result.diagnostics) out += diag::to_line(d, diag::Language::en);
  return out;
}

struct Defect {
  std::string blocks;
  const diag::Code* code;
  std::string at;
};

TEST(Body, DefectsOfBlocksAreNamedWithTheirPlaces) {
  const std::vector<Defect> defects = {
      {R"(<section><paragraph style="cell">文</paragraph></section>)", &kMissingAttribute, "<section>"},
      {R"(<section title="一" number="no"/>)", &kBadWord, "no"},
      {R"(<section title="一"><section title="二"><section title="三"/></section></section>)", &kTooDeep, "section"},
      {R"(<section title="{{row.text}}"/>)", &kUnknownLeafName, "{{row.text}}"},
      {R"(<list style="cell"/>)", &kMissingElement, R"(<list style="cell"/>)"},
      {R"(<list style="cell" marker="*"><li>一</li></list>)", &kBadWord, "*"},
      {R"(<list style="cell"><paragraph style="cell">一</paragraph></list>)", &kUnknownElement, "paragraph"},
      {R"(<list style="cell"><li/></list>)", &kEmptyText, "<li/>"},
      {R"(<list style="cell"><li><list style="cell"><li>一</li></list></li></list>)", &kMissingElement, "<li>"},
      {R"(<list style="cell"><li><p>一</p><list style="cell"><li>二</li></list><p>三</p></li></list>)", &kWrongOrder,
       "p"},
      {R"(<list style="cell"><li><p>一</p><list style="cell"><li><p>二</p><list style="cell"><li><p>三</p>)"
       R"(<list style="cell"><li>四</li></list></li></list></li></list></li></list>)",
       &kTooDeep, "list"},
      {R"(<li>一</li>)", &kUnknownElement, "li"},
      {R"(<each of="vendorz"><paragraph style="cell">文</paragraph></each>)", &kUnknownReference, "vendorz"},
      {R"(<each of="vendors"/>)", &kMissingElement, R"(<each of="vendors"/>)"},
      {R"(<each of="vendors" empty="なし"><paragraph style="cell">文</paragraph></each>)", &kMissingAttribute,
       R"(<each of="vendors" empty="なし">)"},
      {R"(<each of="terms"><paragraph style="cell">文</paragraph></each>)", &kMissingElement, R"(<each of="terms">)"},
      {R"(<each of="vendors"><each of="vendors"><each of="vendors"><paragraph style="cell">文</paragraph></each>)"
       R"(</each></each>)",
       &kTooDeep, "each"},
      {R"(<when><paragraph style="cell">文</paragraph></when>)", &kMissingAttribute, "<when>"},
      {R"(<when when="count(result = ) > 1"><paragraph style="cell">文</paragraph></when>)", &kBadExpression, ")"},
      {R"(<box rows="1"><paragraph style="cell" when="no-such = 'x'">文</paragraph></box>)", &kUnknownReference,
       "no-such"},
      {R"(<each of="vendors" sort="name"><paragraph style="cell">文</paragraph></each>)", &kUnknownAttribute, "sort"},
      {R"(<each of="vendors" style="cell"><paragraph style="cell">文</paragraph></each>)", &kMissingAttribute,
       R"(<each of="vendors" style="cell">)"},
      {R"(<when option="facility-lines"><paragraph style="cell">文</paragraph></when>)", &kUnknownReference,
       "facility-lines"},
      {R"(<each of="vendors"><table id="v" summary="s" header-style="cell" group-style="cell" band-style="cell">)"
       R"(<columns><column id="a" width="20mm" style="cell"><item-text/></column></columns>)"
       R"(<rows><item id="i"><text>問</text></item></rows></table></each>)",
       &kAnsweredInLoop, "item"},
      {R"(<box/>)", &kMissingAttribute, "<box/>"},
      {R"(<box label="所見" min-height="20mm"/>)", &kMissingAttribute, R"(<box label="所見" min-height="20mm"/>)"},
      {R"(<box rows="8" pitch="6mm"/>)", &kOutOfRange, "6mm"},
      {R"(<box rows="101"/>)", &kBadNumber, "101"},
      {R"(<box rows="2" border="11pt"/>)", &kOutOfRange, "11pt"},
      {R"(<box rows="2" padding="100mm"/>)", &kNoRoom, R"(<box rows="2" padding="100mm"/>)"},
      {R"(<box><section title="一"/></box>)", &kUnknownElement, "section"},
      {R"(<box><page-break/></box>)", &kUnknownElement, "page-break"},
      {R"(<box><box><box><box rows="1"/></box></box></box>)", &kTooDeep, "box"},
      {R"(<columns><column><paragraph style="cell">文</paragraph></column></columns>)", &kMissingElement, "<columns>"},
      {R"(<columns><column width="120mm"/><column width="80mm"/></columns>)", &kNoRoom, "<columns>"},
      {R"(<columns><column width="5mm"/><column/></columns>)", &kOutOfRange, "5mm"},
      {R"(<columns gap="5mm"><column width="50mm"><table id="v" summary="s" header-style="cell" group-style="cell" )"
       R"(band-style="cell"><columns><column id="a" width="60mm" style="cell"/></columns><rows><band>帯</band></rows>)"
       R"(</table></column><column/></columns>)",
       &kTooWide, R"(<table id="v" summary="s" header-style="cell" group-style="cell" band-style="cell">)"},
      {R"(<page-break page="wide"/>)", &kUnknownReference, "wide"},
      {R"(<section title="一" page="wide"/>)", &kUnknownReference, "wide"},
  };
  for (const Defect& defect : defects) {
    const auto loaded = read(defect.blocks);
    EXPECT_FALSE(loaded.value) << defect.blocks;
    const auto found = std::find_if(loaded.diagnostics.begin(), loaded.diagnostics.end(), [&](const auto& d) {
      const auto& span = d.span;
      return d.code == defect.code && span.source->text().substr(span.begin, span.end - span.begin) == defect.at;
    });
    EXPECT_NE(found, loaded.diagnostics.end()) << defect.blocks << "\n" << report(loaded);
  }
}

TEST(Body, NumbersOfSectionsNameTheirOwnDepthAndThoseAround) {
  for (const std::string number : {"第{2}章", "第1章", "{1", "{0}{1}", "{1}}"}) {
    const std::string level = R"(<level style="title" number=")" + number + R"("/>)";
    const auto loaded =
        read_pack_text(small_pack_with("</styles>", "</styles><sections>" + level + "</sections>"));
    ASSERT_EQ(loaded.diagnostics.size(), 1u) << number << report(loaded);
    EXPECT_EQ(loaded.diagnostics[0].code, &kBadWord);
  }
}

TEST(Body, NoMoreLevelsThanThereAreHeadings) {
  const std::string level = R"(<level style="title"/>)";
  const std::string three = level + level + level;
  EXPECT_TRUE(read_pack_text(small_pack_with("</styles>", R"(</styles><sections first="4">)" + three + "</sections>"))
                  .value);
  const auto loaded = read_pack_text(
      small_pack_with("</styles>", R"(</styles><sections first="5">)" + three + "</sections>"));
  ASSERT_EQ(loaded.diagnostics.size(), 1u);
  EXPECT_EQ(loaded.diagnostics[0].code, &kTooMany);
}

TEST(Body, OfTheDocumentationsProseLoads) {
  const std::string prose = fenced_block(file_text(CHOHYO_SOURCE_DIR "/docs/adding-a-form.md"), "xml", 3);
  const std::string open = "<body>\n", close = "</body>";
  ASSERT_TRUE(prose.starts_with(open));
  const auto loaded = read(prose.substr(open.size(), prose.find(close) - open.size()));
  ASSERT_TRUE(loaded.value) << report(loaded);
  EXPECT_EQ(report(loaded), "");
  const auto& section = std::get<Section>((*loaded.value)->body.back().content);
  EXPECT_EQ(section.blocks.size(), 2u);
}

TEST(Body, TakesEveryBlockWithItsAttributes) {
  const auto loaded = read_pack_text(prose_pack());
  EXPECT_TRUE(loaded.value) << report(loaded);
}

TEST(Body, ConditionsOfBlocksInsideOthersAreRead) {
  const auto loaded = read(
      R"(<section title="一"><columns><column><paragraph style="cell" when="count(result = 'no') > 0">文</paragraph>)"
      R"(</column><column/></columns></section>)");
  ASSERT_TRUE(loaded.value) << report(loaded);
  const auto& section = std::get<Section>((*loaded.value)->body.back().content);
  EXPECT_TRUE(std::get<Columns>(section.blocks[0].content).areas[0].blocks[0].when);
}

TEST(Body, RecordsMayBePrintedInALoopOfBlocks) {
  const std::string list =
      R"(<lists><list id="system" label="システム"><text id="name" label="名称"/>)"
      R"(<list id="backup" label="控え"><text id="place" label="保管先"/></list></list></lists>)";
  const auto with = [&](const std::string& blocks) {
    std::string text = small_pack_with("<body>", list + "<body>");
    return read_pack_text(text.insert(text.find("</body>"), blocks));
  };
  const std::string inner = R"(<each of="system.backup"><paragraph style="cell">{{backup.place}}</paragraph></each>)";
  const auto whole = with(R"(<each of="system" sort="name"><paragraph style="cell">{{system.name}}</paragraph>)" + inner +
                          "</each>");
  EXPECT_TRUE(whole.value) << report(whole);
  // Without a backup the system would not be there.
  const auto lost = with(
      R"(<each of="system.backup"><paragraph style="cell">{{system.name}} {{backup.place}}</paragraph></each>)");
  ASSERT_EQ(lost.diagnostics.size(), 1u) << report(lost);
  EXPECT_EQ(lost.diagnostics[0].code, &kUnprinted);
}

TEST(Body, WhatIsReadAloudForAPictureIsNotPrinted) {
  const auto with = [](const std::string& alt, const std::string& words) {
    std::string text = small_pack_with("</fields>", R"(<text id="only" label="x" of="form"/></fields>)");
    return read_pack_text(text.insert(
        text.find("</body>"), R"(<barcode kind="qr" size="20mm" alt=")" + alt + "\">" + words + "</barcode>"));
  };
  const auto in_code = with("x", "{{field.only}}");
  EXPECT_TRUE(in_code.value) << report(in_code);
  const auto aloud = with("{{field.only}}", "x");
  ASSERT_EQ(aloud.diagnostics.size(), 1u) << report(aloud);
  EXPECT_EQ(aloud.diagnostics[0].code, &kUnprinted);
}

TEST(Body, LinesOfAPageNeedABlockThatStandsOnIt) {
  const auto with = [](const std::string& front, const std::string& behind) {
    std::string text = small_pack_with(
        "<phrases ",
        R"(<page id="other" top="9mm" right="9mm" bottom="9mm" left="9mm"><header style="line" left="x"/></page><phrases )");
    text.insert(text.find("<body>") + 6, front);
    return read_pack_text(text.insert(text.find("</body>"), behind));
  };
  const std::string turn = R"(<page-break page="other"/>)", words = R"(<paragraph style="cell">x</paragraph>)";
  const auto both = with("", turn + words);
  EXPECT_TRUE(both.value) << report(both);
  const auto by_chance = with(R"(<page-break page="other" option="facility-line"/>)", "");
  EXPECT_TRUE(by_chance.value) << report(by_chance);
  const auto in_section = with("", R"(<when option="facility-line">)" + turn + words + "</when>");
  EXPECT_TRUE(in_section.value) << report(in_section);
  for (const auto& [front, behind] : std::vector<std::pair<std::string, std::string>>{
           {"", ""}, {turn, ""}, {"", turn + R"(<spacer height="2mm"/>)"}, {"", turn + "<page-break/>"}}) {
    const auto lost = with(front, behind);
    ASSERT_EQ(lost.diagnostics.size(), 1u) << report(lost);
    EXPECT_EQ(lost.diagnostics[0].code, &kUnprinted);
  }
}

TEST(Body, BlocksInsideOthersAreFound) {
  const auto loaded = read(
      R"(<section title="{{facility.address}}"><when option="facility-line"><each of="vendors">)"
      R"(<list style="cell"><li>{{vendor.system}}</li></list></each>)"
      R"(<table id="inner" summary="s" header-style="cell" group-style="cell" band-style="cell">)"
      R"(<columns><column id="a" width="20mm" style="cell"><item-text/></column></columns>)"
      R"(<rows><item id="i"><text>問</text></item></rows></table></when></section>)");
  ASSERT_TRUE(loaded.value) << report(loaded);
  EXPECT_NE(find_table(**loaded.value, "inner"), nullptr);
  const auto names = printed_names(**loaded.value, {});
  EXPECT_TRUE(names.contains("facility.address"));
  EXPECT_TRUE(names.contains("vendor.system"));
}

TEST(Body, TermsMayBeExplainedInALoopOfBlocks) {
  const std::string terms = R"(<terms><term number="1" name="防火扉">火を防ぐ扉。</term></terms>)";
  std::string text = small_pack_with("<fields>", terms + "<fields>");
  const std::string end = "</body>";
  EXPECT_FALSE(read_pack_text(text).value) << "nothing prints the terms";
  text.insert(text.find(end),
              R"(<each of="terms"><paragraph style="cell">{{term.name}}：{{term.text}}</paragraph></each>)");
  EXPECT_TRUE(read_pack_text(text).value);
}

std::string with_page(const std::string& attributes) {
  return small_pack_with("<page size=\"A4\" orientation=\"portrait\"", "<page " + attributes);
}

TEST(Pages, HaveTheSizesThatAreNamedAndAnyOther) {
  struct Case {
    std::string attributes;
    double width, height;
  };
  for (const Case& one : std::vector<Case>{{"", 210, 297},
                                           {R"(size="A3")", 297, 420},
                                           {R"(size="A5")", 148, 210},
                                           {R"(size="B4" orientation="landscape")", 364, 257},
                                           {R"(size="B5")", 182, 257},
                                           {R"(size="250mm x 120mm")", 250, 120},
                                           {R"(size="250mm x 120.5mm" orientation="landscape")", 120.5, 250}}) {
    const auto loaded = read_pack_text(with_page(one.attributes));
    // Narrow pages do not hold the small pack's table.
    for (const auto& d : loaded.diagnostics) EXPECT_EQ(d.code, &kTooWide) << report(loaded);
    if (!loaded.value) continue;
    EXPECT_NEAR((*loaded.value)->page.size.width.value, Pt(base::Mm{one.width}).value, 1e-9) << one.attributes;
    EXPECT_NEAR((*loaded.value)->page.size.height.value, Pt(base::Mm{one.height}).value, 1e-9) << one.attributes;
  }
}

TEST(Pages, OfOtherSizesAreRefusedAtTheirPlace) {
  for (const std::string size : {"A6", "210mm x 20mm", "210mm x", "210mm x 3000mm", "210 x 297", "210mm×297mm"}) {
    const auto loaded = read_pack_text(with_page("size=\"" + size + "\""));
    ASSERT_FALSE(loaded.diagnostics.empty()) << size;
    EXPECT_EQ(loaded.diagnostics[0].code, &kBadWord) << size;
    const auto& span = loaded.diagnostics[0].span;
    EXPECT_EQ(span.source->text().substr(span.begin, span.end - span.begin), size);
  }
}

TEST(Pages, AfterTheFirstNeedNamesOfTheirOwn) {
  const std::string margins =
      R"(size="A3" orientation="landscape" top="10mm" right="10mm" bottom="10mm" left="10mm"/>)";
  const auto read_with = [&](const std::string& pages, const std::string& blocks) {
    std::string text = small_pack_with("<phrases", pages + "<phrases");
    return read_pack_text(text.insert(text.find("</body>"), blocks));
  };
  const std::string wide_table =
      R"(<table id="v" summary="s" header-style="cell" group-style="cell" band-style="cell"><columns>)"
      R"(<column id="a" width="380mm" style="cell"/></columns><rows><band>帯</band></rows></table>)";
  const auto loaded = read_with(R"(<page id="wide" )" + margins, R"(<page-break page="wide"/>)" + wide_table);
  ASSERT_TRUE(loaded.value) << report(loaded);
  EXPECT_EQ((*loaded.value)->other_pages.at(0).id, "wide");
  const auto narrow = read_with(R"(<page id="wide" )" + margins, wide_table + R"(<page-break page="wide"/><spacer height="2mm"/><paragraph style="cell">x</paragraph>)");
  ASSERT_EQ(narrow.diagnostics.size(), 1u);
  EXPECT_EQ(narrow.diagnostics[0].code, &kTooWide);
  EXPECT_EQ(read_with("<page " + margins, "").diagnostics.at(0).code, &kMissingAttribute);
  EXPECT_EQ(read_with(R"(<page id="w" )" + margins + R"(<page id="w" )" + margins,
                      R"(<page-break page="w"/><paragraph style="cell">x</paragraph>)")
                .diagnostics.at(0)
                .code,
            &kDuplicate);
}

TEST(Pages, ThatNoBlockTurnsToAreRefusedAtTheirId) {
  const std::string page = R"(<page id="wide" size="A3" top="10mm" right="10mm" bottom="10mm" left="10mm"/>)";
  const auto loaded = read_pack_text(small_pack_with("<phrases", page + "<phrases"));
  ASSERT_EQ(loaded.diagnostics.size(), 1u) << report(loaded);
  const diag::Diagnostic& found = loaded.diagnostics[0];
  EXPECT_EQ(found.code, &kUnprinted);
  EXPECT_EQ(found.span.source->text().substr(found.span.begin, found.span.end - found.span.begin), "wide");
}

TEST(Figures, CountAsPrinted) {
  const auto series = [](Figures figures, std::vector<std::size_t> numbers) {
    std::vector<std::string> out;
    for (const std::size_t number : numbers) out.push_back(figure(figures, number));
    return out;
  };
  using testing::ElementsAre;
  EXPECT_THAT(series(Figures::decimal, {1, 10}), ElementsAre("1", "10"));
  EXPECT_THAT(series(Figures::kanji, {1, 10, 11, 20, 35, 100, 111, 999, 1000}),
              ElementsAre("一", "十", "十一", "二十", "三十五", "百", "百十一", "九百九十九", "1000"));
  EXPECT_THAT(series(Figures::circled, {1, 20, 21}), ElementsAre("①", "⑳", "21"));
  EXPECT_THAT(series(Figures::katakana, {1, 45, 46, 47}), ElementsAre("ア", "ヲ", "ン", "47"));
  EXPECT_THAT(series(Figures::letter, {1, 26, 27, 52, 53}), ElementsAre("a", "z", "aa", "az", "ba"));
  EXPECT_THAT(series(Figures::roman, {1, 4, 9, 1994, 4000}), ElementsAre("I", "IV", "IX", "MCMXCIV", "4000"));
}

}  // namespace
}  // namespace chohyo::form
