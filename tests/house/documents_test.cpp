// What the pages say is so: links lead somewhere, named files are there, commands run, examples are accepted, codes and
// environment variables are the program's.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "cli/program.hpp"
#include "cli/usage.hpp"
#include "house/pages.hpp"

namespace chohyo::house {
namespace {

namespace fs = std::filesystem;
using support::TemporaryFolder;
using testing::HasSubstr;

std::vector<std::string> matches(const std::string& text, const std::regex& pattern, std::size_t group = 0) {
  std::vector<std::string> out;
  for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match) {
    out.push_back((*match)[group]);
  }
  return out;
}

/// The text without its fenced examples.
std::string prose_of(const fs::path& page) {
  std::string out;
  bool inside = false;
  for (const std::string& line : lines_of(text_of(page))) {
    if (line.starts_with("```")) inside = !inside;
    out += (inside ? "" : line) + "\n";
  }
  return out;
}

/// The anchor that a heading gets where pages are shown: letters, digits, - and _ kept, blanks as -.
std::string anchor_of(const std::string& heading) {
  std::string out;
  for (const char c : heading.substr(heading.find_first_not_of("# "))) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == ' ') {
      out += '-';
    } else if (byte >= 0x80 || std::isalnum(byte) != 0 || c == '-' || c == '_') {
      out += static_cast<char>(std::tolower(byte));
    }
  }
  return out;
}

TEST(Documents, EveryLinkLeadsSomewhere) {
  static const std::regex link(R"(\]\(([^)\s]+)\))");
  std::size_t seen = 0;
  for (const fs::path& page : pages()) {
    for (const std::string& target : matches(prose_of(page), link, 1)) {
      if (target.starts_with("https://")) continue;
      ++seen;
      const std::size_t hash = target.find('#');
      const fs::path file = hash == 0 ? page : page.parent_path() / target.substr(0, hash);
      ASSERT_TRUE(fs::exists(file)) << name_of(page) << ": " << target;
      if (hash == std::string::npos) continue;
      std::set<std::string> anchors;
      for (const std::string& line : lines_of(text_of(file))) {
        if (line.starts_with("#")) anchors.insert(anchor_of(line));
      }
      EXPECT_TRUE(anchors.contains(target.substr(hash + 1))) << name_of(page) << ": " << target;
    }
  }
  EXPECT_GT(seen, 40u);
}

/// True when the project has such a file or folder; `*` stands for any ending. A name without a folder is looked for
/// everywhere in engine/, tests/ and docs/.
bool is_there(const std::string& name) {
  const std::size_t star = name.find('*');
  const std::string beginning = name.substr(0, star);
  const bool has_folder = name.find('/') != std::string::npos;
  if (has_folder) {
    for (const std::string place : {"", "engine/", "engine/include/", "tests/", "docs/"}) {
      const fs::path path = kRoot / (place + beginning);
      if (star == std::string::npos && fs::exists(path)) return true;
      if (star == std::string::npos || !fs::is_directory(path.parent_path())) continue;
      for (const auto& entry : fs::directory_iterator(path.parent_path())) {
        if (entry.path().string().starts_with(path.string())) return true;
      }
    }
    return false;
  }
  for (const std::string part : {"engine", "tests", "docs", "templates", "fonts"}) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / part)) {
      if (entry.path().filename() == name) return true;
    }
  }
  return false;
}

TEST(Documents, EveryNamedFileIsThere) {
  // `engine/form/leaf_names.hpp`, `form/collections.cpp`, `tests/bench`, `composed.cpp`
  static const std::regex named(
      R"(`((?:engine|tests|docs|templates|fonts|samples)/[\w./*-]+|[\w/-]+\.(?:cpp|hpp|md|py))`)");
  const std::set<std::string> examples = {"templates/rounds/r1/"};
  std::size_t seen = 0;
  for (const fs::path& page : pages()) {
    for (const std::string& name : matches(prose_of(page), named, 1)) {
      if (examples.contains(name)) continue;
      ++seen;
      EXPECT_TRUE(is_there(name)) << name_of(page) << " names " << name;
    }
  }
  EXPECT_GT(seen, 20u);
}

/// A folder as somebody who follows the pages has it: chohyo is found by name, the samples are there, and so are files
/// of the names that examples use.
class Desk {
 public:
  Desk() {
    for (const char* name : {"samples", "templates"})
      fs::copy(kRoot / name, folder_ / name, fs::copy_options::recursive);
    fs::create_directory(folder_ / "bin");
    fs::create_symlink(cli::kProgram, folder_ / "bin/chohyo");
    fs::create_directory(folder_ / "answers");
    for (const std::string name : {"sakura.xml", "unfinished.xml", "answers/sakura.xml"}) {
      fs::copy_file(kRoot / "samples/sakura.xml", folder_ / name);
    }
    cli::write(folder_ / "list.txt", "sakura.xml\n");
    cli::write(folder_ / "group.xml", "<group id=\"desk\"><facility answers=\"sakura.xml\"/></group>\n");
  }

  /// A command as it is shown. What it makes anew with `new` is taken away first.
  support::Outcome run(const std::string& command) const {
    static const std::regex makes(R"(^chohyo new --out (\S+))");
    if (std::smatch match; std::regex_search(command, match, makes)) fs::remove(folder_ / match[1].str());
    std::vector<std::string> environment = cli::plain_environment();
    environment.push_back("PATH=" + (folder_ / "bin").string() + ":/usr/bin:/bin");
    return support::run({"bash", "-euc", command}, {folder_.path().string(), environment});
  }

 private:
  TemporaryFolder folder_;
};

TEST(Documents, EveryCommandOfThePagesRuns) {
  // Shown because they fail, as the text beside them says; and the benchmark, which its own test runs.
  const std::map<std::string, std::string> instead = {
      {"chohyo render clinic.xml --out out --form vendor-matrix",
       "! chohyo render samples/hinata-clinic.json --out out --form vendor-matrix"},
      {"build/chohyo_bench", "true"}};
  std::size_t ran = 0;
  for (const fs::path& page : pages()) {
    if (page.parent_path() == kRoot) continue;  // readme_test
    const Desk desk;
    for (const Block& block : blocks_of(page, "sh")) {
      for (const std::string& line : lines_of(block.text)) {
        const auto other = instead.find(line);
        const auto outcome = desk.run(other == instead.end() ? line : other->second);
        EXPECT_EQ(outcome.status, 0) << place(name_of(page), block.line) << ": " << line << "\n" << outcome.err;
        ++ran;
      }
    }
  }
  EXPECT_GT(ran, 8u);
}

TEST(Documents, EveryExampleOfTheHelpRuns) {
  for (const auto& words : cli::kCommands) {
    const Desk desk;
    for (std::string line : lines_of(cli::spelled(words.examples))) {
      line.erase(0, line.find_first_not_of(' '));
      if (const auto note = line.find(" ("); note != std::string::npos) line.erase(note);
      if (const auto form = line.find(" FORM"); form != std::string::npos) line.replace(form, 5, " checklist");
      // It waits for saves until it is told to end.
      if (line.find("--watch") != std::string::npos) line = "timeout --preserve-status 2 " + line;
      const auto outcome = desk.run(line);
      EXPECT_EQ(outcome.status, 0) << line << "\n" << outcome.err;
    }
  }
}

TEST(Documents, EveryExampleOfTheManualPageRuns) {
  std::string page = text_of(kRoot / "engine/cli/chohyo.1");
  for (auto at = page.find('\\'); at != std::string::npos; at = page.find('\\')) page.erase(at, 1);
  const std::string examples = page.substr(page.find(".SH EXAMPLES"));
  const Desk desk;
  std::size_t ran = 0;
  for (const std::string& line : lines_of(examples)) {
    if (!line.starts_with("chohyo ")) continue;
    const auto outcome = desk.run(line);  // the first makes the file that the others use, with nothing filled in yet
    const int expected = line.find("--as inspector") == std::string::npos ? 0 : 1;
    EXPECT_EQ(outcome.status, expected) << line << "\n" << outcome.err;
    ++ran;
  }
  EXPECT_GT(ran, 5u);
}

/// A part of an answers file as a whole one.
std::string whole(const std::string& part) {
  const std::string facility = "<facility id=\"f\" name=\"架空医院\"/>";
  const std::string vendors = "<vendors><vendor id=\"b\" name=\"B事業者\"/></vendors>";
  if (part.starts_with("<?xml") || part.starts_with("<answers") || part.starts_with("{")) return part;
  if (part.starts_with("<item"))
    return whole("<contract edition=\"r6\" vendor=\"b\" first-date=\"2024-07-01\">" + part + "</contract>");
  return "<answers version=\"1\">" + facility + (part.starts_with("<vendors") ? "" : vendors) + part + "</answers>";
}

TEST(Documents, EveryExampleOfAnswersIsAccepted) {
  std::size_t seen = 0;
  for (const std::string page : {"docs/answers-format.md", "docs/contract.md"}) {
    for (const std::string language : {"xml", "json"}) {
      for (const Block& block : blocks_of(kRoot / page, language)) {
        if (block.text.find("bcp-plan") != std::string::npos) continue;  // below
        const TemporaryFolder folder;
        const std::string file = cli::write(folder / ("a." + language), whole(block.text));
        const auto outcome = cli::chohyo({"check", file, "--date", "2024-12-20"});
        EXPECT_EQ(outcome.status, 0) << place(page, block.line) << "\n" << outcome.err;
        ++seen;
      }
    }
  }
  EXPECT_EQ(seen, 5u);
}

TEST(Documents, AnExampleInBothNotationsSaysTheSame) {
  const auto xml = blocks_of(kRoot / "docs/answers-format.md", "xml");
  const auto json = blocks_of(kRoot / "docs/answers-format.md", "json");
  ASSERT_EQ(json.size(), 2u);
  const TemporaryFolder folder;
  const std::string facility =
      R"("version": 1, "facility": {"id": "f", "name": "架空医院"}, "vendors": [{"id": "b", "name": "B事業者"}], )";
  cli::write(folder / "a1.xml", whole(xml.front().text));
  cli::write(folder / "a1.json", json.front().text);
  cli::write(folder / "a2.xml", whole(xml.back().text));
  cli::write(folder / "a2.json", "{" + facility + json.back().text.substr(1));
  for (const std::string name : {"a1", "a2"}) {
    for (const std::string from : {".xml", ".json"}) {
      const auto outcome =
          cli::chohyo({"convert", name + from, "--out", name + from + ".xml"}, {folder.path().string(), {}});
      EXPECT_EQ(outcome.status, 0) << outcome.err;
    }
    EXPECT_EQ(cli::read(folder / (name + ".xml.xml")), cli::read(folder / (name + ".json.xml")));
  }
}

TEST(Documents, EveryCodeThatIsMentionedHasItsSection) {
  std::set<std::string> sections;
  for (const auto& page : fs::directory_iterator(kRoot / "docs/diagnostics")) {
    for (const std::string& code : matches(text_of(page.path()), std::regex(R"(\n### ([A-Z]\d{3}) )"), 1))
      sections.insert(code);
  }
  static const std::regex mention(R"(\b([ABCFLPTW]\d{3})\b)");
  for (const fs::path& page : pages()) {
    for (const std::string& code : matches(text_of(page), mention, 1)) {
      EXPECT_TRUE(sections.contains(code)) << name_of(page) << " mentions " << code;
    }
  }
}

TEST(Documents, EveryVariableOfTheEnvironmentIsToldOf) {
  std::set<std::string> read;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "engine")) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string text = text_of(entry.path());
    for (const std::string& name : matches(text, std::regex(R"re((?:getenv|variable)\("(\w+)"\))re"), 1))
      read.insert(name);
    for (const std::string& name : matches(text, std::regex(R"re("(CHOHYO_\w+)"\))re"), 1)) read.insert(name);
  }
  for (const std::string name : {"SOURCE_DATE_EPOCH", "CHOHYO_FONTS", "TMPDIR"})
    EXPECT_TRUE(read.contains(name)) << name;
  for (const std::string name : {"LC_ALL", "LC_MESSAGES", "LANG"}) read.insert(name);
  const std::string manual = text_of(kRoot / "engine/cli/chohyo.1");
  const std::string environment = manual.substr(manual.find(".SH ENVIRONMENT"));
  for (const std::string& name : read) {
    EXPECT_THAT(text_of(kRoot / "docs/command-line.md"), HasSubstr("`" + name + "`"));
    EXPECT_THAT(environment, HasSubstr(name));
  }
}

}  // namespace
}  // namespace chohyo::house
