// What is asked for, held against the forms there are: the same for the command line and for programs.
#pragma once

#include <string>
#include <vector>

#include "base/clock.hpp"
#include "batch/renderer.hpp"
#include "diag/diagnostic.hpp"
#include "library/library.hpp"

namespace chohyo::batch {

/// Times that documents can bear: four digits of the year in Japan, and no day before the epoch.
inline constexpr base::Instant kEarliestOutput{0};
inline constexpr base::Instant kLatestOutput{253402300799 - 9 * 3600};  ///< 9999-12-31T23:59:59 in Japan

/// True for a time that documents can bear.
bool can_print(base::Instant now);

/// What is wrong with a request: forms and switches that are in none of the library's packs, a switch turned both ways,
/// no format at all, one that does not exist, a time of output that cannot be printed. Nothing may be rendered with
/// such options.
diag::Diagnostics check_request(const library::Library& library, const RenderOptions& options);

/// The names of forms alone: "checklist", "checklist@r6". A form whose pack cannot be used comes with the pack's defects.
diag::Diagnostics check_form_names(const library::Library& library, const std::vector<std::string>& names);

}  // namespace chohyo::batch
