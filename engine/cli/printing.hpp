// What `batch --print` and `merge --print` share: the forms of the print run, and its files on the console.
#pragma once

#include <variant>

#include "batch/print_forms.hpp"
#include "batch/print_run.hpp"
#include "cli/arguments.hpp"
#include "cli/console.hpp"
#include "library/library.hpp"

namespace chohyo::cli {

/// What is wrong with them is on the console already when a status comes back.
std::variant<batch::PrintForms, Status> open_print_forms(const Arguments& arguments, const library::Library& library,
                                                         Console& console);

/// Puts the volumes together and names them on the console.
Status write_volumes(batch::PrintRun& print, Console& console);

}  // namespace chohyo::cli
