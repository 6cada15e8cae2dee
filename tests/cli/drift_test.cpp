// The manual page, the completion and the documentation name the options that --help names, no more and no fewer.
#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <string>
#include <vector>

#include "cli/program.hpp"
#include "cli/usage.hpp"

namespace chohyo::cli {
namespace {

using Options = std::set<std::string>;

const Options kEverywhere = {"--help", "--lang", "--quiet"};

Options options_in(const std::string& text) {
  static const std::regex option(R"(--[a-z][a-z-]*)");
  return {std::sregex_token_iterator(text.begin(), text.end(), option), {}};
}

/// The options that `chohyo COMMAND --help` lists: at the head of a line, behind a short form if there is one.
Options options_of_help(const std::string& command) {
  const auto help = chohyo({command, "--help"}).out;
  static const std::regex listed(R"(\n  (?:-[a-z],)?(--[a-z-]+))");
  return {std::sregex_token_iterator(help.begin(), help.end(), listed, 1), {}};
}

/// `text` between `begin` and the next `end`.
std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const auto from = text.find(begin);
  if (from == std::string::npos) return {};
  const auto start = from + begin.size();
  return text.substr(start, text.find(end, start) - start);
}

Options without(Options all, const Options& some) {
  for (const auto& one : some) all.erase(one);
  return all;
}

TEST(Drift, HelpIsReadRight) {
  const auto options = options_of_help("render");
  for (const std::string name : {"--out", "--jobs", "--draft", "--help", "--quiet"})
    EXPECT_TRUE(options.contains(name));
}

TEST(Drift, TheManualPageNamesEachCommandsOptions) {
  auto page = read(kRoot / "engine/cli/chohyo.1");
  for (auto at = page.find("\\-"); at != std::string::npos; at = page.find("\\-", at)) page.erase(at, 1);
  for (const auto& words : kCommands) {
    const std::string name(words.name);
    const auto section = between(page, "\n.SS " + name + "\n", "\n.S");
    EXPECT_EQ(options_in(section), without(options_of_help(name), kEverywhere)) << name;
    EXPECT_NE(page.find("\n.B chohyo " + name), std::string::npos) << name << " is missing in the synopsis";
  }
  const auto everywhere = options_in(between(page, "\n.SH OPTIONS OF EVERY COMMAND", "\n.SH"));
  EXPECT_EQ(without(everywhere, {"--version"}), kEverywhere);
}

TEST(Drift, TheCompletionOffersEachCommandsOptions) {
  const auto script = read(kRoot / "engine/cli/chohyo.bash");
  for (const auto& words : kCommands) {
    const std::string name(words.name);
    EXPECT_EQ(options_in(between(script, "\n    " + name + ") options='", "'")), options_of_help(name)) << name;
    EXPECT_NE(between(script, "\n    *) options='", "'").find(name), std::string::npos) << name;
  }
}

TEST(Drift, TheCompletionWorks) {
  const std::string script =
      "source \"$2\"; COMP_WORDS=(\"$1\" \"${@:3}\"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _chohyo; echo "
      "\"${COMPREPLY[*]}\"";
  const auto complete = [&](std::vector<std::string> words) {
    words.insert(words.begin(), (kRoot / "engine/cli/chohyo.bash").string());
    return shell(script, words).out;
  };
  EXPECT_EQ(complete({"ren"}), "render\n");
  EXPECT_EQ(complete({"render", "--fo"}), "--form --format --fonts\n");
  EXPECT_EQ(complete({"render", "--form", "check"}), "checklist\n");
  EXPECT_EQ(complete({"render", "--with", "facil"}), "facility-line\n");
  EXPECT_EQ(complete({"blank", "chec"}), "checklist\n");
  EXPECT_EQ(complete({"check", "--output", ""}), "text line json\n");
  EXPECT_EQ(complete({"forms", "--output", ""}), "text json\n");
  EXPECT_EQ(complete({"xref", "--output", ""}), "text json csv\n");
}

TEST(Drift, TheDocumentationNamesEveryOption) {
  const auto page = options_in(read(kRoot / "docs/command-line.md"));
  Options all = {"--version"};
  for (const auto& words : kCommands) all.merge(options_of_help(std::string(words.name)));
  EXPECT_EQ(without(page, {"--install", "--prefix"}), all);  // of cmake
}

}  // namespace
}  // namespace chohyo::cli
