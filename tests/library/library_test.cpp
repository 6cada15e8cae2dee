// A library with packs that cannot be used: they are reported, and the others work.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "diag/printer.hpp"
#include "form/codes.hpp"
#include "form/small_pack.hpp"
#include "library/library.hpp"
#include "support/arguments.hpp"
#include "support/temporary_folder.hpp"
#include "xref/codes.hpp"

namespace chohyo::library {
namespace {

using namespace form;

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class Templates {
 public:
  Templates& add(const std::string& name, const std::string& text) {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return *this;
  }
  diag::Result<Library> load() const { return Library::load(folder_.path()); }

 private:
  support::TemporaryFolder folder_;
};

std::string named(const std::string& id, const std::string& edition, const std::string& more = {}) {
  return small_pack_with("id=\"rounds\" edition=\"r1\"", "id=\"" + id + "\" edition=\"" + edition + "\" " + more);
}

std::string with_typo(std::string text) {
  const std::string from = "<spacer ";
  return text.replace(text.find(from), from.size(), "<spaser ");
}

std::string lines(const diag::Diagnostics& diagnostics) {
  support::expect_fitting_arguments(diagnostics);
  std::string out;
  for (const auto& d : diagnostics) out += diag::to_line(d, diag::Language::en);
  return out;
}

constexpr auto kGuidelines =
    R"(<guidelines><guideline id="g" name="手引き" printed="手引き"><clause id="1"/></guideline></guidelines>)";
constexpr auto kEdges = R"(<crosswalk>
  <edges relation="cites" form="rounds" edition="r1" status="reviewed" rationale="x"><from item="doors"><edge to="g/1"/></from></edges>
  <edges form="night" edition="r1" to-form="rounds" to-edition="r1" status="reviewed" rationale="x" relation="equivalent">
    <from item="no-such-item"><edge to="doors"/></from></edges>
  <gaps form="rounds" edition="r1" in-form="night" in-edition="r1" status="proposed"><none item="pump" reason="x"/></gaps>
</crosswalk>)";

TEST(BrokenPack, IsReportedOnceAndTheOthersWork) {
  Templates templates;
  templates.add("night/r1/form.xml", with_typo(named("night", "r1"))).add("rounds/r1/form.xml", small_pack());
  const auto loaded = templates.load();
  ASSERT_TRUE(loaded.value) << lines(loaded.diagnostics);
  ASSERT_EQ(loaded.diagnostics.size(), 1u) << lines(loaded.diagnostics);
  EXPECT_EQ(loaded.diagnostics[0].code, &kUnusablePack);
  EXPECT_EQ(loaded.diagnostics[0].severity, diag::Severity::warning);
  EXPECT_THAT(lines(loaded.diagnostics), HasSubstr("night/r1/form.xml:"));
  EXPECT_TRUE(loaded.value->find("rounds"));
  EXPECT_FALSE(loaded.value->find("night"));
  const BrokenPack* broken = loaded.value->find_broken({"night", {}});
  ASSERT_TRUE(broken);
  EXPECT_EQ(broken, loaded.value->find_broken({"night", "r1"}));
  EXPECT_EQ(broken->name(), "night@r1");
  EXPECT_THAT(broken->place(), HasSubstr("night/r1/form.xml:"));
  EXPECT_EQ(broken->defects.at(0).code, &kUnknownElement);
  EXPECT_EQ(loaded.value->find_broken({"night", "r2"}), nullptr);
  EXPECT_EQ(loaded.value->find_broken({"rounds", {}}), nullptr);
}

TEST(BrokenPack, ThatIsNoXmlOrStandsInTheWrongFolderIsOneToo) {
  Templates templates;
  templates.add("rounds/r1/form.xml", small_pack())
      .add("rounds/r2/form.xml", "<form")
      .add("night/r1/form.xml", small_pack());
  const auto loaded = templates.load();
  ASSERT_TRUE(loaded.value) << lines(loaded.diagnostics);
  EXPECT_EQ(loaded.value->broken().size(), 2u);
  EXPECT_EQ(loaded.value->find("rounds")->edition, "r1") << "of the editions that work";
  EXPECT_TRUE(loaded.value->find_broken({"rounds", "r2"}));
}

TEST(BrokenPack, LeavesTheCrosswalkOfTheOthersAsItIs) {
  Templates templates;
  templates.add("night/r1/form.xml", with_typo(named("night", "r1"))).add("rounds/r1/form.xml", small_pack());
  templates.add("guidelines.xml", kGuidelines).add("crosswalk.xml", kEdges);
  const auto loaded = templates.load();
  ASSERT_TRUE(loaded.value) << lines(loaded.diagnostics);
  EXPECT_EQ(loaded.value->crosswalk().edges.size(), 1u);
  EXPECT_TRUE(loaded.value->crosswalk().unmatched.empty());
  EXPECT_EQ(loaded.value->find("rounds")->find_item("doors")->citations.at(0).text, "・手引き1");
}

TEST(BrokenCrosswalk, TakesOnlyTheFormsThatPrintIt) {
  std::string citing = named("citing", "r1");
  const std::string from = "<field ref=\"note\"/>";
  citing.replace(citing.find(from), from.size(), from + "<citations/>");
  Templates templates;
  templates.add("rounds/r1/form.xml", small_pack()).add("citing/r1/form.xml", citing);
  templates.add("guidelines.xml", kGuidelines).add("crosswalk.xml", kEdges);
  const auto loaded = templates.load();
  ASSERT_TRUE(loaded.value) << lines(loaded.diagnostics);
  ASSERT_EQ(loaded.diagnostics.size(), 1u) << lines(loaded.diagnostics);
  EXPECT_EQ(loaded.diagnostics[0].code, &xref::kUnusableCrosswalk);
  EXPECT_TRUE(loaded.value->find("rounds"));
  EXPECT_FALSE(loaded.value->find("citing"));
  ASSERT_TRUE(loaded.value->find_broken({"citing", {}}));
  EXPECT_EQ(lines(loaded.value->defects()), lines(loaded.value->crosswalk_defects())) << "each defect once";
  EXPECT_EQ(loaded.value->crosswalk_defects().at(0).code, &xref::kDanglingForm) << "there is no form \"night\" at all";
}

TEST(OtherForms, ThatAPackNamesMustBeThere) {
  Templates templates;
  templates.add("rounds/r1/form.xml", small_pack())
      .add("guide/r1/form.xml", named("guide", "r1", "companion-of=\"rouds\""));
  const auto loaded = templates.load();
  ASSERT_TRUE(loaded.value) << lines(loaded.diagnostics);
  const BrokenPack* broken = loaded.value->find_broken({"guide", {}});
  ASSERT_TRUE(broken);
  ASSERT_EQ(broken->defects.size(), 1u);
  EXPECT_EQ(broken->defects[0].code, &kUnknownReference);
  EXPECT_THAT(diag::hint(broken->defects[0], diag::Language::en), HasSubstr("\"rounds\""));
}

TEST(OtherForms, AreLookedIntoForWhatAComparisonAndARuleName) {
  const std::string comparison =
      "<comparison form=\"rounds\" answer=\"result\" good=\"yas\" done=\"note\" party=\"result\" holders=\"yes us\">"
      "<gap kind=\"no-table\">0</gap><gap kind=\"unheld\">1</gap><gap kind=\"doubled\">2</gap><gap "
      "kind=\"open\">3</gap>"
      "<gap kind=\"unanswered\">4</gap></comparison><fields>";
  std::string matrix = named("matrix", "r1");
  matrix.replace(matrix.find("<fields>"), 8, comparison);
  matrix.replace(matrix.find("<rows>"), 6, "<rows><each of=\"gaps\"><cell column=\"item\">{{gap.kind}}</cell></each>");
  std::string agreeing = named("agreeing", "r1");
  agreeing.replace(agreeing.find("</rules>"), 8,
                   "<rule id=\"A\" kind=\"agrees\" item=\"doors\" field=\"result\" good=\"yes\" form=\"rounds\" "
                   "with-item=\"dors\" with-field=\"result\" with-good=\"yes\"/></rules>");
  Templates templates;
  templates.add("rounds/r1/form.xml", small_pack())
      .add("matrix/r1/form.xml", matrix)
      .add("agreeing/r1/form.xml", agreeing);
  const auto loaded = templates.load();
  ASSERT_TRUE(loaded.value) << lines(loaded.diagnostics);
  const BrokenPack* broken = loaded.value->find_broken({"matrix", {}});
  ASSERT_TRUE(broken);
  EXPECT_EQ(broken->defects.size(), 3u) << lines(broken->defects);
  broken = loaded.value->find_broken({"agreeing", {}});
  ASSERT_TRUE(broken);
  ASSERT_EQ(broken->defects.size(), 1u) << lines(broken->defects);
  EXPECT_THAT(lines(broken->defects), HasSubstr("no item \"dors\""));
}

TEST(OtherForms, MayBeAbsentUnlessTheirTablesAreCompared) {
  Templates templates;
  templates.add("rounds/r1/form.xml", small_pack())
      .add("guide/r1/form.xml", named("guide", "r1", "companion-of=\"contract\""));
  const auto loaded = templates.load();
  ASSERT_TRUE(loaded.value) << lines(loaded.diagnostics);
  EXPECT_TRUE(loaded.value->broken().empty());
}

TEST(FormName, IsAnIdOrAnIdWithItsEdition) {
  EXPECT_EQ(FormName::parse("checklist").id, "checklist");
  EXPECT_EQ(FormName::parse("checklist").edition, "");
  EXPECT_EQ(FormName::parse("checklist@r6").id, "checklist");
  EXPECT_EQ(FormName::parse("checklist@r6").edition, "r6");
}

}  // namespace
}  // namespace chohyo::library
