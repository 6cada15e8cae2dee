// The packs under tests/packs, written with the documentation alone: they load, follow the schema, say what is expected,
// and what they make is as archivable as the official forms.
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "base/file.hpp"
#include "support/outside.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::samples {
namespace {

namespace fs = std::filesystem;

const fs::path kPacks = fs::path(CHOHYO_SOURCE_DIR) / "tests/packs";

support::Outcome chohyo(std::vector<std::string> words) {
  words.insert(words.begin(), std::string(CHOHYO_BINARY_DIR) + "/chohyo");
  return support::run(words);
}

std::set<fs::path> folders() {
  std::set<fs::path> out;
  for (const auto& one : fs::recursive_directory_iterator(kPacks)) {
    if (one.path().filename() == "form.xml") out.insert(one.path().parent_path());
  }
  return out;
}

TEST(Packs, SayWhatIsExpected) {
  std::vector<std::string> words;
  for (const fs::path& folder : folders()) words.push_back(folder.string());
  ASSERT_FALSE(words.empty());
  words.insert(words.begin(), {"pack", "test"});
  const auto outcome = chohyo(words);
  EXPECT_EQ(outcome.status, 0) << outcome.out << outcome.err;
}

TEST(Packs, FollowTheSchema) {
  const support::TemporaryFolder temporary;
  const auto schema = chohyo({"forms", "--schema", "pack"});
  ASSERT_FALSE(base::write_file(temporary / "pack.xsd", schema.out));
  for (const fs::path& folder : folders()) {
    const auto valid = support::run(
        {"xmllint", "--noout", "--schema", (temporary / "pack.xsd").string(), (folder / "form.xml").string()});
    EXPECT_EQ(valid.status, 0) << valid.err;
  }
}

TEST(Packs, MakeArchivableDocuments) {
  const support::TemporaryFolder temporary;
  std::vector<fs::path> pdfs;
  for (const fs::path& folder : folders()) {
    const fs::path out = temporary / folder.parent_path().filename().string();
    const auto made = chohyo({"render", (folder / "sample.xml").string(), "--templates", kPacks.string(), "--out",
                              out.string(), "--date", "2024-12-20", "--format", "pdf", "--format", "xlsx"});
    EXPECT_EQ(made.status, 0) << made.err;
    for (const auto& one : fs::recursive_directory_iterator(out)) {
      if (one.path().extension() == ".pdf") pdfs.push_back(one.path());
    }
  }
  ASSERT_FALSE(pdfs.empty());
  const std::vector<std::string> verdicts = test::preflight(pdfs);
  ASSERT_EQ(verdicts.size(), pdfs.size());
  for (std::size_t i = 0; i < pdfs.size(); ++i) {
    EXPECT_NE(verdicts[i].find("is a valid PDF/A-1b file"), std::string::npos) << pdfs[i] << "\n" << verdicts[i];
  }
}

}  // namespace
}  // namespace chohyo::samples
