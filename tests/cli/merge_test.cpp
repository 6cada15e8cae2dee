// `chohyo merge`: the reports of the parts of a group as one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "cli/group.hpp"

namespace chohyo::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class Merge : public testing::Test {
 protected:
  Merge() {
    write(group_.answers("f103"), small_answers("f103", "2024-02-30"));
    write(group_.answers("f105"), "<answers");
  }

  support::Outcome part(const std::string& shard, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> words = {"--shard", shard};
    words.insert(words.end(), more.begin(), more.end());
    return group_.batch_into(group_ / ("part" + shard.substr(0, 1)), words);
  }
  support::Outcome merge(const std::vector<std::string>& parts, const std::string& out = "whole") const {
    std::vector<std::string> words = {"merge", "--out", (group_ / out).string()};
    for (const auto& name : parts) words.push_back((group_ / name).string());
    return chohyo(words);
  }
  /// A report without times and places.
  std::string plain(const std::string& folder, const std::string& name) const {
    static const std::regex varying(R"(,\s*"milliseconds": \d+|\.\./part\d/|\s*"shard": "\d/\d",)");
    return std::regex_replace(read(group_ / folder / name), varying, "");
  }

  const SmallGroup group_{8};
};

TEST_F(Merge, OfAllPartsIsTheReportOfTheWhole) {
  for (const std::string shard : {"1/3", "2/3", "3/3"}) part(shard);
  const auto all = group_.batch_into(group_ / "all");
  const auto outcome = merge({"part3", "part1", "part2"});
  EXPECT_EQ(outcome.status, 1) << outcome.err;
  EXPECT_EQ(last_line(outcome.out),
            "merge: total=8 done=6 unchanged=0 failed=2 not_attempted=0 failed_ids=f103," +
                group_.answers("f105").string());
  for (const std::string name : {"report.json", "report-facilities.csv", "report-missing.csv", "report-items.csv",
                                 "report-vendors.csv", "report.xlsx"}) {
    EXPECT_EQ(plain("whole", name), plain("all", name)) << name;
  }
  EXPECT_THAT(read(group_ / "whole/report.json"), HasSubstr("\"path\": \"../part2/f101/checklist-r6.pdf\""));
  EXPECT_TRUE(documents_below(group_ / "whole").empty());
}

TEST_F(Merge, RefusesPartsThatDoNotBelongTogetherOrAreMissing) {
  part("1/3");
  part("2/3");
  EXPECT_THAT(merge({"part1", "part2"}).err, HasSubstr("error[B135]: the part 3/3"));
  EXPECT_THAT(merge({"part1", "part1"}).err, HasSubstr("error[B136]: the part 1/3"));
  EXPECT_THAT(merge({"part1", "answers"}).err, HasSubstr("error[B132]"));
  part("3/3", {"--date", "2024-12-20"});
  chohyo({"batch", group_.group().string(), "--shard", "3/3", "--out", (group_ / "part3").string(), "--date",
          "2024-12-21"});
  EXPECT_THAT(merge({"part1", "part2", "part3"}).err, AllOf(HasSubstr("error[B134]"), HasSubstr("the date")));
  EXPECT_THAT(merge({"part1", "part2"}, "part1").err, HasSubstr("error[B126]"));
  EXPECT_FALSE(std::filesystem::exists(group_ / "whole/report.json"));
}

TEST_F(Merge, RefusesAReportThatWasAltered) {
  part("1/2");
  part("2/2");
  const std::string whole = read(group_ / "part1/report.json");
  const auto report = group_ / "part1/report.json";
  std::size_t refused = 0, tried = 0;
  for (std::size_t size = 0; size + 2 < whole.size(); size += whole.size() / 20) {
    write(report, whole.substr(0, size));
    const auto outcome = merge({"part1", "part2"});
    EXPECT_EQ(outcome.status, 1) << size;
    ++tried;
    if (outcome.err.find("error[B13") != std::string::npos) ++refused;
  }
  EXPECT_EQ(refused, tried);
  std::string without = whole;
  const auto begin = without.find("\n    {\n"), end = without.find("\n    },") + 7;
  without.erase(begin, end - begin);
  write(report, without);
  EXPECT_THAT(merge({"part1", "part2"}).err, HasSubstr("error[B133]"));
  EXPECT_FALSE(std::filesystem::exists(group_ / "whole/report.json"));
}

TEST_F(Merge, TellsOfAFacilityInTwoParts) {
  write(group_.answers("f101"), small_answers("f100"));
  part("1/2");
  part("2/2");
  const auto outcome = merge({"part1", "part2"});
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("warning[B137]"), HasSubstr("\"f100\"")));
  EXPECT_THAT(read(group_ / "whole/report.json"), HasSubstr("B137"));
}

}  // namespace
}  // namespace chohyo::cli
