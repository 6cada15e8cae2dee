// Barcodes: what they say, when they say nothing, and texts that are too long for them.
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
#include "document/barcode_check.hpp"
#include "document/codes.hpp"
#include "form/pack.hpp"
#include "sheet/plan.hpp"

namespace chohyo::document {
namespace {

using testing::ElementsAre;

constexpr std::string_view kPack = R"(<form id="p" edition="e" title="題" fiscal-year="2024">
  <styles><style id="s" size="8pt"/></styles>
  <page size="A4" top="10mm" right="10mm" bottom="10mm" left="10mm"/>
  <phrases continued="c" annex-title="a" annex-forward="f" annex-back="b" draft="d" chosen="{0}"/>
  <fields><text id="serial" label="番号" of="form"/></fields>
  <lists><list id="case" label="箱"><text id="code" label="箱の番号"/></list></lists>
  <body>
    <barcode kind="qr" size="12mm" alt="{{facility.name}} の番号">{{form.name}}/{{facility.id}}</barcode>
    <barcode kind="qr" size="14mm" alt="参照先">https://a.example/{{field.serial}}</barcode>
    <each of="case"><barcode kind="qr" size="12mm" level="L" alt="箱">{{case.code}}</barcode></each>
  </body><provenance><line>p</line></provenance></form>)";

form::FormPtr form(std::string_view text = kPack) {
  auto read = form::read_pack(std::make_shared<const diag::Source>("form.xml", std::string(text)));
  for (const auto& defect : read.diagnostics) ADD_FAILURE() << diag::to_line(defect, diag::Language::en);
  return read.value.value();
}

Document document_of(const std::string& attributes, const std::string& records, const form::FormPtr& of = form()) {
  const std::string text = "<answers version=\"1\"><facility id=\"mihon\" name=\"見本病院\"/><p edition=\"e\"" +
                           attributes + ">" + records + "</p></answers>";
  auto read = answers::read_xml(std::make_shared<const diag::Source>("a.xml", text));
  for (const auto& d : read.diagnostics) ADD_FAILURE() << diag::to_line(d, diag::Language::en);
  constexpr base::Date kDay{std::chrono::year{2024}, std::chrono::month{9}, std::chrono::day{1}};
  return build_document(check::check_answers(of, *read.value, kDay).value.value(), {});
}

std::vector<Barcode> codes_of(const Document& document) {
  std::vector<Barcode> out;
  walk(document.blocks, [&](const auto& block, const ListPlace&) {
    if constexpr (std::is_same_v<std::decay_t<decltype(block)>, Barcode>) out.push_back(block);
  });
  return out;
}

std::vector<std::string> texts_of(const Document& document) {
  std::vector<std::string> out;
  for (const Barcode& code : codes_of(document)) out.push_back(code.text);
  return out;
}

std::string words_at(const diag::Span& span) {
  return std::string(span.source->text().substr(span.begin, span.end - span.begin));
}

TEST(Barcodes, SayWhatTheirNamesStandFor) {
  const Document document = document_of(R"( serial="A-7")", R"(<case code="箱1"/><case code="箱2"/>)");
  EXPECT_THAT(texts_of(document), ElementsAre("p-e/mihon", "https://a.example/A-7", "箱1", "箱2"));
  for (const Barcode& code : codes_of(document)) EXPECT_TRUE(code.code) << code.text;
  EXPECT_EQ(codes_of(document)[0].alt, "見本病院 の番号");
  EXPECT_TRUE(check_barcodes(document).empty());
}

TEST(Barcodes, SayNothingWhileANameStandsForNothing) {
  const Document document = document_of("", R"(<case id="c"/>)");
  EXPECT_THAT(texts_of(document), ElementsAre("p-e/mihon", "", "")) << "half an address leads nowhere";
  EXPECT_FALSE(codes_of(document)[1].code);
  EXPECT_TRUE(check_barcodes(document).empty());
  const Document blank = build_document(check::blank_model(form()), {});
  ASSERT_EQ(codes_of(blank).size(), 2u);
  EXPECT_EQ(codes_of(blank)[0].text, "");
}

TEST(Barcodes, ThatAreHalfFilledAreNamedWithThePlaceOfWhatIsGiven) {
  std::string text(kPack);
  text.insert(text.find("<each"), R"(<barcode kind="qr" size="20mm" alt="控え">)"
                                  "{{form.name}}-{{facility.name}}-{{field.serial}}</barcode>");
  const std::string code = "{{case.code}}";
  text.replace(text.find(code), code.size(), "{{facility.id}}/{{case.code}}/{{case.id}}");
  const form::FormPtr pack = form(text);
  EXPECT_TRUE(check_barcodes(document_of(R"( serial="A-7")", R"(<case id="a" code="箱1"/>)", pack)).empty());
  const Document document = document_of("", R"(<case code="たいへん長い箱の番号"/>)", pack);
  const diag::Diagnostics found = check_barcodes(document);  // whose places are in the document's source
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].code, &kBarcodeHalfFilled);
  EXPECT_EQ(found[0].severity, diag::Severity::warning);
  EXPECT_EQ(words_at(found[0].span), "見本病院");
  EXPECT_EQ(diag::message(found[0], diag::Language::en),
            "only an empty frame is printed for the QR Code (控え): "
            "there is \"見本病院\", but nothing for {{field.serial}}");
  EXPECT_EQ(words_at(found[1].span), "たいへん長い箱の番号");
  EXPECT_THAT(diag::message(found[1], diag::Language::ja), testing::HasSubstr("{{case.id}} に当たる回答がありません"));
  EXPECT_TRUE(check_barcodes(build_document(check::blank_model(pack), {})).empty());
}

TEST(Barcodes, WhoseTextIsTooLongAreNamedWithThePlaceOfTheAnswer) {
  const std::string long_word(60, 'x');
  const Document document = document_of(" serial=\"" + long_word + "\"", "<case code=\"" + long_word + "\"/>");
  EXPECT_FALSE(codes_of(document)[1].code);
  const diag::Diagnostics found = check_barcodes(document);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].code, &kBarcodeTooLong);
  EXPECT_EQ(words_at(found[0].span), long_word);
  EXPECT_EQ(found[0].path, "p/serial");
  EXPECT_EQ(found[0].label, "番号");
  EXPECT_THAT(diag::message(found[0], diag::Language::en), testing::HasSubstr("78 bytes; it takes a side of 15mm"));
  EXPECT_THAT(diag::message(found[0], diag::Language::ja), testing::HasSubstr("78 バイト、一辺 15mm が要ります"));
  EXPECT_EQ(words_at(found[1].span), long_word);
  EXPECT_EQ(found[1].label, "箱の番号");
}

TEST(Barcodes, ArePicturesOfTheWorkbookInTheirSize) {
  const Document document = document_of(R"( serial="A-7")", R"(<case id="c"/>)");
  const sheet::WorkbookPlan plan = sheet::plan_workbook(document);
  const sheet::Sheet& sheet = plan.sheets.front();
  ASSERT_EQ(sheet.images.size(), 2u) << "none for the code that says nothing";
  EXPECT_EQ(sheet.images[1].picture->pixels, picture::picture_of(*codes_of(document)[1].code)->pixels);
  EXPECT_EQ(sheet.images[1].width, base::Pt(base::Mm{14}));
  EXPECT_EQ(sheet.images[1].height, base::Pt(base::Mm{14}));
  EXPECT_EQ(sheet.images[1].alt, "参照先");
  EXPECT_EQ(sheet.row_heights.size(), 3u) << "its place is there all the same";
  EXPECT_GT(sheet.row_heights[1], sheet.images[1].height.value + 2 * sheet.images[1].below.value - 0.5)
      << "it hides no rule of the cells around it";
}

}  // namespace
}  // namespace chohyo::document
