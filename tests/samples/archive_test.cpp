// What outside checkers say of the samples' PDFs.
#include <gtest/gtest.h>

#include "samples/rendered.hpp"
#include "support/outside.hpp"

namespace chohyo::samples {
namespace {

TEST(Archive, PreflightFindsNoErrorForPdfA1b) {
  std::vector<std::filesystem::path> pdfs;
  for (const Rendered& sample : rendered()) pdfs.push_back(sample.pdf);
  const std::vector<std::string> verdicts = test::preflight(pdfs);
  ASSERT_EQ(verdicts.size(), rendered().size());
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    EXPECT_NE(verdicts[i].find("is a valid PDF/A-1b file"), std::string::npos) << rendered()[i].name << "\n"
                                                                               << verdicts[i];
  }
}

TEST(Archive, QpdfFindsNothing) {
  for (const Rendered& sample : rendered()) {
    const std::string verdict = test::run_on(bytes_of(sample.pdf), {"qpdf", "--check", "{}"});
    EXPECT_EQ(verdict.find("WARNING"), std::string::npos) << sample.name << "\n" << verdict;
  }
}

TEST(Archive, ReadersSeeTagsAndPaper) {
  for (const Rendered& sample : rendered()) {
    const std::string info = test::run_on(bytes_of(sample.pdf), {"pdfinfo", "{}"});
    for (const char* line : {"Tagged:          yes", "PDF version:     1.4", "(A4)", "Encrypted:       no"}) {
      EXPECT_NE(info.find(line), std::string::npos) << sample.name << "\n" << info;
    }
  }
}

TEST(Archive, ADocumentOfOneUsualFacilityTakesAtMost80Kilobytes) {
  for (const Rendered& sample : rendered()) {
    if (sample.name.starts_with("sakura/")) {
      EXPECT_LE(bytes_of(sample.pdf).size(), 80'000u);
    }
  }
}

}  // namespace
}  // namespace chohyo::samples
