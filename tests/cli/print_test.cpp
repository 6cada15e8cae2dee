// `--print`: the files for the print room.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "cli/group.hpp"
#include "support/outside.hpp"

namespace chohyo::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class Print : public testing::Test {
 protected:
  support::Outcome print(const std::string& out, std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"--print", "--format", "pdf"});
    return group_.batch_into(group_ / out, more);
  }
  std::string volume(const std::string& out, const std::string& name = "print-001.pdf") const {
    return read(group_ / out / name);
  }
  bool exists(const std::string& file) const { return std::filesystem::exists(group_ / file); }

  const SmallGroup group_{5};
};

std::vector<std::string> pages_of(const std::string& pdf) {
  const std::string text = test::poppler_text(pdf);
  std::vector<std::string> pages;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find('\f', at);
    pages.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return pages;
}

TEST_F(Print, ContentsNameThePageOfEveryFacilityAndDocument) {
  const auto outcome = print("out");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr((group_ / "out/print-001.pdf").string() + "\n"));
  EXPECT_THAT(last_line(outcome.out), HasSubstr("batch: total=5 done=5"));
  const auto pages = pages_of(volume("out"));
  EXPECT_THAT(pages[0], AllOf(HasSubstr("目次"), HasSubstr("架空グループ")));
  const std::string contents =
      test::run_on(volume("out"), {"pdftotext", "-layout", "-f", "1", "-l", "1", "{}", "{out}"});
  static const std::regex row(R"((f10\d)）.*\s(\d+)\n.*チェックリスト.*\s(\d+)\n)");
  std::size_t rows = 0;
  for (auto it = std::sregex_iterator(contents.begin(), contents.end(), row); it != std::sregex_iterator(); ++it) {
    const std::size_t separator = std::stoul((*it)[2]), document = std::stoul((*it)[3]);
    ASSERT_LE(document, pages.size());
    EXPECT_EQ(separator % 2, 1u) << "on the front side of a sheet";
    EXPECT_EQ(document % 2, 1u);
    EXPECT_THAT(pages[separator - 1], AllOf(HasSubstr((*it)[1].str()), HasSubstr("5 施設中"),
                                            HasSubstr("1-" + std::to_string(separator) + "\n")));
    EXPECT_THAT(pages[document - 1], AllOf(HasSubstr("サイバーセキュリティ対策チェックリスト"), HasSubstr("1 / 1"),
                                           HasSubstr("1-" + std::to_string(document) + "\n")));
    EXPECT_EQ(pages[separator], "") << "the back of the separator";
    ++rows;
  }
  EXPECT_EQ(rows, 5u) << contents;
}

TEST_F(Print, IsArchivableAndSmallerThanItsFiles) {
  ASSERT_EQ(print("out").status, 0);
  const std::string file = volume("out");
  EXPECT_THAT(test::preflight(file), HasSubstr("is a valid PDF/A-1b file"));
  std::size_t single = 0;
  for (const auto& [name, bytes] : documents_below(group_ / "out")) {
    if (!name.starts_with("print-")) single += bytes.size();
  }
  EXPECT_LT(file.size(), single);
}

TEST_F(Print, GivesTheSameBytesAtAnyJobsAndAfterAResume) {
  ASSERT_EQ(print("one", {"--jobs", "1"}).status, 0);
  ASSERT_EQ(print("four", {"--jobs", "4"}).status, 0);
  EXPECT_EQ(volume("one"), volume("four"));
  const std::string before = volume("one");
  ASSERT_EQ(print("one", {"--resume"}).status, 0);
  EXPECT_EQ(volume("one"), before);
}

TEST_F(Print, OfAllPartsIsThatOfTheWhole) {
  ASSERT_EQ(print("all").status, 0);
  for (const std::string part : {"1", "2"}) {
    ASSERT_EQ(group_.batch_into(group_ / ("part" + part), {"--shard", part + "/2", "--format", "pdf"}).status, 0);
  }
  const auto merged = chohyo({"merge", (group_ / "part1").string(), (group_ / "part2").string(), "--out",
                              (group_ / "whole").string(), "--print"});
  ASSERT_EQ(merged.status, 0) << merged.err;
  EXPECT_EQ(volume("whole"), volume("all"));
}

TEST_F(Print, WhoIsNotPrintedIsSaidInTheContents) {
  write(group_.answers("f101"), small_answers("f101", "2024-02-30"));
  write(group_.answers("f103"), "<answers");
  EXPECT_EQ(print("out").status, 1);
  const auto pages = pages_of(volume("out"));
  EXPECT_THAT(pages[0], AllOf(HasSubstr("回答に誤り"), HasSubstr("f101"), HasSubstr("f103.xml")));
  for (std::size_t i = 1; i < pages.size(); ++i) EXPECT_THAT(pages[i], Not(HasSubstr("f101")));
}

TEST_F(Print, VolumesAreCutBetweenFacilitiesAndOldOnesGo) {
  ASSERT_EQ(print("out", {"--print-volume", "8"}).status, 0);
  EXPECT_TRUE(exists("out/print-003.pdf"));
  EXPECT_FALSE(exists("out/print-004.pdf"));
  EXPECT_THAT(pages_of(volume("out", "print-002.pdf"))[0], AllOf(HasSubstr("2 / 3"), HasSubstr("f102")));
  ASSERT_EQ(print("out", {"--resume", "--print-volume", "12"}).status, 0);
  EXPECT_TRUE(exists("out/print-002.pdf"));
  EXPECT_FALSE(exists("out/print-003.pdf"));
  ASSERT_EQ(group_.batch_into(group_ / "out", {"--resume", "--format", "pdf"}).status, 0);
  EXPECT_FALSE(exists("out/print-001.pdf")) << "without --print there is none of today";
}

TEST_F(Print, OnOneSideNoPageIsEmpty) {
  ASSERT_EQ(print("out", {"--print-sides", "one"}).status, 0);
  for (const std::string& page : pages_of(volume("out"))) EXPECT_NE(page, "");
}

TEST_F(Print, FormsThatAreTheSameForAllAreThereOnceForEachOrNot) {
  const auto folder = group_ / "large";
  write(folder / "shirakaba.json", read(kRoot / "samples/shirakaba.json"));
  const auto first_page = [&](const std::string& shared) {
    const auto out = group_ / ("out-" + shared);
    const auto outcome = chohyo({"batch", folder.string(), "--out", out.string(), "--date", "2024-12-20", "--format",
                                 "pdf", "--print", "--shared", shared});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return pages_of(read(out / "print-001.pdf"))[0];
  };
  // In its edition for all it stands above the facilities, otherwise below the one it was made for.
  const std::string once = first_page("once"), each = first_page("each"), none = first_page("none");
  EXPECT_LT(once.find("推奨される対応例"), once.find("shirakaba")) << once;
  EXPECT_GT(each.find("推奨される対応例"), each.find("shirakaba")) << each;
  EXPECT_THAT(each, AllOf(HasSubstr("推奨される対応例"), Not(HasSubstr("全施設に共通"))));
  EXPECT_THAT(none, AllOf(Not(HasSubstr("推奨される対応例")), HasSubstr("shirakaba")));
}

TEST_F(Print, AFileThatIsNotWhatWasMadeIsRefused) {
  ASSERT_EQ(group_.batch_into(group_ / "part1", {"--shard", "1/1", "--format", "pdf"}).status, 0);
  const auto merge = [&] {
    return chohyo({"merge", (group_ / "part1").string(), "--out", (group_ / "whole").string(), "--print"});
  };
  ASSERT_EQ(merge().status, 0);
  const auto file = group_ / "part1/f102/checklist-r6.pdf";
  write(file, read(group_ / "part1/f103/checklist-r6.pdf"));
  const auto altered = merge();
  EXPECT_EQ(altered.status, 3) << altered.err;
  EXPECT_THAT(altered.err, AllOf(HasSubstr("failure[B139]"), HasSubstr("f102/checklist-r6.pdf")));
  EXPECT_FALSE(exists("whole/print-001.pdf"));
  std::filesystem::remove(file);
  EXPECT_THAT(merge().err, HasSubstr("failure[B139]"));
  EXPECT_FALSE(exists("whole/print-001.pdf"));
}

TEST_F(Print, ADefectOfItsOwnFormsIsToldWithItsPlace) {
  const auto templates = group_ / "templates";
  std::filesystem::copy(kRoot / "templates", templates, std::filesystem::copy_options::recursive);
  const auto with = [&](const std::string& file, const std::string& from, const std::string& to,
                        std::vector<std::string> more = {}) {
    const std::string before = read(templates / file);
    std::string text = before;
    text.replace(text.find(from), from.size(), to);
    write(templates / file, text);
    more.insert(more.end(), {"--templates", templates.string()});
    const auto outcome = print("out", more);
    write(templates / file, before);
    return outcome;
  };
  EXPECT_THAT(with("print/run.xml", "form=\"contents\"", "form=\"content\"").err,
              AllOf(HasSubstr("run.xml:5:"), HasSubstr("contents")));
  EXPECT_THAT(with("print/run.xml", "<numbers form=\"numbers\"/>", "").err, HasSubstr("error[F107]"));
  EXPECT_THAT(with("print/run.xml", "print-run", "print-runs").err, HasSubstr("run.xml"));
  EXPECT_THAT(with("print/separator/r6/form.xml", "<body>", "<bdy>").err, HasSubstr("separator/r6/form.xml:"));
  // One page more where the document would begin on page 3, which is then page 4.
  const auto turning = with("print/separator/r6/form.xml", "<table id=\"documents\"",
                            "<each of=\"part\"><page-break when=\"part.page = 3\"/></each><table id=\"documents\"",
                            {"--print-sides", "one"});
  EXPECT_THAT(turning.err, AllOf(HasSubstr("error[B140]"), HasSubstr("f100")));
  std::filesystem::remove(templates / "print/run.xml");
  const auto outcome = print("out", {"--templates", templates.string()});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_THAT(outcome.err, HasSubstr("failure[B138]"));
}

TEST_F(Print, SaysWhatItsOptionsTake) {
  EXPECT_EQ(print("out", {"--print-volume", "0"}).status, 2);
  EXPECT_EQ(print("out", {"--print-volume", "8001"}).status, 2);
  EXPECT_EQ(print("out", {"--print-sides", "three"}).status, 2);
  EXPECT_EQ(print("out", {"--shared", "twice"}).status, 2);
  const auto alone = group_.batch_into(group_ / "out", {"--shared", "once"});
  EXPECT_EQ(alone.status, 2);
  EXPECT_THAT(alone.err, HasSubstr("--print"));
}

}  // namespace
}  // namespace chohyo::cli
