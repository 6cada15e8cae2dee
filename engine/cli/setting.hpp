// What commands need before they start: forms, and for `render` and `blank` fonts, options and a folder to write to.
#pragma once

#include <memory>
#include <variant>

#include "batch/renderer.hpp"
#include "batch/stock.hpp"
#include "cli/console.hpp"
#include "form/pack.hpp"

namespace chohyo::cli {

struct Setting {
  std::shared_ptr<batch::Stock> stock;
  batch::RenderOptions options;
};

/// Opens templates and fonts, reads the clock, holds forms and switches against the library and makes the folder
/// --out. What is wrong is on the console already when a status comes back.
std::variant<Setting, Status> set_up(const Arguments& arguments, const std::vector<std::string>& form_ids,
                                     Console& console);

/// The form packs alone, for commands that render nothing. What is wrong is on the console already when a status comes
/// back.
std::variant<form::Library, Status> open_library(const Arguments& arguments, Console& console);

}  // namespace chohyo::cli
