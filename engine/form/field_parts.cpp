// What a pack asks for: the kinds of fields.
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "form/answer_words.hpp"
#include "form/codes.hpp"
#include "form/grammar_elements.hpp"
#include "form/grammar_words.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {
namespace {

/// The largest whole number that a base::Decimal holds.
constexpr std::string_view kGreatest = "922337203685477";

void read_words(ElementReader& reader, const tree::Element& choice, Field& field) {
  field.separator = reader.required(choice, "separator");
  field.shows_all = reader.word(choice, "shows", grammar::kChoiceShows, true);
  if (const tree::Attribute* marks = choice.find("marks"); marks && !field.shows_all) {
    reader.note(kUnprinted, marks->span,
                {{"what", "選んだ言葉だけを印字する欄の印"},
                 {"what_en", "the marks of a field that prints its chosen words alone"},
                 {"hint", "marks か shows のどちらかを消してください"},
                 {"hint_en", "remove either marks or shows"}});
  }
  std::set<std::string> seen;
  for (const tree::Element& child : choice.children) {
    if (child.name != "word") continue;
    reader.shape(child, grammar::kWord);
    field.options.push_back({reader.item_id(child), child.text});
    const std::string& id = field.options.back().id;
    if (!id.empty() && !seen.insert(id).second) {
      reader.note(kDuplicate, child.span, {{"attribute", "<word> id"}, {"given", id}});
    }
  }
  if (field.options.size() < 2) reader.note(kTooFewOptions, choice.span, {{"field", field.id}});
}

void read_choice(ElementReader& reader, const tree::Element& choice, Field& field) {
  field.marks = reader.word(choice, "marks", grammar::kMarks, Marks::circle);
  read_words(reader, choice, field);
}

void read_choices(ElementReader& reader, const tree::Element& choices, Field& field) {
  field.marks = reader.word(choices, "marks", grammar::kMarks, Marks::box);
  read_words(reader, choices, field);
}

void read_checkbox(ElementReader&, const tree::Element& checkbox, Field& field) {
  field.unit = checkbox.value("words");
}

void read_date(ElementReader& reader, const tree::Element& date, Field& field) {
  field.shows_all = reader.word(date, "shows", grammar::kDateShows, true);
  field.format = reader.word(date, "format", grammar::kDateFormats, DateFormat::brackets);
  field.weekday = reader.flag(date, "weekday", false);
  if (field.weekday && field.format == DateFormat::brackets) {
    reader.note(kUnprinted, date.find("weekday")->span,
                {{"what", "(6/10) の形の日付の曜日"},
                 {"what_en", "the day of the week of a date like (6/10)"},
                 {"hint", "format=\"month-day\"、\"era\"、\"gregorian\" のどれかを選んでください"},
                 {"hint_en", "choose the format \"month-day\", \"era\" or \"gregorian\""}});
  }
}

void read_month(ElementReader& reader, const tree::Element& month, Field& field) {
  field.shows_all = reader.word(month, "shows", grammar::kDateShows, true);
}

void read_time(ElementReader& reader, const tree::Element& time, Field& field) {
  field.shows_all = reader.word(time, "shows", grammar::kDateShows, true);
}

/// A bound of a number; a defect when it is none, or has more places than answers may have.
std::optional<base::Decimal> read_bound(ElementReader& reader, const tree::Element& number, std::string_view name,
                                        int decimals) {
  const tree::Attribute* found = number.find(name);
  if (!found) return std::nullopt;
  const auto bound = base::parse_decimal(found->value);
  if (bound && bound->places() <= decimals) return bound;
  reader.note(kBadNumber, found->span,
              {{"attribute", attribute_name(number, name)},
               {"given", found->value},
               {"least", "-" + std::string(kGreatest)},
               {"most", std::string(kGreatest)}});
  return std::nullopt;
}

void read_number(ElementReader& reader, const tree::Element& number, Field& field) {
  field.shows_all = reader.word(number, "shows", grammar::kDateShows, true);
  field.unit = number.value("unit");
  field.decimals = static_cast<int>(reader.count(number, "decimals", 0, 0, base::Decimal::kPlaces));
  for (const char* bound : {"min", "max"}) {
    const tree::Attribute* found = number.find("total") ? number.find(bound) : nullptr;
    if (!found) continue;
    reader.note(kUnknownAttribute, found->name_span, {{"element", "number"}, {"attribute", bound}}, [] {
      return Suggestion{"計算される欄の範囲は <rule assert=\"…\"> で調べてください",
                        "let a <rule assert=\"…\"> look at what is worked out"};
    });
  }
  field.least = read_bound(reader, number, "min", field.decimals);
  field.most = read_bound(reader, number, "max", field.decimals);
  if (field.least && field.most && *field.least > *field.most) {
    const tree::Attribute& most = *number.find("max");
    reader.note(kBadNumber, most.span,
                {{"attribute", attribute_name(number, "max")},
                 {"given", most.value},
                 {"least", base::format_decimal(*field.least)},
                 {"most", std::string(kGreatest)}});
  }
}

void read_text(ElementReader& reader, const tree::Element& text, Field& field) {
  field.max_length = reader.count(text, "max-length", 0, 1, grammar::kLongestText);
  field.rows = reader.count(text, "rows", 0, 1, grammar::kMostTextRows);
}

struct KindReader {
  FieldKind kind;
  const grammar::Element* rule;
  const grammar::Element* of_record;  ///< the rule of a field of records
  void (*read)(ElementReader&, const tree::Element&, Field&);
};

/// In the order of kFieldElements.
const std::array<KindReader, kFieldElements.size()> kKinds = {
    {{FieldKind::choice, &grammar::kChoice, &grammar::kRecordChoice, read_choice},
     {FieldKind::choices, &grammar::kChoices, &grammar::kRecordChoices, read_choices},
     {FieldKind::checkbox, &grammar::kCheckbox, &grammar::kRecordCheckbox, read_checkbox},
     {FieldKind::date, &grammar::kDateField, &grammar::kRecordDate, read_date},
     {FieldKind::month, &grammar::kMonthField, &grammar::kRecordMonth, read_month},
     {FieldKind::time, &grammar::kTimeField, &grammar::kRecordTime, read_time},
     {FieldKind::number, &grammar::kNumberField, &grammar::kRecordNumber, read_number},
     {FieldKind::text, &grammar::kTextField, &grammar::kRecordText, read_text}}};

/// The field of one number of a range.
Field numbered(const Field& field, std::size_t number) {
  Field out = field;
  out.series = field.id;
  out.number = number;
  out.id += "-" + std::to_string(number);
  out.label += " " + std::to_string(number);
  return out;
}

}  // namespace

Field read_field(ElementReader& reader, const tree::Element& element, const Names& taken, bool of_record) {
  const auto found = std::find(kFieldElements.begin(), kFieldElements.end(), element.name);
  const KindReader& kind = kKinds.at(static_cast<std::size_t>(found - kFieldElements.begin()));
  reader.shape(element, of_record ? *kind.of_record : *kind.rule);
  Field field;
  field.span = element.span;
  field.id = reader.name(element, "id", taken);
  field.label = reader.required(element, "label");
  if (!of_record) field.of_form = reader.word(element, "of", grammar::kFieldOwners, false);
  field.kind = kind.kind;
  kind.read(reader, element, field);
  return field;
}

void read_fields(ElementReader& reader, const tree::Element& fields, Form& form) {
  reader.shape(fields, grammar::kFields);
  constexpr std::size_t kMostFields = 200;  // each is a column of the data sheet
  if (!reader.has_at_most(fields, kMostFields)) return;
  std::set<std::string> seen;
  for (const tree::Element& child : fields.children) {
    if (std::find(kFieldElements.begin(), kFieldElements.end(), child.name) == kFieldElements.end()) continue;
    // Items and form elements give these names a meaning of their own.
    Field field = read_field(reader, child, {"id", "item", "items", "edition", form.base->owners().id, kProposal}, false);
    if (!field.id.empty() && !seen.insert(field.id).second) {
      reader.note(kDuplicate, child.span, {{"attribute", attribute_name(child, "id")}, {"given", field.id}});
    }
    const auto range = read_range(reader, child);
    if (!range) {
      form.fields.push_back(std::move(field));
      continue;
    }
    if (form.fields.size() + range->size() > kMostFields) {
      reader.note(kTooMany, child.find("each")->span,
                  {{"things", "<fields> の欄"}, {"limit", std::to_string(kMostFields)}, {"things_en", "fields"}});
      return;
    }
    for (std::size_t number = range->first; number <= range->last; ++number) {
      Field one = numbered(field, number);
      if (!seen.insert(one.id).second) {
        reader.note(kDuplicate, child.span, {{"attribute", attribute_name(child, "id")}, {"given", one.id}});
      }
      form.fields.push_back(std::move(one));
    }
  }
}

}  // namespace chohyo::form
