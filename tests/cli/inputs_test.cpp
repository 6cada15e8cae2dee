// Folders and lists as inputs; a run as JSON.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "cli/program.hpp"
#include "tree/json.hpp"

namespace chohyo::cli {
namespace {

using support::TemporaryFolder;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0, end; (end = text.find('\n', at)) != std::string::npos; at = end + 1) {
    out.push_back(text.substr(at, end - at));
  }
  return out;
}

TEST(Inputs, AFolderStandsForTheAnswersFilesInIt) {
  const TemporaryFolder folder;
  write(folder / "in/b.xml", small_answers("b"));
  write(folder / "in/a.XML", small_answers("a"));
  write(folder / "in/.hidden.xml", "<");
  write(folder / "in/readme.txt", "no answers");
  write(folder / "in/below/c.xml", small_answers("c"));
  const auto out = (folder / "out").string();
  const auto outcome = chohyo({"render", (folder / "in").string(), "--out", out, "--format", "xlsx"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(lines(outcome.out),
            (std::vector<std::string>{out + "/a/checklist-r6.xlsx", out + "/b/checklist-r6.xlsx"}));
  const auto checked = chohyo({"check", (folder / "in").string()});
  EXPECT_THAT(checked.out, AllOf(HasSubstr("a.XML: 0 errors"), HasSubstr("b.xml: 0 errors"), Not(HasSubstr("c.xml"))));
}

TEST(Inputs, AListNamesOneFileALine) {
  const TemporaryFolder folder;
  write(folder / "a b.xml", small_answers("a"));
  write(folder / "in/b.xml", small_answers("b"));
  write(folder / "list.txt", "\xEF\xBB\xBF" "a b.xml\r\n\r\n\nin\nmissing.xml\n");
  const auto outcome = chohyo({"render", "@list.txt", "--out", "out", "--format", "xlsx"}, {folder.path().string(), {}});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(lines(outcome.out), (std::vector<std::string>{"out/a/checklist-r6.xlsx", "out/b/checklist-r6.xlsx"}));
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("error[A201]"), HasSubstr("--> list.txt:5:1")));
  const auto checked = chohyo({"check", "@list.txt", "--output", "line"}, {folder.path().string(), {}});
  EXPECT_EQ(checked.status, 1);
  EXPECT_THAT(checked.out, HasSubstr("list.txt:5:1: error[A201]"));
}

TEST(Inputs, WhatCannotBeReadStopsNoOther) {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "empty");
  write(folder / "wide.txt", std::string("a\0.\0x\0", 6));
  const auto a = write(folder / "a.xml", small_answers("a"));
  const auto outcome = chohyo({"render", (folder / "empty").string(), "@" + (folder / "wide.txt").string(),
                               "@" + (folder / "none.txt").string(), a, "--out", (folder / "out").string()});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("error[B106]"), HasSubstr("error[B107]"), HasSubstr("error[B108]")));
  EXPECT_EQ(names_below(folder / "out").size(), 2u);
}

TEST(Inputs, ManyLongPathsFitInAList) {
  const TemporaryFolder folder;
  const std::string deep(200, 'd');
  std::string list;
  for (int i = 0; i < 9000; ++i) list += deep + "/" + deep + "/" + std::to_string(i) + ".xml\n";
  write(folder / "list.txt", list);
  const auto outcome = chohyo({"check", "@list.txt", "--output", "line"}, {folder.path().string(), {}});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(lines(outcome.out).size(), 9000u);
}

TEST(Inputs, APipeIsCalledAPipe) {
  const TemporaryFolder folder;
  ASSERT_EQ(::mkfifo((folder / "pipe.xml").c_str(), 0600), 0);
  const auto outcome = chohyo({"check", (folder / "pipe.xml").string()});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("A205"), HasSubstr("a pipe"), Not(HasSubstr("permission"))));
}

/// The value at a path of keys, each an object's.
const tree::JsonValue& at(const tree::JsonValue& value, const std::string& key) {
  const auto* member = value.find(key);
  if (member == nullptr) throw std::runtime_error("no " + key);
  return member->value;
}

tree::JsonValue parsed(const std::string& text) {
  auto value = tree::parse_json(std::make_shared<const diag::Source>("out", text));
  if (!value) throw std::runtime_error("not JSON: " + text);
  return *value.value;
}

TEST(RenderJson, TellsOfEachFileAndAddsUp) {
  const TemporaryFolder folder;
  const auto good = write(folder / "good.xml", small_answers("good"));
  const auto bad = write(folder / "bad.xml", small_answers("bad", "2024-13-40"));
  const auto odd = (folder / "odd-\xE3\xFF.xml").string();
  const auto outcome =
      chohyo({"render", bad, odd, good, "--out", (folder / "out").string(), "--output", "json", "--quiet"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, IsEmpty());
  const auto document = parsed(outcome.out);
  const auto& files = at(document, "files").elements;
  ASSERT_EQ(files.size(), 3u);
  EXPECT_EQ(at(files[0], "status").text, "refused");
  EXPECT_EQ(at(files[0], "facility").text, "bad");
  EXPECT_FALSE(at(files[0], "diagnostics").elements.empty());
  EXPECT_TRUE(at(files[1], "file").text.ends_with("odd-<0xE3><0xFF>.xml")) << at(files[1], "file").text;
  EXPECT_EQ(at(files[1], "diagnostics").elements.size(), 1u);
  EXPECT_EQ(at(files[2], "status").text, "rendered");
  EXPECT_EQ(at(files[2], "facility_name").text, "架空診療所");
  EXPECT_EQ(at(files[2], "written").elements.size(), 2u);
  const auto& totals = at(document, "totals");
  EXPECT_EQ(at(totals, "files").text, "3");
  EXPECT_EQ(at(totals, "rendered").text, "1");
  EXPECT_EQ(at(totals, "refused").text, "2");
  EXPECT_EQ(at(totals, "not_attempted").text, "0");
  EXPECT_EQ(at(totals, "documents").text, "2");
  EXPECT_EQ(at(document, "interrupted").text, "false");
}

TEST(RenderJson, IsWholeWhenTheRunIsStopped) {
  const TemporaryFolder folder;
  const auto good = write(folder / "good.xml", small_answers("good"));
  const auto other = write(folder / "other.xml", small_answers("other"));
  const auto outcome = shell("ulimit -f 8; \"$1\" render \"$2\" \"$3\" --out \"$4\" --jobs 1 --output json",
                             {good, other, (folder / "out").string()});
  EXPECT_EQ(outcome.status, 3);
  const auto document = parsed(outcome.out);
  EXPECT_EQ(at(at(document, "files").elements[0], "status").text, "refused");
  EXPECT_EQ(at(at(document, "files").elements[1], "status").text, "not_attempted");
  EXPECT_EQ(at(at(document, "totals"), "not_attempted").text, "1");
}

TEST(RenderJson, TheCheckOfAnOddNameIsWholeToo) {
  const TemporaryFolder folder;
  const auto odd = write(folder / "odd-\xFF.xml", small_answers("odd"));
  const auto good = write(folder / "good.xml", small_answers("good"));
  const auto outcome = chohyo({"check", odd, good, "--output", "json"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(parsed(outcome.out).elements.size(), 2u);
}

}  // namespace
}  // namespace chohyo::cli
