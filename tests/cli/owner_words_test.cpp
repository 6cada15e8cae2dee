// What forms are made once for each of is a word of templates/records.xml: another one does as well.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "cli/program.hpp"
#include "support/outside.hpp"
#include "support/replaced.hpp"

namespace chohyo::cli {
namespace {

using support::replaced;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace fs = std::filesystem;

/// A templates folder whose facilities have suppliers, with one form that is made for each of them.
class OwnerWords : public testing::Test {
 protected:
  OwnerWords() {
    fs::create_directories(folder_ / "templates/supplier-sheet/r1");
    write(folder_ / "templates/records.xml", renamed(read(kRoot / "templates/records.xml")));
    write(folder_ / "templates/supplier-sheet/r1/form.xml",
          renamed(read(kRoot / "tests/packs/vendor-sheet/r1/form.xml")));
    answers_ = renamed(read(kRoot / "tests/packs/vendor-sheet/r1/sample.xml"));
    file_ = write(folder_ / "a.xml", answers_);
  }

  static std::string renamed(std::string text) {
    return replaced(replaced(std::move(text), "vendor", "supplier"), "事業者", "取引先");
  }

  support::Outcome ask(std::vector<std::string> words) const {
    words.insert(words.end(), {"--templates", (folder_ / "templates").string()});
    return chohyo(std::move(words));
  }

  const support::TemporaryFolder folder_;
  std::string answers_, file_;
};

TEST_F(OwnerWords, OfAFolderNameTheRecordsThatFormsAreMadeFor) {
  const auto outcome = ask({"render", file_, "--date", "2024-12-20", "--out", (folder_ / "out").string()});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  for (const std::string id : {"a", "b"}) {
    const fs::path stem = folder_ / ("out/mihon/supplier-sheet-r1." + id);
    EXPECT_TRUE(fs::exists(stem.string() + ".xlsx"));
    const std::string text = test::poppler_text(read(stem.string() + ".pdf"));
    EXPECT_THAT(text, HasSubstr((id == "a" ? "A" : "B") + std::string("取引先")));
    EXPECT_THAT(text, Not(HasSubstr("事業者")));
  }
}

TEST_F(OwnerWords, StandInFindingsInBothLanguages) {
  write(folder_ / "b.xml", replaced(answers_, "supplier=\"b\"", "supplier=\"d\""));
  const auto ja = ask({"check", (folder_ / "b.xml").string(), "--lang", "ja"});
  EXPECT_THAT(ja.out + ja.err, AllOf(HasSubstr("取引先「d」は suppliers にありません"), Not(HasSubstr("事業者"))));
  const auto en = ask({"check", (folder_ / "b.xml").string(), "--lang", "en"});
  EXPECT_THAT(en.out + en.err, AllOf(HasSubstr("suppliers has no supplier \"d\""), Not(HasSubstr("vendor"))));
}

TEST_F(OwnerWords, StandInWhatPacksSay) {
  fs::create_directories(folder_ / "templates/supplier-matrix/r6");
  const fs::path matrix = folder_ / "templates/supplier-matrix/r6/form.xml";
  const std::string pack = renamed(read(kRoot / "templates/vendor-matrix/r6/form.xml"));
  ASSERT_THAT(pack, AllOf(HasSubstr("each-supplier=\""), HasSubstr("of=\"suppliers\"")));
  write(matrix, pack);
  const auto slipped = [&](const std::string& from, const std::string& to) {
    write(matrix, replaced(pack, from, to));
    const auto said = ask({"forms", "--lang", "en"});
    write(matrix, pack);
    return said.out + said.err;
  };
  EXPECT_THAT(slipped("each-supplier", "each-vendor"),
              AllOf(HasSubstr("has no attribute each-vendor"), HasSubstr("max-height, each-supplier")));
  EXPECT_THAT(slipped("of=\"suppliers\"", "of=\"vendors\""), HasSubstr("suppliers"));
  for (const std::string language : {"ja", "en"}) {
    const auto reference = ask({"forms", "--reference", "--lang", language});
    EXPECT_THAT(reference.out, AllOf(HasSubstr("`no-supplier`"), HasSubstr("{{supplier.table}}"),
                                     Not(HasSubstr("vendor")), Not(HasSubstr("事業者"))));
  }
  const auto schema = ask({"forms", "--schema", "pack"});
  EXPECT_THAT(schema.out,
              AllOf(HasSubstr("\"each-supplier\""), HasSubstr("\"every-supplier\""), Not(HasSubstr("vendor"))));
}

TEST_F(OwnerWords, StandInSchemasAndInNewFiles) {
  for (const std::string kind : {"xsd", "json"}) {
    const auto schema = ask({"forms", "--schema", kind});
    EXPECT_THAT(schema.out, AllOf(HasSubstr("\"suppliers\""), HasSubstr("\"supplier\""), Not(HasSubstr("vendor"))));
  }
  const fs::path file = folder_ / "new.xml";
  const auto made = ask({"new", "--out", file.string(), "--vendor", "甲"});
  ASSERT_EQ(made.status, 0) << made.err;
  EXPECT_THAT(read(file), AllOf(HasSubstr("<supplier id=\"a\" name=\"甲\""),
                                HasSubstr("<supplier-sheet edition=\"r1\" supplier=\"a\""), Not(HasSubstr("vendor"))));
}

}  // namespace
}  // namespace chohyo::cli
