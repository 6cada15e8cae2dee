// `chohyo batch --resume`: whatever stopped a run, going on leaves what an undisturbed run leaves.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <random>

#include "cli/group.hpp"

namespace chohyo::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(Resume, MakesOnlyWhatIsMissingOrHasChanged) {
  const SmallGroup group(6);
  ASSERT_EQ(group.batch_into(group / "clean").status, 0);
  const auto clean = documents_below(group / "clean");
  ASSERT_EQ(group.batch_into(group / "out").status, 0);
  const auto again = group.batch_into(group / "out", {"--resume"});
  EXPECT_EQ(again.status, 0);
  EXPECT_EQ(last_line(again.out), "batch: total=6 done=0 unchanged=6 failed=0 not_attempted=0 failed_ids=");
  std::filesystem::remove(group / "out/f100/checklist-r6.xlsx");
  std::string damaged = read(group / "out/f101/checklist-r6.pdf");
  damaged[damaged.size() / 2] ^= 1;
  write(group / "out/f101/checklist-r6.pdf", damaged);
  write(group / "out/f102/checklist-r6.pdf", "");
  EXPECT_THAT(last_line(group.batch_into(group / "out", {"--resume"}).out), HasSubstr("done=3 unchanged=3"));
  EXPECT_EQ(documents_below(group / "out"), clean);
  write(group.answers("f103"), small_answers("f103", "2024-06-11"));
  EXPECT_THAT(last_line(group.batch_into(group / "out", {"--resume"}).out), HasSubstr("done=1 unchanged=5"));
  EXPECT_THAT(last_line(group.batch_into(group / "out").out), HasSubstr("done=6 unchanged=0")) << "only when asked for";
}

TEST(Resume, ClearsUpWhatAKilledRunLeftEvenWhenNothingIsToBeMade) {
  const SmallGroup group(1);
  const auto out = group / "out";
  ASSERT_EQ(group.batch_into(out).status, 0);
  const auto before = names_below(out / ".chohyo");
  write(out / ".chohyo/.chohyo-unfinished-4194304-0", "half a record");  // one more than the highest process id
  std::filesystem::create_directories(out / ".chohyo/work-4194304-0/f100");
  EXPECT_THAT(last_line(group.batch_into(out, {"--resume"}).out), HasSubstr("unchanged=1"));
  EXPECT_EQ(names_below(out / ".chohyo"), before);
  EXPECT_FALSE(std::filesystem::exists(out / ".chohyo/work-4194304-0"));
}

TEST(Resume, OtherOptionsOrAnotherDayMakeEverythingAnew) {
  const SmallGroup group(2);
  ASSERT_EQ(group.batch_into(group / "out").status, 0);
  const auto without = group.batch_into(group / "out", {"--resume", "--without", "facility-line"});
  EXPECT_THAT(last_line(without.out), HasSubstr("done=2"));
  EXPECT_THAT(last_line(group.batch_into(group / "out", {"--resume"}).out), HasSubstr("done=2"));
  const auto other = chohyo({"batch", group.group().string(), "--out", (group / "out").string(), "--date", "2024-12-21",
                             "--resume"});
  EXPECT_THAT(last_line(other.out), HasSubstr("done=2"));
  const auto same_day = chohyo({"batch", group.group().string(), "--out", (group / "out").string(), "--resume"});
  EXPECT_THAT(last_line(same_day.out), HasSubstr("unchanged=2")) << "without --date it goes on with the run's own day";
  EXPECT_THAT(same_day.err, HasSubstr("the run of 2024-12-21"));
}

TEST(Resume, TellsOfUnchangedFacilitiesWhatWasFound) {
  const SmallGroup group(1);
  write(group.answers("f100"), "<answers version=\"1\"><facility id=\"f100\" name=\"架空診療所\"/><vendors/>\n"
                               "<checklist edition=\"r6\"><item id=\"gate\" first=\"yes\" first-date=\"2024-06-10\"/>"
                               "</checklist></answers>\n");
  ASSERT_EQ(group.batch_into(group / "out").status, 0);
  const auto findings = [&] {
    const std::string report = read(group / "out/report.json");
    const auto begin = report.find("\"diagnostics\"");
    return report.substr(begin, report.find("\"totals\"") - begin);
  };
  const std::string first = findings();
  EXPECT_THAT(first, AllOf(HasSubstr("\"severity\": \"missing\""), HasSubstr("f100.xml")));
  ASSERT_EQ(group.batch_into(group / "out", {"--resume"}).status, 0);
  EXPECT_EQ(findings(), first);
  EXPECT_THAT(read(group / "out/report.json"), HasSubstr("\"status\": \"unchanged\""));
  std::filesystem::rename(group / "answers", group / "moved");
  write(group.group(), "<group id=\"small\"><facilities glob=\"moved/*.xml\"/></group>");
  EXPECT_THAT(last_line(group.batch_into(group / "out", {"--resume", "--lang", "ja"}).out), HasSubstr("unchanged=1"));
  EXPECT_THAT(findings(), AllOf(HasSubstr("moved/f100.xml"), Not(HasSubstr("answers/f100.xml")), HasSubstr("回答")));
}

TEST(Resume, AnUnchangedFacilitysSecondFileIsRefusedWithItsPlace) {
  const SmallGroup group(2);
  ASSERT_EQ(group.batch_into(group / "out").status, 0);
  write(group / "answers/z.xml", small_answers("f100"));
  const auto outcome = group.batch_into(group / "out", {"--resume"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("error[B102]"), HasSubstr("z.xml:1:")));
  EXPECT_THAT(last_line(outcome.out), HasSubstr("done=0 unchanged=2 failed=1"));
}

TEST(Resume, AfterAKillAtAnyMomentTheFilesAreThoseOfACleanRun) {
  const SmallGroup group(12);
  const auto undisturbed = group.batch_into(group / "clean", {"--jobs", "2"});
  ASSERT_EQ(undisturbed.status, 0);
  const auto clean = documents_below(group / "clean");
  std::mt19937 random(9);
  std::size_t in_the_middle = 0;
  for (int i = 0; i < 50; ++i) {
    const auto out = group / ("killed" + std::to_string(i));
    char delay[16];
    std::snprintf(delay, sizeof delay, "%.3f", undisturbed.seconds * (0.2 + static_cast<double>(random() % 1000) / 1000));
    shell("exec timeout --foreground -s KILL " + std::string(delay) +
              " \"$1\" batch \"$2\" --out \"$3\" --date 2024-12-20 --jobs 2",
          {group.group().string(), out.string()});
    const std::size_t before = documents_below(out).size();
    const auto outcome = group.batch_into(out, {"--resume"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    ASSERT_EQ(documents_below(out), clean) << delay;
    EXPECT_EQ(names_below(out / ".chohyo"), std::vector<std::string>{"journal"});
    if (before != 0 && before != clean.size()) ++in_the_middle;
    std::filesystem::remove_all(out);
  }
  EXPECT_GT(in_the_middle, 4u) << "too few of the kills came in the middle of a run";
}

TEST(Resume, AfterAFontWasRemovedInTheMiddleOfARunTheRestIsMadeOnceItIsBack) {
  const SmallGroup group(30);
  // The last facility alone needs the font of rare kanji, which a run opens when it comes to the first of them.
  write(group.answers("z"), read(sample("muzukashii.xml")));
  const std::filesystem::path rare = "/usr/share/fonts/truetype/ipamj/ipamjm.ttf", copy = group / "fonts/rare.ttf";
  std::string catalogue = read(kRoot / "fonts/fonts.xml");
  catalogue.replace(catalogue.find(rare.string()), rare.string().size(), copy.filename().string());
  write(group / "fonts/fonts.xml", catalogue);
  std::filesystem::copy_file(rare, copy);
  const std::vector<std::string> fonts = {"--fonts", (group / "fonts").string(), "--jobs", "1"};
  ASSERT_EQ(group.batch_into(group / "clean", fonts).status, 0);
  const auto clean = documents_below(group / "clean");
  const auto out = group / "out";
  const auto cut = shell("\"$1\" batch \"$2\" --out \"$3\" --fonts \"$4\" --date 2024-12-20 --jobs 1 & "
                         "until [ -e \"$3/f100/checklist-r6.pdf\" ]; do sleep 0.01; done; rm \"$4/rare.ttf\"; wait $!",
                         {group.group().string(), out.string(), (group / "fonts").string()});
  EXPECT_EQ(cut.status, 3) << cut.out << cut.err;
  EXPECT_THAT(last_line(cut.out), HasSubstr("done=30 unchanged=0 failed=1"));
  EXPECT_THAT(cut.err, HasSubstr("rare.ttf"));
  auto without = clean;
  std::erase_if(without, [](const auto& file) { return file.first.starts_with("muzukashii/"); });
  EXPECT_EQ(documents_below(out), without) << "whole, and those of a clean run";
  std::filesystem::copy_file(rare, copy);
  std::vector<std::string> resumed = fonts;
  resumed.emplace_back("--resume");
  EXPECT_THAT(last_line(group.batch_into(out, resumed).out), HasSubstr("done=1 unchanged=30 failed=0"));
  EXPECT_EQ(documents_below(out), clean);
}

TEST(Resume, AJournalThatIsCutOrAlteredAnywhereCountsAsFarAsItCanBeTrusted) {
  const SmallGroup group(2);
  const auto out = group / "out";
  ASSERT_EQ(group.batch_into(out).status, 0);
  const auto clean = documents_below(out);
  const std::string whole = read(out / ".chohyo/journal");
  const std::size_t last = whole.rfind('\n', whole.size() - 2) + 1;
  std::size_t damaged = 0;
  const auto go_on = [&](const std::string& journal) {
    write(out / ".chohyo/journal", journal);
    const auto outcome = group.batch_into(out, {"--resume", "--format", "pdf", "--format", "xlsx"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(documents_below(out), clean);
    if (outcome.err.find("B131") != std::string::npos) ++damaged;
    return last_line(outcome.out);
  };
  // Every 37th byte, and around the ends of lines; a cut at any byte is read in tests/batch.
  for (std::size_t size = 0; size <= whole.size(); size += 137) {
    const std::string line = go_on(whole.substr(0, size));
    EXPECT_THAT(line, HasSubstr(size >= whole.size() - 1 ? "unchanged=2"
                                : size >= last           ? "unchanged=1"
                                                         : "unchanged="));
  }
  std::mt19937 random(7);
  for (int i = 0; i < 6; ++i) {
    std::string altered = whole;
    altered[last + random() % (whole.size() - last - 1)] ^= 0x10;
    EXPECT_THAT(go_on(altered), HasSubstr("done=1 unchanged=1"));
  }
  EXPECT_GE(damaged, 6u);
}

TEST(Resume, AfterAFullDiskTheRestIsMadeWhereThereIsRoom) {
  const SmallGroup group(40);
  ASSERT_EQ(group.batch_into(group / "clean").status, 0);
  const auto outcome = shell(on_a_small_disk("\"$1\" batch \"$2\" --out \"$3\" --date 2024-12-20"),
                             {group.group().string(), (group / "full").string()});
  ASSERT_NE(outcome.status, 99) << outcome.err;
  EXPECT_EQ(outcome.status, 3) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("failure[B201]"));
  EXPECT_THAT(last_line(outcome.out), Not(HasSubstr("not_attempted=0")));
  const auto resumed = group.batch_into(group / "full-copy", {"--resume"});
  EXPECT_EQ(resumed.status, 0) << resumed.err;
  EXPECT_THAT(last_line(resumed.out), Not(HasSubstr("unchanged=0")));
  EXPECT_EQ(documents_below(group / "full-copy"), documents_below(group / "clean"));
}

TEST(Resume, ASignalEndsTheRunAfterTheFacilitiesInHandAndSaysHowToGoOn) {
  const SmallGroup group(60);
  const auto undisturbed = group.batch_into(group / "clean", {"--jobs", "1"});
  ASSERT_EQ(undisturbed.status, 0);
  int number = 0;
  bool stopped = false;
  for (const auto& [signal, status] : std::initializer_list<std::pair<std::string, int>>{{"INT", 130}, {"TERM", 143}}) {
    for (const double share : {0.4, 0.6, 0.8}) {
      const std::string delay = std::to_string(undisturbed.seconds * share);
      const auto out = group / ("stopped" + std::to_string(number++));
      const auto outcome = shell("exec timeout --preserve-status -s " + signal + " " + delay +
                                     " \"$1\" batch \"$2\" --out \"$3\" --date 2024-12-20 --jobs 1",
                                 {group.group().string(), out.string()});
      EXPECT_TRUE(outcome.status == status || outcome.status == 0) << outcome.status << outcome.err;
      if (last_line(outcome.out).find("batch:") == std::string::npos ||
          last_line(outcome.out).find("not_attempted=0") != std::string::npos) {
        continue;
      }
      stopped = true;
      EXPECT_EQ(outcome.status, status);
      EXPECT_THAT(outcome.err, AllOf(HasSubstr("interrupted"), HasSubstr("--resume")));
      EXPECT_THAT(read(out / "report.json"), HasSubstr("\"interrupted\": true"));
      EXPECT_EQ(group.batch_into(out, {"--resume"}).status, 0);
      EXPECT_EQ(documents_below(out), documents_below(group / "clean"));
    }
  }
  EXPECT_TRUE(stopped) << "none of the signals came in the middle of a run";
}

}  // namespace
}  // namespace chohyo::cli
