#include "cli/printing.hpp"

#include <string>
#include <utility>

#include "cli/environment.hpp"

namespace chohyo::cli {

std::variant<batch::PrintForms, Status> open_print_forms(const Arguments& arguments, const library::Library& library,
                                                         Console& console) {
  std::string problem;
  const auto where = folders(arguments, console.language(), problem);
  if (!where) {
    console.problem(problem);
    return kSystemFailed;
  }
  auto forms = batch::PrintForms::open(*where, library);
  console.show(forms.diagnostics);
  if (!forms) return status_of(forms.diagnostics);
  return std::move(*forms.value);
}

Status write_volumes(batch::PrintRun& print, Console& console) {
  const auto volumes = print.finish();
  console.show(volumes.diagnostics);
  if (!volumes) return status_of(volumes.diagnostics);
  for (const batch::PrintedVolume& volume : *volumes.value) console.result(volume.file.string() + "\n");
  return status_of(volumes.diagnostics);
}

}  // namespace chohyo::cli
