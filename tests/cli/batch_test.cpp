// `chohyo batch`: what a group is, what is made of it, and what is told of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "cli/group.hpp"

namespace chohyo::cli {
namespace {

using support::TemporaryFolder;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(Batch, MakesWhatRenderMakes) {
  const SmallGroup group(3);
  const auto outcome = group.batch_into(group / "out");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(last_line(outcome.out), "batch: total=3 done=3 unchanged=0 failed=0 not_attempted=0 failed_ids=");
  ASSERT_EQ(chohyo({"render", (group / "answers").string(), "--out", (group / "rendered").string(), "--date",
                    "2024-12-20"})
                .status,
            0);
  const auto made = documents_below(group / "out");
  EXPECT_EQ(made.size(), 6u);
  EXPECT_EQ(made, documents_below(group / "rendered"));
}

TEST(Batch, TakesAFolderOrAListToo) {
  const SmallGroup group(2);
  write(group / "list.txt", group.answers("f101").string() + "\n");
  const auto folder = chohyo({"batch", (group / "answers").string(), "--out", (group / "a").string()});
  EXPECT_THAT(last_line(folder.out), HasSubstr("total=2 done=2"));
  const auto list = chohyo({"batch", "@" + (group / "list.txt").string(), "--out", (group / "b").string()});
  EXPECT_THAT(last_line(list.out), HasSubstr("total=1 done=1"));
}

TEST(Batch, AGroupNamesItsFacilitiesInItsOrderAndOtherGroups) {
  const SmallGroup group(3);
  write(group / "answers/inner.xml", "<group id=\"inner\"><facility answers=\"f101.xml\"/></group>");
  write(group.group(),
        "<group id=\"outer\"><facility answers=\"answers/f102.xml\"/><group file=\"answers/inner.xml\"/>"
        "<facilities glob=\"answers/f*.xml\"/></group>");
  const auto outcome = group.batch_into(group / "out", {"--format", "xlsx"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const auto at = [&](const char* id) { return outcome.out.find("/" + std::string(id) + "/"); };
  EXPECT_LT(at("f102"), at("f101"));
  EXPECT_LT(at("f101"), at("f100"));
  EXPECT_THAT(last_line(outcome.out), HasSubstr("total=3 done=3"));
}

TEST(Batch, AGroupFileInTheFolderOfItsAnswersIsNoFacility) {
  const SmallGroup group(2);
  write(group / "answers/group.xml", "<group id=\"in\"><facilities glob=\"*.xml\"/></group>");
  const auto outcome = chohyo({"batch", "group.xml", "--out", "../out", "--date", "2024-12-20"},
                              {(group / "answers").string(), {}});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(last_line(outcome.out), HasSubstr("total=2 done=2"));
}

TEST(Batch, AllDefectsOfAGroupAreToldAtOnceAndNothingIsWritten) {
  const SmallGroup group(1);
  write(group.group(),
        "<group id=\"G X\" nam=\"y\">\n"
        "<facilty answers=\"answers/f100.xml\"/>\n"
        "<facility answers=\"answers/f100.xml\"/><facility answers=\"answers/../answers/f100.xml\"/>\n"
        "<facilities glob=\"answers/*.xm\"/><facilities glob=\"none/*.xml\"/>\n"
        "<group file=\"group.xml\"/><group file=\"none.xml\"/><facility/>\n</group>\n");
  const auto outcome = group.batch_into(group / "out");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out, IsEmpty());
  for (const std::string said : {"group.xml:1:17", "mean \"name\"?", "group.xml:2:2", "mean \"facility\"?",
                                 "error[B119]", "error[B120]", "group.xml:3:58", "error[B121]", "error[B122]",
                                 "error[B123]", "error[B117]", "error[F106]"}) {
    EXPECT_THAT(outcome.err, HasSubstr(said));
  }
  EXPECT_FALSE(std::filesystem::exists(group / "out"));
}

TEST(Batch, WhatIsNoGroupIsRefused) {
  const SmallGroup group(1);
  const auto single = chohyo({"batch", group.answers("f100").string(), "--out", (group / "out").string()});
  EXPECT_EQ(single.status, 1);
  EXPECT_THAT(single.err, HasSubstr("error[B118]"));
  write(group.group(), "<group id=\"none\"/>");
  EXPECT_THAT(group.batch_into(group / "out").err, HasSubstr("error[B125]"));
  for (int i = 0; i <= 16; ++i) {
    write(group / ("g" + std::to_string(i) + ".xml"),
          "<group id=\"g\"><group file=\"g" + std::to_string(i + 1) + ".xml\"/></group>");
  }
  const auto deep = chohyo({"batch", (group / "g0.xml").string(), "--out", (group / "out").string()});
  EXPECT_THAT(deep.err, AllOf(HasSubstr("error[B124]"), HasSubstr("g15.xml")));
  EXPECT_FALSE(std::filesystem::exists(group / "out"));
}

TEST(Batch, AnswersAndOutputLieApart) {
  const SmallGroup group(1);
  const auto inside = chohyo({"batch", (group / "answers").string(), "--out", (group / "answers/out").string()});
  EXPECT_EQ(inside.status, 1);
  EXPECT_THAT(inside.err, HasSubstr("error[B126]"));
  EXPECT_FALSE(std::filesystem::exists(group / "answers/out"));
  const auto around = group.batch_into(group / ".");
  EXPECT_EQ(around.status, 1);
  EXPECT_THAT(around.err, AllOf(HasSubstr("error[B127]"), HasSubstr("group.xml:1:")));
}

TEST(Batch, ABadFacilityStopsNoOtherAndFailFastDoes) {
  const SmallGroup group(6);
  write(group.answers("f101"), "<answers");
  write(group.answers("f102"), small_answers("f102", "2024-02-30"));
  write(group.answers("f103"), small_answers("f100"));
  write(group.answers("f104"), small_answers("stale"));
  std::filesystem::create_directory(group / "answers/f200.xml");
  write(group.group(),
        "<group id=\"g\"><facilities glob=\"answers/f10*.xml\"/><facility answers=\"answers/f200.xml\"/></group>");
  const auto outcome = group.batch_into(group / "out");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(last_line(outcome.out),
              HasSubstr("batch: total=7 done=2 unchanged=0 failed=5 not_attempted=0 failed_ids="));
  EXPECT_THAT(last_line(outcome.out), AllOf(HasSubstr("f101.xml,f102,f100,stale,"), HasSubstr("answers/f200.xml")));
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("error[B102]"), HasSubstr("error[B128]"), HasSubstr("group.xml:1:")));
  const auto fast = group.batch_into(group / "fast", {"--fail-fast", "--jobs", "1"});
  EXPECT_EQ(fast.status, 1);
  EXPECT_THAT(last_line(fast.out), HasSubstr("total=7 done=1 unchanged=0 failed=1 not_attempted=5"));
}

TEST(Batch, FilesBrokenInTwentyWaysChangeNothingForTheOthers) {
  const SmallGroup group(30);
  ASSERT_EQ(group.batch_into(group / "clean").status, 0);
  std::size_t broken = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kRoot / "samples/broken")) {
    const auto extension = entry.path().extension();
    if (extension != ".xml" && extension != ".json") continue;
    std::filesystem::copy_file(entry.path(), group / "answers" / ("f1" + entry.path().filename().string()));
    ++broken;
  }
  ASSERT_GE(broken, 20u);
  const auto outcome = chohyo({"batch", (group / "answers").string(), "--out", (group / "out").string(), "--date",
                               "2024-12-20", "--jobs", "2"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(last_line(outcome.out), HasSubstr("total=" + std::to_string(30 + broken) + " "));
  const auto made = documents_below(group / "out");
  for (const auto& [name, bytes] : documents_below(group / "clean")) {
    ASSERT_TRUE(made.contains(name)) << name;
    EXPECT_EQ(made.at(name), bytes) << name;
  }
  EXPECT_THAT(read(group / "out/report.json"), HasSubstr("\"facilities\": " + std::to_string(30 + broken)));
}

/// The report without what differs from run to run.
std::string report_of(const std::filesystem::path& out) {
  static const std::regex times(R"(,\s*"milliseconds": \d+)");
  return std::regex_replace(read(out / "report.json"), times, "");
}

TEST(Batch, TheReportAddsUpAndIsTheSameAtAnyJobs) {
  const SmallGroup group(9);
  write(group.answers("f104"), small_answers("f104", "2024-02-30"));
  group.batch_into(group / "one", {"--jobs", "1"});
  group.batch_into(group / "four", {"--jobs", "4"});
  const std::string report = report_of(group / "one");
  EXPECT_EQ(report, report_of(group / "four"));
  for (const std::string said :
       {"\"group\": \"small\"", "\"facilities\": 9", "\"done\": 8", "\"failed\": 1", "\"documents\": 16",
        "\"path\": \"f100/checklist-r6.pdf\"", "\"date\": \"2024-12-20\""}) {
    EXPECT_THAT(report, HasSubstr(said));
  }
}

TEST(Batch, TheHashesOfTheReportAreThoseOfTheFiles) {
  const SmallGroup group(2);
  ASSERT_EQ(group.batch_into(group / "out").status, 0);
  const auto outcome = shell(
      "cd \"$2\" && /usr/bin/python3 -c 'import hashlib,json,os\n"
      "d=json.load(open(\"report.json\"))\nn=0\n"
      "for f in d[\"facilities\"]:\n"
      "  for o in f[\"documents\"]:\n"
      "    b=open(o[\"path\"],\"rb\").read(); n+=1\n"
      "    assert hashlib.sha256(b).hexdigest()==o[\"sha256\"] and len(b)==o[\"bytes\"]\n"
      "assert n==d[\"totals\"][\"documents\"]==4'",
      {(group / "out").string()});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
}

TEST(Batch, FilesThatNoLongerBelongAreNamedOrMovedAway) {
  const SmallGroup group(3);
  ASSERT_EQ(group.batch_into(group / "out").status, 0);
  write(group / "out/f100/memo.txt", "somebody's own");
  write(group / "out/f100/checklist-r6.b.pdf", "of a vendor who is gone");
  std::filesystem::remove(group.answers("f101"));
  write(group.answers("f102"), small_answers("f102", "2024-02-30"));
  const auto named = group.batch_into(group / "out");
  EXPECT_THAT(named.err, AllOf(HasSubstr("warning[B105]"), HasSubstr("checklist-r6.b.pdf"), HasSubstr("warning[B129]"),
                               HasSubstr("\"f101\"")));
  EXPECT_FALSE(std::filesystem::exists(group / "out/stale"));
  const auto tidied = group.batch_into(group / "out", {"--tidy"});
  EXPECT_EQ(tidied.status, 1);
  EXPECT_THAT(tidied.err, AllOf(HasSubstr("note[B130]"), Not(HasSubstr("B105")), Not(HasSubstr("B129"))));
  EXPECT_FALSE(std::filesystem::exists(group / "out/f101"));
  EXPECT_FALSE(std::filesystem::exists(group / "out/f102"));
  EXPECT_EQ(read(group / "out/f100/memo.txt"), "somebody's own");
  EXPECT_EQ(read(group / "out/stale/2024-12-20/f100/checklist-r6.b.pdf"), "of a vendor who is gone");
  EXPECT_TRUE(std::filesystem::exists(group / "out/stale/2024-12-20/f101/checklist-r6.pdf"));
  EXPECT_TRUE(std::filesystem::exists(group / "out/stale/2024-12-20/f102/checklist-r6.xlsx"));
  write(group / "out/f100/checklist-r6.b.pdf", "once more");
  group.batch_into(group / "out", {"--tidy"});
  EXPECT_EQ(read(group / "out/stale/2024-12-20/f100~2/checklist-r6.b.pdf"), "once more");
  EXPECT_EQ(read(group / "out/stale/2024-12-20/f100/checklist-r6.b.pdf"), "of a vendor who is gone");
}

TEST(Batch, TheShardsOfAGroupAreItsParts) {
  const SmallGroup group(7);
  ASSERT_EQ(group.batch_into(group / "all").status, 0);
  std::map<std::string, std::string> together;
  for (const std::string part : {"1/3", "2/3", "3/3"}) {
    const auto outcome = group.batch_into(group / ("part" + part.substr(0, 1)), {"--shard", part});
    EXPECT_THAT(last_line(outcome.out), HasSubstr(part == "1/3" ? "total=3 done=3" : "total=2 done=2"));
    EXPECT_THAT(read(group / ("part" + part.substr(0, 1)) / "report.json"), HasSubstr("\"shard\": \"" + part + "\""));
    together.merge(documents_below(group / ("part" + part.substr(0, 1))));
  }
  EXPECT_EQ(together, documents_below(group / "all"));
  for (const std::string wrong : {"0/3", "4/3", "1", "a/b", "1/", "1/0", "1/3x"}) {
    EXPECT_EQ(group.batch_into(group / "wrong", {"--shard", wrong}).status, 2) << wrong;
  }
}

TEST(Batch, ASecondRunInTheFolderLeavesTheReportAlone) {
  const SmallGroup group(2);
  ASSERT_EQ(group.batch_into(group / "out").status, 0);
  const auto before = files_below(group / "out");
  // As long as flock(1) holds the lock it looks as if the first run went on.
  const auto outcome = shell("flock \"$3/.chohyo/lock\" \"$1\" batch \"$2\" --out \"$3\" --date 2024-12-20",
                             {group.group().string(), (group / "out").string()});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("failure[B203]"));
  EXPECT_EQ(files_below(group / "out"), before);
}

}  // namespace
}  // namespace chohyo::cli
