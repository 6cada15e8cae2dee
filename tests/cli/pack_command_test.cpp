// chohyo pack: a pack begun with `new` works as it stands, and `test` tells every change of what it says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "cli/line_difference.hpp"
#include "cli/program.hpp"

namespace chohyo::cli {
namespace {

using support::TemporaryFolder;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class Pack : public testing::Test {
 protected:
  support::Outcome call(const std::vector<std::string>& words) const { return chohyo(words, {folder_.path(), {}}); }

  void begin() const { ASSERT_EQ(call({"pack", "new", "plan", "--out", "packs"}).status, 0); }

  void change(const std::string& file, const std::string& from, const std::string& to) const {
    std::string text = read(folder_ / file);
    const auto place = text.find(from);
    ASSERT_NE(place, std::string::npos) << from;
    write(folder_ / file, text.replace(place, from.size(), to));
  }

  TemporaryFolder folder_;
};

TEST_F(Pack, ThatIsNewLoadsRendersAndFollowsTheSchema) {
  const auto made = call({"pack", "new", "plan", "--edition", "r7", "--out", "packs"});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_EQ(made.out, "packs/plan/r7/form.xml\npacks/plan/r7/sample.xml\npacks/plan/r7/expected.txt\n");
  EXPECT_THAT(made.err, IsEmpty());
  EXPECT_THAT(call({"forms", "--templates", "packs"}).out, HasSubstr("plan  r7  "));
  const auto checked = call({"check", "packs/plan/r7/sample.xml", "--templates", "packs"});
  EXPECT_EQ(checked.status, 0) << checked.out;
  EXPECT_THAT(checked.out, HasSubstr("0 errors, 0 missing"));
  const auto rendered = call({"render", "packs/plan/r7/sample.xml", "--templates", "packs", "--out", "out"});
  EXPECT_EQ(rendered.out, "out/sample/plan-r7.pdf\nout/sample/plan-r7.xlsx\n");
  write(folder_ / "pack.xsd", call({"forms", "--schema", "pack"}).out);
  const auto valid = support::run({"xmllint", "--noout", "--schema", (folder_ / "pack.xsd").string(),
                                   (folder_ / "packs/plan/r7/form.xml").string()});
  EXPECT_EQ(valid.status, 0) << valid.err;
  EXPECT_THAT(read(folder_ / "packs/plan/r7/expected.txt"),
              AllOf(HasSubstr("=== plan-r7 ===\n--- 1 ---\n"), HasSubstr("[はい を選択]"), HasSubstr("見本病院")));
}

TEST_F(Pack, ThatIsThereIsNotWrittenOver) {
  begin();
  const std::string before = read(folder_ / "packs/plan/r1/form.xml");
  change("packs/plan/r1/form.xml", "様式の表題", "私の様式");
  const auto again = call({"pack", "new", "plan", "--out", "packs"});
  EXPECT_EQ(again.status, 2);
  EXPECT_THAT(again.err, HasSubstr("is there already"));
  EXPECT_NE(read(folder_ / "packs/plan/r1/form.xml"), before);
}

TEST_F(Pack, IsRefusedUnderANameThatCannotBeUsed) {
  for (const std::string name : {"1st", "a b", "../up", "計画", "facility"}) {
    EXPECT_EQ(call({"pack", "new", name, "--out", "packs"}).status, 2) << name;
  }
  EXPECT_EQ(call({"pack", "new", "plan", "--edition", "r 1", "--out", "packs"}).status, 2);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "packs"));
}

TEST_F(Pack, TestIsQuietAboutWhatIsTheSameAndShowsWhatDiffers) {
  begin();
  const auto same = call({"pack", "test", "packs/plan/r1"});
  EXPECT_EQ(same.status, 0);
  EXPECT_EQ(same.out, "same  packs/plan/r1/expected.txt\n");
  change("packs/plan/r1/form.xml", "2. 次の項目", "2. 別の項目");
  const auto other = call({"pack", "test", "packs/plan/r1"});
  EXPECT_EQ(other.status, 1);
  EXPECT_THAT(other.out, AllOf(HasSubstr("differs  packs/plan/r1/expected.txt\n"), HasSubstr("\n- 2. 次の項目"),
                               HasSubstr("\n+ 2. 別の項目"), Not(HasSubstr("- 1. "))));
  const auto updated = call({"pack", "test", "packs/plan/r1", "--update"});
  EXPECT_EQ(updated.status, 0);
  EXPECT_EQ(updated.out, "packs/plan/r1/expected.txt\n");
  EXPECT_EQ(call({"pack", "test", "packs/plan/r1"}).status, 0);
  EXPECT_THAT(call({"pack", "test", "packs/plan/r1", "--update"}).out, IsEmpty()) << "nothing is to be written";
}

TEST_F(Pack, TestSaysTheSameOnEveryDay) {
  begin();
  change("packs/plan/r1/form.xml", "{{facility.name}}", "{{output.date}}");
  ASSERT_EQ(call({"pack", "test", "packs/plan/r1", "--update"}).status, 0);
  const auto later = chohyo({"pack", "test", "packs/plan/r1"}, {folder_.path(), {"SOURCE_DATE_EPOCH=1893456000"}});
  EXPECT_EQ(later.status, 0) << later.out;
}

TEST_F(Pack, TestNeedsATextToCompareWith) {
  begin();
  std::filesystem::remove(folder_ / "packs/plan/r1/expected.txt");
  const auto outcome = call({"pack", "test", "packs/plan/r1"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out, HasSubstr("\n+ 様式の表題\n"));
  EXPECT_THAT(outcome.err, HasSubstr("--update"));
}

TEST_F(Pack, TestTellsTheDefectsOfPackAndSampleAndGoesOnWithTheNextFolder) {
  begin();
  ASSERT_EQ(call({"pack", "new", "other", "--out", "packs"}).status, 0);
  change("packs/plan/r1/form.xml", "size=\"A4\"", "size=\"A9\"");
  const auto broken = call({"pack", "test", "packs/plan/r1", "packs/other/r1"});
  EXPECT_EQ(broken.status, 1);
  EXPECT_THAT(broken.err, AllOf(HasSubstr("A9"), HasSubstr("packs/plan/r1/form.xml:")));
  EXPECT_EQ(broken.out, "same  packs/other/r1/expected.txt\n");
  change("packs/other/r1/sample.xml", "answer=\"yes\"", "answer=\"yse\"");
  const auto wrong = call({"pack", "test", "packs/other/r1"});
  EXPECT_EQ(wrong.status, 1);
  EXPECT_THAT(wrong.err, HasSubstr("sample.xml:"));
  EXPECT_EQ(call({"pack", "test", "packs"}).status, 2);
}

TEST_F(Pack, TestRendersTheBlankFormWhereThereIsNoSample) {
  begin();
  std::filesystem::remove(folder_ / "packs/plan/r1/sample.xml");
  ASSERT_EQ(call({"pack", "test", "packs/plan/r1", "--update"}).status, 0);
  EXPECT_THAT(read(folder_ / "packs/plan/r1/expected.txt"), Not(HasSubstr("を選択]")));
}

TEST_F(Pack, IsFollowedByWhatItTakes) {
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"pack"}, {"pack", "make", "plan"}, {"pack", "new", "--out", "packs"}, {"pack", "new", "plan"},
           {"pack", "new", "a", "b", "--out", "packs"}, {"pack", "test"}, {"pack", "test", "x", "--out", "y"},
           {"pack", "new", "plan", "--out", "packs", "--update"}}) {
    EXPECT_EQ(call(words).status, 2) << words.size();
  }
}

TEST(LineDifference, ShowsEachStretchWithALineAroundIt) {
  EXPECT_EQ(line_difference("a\nb\nc\n", "a\nb\nc\n"), "");
  EXPECT_EQ(line_difference("a\nb\nc\nd\n", "a\nx\nc\nd\n"), "@ 2\n  a\n- b\n+ x\n  c\n");
  EXPECT_EQ(line_difference("a\n", "a\nb\n"), "@ 2\n  a\n+ b\n");
  EXPECT_EQ(line_difference("a\nb\n", "b\n"), "@ 1\n- a\n  b\n");
  EXPECT_EQ(line_difference("", "a\n"), "@ 1\n+ a\n");
  EXPECT_EQ(line_difference("a\nb\nc\nd\ne\n", "b\nc\nx\nd\n"), "@ 1\n- a\n  b\n@ 4\n  c\n+ x\n  d\n@ 5\n  d\n- e\n");
  EXPECT_NE(line_difference("a", "a\n"), "");
}

TEST(LineDifference, IsNoLongerThanAsked) {
  std::string before, after;
  for (int i = 0; i < 50; ++i) (before += "a" + std::to_string(i)) += "\n";
  for (int i = 0; i < 50; ++i) (after += "b" + std::to_string(i)) += "\n";
  EXPECT_EQ(line_difference(before, after, 3), "@ 1\n- a0\n- a1\n… 98\n");
}

}  // namespace
}  // namespace chohyo::cli
