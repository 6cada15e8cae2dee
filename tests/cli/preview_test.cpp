// chohyo preview: what a pack looks like, and again at each save.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "cli/program.hpp"

namespace chohyo::cli {
namespace {

using support::TemporaryFolder;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class Preview : public testing::Test {
 protected:
  Preview() {
    const auto made = call({"pack", "new", "plan", "--out", "packs"});
    if (made.status != 0) throw std::runtime_error(made.err);
  }

  support::Outcome call(const std::vector<std::string>& words, std::vector<std::string> environment = {}) const {
    return chohyo(words, {folder_.path(), std::move(environment)});
  }

  TemporaryFolder folder_;
};

TEST_F(Preview, OfAFolderIsPdfPicturesAndWorkbookOfItsSample) {
  const auto outcome = call({"preview", "packs/plan/r1", "--out", "out"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "out/plan-r1.pdf\nout/plan-r1-1.png\nout/plan-r1.xlsx\n");
  EXPECT_TRUE(read(folder_ / "out/plan-r1-1.png").starts_with("\x89PNG"));
  const auto text = support::run({"pdftotext", (folder_ / "out/plan-r1.pdf").string(), "-"}, {});
  EXPECT_THAT(text.out, AllOf(HasSubstr("見本病院"), HasSubstr("備考の例")));
  EXPECT_EQ(call({"preview", "packs/plan/r1/"}).out,
            "preview/plan-r1.pdf\npreview/plan-r1-1.png\npreview/plan-r1.xlsx\n");
}

TEST_F(Preview, WithAnOverlayNamesColumns) {
  const auto outcome = call({"preview", "packs/plan/r1", "--out", "out", "--overlay"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const auto text = support::run({"pdftotext", (folder_ / "out/plan-r1.pdf").string(), "-"}, {});
  EXPECT_THAT(text.out, AllOf(HasSubstr("answer"), HasSubstr("left 20mm")));
}

TEST_F(Preview, OfAFormWithoutASampleIsTheBlankForm) {
  const auto outcome = call({"preview", "plan", "--templates", "packs", "--out", "named"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  std::filesystem::remove(folder_ / "packs/plan/r1/sample.xml");
  ASSERT_EQ(call({"preview", "plan@r1", "--templates", "packs", "--out", "blank"}).status, 0);
  const auto text = support::run({"pdftotext", (folder_ / "blank/plan-r1.pdf").string(), "-"}, {});
  EXPECT_THAT(text.out, AllOf(HasSubstr("最初の項目"), Not(HasSubstr("見本病院"))));
}

TEST_F(Preview, LeavesNoPictureOfAPageThatIsGone) {
  write(folder_ / "out/plan-r1-7.png", "old");
  write(folder_ / "out/plan-r1-draft.png", "of somebody else");
  ASSERT_EQ(call({"preview", "packs/plan/r1", "--out", "out"}).status, 0);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out/plan-r1-7.png"));
  EXPECT_TRUE(std::filesystem::exists(folder_ / "out/plan-r1-draft.png"));
}

TEST_F(Preview, WithoutThePicturesProgramSaysWhichPackageBringsItAndGoesOn) {
  const auto outcome = call({"preview", "packs/plan/r1", "--out", "out"}, {"PATH=/nonexistent"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, "out/plan-r1.pdf\nout/plan-r1.xlsx\n");
  EXPECT_THAT(outcome.err, HasSubstr("poppler-utils"));
}

TEST_F(Preview, TellsWhatIsWrongWithPackAndSample) {
  const std::string sample = read(folder_ / "packs/plan/r1/sample.xml");
  write(folder_ / "packs/plan/r1/sample.xml", sample + "<x/>");
  const auto bad_sample = call({"preview", "packs/plan/r1", "--out", "out"});
  EXPECT_EQ(bad_sample.status, 1);
  EXPECT_THAT(bad_sample.err, HasSubstr("sample.xml:"));
  write(folder_ / "packs/plan/r1/form.xml", "<form/>");
  const auto broken = call({"preview", "packs/plan/r1", "--out", "out"});
  EXPECT_EQ(broken.status, 1);
  EXPECT_THAT(broken.err, HasSubstr("form.xml:1:1"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out"));
}

TEST_F(Preview, OfAnotherPacksDefectsSaysNothing) {
  write(folder_ / "packs/night/r1/form.xml", "<form/>");
  const auto outcome = call({"preview", "packs/plan/r1", "--out", "out"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, IsEmpty());
}

TEST_F(Preview, OfNothingIsWrongUsage) {
  EXPECT_EQ(call({"preview"}).status, 2);
  EXPECT_EQ(call({"preview", "a", "b"}).status, 2);
  EXPECT_EQ(call({"preview", "packs/plan"}).status, 2);
  EXPECT_EQ(call({"preview", "plna", "--templates", "packs"}).status, 2);
  EXPECT_EQ(call({"preview", "plna", "--templates", "packs", "--watch"}).status, 2);
  EXPECT_EQ(call({"preview", "plan", "--templates", "none"}).status, 3);
}

TEST_F(Preview, WatchesEachSaveAndEndsWithASignal) {
  // Each step is waited for: the first pages, the defect of a broken pack, and the pages after it is mended.
  const std::string script = R"(
cd "$2" || exit 9
await() { for _ in $(seq 600); do grep -q "$1" log 2>/dev/null && return 0; sleep 0.05; done; echo "no $1"; cat log; exit 8; }
"$1" preview packs/plan/r1 --out out --watch > paths 2> log &
watch=$!
await waiting
cp packs/plan/r1/form.xml good.xml
sed 's/size="A4"/size="A9"/' good.xml > packs/plan/r1/form.xml
await A9
: > log
sed 's/最初の項目/直した項目/' good.xml > packs/plan/r1/form.xml
await waiting
pdftotext out/plan-r1.pdf - | grep -q 直した項目 || echo "the page is the old one"
kill -TERM $watch
wait $watch
)";
  const auto outcome = shell(script, {folder_.path().string()});
  EXPECT_EQ(outcome.status, 0) << outcome.out << outcome.err;
  EXPECT_THAT(outcome.out, IsEmpty());
}

}  // namespace
}  // namespace chohyo::cli
