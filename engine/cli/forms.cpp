#include <string>

#include "cli/commands.hpp"
#include "cli/environment.hpp"
#include "cli/setting.hpp"
#include "form/answers_schema.hpp"
#include "form/pack.hpp"
#include "tree/json.hpp"

namespace chohyo::cli {
namespace {

std::string as_text(const form::Library& library, const Console& console) {
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

std::string as_json(const form::Library& library) {
  auto forms = tree::json_array();
  for (const auto& form : library.forms()) {
    auto object = tree::json_object();
    tree::add_member(object, "id", tree::json_string(form->id));
    tree::add_member(object, "edition", tree::json_string(form->edition));
    tree::add_member(object, "title", tree::json_string(form->title));
    tree::add_member(object, "audience", tree::json_string(form->audience));
    tree::add_member(object, "fiscal_year", tree::json_number(form->fiscal_year.year));
    tree::add_member(object, "items", tree::json_number(static_cast<long long>(form->items.size())));
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

}  // namespace

Status forms(const Arguments& arguments, Console& console) {
  auto opened = open_library(arguments, console);
  if (const auto* status = std::get_if<Status>(&opened)) return *status;
  const auto& library = std::get<form::Library>(opened);
  if (arguments.schema) {
    console.result(*arguments.schema == SchemaKind::xsd ? form::answers_xsd(library.forms())
                                                        : form::answers_json_schema(library.forms()));
  } else {
    console.result(arguments.output == OutputStyle::json ? as_json(library) : as_text(library, console));
  }
  return kDone;
}

}  // namespace chohyo::cli
