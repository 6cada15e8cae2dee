// Every diagnostic code: unique, bilingual, documented, provoked by a test.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace chohyo {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = CHOHYO_SOURCE_DIR;

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

struct Declared {
  std::string constant, id, room;
};

/// `inline constexpr diag::Code kName{"C103", …` in all rooms' codes.hpp.
std::vector<Declared> declared_codes() {
  std::vector<Declared> out;
  static const std::regex pattern(R"(constexpr\s+(?:diag::)?Code\s+(k\w+)\s*\{\s*"([A-Z]\d+)\")");
  for (const auto& room : fs::directory_iterator(kRoot / "engine")) {
    const fs::path file = room.path() / "codes.hpp";
    if (!fs::exists(file)) continue;
    const std::string text = text_of(file);
    for (auto it = std::sregex_iterator(text.begin(), text.end(), pattern); it != std::sregex_iterator(); ++it) {
      out.push_back({(*it)[1], (*it)[2], room.path().filename().string()});
    }
  }
  return out;
}

std::string all_text_below(const fs::path& folder, const std::set<std::string>& extensions) {
  std::string out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && extensions.contains(entry.path().extension().string())) out += text_of(entry.path());
  }
  return out;
}

TEST(Codes, AreUnique) {
  std::set<std::string> ids;
  for (const Declared& code : declared_codes()) EXPECT_TRUE(ids.insert(code.id).second) << code.id << " twice";
  EXPECT_GT(ids.size(), 40u);
}

TEST(Codes, HaveASectionEachInTheirRoomsPage) {
  for (const Declared& code : declared_codes()) {
    const std::string page = text_of(kRoot / "docs" / "diagnostics" / (code.room + ".md"));
    EXPECT_NE(page.find("### " + code.id), std::string::npos) << code.id << " (" << code.room << ")";
  }
}

TEST(Codes, NoSectionIsLeftOfACodeThatIsGone) {
  std::set<std::string> ids;
  for (const Declared& code : declared_codes()) ids.insert(code.id);
  const std::string pages = all_text_below(kRoot / "docs" / "diagnostics", {".md"});
  static const std::regex heading(R"(### ([A-Z]\d+))");
  for (auto it = std::sregex_iterator(pages.begin(), pages.end(), heading); it != std::sregex_iterator(); ++it) {
    EXPECT_TRUE(ids.contains((*it)[1])) << (*it)[1];
  }
}

/// The example of docs/diagnostics.md is what the program says of a sample.
TEST(Docs, TheExampleOfADiagnosticIsReal) {
  const std::string page = text_of(kRoot / "docs" / "diagnostics.md");
  const std::string fence = "```\n";
  const auto begin = page.find(fence) + fence.size();
  const std::string example = page.substr(begin, page.find(fence, begin) - begin);
  EXPECT_NE(example.find("check-still-missing.xml"), std::string::npos);
  const std::string expected = text_of(kRoot / "samples/broken/check-still-missing.xml.expected.ja.txt");
  EXPECT_NE(expected.find(example), std::string::npos) << example;
}

TEST(Codes, AreProvokedByATest) {
  const std::string tests =
      all_text_below(kRoot / "tests", {".cpp", ".py", ".hpp"}) + all_text_below(kRoot / "samples" / "broken", {".txt"});
  for (const Declared& code : declared_codes()) {
    const bool by_id = tests.find(code.id) != std::string::npos;
    const bool by_name = tests.find(code.constant) != std::string::npos;
    EXPECT_TRUE(by_id || by_name) << code.id << " " << code.constant << " (" << code.room << ")";
  }
}

}  // namespace
}  // namespace chohyo
