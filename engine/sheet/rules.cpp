#include "sheet/rules.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "sheet/grid.hpp"
#include "sheet/stored_text.hpp"
#include "sheet/value.hpp"

namespace chohyo::sheet {
namespace {

using form::PrintedWord;

/// When the cell of `field` is answered (with `word`, if there is one), the cell of `needs` must be too.
struct Need {
  const form::Field* field = nullptr;
  const form::Field* needs = nullptr;
  std::string word;
};

class Needs {
 public:
  explicit Needs(const form::Form& form) : form_(form) {}

  std::vector<Need> collect() {
    for (const form::Rule& rule : form_.rules) {
      if (const auto* required = std::get_if<form::RequiredRule>(&rule.content)) {
        for (const std::string& when : required->when) add(required->field, required->needs, when);
      } else if (const auto* dated = std::get_if<form::DatedRule>(&rule.content)) {
        add(dated->field, dated->date, {});
      } else if (const auto* answered = std::get_if<form::AnsweredRule>(&rule.content); answered && answered->date) {
        add(answered->field, *answered->date, {});
      }
    }
    return std::move(needs_);
  }

 private:
  void add(form::FieldIndex field_index, form::FieldIndex needs, std::string_view when) {
    const form::Field& field = at(form_.fields, field_index);
    Need need{&field, &at(form_.fields, needs), {}};
    if (const auto option = field.find_option(when)) need.word = at(field.options, *option).text;
    const bool known = std::any_of(needs_.begin(), needs_.end(), [&](const Need& n) {
      return n.field == need.field && n.needs == need.needs && n.word == need.word;
    });
    if (!known) needs_.push_back(std::move(need));
  }

  const form::Form& form_;
  std::vector<Need> needs_;
};

std::string cut(std::string text, std::size_t most) {
  text.resize(stored_front(text, most));
  return text;
}

std::string slashed(base::Date date) {
  return std::to_string(static_cast<int>(date.year())) + "/" + base::format_month_day(date);
}

class FormRules {
 public:
  FormRules(const PlanBuilder& builder, Sheet& sheet)
      : builder_(builder),
        words_(builder.document.form ? builder.document.form->words : form::usual_printed_words()),
        sheet_(sheet) {
    if (builder.document.form) needs_ = Needs(*builder.document.form).collect();
  }

  void add(const TableInputs& table) {
    for (const auto& row : table.rows) {
      for (const InputIndex input : row) add_validation(input);
      // Rules speak of items, not of records whose fields are called alike.
      const bool is_item = !row.empty() && answered(row.front()).item();
      for (std::size_t n = 0; is_item && n < needs_.size(); ++n) add_condition(n, row);
      ++row_;
    }
    ++row_;  // tables never share an area
  }

 private:
  const Area& area(InputIndex input) const { return builder_.place(input).area; }
  const document::Input& answered(InputIndex input) const { return input_of(*builder_.place(input).answer); }

  /// An area that may still grow downwards: cells of the next row in the same columns join it. Band rows between them
  /// are covered too, which changes nothing there: their cells are locked.
  struct Open {
    std::size_t index, last_row;
  };

  template <class Item>
  bool joins(std::map<std::pair<std::size_t, std::uint32_t>, Open>& open, std::vector<Item>& items,
             std::pair<std::size_t, std::uint32_t> key, const Area& area) {
    const auto found = open.find(key);
    const bool next = found != open.end() && found->second.last_row + 1 == row_ &&
                      items[found->second.index].area.last_column == area.last_column;
    if (next) {
      items[found->second.index].area.last_row = area.last_row;
      found->second.last_row = row_;
    } else {
      open[key] = {items.size(), row_};
    }
    return next;
  }

  void add_validation(InputIndex input) {
    const InputPlace& place = builder_.place(input);
    const auto* value = std::get_if<document::ValueSlot>(place.answer);
    if (value && value->total) return;  // nobody writes there
    const bool listed = place.list.has_value();
    if (!listed && value && value->records) return;  // there is no record yet
    if (!listed && !value && !std::holds_alternative<document::DateSlot>(*place.answer)) return;
    // Cells of one column join when they answer the same field, so the texts are the same too. Fields of lists may be
    // called like those of items, with other words.
    const form::Field* field = answered(input).field();
    const std::size_t kind = kind_number({field ? std::string_view(field->id) : std::string_view(), place.list});
    const std::pair key{kind, place.area.first_column};
    if (joins(open_validations_, sheet_.validations, key, place.area)) return;
    if (sheet_.validations.size() == kMostValidations) {  // the rest goes without help
      open_validations_.erase(key);
      return;
    }
    sheet_.validations.push_back(finished(input, listed  ? drop_down(input)
                                                 : value ? value_check(*value, words_)
                                                         : date_check()));
  }

  /// What every validation has: the cell's name and why it must not stay empty, no text longer than Excel takes.
  Validation finished(InputIndex input, Validation out) const {
    out.area = area(input);
    out.title = cut(std::move(out.title), kMostTitleUnits);
    out.message = cut(std::move(out.message), kMostMessageUnits);
    out.prompt_title = cut(answered(input).label(), kMostTitleUnits);
    out.prompt_message = cut(out.prompt_message + reason(input), kMostMessageUnits);
    return out;
  }

  Validation drop_down(InputIndex input) const {
    const InputPlace& place = builder_.place(input);
    std::string words;
    for (const form::Option& option : at(builder_.lists, *place.list).options) {
      words += (words.empty() ? "" : "・") + option.text;
    }
    Validation out;
    out.list = words_name(*place.list);
    const auto* choice = std::get_if<document::Choice>(place.answer);
    out.open_list = choice && choice->several;
    out.title = words_[PrintedWord::word_title];
    out.message = words_.filled(PrintedWord::word_error, {words});
    out.prompt_message = words_.filled(out.open_list ? PrintedWord::words_prompt : PrintedWord::word_prompt, {words});
    return out;
  }

  Validation date_check() const {
    Validation out;
    const base::FiscalYear year = builder_.document.form->fiscal_year;
    out.earliest = year.first_day();
    out.latest = year.last_day();
    const std::string name = base::format_fiscal_year(year), from = slashed(*out.earliest), to = slashed(*out.latest);
    out.title = words_[PrintedWord::date_title];
    out.message = words_.filled(PrintedWord::date_error, {name, from, to});
    out.prompt_message = words_.filled(PrintedWord::date_prompt, {name, from, to});
    return out;
  }

  /// Why the cell must not stay empty, in words beside the colour.
  std::string reason(InputIndex input) const {
    std::string out;
    if (!answered(input).item()) return out;
    for (const Need& need : needs_) {
      if (need.needs != answered(input).field()) continue;
      out += need.word.empty() ? words_.filled(PrintedWord::needed, {need.field->label})
                               : words_.filled(PrintedWord::needed_for_word, {need.field->label, need.word});
    }
    return out;
  }

  void add_condition(std::size_t number, const std::vector<InputIndex>& row) {
    const Need& need = needs_[number];
    const auto find = [&](const form::Field* field) {
      return std::find_if(row.begin(), row.end(), [&](InputIndex input) { return answered(input).field() == field; });
    };
    const auto given = find(need.field), wanted = find(need.needs);
    if (given == row.end() || wanted == row.end()) return;
    if (joins(open_conditions_, sheet_.conditions, {number, area(*wanted).first_column}, area(*wanted))) return;
    // Columns are absolute, rows relative: the formula moves down with the area.
    const auto cell = [&](InputIndex input) {
      return "$" + cell_reference(area(input).first_row, area(input).first_column);
    };
    const std::string when =
        need.word.empty() ? "LEN(" + cell(*given) + ")>0" : cell(*given) + "=" + formula_text(need.word);
    sheet_.conditions.push_back({area(*wanted), "AND(" + when + ",LEN(" + cell(*wanted) + ")=0)"});
  }

  /// Of a field by its id and a list of words.
  using Kind = std::pair<std::string_view, std::optional<ListIndex>>;

  std::size_t kind_number(const Kind& kind) {
    if (const auto found = base::find_index(kinds_, [&](const Kind& one) { return one == kind; }))
      return found->value();
    kinds_.push_back(kind);
    return kinds_.size() - 1;
  }

  const PlanBuilder& builder_;
  const form::PrintedWords& words_;
  Sheet& sheet_;
  std::vector<Need> needs_;
  std::vector<Kind> kinds_;
  std::map<std::pair<std::size_t, std::uint32_t>, Open> open_validations_, open_conditions_;
  std::size_t row_ = 0;
};

}  // namespace

void plan_form_rules(const PlanBuilder& builder, const FormSheetParts& parts, Sheet& sheet) {
  FormRules rules(builder, sheet);
  for (const TableInputs& table : parts.tables) rules.add(table);
}

}  // namespace chohyo::sheet
