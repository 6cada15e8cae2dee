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
  Images() {
    fs::create_directories(place_ / "images");
    fs::create_directories(folder_ / "images");
  }

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

  void write_catalogue(const std::string& images) const {
    std::ofstream(folder_ / "images/images.xml") << "<images>" << images << "</images>";
  }
  static std::string named(const std::string& name, const std::string& more = R"(width="30mm")") {
    return "<image name=\"" + name + "\" " + more + "/>";
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

TEST_F(Images, OfTheTemplatesFolderHaveNames) {
  write_catalogue(R"(<image name="logo" file="marks/logo.png" alt="病院の印"/><image name="other" file="other.png"/>)");
  fs::create_directories(folder_ / "images/marks");
  write("../../images/marks/logo.png", support::png(200, 100, "\x10\x20\x30"));
  const auto loaded = load(named("logo") + named("logo", R"(height="30mm" alt="{{facility.name}} の印")"));
  ASSERT_TRUE(loaded.value) << "what is not named need not be there";
  const Image& found = last_image(**loaded.value);
  EXPECT_NEAR(found.width.value, Pt(base::Mm{60}).value, 1e-9);
  EXPECT_EQ(found.alt.text, "{{facility.name}} の印");
  const auto& first = std::get<Image>((*loaded.value)->body[(*loaded.value)->body.size() - 2].content);
  EXPECT_EQ(first.alt.text, "病院の印");
  EXPECT_EQ(first.picture, found.picture) << "read once";
  EXPECT_EQ((*loaded.value)->sources.size(), 2u);
  write_catalogue(R"(<image name="logo" file="marks/logo.png" alt="紋章"/>)");
  const auto renamed = load(named("logo") + named("logo", R"(height="30mm" alt="{{facility.name}} の印")"));
  ASSERT_TRUE(renamed.value);
  EXPECT_NE((*renamed.value)->digest, (*loaded.value)->digest) << "what is read aloud is a word of the form";
}

TEST_F(Images, WithoutThatNameAreToldWithTheNearest) {
  write_catalogue(R"(<image name="hospital-logo" file="logo.png" alt="印"/>)");
  const auto loaded = load(named("hospitallogo"));
  ASSERT_EQ(loaded.diagnostics.size(), 1u);
  EXPECT_EQ(loaded.diagnostics[0].code, &kUnknownReference);
  EXPECT_THAT(diag::hint(loaded.diagnostics[0], diag::Language::en), testing::HasSubstr("hospital-logo"));
  write_catalogue("");
  EXPECT_EQ(defect(named("logo", R"(width="9mm" alt="印")")), std::pair(&kUnknownReference, std::string("logo")));
}

TEST_F(Images, OfTheTemplatesFolderThatCannotBeUsedAreNamed) {
  EXPECT_EQ(defect(named("logo", R"(width="9mm" alt="印")")), std::pair(&kUnreadablePart, std::string("logo")));
  write_catalogue(R"(<image name="gone" file="gone.png" alt="印"/><image name="text" file="text.png" alt="印"/>)");
  write("../../images/text.png", "no picture");
  for (const std::string name : {"gone", "text"}) {
    EXPECT_EQ(defect(named(name)), std::pair(&kUnusableImage, name));
  }
  write("../../outside.png", support::png(2, 2, "\x7F"));
  fs::create_symlink(folder_ / "outside.png", folder_ / "images/link.png");
  for (const std::string file : {"../outside.png", "/etc/hostname", "http://a.example/a.png", "link.png"}) {
    write_catalogue("<image name=\"logo\" file=\"" + file + "\" alt=\"印\"/>");
    EXPECT_EQ(defect(named("logo")), std::pair(&kOutsideImages, file));
  }
}

TEST_F(Images, CataloguesWithDefectsStopThePacksThatNameTheirImages) {
  write("a.png", support::png(2, 2, "\x7F"));
  write("../../images/logo.png", support::png(2, 2, "\x7F"));
  const std::string logo = R"(<image name="logo" file="logo.png" alt="印"/>)";
  for (const auto& [images, code] : std::vector<std::pair<std::string, const diag::Code*>>{
           {logo + logo, &kDuplicate},
           {logo + R"(<image name="b" file="b.png" title="t"/>)", &kUnknownAttribute},
           {logo + R"(<picture name="b" file="b.png"/>)", &kUnknownElement},
           {logo + R"(<image name="b"/>)", &kMissingAttribute},
           {logo + R"(<image name="1 b" file="b.png"/>)", &kBadName},
           {R"(<image name="logo" file="logo.png" alt="{{facility.name}}"/>)", &kNamesInWords}}) {
    write_catalogue(images);
    EXPECT_EQ(defect(named("logo")).first, code) << images;
    EXPECT_TRUE(load(image("a.png")).value) << "others do not read it";
  }
  std::ofstream(folder_ / "images/images.xml") << "<pictures/>";
  EXPECT_EQ(defect(named("logo", R"(width="9mm" alt="印")")).first, &kUnknownElement);
}

TEST_F(Images, AreOfAFileOrAName) {
  write("a.png", support::png(2, 2, "\x7F"));
  write_catalogue(R"(<image name="logo" file="logo.png"/>)");
  write("../../images/logo.png", support::png(2, 2, "\x7F"));
  EXPECT_EQ(defect(R"(<image file="a.png" name="logo" width="3mm" alt="印"/>)").first, &kUnknownAttribute);
  EXPECT_EQ(defect(R"(<image width="3mm" alt="印"/>)").first, &kMissingAttribute);
  EXPECT_EQ(defect(named("logo")).first, &kMissingAttribute) << "neither of them says what is read aloud";
}

TEST_F(Images, StandInCellsInPlaceOfWords) {
  write("a.png", support::png(2, 2, "\x7F"));
  const auto table = [](const std::string& cell) {
    return R"(<table id="stamps" summary="s" header-style="cell" group-style="cell" band-style="cell"><columns>
      <column id="a" width="30mm" style="cell" align="end"/></columns><rows><row><cell column="a")" + cell +
           "</cell></row></rows></table>";
  };
  const auto loaded = load(table(">" + image("a.png", R"(width="12mm")")));
  ASSERT_TRUE(loaded.value);
  const auto& made = std::get<Table>((*loaded.value)->body.back().content);
  const auto& cell = std::get<WordsRow>(made.rows[0].content).cells.at(0);
  ASSERT_TRUE(cell.image && cell.image->picture);
  EXPECT_EQ(cell.image->align, Align::end);
  EXPECT_EQ(defect(table(">" + image("a.png"))).first, &kNoRoom) << "less what a cell keeps free";
  EXPECT_EQ(defect(table(">" + image("a.png", R"(width="9mm" height="280mm")"))).first, &kOutOfRange);
  EXPECT_EQ(defect(table(">" + image("a.png", R"(width="9mm" align="end")"))).first, &kUnknownAttribute);
  EXPECT_EQ(defect(table(">" + image("b.png", R"(width="9mm")"))).first, &kUnusableImage);
  const std::string item_cell = "<cell column=\"new\">○</cell>";
  std::string text = small_pack_with(item_cell, "<cell column=\"new\">" + image("a.png", R"(width="6mm")") + "</cell>");
  write("form.xml", text);
  const auto of_item = load_pack(place_);
  ASSERT_TRUE(of_item.value);
  EXPECT_TRUE((*of_item.value)->find_item("lights")->images.contains("new"));
  text.replace(text.find("<image file"), 0, "<p>○</p>");
  write("form.xml", text);
  EXPECT_EQ(load_pack(place_).diagnostics.at(0).code, &kUnknownElement);
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
