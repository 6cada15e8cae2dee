#include "check/selection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/reader.hpp"
#include "batch/facilities.hpp"
#include "check/codes.hpp"
#include "support/arguments.hpp"

namespace chohyo::batch {
namespace {

struct Read {
  diag::Result<answers::Answers> answers;
  check::Checked checked;
};

Read check(const std::string& xml, const std::vector<std::string>& forms = {}) {
  Read read;
  read.answers = answers::read_xml(std::make_shared<diag::Source>("a.xml", xml));
  if (!read.answers) throw std::runtime_error("the test's own answers cannot be read");
  read.checked =
      check::check_facility(stock().library(), *read.answers.value, forms, *base::parse_iso_date("2024-12-20"));
  return read;
}

bool has(const diag::Diagnostics& found, const diag::Code& code) {
  support::expect_fitting_arguments(found);
  return std::any_of(found.begin(), found.end(), [&](const auto& one) { return one.code == &code; });
}

TEST(Selection, TakesTheFormsThatTheFileAnswers) {
  const auto read = check(facility_xml("a"));
  ASSERT_EQ(read.checked.models.size(), 1u);
  EXPECT_EQ(read.checked.models[0].form->name(), "checklist-r6");
  EXPECT_FALSE(diag::has_errors(read.checked.diagnostics));
}

TEST(Selection, SaysThatAFileHoldsNoForm) {
  const auto read = check("<answers version=\"1\"><facility id=\"a\" name=\"架空\"/></answers>");
  EXPECT_TRUE(read.checked.models.empty());
  EXPECT_TRUE(has(read.checked.diagnostics, check::kNoForm));
}

TEST(Selection, SaysThatAFormIsUnknownAndStillChecksTheOthers) {
  auto xml = facility_xml("a");
  xml.insert(xml.find("</answers>"), "<chekclist edition=\"r6\"><item id=\"gate\"/></chekclist>");
  const auto read = check(xml);
  EXPECT_TRUE(has(read.checked.diagnostics, check::kUnknownForm));
  EXPECT_EQ(read.checked.models.size(), 1u);
}

TEST(Selection, AFormAskedForIsTakenOnceThoughNamedTwice) {
  EXPECT_EQ(check(facility_xml("a"), {"checklist", "checklist"}).checked.models.size(), 1u);
}

/// A facility with these vendors and these tables.
std::string with_tables(const std::string& vendors, const std::string& tables) {
  return "<answers version=\"1\"><facility id=\"a\" name=\"架空\"/>" + vendors + tables + "</answers>";
}

std::vector<std::string> names_of(const std::vector<check::Model>& models) {
  std::vector<std::string> out;
  for (const check::Model& model : models) {
    out.push_back(model.form->name() + (model.owner ? "." + model.owners[*model.owner].id : ""));
  }
  return out;
}

const std::string kTwoVendors = R"(<vendors><vendor id="x" name="甲"/><vendor id="y" name="乙"/></vendors>)";

TEST(Selection, TakesATableForEachVendorAndWhatComesWithIt) {
  const auto read = check(with_tables(kTwoVendors,
                                      R"(<contract edition="r6" vendor="y" first-date="2024-07-01"/>
<contract edition="r6" vendor="x" first-date="2024-07-01"/>)"));
  EXPECT_THAT(names_of(read.checked.models), testing::ElementsAre("contract-r6.y", "contract-r6.x", "contract-guide-r6",
                                                                  "vendor-matrix-r6", "guideline-index-r6"));
}

TEST(Selection, LeavesOutTheTableOfAnUnknownVendor) {
  const auto read = check(with_tables(kTwoVendors,
                                      R"(<contract edition="r6" vendor="z" first-date="2024-07-01"/>
<contract edition="r6" vendor="x" first-date="2024-07-01"/>)"));
  EXPECT_TRUE(has(read.checked.diagnostics, check::kUnknownOwner));
  EXPECT_THAT(names_of(read.checked.models), testing::Not(testing::Contains("contract-r6.z")));
  EXPECT_THAT(names_of(read.checked.models), testing::Contains("contract-r6.x"));
}

TEST(Selection, WithoutVendorsThereIsNothingToCompare) {
  std::string xml = facility_xml("a");
  const std::size_t begin = xml.find("<vendors>"), end = xml.find("</vendors>");
  xml.replace(begin, end + std::string("</vendors>").size() - begin, "<vendors/>");
  EXPECT_EQ(names_of(check(xml).checked.models), std::vector<std::string>{"checklist-r6"});  // not asked for, not said
  EXPECT_FALSE(has(check(xml).checked.diagnostics, check::kNothingToCompare));
  const auto read = check(xml, {"checklist", "vendor-matrix"});
  EXPECT_EQ(names_of(read.checked.models), std::vector<std::string>{"checklist-r6"});
  ASSERT_TRUE(has(read.checked.diagnostics, check::kNothingToCompare));
  EXPECT_TRUE(diag::has_errors(read.checked.diagnostics));
}

TEST(Selection, ListsEachFormIdOnce) {
  const auto ids = check::form_ids(stock().library());
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
  EXPECT_NE(std::find(ids.begin(), ids.end(), "checklist"), ids.end());
}

}  // namespace
}  // namespace chohyo::batch
