#include "check/facts.hpp"

#include <string>
#include <string_view>

#include "base/answer_path.hpp"

namespace chohyo::check {
namespace {

/// Adds what a record says, but for its id or role, which is printed nowhere.
void add_facts(const answers::Record& record, const form::RecordList& list, std::string_view path,
               std::vector<Fact>& out) {
  for (const answers::Field& given : record.fields) {
    const auto field = list.find(given.name);
    if (given.text.empty() || !field) continue;
    const form::RecordField& known = at(list.fields, *field);
    out.push_back({base::path_to(path, given.name), known.field.label, given.text, given.span, &list, &known});
  }
}

}  // namespace

std::vector<Fact> facts_of(const form::BaseRecords& base, const answers::Answers& answers) {
  std::vector<Fact> out;
  add_facts(answers.facility, base.facility, base::kFacilityPath, out);
  const form::RecordList& people = base.list(form::kPersonList);
  for (const answers::Record& person : answers.facility.records) {
    add_facts(person, people, base::path_to(base::kPeoplePath, person.text(people.key)), out);
  }
  const form::RecordList& owners = base.owners();
  for (const answers::Record& owner : answers.owners) {
    add_facts(owner, owners, base::path_to(owners.all, owner.text(owners.key)), out);
  }
  return out;
}

}  // namespace chohyo::check
