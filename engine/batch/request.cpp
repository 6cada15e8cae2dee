#include "batch/request.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "batch/codes.hpp"
#include "check/codes.hpp"
#include "check/selection.hpp"
#include "form/codes.hpp"
#include "form/suggestion.hpp"
#include "library/library.hpp"

namespace chohyo::batch {
namespace {

template <class Names>
void check_names(const Names& names, const std::vector<std::string>& known, const diag::Code& code,
                 diag::Diagnostics& out) {
  for (const std::string& name : names) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    form::Suggestion hint = form::suggest(name, known);
    if (hint.ja.empty()) hint = form::list_of(known);
    out.push_back(diag::make(code, {}, {{"name", name}, {"hint", hint.ja}, {"hint_en", hint.en}}));
  }
}

std::vector<std::string> editions_of(std::string_view id, const library::Library& library) {
  std::vector<std::string> out;
  for (const form::FormPtr& form : library.forms()) {
    if (form->id == id) out.push_back(form->edition);
  }
  return out;
}

std::vector<std::string> switch_ids(const library::Library& library) {
  std::vector<std::string> out;
  for (const form::FormPtr& form : library.forms()) {
    for (const form::SwitchOption& option : form->options) {
      if (std::find(out.begin(), out.end(), option.id) == out.end()) out.push_back(option.id);
    }
  }
  return out;
}

}  // namespace

bool can_print(base::Instant now) {
  return now.seconds >= kEarliestOutput.seconds && now.seconds <= kLatestOutput.seconds;
}

diag::Diagnostics check_form_names(const library::Library& library, const std::vector<std::string>& names) {
  diag::Diagnostics out;
  for (const std::string& typed : names) {
    const auto name = form::FormName::parse(typed);
    const bool no_edition = name.edition.empty() && typed.find('@') != typed.npos;
    if (!no_edition && library.find(name)) continue;
    if (const library::BrokenPack* broken = no_edition ? nullptr : library.find_broken(name)) {
      out.push_back(diag::make(form::kBrokenForm, {}, {{"form", broken->name()}, {"place", broken->place()}}));
      diag::append(out, broken->defects);
      continue;
    }
    const std::vector<std::string> editions = editions_of(name.id, library);
    if (editions.empty()) {
      check_names(std::vector{name.id}, check::form_ids(library), check::kUnknownForm, out);
    } else {
      const form::Suggestion hint = form::allowed(name.edition, editions);
      out.push_back(
          diag::make(check::kUnknownEdition, {},
                     {{"form", name.id}, {"edition", name.edition}, {"hint", hint.ja}, {"hint_en", hint.en}}));
    }
  }
  return out;
}

diag::Diagnostics check_request(const library::Library& library, const RenderOptions& options) {
  diag::Diagnostics out = check_form_names(library, options.forms);
  const std::vector<std::string> known = switch_ids(library);
  check_names(options.switches.on, known, kUnknownSwitch, out);
  check_names(options.switches.off, known, kUnknownSwitch, out);
  for (const std::string& id : options.switches.on) {
    if (options.switches.off.contains(id)) out.push_back(diag::make(kSwitchBothWays, {}, {{"name", id}}));
  }
  if (options.formats.empty()) out.push_back(diag::make(kNoFormat, {}));
  for (const Format format : options.formats) {
    if (format == Format::pdf || format == Format::xlsx) continue;
    out.push_back(diag::make(kUnknownFormat, {}, {{"format", std::to_string(static_cast<int>(format))}}));
  }
  if (!can_print(options.now)) {
    out.push_back(diag::make(kTimeOutOfRange, {},
                             {{"given", std::to_string(options.now.seconds)},
                              {"least", std::to_string(kEarliestOutput.seconds)},
                              {"most", std::to_string(kLatestOutput.seconds)}}));
  }
  return out;
}

}  // namespace chohyo::batch
