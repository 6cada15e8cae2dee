#include "answers/reading.hpp"

namespace chohyo::answers {
namespace {

using answers_test::json_with;
using answers_test::letters;
using answers_test::problems_of_json;
using answers_test::source;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kFile = R"({
  "$schema": "answers.schema.json",
  "version": 1,
  "facility": {"id": "sakura", "name": "架空\u75c5院", "beds": 320,
    "persons": [ {"role": "administrator", "name": "髙橋 一郎"} ]},
  "vendors": [{"id": "a", "name": "A事業者"}],
  "checklist": {"edition": "r6", "items": {"gate": {"first": "yes"}}},
  "contract": [{"vendor": "a", "items": {}}, {"vendor": "b"}],
  "plan": {"system": [{"name": "一", "contact": [{"name": "二"}]}, {"name": "三"}]}
})";

TEST(JsonAnswers, GiveTheTree) {
  const auto kept = source(kFile);
  const auto result = read_json(kept);
  ASSERT_THAT(tree_test::findings(result.diagnostics), IsEmpty());
  const Answers& answers = *result.value;
  EXPECT_EQ(answers.facility_id(), "sakura");
  EXPECT_EQ(answers.facility.text("name"), "架空病院");
  EXPECT_EQ(answers.facility.text("beds"), "320");
  EXPECT_EQ(answers.facility.records[0].name, "person");
  EXPECT_EQ(answers.owners[0].text("name"), "A事業者");
  ASSERT_EQ(answers.forms.size(), 4u);
  EXPECT_EQ(answers.forms[0].records[0].name, "item");
  EXPECT_EQ(answers.forms[0].records[0].text("id"), "gate");
  EXPECT_EQ(answers.forms[0].records[0].text("first"), "yes");
  EXPECT_EQ(answers.forms[1].text("vendor"), "a");
  EXPECT_EQ(answers.forms[2].text("vendor"), "b");
  EXPECT_EQ(answers.forms[3].records[0].records[0].text("name"), "二");
}

TEST(JsonAnswers, PlaceEveryValue) {
  const auto kept = source(kFile);
  const auto result = read_json(kept);
  ASSERT_TRUE(result.value);
  const Answers& answers = *result.value;
  EXPECT_EQ(letters(answers.facility.span), "\"facility\": {");
  EXPECT_EQ(letters(answers.facility.place("name")), "架空\\u75c5院");
  EXPECT_EQ(letters(answers.facility.place("beds")), "320");
  EXPECT_EQ(letters(answers.facility.records[0].span), "{");
  EXPECT_EQ(letters(answers.owners_span), "\"vendors\": [");
  const Record& item = answers.forms[0].records[0];
  EXPECT_EQ(letters(item.span), "\"gate\": {");
  EXPECT_EQ(letters(item.place("id")), "gate");
  EXPECT_EQ(letters(item.find("first")->name_span), "first");
  EXPECT_EQ(letters(item.place("first")), "yes");
  EXPECT_EQ(letters(answers.forms[0].span), "\"checklist\": {");
  EXPECT_EQ(letters(answers.forms[1].span), "{");
}

TEST(JsonAnswers, AcceptNumbersOnlyForVersionAndBeds) {
  EXPECT_THAT(problems_of_json(R"({"version": "1", "facility": {"id": "f", "name": "n", "beds": "320"}})"), IsEmpty());
  EXPECT_THAT(problems_of_json(R"({"version": 1.0, "facility": {"id": 1, "name": "n"}})"),
              ElementsAre("A212 1.0", "A219 \"facility\": {", "A243 1"));
  EXPECT_THAT(problems_of_json(R"({"version": true, "facility": {"id": "f", "name": "n", "beds": null}})"),
              ElementsAre("A212 true", "A245 null"));
  EXPECT_THAT(problems_of_json(json_with(R"(, "c": {"items": {"a": {"first": false, "n": 3, "t": {}}}})")),
              ElementsAre("A244 false", "A243 3", "A241 t"));
}

TEST(JsonAnswers, WantBracketsOfTheRightKind) {
  EXPECT_THAT(problems_of_json("[]"), ElementsAre("A240 ["));
  EXPECT_THAT(problems_of_json(R"({"version": 1, "facility": []})"), ElementsAre("A240 facility"));
  EXPECT_THAT(problems_of_json(json_with(R"(, "vendors": {"a": {}})")), ElementsAre("A241 vendors"));
  EXPECT_THAT(problems_of_json(json_with(R"(, "vendors": ["a"])")), ElementsAre("A240 a"));
  EXPECT_THAT(problems_of_json(json_with(R"(, "c": "yes", "d": ["x"], "e": {"items": []})")),
              ElementsAre("A240 c", "A240 x", "A240 items"));
  EXPECT_THAT(problems_of_json(json_with(R"(, "c": {"s": {"name": "x"}})")), ElementsAre("A241 s"));
  EXPECT_THAT(problems_of_json(json_with(R"(, "vendors": [{"id": "a", "name": "n", "system": ["x"]}])")),
              ElementsAre("A242 ["));
}

TEST(JsonAnswers, WantItemsUnderItems) {
  EXPECT_THAT(problems_of_json(json_with(R"(, "c": {"item": [{"id": "a"}]})")), ElementsAre("A229 item"));
  EXPECT_THAT(problems_of_json(json_with(R"(, "c": {"items": {"a": {"id": "b"}}})")), ElementsAre("A246 id"));
  EXPECT_THAT(problems_of_json(json_with(R"(, "c": {"items": {"": {}}})")), ElementsAre("A220 "));
}

TEST(JsonAnswers, WantNamesThatXmlCanHold) {
  EXPECT_THAT(problems_of_json(json_with(R"(, "1c": {})")), ElementsAre("A228 1c"));
  EXPECT_THAT(problems_of_json(json_with(R"(, "c": {"a b": "1", "": "2", "a:b": "3", "XmL": "4", "様式": "5"})")),
              ElementsAre("A228 a b", "A228 ", "A228 a:b", "A228 XmL"));
}

TEST(JsonAnswers, ProposeWhatWasMeant) {
  EXPECT_THAT(problems_of_json(R"({"version": 1, "facilty": {"id": "f"}})"), ElementsAre("A216 \"facilty\": {"));
  EXPECT_THAT(problems_of_json(R"({"version": 1, "facility": {"id": "f", "name": "n", "person": [], "x": {}}})"),
              ElementsAre("A218 person", "A217 x"));
}

TEST(JsonAnswers, CarryAnyFieldThatXmlCanHoldWhenNoneAreDeclared) {
  const std::string text = R"({"version": 1, "facility": {"id": "f", "name": "n", "phone": "0", "a b": "1"}})";
  EXPECT_THAT(problems_of_json(text, nullptr), ElementsAre("A228 a b"));
  EXPECT_THAT(problems_of_json(text), ElementsAre("A217 phone", "A217 a b"));
}

}  // namespace
}  // namespace chohyo::answers
