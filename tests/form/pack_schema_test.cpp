// The schema of packs, tried by an outside validator (xmllint) on every pack there is and on broken ones.
#include "form/pack_schema.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "form/small_pack.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::form {
namespace {

namespace fs = std::filesystem;

class PackSchema : public testing::Test {
 protected:
  std::string write(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return (folder_ / name).string();
  }
  support::Outcome validate(const std::string& path) {
    return support::run({"xmllint", "--noout", "--nonet", "--schema", schema_, path});
  }

  support::TemporaryFolder folder_;
  const std::string schema_ = write("pack.xsd", pack_xsd(*usual_base_records()));
};

TEST_F(PackSchema, TakesEveryPackThereIs) {
  std::size_t seen = 0;
  for (const auto& one : fs::recursive_directory_iterator(CHOHYO_SOURCE_DIR "/templates")) {
    const fs::path& path = one.path();
    if (path.filename() != "form.xml" && path.filename() != "terms.xml") continue;
    const auto outcome = validate(path.string());
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    ++seen;
  }
  EXPECT_GE(seen, 6u);
  for (const std::string& text : {small_pack(), prose_pack()}) {
    const auto outcome = validate(write("form.xml", text));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
  }
}

TEST_F(PackSchema, TakesAPackThatRefersToIt) {
  const auto outcome =
      validate(write("form.xml", small_pack_with("<form id",
                                                 "<form xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                                                 "xsi:noNamespaceSchemaLocation=\"pack.xsd\" id")));
  EXPECT_EQ(outcome.status, 0) << outcome.err;
}

TEST_F(PackSchema, RefusesWhatTheLoaderRefuses) {
  const std::pair<const char*, const char*> changes[] = {
      {"<spacer ", "<spaser "},
      {"summary=", "sumary="},
      {"<style id=\"line\" size=\"7pt\"/>", "<style id=\"line\"/>"},
      {"title=\"巡回点検表\"", "title=\"\""},
      {"<text>防火扉が閉まる。(1-(1))</text>", "<text>防火扉</text><text>二つ目</text>"},
      {"<band>各階について、次を確かめる。</band>", "<band></band>"},
      {"<spacer height=\"2mm\"/>", "<spacer height=\"2mm\">あき</spacer>"},
      {"align=\"center\"/>", "align=\"centre\"/>"},
      {"on=\"yes\"", "on=\"true\""},
      {"height=\"2mm\"", "height=\"2cm\""},
      {"height=\"2mm\"", "height=\"-2mm\""},
      {"level=\"1\"", "level=\"7\""},
      {"fiscal-year=\"2024\"", "fiscal-year=\"R6\""},
      {"<option id=\"facility-line\" label", "<option id=\"facility line\" label"},
      {"<item id=\"pump\"", "<item id=\"ポンプ\""},
      {"<word id=\"no\">否</word>", ""},
      {"style=\"title\"", "style=\"titel\""},
      {"option=\"facility-line\"", "option=\"facility\""},
      {"<field ref=\"due\"/>", "<field ref=\"deu\"/>"},
      {"<cell column=\"new\">○", "<cell column=\"neu\">○"},
      {"kind=\"order\"", "kind=\"ordre\""},
      {"<style id=\"remark\"", "<style id=\"cell\""},
      {"<phrases ", "<phrases/><phrases "},
      {"<rows>", "<rows/><rows>"},
  };
  for (const auto& [from, to] : changes) {
    const std::string text = small_pack_with(from, to);
    EXPECT_FALSE(read_pack_text(text).value) << to;
    const auto outcome = validate(write("form.xml", text));
    EXPECT_EQ(outcome.status, 3) << from << " → " << to << "\n" << outcome.err;  // xmllint: validation error
  }
}

TEST_F(PackSchema, ExplainsInBothLanguagesAndListsWords) {
  const std::string text = pack_xsd(*usual_base_records());
  for (const char* part : {"<xs:documentation xml:lang=\"ja\">文字の組み方</xs:documentation>",
                           "<xs:documentation xml:lang=\"en\">a way to set text</xs:documentation>",
                           "<xs:enumeration value=\"landscape\"/>", "<xs:enumeration value=\"still-open\"/>",
                           "<xs:enumeration value=\"counterparts\"/>", "default=\"portrait\""}) {
    EXPECT_THAT(text, testing::HasSubstr(part));
  }
}

}  // namespace
}  // namespace chohyo::form
