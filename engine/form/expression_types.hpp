// Which kinds of values go together in an expression, and how messages call them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "form/expression.hpp"
#include "form/item.hpp"
#include "form/suggestion.hpp"

namespace chohyo::form {

struct TypeName {
  std::string_view ja, en;  ///< "日付", "a date"
};
TypeName name_of(ExpressionType type);

std::optional<Comparator> comparator_of(std::string_view symbol);
/// True for those that ask which of two is the greater.
bool is_order(Comparator comparator);
/// True when one of two values can be the greater.
bool has_order(ExpressionType type);

/// True when two choices have the same options, by id and place.
bool same_words(const std::vector<Option>& left, const std::vector<Option>& right);

/// What the calculation comes to; none when it cannot be done.
std::optional<ExpressionType> result_of(Arithmetic operation, ExpressionType left, ExpressionType right);

/// How values of these kinds are compared, for those that are not compared so.
Suggestion comparison_hint(ExpressionType left, ExpressionType right);

}  // namespace chohyo::form
