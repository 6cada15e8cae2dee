#include "batch/selection.hpp"

#include <gtest/gtest.h>

#include "answers/reader.hpp"
#include "batch/codes.hpp"
#include "batch/facilities.hpp"
#include "check/codes.hpp"

namespace chohyo::batch {
namespace {

struct Read {
  diag::Result<answers::Answers> answers;
  Checked checked;
};

Read check(const std::string& xml, const std::vector<std::string>& forms = {}) {
  Read read;
  read.answers = answers::read_xml(std::make_shared<diag::Source>("a.xml", xml));
  if (!read.answers) throw std::runtime_error("the test's own answers cannot be read");
  read.checked = check_facility(stock().library(), *read.answers.value, forms, *base::parse_iso_date("2024-12-20"));
  return read;
}

bool has(const diag::Diagnostics& found, const diag::Code& code) {
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
  EXPECT_TRUE(has(read.checked.diagnostics, kNoForm));
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

TEST(Selection, ListsEachFormIdOnce) {
  const auto ids = form_ids(stock().library());
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
  EXPECT_NE(std::find(ids.begin(), ids.end(), "checklist"), ids.end());
}

}  // namespace
}  // namespace chohyo::batch
