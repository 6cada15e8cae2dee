#include "batch/run.hpp"

#include <gtest/gtest.h>

#include "batch/codes.hpp"
#include "batch/facilities.hpp"
#include "support/arguments.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::batch {
namespace {

namespace fs = std::filesystem;

struct Seen {
  fs::path file;
  std::string id;
  bool rendered, attempted;
  std::vector<fs::path> written;
  std::vector<const diag::Code*> codes;
};

struct Done {
  RunSummary summary;
  std::vector<Seen> seen;
};

Done render(const std::vector<fs::path>& files, const fs::path& out, std::size_t jobs = 1,
            std::vector<Format> formats = {Format::pdf, Format::xlsx}, bool draft = false) {
  RunOptions options;
  options.render.now = december();
  options.render.formats = std::move(formats);
  options.render.draft = draft;
  options.out = out;
  options.jobs = jobs;
  Done done;
  done.summary = render_files(stock(), files, options, [&](const FacilityResult& result) {
    Seen seen{result.answers_file, result.facility_id, result.rendered, result.attempted, result.written, {}};
    support::expect_fitting_arguments(result.diagnostics);
    for (const auto& one : result.diagnostics) {
      if (one.severity > diag::Severity::note) seen.codes.push_back(one.code);
    }
    done.seen.push_back(std::move(seen));
  });
  return done;
}

TEST(Run, WritesEachFormInEachFormatUnderTheFacilityId) {
  const support::TemporaryFolder folder;
  const auto done = render({write(folder / "any-name.xml", facility_xml("momiji"))}, folder / "out");
  EXPECT_EQ(done.summary.rendered, 1u);
  const auto files = files_below(folder / "out");
  ASSERT_EQ(files.size(), 2u);
  EXPECT_EQ(files.at("momiji/checklist-r6.pdf").substr(0, 5), "%PDF-");
  EXPECT_EQ(files.at("momiji/checklist-r6.xlsx").substr(0, 4), "PK\x03\x04");
  EXPECT_EQ(done.seen[0].written,
            (std::vector<fs::path>{folder / "out/momiji/checklist-r6.pdf", folder / "out/momiji/checklist-r6.xlsx"}));
}

TEST(Run, OneBadFacilityAmongThreeStopsNoOther) {
  const support::TemporaryFolder folder;
  const auto done = render(
      {write(folder / "a.xml", facility_xml("a")), write(folder / "b.xml", facility_xml("b", "target=\"2024-13-40\"")),
       write(folder / "c.xml", facility_xml("c"))},
      folder / "out", 2);
  EXPECT_EQ(done.summary.rendered, 2u);
  EXPECT_EQ(done.summary.refused, 1u);
  EXPECT_EQ(done.summary.worst, diag::Severity::error);
  ASSERT_EQ(done.seen.size(), 3u);
  EXPECT_TRUE(done.seen[0].rendered);
  EXPECT_FALSE(done.seen[1].rendered);
  EXPECT_FALSE(done.seen[1].codes.empty());
  EXPECT_TRUE(done.seen[2].rendered);
  EXPECT_FALSE(fs::exists(folder / "out/b"));
}

TEST(Run, ADraftIsRenderedInSpiteOfErrors) {
  const support::TemporaryFolder folder;
  const auto file = write(folder / "b.xml", facility_xml("b", "target=\"2024-13-40\""));
  const auto done = render({file}, folder / "out", 1, {Format::pdf}, true);
  EXPECT_EQ(done.summary.rendered, 1u);
  EXPECT_EQ(done.summary.worst, diag::Severity::error);
}

TEST(Run, OfTwoFilesWithOneIdTheLaterIsRefusedWhateverTheJobs) {
  const support::TemporaryFolder folder;
  std::vector<fs::path> files;
  for (const char* name : {"1.xml", "2.xml", "3.xml", "4.xml"}) {
    files.push_back(
        write(folder / name, facility_xml(name[0] % 2 == 1 ? "odd" : "even", "note=\"" + std::string(name) + "\"")));
  }
  std::map<std::string, std::string> first;
  for (const std::size_t jobs : {1u, 2u, 4u}) {
    const auto out = folder / ("out" + std::to_string(jobs));
    const auto done = render(files, out, jobs);
    ASSERT_EQ(done.seen.size(), 4u);
    for (const std::size_t index : {0u, 1u}) EXPECT_TRUE(done.seen[index].rendered);
    for (const std::size_t index : {2u, 3u}) {
      EXPECT_FALSE(done.seen[index].rendered);
      EXPECT_EQ(done.seen[index].codes, std::vector<const diag::Code*>{&kDuplicateFacility});
    }
    if (first.empty()) first = files_below(out);
    EXPECT_EQ(files_below(out), first);
  }
}

TEST(Run, BytesDependNeitherOnJobsNorOnWhatElseIsInTheRun) {
  const support::TemporaryFolder folder;
  std::vector<fs::path> files;
  for (int i = 0; i < 12; ++i) {
    const std::string id = "f" + std::to_string(i);
    files.push_back(
        write(folder / (id + ".xml"),
              facility_xml(id, "note=\"𠮷田 " + std::string(static_cast<std::size_t>(i) * 40, 'x') + "\"")));
  }
  render(files, folder / "one", 1);
  render(files, folder / "four", 4);
  render({files[7]}, folder / "alone", 1);
  const auto one = files_below(folder / "one");
  ASSERT_EQ(one.size(), 24u);
  EXPECT_EQ(files_below(folder / "four"), one);
  for (const auto& [name, bytes] : files_below(folder / "alone")) EXPECT_EQ(bytes, one.at(name)) << name;
}

TEST(Run, ReportsInInputOrderWhateverTheJobs) {
  const support::TemporaryFolder folder;
  std::vector<fs::path> files;
  for (int i = 0; i < 30; ++i) {
    const std::string id = "f" + std::to_string(i);
    files.push_back(i % 3 == 0 ? folder / (id + "-missing.xml") : write(folder / (id + ".xml"), facility_xml(id)));
  }
  const auto done = render(files, folder / "out", 3, {Format::xlsx});
  ASSERT_EQ(done.seen.size(), files.size());
  for (std::size_t i = 0; i < files.size(); ++i) EXPECT_EQ(done.seen[i].file, files[i]);
  EXPECT_EQ(done.summary.rendered, 20u);
  EXPECT_EQ(done.summary.refused, 10u);
}

TEST(Run, SaysWhatItCannotWrite) {
  const support::TemporaryFolder folder;
  write(folder / "out", "a file where the folder should be");
  const auto done = render({write(folder / "a.xml", facility_xml("a"))}, folder / "out");
  EXPECT_EQ(done.summary.rendered, 0u);
  EXPECT_EQ(done.summary.worst, diag::Severity::failure);
  ASSERT_EQ(done.summary.diagnostics.size(), 1u) << "once for the whole run";
  EXPECT_EQ(done.summary.diagnostics[0].code, &kCannotWrite);
  ASSERT_EQ(done.seen.size(), 1u);
  EXPECT_FALSE(done.seen[0].attempted);
}

TEST(Run, OfNoFilesIsDoneAtOnce) {
  const support::TemporaryFolder folder;
  const auto done = render({}, folder / "out");
  EXPECT_EQ(done.summary.rendered, 0u);
  EXPECT_TRUE(done.seen.empty());
}

TEST(Run, TellsWhereTheTimeGoes) {
  const support::TemporaryFolder folder;
  const auto times = render({write(folder / "a.xml", facility_xml("a"))}, folder / "out").summary.times;
  for (const double stage : {times.read, times.check, times.document, times.layout, times.deflate, times.objects,
                             times.save, times.workbook, times.write}) {
    EXPECT_GT(stage, 0.0);
    EXPECT_LT(stage, 60.0);
  }
}

}  // namespace
}  // namespace chohyo::batch
