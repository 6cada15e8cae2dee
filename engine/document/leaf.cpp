#include "document/leaf.hpp"

#include <mustache.hpp>
#include <stdexcept>
#include <string_view>

#include "form/answer_words.hpp"

namespace chohyo::document {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

// Stand-ins for what only layout knows. Readers refuse control characters, so no value can hold them.
constexpr char kPageNumber = '\x01';
constexpr char kPageCount = '\x02';

void set_person(data& facility, const char* name, const check::Facility& from, std::string_view role) {
  const check::Person* person = from.find_person(role);
  facility.set(name, person ? person_line(*person) : std::string());
}

/// True for a leaf whose names are all the form's own: its words are the same in every document of a run.
bool names_form_only(std::string_view text) {
  constexpr std::string_view kOpen = "{{", kForm = "{{form.";
  for (std::size_t at = text.find(kOpen); at != text.npos; at = text.find(kOpen, at + kOpen.size())) {
    if (!text.substr(at).starts_with(kForm)) return false;
  }
  return true;
}

std::vector<Inline> split(const std::string& text, const diag::Span& span, bool fixed) {
  std::vector<Inline> out;
  std::string words;
  const auto flush = [&] {
    if (!words.empty()) out.push_back(Text{std::move(words), fixed, std::nullopt, span});
    words.clear();
  };
  for (const char c : text) {
    if (c != kPageNumber && c != kPageCount) {
      words.push_back(c);
      continue;
    }
    flush();
    if (c == kPageNumber) {
      out.emplace_back(PageNumber{});
    } else {
      out.emplace_back(PageCount{});
    }
  }
  flush();
  return out;
}

}  // namespace

std::string person_line(const check::Person& person) {
  const bool both = !person.title.empty() && !person.name.empty();
  return person.title + (both ? "　" : "") + person.name;
}

LeafGroup vendor_leaves(const check::Vendor* vendor) {
  LeafGroup out{"vendor", {{"id", ""}, {"name", ""}, {"system", ""}, {"status", ""}}};
  if (!vendor) return out;
  out.values = {{"id", vendor->id}, {"name", vendor->name}, {"system", vendor->system}, {"status", ""}};
  for (std::size_t i = 0; i < form::kVendorStatuses.size(); ++i) {
    if (vendor->status == form::kVendorStatuses[i]) out.values["status"] = form::kVendorStatusWords[i];
  }
  return out;
}

struct LeafValues::State {
  data values;

  void set(const LeafGroup& group) {
    data object;
    for (const auto& [name, value] : group.values) object.set(name, value);
    values.set(group.prefix, std::move(object));
  }

  // The pack loader accepts plain {{names}} of the closed list only, so Mustache has nothing to object to.
  std::string fill(const form::TextLeaf& leaf) const {
    mustache pattern(leaf.text);
    pattern.set_custom_escape([](const std::string& value) { return value; });
    if (!pattern.is_valid()) throw std::logic_error("text leaf passed the pack loader: " + pattern.error_message());
    return pattern.render(values);
  }
};

LeafValues::LeafValues(const check::Model& model, const std::string& digest, base::Instant now)
    : state_(std::make_unique<State>()) {
  const form::Form& form = *model.form;
  data facility;
  facility.set("id", model.facility.id);
  facility.set("name", model.facility.name);
  facility.set("kind", model.facility.kind);
  facility.set("address", model.facility.address);
  set_person(facility, "administrator", model.facility, "administrator");
  set_person(facility, "safety-officer", model.facility, "safety-officer");

  data form_values;
  form_values.set("title", form.title);
  form_values.set("audience", form.audience);
  form_values.set("edition", form.edition);
  form_values.set("name", form.name());

  data document;
  document.set("hash", digest.substr(0, 12));

  const base::Date today = base::japan_time(now).date;
  data output;
  output.set("date", model.blank ? std::string() : base::format_era_date(today));
  output.set("iso-date", base::format_iso_date(today));

  data& values = state_->values;
  values.set("facility", std::move(facility));
  values.set("form", std::move(form_values));
  values.set("document", std::move(document));
  values.set("output", std::move(output));
  state_->set(vendor_leaves(model.vendor ? &model.vendors[*model.vendor] : nullptr));
  values.set("page", std::string(1, kPageNumber));
  values.set("pages", std::string(1, kPageCount));
}

LeafValues::~LeafValues() = default;

std::vector<Inline> LeafValues::render(const form::TextLeaf& leaf) const {
  if (!leaf.has_tags) return split(leaf.text, leaf.span, true);
  return split(state_->fill(leaf), leaf.span, names_form_only(leaf.text));
}

std::string LeafValues::text(const form::TextLeaf& leaf, const std::vector<LeafGroup>& more) const {
  if (!leaf.has_tags) return leaf.text;
  for (const LeafGroup& group : more) state_->set(group);
  return state_->fill(leaf);
}

}  // namespace chohyo::document
