#include "form/schema_words.hpp"

#include <algorithm>

namespace chohyo::form {

std::vector<Editions> by_form(const std::vector<FormPtr>& forms) {
  std::vector<Editions> out;
  for (const FormPtr& form : forms) {
    if (!form->asks()) continue;
    auto same = std::find_if(out.begin(), out.end(), [&](const Editions& one) { return one.id == form->id; });
    if (same == out.end()) same = out.insert(out.end(), {form->id, {}});
    same->forms.push_back(form.get());
  }
  return out;
}

std::string number_pattern(int decimals) {
  return "(-?[0-9]+" + (decimals > 0 ? "(\\.[0-9]{1," + std::to_string(decimals) + "})?" : std::string()) + ")?";
}

std::string several_pattern(const std::vector<std::string>& ids) {
  std::string one;
  for (const std::string& id : ids) {
    one += one.empty() ? "(" : "|";
    for (const char c : id) one += (c == '.' ? "\\" : "") + std::string(1, c);  // the only sign of ids with a meaning
  }
  one += ")";
  return " *(" + one + "( +" + one + ")*)? *";
}

bool always_per_owner(const Editions& editions) {
  return std::all_of(editions.forms.begin(), editions.forms.end(),
                     [](const Form* form) { return form->per == Per::owner; });
}

}  // namespace chohyo::form
