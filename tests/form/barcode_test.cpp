// Barcodes of packs: how large they are, what they say, and what is refused.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "diag/printer.hpp"
#include "form/codes.hpp"
#include "form/pack.hpp"
#include "form/small_pack.hpp"

namespace chohyo::form {
namespace {

diag::Result<FormPtr> load(const std::string& blocks) {
  std::string text = small_pack();
  const std::string end = "</body>";
  text.replace(text.find(end), end.size(), blocks + end);
  return read_pack(std::make_shared<const diag::Source>("form.xml", text));
}

std::string barcode(const std::string& attributes, const std::string& text = "{{facility.id}}") {
  return "<barcode kind=\"qr\" " + attributes + ">" + text + "</barcode>";
}

/// The only defect's code, and its message and hint.
std::pair<const diag::Code*, std::string> defect(const std::string& blocks) {
  const auto loaded = load(blocks);
  EXPECT_FALSE(loaded.value) << blocks;
  if (loaded.diagnostics.size() != 1) {
    for (const auto& d : loaded.diagnostics) ADD_FAILURE() << diag::to_line(d, diag::Language::en);
    return {};
  }
  const diag::Diagnostic& one = loaded.diagnostics[0];
  EXPECT_TRUE(one.span);
  return {one.code, diag::message(one, diag::Language::en) + "; " + diag::hint(one, diag::Language::en)};
}

TEST(Barcodes, AreReadWithTheirSizeAndCorrection) {
  const auto loaded = load(barcode(R"(size="20mm" level="H" align="end" alt="{{facility.name}} の番号")"));
  for (const auto& d : loaded.diagnostics) ADD_FAILURE() << diag::to_line(d, diag::Language::en);
  ASSERT_TRUE(loaded.value);
  const auto& found = std::get<Barcode>((*loaded.value)->body.back().content);
  EXPECT_EQ(found.text.text, "{{facility.id}}");
  EXPECT_TRUE(found.text.has_tags);
  EXPECT_EQ(found.size, Pt(base::Mm{20}));
  EXPECT_EQ(found.correction, picture::Correction::high);
  EXPECT_EQ(found.align, Align::end);
  EXPECT_EQ(found.alt.text, "{{facility.name}} の番号");
  const auto usual = load(barcode(R"(size="20mm" alt="番号")"));
  ASSERT_TRUE(usual.value);
  EXPECT_EQ(std::get<Barcode>((*usual.value)->body.back().content).correction, picture::Correction::medium);
}

TEST(Barcodes, OfTheDocumentationAreAsItSays) {
  const std::string page = file_text(CHOHYO_SOURCE_DIR "/docs/adding-a-form.md");
  std::string example;
  for (std::size_t i = 0; !example.starts_with("<barcode"); ++i) example = fenced_block(page, "xml", i);
  const auto loaded = load(example);
  for (const auto& d : loaded.diagnostics) ADD_FAILURE() << diag::to_line(d, diag::Language::en);
  EXPECT_TRUE(loaded.value);
}

TEST(Barcodes, NeedAKindASizeWordsToReadAloudAndAText) {
  EXPECT_EQ(defect(R"(<barcode size="20mm" alt="番号">x</barcode>)").first, &kMissingAttribute);
  EXPECT_EQ(defect(R"(<barcode kind="ean" size="20mm" alt="番号">x</barcode>)").first, &kBadWord);
  EXPECT_EQ(defect(barcode(R"(alt="番号")")).first, &kMissingAttribute);
  EXPECT_EQ(defect(barcode(R"(size="20mm")")).first, &kMissingAttribute);
  EXPECT_EQ(defect(barcode(R"(size="20mm" alt="番号")", "")).first, &kEmptyText);
  EXPECT_EQ(defect(barcode(R"(size="20mm" alt="番号" level="X")")).first, &kBadWord);
  EXPECT_EQ(defect(barcode(R"(size="20mm" alt="番号" margin="1mm")")).first, &kUnknownAttribute);
  EXPECT_EQ(defect(barcode(R"(size="20mm" alt="番号")", "{{facility.number}}")).first, &kUnknownLeafName);
  EXPECT_EQ(defect(barcode(R"(size="20mm" alt="番号")", "{{page}}")).first, &kUnknownLeafName);
}

TEST(Barcodes, AreOfASizeThatIsReadAndFits) {
  using testing::HasSubstr;
  const auto small = defect(barcode(R"(size="9mm" alt="番号")")), large = defect(barcode(R"(size="101mm" alt="番号")"));
  EXPECT_EQ(small.first, &kOutOfRange);
  EXPECT_THAT(small.second, HasSubstr("10.0mm to 100.0mm"));
  EXPECT_EQ(large.first, &kOutOfRange);
  const std::string narrow =
      "<columns><column width=\"20mm\">" + barcode(R"(size="25mm" alt="番号")") + "</column><column/></columns>";
  EXPECT_EQ(defect(narrow).first, &kNoRoom);
}

TEST(Barcodes, WhoseOwnWordsDoNotFitAreRefused) {
  using testing::HasSubstr;
  const auto found = defect(barcode(R"(size="10mm" alt="番号")", "https://example.jp/forms/rounds"));
  EXPECT_EQ(found.first, &kBarcodeUnfit);
  EXPECT_THAT(found.second, HasSubstr("it takes a side of 13mm"));
  EXPECT_THAT(found.second, HasSubstr("make size larger"));
  const auto endless = defect(barcode(R"(size="100mm" alt="番号")", std::string(3000, 'a')));
  EXPECT_EQ(endless.first, &kBarcodeUnfit);
  EXPECT_THAT(endless.second, HasSubstr("no QR Code of any size"));
}

TEST(Barcodes, PrintTheFieldsThatTheyName) {
  std::string text = small_pack_with("<date id=\"due\"", R"(<text id="serial" label="番号" of="form"/><date id="due")");
  EXPECT_FALSE(read_pack(std::make_shared<const diag::Source>("form.xml", text)).value) << "printed nowhere";
  const std::string end = "</body>";
  text.replace(text.find(end), end.size(), barcode(R"(size="20mm" alt="番号")", "{{field.serial}}") + end);
  EXPECT_TRUE(read_pack(std::make_shared<const diag::Source>("form.xml", text)).value);
}

}  // namespace
}  // namespace chohyo::form
