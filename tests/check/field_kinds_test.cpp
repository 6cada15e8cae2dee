// Numbers, several words, boxes, times and months: what is read, and what is said of the rest.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "check/codes.hpp"
#include "check/small_form.hpp"
#include "support/kinds_pack.hpp"

namespace chohyo::check {
namespace {

using diag::Language;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

form::FormPtr kinds() {
  static const form::FormPtr form = form_of(std::string(support::kKindsPack));
  return form;
}

diag::Result<Model> check_text(const std::string& text) { return check_answers(kinds(), answers_of(text), kToday); }

diag::Result<Model> check_item(const std::string& attributes) {
  return check_text("<answers version=\"1\"><facility id=\"f\" name=\"架空医院\"/><kinds edition=\"r1\"><item id=\"i\" " +
                    attributes + "/></kinds></answers>");
}

const Entry& entry(const Model& model, std::string_view field) {
  const form::Field* found = model.form->find_field(field);
  const auto index = base::index_of(model.form->fields, *found).value();
  return found->of_form ? model.fields[index] : model.items[0].entries[index];
}

base::Decimal number(const char* text) { return base::parse_decimal(text).value(); }

TEST(FieldKinds, GetTheirTypes) {
  const auto result = check_text(std::string(support::kKindsAnswers));
  EXPECT_THAT(found(result.diagnostics), IsEmpty());
  const Model& model = *result.value;
  using namespace std::chrono;
  EXPECT_EQ(entry(model, "count").value, Value(number("1000")));
  EXPECT_EQ(entry(model, "degrees").value, Value(number("-0.5")));
  EXPECT_EQ(entry(model, "risks").value, Value(Choices{{0, 2}})) << "in the order of the pack";
  EXPECT_EQ(entry(model, "done").value, Value(true));
  EXPECT_EQ(entry(model, "at").value, Value(base::TimeOfDay{1440}));
  EXPECT_EQ(entry(model, "since").value, Value(2024y / June));
  EXPECT_EQ(entry(model, "total").value, Value(number("1234567")));
  EXPECT_EQ(entry(model, "all").value, Value(Choices{{0, 1}}));
  EXPECT_EQ(model.lists[0][0].entries[0].value, Value(number("200")));
  EXPECT_EQ(model.lists[0][0].entries[2].value, Value(false));
}

TEST(FieldKinds, AreTheSameFromJson) {
  const auto json = check_text(R"({"version": 1, "facility": {"id": "f", "name": "架空医院"},
    "kinds": {"edition": "r1", "total": "1,234,567", "all": ["x", "y"], "agreed": "yes",
      "items": {"i": {"count": "1000", "risks": ["quake", "fire"], "done": "yes", "at": "24時"}},
      "unit": [{"price": "200", "use": ["lab"], "kept": "no"}]}})");
  EXPECT_THAT(found(json.diagnostics), IsEmpty());
  const auto xml = check_text(std::string(support::kKindsAnswers));
  for (const char* field : {"count", "risks", "done", "at", "total", "all", "agreed"}) {
    EXPECT_EQ(entry(*json.value, field).value, entry(*xml.value, field).value) << field;
  }
  EXPECT_EQ(json.value->lists[0][0].entries[1].value, Value(Choices{{1}}));
}

TEST(FieldKinds, GoBackToWhatAnswersFilesHold) {
  const auto result = check_text(std::string(support::kKindsAnswers));
  const auto stored = [&](const char* field) {
    return form::stored_text(entry(*result.value, field).value, *kinds()->find_field(field));
  };
  EXPECT_EQ(stored("count"), "1000");
  EXPECT_EQ(stored("degrees"), "-0.5");
  EXPECT_EQ(stored("risks"), "fire quake");
  EXPECT_EQ(stored("done"), "yes");
  EXPECT_EQ(stored("at"), "24:00");
  EXPECT_EQ(stored("since"), "2024-06");
  EXPECT_EQ(stored("mark"), "bad");
  EXPECT_EQ(stored("era"), "2024-11-05");
}

struct Fault {
  const char* attributes;
  const char* code;
  const char* at;
  const char* hint;
};

class FieldFault : public testing::TestWithParam<Fault> {};

TEST_P(FieldFault, IsNamedWithItsPlaceAndAWayOut) {
  const auto result = check_item(GetParam().attributes);
  ASSERT_EQ(result.diagnostics.size(), 1u) << testing::PrintToString(found(result.diagnostics));
  const diag::Diagnostic& d = result.diagnostics.front();
  EXPECT_EQ(d.code->id, GetParam().code);
  EXPECT_EQ(pointed_at(d), GetParam().at);
  EXPECT_THAT(d.path, testing::StartsWith("kinds/i/"));
  EXPECT_THAT(diag::hint(d, Language::en), HasSubstr(GetParam().hint));
}

INSTANTIATE_TEST_SUITE_P(
    Each, FieldFault,
    testing::Values(Fault{"count=\"12,34\"", "C160", "12,34", "count=\"1234\""},
                    Fault{"degrees=\"2,5\"", "C160", "2,5", "degrees=\"25\" or degrees=\"2.5\""},
                    Fault{"count=\"約10\"", "C160", "約10", "count=\"10\""},
                    Fault{"count=\"1e999\"", "C160", "1e999", "count=\"1234\""},
                    Fault{"degrees=\"NaN\"", "C160", "NaN", "degrees=\"1234.5\""},
                    Fault{"count=\"1.5\"", "C161", "1.5", "allowed: 0"},
                    Fault{"degrees=\"0.123456\"", "C161", "0.123456", "allowed: 1"},
                    Fault{"count=\"1001\"", "C162", "1001", "from 0 to 1000"},
                    Fault{"count=\"－１\"", "C162", "－１", "from 0 to 1000"},
                    Fault{"degrees=\"-20.5\"", "C162", "-20.5", "from -20 to 922337203685477.5807"},
                    Fault{"degrees=\"99999999999999999999\"", "C162", "99999999999999999999", "from -20"},
                    Fault{"risks=\"fire fire\"", "C163", "fire fire", "write it once"},
                    Fault{"risks=\"fire floood\"", "C123", "fire floood", "\"flood\""},
                    Fault{"risks=\"fire 水害\"", "C123", "fire 水害", "write risks=\"flood\""},
                    Fault{"done=\"true\"", "C123", "true", "yes, no"},
                    Fault{"at=\"24:01\"", "C164", "24:01", "at=\"09:30\""},
                    Fault{"at=\"9時半\"", "C164", "9時半", "up to 24:00"},
                    Fault{"since=\"2024-13\"", "C165", "2024-13", "since=\"2024-04\""},
                    Fault{"since=\"24/6\"", "C165", "24/6", ""}));

TEST(FieldKinds, AreLeftOpenByWhatCannotBeRead) {
  const auto result = check_item(R"(count="x" risks="fire floood" at="25:00")");
  EXPECT_THAT(found(result.diagnostics), ElementsAre("C160 kinds/i/count", "C123 kinds/i/risks", "C164 kinds/i/at"));
  for (const char* field : {"count", "risks", "at"}) EXPECT_EQ(entry(*result.value, field).value, Value()) << field;
}

TEST(FieldKinds, TakeWordsBetweenCommasToo) {
  const auto result = check_item("risks=\"quake、fire,flood　\"");
  EXPECT_THAT(found(result.diagnostics), IsEmpty());
  EXPECT_EQ(entry(*result.value, "risks").value, Value(Choices{{0, 1, 2}}));
}

TEST(FieldKinds, OfRecordsAreCheckedToo) {
  const auto result = check_text(
      "<answers version=\"1\"><facility id=\"f\" name=\"架空医院\"/><kinds edition=\"r1\">"
      "<unit price=\"12円\" use=\"wrad\" start=\"x\"/><unit kept=\"yes\"/></kinds></answers>");
  EXPECT_THAT(found(result.diagnostics), ElementsAre("C123 kinds/unit/+1/use", "C164 kinds/unit/+1/start",
                                                     "C152 kinds/unit/+2/price"));
}

}  // namespace
}  // namespace chohyo::check
