#include "check/model.hpp"

#include <gmock/gmock.h>

#include "check/small_form.hpp"

namespace chohyo::check {
namespace {

TEST(BlankModel, HasEveryItemAndNoAnswer) {
  const Model model = blank_model(small_form());
  EXPECT_TRUE(model.blank);
  EXPECT_EQ(model.source, nullptr);
  ASSERT_EQ(model.items.size(), 4u);
  for (const ItemAnswers& item : model.items) {
    EXPECT_EQ(item.entries.size(), small_form()->fields.size());
    for (const Entry& entry : item.entries) EXPECT_FALSE(entry.answered());
  }
  EXPECT_EQ(model.readiness.rows, 0u);
}

TEST(Model, CarriesTheFacility) {
  const auto result = check_answers(small_form(), answers_of(R"(<answers version="1">
<facility id="f" name="架空医院" kind="clinic" address="架空市1-2" beds="19">
  <person role="administrator" title="院長" name="髙橋 一郎"/><person role="safety-officer" name="𠮷田 花子"/>
</facility><sheet edition="r6"/></answers>)"),
                                    kToday);
  const Facility& facility = result.value->facility;
  EXPECT_EQ(facility.name, "架空医院");
  const form::RecordList& declared = result.value->form->base->facility;
  const auto value = [&](std::string_view field) { return facility.entries.at(declared.find(field)->value()).value; };
  EXPECT_EQ(value("kind"), Value(Choice{1})) << "the second of the words in templates/records.xml";
  EXPECT_EQ(value("address"), Value(std::string("架空市1-2")));
  EXPECT_EQ(value("beds"), Value(std::string("19")));
  const Record* officer = find_person(*result.value, "safety-officer");
  ASSERT_NE(officer, nullptr);
  EXPECT_EQ(officer->path, "facility/person/safety-officer");
  EXPECT_EQ(officer->entries.back().value, Value(std::string("𠮷田 花子")));
  EXPECT_EQ(find_person(*result.value, "nobody"), nullptr);
}

TEST(Model, KeepsItsSourceAlive) {
  Model model;
  {
    auto result = check_items(R"(<item id="gate" first="no" first-date="6/10"/>)");
    model = std::move(*result.value);
  }
  EXPECT_EQ(pointed_at({nullptr, {}, model.items[0].entries[0].span, {}, {}, {}}), "no");
}

TEST(AnswerPath, NamesFormItemAndField) {
  const form::Form& form = *small_form();
  EXPECT_EQ(answer_path(record_path(form, ""), form.items[1], form.fields[2]), "sheet/a/1/target");
  EXPECT_EQ(answer_path(record_path(form, "b"), form.items[1], form.fields[2]), "sheet/b/a/1/target");
  EXPECT_EQ(answer_path(record_path(form, "b"), form.fields[2]), "sheet/b/target");
}

}  // namespace
}  // namespace chohyo::check
