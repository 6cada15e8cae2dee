#include "answers/file_name.hpp"

#include <algorithm>
#include <array>

namespace chohyo::answers {
namespace {

constexpr std::size_t kLongest = 64;

bool is_allowed(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.'; }

// Win32 "Naming Files, Paths, and Namespaces": these names stay reserved with any extension behind them.
bool is_device(std::string_view id) {
  constexpr std::array<std::string_view, 4> kNames{"con", "prn", "aux", "nul"};
  const std::string_view stem = id.substr(0, id.find('.'));
  if (std::find(kNames.begin(), kNames.end(), stem) != kNames.end()) return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '0' && stem[3] <= '9';
}

}  // namespace

FileNameFault file_name_fault(std::string_view id) {
  // A name that begins with "-" is an option to the next program that is given it.
  if (id.empty() || id.size() > kLongest || id.front() == '-' || id.front() == '.' || id.back() == '.' ||
      !std::all_of(id.begin(), id.end(), is_allowed)) {
    return FileNameFault::letters;
  }
  return is_device(id) ? FileNameFault::device : FileNameFault::none;
}

}  // namespace chohyo::answers
