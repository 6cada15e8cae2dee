// Pictures in files: as outside readers find them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/sample.hpp"
#include "pdf/writer.hpp"
#include "support/outside.hpp"
#include "support/pictures.hpp"

namespace chohyo::pdf {
namespace {

using testing::HasSubstr;
using testing::Not;

layout::Pages pages_with(const std::vector<picture::PicturePtr>& pictures) {
  test::PageMaker maker(test::fonts());
  maker.text(maker.node(layout::Role::paragraph), 60, 80, 10, "前");
  double y = 100;
  for (const picture::PicturePtr& picture : pictures) {
    const auto figure = maker.node(layout::Role::figure);
    maker.at(figure).alt = "配置図";
    maker.add(figure, layout::Image{{{60}, {y}, {80}, {40}}, picture});
    y += 60;
  }
  return maker.pages();
}

TEST(Pictures, AreFoundByOtherReaders) {
  const auto rgb = picture::read_picture(support::png(20, 10, "\x10\x80\xF0")).picture;
  const auto gray = picture::read_picture(support::png(7, 5, "\x7F")).picture;
  const auto jpeg = picture::read_picture(support::jpeg(16, 8, 3)).picture;
  ASSERT_TRUE(rgb && gray && jpeg);
  Writer writer(test::fonts(), nullptr);
  const auto written = writer.write(pages_with({rgb, gray, rgb, jpeg}));
  ASSERT_TRUE(written.value);
  const std::string& bytes = *written.value;
  // The JPEG has markers only, and no picture to decode.
  const std::string said = test::run_on(*writer.write(pages_with({rgb, gray})).value, {"qpdf", "--check", "{}"});
  EXPECT_THAT(said, HasSubstr("No syntax or stream encoding errors found"));
  EXPECT_THAT(said, Not(HasSubstr("WARNING")));
  const std::string images = test::run_on(bytes, {"pdfimages", "-list", "{}"});
  EXPECT_THAT(images, testing::ContainsRegex("20 +10 +rgb +3 +8 +image"));
  EXPECT_THAT(images, testing::ContainsRegex("7 +5 +gray +1 +8 +image"));
  EXPECT_THAT(images, testing::ContainsRegex("16 +8 +rgb +3 +8 +jpeg"));
  std::size_t objects = 0;
  for (std::size_t at = 0; (at = bytes.find("/Subtype/Image", at)) != std::string::npos; ++at) ++objects;
  EXPECT_EQ(objects, 3u) << "one picture in two places is one object";
  EXPECT_EQ(*writer.write(pages_with({rgb, gray, rgb, jpeg})).value, bytes) << "the same bytes again";
  EXPECT_EQ(writer.write(pages_with({})).value->find("/XObject"), std::string::npos) << "none without pictures";
}

TEST(Pictures, KeepAFileArchivable) {
  const auto rgb = picture::read_picture(support::png(20, 10, std::string("\x10\x80\xF0\x40"))).picture;
  const auto gray = picture::read_picture(support::png(7, 5, "\x7F")).picture;
  ASSERT_TRUE(rgb && gray);
  const auto written = Writer(test::fonts(), nullptr).write(pages_with({rgb, gray}));
  ASSERT_TRUE(written.value);
  EXPECT_THAT(test::preflight(*written.value), HasSubstr("is a valid PDF/A-1b file"));
}

TEST(Pictures, OffThePaperAreRefused) {
  const auto gray = picture::read_picture(support::png(7, 5, "\x7F")).picture;
  layout::Pages pages = pages_with({gray});
  std::get<layout::Image>(pages.pages[0].marks.back().shape).area.x = base::Pt{1e9};
  EXPECT_FALSE(Writer(test::fonts(), nullptr).write(pages).value);
}

}  // namespace
}  // namespace chohyo::pdf
