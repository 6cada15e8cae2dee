#include "document/sheet_rules.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/utf8.hpp"

namespace chohyo::document {
namespace {

constexpr std::size_t kMostTitle = 32, kMostMessage = 255;  // Excel's limits for validation texts

/// When the cell of `field` is answered (with `word`, if there is one), the cell of `needs` must be too.
struct Need {
  std::string field, needs;
  std::string word;
  std::string label;  ///< of `field`
};

std::string argument(const form::Rule& rule, const char* name) {
  const auto found = rule.arguments.find(name);
  return found == rule.arguments.end() ? std::string() : found->second;
}

std::vector<Need> needs_of(const form::Form& form) {
  std::vector<Need> out;
  for (const form::Rule& rule : form.rules) {
    const bool required = rule.kind == "required";
    if (!required && rule.kind != "dated" && rule.kind != "answered") continue;
    const form::Field* field = form.find_field(argument(rule, "field"));
    if (!field) continue;
    Need need{field->id, argument(rule, required ? "needs" : "date"), {}, field->label};
    for (const form::Option& option : field->options) {
      if (required && option.id == argument(rule, "when")) need.word = option.text;
    }
    const bool known = std::any_of(out.begin(), out.end(), [&](const Need& n) {
      return n.field == need.field && n.needs == need.needs && n.word == need.word;
    });
    if (!known && !need.needs.empty()) out.push_back(std::move(need));
  }
  return out;
}

std::string in_quotes(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    out += c;
    if (c == '"') out += '"';
  }
  return out + "\"";
}

std::string cut(std::string text, std::size_t most) {
  std::size_t end = 0, units = 0;
  while (end < text.size()) {
    std::size_t next = end;
    units += base::decode_utf8(text, next) > 0xFFFFU ? 2U : 1U;
    if (units > most) break;
    end = next;
  }
  text.resize(end);
  return text;
}

std::string slashed(base::Date date) {
  return std::to_string(static_cast<int>(date.year())) + "/" + base::format_month_day(date);
}

class FormRules {
 public:
  FormRules(const PlanBuilder& builder, Sheet& sheet) : builder_(builder), sheet_(sheet) {
    if (builder.document.form) needs_ = needs_of(*builder.document.form);
  }

  void add(const TableInputs& table) {
    for (const auto& row : table.rows) {
      for (const std::size_t input : row) add_validation(input);
      for (std::size_t n = 0; n < needs_.size(); ++n) add_condition(n, row);
      ++row_;
    }
    ++row_;  // tables never share an area
  }

 private:
  const Area& area(std::size_t input) const { return builder_.places[input].area; }
  const std::string& label(std::size_t input) const { return builder_.plan.inputs[input].label; }
  std::string_view field(std::size_t input) const { return field_of(builder_.plan.inputs[input].path); }

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

  void add_validation(std::size_t input) {
    const InputPlace& place = builder_.places[input];
    const bool choice = std::holds_alternative<Choice>(*place.answer);
    if (!choice && !std::holds_alternative<DateSlot>(*place.answer)) return;
    // Cells of one column join when they answer the same field, so the texts are the same too.
    const std::size_t kind = field_number(field(input));
    if (joins(open_validations_, sheet_.validations, {kind, place.area.first_column}, place.area)) return;
    sheet_.validations.push_back(choice ? drop_down(input) : date_check(input));
  }

  Validation drop_down(std::size_t input) const {
    const InputPlace& place = builder_.places[input];
    std::string words;
    for (const std::string& word : builder_.lists[place.list].words) words += (words.empty() ? "" : "・") + word;
    Validation out;
    out.area = place.area;
    out.list = words_name(place.list);
    out.title = "一覧から選んでください";
    out.message = cut("ここに入るのは「" + words + "」のどれかです。", kMostMessage);
    out.prompt_title = cut(label(input), kMostTitle);
    out.prompt_message = cut("一覧から選びます（" + words + "）。" + reason(input), kMostMessage);
    return out;
  }

  Validation date_check(std::size_t input) const {
    Validation out;
    out.area = builder_.places[input].area;
    const base::FiscalYear year = builder_.document.form->fiscal_year;
    out.earliest = year.first_day();
    out.latest = year.last_day();
    const std::string range =
        base::format_fiscal_year(year) + "（" + slashed(*out.earliest) + "〜" + slashed(*out.latest) + "）";
    const std::string how = "年から入力してください（例: " + slashed(*out.earliest) + "）。";
    out.title = "日付を確かめてください";
    out.message = cut(range + "の日付ではありません。" + how, kMostMessage);
    out.prompt_title = cut(label(input), kMostTitle);
    out.prompt_message = cut(range + "の日付を、" + how + reason(input), kMostMessage);
    return out;
  }

  /// Why the cell must not stay empty, in words beside the colour.
  std::string reason(std::size_t input) const {
    std::string out;
    for (const Need& need : needs_) {
      if (need.needs != field(input)) continue;
      out += need.word.empty() ? "「" + need.label + "」を答えたら必ず入れます。"
                               : "「" + need.label + "」が「" + need.word + "」なら必ず入れます。";
    }
    return out;
  }

  void add_condition(std::size_t number, const std::vector<std::size_t>& row) {
    const Need& need = needs_[number];
    const auto find = [&](const std::string& id) {
      return std::find_if(row.begin(), row.end(), [&](std::size_t input) { return field(input) == id; });
    };
    const auto given = find(need.field), wanted = find(need.needs);
    if (given == row.end() || wanted == row.end()) return;
    if (joins(open_conditions_, sheet_.conditions, {number, area(*wanted).first_column}, area(*wanted))) return;
    // Columns are absolute, rows relative: the formula moves down with the area.
    const auto cell = [&](std::size_t input) {
      return "$" + cell_reference(area(input).first_row, area(input).first_column);
    };
    const std::string when =
        need.word.empty() ? "LEN(" + cell(*given) + ")>0" : cell(*given) + "=" + in_quotes(need.word);
    sheet_.conditions.push_back({area(*wanted), "AND(" + when + ",LEN(" + cell(*wanted) + ")=0)"});
  }

  std::size_t field_number(std::string_view id) {
    const auto found = std::find(fields_.begin(), fields_.end(), id);
    if (found != fields_.end()) return static_cast<std::size_t>(found - fields_.begin());
    fields_.emplace_back(id);
    return fields_.size() - 1;
  }

  const PlanBuilder& builder_;
  Sheet& sheet_;
  std::vector<Need> needs_;
  std::vector<std::string> fields_;
  std::map<std::pair<std::size_t, std::uint32_t>, Open> open_validations_, open_conditions_;
  std::size_t row_ = 0;
};

}  // namespace

void plan_form_rules(const PlanBuilder& builder, const FormSheetParts& parts, Sheet& sheet) {
  FormRules rules(builder, sheet);
  for (const TableInputs& table : parts.tables) rules.add(table);
}

}  // namespace chohyo::document
