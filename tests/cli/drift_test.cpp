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
      "COMP_WORDBREAKS=@; source \"$2\"; COMP_WORDS=(\"$1\" \"${@:3}\"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
      "_chohyo; echo "
      "\"${COMPREPLY[*]}\"";
  const auto complete = [&](std::vector<std::string> words) {
    words.insert(words.begin(), (kRoot / "engine/cli/chohyo.bash").string());
    return shell(script, words).out;
  };
  EXPECT_EQ(complete({"ren"}), "render\n");
  EXPECT_EQ(complete({"render", "--fo"}), "--form --format --fonts\n");
  EXPECT_EQ(complete({"render", "--form", "check"}), "checklist checklist@r6\n");
  EXPECT_EQ(complete({"render", "--with", "facil"}), "facility-line\n");
  EXPECT_EQ(complete({"blank", "chec"}), "checklist checklist@r6\n");
  // Whether @ ends a word for bash or not.
  EXPECT_EQ(complete({"blank", "checklist", "@", "r"}), "r6\n");
  EXPECT_EQ(complete({"blank", "checklist", "@"}), "r6\n");
  EXPECT_EQ(complete({"render", "--form", "checklist", "@", "r"}), "r6\n");
  EXPECT_EQ(complete({"check", "--output", ""}), "text line json\n");
  EXPECT_EQ(complete({"forms", "--output", ""}), "text json\n");
  EXPECT_EQ(complete({"xref", "--output", ""}), "text json csv\n");
  EXPECT_EQ(complete({"forms", "--schema", ""}), "xsd json pack\n");
  EXPECT_EQ(complete({"pack", ""}), "new test\n");
  EXPECT_EQ(complete({"pack", "test", "--u"}), "--update\n");
  EXPECT_EQ(complete({"preview", "checkl"}), "checklist checklist@r6\n");
}

TEST(Drift, TheDocumentationNamesEveryOption) {
  const auto page = options_in(read(kRoot / "docs/command-line.md"));
  Options all = {"--version"};
  for (const auto& words : kCommands) all.merge(options_of_help(std::string(words.name)));
  EXPECT_EQ(without(page, {"--install", "--prefix"}), all);  // of cmake
}

/// What the column "at" of an option's row says: names of commands, "all", or "all but …".
std::set<std::string> commands_in(const std::string& at) {
  std::set<std::string> out;
  const bool all = at.starts_with("all");
  for (const auto& words : kCommands) {
    const std::string name(words.name);
    const bool named = (" " + at + ",").find(" " + name + ",") != std::string::npos;
    if (named != all) out.insert(name);
  }
  return out;
}

TEST(Drift, TheDocumentationTellsWhichCommandsTakeAnOption) {
  const auto page = read(kRoot / "docs/command-line.md");
  const auto table = between(page, "\n| option | at | means |\n", "\n\n");
  static const std::regex row(R"(\n\| (`--[^|]*(?:\\\|[^|]*)*) \| ([^|]*) \|)");
  std::size_t seen = 0;
  for (std::sregex_iterator match(table.begin(), table.end(), row), end; match != end; ++match) {
    for (const auto& option : options_in((*match)[1])) {
      if (option == "--help" || option == "--version") continue;
      std::set<std::string> takers;
      for (const auto& words : kCommands) {
        if (options_of_help(std::string(words.name)).contains(option)) takers.insert(std::string(words.name));
      }
      EXPECT_EQ(commands_in((*match)[2]), takers) << option;
      ++seen;
    }
  }
  EXPECT_GT(seen, 15u);
}

}  // namespace
}  // namespace chohyo::cli
