// Numbers, times and months as people write them; dates have a reader of their own (base/written_date.hpp).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/time_of_day.hpp"

namespace chohyo::base {

struct WrittenNumber {
  std::optional<Decimal> number;
  /// Why there is none: more than Decimal::kPlaces places, or beyond what a Decimal holds.
  bool too_fine = false, too_large = false;
  /// When there is none: the numbers that may be meant, as they should be written; none when it is no number at all.
  std::vector<std::string> meant;
};

/// "1234", "1,234", "１２３４", "-0.5": commas stand where thousands end, or there are none. Behind it `unit` may stand.
/// Precondition: well-formed UTF-8.
WrittenNumber read_number(std::string_view text, std::string_view unit = {});

/// "9:30", "09:30", "９：３０", "9時30分", "9時"; 0:00 to 24:00.
std::optional<TimeOfDay> read_time(std::string_view text);

/// A month in every way that the month of a date may be written: "2024-06", "2024/6", "2024年6月", "令和6年6月", "R6.6".
/// `year`: where a month alone ("6月") is looked for.
std::optional<Month> read_month(std::string_view text, FiscalYear year);

}  // namespace chohyo::base
