// Expressions are read once, with the pack: parsed, typed, names resolved. docs/adding-a-form.md describes the
// language.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "diag/diagnostic.hpp"
#include "form/expression.hpp"
#include "form/item.hpp"

namespace chohyo::form {

/// The most bytes of an expression, and the most parts inside parts. Nothing else bounds the work.
inline constexpr std::size_t kLongestExpression = 2000;
inline constexpr std::size_t kDeepestExpression = 32;

/// What a name stands for, and the words it may be compared with when it is a choice.
struct Named {
  Reference reference;
  const std::vector<Option>* options = nullptr;  ///< alive while the expression is read
};

/// Who knows the names of an expression. Names are spelt as field ids; parts may be joined by dots (`system.price`).
class ExpressionNames {
 public:
  virtual ~ExpressionNames() = default;

  /// One value: `name` itself.
  virtual std::optional<Named> one(std::string_view name) const = 0;
  /// Many values: `name` inside count() and sum().
  virtual std::optional<Named> all(std::string_view name) const = 0;
  /// `item('…').field`. Empty when there is no such item, or it does not carry the field.
  virtual std::optional<Named> of_item(std::string_view item, std::string_view field) const = 0;
  virtual base::FiscalYear fiscal_year() const = 0;

  // For hints.
  virtual std::vector<std::string> names() const = 0;
  virtual std::vector<std::string> lists() const = 0;  ///< names with many values
  virtual std::vector<std::string> items() const = 0;
  virtual std::vector<std::string> fields_of(std::string_view item) const = 0;  ///< empty: there is no such item
};

/// What is wrong at bytes [begin, end) of an expression.
struct ExpressionFault {
  const diag::Code* code = nullptr;
  std::size_t begin = 0, end = 0;
  diag::Arguments arguments;
};

struct ParsedExpression {
  std::optional<Expression> value;  ///< none when there are faults
  std::vector<ExpressionFault> faults;
};

/// Reads an expression of the type `wanted`. Precondition: well-formed UTF-8.
ParsedExpression parse_expression(std::string_view text, const ExpressionNames& names, ExpressionType wanted);

}  // namespace chohyo::form
