#include <filesystem>
#include <memory>
#include <string>

#include "answers/file_name.hpp"
#include "answers/writer.hpp"
#include "batch/selection.hpp"
#include "cli/answers_file.hpp"
#include "cli/answers_template.hpp"
#include "cli/commands.hpp"
#include "cli/environment.hpp"
#include "cli/names.hpp"
#include "cli/setting.hpp"
#include "tree/xml.hpp"

namespace chohyo::cli {

Status create(const Arguments& arguments, Console& console) {
  const std::filesystem::path file(arguments.out);
  const auto format = format_of(file, console);
  if (!format) return kWrongUsage;
  auto opened = open_library(arguments, console);
  if (const auto* status = std::get_if<Status>(&opened)) return *status;
  const auto& library = std::get<form::Library>(opened);
  if (!know_forms(arguments.forms, library, console)) return kWrongUsage;

  TemplateWishes wishes;
  const std::string stem = file.stem().string();
  wishes.facility_id = answers::file_name_fault(stem) == answers::FileNameFault::none ? stem : "facility";
  wishes.facility = arguments.facility;
  wishes.vendors = arguments.vendors;
  for (const auto& id : arguments.forms.empty() ? batch::form_ids(library) : arguments.forms) {
    wishes.forms.push_back(library.find(id));
  }
  std::string text = tree::write_xml(answers_template(wishes, console.language()));
  if (*format == answers::Format::json) {
    const auto answers = answers::read_xml(std::make_shared<diag::Source>(arguments.out, std::move(text)));
    console.show(answers.diagnostics);
    if (!answers) return status_of(answers.diagnostics);
    text = answers::write_json(*answers.value);
  }
  return write_answers_file(file, text, arguments.force, console);
}

}  // namespace chohyo::cli
