#include "check/typing.hpp"

#include <algorithm>
#include <optional>

#include "base/utf8.hpp"
#include "check/codes.hpp"
#include "check/wording.hpp"
#include "form/answer_words.hpp"
#include "form/suggestion.hpp"

namespace chohyo::check {
namespace {

bool is_digits(std::string_view text, std::size_t least, std::size_t most) {
  return text.size() >= least && text.size() <= most &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// True for what has the form of a date, whether or not the calendar has that day.
bool looks_like_date(std::string_view text) {
  if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
    return is_digits(text.substr(0, 4), 4, 4) && is_digits(text.substr(5, 2), 2, 2) && is_digits(text.substr(8), 2, 2);
  }
  const std::size_t middle = text.find_first_of("/-");
  return middle != std::string_view::npos && is_digits(text.substr(0, middle), 1, 2) &&
         is_digits(text.substr(middle + 1), 1, 2);
}

/// Reads values of one record's fields; findings name the item, if there is one, and the answer's path.
class ValueReader {
 public:
  ValueReader(const form::Form& form, std::string_view record, const form::Item* item, diag::Diagnostics& out)
      : form_(form), record_(record), item_(item), out_(out) {}

  Value value(const form::Field& field, const answers::Field& given) {
    switch (field.kind) {
      case form::FieldKind::choice:
        return choice(field, given);
      case form::FieldKind::date:
        return date(field, given);
      case form::FieldKind::text:
        return text(field, given);
    }
    return {};
  }

 private:
  Value choice(const form::Field& field, const answers::Field& given) {
    std::vector<std::string> candidates;
    for (std::size_t i = 0; i < field.options.size(); ++i) {
      if (field.options[i].id == given.text) return Choice{i};
      candidates.push_back(field.options[i].id);
    }
    form::Suggestion hint = form::suggest(given.text, candidates);
    for (const form::Option& option : field.options) {
      if (option.text != given.text) continue;
      hint = {"「" + option.text + "」は " + written(field.id, option.id, given.span.source) + " と書きます",
              "write " + written(field.id, option.id, given.span.source) + " for \"" + option.text + "\""};
    }
    note(kUnknownWord, given.span, {field.label, given.text, field.id, hint.ja, hint.en}, &field);
    return {};
  }

  Value date(const form::Field& field, const answers::Field& given) {
    if (const auto iso = base::parse_iso_date(given.text)) return *iso;
    if (const auto month_day = base::parse_month_day(given.text)) {
      if (const auto inside = form_.fiscal_year.date(*month_day)) return *inside;
    }
    const std::string year = std::to_string(form_.fiscal_year.year);
    if (looks_like_date(given.text)) {
      const bool has_year = given.text.size() == 10;
      note(kNoSuchDay, given.span,
           {field.label, given.text, field.id, has_year ? "暦" : base::format_fiscal_year(form_.fiscal_year),
            has_year ? "the calendar" : "fiscal year " + year},
           &field);
    } else {
      const base::Date example = form_.fiscal_year.last_day();
      note(kNoDate, given.span,
           {field.label, given.text, field.id, base::format_iso_date(example), base::format_month_day(example)},
           &field);
    }
    return {};
  }

  Value text(const form::Field& field, const answers::Field& given) {
    const std::size_t length = base::count_code_points(given.text);
    if (field.max_length != 0 && length > field.max_length) {
      note(kTooLong, given.span, {field.label, std::to_string(length), std::to_string(field.max_length), field.id},
           &field);
      return {};
    }
    return given.text;
  }

  void note(const diag::Code& code, diag::Span span, std::vector<std::string> arguments, const form::Field* field) {
    out_.push_back(diag::make(code, span, std::move(arguments), item_ ? item_label(*item_) : std::string(),
                              item_ ? answer_path(record_, *item_, *field) : answer_path(record_, *field)));
  }

  const form::Form& form_;
  std::string_view record_;
  const form::Item* item_;
  diag::Diagnostics& out_;
};

void note_unknown_field(const answers::Field& given, const std::vector<std::string>& known, std::string label,
                        diag::Diagnostics& out) {
  const form::Suggestion hint = form::suggest(given.name, known);
  out.push_back(diag::make(kUnknownField, given.name_span, {given.name, hint.ja, hint.en}, std::move(label)));
}

ItemAnswers type_item(const form::Form& form, std::string_view path, const form::Item& item,
                      const answers::Record& record, diag::Diagnostics& out) {
  ItemAnswers answers;
  answers.span = record.span;
  answers.entries.resize(form.fields.size());
  ValueReader reader(form, path, &item, out);
  for (const answers::Field& given : record.fields) {
    if (given.name == "id") continue;
    if (given.name == form::kProposal) {
      answers.is_proposal = !given.text.empty();
      if (answers.is_proposal) {
        out.push_back(diag::make(kUnconfirmed, given.name_span, {given.text, given.name}, item_label(item),
                                 std::string(path) + "/" + item.id));
      }
      continue;
    }
    const form::Field* field = form.find_field(given.name);
    if (!field || field->of_form) {
      std::vector<std::string> known;
      for (const std::size_t index : item.fields) known.push_back(form.fields[index].id);
      note_unknown_field(given, known, item_label(item), out);
      continue;
    }
    const auto index = static_cast<std::size_t>(field - form.fields.data());
    if (!form.carries(item, index)) {
      out.push_back(diag::make(kFieldElsewhere, given.name_span, {field->label, field->id}, item_label(item),
                               answer_path(path, item, *field)));
      continue;
    }
    if (given.text.empty()) continue;  // as in a file that is still to be filled in
    answers.entries[index] = {reader.value(*field, given), given.span};
  }
  for (const answers::Record& inner : record.records) {
    out.push_back(diag::make(kUnknownRecord, inner.span, {"item", inner.name, "", ""}, item_label(item)));
  }
  return answers;
}

std::string_view last_part(std::string_view id) { return id.substr(id.rfind('/') + 1); }

/// Items that a person may have meant by a printed number, "2-(4)", or by the last part of an id, "2-4".
std::vector<std::string> items_called(const form::Form& form, std::string_view name) {
  std::vector<std::string> out;
  for (const form::Item& item : form.items) {
    if (!name.empty() && (item.number == name || last_part(item.id) == name)) out.push_back(item.id);
  }
  return out;
}

void note_unknown_item(const form::Form& form, const answers::Record& record, diag::Diagnostics& out) {
  const std::string id(record.text("id"));
  // A row named with the wrong group or part is proposed where it is; a like name in the named group is another row.
  std::vector<std::string> candidates = items_called(form, last_part(id));
  const bool bare = last_part(id) == id;
  const bool none = candidates.empty();
  if (none) {
    for (const form::Item& item : form.items) candidates.push_back(item.id);
  }
  const form::Suggestion hint = bare && !none ? form::list_of(candidates) : form::suggest(id, candidates);
  out.push_back(diag::make(kUnknownItem, record.place("id"), {id, form.name(), hint.ja, hint.en}));
}

}  // namespace

std::vector<Entry> type_fields(const form::Form& form, std::string_view path, const answers::Record& record,
                               diag::Diagnostics& out) {
  std::vector<Entry> entries(form.fields.size());
  std::vector<std::string> known = {"edition", "vendor"};
  for (const form::Field& field : form.fields) {
    if (field.of_form) known.push_back(field.id);
  }
  ValueReader reader(form, path, nullptr, out);
  for (const answers::Field& given : record.fields) {
    if (given.name == known[0] || given.name == known[1]) continue;
    const form::Field* field = form.find_field(given.name);
    if (!field || !field->of_form) {
      note_unknown_field(given, known, {}, out);
    } else if (!given.text.empty()) {
      entries[static_cast<std::size_t>(field - form.fields.data())] = {reader.value(*field, given), given.span};
    }
  }
  return entries;
}

std::vector<ItemAnswers> type_items(const form::Form& form, std::string_view path, const answers::Record& record,
                                    diag::Diagnostics& out) {
  std::vector<ItemAnswers> items(form.items.size());
  for (ItemAnswers& item : items) item.entries.resize(form.fields.size());
  std::vector<bool> seen(form.items.size(), false);
  for (const answers::Record& child : record.records) {
    if (child.name != "item") {
      const form::Suggestion hint = form::suggest(child.name, {"item"});
      out.push_back(diag::make(kUnknownRecord, child.span, {form.id, child.name, hint.ja, hint.en}));
      continue;
    }
    const form::Item* item = form.find_item(child.text("id"));
    if (!item) {
      note_unknown_item(form, child, out);
      continue;
    }
    const auto index = static_cast<std::size_t>(item - form.items.data());
    if (seen[index]) {
      out.push_back(diag::make(kRepeatedItem, child.place("id"), {item->id}, item_label(*item)));
      continue;
    }
    seen[index] = true;
    items[index] = type_item(form, path, *item, child, out);
  }
  return items;
}

}  // namespace chohyo::check
