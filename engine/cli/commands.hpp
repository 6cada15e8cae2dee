// The commands. Each prints through the console and gives the status to end with.
#pragma once

#include "cli/arguments.hpp"
#include "cli/console.hpp"

namespace chohyo::cli {

Status render(const Arguments& arguments, Console& console);
Status batch(const Arguments& arguments, Console& console);
Status merge(const Arguments& arguments, Console& console);
Status check(const Arguments& arguments, Console& console);
Status blank(const Arguments& arguments, Console& console);
Status create(const Arguments& arguments, Console& console);
Status convert(const Arguments& arguments, Console& console);
Status xref(const Arguments& arguments, Console& console);
Status forms(const Arguments& arguments, Console& console);
Status preview(const Arguments& arguments, Console& console);
Status pack(const Arguments& arguments, Console& console);

/// Runs the command named in the arguments.
Status run(const Arguments& arguments, Console& console);

}  // namespace chohyo::cli
