// The records of a list one after the other, each at hand for expressions.
#pragma once

#include "check/evaluate.hpp"
#include "form/loops.hpp"

namespace chohyo::check {

/// Calls `visit(list, record)` for each record of the form's list at `place`, while `values` have it at hand, and the
/// record around it too. Records of a constant model are constant. Precondition: no base list.
template <class SomeModel, class Visit>
void for_each_record(SomeModel& model, const form::RecordPlace& place, AnswerValues& values, const Visit& visit) {
  const form::RecordList& outer = at(model.form->lists, place.list);
  const form::RecordList& list = form::records_at(*model.form, place);
  for (auto& record : model.lists[place.list.value()]) {
    if (!place.inner) {
      values.set_records({{&list, &record}});
      visit(list, record);
      continue;
    }
    for (auto& inner : record.inner[place.inner->value()]) {
      values.set_records({{&outer, &record}, {&list, &inner}});
      visit(list, inner);
    }
  }
  values.set_records({});
}

}  // namespace chohyo::check
