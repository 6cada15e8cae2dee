#include "batch/stray_report.hpp"

#include <system_error>

#include "batch/cannot_write.hpp"
#include "batch/codes.hpp"
#include "batch/set_aside.hpp"
#include "batch/strays.hpp"

namespace chohyo::batch {
namespace {

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

}  // namespace

void StrayReport::look(const std::string& facility, const std::vector<std::string>& made, Membership membership,
                       diag::Diagnostics& found) const {
  const auto folder = out_.folder_of(facility);
  const auto strays = find_strays(out_, facility, made, options_, library_);
  if (strays.empty()) return;
  if (!tidy_day_.empty()) {
    std::error_code error;
    const auto place = set_aside(out_.path(), tidy_day_, facility, strays, error);
    if (!error) {
      found.push_back(
          diag::make(kSetAside, {}, {{"facility", facility}, {"folder", place.string()}, {"forms", listed(strays)}}));
      return;
    }
    found.push_back(cannot_write(place, error));
  }
  if (membership == Membership::in_group) {
    found.push_back(diag::make(kNotOfThisRun, {}, {{"folder", folder.string()}, {"forms", listed(strays)}}));
  } else {
    found.push_back(
        diag::make(kNotInGroup, {}, {{"facility", facility}, {"folder", folder.string()}, {"forms", listed(strays)}}));
  }
}

}  // namespace chohyo::batch
