#include "form/expression_types.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace chohyo::form {

using enum ExpressionType;

TypeName name_of(ExpressionType type) {
  switch (type) {
    case boolean:
      return {"条件", "a condition"};
    case number:
      return {"数", "a number"};
    case text:
      return {"文字", "text"};
    case date:
      return {"日付", "a date"};
    case month:
      return {"年月", "a month"};
    case time:
      return {"時刻", "a time"};
    case choice:
      return {"選択", "a choice"};
    case choices:
      return {"複数の選択", "a choice of several"};
    case record:
      return {"一覧の行", "an entry of a list"};
  }
  return {};
}

std::optional<Comparator> comparator_of(std::string_view symbol) {
  constexpr std::array<std::pair<std::string_view, Comparator>, 6> kAll = {{{"=", Comparator::equal},
                                                                            {"!=", Comparator::unequal},
                                                                            {"<", Comparator::less},
                                                                            {"<=", Comparator::less_or_equal},
                                                                            {">", Comparator::greater},
                                                                            {">=", Comparator::greater_or_equal}}};
  const auto found = std::find_if(kAll.begin(), kAll.end(), [&](const auto& one) { return one.first == symbol; });
  return found == kAll.end() ? std::nullopt : std::optional(found->second);
}

bool is_order(Comparator comparator) { return comparator != Comparator::equal && comparator != Comparator::unequal; }

bool has_order(ExpressionType type) { return type == number || type == date || type == month || type == time; }

bool same_words(const std::vector<Option>& left, const std::vector<Option>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const Option& a, const Option& b) { return a.id == b.id; });
}

std::optional<ExpressionType> result_of(Arithmetic operation, ExpressionType left, ExpressionType right) {
  if (left == number && right == number) return number;
  if (left == date && right == number && (operation == Arithmetic::add || operation == Arithmetic::subtract)) {
    return date;
  }
  if (left == right && (left == date || left == time) && operation == Arithmetic::subtract) return number;
  return std::nullopt;
}

Suggestion comparison_hint(ExpressionType left, ExpressionType right) {
  const auto either = [&](ExpressionType type) { return left == type || right == type; };
  if (either(boolean)) return {"条件は比べずに、x か not x と書きます", "write x or not x for a condition"};
  if (either(choice) || either(choices)) {
    return {"選択肢の id を ' ' で囲んで、= か != で比べます", "compare with the id of a word in quotes, by = or !="};
  }
  if (either(date) && either(month)) {
    return {"日付は日付と、年月は年月（2024-06）と比べます",
            "compare a date with a date, and a month with a month (2024-06)"};
  }
  if (either(date)) {
    return {"日付は 2024-06-10 のように、' ' を付けずに書きます", "write dates like 2024-06-10, without quotes"};
  }
  if (either(month)) return {"年月は 2024-06 のように書きます", "write months like 2024-06"};
  if (either(time)) return {"時刻は 9:30 のように書きます", "write times like 9:30"};
  return {};
}

}  // namespace chohyo::form
