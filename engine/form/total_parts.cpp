// Fields that are worked out: their expressions, and the order in which they are.
#include <algorithm>

#include "form/codes.hpp"
#include "form/expression_names.hpp"
#include "form/loops.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {
namespace {

using Scope = Reference::Scope;

/// A field with a total: what it is as a reference, and where the pack says it.
struct Written {
  Reference field;
  const tree::Attribute* total = nullptr;
  std::string name;
};

class TotalReader {
 public:
  TotalReader(ElementReader& reader, Form& form) : reader_(reader), form_(form) {}

  void read(const tree::Element& root) {
    for (const tree::Element& part : root.children) {
      if (part.name == "fields") read_fields(part);
      if (part.name != "lists") continue;
      for (const tree::Element& list : part.children) {
        const auto place = list.name == "list" ? find_record_place(form_, list.value("id")) : std::nullopt;
        if (place && !place->of_base) read_list(list, *place, {*place});
      }
    }
    put_in_order();
  }

 private:
  void read_fields(const tree::Element& fields) {
    for (const tree::Element& element : fields.children) {
      const tree::Attribute* total = total_of(element);
      for (std::size_t f = 0; total && f < form_.fields.size(); ++f) {
        Field& field = form_.fields[f];
        if (field.span.begin != element.span.begin) continue;
        ExpressionSight sight{!field.of_form, false};
        if (!field.series.empty()) sight.number = field.number;
        const Scope scope = field.of_form ? Scope::form_field : Scope::item_field;
        if (!add(field, *total, sight, {ExpressionType::number, scope, f}, field.id)) break;
      }
    }
  }

  /// `around`: the places whose records are at hand.
  void read_list(const tree::Element& element, const RecordPlace& place, const std::vector<RecordPlace>& around) {
    for (const tree::Element& child : element.children) {
      if (child.name == "list" && !place.inner) {
        RecordPlace inner = place;
        const RecordList& list = at(form_.lists, place.list);
        const RecordList* found = list.find_list(child.value("id"));
        if (!found) continue;
        inner.inner = base::index_of(list.lists, *found);
        read_list(child, inner, {place, inner});
      }
      const tree::Attribute* total = total_of(child);
      if (!total) continue;
      RecordList& outer = at(form_.lists, place.list);
      RecordList& list = place.inner ? at(outer.lists, *place.inner) : outer;
      const auto index = list.find(child.value("id"));
      if (!index) continue;
      const Reference reference{ExpressionType::number, Scope::record_field, index->value(), 1, ItemAtHand{}, place};
      Field& field = at(list.fields, *index).field;
      add(field, *total, {false, false, around}, reference, list.id + "." + field.id);
    }
  }

  static const tree::Attribute* total_of(const tree::Element& element) {
    return element.name == "number" ? element.find("total") : nullptr;
  }

  bool add(Field& field, const tree::Attribute& total, const ExpressionSight& sight, const Reference& reference,
           std::string name) {
    auto expression = read_expression(reader_, total, FormNames(form_, sight), ExpressionType::number);
    if (!expression) return false;
    field.total = std::make_shared<const Expression>(*std::move(expression));
    written_.push_back({reference, &total, std::move(name)});
    return true;
  }

  // --- order ---------------------------------------------------------------------------------------------------------

  /// Depth first: a field goes behind those that it needs, and one that needs itself is a defect.
  void put_in_order() {
    state_.assign(written_.size(), State::fresh);
    for (std::size_t i = 0; i < written_.size(); ++i) visit(i);
  }

  enum class State { fresh, at_work, done };

  /// False when the fields needed lead back to one at work.
  bool visit(std::size_t index) {
    if (state_[index] == State::done) return true;
    if (state_[index] == State::at_work) return false;
    state_[index] = State::at_work;
    path_.push_back(index);
    for (const Reference& reference : total_at(written_[index].field).references()) {
      for (std::size_t other = 0; other < written_.size(); ++other) {
        if (!needs(reference, written_[other].field) || visit(other)) continue;
        note_cycle(other);
      }
    }
    path_.pop_back();
    state_[index] = State::done;
    form_.totals.push_back(written_[index].field);
    return true;
  }

  const Expression& total_at(const Reference& field) const {
    if (field.scope != Scope::record_field) return *form_.fields[field.index].total;
    return *records_at(form_, field.records).fields[field.index].field.total;
  }

  static bool needs(const Reference& looks_at, const Reference& total) {
    return looks_at.scope == total.scope && looks_at.index <= total.index &&
           total.index < looks_at.index + looks_at.count && looks_at.records == total.records;
  }

  void note_cycle(std::size_t first) {
    std::string names;
    const auto begin = std::find(path_.begin(), path_.end(), first);
    for (auto at = begin; at != path_.end(); ++at) names += written_[*at].name + " → ";
    names += written_[first].name;
    reader_.note(kCyclicTotal, written_[path_.back()].total->span, {{"fields", names}});
  }

  ElementReader& reader_;
  Form& form_;
  std::vector<Written> written_;
  std::vector<State> state_;
  std::vector<std::size_t> path_;
};

}  // namespace

void read_totals(ElementReader& reader, const tree::Element& root, Form& form) { TotalReader(reader, form).read(root); }

}  // namespace chohyo::form
