#include "check/editions.hpp"
#include "library/library.hpp"

namespace chohyo::check {
namespace {

std::vector<form::ItemIndex> missing_in(const form::Form& other, const form::Form& form) {
  std::vector<form::ItemIndex> out;
  for (const form::ItemIndex item : base::indexes(form.items)) {
    if (!other.find_item(at(form.items, item).id)) out.push_back(item);
  }
  return out;
}

}  // namespace

form::FormPtr answered_edition(const library::Library& library, const form::Form& form, std::string_view owner,
                               const answers::Answers& answers) {
  form::FormPtr latest;
  for (const answers::Record& record : answers.forms) {
    const std::string_view edition = record.text("edition");
    if (record.name != form.id || edition.empty() || edition == form.edition) continue;
    const form::FormPtr other = library.find(record.name, edition);
    if (!other || (other->per == form::Per::owner ? answers.owner_of(record) : std::string_view()) != owner) continue;
    if (!latest || other->fiscal_year > latest->fiscal_year) latest = other;
  }
  return latest;
}

EditionChanges edition_changes(const form::Form& from, const form::Form& to) {
  return {missing_in(to, from), missing_in(from, to)};
}

}  // namespace chohyo::check
