// What both schemas of the answers file say in the same words.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "form/pack.hpp"

namespace chohyo::form {

/// All editions of a form that ask for answers, in the order given.
struct Editions {
  std::string id;
  std::vector<const Form*> forms;
};

std::vector<Editions> by_form(const std::vector<FormPtr>& forms);

/// True when no edition can do without the owner's id.
bool always_per_owner(const Editions& editions);

// Regular expressions in the common part of XSD and ECMA-262; anchored by XSD itself, by ^(…)$ in JSON Schema.
/// A full date, a month and a day, or nothing yet.
inline constexpr std::string_view kDatePattern =
    "([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])|(0?[1-9]|1[0-2])[/\\-](0?[1-9]|[12][0-9]|3[01]))?";
/// Ids of facilities and owners become file names: as answers/file_name.hpp has it, but for device names.
inline constexpr std::string_view kFileIdPattern = "[a-z0-9_]([a-z0-9_.\\-]{0,62}[a-z0-9_\\-])?";
/// Ids of records, as check/record_typing.cpp has it; nothing in a record that is still to be filled in.
inline constexpr std::string_view kRecordIdPattern = "[A-Za-z0-9._\\-]{0,64}";
inline constexpr std::string_view kBedsPattern = "[0-9]{0,5}";
inline constexpr std::string_view kTimePattern = "(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)?";
inline constexpr std::string_view kMonthPattern = "([0-9]{4}-(0[1-9]|1[0-2]))?";
inline constexpr std::array<std::string_view, 2> kTicks = {"yes", "no"};
/// A number with at most so many places, or nothing yet.
std::string number_pattern(int decimals);
/// Any number of these ids, separated by spaces.
std::string several_pattern(const std::vector<std::string>& ids);

}  // namespace chohyo::form
