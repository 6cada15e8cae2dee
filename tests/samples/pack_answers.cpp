#include "samples/pack_answers.hpp"

#include <array>
#include <chrono>

#include "base/time_of_day.hpp"
#include "check/check.hpp"
#include "check/totals.hpp"

namespace chohyo::samples {
namespace {

class Filling {
 public:
  explicit Filling(const form::FormPtr& form) : form_(form), model_(bare_model(form)) {}

  check::Model model() {
    const form::BaseRecords& base = *form_->base;
    model_.facility.id = "f1";
    model_.facility.entries = entries(base.facility);
    model_.facility.name = name_of(base.facility, model_.facility.entries);
    for (std::size_t i = 0; i < base.lists.size(); ++i) {
      const bool is_owners = &base.lists[i] == &base.owners();
      const std::vector<std::string> ids = is_owners ? std::vector<std::string>{"a", "b", "c"}
                                                     : std::vector<std::string>{"administrator", "safety-officer"};
      for (const std::string& id : ids) {
        check::Record made = record(base.lists[i], id, false);
        if (is_owners) model_.owners.push_back({id, name_of(base.lists[i], made.entries), made.entries, {}});
        model_.base[i].push_back(std::move(made));
      }
    }
    if (form_->per == form::Per::owner) model_.owner = 1;
    for (std::size_t f = 0; f < form_->fields.size(); ++f) {
      if (form_->fields[f].of_form) model_.fields[f].value = value(form_->fields[f]);
    }
    for (std::size_t i = 0; i < form_->items.size(); ++i) {
      for (const form::FieldIndex f : form_->items[i].fields) {
        model_.items[i].entries[f.value()].value = value(at(form_->fields, f));
      }
    }
    for (std::size_t l = 0; l < form_->lists.size(); ++l) {
      for (const char* id : {"r1", "r2"}) model_.lists[l].push_back(record(form_->lists[l], id, true));
    }
    diag::Diagnostics notes;
    check::work_out_totals(model_, *base::parse_iso_date("2024-12-20"), notes);
    return std::move(model_);
  }

 private:
  static std::string name_of(const form::RecordList& list, const std::vector<check::Entry>& entries) {
    return std::get<std::string>(entries[list.find("name").value().value()].value);
  }

  std::vector<check::Entry> entries(const form::RecordList& list) {
    std::vector<check::Entry> out(list.fields.size());
    for (std::size_t f = 0; f < list.fields.size(); ++f) {
      // The second record of the list it leads to: all have two.
      out[f].value = list.fields[f].is_reference() ? check::Value(form::Link{1}) : value(list.fields[f].field);
    }
    return out;
  }

  check::Record record(const form::RecordList& list, const std::string& id, bool of_form) {
    check::Record out;
    out.id = id;
    out.path = (of_form ? form_->id + "/" : "") + list.id + "/" + id;
    out.entries = entries(list);
    for (const form::RecordList& inner : list.lists) {
      auto& records = out.inner.emplace_back();
      for (const char* one : {"i1", "i2"}) {
        records.push_back(record(inner, id + one, false));
        records.back().path = out.path + "/" + inner.id + "/" + id + one;
      }
    }
    return out;
  }

  check::Value value(const form::Field& field) {
    if (field.total) return {};
    const std::size_t n = next_++;
    using enum form::FieldKind;
    switch (field.kind) {
      case choice:
        return form::Choice{n % field.options.size()};
      case choices:
        return form::Choices{{n % 2, field.options.size() - 1 == n % 2 ? 0 : field.options.size() - 1}};
      case date:
        return base::Date(std::chrono::sys_days(*base::parse_iso_date("2024-04-01")) + std::chrono::days(n % 365));
      case month: {
        // A range may stand for its days: one that has them all.
        constexpr std::array<unsigned, 5> kLong = {5, 7, 8, 10, 12};
        return base::Month(std::chrono::year(2024), std::chrono::month(kLong[n % kLong.size()]));
      }
      case time:
        return base::TimeOfDay{static_cast<int>(n % 1440)};
      case number:
        return base::Decimal::of_count(static_cast<std::uint32_t>(100 + n % 900));
      case checkbox:
        return n % 2 == 0;
      case text:
        break;
    }
    const std::string digits = std::to_string(n);
    return "Y" + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
  }

  const form::FormPtr& form_;
  check::Model model_;
  std::size_t next_ = 1;
};

}  // namespace

check::Model bare_model(const form::FormPtr& form) {
  check::Model out = check::blank_model(form);
  out.blank = false;
  out.facility.id = "f1";
  out.facility.name = "院";
  out.facility.entries.resize(form->base->facility.fields.size());
  if (form->per == form::Per::owner) {
    const form::RecordList& owners = form->base->owners();
    out.owners.push_back({"a", "社", std::vector<check::Entry>(owners.fields.size()), {}});
    out.owner = 0;
  }
  return out;
}

check::Model filled_model(const form::FormPtr& form) {
  return Filling(form).model();
}

std::vector<std::string> printed_forms(const check::Value& value, const form::Field& field) {
  if (const auto* text = std::get_if<std::string>(&value)) return {*text};
  if (const auto* choice = std::get_if<form::Choice>(&value)) return {field.options[choice->option].text};
  if (const auto* number = std::get_if<base::Decimal>(&value)) {
    const std::string whole = std::to_string(static_cast<long long>(number->to_double()));
    const std::string grouped = whole.size() > 3 ? whole.substr(0, whole.size() - 3) + "," + whole.substr(whole.size() - 3) : whole;
    return {whole, grouped};
  }
  if (const auto* time = std::get_if<base::TimeOfDay>(&value)) return {base::format_time(*time)};
  if (const auto* month = std::get_if<base::Month>(&value)) {
    const std::string number = std::to_string(static_cast<unsigned>(month->month()));
    return {"令和6年" + number + "月"};
  }
  if (const auto* date = std::get_if<base::Date>(&value)) {
    const auto m = static_cast<unsigned>(date->month()), d = static_cast<unsigned>(date->day());
    const std::string day = std::to_string(m) + "月" + std::to_string(d) + "日";
    const std::string slash = std::to_string(m) + "/" + std::to_string(d) + ")";
    return {day, slash, base::format_iso_date(*date)};
  }
  return {};
}

}  // namespace chohyo::samples
