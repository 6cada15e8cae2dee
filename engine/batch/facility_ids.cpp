#include "batch/facility_ids.hpp"

#include "batch/codes.hpp"

namespace chohyo::batch {

bool FacilityIds::claim(const answers::Answers& answers, const std::filesystem::path& file,
                        diag::Diagnostics& diagnostics) {
  return claim(std::string(answers.facility_id()), answers.facility.place("id"), file, diagnostics);
}

bool FacilityIds::claim(const std::string& id, const diag::Span& place, const std::filesystem::path& file,
                        diag::Diagnostics& diagnostics) {
  const auto [holder, is_new] = holders_.emplace(id, file);
  if (!is_new) {
    diagnostics.push_back(diag::make(kDuplicateFacility, place, {{"facility", id}, {"file", holder->second.string()}}));
  }
  return is_new;
}

}  // namespace chohyo::batch
