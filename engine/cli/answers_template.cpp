#include "cli/answers_template.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/answer_path.hpp"
#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/time_of_day.hpp"
#include "form/answer_words.hpp"
#include "form/term_marks.hpp"
#include "library/library.hpp"

namespace chohyo::cli {
namespace {

using answers::Record;
using diag::Language;

Record record(std::string name, std::vector<std::pair<std::string, std::string>> fields) {
  Record made;
  made.name = std::move(name);
  for (auto& [id, text] : fields) made.fields.push_back({std::move(id), std::move(text), {}, {}});
  return made;
}

std::string owner_id(std::size_t index) {
  constexpr std::size_t kLetters = 26;
  return index < kLetters ? std::string(1, static_cast<char>('a' + index)) : "v" + std::to_string(index + 1);
}

/// "床, 0–999": the unit of a number and between what it may be.
std::string number_bounds(const form::Field& field) {
  std::string out = field.unit;
  if (!field.least && !field.most) return out;
  if (!out.empty()) out += ", ";
  if (field.least) out += base::format_decimal(*field.least);
  out += "–";
  if (field.most) out += base::format_decimal(*field.most);
  return out;
}

/// `first="yes|no" (1回目: はい・いいえ)`: how a field is written and what it is called.
/// Nothing of one that is worked out: nobody writes it.
std::string field_hint(const form::Field& field, const form::Form& form, const std::string& set_in = "  ") {
  if (field.total) return {};
  std::string values, words;
  switch (field.kind) {
    case form::FieldKind::choice:
    case form::FieldKind::choices:
      for (const auto& option : field.options) {
        const char* between = field.kind == form::FieldKind::choice ? "|" : " ";
        values += (values.empty() ? "" : between) + option.id;
        words += (words.empty() ? "" : "・") + option.text;
      }
      break;
    case form::FieldKind::date:
      values = base::format_iso_date(form.fiscal_year.first_day());
      break;
    case form::FieldKind::number:
      values = base::format_decimal(field.least.value_or(base::Decimal()), field.decimals);
      words = number_bounds(field);
      break;
    case form::FieldKind::checkbox:
      values = "yes|no";
      words = field.unit;
      break;
    case form::FieldKind::time:
      values = "09:30";
      break;
    case form::FieldKind::month:
      values = base::format_iso_month(form.fiscal_year.first_day().year() / form.fiscal_year.first_day().month());
      break;
    case form::FieldKind::text:
      values = "…";
      break;
  }
  return set_in + field.id + "=\"" + values + "\" (" + field.label + (words.empty() ? "" : ": " + words) + ")\n";
}

/// A list, its fields, and those of the lists inside, each set in a little more.
std::string list_hint(const form::RecordList& list, const form::Form& form, const std::string& set_in,
                      Language language) {
  const auto in = [&](const diag::Text& text) { return std::string(text.in(language)); };
  std::string text = set_in + "<" + list.id + "> (" + list.label + in({"、いくつでも", ", any number"}) + ")\n";
  const std::string inner = set_in + "  ";
  text += inner + list.key + "=\"…\" (" + in({"この記録の短い名前", "short name of this record"}) + ")\n";
  for (const form::RecordField& one : list.fields) {
    if (one.is_reference()) {
      text += inner + one.field.id + "=\"…\" (" + one.field.label + ": " + one.to + in({" の id", "'s id"}) + ")\n";
    } else {
      text += field_hint(one.field, form, inner);
    }
  }
  for (const form::RecordList& one : list.lists) text += list_hint(one, form, inner, language);
  return text;
}

/// A record with every field still to be filled in.
Record blank_record(const form::RecordList& list) {
  Record made = record(list.id, {{list.key, ""}});
  for (const form::RecordField& one : list.fields) {
    if (!one.field.total) made.fields.push_back({one.field.id, {}, {}, {}});
  }
  for (const form::RecordList& inner : list.lists) made.records.push_back(blank_record(inner));
  return made;
}

bool has_proposal(const Record& record) {
  return std::any_of(record.records.begin(), record.records.end(),
                     [](const Record& item) { return !item.text(form::kProposal).empty(); });
}

std::string owner_name(const answers::Answers& answers, std::string_view id) {
  for (const Record& owner : answers.owners) {
    if (owner.text("id") == id) return std::string(owner.text("name"));
  }
  return {};
}

std::string with_capital(std::string word) {
  if (!word.empty() && word.front() >= 'a' && word.front() <= 'z') word.front() -= 'a' - 'A';
  return word;
}

std::string form_comment(const form::Form& form, const Record& record, const answers::Answers& answers,
                         Language language) {
  const auto in = [&](const diag::Text& text) { return std::string(text.in(language)); };
  std::string text = form.title + "\n";
  if (const std::string name = owner_name(answers, answers.owner_of(record)); !name.empty()) {
    text += with_capital(in({answers.owner_names.label, answers.owner_names.label_en})) + ": " + name + "\n";
  }
  std::string of_form, of_items;
  for (const auto& field : form.fields) (field.of_form ? of_form : of_items) += field_hint(field, form);
  if (!of_form.empty()) text += in({"表全体に書ける欄:", "Fields of the form as a whole:"}) + "\n" + of_form;
  if (!of_items.empty()) text += in({"各項目に書ける欄:", "Fields that items take:"}) + "\n" + of_items;
  if (!form.lists.empty()) text += in({"一覧に書ける記録:", "Records of its lists:"}) + "\n";
  for (const auto& list : form.lists) text += list_hint(list, form, "  ", language);
  if (has_proposal(record)) {
    text += in({"proposal のある項目は、そこに示したところから写した提案。確かめて proposal を消す",
                "Items with proposal are taken from what it names: confirm or correct them, then remove proposal"}) +
            "\n";
  }
  return text;
}

/// How to write owners, for a file that says nothing of them.
std::string owners_hint(const answers::ListNames& names, Language language) {
  const std::string none = "<" + names.all + "/>";
  const std::string one = "<" + names.all + "><" + names.id + " id=\"a\" name=\"…\"/></" + names.all + ">";
  return language == Language::ja
             ? "契約している" + names.label + "は " + one + " と、契約がなければ " + none + " とここに書く"
             : "Write " + names.all + " under contract here: " + one + ", or " + none + " when there is none";
}

std::string item_comment(const form::Item& item) {
  std::string text = form::without_term_marks(item.text);
  for (const auto& note : item.notes) text += "\n" + form::without_term_marks(note);
  return text;
}

}  // namespace

answers::Answers new_answers(const std::string& id, const std::string& name) {
  answers::Answers made;
  made.facility = record("facility", {{"id", id}, {"name", name}, {"kind", "hospital"}});
  made.facility.records.push_back(record("person", {{"role", "administrator"}, {"title", "院長"}, {"name", ""}}));
  made.facility.records.push_back(
      record("person", {{"role", "safety-officer"}, {"title", "医療情報システム安全管理責任者"}, {"name", ""}}));
  return made;
}

std::string add_owner(answers::Answers& answers, const form::RecordList& owners, const std::string& name) {
  const auto is_taken = [&](const std::string& id) {
    return std::any_of(answers.owners.begin(), answers.owners.end(),
                       [&](const Record& owner) { return owner.text("id") == id; });
  };
  std::size_t index = 0;
  while (is_taken(owner_id(index))) ++index;
  answers.owners_given = true;
  Record made = record(owners.id, {{owners.key, owner_id(index)}});
  for (const form::RecordField& one : owners.fields) {
    made.fields.push_back({one.field.id, one.field.id == "name" ? name : std::string(), {}, {}});
  }
  answers.owners.push_back(std::move(made));
  return owner_id(index);
}

void add_form(answers::Answers& answers, const form::Form& form, std::string_view owner,
              const std::vector<check::Proposal>& proposals, const check::CarriedOver& carried) {
  Record made = record(form.id, {{"edition", form.edition}});
  if (!owner.empty()) made.fields.push_back({answers.owner_names.id, std::string(owner), {}, {}});
  for (const auto& field : form.fields) {
    if (!field.of_form || field.total) continue;
    const auto known = std::find_if(carried.fields.begin(), carried.fields.end(),
                                    [&](const auto& one) { return one.first == field.id; });
    made.fields.push_back({field.id, known == carried.fields.end() ? std::string() : known->second, {}, {}});
  }
  for (const auto& item : form.items) made.records.push_back(record("item", {{"id", item.id}}));
  for (const auto& list : form.lists) {
    bool is_known = false;
    for (const Record& one : carried.records) {
      if (one.name != list.id) continue;
      made.records.push_back(one);
      is_known = true;
    }
    if (!is_known) made.records.push_back(blank_record(list));
  }
  for (const auto& proposal : proposals) {
    auto& fields = made.records[proposal.item.value()].fields;
    for (const auto& [id, text] : proposal.answers) fields.push_back({id, text, {}, {}});
    fields.push_back({std::string(form::kProposal), proposal.origin, {}, {}});
  }
  const auto last = std::find_if(answers.forms.rbegin(), answers.forms.rend(),
                                 [&](const Record& one) { return one.name == form.id; });
  answers.forms.insert(last == answers.forms.rend() ? answers.forms.end() : last.base(), std::move(made));
}

answers::Comments comments_for(const answers::Answers& answers, const library::Library& library, Language language) {
  answers::Comments comments;
  for (const Record& record : answers.forms) {
    const form::FormPtr form = library.find(record.name, record.text("edition"));
    if (!form || record.text("edition").empty()) continue;
    const std::string_view owner = answers.owner_of(record);
    const std::string path = owner.empty() ? form->name() : base::path_to(form->name(), owner);
    std::string text = form_comment(*form, record, answers, language);
    if (!answers.owners_given && comments.empty()) {
      text = owners_hint(answers.owner_names, language) + "\n" + text;
    }
    comments.emplace(path, std::move(text));
    for (const auto& item : form->items) comments.emplace(base::path_to(path, item.id), item_comment(item));
  }
  return comments;
}

}  // namespace chohyo::cli
