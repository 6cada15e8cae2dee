#include "check/totals.hpp"

#include <algorithm>
#include <string>

#include "check/codes.hpp"
#include "check/record_walk.hpp"
#include "check/wording.hpp"

namespace chohyo::check {
namespace {

class Totals {
 public:
  Totals(Model& model, base::Date today, diag::Diagnostics& out)
      : model_(model), form_(*model.form), values_(model, today), out_(out) {}

  void work_out(const form::Reference& total) {
    switch (total.scope) {
      case form::Reference::Scope::form_field: {
        const form::Field& field = form_.fields[total.index];
        return fill(field, model_.fields[total.index], {}, answer_path(record_path(model_), field));
      }
      case form::Reference::Scope::item_field:
        return fill_items(form::FieldIndex(total.index));
      default:
        return fill_records(total);
    }
  }

 private:
  void fill_items(form::FieldIndex index) {
    const form::Field& field = at(form_.fields, index);
    for (const form::ItemIndex i : base::indexes(form_.items)) {
      const form::Item& item = at(form_.items, i);
      if (!form_.carries(item, index)) continue;
      values_.set_item(i);
      fill(field, model_.items[i.value()].entries[index.value()], item_label(item),
           answer_path(record_path(model_), item, field));
    }
    values_.set_item(std::nullopt);
  }

  void fill_records(const form::Reference& total) {
    for_each_record(model_, total.records, values_, [&](const form::RecordList& list, Record& record) {
      const form::Field& field = list.fields[total.index].field;
      fill(field, record.entries[total.index], record_label(list, record.id), answer_path(record.path, field));
    });
  }

  void fill(const form::Field& field, Entry& entry, const std::string& label, std::string path) {
    if (!is_begun(*field.total)) return;
    const Value value = evaluate(*field.total, values_);
    const auto* number = std::get_if<base::Decimal>(&value);
    const auto rounded = number ? base::rounded(*number, field.decimals) : std::nullopt;
    if (!rounded) return;
    const auto* written = std::get_if<base::Decimal>(&entry.value);
    if (written && *written != *rounded) {
      out_.push_back(diag::make(kWrongTotal, entry.span,
                                {{"field", field.label},
                                 {"given", base::format_grouped(*written)},
                                 {"total", base::format_grouped(*rounded)},
                                 {"field_id", field.id}},
                                label, std::move(path)));
    }
    entry.value = *rounded;
    entry.computed = true;
  }

  /// True when something is written that goes into it, or nothing does.
  bool is_begun(const form::Expression& total) const {
    const std::vector<form::Reference> looked_at = total.references();
    return looked_at.empty() || std::any_of(looked_at.begin(), looked_at.end(), [&](const form::Reference& one) {
             bool any = values_.is_given(one);
             if (!any) values_.each(one, [&](const Value& value) { any = any || value.index() != 0; });
             return any;
           });
  }

  Model& model_;
  const form::Form& form_;
  AnswerValues values_;
  diag::Diagnostics& out_;
};

}  // namespace

void work_out_totals(Model& model, base::Date today, diag::Diagnostics& out) {
  Totals totals(model, today, out);
  for (const form::Reference& total : model.form->totals) totals.work_out(total);
}

}  // namespace chohyo::check
