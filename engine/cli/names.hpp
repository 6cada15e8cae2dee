// Names of forms and switches as typed, held against the forms there are.
#pragma once

#include <string>
#include <vector>

#include "cli/console.hpp"
#include "form/pack.hpp"

namespace chohyo::cli {

/// False, with a sentence and the near name on the console, when a form id is not in the library.
bool know_forms(const std::vector<std::string>& ids, const form::Library& library, Console& console);

/// The same for --with and --without; a switch is known when one of the library's forms has it. One that is both on
/// and off is refused too.
bool know_switches(const Arguments& arguments, const form::Library& library, Console& console);

}  // namespace chohyo::cli
