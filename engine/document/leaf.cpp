#include "document/leaf.hpp"

#include <algorithm>
#include <mustache.hpp>
#include <stdexcept>
#include <string_view>

#include "base/placeholders.hpp"
#include "base/utf8.hpp"
#include "document/answer_cell.hpp"
#include "form/leaf_names.hpp"

namespace chohyo::document {
namespace {

using kainjow::mustache::data;
using Context = kainjow::mustache::context<std::string>;
using kainjow::mustache::mustache;

// Stand-ins for what only layout knows. Readers refuse control characters, so no value can hold them.
constexpr char kPageNumber = '\x01';
constexpr char kPageCount = '\x02';

/// Where Mustache puts what it renders. A standard stream asks the locale first, which takes longer than the words.
struct Pieces {
  std::string text;

  Pieces& operator<<(const std::string& more) {
    text += more;
    return *this;
  }
};

/// True for a leaf whose names are all the form's own: its words are the same in every document of a run.
bool names_form_only(const form::TextLeaf& leaf) {
  return std::all_of(leaf.parts.begin(), leaf.parts.end(),
                     [](const form::LeafPart& part) { return part.name.empty() || part.group == "form"; });
}

data object_of(const LeafWords& words) {
  data object;
  for (const auto& [name, value] : words) object.set(name, value);
  return object;
}

data object_of(const LeafGroup& group) {
  data object = object_of(group.values);
  for (const auto& [name, members] : group.inner) object.set(name, object_of(members));
  return object;
}

/// The origin of the answer that a name stands for; null for any other name.
const Origin* find_origin(const std::vector<LeafGroup>& groups, const form::LeafPart& name) {
  if (name.group.empty()) return nullptr;
  for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
    if (group->prefix != name.group) continue;
    const auto found = group->origins.find(name.member);
    return found == group->origins.end() ? nullptr : &found->second;
  }
  return nullptr;
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

std::string person_line(const form::RecordList& people, const check::Record& person) {
  const auto words = [&](std::string_view id) {
    const auto field = people.find(id);
    return field ? answer_words(at(people.fields, *field).field, person.entries[field->value()]) : std::string();
  };
  const std::string title = words("title"), name = words("name");
  const bool both = !title.empty() && !name.empty();
  return title + (both ? "　" : "") + name;
}

std::string short_name(const form::RecordList& list, const std::string& name, std::size_t index) {
  constexpr std::size_t kShort = 24;  // code points: three lines of a column as narrow as 20 mm
  if (base::count_code_points(name) <= kShort || list.short_name.empty()) return name;
  return base::fill_placeholders(list.short_name, {std::to_string(index + 1)});
}

std::string short_owner_name(const check::Model& model, std::size_t index) {
  return short_name(model.form->base->owners(), model.owners[index].name, index);
}

LeafGroup owner_leaves(const check::Model& model, std::optional<std::size_t> index) {
  LeafGroup out;
  if (!model.form->base) return out;
  const form::RecordList& list = model.form->base->owners();
  out.prefix = list.id;
  const check::Owner* owner = index && *index < model.owners.size() ? &model.owners[*index] : nullptr;
  out.values[list.key] = owner ? owner->id : std::string();
  for (std::size_t f = 0; f < list.fields.size(); ++f) {
    const form::Field& field = list.fields[f].field;
    const bool known = owner && f < owner->entries.size();
    out.values[field.id] = known ? answer_words(field, owner->entries[f]) : std::string();
  }
  if (owner) out.values["name"] = owner->name;
  out.values["short"] = owner ? short_owner_name(model, *index) : std::string();
  return out;
}

namespace {

/// Facility and people. A role that no person has stands for nothing.
void set_base(const check::Model& model, data& values) {
  const form::BaseRecordsPtr& base = model.form->base;
  if (!base) return;
  data facility, people;
  facility.set(base->facility.key, model.facility.id);
  for (std::size_t f = 0; f < base->facility.fields.size(); ++f) {
    const form::Field& field = base->facility.fields[f].field;
    const bool known = f < model.facility.entries.size();
    facility.set(field.id, known ? answer_words(field, model.facility.entries[f]) : std::string());
  }
  facility.set("name", model.facility.name);
  const form::RecordList& list = base->list(form::kPersonList);
  for (const check::Record& person : check::records_of(model, form::kPersonList)) {
    // Mustache reads a dot as a step further; no leaf can name such a role.
    if (person.id.find('.') != std::string::npos || check::find_person(model, person.id) != &person) continue;
    people.set(person.id, person_line(list, person));
  }
  for (const std::string& role : base->roles) {
    const check::Record* person = check::find_person(model, role);
    facility.set(role, person ? person_line(list, *person) : std::string());
  }
  values.set(base->facility.id, std::move(facility));
  values.set(list.id, std::move(people));
}

}  // namespace

struct LeafValues::Scope {
  data values;
  const Scope* outer = nullptr;

  void set(const LeafGroup& group) {
    if (group.prefix.empty()) {
      for (const auto& [name, value] : group.values) values.set(name, value);
    } else {
      values.set(group.prefix, object_of(group));
    }
  }

  /// The outermost scope lies at the bottom: a name is looked up from the top down.
  void push_onto(Context& context) const {
    if (outer) outer->push_onto(context);
    context.push(&values);
  }

  // The pack loader accepts plain {{names}} of the closed list only, so Mustache has nothing to object to.
  std::string fill(const form::TextLeaf& leaf) const {
    mustache pattern(leaf.text);
    pattern.set_custom_escape([](const std::string& value) { return value; });
    if (!pattern.is_valid()) throw std::logic_error("text leaf passed the pack loader: " + pattern.error_message());
    Context context;
    push_onto(context);
    Pieces words;
    pattern.render(context, words);
    return std::move(words.text);
  }
};

LeafValues::LeafValues(const check::Model& model, const std::string& digest, base::Instant now) {
  const form::Form& form = *model.form;
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

  auto scope = std::make_unique<Scope>();
  data& values = scope->values;
  set_base(model, values);
  data fields;
  for (std::size_t f = 0; f < model.fields.size(); ++f) {
    if (form.fields[f].of_form) fields.set(form.fields[f].id, answer_words(form.fields[f], model.fields[f]));
  }
  values.set(std::string(form::kFieldLeaf), std::move(fields));
  values.set("form", std::move(form_values));
  values.set("document", std::move(document));
  values.set("output", std::move(output));
  scope->set(owner_leaves(model, model.owner));
  values.set("page", std::string(1, kPageNumber));
  values.set("pages", std::string(1, kPageCount));
  scope_ = std::move(scope);
}

LeafValues::LeafValues(const LeafValues& outer, const std::vector<LeafGroup>& more) {
  auto scope = std::make_unique<Scope>();
  scope->outer = outer.scope_.get();
  for (const LeafGroup& group : more) scope->set(group);
  scope_ = std::move(scope);
}

LeafValues::~LeafValues() = default;

std::vector<Inline> LeafValues::render(const form::TextLeaf& leaf) const {
  if (!leaf.has_tags) return split(leaf.text, leaf.span, true);
  return split(scope_->fill(leaf), leaf.span, names_form_only(leaf));
}

std::vector<Inline> LeafValues::placed(const form::TextLeaf& leaf, const std::vector<LeafGroup>& groups) const {
  std::vector<Inline> out;
  if (!leaf.has_tags) {  // such a leaf has no parts
    if (!leaf.text.empty()) out.emplace_back(Text{leaf.text, false, std::nullopt, leaf.span});
    return out;
  }
  form::TextLeaf part{{}, leaf.has_tags, leaf.span};
  const auto flush = [&] {
    if (std::string words = text(part); !words.empty()) {
      out.emplace_back(Text{std::move(words), false, std::nullopt, leaf.span});
    }
    part.text.clear();
  };
  for (const form::LeafPart& piece : leaf.parts) {
    const Origin* origin = find_origin(groups, piece);
    if (!origin) {
      part.text += piece.text;
      continue;
    }
    flush();
    part.text = piece.text;
    Text value{text(part), false, std::nullopt, origin->span};
    value.origin = origin->input;
    out.emplace_back(std::move(value));
    part.text.clear();
  }
  flush();
  return out;
}

std::string LeafValues::text(const form::TextLeaf& leaf) const {
  return leaf.has_tags ? scope_->fill(leaf) : leaf.text;
}

}  // namespace chohyo::document
