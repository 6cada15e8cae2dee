// What a run says about the files of earlier ones: from another answers file, or left over.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>

#include "cli/program.hpp"

namespace chohyo::cli {
namespace {

using support::TemporaryFolder;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

support::Outcome render(const std::vector<std::string>& files, const std::filesystem::path& out,
                        const std::vector<std::string>& more = {}) {
  std::vector<std::string> words = {"render", "--out", out.string(), "--date", "2024-12-20"};
  words.insert(words.end(), files.begin(), files.end());
  words.insert(words.end(), more.begin(), more.end());
  return chohyo(words);
}

TEST(OutputFolder, SaysWhenAFacilityCameFromAnotherAnswersFile) {
  const TemporaryFolder folder;
  const auto a = write(folder / "a.xml", small_answers("same")), b = write(folder / "b.xml", small_answers("same"));
  EXPECT_THAT(render({a}, folder / "out").err, Not(HasSubstr("B104")));
  EXPECT_THAT(render({a}, folder / "out").err, Not(HasSubstr("B104"))) << "the same file again";
  const auto outcome = render({b}, folder / "out");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("warning[B104]"), HasSubstr("a.xml"), HasSubstr("b.xml")));
  EXPECT_THAT(render({b}, folder / "out").err, Not(HasSubstr("B104"))) << "it was said";
}

TEST(OutputFolder, TheSameFileByAnotherPathIsTheSame) {
  const TemporaryFolder folder;
  write(folder / "x/a.xml", small_answers("same"));
  render({(folder / "x/a.xml").string()}, folder / "out");
  const auto outcome = chohyo({"render", "../x/./a.xml", "--out", (folder / "out").string()},
                              {(folder / "out").string(), {}});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.err, Not(HasSubstr("B104")));
}

TEST(OutputFolder, ACutRecordIsNoHindrance) {
  const TemporaryFolder folder;
  const auto a = write(folder / "a.xml", small_answers("one")), b = write(folder / "b.xml", small_answers("two"));
  render({a, b}, folder / "out");
  const auto record = folder / "out/.chohyo/record";
  const std::string whole = read(record);
  for (const std::size_t size : {std::size_t{0}, whole.size() / 3, whole.size() - 1}) {
    std::filesystem::resize_file(record, size);
    const auto outcome = render({a, b}, folder / "out");
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.err, Not(HasSubstr("B104"))) << size;
    EXPECT_EQ(read(record), whole);
  }
}

TEST(OutputFolder, TheRecordIsTheSameAtAnyJobs) {
  const TemporaryFolder folder;
  std::vector<std::string> files;
  for (int i = 0; i < 9; ++i) {
    const std::string id = "f" + std::to_string(i);
    files.push_back(write(folder / (id + ".xml"), small_answers(id)));
  }
  render(files, folder / "one", {"--jobs", "1"});
  render(files, folder / "four", {"--jobs", "4"});
  EXPECT_EQ(read(folder / "one/.chohyo/record"), read(folder / "four/.chohyo/record"));
  EXPECT_EQ(read(folder / "one/.chohyo/lock"), read(folder / "four/.chohyo/lock"));
}

TEST(OutputFolder, NamesFilesThatAreNotOfThisRun) {
  const TemporaryFolder folder;
  const auto a = write(folder / "a.xml", small_answers("one"));
  write(folder / "out/one/checklist-r6.b.pdf", "of a vendor who is gone");
  write(folder / "out/one/memo.pdf", "somebody's own");
  write(folder / "out/one/checklist-r6.txt", "somebody's own");
  const auto outcome = render({a}, folder / "out");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("warning[B105]"), HasSubstr("checklist-r6.b.pdf"), Not(HasSubstr("memo")),
                                 Not(HasSubstr("checklist-r6.txt"))));
  EXPECT_EQ(read(folder / "out/one/memo.pdf"), "somebody's own");
  EXPECT_EQ(files_below(folder / "out").size(), 5u);
}

TEST(OutputFolder, FormsAndFormatsThatWereNotAskedForDoNotCount) {
  const TemporaryFolder folder;
  const auto a = write(folder / "a.xml", small_answers("one"));
  write(folder / "out/one/contract-r6.b.pdf", "another form");
  ASSERT_EQ(render({a}, folder / "out").status, 0);
  EXPECT_THAT(render({a}, folder / "out").err, HasSubstr("contract-r6.b.pdf"));
  EXPECT_THAT(render({a}, folder / "out", {"--form", "checklist"}).err, Not(HasSubstr("B105")));
  EXPECT_THAT(render({a}, folder / "out", {"--format", "xlsx"}).err, Not(HasSubstr("B105")));
}

TEST(OutputFolder, NamesTheOldSetOfAFacilityThatIsRefused) {
  const TemporaryFolder folder;
  const auto a = write(folder / "a.xml", small_answers("one"));
  render({a}, folder / "out");
  const auto old = files_below(folder / "out");
  write(a, small_answers("one", "2024-13-40"));  // an error in the data
  EXPECT_THAT(render({a}, folder / "out").err, AllOf(HasSubstr("B105"), HasSubstr("checklist-r6.pdf, checklist-r6.xlsx")));
  write(a, "<answers version=\"1\"><facil");  // not even the id can be read
  EXPECT_THAT(render({a}, folder / "out").err, AllOf(HasSubstr("B105"), HasSubstr("checklist-r6.pdf, checklist-r6.xlsx")));
  EXPECT_EQ(files_below(folder / "out"), old);
}

TEST(OutputFolder, AFacilityWhoseFolderCannotBeWrittenStopsNoOther) {
  const TemporaryFolder folder;
  write(folder / "out/a", "a file where the folder should be");
  write(folder / "out/b/checklist-r6.pdf/x", "a folder where the file should be");
  std::vector<std::string> files;
  for (const char* id : {"a", "b", "c"}) files.push_back(write(folder / (std::string(id) + ".xml"), small_answers(id)));
  const auto outcome = render(files, folder / "out", {"--jobs", "1"});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("1 facility rendered, 2 not"), HasSubstr("  a ("), HasSubstr("  b (")));
  EXPECT_EQ(names_below(folder / "out"), (std::vector<std::string>{"a", "b/checklist-r6.pdf/x", "c/checklist-r6.pdf",
                                                                   "c/checklist-r6.xlsx"}));
}

TEST(OutputFolder, KeepsFoldersLinksAndPermissionsOfAFacility) {
  const TemporaryFolder folder;
  const auto a = write(folder / "a.xml", small_answers("one")), b = write(folder / "b.xml", small_answers("two"));
  write(folder / "out/one/old/letter.txt", "kept");  // a folder inside
  std::filesystem::create_directories(folder / "elsewhere");
  std::filesystem::create_directory_symlink(folder / "elsewhere", folder / "out/two");
  ASSERT_EQ(::chmod((folder / "out/one").c_str(), 0770), 0);
  EXPECT_EQ(render({a, b}, folder / "out").status, 0);
  EXPECT_EQ(read(folder / "out/one/old/letter.txt"), "kept");
  EXPECT_EQ(std::filesystem::status(folder / "out/one").permissions(), std::filesystem::perms(0770));
  EXPECT_TRUE(std::filesystem::is_symlink(folder / "out/two"));
  EXPECT_TRUE(std::filesystem::exists(folder / "out/one/checklist-r6.pdf"));
  EXPECT_TRUE(std::filesystem::exists(folder / "elsewhere/checklist-r6.pdf"));
}

}  // namespace
}  // namespace chohyo::cli
