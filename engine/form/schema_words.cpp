#include "form/schema_words.hpp"

#include <algorithm>

namespace chohyo::form {

std::vector<Editions> by_form(const std::vector<FormPtr>& forms) {
  std::vector<Editions> out;
  for (const FormPtr& form : forms) {
    auto same = std::find_if(out.begin(), out.end(), [&](const Editions& one) { return one.id == form->id; });
    if (same == out.end()) same = out.insert(out.end(), {form->id, {}});
    same->forms.push_back(form.get());
  }
  return out;
}

}  // namespace chohyo::form
