// Same input, same bytes: twice, in another locale and folder, at any number of jobs, whatever else is in the run.
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace chohyo::cli {
namespace {

using support::TemporaryFolder;

std::map<std::string, std::string> rendered(const std::vector<std::string>& more = {},
                                            const std::vector<std::string>& environment = {},
                                            const std::string& where = {}) {
  const TemporaryFolder folder;
  std::vector<std::string> words = {"render", "--out", (folder / "out").string()};
  for (const char* name : {"sakura.xml", "muzukashii.xml", "hinata-clinic.json", "wakaba.xml", "shirakaba.json"}) {
    words.push_back(sample(name));
  }
  words.insert(words.end(), more.begin(), more.end());
  const auto outcome = chohyo(words, {where.empty() ? folder.path().string() : where, environment});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  return files_below(folder / "out");
}

const std::map<std::string, std::string>& expected() {
  static const auto files = rendered({"--date", "2024-12-20"});
  return files;
}

TEST(Sameness, OfTwoRuns) {
  EXPECT_EQ(expected().size(), 3u * 2 + 6 * 2 + 7 * 2);  // PDF and workbook each
  EXPECT_EQ(rendered({"--date", "2024-12-20"}), expected());
}

TEST(Sameness, UnderALocaleWithADecimalComma) {
  const auto locales = support::run({"locale", "-a"}).out;
  ASSERT_NE(locales.find("de_DE.utf8"), std::string::npos) << "tests/run makes this locale";
  EXPECT_EQ(rendered({"--date", "2024-12-20"}, {"LC_ALL=de_DE.UTF-8"}), expected());
}

TEST(Sameness, FromAnotherFolderAndTimeZone) {
  EXPECT_EQ(rendered({"--date", "2024-12-20"}, {"TZ=America/New_York"}, "/"), expected());
}

TEST(Sameness, AtAnyNumberOfJobs) {
  EXPECT_EQ(rendered({"--date", "2024-12-20", "--jobs", "1"}), expected());
  EXPECT_EQ(rendered({"--date", "2024-12-20", "--jobs", "2"}), expected());
}

TEST(Sameness, OfTheDateGivenInTheEnvironment) {
  EXPECT_EQ(rendered({}, {"SOURCE_DATE_EPOCH=1734620400"}), expected());  // 2024-12-20T00:00+09:00
  EXPECT_NE(rendered({"--date", "2024-12-21"}), expected());
}

TEST(Sameness, OfAFacilityAloneAndAmongOthers) {
  const TemporaryFolder folder;
  const auto outcome =
      chohyo({"render", sample("sakura.xml"), "--out", (folder / "out").string(), "--date", "2024-12-20"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  for (const auto& [name, bytes] : files_below(folder / "out")) EXPECT_EQ(bytes, expected().at(name)) << name;
}

TEST(Sameness, OfXmlAndJson) {
  const TemporaryFolder folder;
  ASSERT_EQ(chohyo({"convert", sample("sakura.xml"), "--out", (folder / "sakura.json").string()}).status, 0);
  const auto outcome =
      chohyo({"render", (folder / "sakura.json").string(), "--out", (folder / "out").string(), "--date", "2024-12-20"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  for (const auto& [name, bytes] : files_below(folder / "out"))
    EXPECT_EQ(bytes.size(), expected().at(name).size()) << name;
}

}  // namespace
}  // namespace chohyo::cli
