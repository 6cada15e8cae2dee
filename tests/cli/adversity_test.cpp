// Closed streams, leaving readers, limits and signals: every file is whole and that of an undisturbed run, or absent.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>

#include "cli/crowd.hpp"

namespace chohyo::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// The shared crowd; each test has its own output folder in it.
const Crowd& crowd() {
  static const Crowd made(40);
  return made;
}

/// A line of the shell over the crowd: $1 the program, $2 the answers, $3 the output folder.
support::Outcome over_crowd(const std::string& script, const std::filesystem::path& out) {
  return shell(script, {crowd().answers(), out.string()});
}

const std::string kRender = " \"$1\" render \"$2\" --out \"$3\" --date 2024-12-20 ";

TEST(Adversity, ClosedStreamsChangeNoFile) {
  int number = 0;
  for (const std::string closed : {"2>&-", ">&-", "<&-", "<&- >&- 2>&-"}) {
    const auto out = crowd() / ("closed" + std::to_string(number++));
    const auto outcome = over_crowd(kRender + "--jobs 2 " + closed, out);
    EXPECT_EQ(outcome.status, 0) << closed << outcome.err;
    EXPECT_EQ(files_below(out), crowd().clean()) << closed;
  }
}

TEST(Adversity, AReaderThatLeavesEndsTheListingAndNotTheRun) {
  const auto out = crowd() / "reader";
  const auto outcome = over_crowd("set -o pipefail;" + kRender + "| head -n 1 > /dev/null", out);
  EXPECT_EQ(outcome.status, 3);
  EXPECT_THAT(outcome.err, HasSubstr("cannot write to the standard output"));
  EXPECT_EQ(files_below(out), crowd().clean());
}

TEST(Adversity, AReaderOfTheMessagesThatLeavesChangesNothing) {
  const auto out = crowd() / "messages";
  const auto outcome = over_crowd("set -o pipefail;" + kRender + "2>&1 >/dev/null | true", out);
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(files_below(out), crowd().clean());
}

TEST(Adversity, AFileIsListedAsSoonAsItsFacilityIsThere) {
  const auto out = crowd() / "listed";
  const auto outcome = over_crowd("timeout -s KILL 1.2 " + kRender, out);
  // Killed at whatever moment: what was made long before is on the list, and what is listed is there.
  std::size_t at = 0;
  for (std::size_t end; (end = outcome.out.find('\n', at)) != std::string::npos; at = end + 1) {
    EXPECT_TRUE(std::filesystem::exists(outcome.out.substr(at, end - at)));
  }
  crowd().expect_whole_or_absent(out, true);
  std::size_t made = 0;
  for (const auto& name : names_below(out)) made += !name.starts_with(".chohyo/");
  EXPECT_LE(made, count_lines(outcome.out) + 4 * 32) << "all but the facilities in hand are on the list";
}

TEST(Adversity, ALimitOnFileSizesIsAnErrorOfTheFacilitiesThatMeetIt) {
  const support::TemporaryFolder folder;
  const auto first = write(folder / "a.xml", small_answers("first"));
  const auto last = write(folder / "c.xml", small_answers("last"));
  ASSERT_EQ(chohyo({"render", first, sample("muzukashii.xml"), last, "--format", "pdf", "--out",
                    (folder / "clean").string()}).status, 0);
  const auto size = [&](const char* id) {
    return std::filesystem::file_size(folder / "clean" / id / "checklist-r6.pdf");
  };
  ASSERT_GT(size("muzukashii"), size("first") + 8192);
  // Between the two that fit one that does not; ulimit counts in KiB.
  const std::string limit = std::to_string((size("first") + size("muzukashii")) / 2 / 1024);
  const auto outcome = shell("ulimit -f " + limit + "; \"$1\" render \"$2\" \"$3\" \"$4\" --out \"$5\" --format pdf",
                             {first, sample("muzukashii.xml"), last, (folder / "out").string()});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("failure[B201]"), HasSubstr("2 facilities rendered, 1 not"),
                                 HasSubstr("  muzukashii (")));
  EXPECT_EQ(names_below(folder / "out"),
            (std::vector<std::string>{"first/checklist-r6.pdf", "last/checklist-r6.pdf"}));
}

TEST(Adversity, WithoutThreadsTheRunGoesOnAlone) {
  if (::geteuid() != 0) GTEST_SKIP() << "an ordinary user's own limit on processes counts all it has";
  // Root is exempt from the limit, so the run is somebody else's, who has no other process.
  const auto out = crowd() / "threads";
  std::filesystem::create_directories(out);
  std::filesystem::permissions(out, std::filesystem::perms::all);
  for (auto folder = out.parent_path(); folder != folder.root_path(); folder = folder.parent_path()) {
    if (folder == std::filesystem::temp_directory_path()) break;
    std::filesystem::permissions(folder, std::filesystem::perms::others_exec | std::filesystem::perms::others_read,
                                 std::filesystem::perm_options::add);
  }
  const auto outcome = over_crowd(
      "exec setpriv --reuid 54321 --regid 54321 --clear-groups prlimit --nproc=2" + kRender + "--jobs 8", out);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("warning[B204]"));
  EXPECT_EQ(files_below(out), crowd().clean());
}

TEST(Adversity, LittleMemoryMeansFewerThreadsOrAFailureByName) {
  int number = 0;
  std::size_t complete = 0;
  for (const int mebibytes : {60, 70, 76, 80, 82, 84, 86, 88, 90, 92, 94, 97, 100, 110, 120, 160, 220, 300, 500, 700}) {
    const auto out = crowd() / ("memory" + std::to_string(number++));
    const auto outcome =
        over_crowd("ulimit -v " + std::to_string(mebibytes * 1024) + "; exec" + kRender + "--jobs 32", out);
    EXPECT_TRUE(outcome.status == 0 || outcome.status == 3 || outcome.status == 127)
        << mebibytes << " MiB: " << outcome.status << outcome.err;
    EXPECT_THAT(outcome.err, AllOf(Not(HasSubstr("terminate")), Not(HasSubstr("[ERROR]")), Not(HasSubstr("Debian"))))
        << mebibytes;
    crowd().expect_whole_or_absent(out);
    if (outcome.status == 0) {
      ++complete;
      EXPECT_EQ(files_below(out), crowd().clean()) << mebibytes;
      EXPECT_THAT(outcome.err, HasSubstr("warning[B204]")) << mebibytes;
    }
  }
  EXPECT_GE(complete, 2u);
}

TEST(Adversity, ASignalLetsTheFacilitiesInHandEndAndCleansUp) {
  const std::pair<const char*, int> signals[] = {{"INT", 130}, {"TERM", 143}, {"HUP", 129}};
  int number = 0;
  bool stopped = false;
  for (const auto& [signal, status] : signals) {
    for (const double share : {0.4, 0.55, 0.7, 0.85}) {
      const support::TemporaryFolder temporary;
      const auto out = crowd() / ("signal" + std::to_string(number++));
      const auto outcome = over_crowd("export TMPDIR=" + temporary.path().string() +
                                          "; exec timeout --preserve-status -s " + signal + " " +
                                          std::to_string(share * crowd().seconds()) + kRender,
                                      out);
      // A signal before the forms are read ends the process at once, with nothing made.
      EXPECT_TRUE(outcome.status == status || outcome.status == 0) << signal << outcome.status << outcome.err;
      crowd().expect_whole_or_absent(out);
      EXPECT_THAT(names_below(temporary.path()), IsEmpty());
      if (outcome.err.find("not tried") == std::string::npos) continue;
      stopped = true;
      EXPECT_EQ(outcome.status, status);
      EXPECT_EQ(count_lines(outcome.out), files_below(out).size());
    }
  }
  EXPECT_TRUE(stopped) << "none of the signals came in the middle of a run";
}

TEST(Adversity, ASecondSignalEndsTheRunAtOnceAndAnEchoOfTheFirstDoesNot) {
  // timeout(1) signals its child, and then the group its child is in: one wish to stop.
  const auto echoed =
      over_crowd(kRender + ">/dev/null & sleep 0.6; kill -s TERM $!; kill -s TERM $!; wait $!", crowd() / "echoed");
  EXPECT_TRUE(echoed.status == 143 || echoed.status == 0) << echoed.status;
  crowd().expect_whole_or_absent(crowd() / "echoed");
  const auto twice = over_crowd(
      kRender + "--jobs 1 >/dev/null & sleep 0.6; kill -s TERM $!; sleep 0.4; kill -s TERM $!; wait $!",
      crowd() / "twice");
  EXPECT_TRUE(twice.status == 143 || twice.status == 0) << twice.status;
  crowd().expect_whole_or_absent(crowd() / "twice", true);
}

TEST(Adversity, AKilledRunLeavesWholeFacilitiesAndTheNextOneClearsUp) {
  const support::TemporaryFolder temporary;
  const auto out = crowd() / "killed";
  for (const char* delay : {"0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.95", "1.1"}) {
    over_crowd("export TMPDIR=" + temporary.path().string() + "; exec timeout -s KILL " + delay + kRender, out);
    crowd().expect_whole_or_absent(out, true);
  }
  const auto outcome = over_crowd("export TMPDIR=" + temporary.path().string() + "; exec" + kRender, out);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(files_below(out), crowd().clean());
  EXPECT_TRUE(std::filesystem::is_empty(temporary.path()));
}

TEST(Adversity, OldFilesAreReplacedTogether) {
  // Another day: every file differs. Whenever the run is killed, a facility has its old files or its new ones.
  const auto out = crowd() / "replaced";
  ASSERT_EQ(chohyo(crowd().words(out)).status, 0);
  write(out / "f100/memo.txt", "kept");
  const auto other = crowd() / "other";
  ASSERT_EQ(shell("\"$1\" render \"$2\" --out \"$3\" --date 2025-01-15", {crowd().answers(), other.string()}).status, 0);
  const auto before = crowd().clean(), after = files_below(other);
  for (const char* delay : {"0.4", "0.55", "0.7", "0.9"}) {
    over_crowd("exec timeout -s KILL " + std::string(delay) +
                   " \"$1\" render \"$2\" --out \"$3\" --date 2025-01-15", out);
    std::map<std::string, int> age;
    for (const auto& [name, bytes] : files_below(out)) {
      if (name == "f100/memo.txt" || name.starts_with(".chohyo/")) continue;
      const bool is_old = before.at(name) == bytes;
      EXPECT_TRUE(is_old || after.at(name) == bytes) << name;
      const auto [known, is_new] = age.emplace(name.substr(0, name.find('/')), is_old);
      EXPECT_EQ(known->second, is_old) << name;
    }
    EXPECT_EQ(age.size(), 40u);
  }
  EXPECT_EQ(read(out / "f100/memo.txt"), "kept");
}

TEST(Adversity, AFullDiskInTheMiddleLeavesWholeFacilities) {
  const auto outcome = over_crowd(
      on_a_small_disk("\"$1\" render \"$2\" --out \"$3\" --date 2024-12-20 --jobs 2"), crowd() / "full");
  ASSERT_NE(outcome.status, 99) << outcome.err;
  EXPECT_EQ(outcome.status, 3) << outcome.err;
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("failure[B201]"), HasSubstr("not tried")));
  crowd().expect_whole_or_absent(crowd() / "full-copy");
}

TEST(Adversity, OfTwoRunsAtOnceTheSecondIsTurnedAway) {
  const auto out = crowd() / "two";
  // The first one is held where it has taken the folder: its number is in the lock then.
  const auto outcome = over_crowd(kRender + "> /dev/null & until [[ -s \"$3/.chohyo/lock\" ]] || ! kill -0 $!; do :; done; "
                                            "kill -s STOP $!;" + kRender +
                                      "> /dev/null; second=$?; kill -s CONT $!; wait $!; echo first $? second $second",
                                  out);
  EXPECT_THAT(outcome.out, HasSubstr("first 0 second 3"));
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("failure[B203]"), HasSubstr("40 not tried")));
  EXPECT_EQ(files_below(out), crowd().clean());
}

}  // namespace
}  // namespace chohyo::cli
