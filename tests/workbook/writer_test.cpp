#include "workbook/writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <thread>
#include <vector>

#include "base/file.hpp"
#include "support/pictures.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"
#include "workbook/book.hpp"
#include "workbook/close_gate.hpp"
#include "workbook/codes.hpp"
#include "workbook/private_folder.hpp"
#include "workbook/sample_plan.hpp"

namespace chohyo::workbook {
namespace {

using sheet::WorkbookPlan;
using testing::HasSubstr;
using testing::Not;

std::string bytes_of(const WorkbookPlan& plan) {
  diag::Result<std::string> result = write(plan);
  if (!result) throw std::runtime_error("not written");
  return *result.value;
}

/// One part of a package as text.
class Package {
 public:
  explicit Package(const std::string& bytes) {
    if (base::write_file(folder_ / "book.xlsx", bytes)) throw std::runtime_error("no room");
  }
  std::string part(const std::string& name) const {
    return support::run({"unzip", "-p", (folder_ / "book.xlsx").string(), name}).out;
  }
  std::string listing() const { return support::run({"unzip", "-Z1", (folder_ / "book.xlsx").string()}).out; }

 private:
  support::TemporaryFolder folder_;
};

/// Sets an environment variable for the time of a test.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    if (const char* old = std::getenv(name)) old_ = old;
    ::setenv(name, value.c_str(), 1);
  }
  ~Variable() {
    if (old_) {
      ::setenv(name_, old_->c_str(), 1);
    } else {
      ::unsetenv(name_);
    }
  }

 private:
  const char* name_;
  std::optional<std::string> old_;
};

WorkbookPlan filled_plan() {
  return sheet::plan_workbook(sheet::sheet_document(sheet::filled_sheet_model(), true));
}

TEST(Pictures, LieOverTheirCellsInTheirSize) {
  WorkbookPlan plan = small_plan();
  const auto picture = picture::read_picture(support::png(200, 100, "\x10\x80\xF0")).picture;
  ASSERT_TRUE(picture);
  plan.sheets[0].images.push_back({1, 0, base::Pt{30}, base::Pt{15}, picture, "配置図", base::Pt{1.5}});
  const std::string bytes = bytes_of(plan);
  EXPECT_EQ(bytes_of(plan), bytes);
  const Package package(bytes);
  EXPECT_THAT(package.listing(), HasSubstr("xl/media/image1.png"));
  EXPECT_EQ(package.part("xl/media/image1.png"), picture->file);
  const std::string drawing = package.part("xl/drawings/drawing1.xml");
  EXPECT_THAT(drawing, HasSubstr("descr=\"配置図\""));
  // 12,700 English metric units a point.
  EXPECT_THAT(drawing, HasSubstr("<a:ext cx=\"381000\" cy=\"190500\"/>"));
  EXPECT_THAT(drawing, HasSubstr("<xdr:row>1</xdr:row><xdr:rowOff>19050</xdr:rowOff>"));
}

TEST(Writer, MakesAPackageOfTheExpectedParts) {
  const Package package(bytes_of(filled_plan()));
  EXPECT_EQ(package.listing(),
            "[Content_Types].xml\n_rels/.rels\nxl/_rels/workbook.xml.rels\nxl/worksheets/sheet1.xml\n"
            "xl/worksheets/sheet2.xml\nxl/worksheets/sheet3.xml\nxl/workbook.xml\nxl/sharedStrings.xml\n"
            "docProps/custom.xml\nxl/theme/theme1.xml\nxl/styles.xml\ndocProps/core.xml\ndocProps/app.xml\n");
}

TEST(Writer, EveryPartIsWellFormed) {
  for (const std::string& text : hostile_texts()) {
    const Package package(bytes_of(hostile_plan(text)));
    for (const char* part : {"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
                             "docProps/core.xml", "xl/workbook.xml"}) {
      support::TemporaryFolder folder;
      ASSERT_FALSE(base::write_file(folder / "part.xml", package.part(part)));
      const support::Outcome lint = support::run({"xmllint", "--noout", (folder / "part.xml").string()});
      EXPECT_EQ(lint.status, 0) << part << " with " << text << "\n" << lint.err;
    }
  }
}

TEST(Writer, WritesNamesInTheOrderOfTheAlphabetWhateverOrderTheyComeIn) {
  WorkbookPlan plan = small_plan();
  plan.names = {{"form.c", "'様式'!$A$2"}, {"form.B", "'様式'!$A$2"}, {"form.d", "'様式'!$A$2"}, {"form.a", "'様式'!$A$2"}};
  const std::string book = Package(bytes_of(plan)).part("xl/workbook.xml");
  std::string names;
  for (std::size_t at = book.find("name=\"form."); at != book.npos; at = book.find("name=\"form.", at + 1)) {
    names += book[at + std::string_view("name=\"form.").size()];
  }
  EXPECT_EQ(names, "aBcd");
}

TEST(Writer, UserTextIsNeverAFormulaOrALink) {
  for (const std::string& text : hostile_texts()) {
    const WorkbookPlan plan = hostile_plan(text);
    std::size_t formulas = 0;
    for (const auto& sheet : plan.sheets) {
      for (const auto& cell : sheet.cells) formulas += std::holds_alternative<sheet::Formula>(cell.value) ? 1U : 0U;
    }
    const Package package(bytes_of(plan));
    EXPECT_THAT(package.listing(), Not(HasSubstr("worksheets/_rels")));
    std::size_t written = 0;
    for (const char* part : {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"}) {
      const std::string xml = package.part(part);
      EXPECT_EQ(xml.find("hyperlink"), xml.npos);
      for (std::size_t at = xml.find("<f>"); at != xml.npos; at = xml.find("<f>", at + 1)) ++written;
    }
    EXPECT_EQ(written, formulas) << text;
  }
}

TEST(Writer, SamePlanSameBytes) {
  const WorkbookPlan plan = filled_plan();
  EXPECT_EQ(bytes_of(plan), bytes_of(plan));
}

TEST(Writer, ThreadsWithDifferentClocksDoNotMix) {
  std::vector<WorkbookPlan> plans(4, filled_plan());
  std::vector<std::string> alone, together(plans.size());
  for (std::size_t i = 0; i < plans.size(); ++i) {
    plans[i].metadata.created = {1700000000 + static_cast<std::int64_t>(i / 2) * 86400 * 400};
    alone.push_back(bytes_of(plans[i]));
  }
  for (int round = 0; round < 5; ++round) {
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < plans.size(); ++i) {
      threads.emplace_back([&, i] { together[i] = bytes_of(plans[i]); });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(together, alone);
  }
}

TEST(Writer, ZeroMeans1980AndNotNow) {
  WorkbookPlan plan = small_plan();
  plan.metadata.created = {0};
  EXPECT_THAT(Package(bytes_of(plan)).part("docProps/core.xml"), HasSubstr("1980-01-01T00:00:00Z"));
}

TEST(Writer, TellsTheFormAndItsDigest) {
  WorkbookPlan plan = small_plan();
  plan.metadata.form = "checklist";
  plan.metadata.edition = "r6";
  plan.metadata.digest = "abc";
  const std::string xml = Package(bytes_of(plan)).part("docProps/custom.xml");
  for (const char* text : {"chohyo.form", "checklist", "chohyo.edition", "r6", "chohyo.digest", "abc"}) {
    EXPECT_THAT(xml, HasSubstr(text));
  }
}

TEST(Writer, NothingIsPrinted) {
  testing::internal::CaptureStderr();
  testing::internal::CaptureStdout();
  for (const std::string& text : hostile_texts()) EXPECT_TRUE(write(hostile_plan(text)).value);
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
}

TEST(Writer, RefusesWhatTheCheckFinds) {
  WorkbookPlan plan = small_plan();
  plan.sheets[0].cells[0].rows = 2;
  const diag::Result<std::string> result = write(plan);
  EXPECT_FALSE(result.value);
  ASSERT_FALSE(result.diagnostics.empty());
  EXPECT_EQ(result.diagnostics[0].code, &kUnfitPlan);
}

TEST(Writer, AMissingTemporaryFolderIsOneSentence) {
  const Variable tmp("TMPDIR", "/nowhere/at/all");
  const diag::Result<std::string> result = write(small_plan());
  EXPECT_FALSE(result.value);
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].code, &kTemporaryFolder);
  EXPECT_THAT(diag::message(result.diagnostics[0], diag::Language::en), HasSubstr("/nowhere/at/all"));
}

TEST(Writer, LeavesNothingBehind) {
  const support::TemporaryFolder folder;
  const Variable tmp("TMPDIR", folder.path().string());
  EXPECT_TRUE(write(filled_plan()).value);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Writer, AFileThatCannotGrowIsAnErrorAndLeavesNothing) {
  const support::TemporaryFolder folder;
  const Variable tmp("TMPDIR", folder.path().string());
  const WorkbookPlan plan = filled_plan();
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  rlimit small = before;
  small.rlim_cur = 1024;
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  testing::internal::CaptureStderr();
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const diag::Result<std::string> result = write(plan);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, handler);
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
  EXPECT_FALSE(result.value);
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].code, &kTemporaryFolder);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Writer, TooFewDescriptorsAreAnErrorAndLeaveNothing) {
  const support::TemporaryFolder folder;
  const Variable tmp("TMPDIR", folder.path().string());
  const WorkbookPlan plan = filled_plan();
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
  for (rlim_t left = 0; left < 12; ++left) {
    testing::internal::CaptureStderr();
    const int next = ::dup(STDERR_FILENO);
    ::close(next);
    rlimit few = before;
    few.rlim_cur = static_cast<rlim_t>(next) + left;
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &few), 0);
    const diag::Result<std::string> result = write(plan);
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "") << left;
    EXPECT_TRUE(std::filesystem::is_empty(folder.path())) << left;
    if (result.value) continue;
    ASSERT_EQ(result.diagnostics.size(), 1u);
    EXPECT_EQ(result.diagnostics[0].code, &kTemporaryFolder);
  }
}

TEST(Book, WhatTheLibraryRefusesIsAnErrorWithItsPlace) {
  const support::TemporaryFolder folder;
  WorkbookPlan plan = small_plan();
  plan.sheets[0].name = std::string(32, 'x');  // one more than Excel takes; the plan's check lets none through
  testing::internal::CaptureStderr();          // libxlsxwriter prints this one by itself
  const auto error = write_book(plan, folder / "book.xlsx", folder.path(), 1);
  testing::internal::GetCapturedStderr();
  ASSERT_TRUE(error);
  EXPECT_EQ(error->where, plan.sheets[0].name);
  EXPECT_EQ(error->text, "worksheet refused");
}

TEST(PrivateFolder, RemovesWhatADeadProcessLeft) {
  const support::TemporaryFolder folder;
  const Variable tmp("TMPDIR", folder.path().string());
  std::filesystem::create_directory(folder / "chohyo-workbook-1-2");
  ASSERT_FALSE(base::write_file(folder / "chohyo-workbook-1-2/sheet.xml", "x"));
  std::filesystem::create_directory(folder / "chohyo-workbook-of-mine");
  const PrivateFolder made(1, 1);
  EXPECT_FALSE(made.error());
  EXPECT_FALSE(std::filesystem::exists(folder / "chohyo-workbook-1-2"));
  EXPECT_TRUE(std::filesystem::exists(folder / "chohyo-workbook-of-mine"));
}

TEST(PrivateFolder, NeedsItsRoom) {
  const support::TemporaryFolder folder;
  const Variable tmp("TMPDIR", folder.path().string());
  EXPECT_EQ(PrivateFolder(std::uintmax_t{1} << 62U, 1).error(), std::errc::no_space_on_device);
  const PrivateFolder made(1, 1);
  EXPECT_FALSE(made.error());
  EXPECT_EQ(std::filesystem::status(made.path()).permissions(), std::filesystem::perms::owner_all);
}

TEST(CloseGate, LetsTheSameSecondInAtOnce) {
  const CloseGate first(5);
  const CloseGate second(5);  // would hang if it waited
  SUCCEED();
}

TEST(Writer, WritesTheLinesOfEachSide) {
  WorkbookPlan plan = small_plan();
  for (sheet::CellFormat& format : plan.formats) {
    format.border = sheet::Border::sides;
    format.sides = {sheet::Line::medium, sheet::Line::none, sheet::Line::thick, sheet::Line::thin};
  }
  const std::string styles = Package(bytes_of(plan)).part("xl/styles.xml");
  EXPECT_THAT(styles, HasSubstr("<left style=\"thin\">"));
  EXPECT_THAT(styles, HasSubstr("<right/>"));
  EXPECT_THAT(styles, HasSubstr("<top style=\"medium\">"));
  EXPECT_THAT(styles, HasSubstr("<bottom style=\"thick\">"));
}

}  // namespace
}  // namespace chohyo::workbook
