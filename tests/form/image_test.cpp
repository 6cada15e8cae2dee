// Pictures of packs: where they may lie, and what files may be.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "diag/printer.hpp"
#include "form/codes.hpp"
#include "form/pack.hpp"
#include "form/small_pack.hpp"
#include "support/pictures.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::form {
namespace {

namespace fs = std::filesystem;

class Images : public testing::Test {
 protected:
  Images() { fs::create_directories(place_ / "images"); }

  void write(const fs::path& name, const std::string& bytes) const {
    std::ofstream(place_ / name, std::ios::binary) << bytes;
  }

  diag::Result<FormPtr> load(const std::string& blocks) const {
    std::string text = small_pack();
    const std::string end = "</body>";
    write("form.xml", text.replace(text.find(end), end.size(), blocks + end));
    return load_pack(place_);
  }

  /// The only defect's code, and what it points at.
  std::pair<const diag::Code*, std::string> defect(const std::string& blocks) const {
    const auto loaded = load(blocks);
    EXPECT_FALSE(loaded.value) << blocks;
    if (loaded.diagnostics.size() != 1) {
      for (const auto& d : loaded.diagnostics) ADD_FAILURE() << diag::to_line(d, diag::Language::en);
      return {};
    }
    const auto& span = loaded.diagnostics[0].span;
    return {loaded.diagnostics[0].code, std::string(span.source->text().substr(span.begin, span.end - span.begin))};
  }

  static std::string image(const std::string& file, const std::string& more = R"(width="30mm")") {
    return R"(<image file=")" + file + R"(" alt="図" )" + more + "/>";
  }

  support::TemporaryFolder folder_;
  const fs::path place_ = folder_ / "rounds/r1";
};

const Image& last_image(const Form& form) { return std::get<Image>(form.body.back().content); }

TEST_F(Images, AreReadFromThePacksFolder) {
  write("images/plan.png", support::png(200, 100, "\x10\x20\x30"));
  const auto loaded = load(image("images/plan.png") + image("images/plan.png", R"(height="30mm" align="end")"));
  ASSERT_TRUE(loaded.value);
  const Image& found = last_image(**loaded.value);
  EXPECT_NEAR(found.width.value, Pt(base::Mm{60}).value, 1e-9);
  EXPECT_NEAR(found.height.value, Pt(base::Mm{30}).value, 1e-9);
  EXPECT_EQ(found.align, Align::end);
  const auto& first = std::get<Image>((*loaded.value)->body[(*loaded.value)->body.size() - 2].content);
  EXPECT_NEAR(first.height.value, Pt(base::Mm{15}).value, 1e-9);
  EXPECT_EQ(first.picture, found.picture) << "read once";
}

TEST_F(Images, AreWordsOfTheForm) {
  write("a.png", support::png(2, 2, "\x10\x20\x30"));
  const auto before = load(image("a.png"));
  write("a.png", support::png(2, 2, "\x10\x20\x31"));
  const auto after = load(image("a.png"));
  ASSERT_TRUE(before.value && after.value);
  EXPECT_NE((*before.value)->digest, (*after.value)->digest);
}

TEST_F(Images, LieNowhereElse) {
  write("../outside.png", support::png(2, 2, "\x7F"));
  fs::create_symlink(folder_ / "rounds/outside.png", place_ / "link.png");
  for (const std::string name :
       {"../outside.png", "images/../../outside.png", "/etc/hostname", "http://a.example/a.png", "file:///etc/hostname",
        "..", "images//a.png/", "C:\\a.png", "link.png"}) {
    EXPECT_EQ(defect(image(name)), std::pair(&kOutsidePack, name));
  }
}

TEST_F(Images, ThatCannotBeUsedAreNamedWithTheirPlace) {
  write("text.png", "no picture");
  write("cut.png", support::png(9, 9, "\x10\x20\x30").substr(0, 60));
  write("cmyk.jpg", support::jpeg(4, 4, 4));
  fs::create_directory(place_ / "folder.png");
  ::mkfifo((place_ / "pipe.png").c_str(), 0600);
  write("long.png", "");
  fs::resize_file(place_ / "long.png", 300U << 20U);
  for (const std::string name :
       {"missing.png", "text.png", "cut.png", "cmyk.jpg", "folder.png", "pipe.png", "long.png"}) {
    EXPECT_EQ(defect(image(name)), std::pair(&kUnusableImage, name));
  }
}

TEST_F(Images, NeedASizeThatFitsAndWordsToReadAloud) {
  write("a.png", support::png(2, 2, "\x7F"));
  EXPECT_EQ(defect(image("a.png", "")).first, &kMissingAttribute);
  EXPECT_EQ(defect(R"(<image file="a.png" width="30mm"/>)").first, &kMissingAttribute);
  EXPECT_EQ(defect(image("a.png", R"(width="0mm" height="2mm")")).first, &kOutOfRange);
  EXPECT_EQ(defect(image("a.png", R"(width="190mm")")).first, &kNoRoom);
  EXPECT_EQ(defect(image("a.png", R"(width="30mm" height="290mm")")).first, &kOutOfRange);
  EXPECT_EQ(defect(image("a.png", R"(width="30mm" align="left")")).first, &kBadWord);
  const std::string narrow = R"(<columns><column width="20mm">)" + image("a.png") + "</column><column/></columns>";
  EXPECT_EQ(defect(narrow).first, &kNoRoom);
}

}  // namespace
}  // namespace chohyo::form
