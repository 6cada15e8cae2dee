#include "check/carry_over.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/answer_path.hpp"
#include "base/characters.hpp"
#include "base/date.hpp"
#include "check/edition_answers.hpp"
#include "check/editions.hpp"
#include "check/model.hpp"
#include "check/typing.hpp"
#include "form/value.hpp"

namespace chohyo::check {
namespace {

class Carrier {
 public:
  Carrier(const form::Form& from, const form::Form& to, std::string path)
      : from_(from), to_(to), path_(std::move(path)) {}

  CarriedOver carry(const answers::Record& table) {
    for (const form::Field& field : to_.fields) {
      if (field.of_form) carry_field(field, table);
    }
    carry_lists(from_.lists, to_.lists, table, path_, out_.records);
    return std::move(out_);
  }

 private:
  void carry_field(const form::Field& field, const answers::Record& table) {
    const form::Field* old = from_.find_field(field.id);
    const answers::Field* given = table.find(field.id);
    if (!old || !old->of_form || field.total || !given || !base::has_visible(given->text)) return;
    diag::Diagnostics known;  // reported where the table itself is checked
    const Value value = type_value(from_, {}, {}, *old, *given, known);
    const std::string text = form::stored_text(value, *old);
    if (text.empty()) return;
    if (is_outside_year(value)) {
      leave(LeftOut::Reason::outside_year, {}, path_, field, text);
    } else if (old->kind != field.kind || !takes(to_, field, text)) {
      leave(LeftOut::Reason::unfit, {}, path_, field);
    } else {
      out_.fields.emplace_back(field.id, text);
    }
  }

  bool is_outside_year(const Value& value) const {
    if (const auto* date = std::get_if<base::Date>(&value)) return !to_.fiscal_year.contains(*date);
    const auto* month = std::get_if<base::Month>(&value);
    return month && !to_.fiscal_year.contains(*month / std::chrono::day{1});
  }

  /// A list that the new edition has not is one of its `field_changes`. Recursion ends at tree::kMaxDepth.
  void carry_lists(const std::vector<form::RecordList>& from, const std::vector<form::RecordList>& to,
                   const answers::Record& around, const std::string& path, std::vector<answers::Record>& out) {
    std::vector<std::size_t> places(from.size(), 0);
    for (const answers::Record& record : around.records) {
      const form::RecordList* old = form::find_list(from, record.name);
      if (!old || is_empty(record)) continue;  // an item, nothing that is known, or still to be filled in
      const std::size_t place = places[base::index_of(from, *old).value()]++;
      const form::RecordList* list = form::find_list(to, record.name);
      if (!list) continue;
      const std::string record_path = record_path_in(base::path_to(path, old->id), record.text(old->key), place);
      answers::Record made = carry_record(*old, *list, record, record_path);
      if (!is_empty(made)) out.push_back(std::move(made));
    }
  }

  static bool is_empty(const answers::Record& record) {
    return std::none_of(record.fields.begin(), record.fields.end(),
                        [](const answers::Field& field) { return base::has_visible(field.text); }) &&
           std::all_of(record.records.begin(), record.records.end(), is_empty);
  }

  answers::Record carry_record(const form::RecordList& from, const form::RecordList& to, const answers::Record& given,
                               const std::string& path) {
    answers::Record made;
    made.name = to.id;
    made.fields.push_back({to.key, std::string(given.text(from.key)), {}, {}});
    const std::string label = from.label + (made.fields[0].text.empty() ? "" : " " + made.fields[0].text);
    for (const form::RecordField& field : to.fields) {
      if (field.field.total) continue;
      const auto index = from.find(field.field.id);
      const answers::Field* old = given.find(field.field.id);
      std::string text;
      if (index && old && base::has_visible(old->text)) {
        if (auto value = carried(at(from.fields, *index), field, *old)) {
          text = std::move(*value);
        } else {
          leave(LeftOut::Reason::unfit, label, path, field.field);
        }
      }
      made.fields.push_back({field.field.id, std::move(text), {}, {}});
    }
    carry_lists(from.lists, to.lists, given, path, made.records);
    return made;
  }

  /// The value as the new list writes it; none when it does not take it.
  std::optional<std::string> carried(const form::RecordField& from, const form::RecordField& to,
                                     const answers::Field& given) const {
    if (from.to != to.to || from.field.kind != to.field.kind) return std::nullopt;
    if (to.is_reference()) return given.text;
    diag::Diagnostics known;  // reported where the table itself is checked
    const std::string text = form::stored_text(type_value(from_, {}, {}, from.field, given, known), from.field);
    if (text.empty() || !takes(to_, to.field, text)) return std::nullopt;
    return text;
  }

  void leave(LeftOut::Reason reason, std::string label, const std::string& path, const form::Field& field,
             std::string value = {}) {
    out_.left_out.push_back({reason, std::move(label), path, field.label, field.id, std::move(value)});
  }

  const form::Form& from_;
  const form::Form& to_;
  const std::string path_;
  CarriedOver out_;
};

}  // namespace

CarriedOver carry_over(const library::Library& library, const form::Form& form, std::string_view owner,
                       const answers::Answers& answers) {
  const form::FormPtr from = answered_edition(library, form, owner, answers);
  if (!from) return {};
  return Carrier(*from, form, edition_path(*from, owner)).carry(*table_of(answers, *from, owner));
}

}  // namespace chohyo::check
