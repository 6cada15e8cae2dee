#include "batch/shortfalls.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/answer_path.hpp"
#include "library/library.hpp"

namespace chohyo::batch {
namespace {

std::string name_of(const FacilityResult& result, const std::string& owner) {
  const auto known =
      std::find_if(result.owners.begin(), result.owners.end(), [&](const OwnerName& one) { return one.id == owner; });
  return known == result.owners.end() || known->name.empty() ? owner : known->name;
}

}  // namespace

AnswerPlace answer_place(const library::Library& library, std::string_view path) {
  AnswerPlace out;
  const form::FormPtr form = library.find(base::take_step(path));
  if (!form) return out;
  out.form = form.get();
  if (form->per == form::Per::owner) out.owner = base::take_step(path);
  out.item = form->find_item(path);
  if (out.item == nullptr) out.item = form->find_item(base::without_last_step(path));
  return out;
}

std::vector<Shortfall> shortfalls_of(const library::Library& library, const FacilityResult& result,
                                     const tree::JsonValue& findings) {
  std::vector<Shortfall> out;
  for (const auto& finding : findings.elements) {
    const std::string severity = finding.text_of("severity");
    if (severity != "missing" && severity != "error" && severity != "failure") continue;
    Shortfall one;
    one.place = answer_place(library, finding.text_of("path"));
    one.owner_name = one.place.owner.empty() ? std::string() : name_of(result, one.place.owner);
    one.is_error = severity != "missing";
    one.code = finding.text_of("code");
    one.message = finding.text_of("message");
    one.hint = finding.text_of("hint");
    one.label = finding.text_of("label");
    one.file = finding.text_of("file");
    one.line = finding.text_of("line");
    out.push_back(std::move(one));
  }
  return out;
}

void Totals::add(const FacilityResult& result, const std::vector<Shortfall>& shortfalls) {
  std::set<const form::Item*> seen;
  for (const auto& one : shortfalls) {
    const Weights weights = one.is_error ? Weights{0, 1} : Weights{1, 0};
    if (!one.owner_name.empty()) owners_[one.owner_name].weights += weights;
    if (one.place.item == nullptr) continue;
    ItemTotal& total = items_[one.place.form->name()][one.place.item->id];
    total.form = one.place.form;
    total.item = one.place.item;
    total.weights += weights;
    if (seen.insert(one.place.item).second) ++total.facilities;
  }
  std::set<std::string> named;
  for (const auto& owner : result.owners) {
    const std::string name = name_of(result, owner.id);
    if (named.insert(name).second) ++owners_[name].facilities;
  }
  if (!result.rendered && !result.unchanged) return;
  for (const auto& document : result.documents) {
    if (!document.owner.empty()) ++owners_[name_of(result, document.owner)].documents;
  }
}

std::vector<ItemTotal> Totals::items() const {
  std::vector<ItemTotal> out;
  for (const auto& form : library_.forms()) {
    const auto known = items_.find(form->name());
    if (known == items_.end()) continue;
    for (const auto& item : form->items) {
      if (const auto total = known->second.find(item.id); total != known->second.end()) out.push_back(total->second);
    }
  }
  return out;
}

}  // namespace chohyo::batch
