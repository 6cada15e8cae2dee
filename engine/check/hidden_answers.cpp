#include "check/hidden_answers.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "check/codes.hpp"
#include "check/evaluate.hpp"
#include "check/shown.hpp"
#include "check/typing.hpp"
#include "check/wording.hpp"
#include "form/leaf_names.hpp"
#include "form/loops.hpp"

namespace chohyo::check {
namespace {

bool has_conditions(const form::Form& form) {
  bool found = false;
  form::walk(form.body, [&](const form::Block& block) {
    found = found || block.when;
    if (const auto* table = std::get_if<form::Table>(&block.content)) {
      found = found ||
              std::any_of(table->columns.begin(), table->columns.end(), [](const auto& one) { return !!one.when; }) ||
              std::any_of(table->rows.begin(), table->rows.end(), [](const auto& one) { return !!one.when; });
    }
    return !found;
  });
  return found;
}

/// Somebody wrote it; what is worked out is nobody's answer.
bool is_written(const Entry& entry, const form::Field& field) { return !field.total && is_given(entry); }

/// What the form prints with these answers.
class Shown {
 public:
  explicit Shown(const RuleScope& scope)
      : scope_(scope),
        values_(scope.model, scope.today),
        fields_(scope.form.fields.size(), false),
        items_(scope.form.items.size()) {
    values_.settle();
    for (std::size_t i = 0; i < scope.form.page_setups(); ++i) {
      const form::PageSetup& page = scope.form.page_setup(i);
      for (const auto* lines : {&page.header, &page.footer}) {
        for (const form::PageLine& line : *lines) {
          for (const form::TextLeaf* leaf : {&line.left, &line.center, &line.right}) add(*leaf);
        }
      }
    }
    add(scope.form.body, false);
  }

  bool field(form::FieldIndex field) const {
    return fields_[field.value()] ||
           names_.contains(std::string(form::kFieldLeaf) + "." + at(scope_.form.fields, field).id);
  }
  /// True for an item that is left out as a whole, too.
  bool field_of(form::ItemIndex item, form::FieldIndex field) const {
    const ShownItem& shown = items_[item.value()];
    return !shown.printed || shown.fields.contains(field.value());
  }
  /// True for a list that no loop prints, too.
  bool field_of(const form::RecordLoop& loop, const form::RecordField& field) const {
    if (!loops_.contains(loop.name())) return true;
    const std::string name = loop.list->id + "." + field.field.id;
    if (!field.is_reference()) return names_.contains(name);
    const auto reached = names_.lower_bound(name + ".");
    return reached != names_.end() && reached->starts_with(name + ".");
  }

 private:
  struct ShownItem {
    bool printed = false;
    std::set<std::size_t> fields;
  };

  bool is_shown(const std::optional<form::Condition>& when, bool in_loop, form::OptionalItem item = {}) {
    values_.set_item(item);
    return check::is_shown(when, values_, in_loop || (when && when->names_option()));
  }

  void add(const form::TextLeaf& leaf) {
    for (std::string& name : form::names_in(leaf)) names_.insert(std::move(name));
  }

  void add(const std::vector<form::Block>& blocks, bool in_loop) {
    for (const form::Block& block : blocks) {
      if (!is_shown(block.when, in_loop)) continue;
      form::each_leaf(block, [this](const form::TextLeaf& leaf) { add(leaf); });
      const auto* each = std::get_if<form::Each>(&block.content);
      if (each) loops_.insert(each->loop.collection);
      if (const auto* table = std::get_if<form::Table>(&block.content)) add(*table, in_loop);
      form::each_inner(block, [&](const std::vector<form::Block>& inner) { add(inner, in_loop || each); });
    }
  }

  void add(const form::Table& table, bool in_loop) {
    std::vector<bool> columns;
    for (const form::Column& column : table.columns) columns.push_back(is_shown(column.when, in_loop));
    for (const auto& row : table.header_rows) {
      for (const form::HeaderCell& cell : row) add(cell, columns);
    }
    for (const form::TableRow& row : table.rows) {
      const auto* item = std::get_if<form::ItemRow>(&row.content);
      if (!is_shown(row.when, in_loop, item ? form::OptionalItem(item->item) : std::nullopt)) continue;
      if (item) add(item->item, table, columns);
      if (const auto* each = std::get_if<form::EachRow>(&row.content)) add(*each, columns);
      const auto* words = std::get_if<form::WordsRow>(&row.content);
      if (!words) continue;
      for (const auto& [column, cell] : words->cells) {
        if (!columns[column]) continue;
        add(cell.text);
        if (cell.field) fields_[cell.field->value()] = true;
      }
    }
  }

  void add(const form::HeaderCell& cell, const std::vector<bool>& columns) {
    const auto first = columns.begin() + static_cast<std::ptrdiff_t>(cell.column);
    if (std::none_of(first, first + static_cast<std::ptrdiff_t>(cell.column_span), std::identity())) return;
    add(cell.text);
    if (cell.field) fields_[cell.field->value()] = true;
    const bool is_replaced = cell.field && scope_.fields[cell.field->value()].answered();
    if (cell.fallback && !is_replaced) fields_[cell.fallback->value()] = true;
  }

  void add(form::ItemIndex item, const form::Table& table, const std::vector<bool>& columns) {
    ShownItem& shown = items_[item.value()];
    shown.printed = true;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      for (const form::CellPart& part : table.columns[c].parts) {
        const auto* field = std::get_if<form::CellField>(&part);
        if (field && columns[c]) shown.fields.insert(field->field.value());
      }
    }
  }

  void add(const form::EachRow& each, const std::vector<bool>& columns) {
    loops_.insert(each.loop.collection);
    for (const auto& [column, cell] : each.cells) {
      if (columns[column]) add(cell.text);
    }
    for (const form::EachRow& inner : each.inner) add(inner, columns);
  }

  const RuleScope& scope_;
  AnswerValues values_;
  std::set<std::string> names_, loops_;
  std::vector<bool> fields_;
  std::vector<ShownItem> items_;
};

/// The answers to one field, or to all fields of a range, that no page shows.
class Hidden {
 public:
  void add(diag::Span span, std::string label, std::string path) {
    if (count_++ > 0) return;
    span_ = span;
    label_ = std::move(label);
    path_ = std::move(path);
  }
  void report(const std::string& field, const std::string& field_id, diag::Diagnostics& out) const {
    if (count_ == 0) return;
    out.push_back(diag::make(kAnswersNotShown, span_,
                             {{"field", field}, {"field_id", field_id}, {"count", std::to_string(count_)}}, label_,
                             path_));
  }

 private:
  std::size_t count_ = 0;
  diag::Span span_;
  std::string label_, path_;
};

class Search {
 public:
  explicit Search(RuleScope& scope) : scope_(scope), form_(scope.form), shown_(scope) {}

  void run() {
    for (std::size_t first = 0; first < form_.fields.size();) {
      const form::Field& field = form_.fields[first];
      Hidden hidden;
      do {
        look_at(form::FieldIndex(first), hidden);
        ++first;
      } while (first < form_.fields.size() && !field.series.empty() && form_.fields[first].series == field.series);
      hidden.report(field.label, field.series.empty() ? field.id : field.series, scope_.findings);
    }
    for (std::size_t l = 0; l < form_.lists.size(); ++l) {
      std::vector<const Record*> records;
      for (const Record& record : scope_.model.lists[l]) records.push_back(&record);
      look_at({&form_.lists[l], nullptr}, records);
    }
  }

 private:
  void look_at(form::FieldIndex index, Hidden& hidden) const {
    const form::Field& field = at(form_.fields, index);
    if (field.of_form) {
      const Entry& entry = scope_.fields[index.value()];
      if (!is_written(entry, field) || shown_.field(index)) return;
      return hidden.add(entry.span, {}, answer_path(scope_.path, field));
    }
    for (const form::ItemIndex i : base::indexes(form_.items)) {
      const form::Item& item = at(form_.items, i);
      const Entry& entry = scope_.items[i.value()].at(index);
      if (!is_written(entry, field) || !form_.carries(item, index) || shown_.field_of(i, index)) continue;
      hidden.add(entry.span, item_label(item), answer_path(scope_.path, item, field));
    }
  }

  void look_at(const form::RecordLoop& loop, const std::vector<const Record*>& records) const {
    const form::RecordList& list = *loop.list;
    for (std::size_t f = 0; f < list.fields.size(); ++f) {
      const form::RecordField& field = list.fields[f];
      if (shown_.field_of(loop, field)) continue;
      Hidden hidden;
      for (const Record* record : records) {
        if (!is_written(record->entries[f], field.field)) continue;
        hidden.add(record->entries[f].span, record_label(list, record->id), answer_path(record->path, field.field));
      }
      hidden.report(list.label + "の" + field.field.label, list.id + "." + field.field.id, scope_.findings);
    }
    for (std::size_t l = 0; l < list.lists.size(); ++l) {
      std::vector<const Record*> inner;
      for (const Record* record : records) {
        for (const Record& one : record->inner[l]) inner.push_back(&one);
      }
      look_at({&list.lists[l], &list}, inner);
    }
  }

  RuleScope& scope_;
  const form::Form& form_;
  const Shown shown_;
};

}  // namespace

void note_hidden_answers(RuleScope& scope) {
  if (has_conditions(scope.form)) Search(scope).run();
}

}  // namespace chohyo::check
