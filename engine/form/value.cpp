#include "form/value.hpp"

#include <type_traits>

#include "form/item.hpp"

namespace chohyo::form {

const Option* chosen_option(const Value& value, const Field& field) {
  const auto* choice = std::get_if<Choice>(&value);
  return choice ? &field.options[choice->option] : nullptr;
}

std::string stored_text(const Value& value, const Field& field) {
  return std::visit(
      [&](const auto& v) -> std::string {
        using T = std::decay_t<decltype(v)>;
        if constexpr (std::is_same_v<T, std::monostate> || std::is_same_v<T, Link>) {
          return {};
        } else if constexpr (std::is_same_v<T, Choice>) {
          return field.options[v.option].id;
        } else if constexpr (std::is_same_v<T, Choices>) {
          std::string out;
          for (const std::size_t option : v.options) out += (out.empty() ? "" : " ") + field.options[option].id;
          return out;
        } else if constexpr (std::is_same_v<T, base::Date>) {
          return base::format_iso_date(v);
        } else if constexpr (std::is_same_v<T, base::Decimal>) {
          return base::format_decimal(v);
        } else if constexpr (std::is_same_v<T, bool>) {
          return v ? "yes" : "no";
        } else if constexpr (std::is_same_v<T, base::TimeOfDay>) {
          return base::format_time(v);
        } else if constexpr (std::is_same_v<T, base::Month>) {
          return base::format_iso_month(v);
        } else {
          return v;
        }
      },
      value);
}

}  // namespace chohyo::form
