// Files that are pictures, and files that are none.
#include "picture/picture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "support/pictures.hpp"

namespace chohyo::picture {
namespace {

using support::jpeg;
using support::png;

TEST(Png, IsReadIntoItsPixels) {
  const Read read = read_picture(png(3, 2, "\x10\x20\x30"));
  ASSERT_TRUE(read.picture) << read.fault.en;
  EXPECT_EQ(read.picture->width, 3u);
  EXPECT_EQ(read.picture->height, 2u);
  EXPECT_EQ(read.picture->components, 3);
  std::string expected;
  for (int i = 0; i < 6; ++i) expected += "\x10\x20\x30";
  EXPECT_EQ(read.picture->pixels, expected);
}

TEST(Png, OfGrayStaysGray) {
  const Read read = read_picture(png(2, 2, "\x7F"));
  ASSERT_TRUE(read.picture) << read.fault.en;
  EXPECT_EQ(read.picture->components, 1);
  EXPECT_EQ(read.picture->pixels, std::string(4, '\x7F'));
}

TEST(Png, LiesOnWhitePaper) {
  const Read read = read_picture(png(1, 1, std::string("\x10\x20\x30\0", 4)));
  ASSERT_TRUE(read.picture) << read.fault.en;
  EXPECT_EQ(read.picture->pixels, "\xFF\xFF\xFF");
}

TEST(Png, LosesItsResolution) {
  const std::string plain = png(2, 2, "\x7F");
  const std::string resolution =
      support::png_chunk("pHYs", support::four_bytes(11811) + support::four_bytes(11811) + '\x01');
  const Read read = read_picture(png(2, 2, "\x7F", resolution));
  ASSERT_TRUE(read.picture) << read.fault.en;
  EXPECT_EQ(read.picture->file, plain);
}

TEST(Png, DamagedIsRefused) {
  const std::string whole = png(8, 8, "\x10\x20\x30");
  for (const std::size_t size : {std::size_t{8}, std::size_t{20}, std::size_t{50}, whole.size() / 2}) {
    const Read read = read_picture(whole.substr(0, size));
    EXPECT_FALSE(read.picture) << size;
    EXPECT_THAT(read.fault.en, testing::HasSubstr("damaged"));
  }
}

TEST(Png, OfTooManyPixelsIsRefusedBeforeTheyAreRead) {
  std::string huge = png(1, 1, "\x7F");
  const std::string header = support::four_bytes(900000) + support::four_bytes(900000) + '\x08' + std::string(4, '\0');
  huge.replace(8, 25, support::png_chunk("IHDR", header));
  const Read read = read_picture(huge);
  EXPECT_FALSE(read.picture);
  EXPECT_THAT(read.fault.en, testing::HasSubstr("36 million"));
  EXPECT_THAT(read.fault.ja, testing::HasSubstr("3600 万画素"));
}

TEST(Jpeg, StaysAsItIsButForItsResolution) {
  const std::string file = jpeg(640, 480, 3);
  const Read read = read_picture(file);
  ASSERT_TRUE(read.picture) << read.fault.en;
  EXPECT_EQ(read.picture->kind, Picture::Kind::jpeg);
  EXPECT_EQ(read.picture->width, 640u);
  EXPECT_EQ(read.picture->height, 480u);
  std::string expected = file;
  expected[13] = 0;
  EXPECT_EQ(read.picture->file, expected);
  EXPECT_EQ(read_picture(jpeg(4, 4, 1)).picture->components, 1);
  EXPECT_TRUE(read_picture(jpeg(4, 4, 3, '\xC2')).picture) << "progressive";
}

TEST(Jpeg, OfOtherKindsIsRefused) {
  EXPECT_THAT(read_picture(jpeg(4, 4, 4)).fault.en, testing::HasSubstr("CMYK"));
  EXPECT_THAT(read_picture(jpeg(4, 4, 3, '\xC3')).fault.en, testing::HasSubstr("of this kind"));
  EXPECT_THAT(read_picture(jpeg(4, 4, 3, '\xC1', 12)).fault.en, testing::HasSubstr("of this kind"));
  EXPECT_THAT(read_picture(jpeg(0, 4, 3)).fault.en, testing::HasSubstr("no size"));
  EXPECT_THAT(read_picture(jpeg(9000, 9000, 3)).fault.en, testing::HasSubstr("36 million"));
}

TEST(Jpeg, CutOffIsRefused) {
  const std::string whole = jpeg(4, 4, 3);
  for (std::size_t size = 3; size < whole.size(); ++size) {
    EXPECT_FALSE(read_picture(whole.substr(0, size)).picture) << size;
  }
}

TEST(Pictures, AreNothingElse) {
  for (const std::string bytes : {"", "GIF89a", "%PDF-1.4", "<svg/>", "\x89PNG"}) {
    EXPECT_THAT(read_picture(bytes).fault.en, testing::HasSubstr("neither PNG nor JPEG"));
  }
}

TEST(Pictures, OfAnyBytesAreReadOrRefused) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes = round % 2 == 0 ? png(5, 5, "\x10\x20\x30\x40") : jpeg(5, 5, 3);
    for (int i = 0; i < 4; ++i) bytes[random() % bytes.size()] = static_cast<char>(random() & 0xFFU);
    const Read read = read_picture(bytes);
    EXPECT_NE(read.picture == nullptr, read.fault.en.empty());
  }
}

}  // namespace
}  // namespace chohyo::picture
