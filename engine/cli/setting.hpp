// What commands need before they start: forms, and for `render`, `check` and `blank` fonts, options and a folder to
// write to.
#pragma once

#include <memory>
#include <variant>

#include "batch/renderer.hpp"
#include "batch/stock.hpp"
#include "cli/console.hpp"
#include "library/library.hpp"

namespace chohyo::cli {

struct Setting {
  std::shared_ptr<batch::Stock> stock;
  batch::RenderOptions options;
};

/// Opens templates and fonts, reads the clock, holds forms and switches against the library and makes the folder
/// --out where there is one. What is wrong is on the console already when a status comes back.
std::variant<Setting, Status> set_up(const Arguments& arguments, const std::vector<std::string>& form_names,
                                     Console& console);

/// The status of a request that batch::check_request refuses: the packs' defect when a form is named whose pack has
/// one, otherwise wrong usage.
Status refusal(const diag::Diagnostics& problems);

/// What is told of packs that cannot be used: that they are there, or every defect of theirs.
enum class PackReport { warnings, all };

/// The form packs alone, for commands that render nothing. What is wrong is on the console already when a status comes
/// back.
std::variant<library::Library, Status> open_library(const Arguments& arguments, Console& console,
                                                 PackReport report = PackReport::warnings);

}  // namespace chohyo::cli
