// The exit statuses that the pages and the manual name, tried with what they name beside each.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "cli/program.hpp"
#include "house/pages.hpp"

namespace chohyo::house {
namespace {

namespace fs = std::filesystem;
using cli::chohyo;
using cli::sample;
using support::TemporaryFolder;

class Statuses : public testing::Test {
 protected:
  std::string facility(const std::string& name, const std::string& items) const {
    return cli::write(folder_ / name, "<answers version=\"1\"><facility id=\"" + fs::path(name).stem().string() +
                                          "\" name=\"架空診療所\"/><vendors/>\n<checklist edition=\"r6\">" + items +
                                          "</checklist></answers>\n");
  }

  int status(std::vector<std::string> words, std::vector<std::string> environment = {}) const {
    return chohyo(std::move(words), {folder_.path().string(), std::move(environment)}).status;
  }

  TemporaryFolder folder_;
};

TEST_F(Statuses, ArePutDownTheSameInTheManualAndOnThePage) {
  const std::string page = text_of(kRoot / "docs/command-line.md"), manual = text_of(kRoot / "engine/cli/chohyo.1");
  const std::string section =
      manual.substr(manual.find(".SH EXIT STATUS"), manual.find(".SH ENVIRONMENT") - manual.find(".SH EXIT STATUS"));
  std::set<std::string> of_page, of_manual;
  static const std::regex row(R"(\n\| (\d) \| )"), entry(R"(\n\.B (\d)\n)");
  for (std::sregex_iterator match(page.begin(), page.end(), row), end; match != end; ++match)
    of_page.insert((*match)[1]);
  for (std::sregex_iterator match(section.begin(), section.end(), entry), end; match != end; ++match)
    of_manual.insert((*match)[1]);
  EXPECT_EQ(of_page, of_manual);
  EXPECT_EQ(of_page, (std::set<std::string>{"0", "1", "2", "3"}));
}

TEST_F(Statuses, ZeroIsDoneWithWarningsNotesAndWhatIsMissing) {
  const auto missing = facility("missing.xml", "<item id=\"gate\" first=\"yes\" first-date=\"2024-06-10\"/>");
  const auto warning = facility("warning.xml", "<item id=\"gate\" first=\"no\" first-date=\"2024-06-10\"/>");
  EXPECT_EQ(status({"check", missing}), 0);
  EXPECT_EQ(status({"check", warning}), 0);
  EXPECT_EQ(status({"render", missing, "--out", "out", "--format", "xlsx"}), 0);
}

TEST_F(Statuses, OneIsAnErrorInTheDataAndForTheInspectorWhatIsMissing) {
  const auto missing = facility("missing.xml", "<item id=\"gate\" first=\"yes\" first-date=\"2024-06-10\"/>");
  const auto error = facility("error.xml", "<item id=\"gate\" first=\"ja\"/>");
  EXPECT_EQ(status({"check", missing, "--as", "inspector"}), 1);
  EXPECT_EQ(status({"check", error}), 1);
  EXPECT_EQ(status({"render", error, "--out", "out"}), 1);
  EXPECT_EQ(status({"render", error, "--out", "out", "--draft", "--format", "xlsx"}), 1);
  EXPECT_EQ(status({"check", "none.xml"}), 1);
}

TEST_F(Statuses, TwoIsWrongUsage) {
  EXPECT_EQ(status({"rendr"}), 2);                                                        // unknown word
  EXPECT_EQ(status({"render", sample("sakura.xml"), "--out", "out", "--jobs", "0"}), 2);  // impossible value
  cli::write(folder_ / "a.json", "{}");
  EXPECT_EQ(status({"convert", sample("sakura.xml"), "--out", "a.json"}), 2);  // a file that would be overwritten
  EXPECT_EQ(status({"new", "--out", "a.json"}), 2);
  EXPECT_EQ(status({"convert", sample("sakura.xml"), "--out", "a.json", "--force"}), 0);
  EXPECT_EQ(status({"xref", "part2/A-99"}), 2);
  EXPECT_EQ(status({"forms"}, {"SOURCE_DATE_EPOCH=soon"}), 0);  // it asks for no time
  EXPECT_EQ(status({"check", sample("sakura.xml")}, {"SOURCE_DATE_EPOCH=soon"}), 2);
}

TEST_F(Statuses, ThreeIsTheSystem) {
  cli::write(folder_ / "file", "");
  fs::create_directory(folder_ / "empty");
  EXPECT_EQ(status({"render", sample("sakura.xml"), "--out", "file/out"}), 3);                // disk, permission
  EXPECT_EQ(status({"render", sample("sakura.xml"), "--out", "out", "--fonts", "none"}), 3);  // font
  EXPECT_EQ(status({"forms", "--templates", "none"}), 3);
  EXPECT_EQ(status({"forms", "--templates", "empty"}), 3);
}

TEST_F(Statuses, TheWorstFileDecides) {
  const auto error = facility("error.xml", "<item id=\"gate\" first=\"ja\"/>");
  const auto good = facility("good.xml", "<item id=\"gate\" first=\"no\" first-date=\"2024-06-10\"/>");
  EXPECT_EQ(status({"check", error, good}), 1);
  EXPECT_EQ(status({"check", good, error}), 1);
}

/// The rows of docs/diagnostics.md: severity and status.
TEST_F(Statuses, OfEachSeverityAreAsThePageSays) {
  const std::string page = text_of(kRoot / "docs/diagnostics.md");
  static const std::regex row(R"(\n\| `(\w+)` \|[^|]*\|[^|]*\| ([^|]*) \|)");
  std::map<std::string, std::string> said;
  for (std::sregex_iterator match(page.begin(), page.end(), row), end; match != end; ++match)
    said[(*match)[1]] = (*match)[2];
  EXPECT_EQ(said, (std::map<std::string, std::string>{{"error", "1"},
                                                      {"missing", "0; 1 with `--as inspector`"},
                                                      {"warning", "0"},
                                                      {"note", "0"},
                                                      {"failure", "3"}}));
}

}  // namespace
}  // namespace chohyo::house
