// The include rule of docs/architecture.md, read from the source text itself.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace chohyo {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kRooms = {"base",   "diag",    "tree",     "picture",  "answers", "form",
                                         "xref",   "library", "check",    "document", "sheet",   "font",
                                         "layout", "pdf",     "assembly", "workbook", "batch",   "api",
                                         "cli"};

// A header of a library, by the start of its name, and the one room that may see it.
const std::map<std::string, std::set<std::string>> kLibraries = {
    {"unicode/", {"base"}},       {"nettle/", {"base"}},      {"fmt/", {"diag"}},   {"pugixml", {"tree"}},
    {"nlohmann/", {"tree"}},      {"mustache", {"document"}}, {"png", {"picture"}}, {"hb", {"font"}},
    {"qrencode", {"picture"}},    {"harfbuzz/", {"font"}},    {"hpdf", {"pdf"}},    {"libdeflate", {"pdf"}},
    {"xlsxwriter", {"workbook"}}, {"CLI/", {"cli"}},
};

struct Include {
  fs::path file;
  std::string room, target;
};

std::vector<Include> includes() {
  std::vector<Include> out;
  const fs::path engine = fs::path(CHOHYO_SOURCE_DIR) / "engine";
  static const std::regex pattern(R"(^\s*#\s*include\s*[<"]([^">]+)[">])");
  for (const std::string& room : kRooms) {
    for (const auto& entry : fs::recursive_directory_iterator(engine / room)) {
      const auto extension = entry.path().extension();
      if (extension != ".hpp" && extension != ".cpp") continue;
      std::ifstream file(entry.path());
      std::smatch match;
      for (std::string line; std::getline(file, line);) {
        if (std::regex_search(line, match, pattern)) out.push_back({entry.path(), room, match[1]});
      }
    }
  }
  return out;
}

std::size_t index_of(const std::string& room) {
  return static_cast<std::size_t>(std::find(kRooms.begin(), kRooms.end(), room) - kRooms.begin());
}

TEST(Rooms, IncludeOnlyRoomsAboveThem) {
  std::size_t seen = 0;
  for (const Include& include : includes()) {
    const std::string target = include.target.substr(0, include.target.find('/'));
    if (target == include.target || index_of(target) == kRooms.size()) continue;
    ++seen;
    EXPECT_LE(index_of(target), index_of(include.room)) << include.file << " includes " << include.target;
    if (include.room == "workbook") {
      EXPECT_FALSE(target == "font" || target == "layout" || target == "pdf")
          << include.file << " includes " << include.target;
    }
  }
  EXPECT_GT(seen, 100u) << "the test must see the includes it judges";
}

TEST(Rooms, EachLibraryIsSeenByOneRoom) {
  std::set<std::string> used;
  for (const Include& include : includes()) {
    for (const auto& [prefix, rooms] : kLibraries) {
      if (!include.target.starts_with(prefix)) continue;
      used.insert(prefix);
      EXPECT_TRUE(rooms.contains(include.room)) << include.file << " includes " << include.target;
    }
  }
  for (const std::string prefix : {"unicode/", "pugixml", "hpdf", "xlsxwriter", "hb", "mustache", "qrencode"}) {
    EXPECT_TRUE(used.contains(prefix)) << prefix << " is included nowhere: is its name right?";
  }
}

TEST(Rooms, NoFormIsNamedInCode) {
  const fs::path templates = fs::path(CHOHYO_SOURCE_DIR) / "templates";
  std::set<std::string> quoted;
  for (const auto& entry : fs::directory_iterator(templates)) {
    // Folders of forms; others hold images, and the sheets of print runs.
    if (!entry.is_directory()) continue;
    for (const auto& edition : fs::directory_iterator(entry.path())) {
      if (fs::exists(edition.path() / "form.xml")) quoted.insert("\"" + entry.path().filename().string() + "\"");
    }
  }
  ASSERT_FALSE(quoted.empty());
  for (const std::string& room : kRooms) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(CHOHYO_SOURCE_DIR) / "engine" / room)) {
      const auto extension = entry.path().extension();
      if (extension != ".hpp" && extension != ".cpp") continue;
      std::ifstream file(entry.path());
      for (std::string line; std::getline(file, line);) {
        const std::string code = line.substr(0, line.find("//"));
        for (const std::string& id : quoted)
          EXPECT_EQ(code.find(id), std::string::npos) << entry.path() << ": " << line;
      }
    }
  }
}

}  // namespace
}  // namespace chohyo
