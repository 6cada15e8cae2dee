#include "cli/setting.hpp"

#include <unistd.h>

#include <filesystem>
#include <system_error>
#include <utility>

#include "batch/codes.hpp"
#include "cli/environment.hpp"
#include "cli/names.hpp"

namespace chohyo::cli {
namespace {

/// Makes the folder, or says why not: one sentence for the run instead of one for each facility.
bool make_folder(const std::filesystem::path& folder, Console& console) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (!error && !std::filesystem::is_directory(folder, error) && !error) {
    error = std::make_error_code(std::errc::not_a_directory);
  }
  if (!error && ::access(folder.c_str(), W_OK) != 0) error = {errno, std::generic_category()};
  if (!error) return true;
  console.show({diag::make(batch::kCannotWrite, {}, {folder.string(), error.message()})});
  return false;
}

}  // namespace

std::variant<Setting, Status> set_up(const Arguments& arguments, const std::vector<std::string>& form_ids,
                                     Console& console) {
  std::string problem;
  const auto now = clock(arguments.date, console.language(), problem);
  if (!now) {
    console.problem(problem);
    return kWrongUsage;
  }
  const auto where = folders(arguments, console.language(), problem);
  if (!where) {
    console.problem(problem);
    return kSystemFailed;
  }
  auto stock = batch::Stock::open(*where);
  console.show(stock.diagnostics);
  if (!stock) return status_of(stock.diagnostics);

  const auto& library = (*stock.value)->library();
  if (!know_forms(form_ids, library, console) || !know_switches(arguments, library, console)) return kWrongUsage;
  if (!make_folder(arguments.out, console)) return kSystemFailed;

  Setting setting{*stock.value, {}};
  setting.options.now = *now;
  setting.options.draft = arguments.draft;
  if (!arguments.formats.empty()) setting.options.formats = arguments.formats;
  setting.options.switches.on = {arguments.with.begin(), arguments.with.end()};
  setting.options.switches.off = {arguments.without.begin(), arguments.without.end()};
  return setting;
}

std::variant<form::Library, Status> open_library(const Arguments& arguments, Console& console) {
  std::string problem;
  const auto templates = templates_folder(arguments, console.language(), problem);
  if (!templates) {
    console.problem(problem);
    return kSystemFailed;
  }
  auto library = form::Library::load(*templates);
  console.show(library.diagnostics);
  if (!library) return status_of(library.diagnostics);
  return std::move(*library.value);
}

}  // namespace chohyo::cli
