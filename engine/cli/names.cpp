#include "cli/names.hpp"

#include <algorithm>

#include "batch/selection.hpp"
#include "diag/near_match.hpp"

namespace chohyo::cli {
namespace {

/// Refuses the first name that is not among `known`.
bool know(const std::vector<std::string>& names, const std::vector<std::string>& known, const diag::Text& kind,
          Console& console) {
  for (const auto& name : names) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    std::string all;
    for (const auto& one : known) all += (all.empty() ? "" : ", ") + one;
    const auto near = diag::near_match(name, known).value_or(all);
    const std::string what(console.in(kind));
    console.problem(console.in_japanese()
                        ? what + "「" + name + "」はありません" + (near.empty() ? "" : "。使えるもの: " + near)
                        : "there is no " + what + " \"" + name + "\"" + (near.empty() ? "" : "; try " + near));
    return false;
  }
  return true;
}

}  // namespace

bool know_forms(const std::vector<std::string>& ids, const form::Library& library, Console& console) {
  return know(ids, batch::form_ids(library), {"様式", "form"}, console);
}

bool know_switches(const Arguments& arguments, const form::Library& library, Console& console) {
  std::vector<std::string> known;
  for (const auto& form : library.forms()) {
    for (const auto& option : form->options) {
      if (std::find(known.begin(), known.end(), option.id) == known.end()) known.push_back(option.id);
    }
  }
  const diag::Text kind{"切り替え", "switch"};
  if (!know(arguments.with, known, kind, console) || !know(arguments.without, known, kind, console)) return false;
  for (const auto& name : arguments.with) {
    if (std::find(arguments.without.begin(), arguments.without.end(), name) == arguments.without.end()) continue;
    console.problem(console.in_japanese() ? "「" + name + "」が --with と --without の両方にあります"
                                          : "\"" + name + "\" is given to both --with and --without");
    return false;
  }
  return true;
}

}  // namespace chohyo::cli
