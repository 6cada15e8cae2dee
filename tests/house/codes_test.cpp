// Every diagnostic code: unique, bilingual, documented, provoked by a test.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "answers/codes.hpp"
#include "assembly/codes.hpp"
#include "batch/codes.hpp"
#include "check/codes.hpp"
#include "diag/codes.hpp"
#include "document/codes.hpp"
#include "font/codes.hpp"
#include "form/codes.hpp"
#include "layout/codes.hpp"
#include "pdf/codes.hpp"
#include "tree/codes.hpp"
#include "workbook/codes.hpp"
#include "xref/codes.hpp"

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

std::vector<const diag::Code*> all_codes() {
  std::vector<const diag::Code*> out;
  const auto add = [&](const auto& codes) { out.insert(out.end(), codes.begin(), codes.end()); };
  add(answers::kCodes);
  add(assembly::kCodes);
  add(batch::kCodes);
  add(check::kCodes);
  add(diag::kCodes);
  add(document::kCodes);
  add(font::kCodes);
  add(form::kCodes);
  add(layout::kCodes);
  add(pdf::kCodes);
  add(tree::kCodes);
  add(workbook::kCodes);
  add(xref::kCodes);
  return out;
}

TEST(Codes, AllAreInTheirRoomsList) { EXPECT_EQ(all_codes().size(), declared_codes().size()); }

/// What diagnostics hold is checked where they are made, against argument_names.
TEST(Codes, TextsNameTheirArgumentsAndCanBeFilled) {
  static const std::regex name_form("[a-z]+(_[a-z]+)*");
  for (const diag::Code* code : all_codes()) {
    diag::Diagnostic one{code, code->severity, {}, {}, {}, {}};
    for (const std::string_view name : diag::argument_names(*code)) {
      EXPECT_TRUE(std::regex_match(std::string(name), name_form)) << code->id << " {" << name << "}";
      one.arguments.push_back({name, "@"});
    }
    for (const diag::Language language : {diag::Language::ja, diag::Language::en}) {
      const std::string text = diag::message(one, language) + diag::hint(one, language);
      for (const diag::Argument& argument : one.arguments) {
        EXPECT_EQ(text.find("{" + std::string(argument.name) + "}"), std::string::npos) << code->id << " " << text;
      }
    }
  }
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
