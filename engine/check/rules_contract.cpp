#include <algorithm>

#include "check/codes.hpp"
#include "check/rule_functions.hpp"
#include "check/wording.hpp"

namespace chohyo::check {
namespace {

std::string date_example(const RuleAccess& rule, const form::Field& date) {
  return written(date.id, base::format_iso_date(rule.scope.form.fiscal_year.first_day()), rule.scope.record.source);
}

bool is_vendor(const answers::Answers& answers, std::string_view id) {
  return std::any_of(answers.vendors.begin(), answers.vendors.end(),
                     [&](const answers::Record& vendor) { return vendor.text("id") == id; });
}

/// The tables of a form in the file, in its order; those of no vendor of the file go on no paper and count for nothing.
std::vector<const answers::Record*> tables_of(const answers::Answers& answers, std::string_view form) {
  std::vector<const answers::Record*> out;
  for (const answers::Record& record : answers.forms) {
    if (record.name == form && is_vendor(answers, record.text("vendor"))) out.push_back(&record);
  }
  return out;
}

const answers::Record* find_item_record(const answers::Record& record, std::string_view id) {
  const auto found = std::find_if(record.records.begin(), record.records.end(),
                                  [&](const answers::Record& item) { return item.text("id") == id; });
  return found == record.records.end() ? nullptr : &*found;
}

std::string vendor_name(const answers::Answers& answers, std::string_view id) {
  for (const answers::Record& vendor : answers.vendors) {
    if (vendor.text("id") == id && !vendor.text("name").empty()) return std::string(vendor.text("name"));
  }
  return std::string(id);
}

}  // namespace

void since(const RuleAccess& rule) {
  const auto from = rule.form_date("from", "fallback");
  if (!from) return;
  const form::Field& begin = *rule.field("from");
  const form::Field& field = *rule.field("field");
  for (const std::size_t item : rule.items_of_table("table")) {
    const auto date = rule.date(item, field);
    if (!date || *date >= *from) continue;
    rule.note(
        kBeforeMeeting, item, &field, &field,
        {field.label, base::format_iso_date(*date), begin.label, base::format_iso_date(*from), field.id, begin.id});
  }
}

void heading_date(const RuleAccess& rule) {
  if (rule.form_date("date", "fallback")) return;
  const auto items = rule.items_of_table("table");
  if (std::none_of(items.begin(), items.end(), [&](std::size_t item) { return rule.is_filled(item); })) return;
  const form::Field* fallback = rule.field("fallback");
  const form::Field& date = fallback ? *fallback : *rule.field("date");
  // Two tables that share a date miss it only once.
  const auto& findings = rule.scope.findings;
  if (std::any_of(findings.begin(), findings.end(), [&](const diag::Diagnostic& one) {
        return one.code == &kNoMeetingDate && one.arguments.at(1) == date.id;
      })) {
    return;
  }
  rule.note(kNoMeetingDate, rule.scope.record, {date.label, date.id, date_example(rule, date)});
}

void every_vendor(const RuleAccess& rule) {
  const form::Form& form = rule.scope.form;
  const auto& answers = rule.scope.answers;
  auto tables = tables_of(answers, form.id);
  std::erase_if(tables, [&](const answers::Record* table) { return table->text("edition") != form.edition; });
  if (tables.empty() || tables.front()->span.begin != rule.scope.record.begin) return;
  for (const answers::Record& vendor : answers.vendors) {
    const std::string id(vendor.text("id"));
    const bool has_table = std::any_of(tables.begin(), tables.end(),
                                       [&](const answers::Record* table) { return table->text("vendor") == id; });
    if (has_table) continue;
    rule.note(kNoTable, vendor.span,
              {vendor_name(answers, id), form.title, id, form.id,
               written_table(form.id, form.edition, id, rule.scope.record.source)});
  }
}

void coordinated(const RuleAccess& rule) {
  const std::size_t count = rule.scope.answers.vendors.size();
  if (count < 2) return;
  const std::size_t item = rule.items("item").front();
  const form::Field& field = *rule.field("field");
  const form::Field& done = *rule.field("done");
  const form::Option& good = rule.option("good", field);
  if (rule.chose(item, field, good.id) || rule.is_given(item, &done)) return;
  rule.note(kUncoordinated, item, &field, &field, {std::to_string(count), good.text, done.label, good.id, done.id});
}

void agrees(const RuleAccess& rule) {
  const std::size_t item = rule.items("item").front();
  const form::Field& first = *rule.field("field");
  const form::Field* again = rule.field("again");
  const form::Field& field = again && rule.is_given(item, again) ? *again : first;  // the answer that counts now
  if (!rule.scope.applies[item] || !rule.is_given(item, &field)) return;
  const bool good = rule.chose(item, field, rule.option("good", first).id);
  const auto tables = tables_of(rule.scope.answers, rule.word("form"));
  std::vector<std::string> against;  // vendors whose table says otherwise
  for (const answers::Record* table : tables) {
    const answers::Record* row = find_item_record(*table, rule.word("with-item"));
    const bool row_good = row && (row->text(rule.word("with-field")) == rule.word("with-good") ||
                                  !row->text(rule.word("with-done")).empty());
    if (good != row_good) against.push_back(vendor_name(rule.scope.answers, table->text("vendor")));
  }
  // One vendor who has not handed in what the others have makes a no of the facility right.
  if (against.empty() || (!good && against.size() < tables.size())) return;
  std::string names;
  for (const std::string& name : against) names += (names.empty() ? "" : "、") + name;
  rule.note(kDisagrees, item, &field, &field,
            {names, std::string(rule.word("form")) + "/" + std::string(rule.word("with-item"))});
}

}  // namespace chohyo::check
