// QR Codes as another program reads them.
#include "picture/qr_code.hpp"

#include <gtest/gtest.h>

#include <string>

#include "base/file.hpp"
#include "support/barcodes.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::picture {
namespace {

std::string read_back(const QrCodePtr& code) {
  const support::TemporaryFolder folder;
  if (base::write_file(folder / "code.png", picture_of(*code)->file)) throw std::runtime_error("no room");
  return support::read_barcodes(folder / "code.png");
}

TEST(QrCode, SaysItsTextToOtherReaders) {
  for (const std::string text :
       {"7", "1234567890", "HTTPS://EXAMPLE.JP/", "https://example.jp/?id=mihon-01&n=2", "見総医情第123号",
        "院長　髙橋 一郎、𠮷田 花子", "㈱①№ é", "line\nbreak", " blanks "}) {
    for (const Correction correction : {Correction::low, Correction::medium, Correction::quartile, Correction::high}) {
      const QrCodePtr code = make_qr_code(text, correction);
      ASSERT_TRUE(code) << text;
      EXPECT_EQ(read_back(code), text + "\n");
    }
  }
}

TEST(QrCode, IsAsSmallAsItsTextAndItsCorrectionAllow) {
  EXPECT_EQ(make_qr_code("mihon", Correction::medium)->side, 21u);
  EXPECT_EQ(make_qr_code(std::string(41, '7'), Correction::low)->side, 21u) << "41 digits, ISO/IEC 18004 table 7";
  EXPECT_EQ(make_qr_code(std::string(42, '7'), Correction::low)->side, 25u);
  EXPECT_EQ(make_qr_code(std::string(17, 'a'), Correction::low)->side, 21u) << "17 bytes";
  EXPECT_EQ(make_qr_code(std::string(18, 'a'), Correction::low)->side, 25u);
  EXPECT_EQ(make_qr_code(std::string(17, 'a'), Correction::high)->side, 29u) << "14 bytes in 25 modules";
  EXPECT_EQ(make_qr_code("mihon", Correction::medium)->extent(), 29u);
}

TEST(QrCode, OfTheSameTextIsTheSame) {
  const QrCodePtr one = make_qr_code("見総医情第123号", Correction::medium);
  const QrCodePtr other = make_qr_code("見総医情第123号", Correction::medium);
  EXPECT_EQ(one->dark, other->dark);
  EXPECT_EQ(picture_of(*one)->file, picture_of(*other)->file);
}

TEST(QrCode, HoldsSoMuchAndNoMore) {
  EXPECT_FALSE(make_qr_code("", Correction::low));
  // ISO/IEC 18004 table 7, version 40.
  EXPECT_EQ(make_qr_code(std::string(7089, '7'), Correction::low)->side, 177u);
  EXPECT_FALSE(make_qr_code(std::string(7090, '7'), Correction::low));
  EXPECT_TRUE(make_qr_code(std::string(2953, 'a'), Correction::low));
  EXPECT_FALSE(make_qr_code(std::string(2954, 'a'), Correction::low));
  EXPECT_TRUE(make_qr_code(std::string(1273, 'a'), Correction::high));
  EXPECT_FALSE(make_qr_code(std::string(1274, 'a'), Correction::high));
}

TEST(QrCode, IsReadInItsLargestSizeToo) {
  std::string text = "見本";
  while (text.size() < 2900) text += "あいうえお ";
  const QrCodePtr code = make_qr_code(text, Correction::low);
  ASSERT_TRUE(code);
  EXPECT_EQ(code->side, 177u);
  EXPECT_EQ(read_back(code), text + "\n");
}

TEST(QrCode, NeedsModulesThatCanBeSeen) {
  const QrCodePtr code = make_qr_code("mihon", Correction::medium);
  EXPECT_NEAR(code->least_size().value, base::Pt(base::Mm{9.57}).value, 0.001);
  EXPECT_EQ(code_fault(code, base::Mm{10}).en, "");
  EXPECT_EQ(code_fault(code, base::Mm{9}).en, "it takes a side of 10mm");
  EXPECT_EQ(code_fault(code, base::Mm{9}).ja, "一辺 10mm が要ります");
  EXPECT_EQ(code_fault(nullptr, base::Mm{100}).en, "no QR Code of any size holds it");
}

TEST(QrCode, IsAPictureWithItsQuietZone) {
  const QrCodePtr code = make_qr_code("mihon", Correction::medium);
  const PicturePtr picture = picture_of(*code);
  EXPECT_EQ(picture->width, 29u * 8);
  EXPECT_EQ(picture->height, 29u * 8);
  const Read read = read_picture(picture->file);
  ASSERT_TRUE(read.picture) << read.fault.en;
  EXPECT_EQ(read.picture->pixels, picture->pixels);
  EXPECT_EQ(picture->pixels.substr(0, picture->width * 32), std::string(picture->width * 32, '\xFF'));
}

}  // namespace
}  // namespace chohyo::picture
