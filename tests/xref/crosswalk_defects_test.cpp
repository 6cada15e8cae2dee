// Defects of guidelines.xml and crosswalk.xml: each with its place and a proposal.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <stdexcept>

#include "diag/printer.hpp"
#include "form/codes.hpp"
#include "form/small_pack.hpp"
#include "support/arguments.hpp"
#include "support/temporary_folder.hpp"
#include "xref/codes.hpp"
#include "xref/crosswalk.hpp"

namespace chohyo::xref {
namespace {

using namespace form;

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr auto kGuidelines = R"(<guidelines>
  <guideline id="fire-2" name="防火の手引き" version="2" printed="防火の手引き第2版" date="2024-01-31" address="https://example.org/fire">
    <part id="gate" name="扉編" printed="扉編">
      <clause id="1.1"/>
      <clause id="1.2"/>
    </part>
  </guideline>
  <guideline id="light-1" name="灯火の手引き" printed="灯火の手引き">
    <clause id="3"/>
  </guideline>
</guidelines>
)";

constexpr auto kCrosswalk = R"(<crosswalk>
  <edges relation="cites" form="rounds" edition="r1" status="reviewed" rationale="様式が挙げる">
    <from item="doors">
      <edge to="fire-2/gate/1.1"/>
      <edge to="light-1/3" certainty="0.5" note="かすれている"/>
    </from>
  </edges>
  <edges form="rounds" edition="r1" to-form="night" to-edition="r1" status="proposed">
    <from item="lights">
      <edge to="lights" relation="subset" rationale="夜も見る"/>
    </from>
  </edges>
  <gaps form="rounds" edition="r1" in-form="night" in-edition="r1" status="proposed">
    <none item="pump" reason="夜は見ない"/>
  </gaps>
  <gaps form="rounds" edition="r1" in-guideline="light-1" status="proposed">
    <none item="pump" reason="灯火ではない"/>
  </gaps>
</crosswalk>
)";

FormPtr form(const std::string& attributes) {
  auto pack = read_pack_text(small_pack_with("id=\"rounds\" edition=\"r1\"", attributes));
  return *pack.value;
}

/// A form, its companion of the same edition, and one with the same item ids that has nothing to do with them.
const std::vector<FormPtr>& forms() {
  static const std::vector<FormPtr> all = {form("id=\"night\" edition=\"r1\""), form("id=\"rounds\" edition=\"r1\""),
                                           form("id=\"rounds-guide\" edition=\"r1\" companion-of=\"rounds\"")};
  return all;
}

std::string changed(std::string text, const std::string& from, const std::string& to) {
  const auto place = text.find(from);
  if (place == std::string::npos) throw std::runtime_error("not there: " + from);
  return text.replace(place, from.size(), to);
}

void write(const fs::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

struct Loaded {
  support::TemporaryFolder folder;
  diag::Result<Crosswalk> result;

  Loaded(const std::string& guidelines, const std::string& crosswalk) {
    write(folder / "guidelines.xml", guidelines);
    write(folder / "crosswalk.xml", crosswalk);
    result = load_crosswalk(folder.path(), forms());
  }
};

std::string report(const diag::Result<Crosswalk>& result) {
  support::expect_fitting_arguments(result.diagnostics);
  std::string out;
  for (const auto& d : result.diagnostics) out += diag::to_line(d, diag::Language::en);
  return out;
}

TEST(CrosswalkFile, ReadsWhatIsSound) {
  const Loaded loaded(kGuidelines, kCrosswalk);
  ASSERT_TRUE(loaded.result.value) << report(loaded.result);
  EXPECT_EQ(report(loaded.result), "");
  const Crosswalk& crosswalk = *loaded.result.value;
  ASSERT_EQ(crosswalk.edges.size(), 3u);
  EXPECT_EQ(crosswalk.edges[0].rationale, "様式が挙げる");
  EXPECT_EQ(crosswalk.edges[0].status, ReviewStatus::reviewed);
  EXPECT_EQ(crosswalk.edges[1].note, "かすれている");
  EXPECT_EQ(crosswalk.edges[2].relation, Relation::subset);
  EXPECT_EQ(crosswalk.edges[2].status, ReviewStatus::proposed);
  EXPECT_EQ(crosswalk.edges[2].to_item->form->id, "night");
  ASSERT_EQ(crosswalk.unmatched.size(), 2u);
  EXPECT_EQ(crosswalk.unmatched[0].in_form->id, "night");
  EXPECT_EQ(crosswalk.unmatched[1].in_guideline, base::Index<Guideline>(1));
  const auto printed = printed_citations(crosswalk, crosswalk.edges[0].from);
  ASSERT_EQ(printed.size(), 2u);
  EXPECT_EQ(printed[0].text, "・防火の手引き第2版 扉編1.1");
  EXPECT_EQ(printed[0].uri, "https://example.org/fire");
  EXPECT_EQ(printed[1].text, "・灯火の手引き3");
  EXPECT_TRUE(printed[1].is_uncertain);
}

TEST(CrosswalkFile, PrintsOtherLettersAndSeparatorsWhereAnEdgeSaysSo) {
  const std::string crosswalk = changed(kCrosswalk, "<edge to=\"fire-2/gate/1.1\"/>",
                                        "<edge to=\"fire-2/gate/1.1\" printed=\"1. 1\"/>"
                                        "<edge to=\"fire-2/gate/1.2\" separator=\"\"/><edge to=\"fire-2\"/>");
  const Loaded loaded(kGuidelines, crosswalk);
  ASSERT_TRUE(loaded.result.value) << report(loaded.result);
  const Edge& edge = loaded.result.value->edges.at(0);
  EXPECT_EQ(printed_citations(*loaded.result.value, edge.from).at(0).text, "・防火の手引き第2版 扉編1. 11.2");
}

TEST(CrosswalkFile, MayBeAbsent) {
  const support::TemporaryFolder folder;
  const auto result = load_crosswalk(folder.path(), forms());
  ASSERT_TRUE(result.value);
  EXPECT_EQ(report(result), "");
  EXPECT_TRUE(result.value->edges.empty());
  EXPECT_TRUE(result.value->digest.empty());
  EXPECT_EQ(result.value->forms.size(), forms().size());
}

TEST(CrosswalkFile, NeedsItsCatalogue) {
  const support::TemporaryFolder folder;
  write(folder / "crosswalk.xml", kCrosswalk);
  const auto result = load_crosswalk(folder.path(), forms());
  EXPECT_FALSE(result.value);
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].code, &kUnreadableCrosswalk);
  EXPECT_EQ(result.diagnostics[0].severity, diag::Severity::failure);
  EXPECT_THAT(report(result), HasSubstr("guidelines.xml"));
}

TEST(CrosswalkFile, ThatIsAFolderCannotBeRead) {
  const support::TemporaryFolder folder;
  write(folder / "guidelines.xml", kGuidelines);
  fs::create_directory(folder / "crosswalk.xml");
  const auto result = load_crosswalk(folder.path(), forms());
  EXPECT_FALSE(result.value);
  EXPECT_THAT(report(result), HasSubstr("crosswalk.xml"));
}

TEST(CrosswalkFile, IsRefusedWhenItIsNoXmlOrAnotherDocument) {
  EXPECT_FALSE(Loaded("<guidelines>", kCrosswalk).result.value);
  EXPECT_FALSE(Loaded("<form/>", kCrosswalk).result.value);
  EXPECT_FALSE(Loaded(kGuidelines, "<crosswalk><edges></crosswalk>").result.value);
  const Loaded other(kGuidelines, "<guidelines/>");
  EXPECT_FALSE(other.result.value);
  EXPECT_THAT(report(other.result), HasSubstr("F104"));
}

TEST(CrosswalkFile, DigestCoversBothFiles) {
  const auto digest = [](const std::string& guidelines, const std::string& crosswalk) {
    return Loaded(guidelines, crosswalk).result.value->digest;
  };
  const std::string plain = digest(kGuidelines, kCrosswalk);
  EXPECT_EQ(plain.size(), 64u);
  EXPECT_EQ(plain, digest(kGuidelines, kCrosswalk));
  EXPECT_NE(plain, digest(changed(kGuidelines, "第2版", "第２版"), kCrosswalk));
  EXPECT_NE(plain, digest(kGuidelines, changed(kCrosswalk, "夜も見る", "夜にも見る")));
}

struct Defect {
  bool in_catalogue;
  std::string from, to;
  const diag::Code* code;
  std::string at;    ///< what the diagnostic points at
  std::string hint;  ///< part of its English hint
};

void PrintTo(const Defect& defect, std::ostream* out) { *out << defect.from << " → " << defect.to; }

class CrosswalkDefect : public testing::TestWithParam<Defect> {};

TEST_P(CrosswalkDefect, IsNamedWithItsPlace) {
  const Defect& defect = GetParam();
  const Loaded loaded(defect.in_catalogue ? changed(kGuidelines, defect.from, defect.to) : kGuidelines,
                      defect.in_catalogue ? kCrosswalk : changed(kCrosswalk, defect.from, defect.to));
  EXPECT_FALSE(loaded.result.value);
  const auto& found = loaded.result.diagnostics;
  const auto one = std::find_if(found.begin(), found.end(), [&](const auto& d) { return d.code == defect.code; });
  ASSERT_NE(one, found.end()) << report(loaded.result);
  EXPECT_EQ(one->span.source->text().substr(one->span.begin, one->span.end - one->span.begin), defect.at);
  EXPECT_THAT(diag::hint(*one, diag::Language::en), HasSubstr(defect.hint));
  support::expect_fitting_arguments(found);
}

const Defect kDefects[] = {
    // catalogue
    {true, "id=\"fire-2\"", "id=\"fire/2\"", &kBadPlaceId, "fire/2", "slashes"},
    {true, "<clause id=\"3\"/>", "<clause id=\"3 a\"/>", &kBadPlaceId, "3 a", ""},
    {true, "<clause id=\"3\"/>", "<clause id=\"3　a\"/>", &kBadPlaceId, "3　a", ""},
    {true, "id=\"light-1\"", "id=\"fire-2\"", &kDuplicate,
     "<guideline id=\"fire-2\" name=\"灯火の手引き\" printed=\"灯火の手引き\">", ""},
    {true, "id=\"1.2\"", "id=\"1.1\"", &kDuplicate, "<clause id=\"1.1\"/>", ""},
    {true, "    </part>", "    </part><part id=\"gate\" name=\"x\" printed=\"x\"/>", &kDuplicate,
     "<part id=\"gate\" name=\"x\" printed=\"x\"/>", ""},
    {true, "    </part>", "    </part><clause id=\"9\"/>", &kPartsAndClauses, "<clause id=\"9\"/>", "parts"},
    {true, "2024-01-31", "2024-02-30", &kBadDate, "2024-02-30", "2023-05-31"},
    {true, "https://example.org/fire", "example.org", &kBadAddress, "example.org", "https://"},
    {true, "https://example.org/fire", "https://例", &kBadAddress, "https://例", ""},
    {true, "https://example.org/fire", "javascript:alert(1)", &kBadAddress, "javascript:alert(1)", ""},
    {true, " printed=\"灯火の手引き\"", "", &kMissingAttribute, "<guideline id=\"light-1\" name=\"灯火の手引き\">", ""},
    // crosswalk
    {false, "form=\"rounds\" edition=\"r1\" status", "form=\"round\" edition=\"r1\" status", &kDanglingForm, "round",
     "\"rounds\""},
    {false, "edition=\"r1\" status", "edition=\"r2\" status", &kDanglingForm, "r2", "r1"},
    {false, "to-form=\"night\"", "to-form=\"nihgt\"", &kDanglingForm, "nihgt", "\"night\""},
    {false, "item=\"doors\"", "item=\"door\"", &kDanglingItem, "door", "\"doors\""},
    {false, "<edge to=\"lights\"", "<edge to=\"ligths\"", &kDanglingItem, "ligths", "\"lights\""},
    {false, "<none item=\"pump\"", "<none item=\"pumps\"", &kDanglingItem, "pumps", "\"pump\""},
    {false, "fire-2/gate/1.1", "fire-2/gate/1.3", &kDanglingClause, "fire-2/gate/1.3", "\"fire-2/gate/1."},
    {false, "fire-2/gate/1.1", "fire-1/gate/1.1", &kDanglingClause, "fire-1/gate/1.1", "\"fire-2/gate/1.1\""},
    {false, "in-guideline=\"light-1\"", "in-guideline=\"light-2\"", &kDanglingClause, "light-2", "\"light-1\""},
    {false, "relation=\"subset\"", "relation=\"cites\"", &kCitedItem,
     "<edge to=\"lights\" relation=\"cites\" rationale=\"夜も見る\"/>", "equivalent"},
    {false, "relation=\"subset\"", "relation=\"subst\"", &kBadWord, "subst", "\"subset\""},
    {false, " relation=\"subset\"", "", &kMissingAttribute, "<edge to=\"lights\" rationale=\"夜も見る\"/>", ""},
    {false, " rationale=\"夜も見る\"", "", &kMissingAttribute, "<edge to=\"lights\" relation=\"subset\"/>", ""},
    {false, " rationale=\"夜も見る\"", " rationale=\"\"", &kMissingAttribute, "rationale", ""},
    {false, " note=\"かすれている\"", "", &kMissingAttribute, "<edge to=\"light-1/3\" certainty=\"0.5\"/>", ""},
    {false, "certainty=\"0.5\"", "certainty=\"50%\"", &kBadNumber, "50%", "0 to 1"},
    {false, "relation=\"subset\"", "relation=\"subset\" printed=\"x\"", &kUnknownAttribute, "printed", ""},
    {false, "to-form=\"night\"", "to-form=\"rounds\"", &kEdgeToItself,
     "<edge to=\"lights\" relation=\"subset\" rationale=\"夜も見る\"/>", "goes without saying"},
    {false, "to-form=\"night\"", "to-form=\"rounds-guide\"", &kEdgeToItself,
     "<edge to=\"lights\" relation=\"subset\" rationale=\"夜も見る\"/>", ""},
    {false, "<edge to=\"fire-2/gate/1.1\"/>", "<edge to=\"fire-2/gate/1.1\"/><edge to=\"fire-2/gate/1.1\" note=\"x\"/>",
     &kDuplicateEdge, "<edge to=\"fire-2/gate/1.1\" note=\"x\"/>", "keep one"},
    {false, "  <gaps form",
     "<edges form=\"night\" edition=\"r1\" to-form=\"rounds\" to-edition=\"r1\" status=\"reviewed\"><from "
     "item=\"lights\"><edge to=\"lights\" relation=\"superset\" rationale=\"逆向き\"/></from></edges><gaps form",
     &kDuplicateEdge, "<edge to=\"lights\" relation=\"superset\" rationale=\"逆向き\"/>", ""},
    {false, "<none item=\"pump\" reason=\"夜は見ない\"/>",
     "<none item=\"pump\" reason=\"夜は見ない\"/><none item=\"pump\" reason=\"二度目\"/>", &kDuplicateEdge,
     "<none item=\"pump\" reason=\"二度目\"/>", ""},
    {false, "<none item=\"pump\" reason=\"夜は見ない\"/>", "<none item=\"lights\" reason=\"夜は見ない\"/>",
     &kContradictedGap, "<none item=\"lights\" reason=\"夜は見ない\"/>", "remove either"},
    {false, "<gaps form=\"rounds\" edition=\"r1\" in-form=\"night\"",
     "<gaps form=\"night\" edition=\"r1\" in-form=\"rounds\" in-edition=\"r1\" status=\"proposed\"><none "
     "item=\"lights\" reason=\"逆向き\"/></gaps><gaps form=\"rounds\" edition=\"r1\" in-form=\"night\"",
     &kContradictedGap, "<none item=\"lights\" reason=\"逆向き\"/>", ""},
    {false, "<none item=\"pump\" reason=\"灯火ではない\"/>", "<none item=\"doors\" reason=\"灯火ではない\"/>",
     &kContradictedGap, "<none item=\"doors\" reason=\"灯火ではない\"/>", ""},
    {false, " reason=\"灯火ではない\"", "", &kMissingAttribute, "<none item=\"pump\"/>", ""},
    {false, "<crosswalk>", "<crosswalk version=\"2\">", &kUnknownAttribute, "version", ""},
    {false, "  <gaps form", "<gap/><gaps form", &kUnknownElement, "gap", "\"gaps\""},
};

INSTANTIATE_TEST_SUITE_P(Each, CrosswalkDefect, testing::ValuesIn(kDefects));

TEST(CrosswalkFile, NamesAllDefectsOfBothFilesAtOnce) {
  const Loaded loaded(changed(kGuidelines, "2024-01-31", "昨日"),
                      changed(changed(kCrosswalk, "item=\"doors\"", "item=\"dors\""), "in-guideline=\"light-1\"",
                              "in-guideline=\"x\""));
  EXPECT_FALSE(loaded.result.value);
  std::vector<std::string> codes;
  for (const auto& d : loaded.result.diagnostics) codes.emplace_back(d.code->id);
  EXPECT_THAT(codes, ElementsAre("F204", "F207", "F208"));
  EXPECT_EQ(loaded.result.sources.size(), 2u);
}

TEST(CrosswalkFile, ADanglingEdgeIsNamedWithFileLineAndColumn) {
  const Loaded loaded(kGuidelines, changed(kCrosswalk, "light-1/3", "light-1/4"));
  EXPECT_THAT(report(loaded.result), HasSubstr("crosswalk.xml:5:17: error[F208]"));
}

TEST(CrosswalkFile, EveryCodeIsProvokedHere) {
  std::set<std::string_view> provoked = {kUnreadableCrosswalk.id, kUnusableCrosswalk.id};  // above; library_test.cpp
  for (const Defect& defect : kDefects) provoked.insert(defect.code->id);
  for (const diag::Code* code : kCodes) {
    if (!code->id.starts_with("F2")) continue;
    EXPECT_TRUE(provoked.contains(code->id)) << code->id;
  }
}

}  // namespace
}  // namespace chohyo::xref
