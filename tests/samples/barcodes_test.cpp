// A pack's barcode in what the program makes, as zbar reads it; and a text that is too long for one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "support/barcodes.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::samples {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

const fs::path kPacks = fs::path(CHOHYO_SOURCE_DIR) / "tests/packs";

class Barcodes : public testing::Test {
 protected:
  support::Outcome render(const fs::path& templates, std::vector<std::string> more = {}) const {
    std::vector<std::string> words = {std::string(CHOHYO_BINARY_DIR) + "/chohyo",
                                      "render",
                                      (kPacks / "cover-letter/r1/sample.xml").string(),
                                      "--templates",
                                      templates.string(),
                                      "--out",
                                      (folder_ / "out").string(),
                                      "--date",
                                      "2024-10-15",
                                      "--lang",
                                      "en"};
    words.insert(words.end(), more.begin(), more.end());
    return support::run(words);
  }

  /// What the barcodes of the workbook's picture say.
  std::string read_workbook() const {
    const support::Outcome part = support::run({"unzip", "-p", file_.string() + ".xlsx", "xl/media/image1.png"});
    if (base::write_file(folder_ / "code.png", part.out)) throw std::runtime_error("no room");
    return support::read_barcodes(folder_ / "code.png");
  }

  /// Templates whose letter has a barcode of the smallest size.
  fs::path narrow_templates() const {
    std::string text;
    EXPECT_FALSE(base::read_file(kPacks / "cover-letter/r1/form.xml", std::size_t{1} << 20U, text));
    const std::string from = "kind=\"qr\" size=\"20mm\"";
    text.replace(text.find(from), from.size(), "kind=\"qr\" size=\"10mm\"");
    fs::create_directories(folder_ / "templates/cover-letter/r1");
    EXPECT_FALSE(base::write_file(folder_ / "templates/cover-letter/r1/form.xml", text));
    return folder_ / "templates";
  }

  support::TemporaryFolder folder_;
  const fs::path file_ = folder_ / "out/mihon/cover-letter-r1";
};

TEST_F(Barcodes, SayInBothFilesWhatTheAnswersSay) {
  const auto made = render(kPacks);
  ASSERT_EQ(made.status, 0) << made.err;
  const std::string said = "mihon 見総医情第123号\n";
  for (const int dots : {150, 300}) {
    EXPECT_EQ(support::read_barcodes(file_.string() + ".pdf", 1, dots), said) << dots << " dots an inch";
  }
  EXPECT_EQ(read_workbook(), said);
}

TEST_F(Barcodes, ThatDoNotHoldTheirTextLeaveAFacilityOut) {
  const fs::path templates = narrow_templates();
  for (const std::string format : {"pdf", "xlsx"}) {
    const auto refused = render(templates, {"--format", format});
    EXPECT_EQ(refused.status, 1);
    EXPECT_THAT(refused.err, HasSubstr("error[D101]"));
    EXPECT_THAT(refused.err, HasSubstr("sample.xml:8:"));
    EXPECT_FALSE(fs::exists(file_.string() + "." + format));
  }
  const auto both = render(templates);
  EXPECT_EQ(both.err.find("D101"), both.err.rfind("D101")) << "said once\n" << both.err;
}

TEST_F(Barcodes, OfADraftAreEmptyFramesWhenTheyDoNotHoldTheirText) {
  const auto made = render(narrow_templates(), {"--draft"});
  EXPECT_THAT(made.err, HasSubstr("error[D101]"));
  ASSERT_TRUE(fs::exists(file_.string() + ".pdf")) << made.err;
  EXPECT_EQ(support::read_barcodes(file_.string() + ".pdf", 1, 300), "");
  EXPECT_TRUE(fs::exists(file_.string() + ".xlsx"));
}

}  // namespace
}  // namespace chohyo::samples
