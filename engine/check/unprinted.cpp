#include "check/unprinted.hpp"

#include <algorithm>

#include "base/answer_path.hpp"
#include "check/codes.hpp"
#include "check/facts.hpp"
#include "diag/near_match.hpp"
#include "form/printed_names.hpp"

namespace chohyo::check {
namespace {

using Names = std::set<std::string>;

/// Words of one finding: each field once.
class Group {
 public:
  void add(const std::string& ja, const std::string& en, const diag::Span& span) {
    if (!seen_.insert(en).second) return;
    if (!first_) first_ = span;
    ja_ += (ja_.empty() ? "" : "、") + ja;
    en_ += (en_.empty() ? "" : ", ") + en;
  }
  void report(diag::Diagnostics& out) const {
    if (first_) out.push_back(diag::make(kNotPrinted, first_, {{"what", ja_}, {"what_en", en_}}));
  }

 private:
  std::string ja_, en_;
  Names seen_;
  diag::Span first_;
};

/// A loop over people prints them all.
bool prints_everybody(const Names& printed) {
  return printed.contains("person.name") || printed.contains("person.title");
}

void check_people(const form::BaseRecords& base, const answers::Answers& answers, const Names& printed,
                  diag::Diagnostics& out) {
  if (prints_everybody(printed)) return;
  Group others;
  std::vector<std::string> roles = base.roles;
  for (const std::string& name : printed) {
    const std::string role(form::BaseRecords::role_in(name));
    if (!role.empty() && std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(role);
  }
  Names named;
  for (const answers::Record& person : answers.facility.records) {
    const std::string role(person.text("role"));
    const bool says_something = !person.text("name").empty() || !person.text("title").empty();
    if (!says_something || role.empty()) continue;
    if (printed.contains("facility." + role) || printed.contains("person." + role)) {
      // The name stands for the first of them.
      if (named.insert(role).second) continue;
      others.add("役割「" + role + "」の二人目の人", "a second person with role \"" + role + "\"", person.place("role"));
      continue;
    }
    const bool is_usual = std::find(roles.begin(), roles.end(), role) != roles.end();
    const auto meant = is_usual ? std::nullopt : diag::near_match(role, roles);
    if (meant) {
      out.push_back(diag::make(kMisspeltRole, person.place("role"), {{"role", role}, {"nearest", *meant}}, {},
                               base::path_to(base::kPeoplePath, role)));
    } else {
      others.add("役割「" + role + "」の人", "the person with role \"" + role + "\"", person.place("role"));
    }
  }
  others.report(out);
}

}  // namespace

diag::Diagnostics unprinted(const answers::Answers& answers, const std::vector<form::FormPtr>& forms,
                            const std::set<std::string>& switches_on) {
  if (forms.empty()) return {};
  const form::BaseRecords& base = *forms.front()->base;
  Names printed;
  for (const form::FormPtr& form : forms) printed.merge(form::printed_names(*form, switches_on));
  const form::RecordList& listed = base.owners();
  if (printed.contains(listed.id + ".short")) printed.insert(listed.id + ".name");
  diag::Diagnostics out;
  Group facility, owners;
  for (const Fact& fact : facts_of(base, answers)) {
    const std::string& field = fact.field->field.id;
    if (fact.list == &base.facility && !printed.contains(base.facility.id + "." + field)) {
      facility.add(fact.label + "（" + field + "）", "facility " + field, fact.span);
    } else if (fact.list == &listed && !printed.contains(listed.id + "." + field)) {
      owners.add(fact.label + "（" + field + "）", listed.label_en + " " + field, fact.span);
    }
  }
  facility.report(out);
  check_people(base, answers, printed, out);
  owners.report(out);
  return out;
}

}  // namespace chohyo::check
