// What a person may enter on the form sheet, and what is pointed out as missing.
#pragma once

#include "sheet/form.hpp"

namespace chohyo::sheet {

/// Adds drop-downs, date checks and conditional formats to the form sheet. Which answers go together comes from the
/// form's rules (kinds "required", "dated" and "answered").
void plan_form_rules(const PlanBuilder& builder, const FormSheetParts& parts, Sheet& sheet);

}  // namespace chohyo::sheet
