#include "cli/setting.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "batch/cannot_write.hpp"
#include "batch/codes.hpp"
#include "batch/request.hpp"
#include "cli/environment.hpp"
#include "form/codes.hpp"
#include "library/library.hpp"

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
  console.show({batch::cannot_write(folder, error)});
  return false;
}

}  // namespace

Status refusal(const diag::Diagnostics& problems) {
  const bool of_packs = std::any_of(problems.begin(), problems.end(),
                                    [](const diag::Diagnostic& one) { return one.code == &form::kBrokenForm; });
  return of_packs ? kDataErrors : kWrongUsage;
}

std::variant<Setting, Status> set_up(const Arguments& arguments, const std::vector<std::string>& form_names,
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

  Setting setting{*stock.value, {}};
  setting.options.forms = form_names;
  setting.options.now = *now;
  setting.options.draft = arguments.draft;
  if (!arguments.formats.empty()) setting.options.formats = arguments.formats;
  setting.options.switches.on = {arguments.with.begin(), arguments.with.end()};
  setting.options.switches.off = {arguments.without.begin(), arguments.without.end()};
  const auto problems = batch::check_request((*stock.value)->library(), setting.options);
  console.show(problems);
  if (diag::has_errors(problems)) return refusal(problems);
  if (!arguments.out.empty() && !make_folder(arguments.out, console)) return kSystemFailed;
  return setting;
}

std::variant<library::Library, Status> open_library(const Arguments& arguments, Console& console, PackReport report) {
  std::string problem;
  const auto templates = templates_folder(arguments, console.language(), problem);
  if (!templates) {
    console.problem(problem);
    return kSystemFailed;
  }
  auto library = library::Library::load(*templates);
  if (!library || report == PackReport::warnings) console.show(library.diagnostics);
  if (!library) return status_of(library.diagnostics);
  if (report == PackReport::all) console.show(library.value->defects());
  return std::move(*library.value);
}

}  // namespace chohyo::cli
