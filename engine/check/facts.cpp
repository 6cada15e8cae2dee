#include "check/facts.hpp"

#include <string>

namespace chohyo::check {
namespace {

/// Adds what a record says, but for its id or role, which is printed nowhere.
void add_facts(const answers::Record& record, const form::RecordList& list, const std::string& path,
               std::vector<Fact>& out) {
  for (const answers::Field& given : record.fields) {
    const std::size_t field = list.find(given.name);
    if (given.text.empty() || field == list.fields.size()) continue;
    out.push_back({path + "/" + given.name, list.fields[field].field.label, given.text, given.span});
  }
}

}  // namespace

std::vector<Fact> facts_of(const form::BaseRecords& base, const answers::Answers& answers) {
  std::vector<Fact> out;
  add_facts(answers.facility, base.facility, "facility", out);
  const form::RecordList& people = base.list(form::kPersonList);
  for (const answers::Record& person : answers.facility.records) {
    add_facts(person, people, "facility/person/" + std::string(person.text(people.key)), out);
  }
  const form::RecordList& owners = base.owners();
  for (const answers::Record& owner : answers.owners) {
    add_facts(owner, owners, owners.all + "/" + std::string(owner.text(owners.key)), out);
  }
  return out;
}

}  // namespace chohyo::check
