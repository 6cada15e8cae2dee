// Values: what an answer says, and what an expression over answers comes to.
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/time_of_day.hpp"

namespace chohyo::form {

/// Index into the field's options.
struct Choice {
  std::size_t option;
  friend auto operator<=>(Choice, Choice) = default;
};

/// Several of a field's options: their indexes, ascending.
struct Choices {
  std::vector<std::size_t> options;
  friend auto operator<=>(const Choices&, const Choices&) = default;
};

/// What a reference leads to: an index into the records of the list it names.
struct Link {
  std::size_t record;
  friend auto operator<=>(Link, Link) = default;
};

/// No value, or one of the field's kind: a checkbox is `bool`.
using Value = std::variant<std::monostate, Choice, base::Date, std::string, base::Decimal, Choices, bool,
                           base::TimeOfDay, base::Month, Link>;

struct Field;
struct Option;

/// The option that the answer to a choice is; null for any other value.
const Option* chosen_option(const Value& value, const Field& field);

/// The value as an answers file writes it: the ids of options, 2024-06-10, 1234.5, yes, 09:30, 2024-06; empty for none,
/// and for a link, which only the records it leads to can name.
std::string stored_text(const Value& value, const Field& field);

}  // namespace chohyo::form
