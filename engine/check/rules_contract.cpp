#include <algorithm>
#include <unordered_set>

#include "base/characters.hpp"
#include "check/codes.hpp"
#include "check/rule_functions.hpp"
#include "check/wording.hpp"

namespace chohyo::check {
namespace {

std::string date_example(const RuleRun& rule, const form::Field& date) {
  return written(date.id, base::format_iso_date(rule.scope.form.fiscal_year.first_day()), rule.scope.record.source);
}

/// The tables of a form in the file, in its order; those of no owner of the file go on no paper and count for nothing.
std::vector<const answers::Record*> tables_of(const answers::Answers& answers, std::string_view form) {
  std::unordered_set<std::string_view> owners;
  for (const answers::Record& owner : answers.owners) owners.insert(owner.text("id"));
  std::vector<const answers::Record*> out;
  for (const answers::Record& record : answers.forms) {
    if (record.name == form && owners.contains(answers.owner_of(record))) out.push_back(&record);
  }
  return out;
}

/// The first of `tables_of` in this edition; null when there is none.
const answers::Record* first_table(const answers::Answers& answers, const form::Form& form) {
  for (const answers::Record& record : answers.forms) {
    if (record.name != form.id || record.text("edition") != form.edition) continue;
    const bool is_known = std::any_of(answers.owners.begin(), answers.owners.end(),
                                      [&](const auto& owner) { return owner.text("id") == answers.owner_of(record); });
    if (is_known) return &record;
  }
  return nullptr;
}

const answers::Record* find_item_record(const answers::Record& record, std::string_view id) {
  const auto found = std::find_if(record.records.begin(), record.records.end(),
                                  [&](const answers::Record& item) { return item.text("id") == id; });
  return found == record.records.end() ? nullptr : &*found;
}

std::string owner_name(const answers::Answers& answers, std::string_view id) {
  for (const answers::Record& owner : answers.owners) {
    if (owner.text("id") == id && base::has_visible(owner.text("name"))) return std::string(owner.text("name"));
  }
  return std::string(id);
}

}  // namespace

void run(const form::SinceRule& about, const RuleRun& rule) {
  const auto from = rule.form_date(about.from, about.fallback);
  if (!from) return;
  const form::Field& begin = rule.field(about.from);
  const form::Field& field = rule.field(about.field);
  for (const ItemIndex item : about.items) {
    const auto date = rule.date(item, about.field);
    if (!date || *date >= *from) continue;
    rule.note(kBeforeMeeting, item, about.field, about.field,
              {{"field", field.label},
               {"given", base::format_iso_date(*date)},
               {"begin", begin.label},
               {"begin_date", base::format_iso_date(*from)},
               {"field_id", field.id},
               {"begin_id", begin.id}});
  }
}

void run(const form::HeadingDateRule& about, const RuleRun& rule) {
  if (rule.form_date(about.date, about.fallback)) return;
  const auto& items = about.items;
  if (std::none_of(items.begin(), items.end(), [&](ItemIndex item) { return rule.is_filled(item); })) return;
  const form::Field& date = rule.field(about.fallback.value_or(about.date));
  // Two tables that share a date miss it only once.
  const auto& findings = rule.scope.findings;
  if (std::any_of(findings.begin(), findings.end(), [&](const diag::Diagnostic& one) {
        return one.code == &kNoMeetingDate && one.argument("date_id") == date.id;
      })) {
    return;
  }
  rule.note(kNoMeetingDate, rule.scope.record,
            {{"date", date.label}, {"date_id", date.id}, {"example", date_example(rule, date)}});
}

void run(const form::EveryOwnerRule&, const RuleRun& rule) {
  const form::Form& form = rule.scope.form;
  const auto& answers = rule.scope.answers;
  // Said once, with the first table: it is about all of them, and the rule runs for each.
  const answers::Record* first = first_table(answers, form);
  if (!first || first->span.begin != rule.scope.record.begin) return;
  std::unordered_set<std::string_view> having;
  for (const answers::Record* table : tables_of(answers, form.id)) {
    if (table->text("edition") == form.edition) having.insert(answers.owner_of(*table));
  }
  for (const answers::Record& owner : answers.owners) {
    const std::string id(owner.text("id"));
    if (having.contains(id)) continue;
    rule.note_at(
        kNoTable, owner.span,
        {{"name", owner_name(answers, id)},
         {"form", form.title},
         {"id", id},
         {"form_id", form.id},
         {"example", written_table(form.id, form.edition, answers.owner_names.id, id, rule.scope.record.source)},
         {"owner", answers.owner_names.label},
         {"owner_en", answers.owner_names.label_en}},
        record_path(form, id));
  }
}

void run(const form::CoordinatedRule& about, const RuleRun& rule) {
  const std::size_t count = rule.scope.answers.owners.size();
  if (count < 2) return;
  if (rule.chosen(about.item, about.field, about.good) || rule.is_given(about.item, about.done)) return;
  const form::Option& good = rule.option(about.field, about.good.front());
  const form::Field& done = rule.field(about.done);
  rule.note(kUncoordinated, about.item, about.field, about.field,
            {{"count", std::to_string(count)},
             {"option", good.text},
             {"done", done.label},
             {"option_id", good.id},
             {"done_id", done.id},
             {"owner", rule.scope.answers.owner_names.label},
             {"owners", rule.scope.answers.owner_names.all}});
}

void run(const form::AgreesRule& about, const RuleRun& rule) {
  const ItemIndex item = about.item;
  // The answer that counts.
  const FieldIndex field = rule.is_given(item, about.again) ? *about.again : about.field;
  if (!rule.applies(item) || !rule.is_given(item, field)) return;
  const bool good = rule.chosen(item, field, about.good) != nullptr;
  const auto tables = tables_of(rule.scope.answers, about.form);
  std::vector<std::string> against;  // owners whose table says otherwise
  for (const answers::Record* table : tables) {
    const answers::Record* row = find_item_record(*table, about.with_item);
    const auto is_answer = [&](const std::string& word) { return row->text(about.with_field) == word; };
    const bool row_good = row && (std::any_of(about.with_good.begin(), about.with_good.end(), is_answer) ||
                                  base::has_visible(row->text(about.with_done)));
    if (good != row_good) against.push_back(owner_name(rule.scope.answers, rule.scope.answers.owner_of(*table)));
  }
  // One owner who has not handed in what the others have makes a no of the facility right.
  if (against.empty() || (!good && against.size() < tables.size())) return;
  std::string names;
  for (const std::string& name : against) names += (names.empty() ? "" : "、") + name;
  rule.note(kDisagrees, item, field, field,
            {{"name", names},
             {"place", about.form + "/" + about.with_item},
             {"owner", rule.scope.answers.owner_names.label},
             {"owner_en", rule.scope.answers.owner_names.label_en}});
}

}  // namespace chohyo::check
