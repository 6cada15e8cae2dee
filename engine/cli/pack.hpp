// What `chohyo pack` does.
#pragma once

#include <string>

#include "cli/arguments.hpp"
#include "cli/console.hpp"

namespace chohyo::cli {

/// The text of a pack's sample, as it is meant to be.
inline constexpr auto kExpectedFile = "expected.txt";

/// Writes a small pack that works: form.xml, sample.xml and expected.txt in DIR/<id>/<edition>.
Status new_pack(const std::string& id, const Arguments& arguments, Console& console);

/// Renders the sample of the pack in `folder` and compares its text with expected.txt there; writes it with `update`.
Status test_pack(const std::string& folder, bool update, const Arguments& arguments, Console& console);

}  // namespace chohyo::cli
