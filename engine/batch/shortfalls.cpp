#include "batch/shortfalls.hpp"
#include "library/library.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace chohyo::batch {
namespace {

std::string text_of(const tree::JsonValue& object, std::string_view key) {
  const tree::JsonMember* found = object.find(key);
  return found == nullptr ? std::string() : found->value.text;
}

std::string_view take_part(std::string_view& path) {
  const std::string_view head = path.substr(0, path.find('/'));
  path.remove_prefix(std::min(path.size(), head.size() + 1));
  return head;
}

std::string name_of(const FacilityResult& result, const std::string& vendor) {
  const auto known = std::find_if(result.vendors.begin(), result.vendors.end(),
                                  [&](const VendorName& one) { return one.id == vendor; });
  return known == result.vendors.end() || known->name.empty() ? vendor : known->name;
}

}  // namespace

AnswerPlace answer_place(const library::Library& library, std::string_view path) {
  AnswerPlace out;
  const form::FormPtr form = library.find(take_part(path));
  if (!form) return out;
  out.form = form.get();
  if (form->per == form::Per::vendor) out.vendor = take_part(path);
  out.item = form->find_item(path);
  if (out.item == nullptr && path.rfind('/') != path.npos) out.item = form->find_item(path.substr(0, path.rfind('/')));
  return out;
}

std::vector<Shortfall> shortfalls_of(const library::Library& library, const FacilityResult& result,
                                     const tree::JsonValue& findings) {
  std::vector<Shortfall> out;
  for (const auto& finding : findings.elements) {
    const std::string severity = text_of(finding, "severity");
    if (severity != "missing" && severity != "error" && severity != "failure") continue;
    Shortfall one;
    one.place = answer_place(library, text_of(finding, "path"));
    one.vendor_name = one.place.vendor.empty() ? std::string() : name_of(result, one.place.vendor);
    one.is_error = severity != "missing";
    one.code = text_of(finding, "code");
    one.message = text_of(finding, "message");
    one.hint = text_of(finding, "hint");
    one.label = text_of(finding, "label");
    one.file = text_of(finding, "file");
    one.line = text_of(finding, "line");
    out.push_back(std::move(one));
  }
  return out;
}

void Totals::add(const FacilityResult& result, const std::vector<Shortfall>& shortfalls) {
  std::set<const form::Item*> seen;
  for (const auto& one : shortfalls) {
    const Weights weights = one.is_error ? Weights{0, 1} : Weights{1, 0};
    if (!one.vendor_name.empty()) vendors_[one.vendor_name].weights += weights;
    if (one.place.item == nullptr) continue;
    ItemTotal& total = items_[one.place.form->name()][one.place.item->id];
    total.form = one.place.form;
    total.item = one.place.item;
    total.weights += weights;
    if (seen.insert(one.place.item).second) ++total.facilities;
  }
  std::set<std::string> named;
  for (const auto& vendor : result.vendors) {
    const std::string name = name_of(result, vendor.id);
    if (named.insert(name).second) ++vendors_[name].facilities;
  }
  if (!result.rendered && !result.unchanged) return;
  for (const auto& document : result.documents) {
    if (!document.vendor.empty()) ++vendors_[name_of(result, document.vendor)].documents;
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
