// Disk, fonts and bad neighbours: one clear sentence, the right status, nothing half-written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "cli/program.hpp"

namespace chohyo::cli {
namespace {

using support::TemporaryFolder;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

TEST(Faults, AFolderThatCannotBeMadeIsSaidOnceForTheWholeRun) {
  const TemporaryFolder folder;
  write(folder / "file", "not a folder");
  const auto outcome =
      chohyo({"render", sample("sakura.xml"), sample("muzukashii.xml"), "--out", (folder / "file/out").string()});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_EQ(count(outcome.err, "failure[B201]"), 1u) << outcome.err;
  EXPECT_THAT(outcome.out, IsEmpty());
}

TEST(Faults, AFolderThatMayNotBeWrittenToGivesThree) {
  // /proc accepts no new files from anybody, root included.
  const auto outcome = chohyo({"render", sample("sakura.xml"), "--out", "/proc/self"});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_EQ(count(outcome.err, "failure[B201]"), 1u) << outcome.err;
}

TEST(Faults, AFullDiskGivesThreeStopsTheRunAndLeavesNoPart) {
  const TemporaryFolder folder;
  const auto out = folder / "out";
  // Files may grow to 8 KiB and no further; with SIGXFSZ ignored, write(2) then fails as on a full disk.
  const auto outcome =
      shell("trap '' XFSZ; ulimit -f 8; \"$1\" render \"$2\" \"$3\" --out \"$4\" --jobs 1 --format pdf",
            {sample("sakura.xml"), sample("muzukashii.xml"), out.string()});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_EQ(count(outcome.err, "failure[B201]"), 1u) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("1 not tried"));
  EXPECT_THAT(outcome.out, IsEmpty());
  EXPECT_THAT(names_below(out), IsEmpty());
}

TEST(Faults, AFullTemporaryFolderGivesThreeAndStopsTheRun) {
  const TemporaryFolder folder;
  const auto out = folder / "out";
  const auto outcome =
      shell("trap '' XFSZ; ulimit -f 8; \"$1\" render \"$2\" \"$3\" --out \"$4\" --jobs 1 --format xlsx",
            {sample("sakura.xml"), sample("muzukashii.xml"), out.string()});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_EQ(count(outcome.err, "failure["), 1u) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("1 not tried"));
  EXPECT_THAT(names_below(out), IsEmpty());
}

TEST(Faults, AFullDiskKeepsWhatWasThere) {
  const TemporaryFolder folder;
  const auto old = write(folder / "out/sakura/checklist-r6.pdf", "what was there before");
  const auto outcome = shell("trap '' XFSZ; ulimit -f 8; \"$1\" render \"$2\" --out \"$3\" --format pdf",
                             {sample("sakura.xml"), (folder / "out").string()});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_EQ(read(old), "what was there before");
  EXPECT_EQ(names_below(folder / "out").size(), 1u);
}

TEST(Faults, AFullStandardOutputGivesThree) {
  const auto outcome = shell("\"$1\" forms --schema xsd > /dev/full", {});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_THAT(outcome.err, HasSubstr("standard output"));
}

/// The project's catalogue with its first font file replaced.
std::string doctored_fonts(const TemporaryFolder& folder, const std::string& file) {
  auto catalogue = read(kRoot / "fonts/fonts.xml");
  const std::string regular = "/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf";
  catalogue.replace(catalogue.find(regular), regular.size(), file);
  write(folder / "fonts/fonts.xml", catalogue);
  return (folder / "fonts").string();
}

TEST(Faults, AMissingFontFileGivesThreeAndIsSaidOfEachFacility) {
  const TemporaryFolder folder;
  const auto fonts = doctored_fonts(folder, "/no/such/BIZUDGothic-Regular.ttf");
  const auto outcome = chohyo(
      {"render", sample("sakura.xml"), sample("muzukashii.xml"), "--out", (folder / "out").string(), "--fonts", fonts});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_EQ(count(outcome.err, "failure[T103]"), 2u) << outcome.err;
  EXPECT_EQ(count(outcome.err, "failure[L105]"), 2u) << outcome.err;
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("/no/such/BIZUDGothic-Regular.ttf"), Not(HasSubstr("error["))));
  EXPECT_THAT(outcome.err, Not(HasSubstr("not tried")));
  EXPECT_THAT(names_below(folder / "out"), IsEmpty());
}

TEST(Faults, AMissingFallbackFontConcernsOnlyTheFacilityThatNeedsIt) {
  const TemporaryFolder folder;
  auto catalogue = read(kRoot / "fonts/fonts.xml");
  catalogue.replace(catalogue.find("ipamjm.ttf"), 10, "gone.ttf");
  write(folder / "fonts/fonts.xml", catalogue);
  const auto facility = [&](const std::string& id, const std::string& name) {
    return write(folder / (id + ".xml"), "<answers version=\"1\"><facility id=\"" + id + "\" name=\"" + name +
                                             "\"/><checklist edition=\"r6\"/></answers>");
  };
  const auto outcome = chohyo({"render", facility("before", "架空病院"), facility("rare", "𠮷田病院"),
                               facility("behind", "架空診療所"), "--out", (folder / "out").string(), "--fonts",
                               (folder / "fonts").string(), "--date", "2024-12-20", "--jobs", "1"});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("failure[T103]"), HasSubstr("gone.ttf"), HasSubstr("failure[L105]"),
                                 HasSubstr("U+20BB7"), HasSubstr("2 facilities rendered, 1 not")));
  const auto files = files_below(folder / "out");
  EXPECT_TRUE(files.contains("before/checklist-r6.pdf"));
  EXPECT_FALSE(files.contains("rare/checklist-r6.pdf"));
  EXPECT_TRUE(files.contains("behind/checklist-r6.pdf"));
}

TEST(Faults, ADamagedFontFileIsAFailureEvenQuietly) {
  const TemporaryFolder folder;
  auto font = read("/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf");
  std::fill_n(font.begin() + static_cast<std::ptrdiff_t>(font.size() / 2), 4096, '\0');
  write(folder / "fonts/BIZUDGothic-Regular.ttf", font);
  const auto outcome = chohyo({"render", sample("sakura.xml"), "--out", (folder / "out").string(), "--fonts",
                               (folder / "fonts").string(), "--date", "2024-12-20", "--quiet"});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("failure[T104]"), HasSubstr("BIZUDGothic-Regular.ttf")));
  EXPECT_THAT(names_below(folder / "out"), IsEmpty());
}

TEST(Faults, ADraftShowsACharacterThatNoFontHas) {
  const TemporaryFolder folder;
  const auto file = write(folder / "emoji.xml",
                          "<answers version=\"1\"><facility id=\"emoji\" name=\"架空👍病院\"/>"
                          "<checklist edition=\"r6\"/></answers>");
  const auto outcome = chohyo({"render", file, "--out", (folder / "out").string(), "--date", "2024-12-20", "--draft"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("error[L101]"), HasSubstr("U+1F44D")));
  EXPECT_EQ(files_below(folder / "out").size(), 2u);
}

TEST(Faults, AnotherFontFileIsAWarningThatTheBytesDiffer) {
  const TemporaryFolder folder;
  const auto other = "/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Bold.ttf";
  const auto outcome = chohyo({"render", sample("sakura.xml"), "--out", (folder / "out").string(), "--fonts",
                               doctored_fonts(folder, other), "--date", "2024-12-20"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("warning[T107]"));
}

TEST(Faults, WithoutTemplatesOrFontsThereIsOneSentence) {
  const TemporaryFolder folder;
  const std::string none = (folder / "none").string();
  for (const auto& words : std::vector<std::vector<std::string>>{
           {"render", sample("sakura.xml"), "--out", (folder / "out").string(), "--templates", none},
           {"render", sample("sakura.xml"), "--out", (folder / "out").string(), "--fonts", none},
           {"forms", "--templates", none},
           {"check", sample("sakura.xml"), "--templates", none}}) {
    const auto outcome = chohyo(words);
    EXPECT_EQ(outcome.status, 3) << words[0];
    EXPECT_THAT(outcome.err, HasSubstr("none"));
    EXPECT_EQ(count(outcome.err, "\n"), 1u) << outcome.err;
  }
  EXPECT_EQ(chohyo({"forms"}, {{}, {"CHOHYO_TEMPLATES=" + none}}).status, 3);
}

TEST(Faults, OneBadFacilityAmongThreeStopsNoOther) {
  const TemporaryFolder folder;
  const auto outcome =
      chohyo({"render", sample("sakura.xml"), write(folder / "bad.xml", "<answers version=\"1\"><facility"),
              sample("hinata-clinic.json"), "--out", (folder / "out").string(), "--date", "2024-12-20"});
  EXPECT_EQ(outcome.status, 1);
  const auto files = files_below(folder / "out");
  EXPECT_EQ(files.size(), 4u);
  EXPECT_TRUE(files.contains("sakura/checklist-r6.pdf"));
  EXPECT_TRUE(files.contains("hinata/checklist-r6.pdf"));
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("bad.xml"), HasSubstr("2 facilities rendered, 1 not")));
}

TEST(Faults, TheSecondFileOfAFacilityIsRefused) {
  const TemporaryFolder folder;
  const auto outcome = chohyo({"render", write(folder / "a.xml", small_answers("same")),
                               write(folder / "b.xml", small_answers("same")), "--out", (folder / "out").string()});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("B102"), HasSubstr("b.xml:1:"), HasSubstr("a.xml")));
  EXPECT_EQ(files_below(folder / "out").size(), 2u);
}

TEST(Faults, ABrokenSampleWithAnErrorLeavesNoOutputAndOneWithoutIsRendered) {
  std::size_t refused = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kRoot / "samples/broken")) {
    const auto extension = entry.path().extension();
    if (extension != ".xml" && extension != ".json") continue;
    const TemporaryFolder folder;
    const auto outcome =
        chohyo({"render", entry.path().string(), "--out", (folder / "out").string(), "--format", "xlsx"});
    const bool has_error = count(outcome.err, "error[") != 0;
    if (has_error) ++refused;
    EXPECT_EQ(outcome.status, has_error ? 1 : 0) << entry.path() << outcome.err;
    EXPECT_EQ(names_below(folder / "out").empty(), has_error) << entry.path();
  }
  EXPECT_GE(refused, 12u);
}

}  // namespace
}  // namespace chohyo::cli
