#include <string>

#include "cli/commands.hpp"
#include "cli/environment.hpp"
#include "cli/setting.hpp"
#include "form/answers_schema.hpp"
#include "form/base_records.hpp"
#include "form/form.hpp"
#include "form/pack_reference.hpp"
#include "form/pack_schema.hpp"
#include "library/library.hpp"
#include "tree/json.hpp"

namespace chohyo::cli {
namespace {

std::string as_text(const library::Library& library, const Console& console) {
  std::string text;
  for (const auto& form : library.forms()) {
    text += form->id + "  " + form->edition + "  " + form->title + "\n";
    for (const auto& option : form->options) {
      const diag::Text state = option.on ? diag::Text{"入", "on"} : diag::Text{"切", "off"};
      text += "    " + option.id + "  " + std::string(console.in(state)) + "  " + option.label + "\n";
    }
  }
  return text;
}

std::string as_json(const library::Library& library) {
  auto forms = tree::json_array();
  for (const auto& form : library.forms()) {
    auto object = tree::json_object();
    tree::add_member(object, "id", tree::json_string(form->id));
    tree::add_member(object, "edition", tree::json_string(form->edition));
    tree::add_member(object, "title", tree::json_string(form->title));
    tree::add_member(object, "audience", tree::json_string(form->audience));
    tree::add_member(object, "fiscal_year", tree::json_number(form->fiscal_year.year));
    tree::add_member(object, "items", tree::json_count(form->items.size()));
    auto switches = tree::json_array();
    for (const auto& option : form->options) {
      auto one = tree::json_object();
      tree::add_member(one, "id", tree::json_string(option.id));
      tree::add_member(one, "label", tree::json_string(option.label));
      tree::add_member(one, "on", tree::json_boolean(option.on));
      switches.elements.push_back(std::move(one));
    }
    tree::add_member(object, "switches", std::move(switches));
    forms.elements.push_back(std::move(object));
  }
  return tree::write_json(forms);
}

/// Hangs on the program, and on the words of the templates folder if there is one; not on the packs there are.
Status what_packs_may_say(const Arguments& arguments, Console& console) {
  std::string problem;
  form::BaseRecordsPtr base = form::usual_base_records();
  if (const auto templates = templates_folder(arguments, console.language(), problem)) {
    const auto records = form::load_base_records(*templates);
    console.show(records.diagnostics);
    if (!records) return status_of(records.diagnostics);
    base = *records.value;
  } else if (!arguments.templates.empty()) {
    console.problem(problem);
    return kSystemFailed;
  }
  console.result(arguments.reference ? form::pack_reference(*base, console.language()) : form::pack_xsd(*base));
  return kDone;
}

}  // namespace

Status forms(const Arguments& arguments, Console& console) {
  if (arguments.reference || arguments.schema == SchemaKind::pack) return what_packs_may_say(arguments, console);
  auto opened = open_library(arguments, console, PackReport::all);
  if (const auto* status = std::get_if<Status>(&opened)) return *status;
  const auto& library = std::get<library::Library>(opened);
  if (arguments.schema) {
    console.result(*arguments.schema == SchemaKind::xsd ? form::answers_xsd(library.forms())
                                                        : form::answers_json_schema(library.forms()));
  } else {
    console.result(arguments.output == OutputStyle::json ? as_json(library) : as_text(library, console));
  }
  return status_of(library.defects());
}

}  // namespace chohyo::cli
