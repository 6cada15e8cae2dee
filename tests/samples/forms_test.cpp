// Which documents each sample gives.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "samples/rendered.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::samples {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::map<std::string, std::set<std::string>> files_by_sample() {
  std::map<std::string, std::set<std::string>> out;
  for (const Rendered& sample : rendered()) {
    if (!sample.answers.empty()) out[sample.answers.filename().string()].insert(sample.pdf.stem().string());
  }
  return out;
}

TEST(Forms, OfAHospitalWithTwoVendorsAreATableEachAndWhatGoesWithThem) {
  EXPECT_THAT(files_by_sample().at("wakaba.xml"),
              ElementsAre("checklist-r6", "contract-guide-r6", "contract-r6.a", "contract-r6.b", "guideline-index-r6",
                          "vendor-matrix-r6"));
}

TEST(Forms, OfAVendorWithoutATableAreNone) {
  EXPECT_THAT(files_by_sample().at("shirakaba.json"),
              ElementsAre("contract-guide-r6", "contract-r6.gazou", "contract-r6.karte", "contract-r6.kensa",
                          "contract-r6.uketsuke", "guideline-index-r6", "vendor-matrix-r6"));
}

TEST(Forms, OfAClinicWithoutVendorsSayNothingOfContracts) {
  EXPECT_THAT(files_by_sample().at("hinata-clinic.json"), ElementsAre("checklist-r6"));
}

TEST(Forms, TheMatrixOfAClinicWithoutVendorsIsRefused) {
  const support::TemporaryFolder folder;
  const std::string root = CHOHYO_SOURCE_DIR;
  const auto outcome =
      support::run({std::string(CHOHYO_BINARY_DIR "/chohyo"), "render", root + "/samples/hinata-clinic.json", "--out",
                    folder.path().string(), "--form", "vendor-matrix", "--date", kPrintedOn, "--lang", "en",
                    "--templates", root + "/templates", "--fonts", root + "/fonts"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("error[C172]: there is no vendor to put on vendor-matrix-r6"));
  EXPECT_THAT(outcome.err, HasSubstr("samples/hinata-clinic.json:3:"));
  EXPECT_FALSE(std::filesystem::exists(folder / "hinata"));
}

}  // namespace
}  // namespace chohyo::samples
