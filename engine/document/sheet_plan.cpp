#include "document/sheet_plan.hpp"

#include "document/sheet_data.hpp"
#include "document/sheet_form.hpp"
#include "document/sheet_rules.hpp"

namespace chohyo::document {

WorkbookPlan plan_workbook(const Document& document) {
  PlanBuilder builder(document);
  const FormSheetParts parts = plan_form_sheet(builder);
  plan_form_rules(builder, parts, builder.plan.sheets.front());
  plan_annex_sheet(builder, parts.annex);
  plan_data_sheet(builder);
  plan_list_sheet(builder);
  return std::move(builder.plan);
}

}  // namespace chohyo::document
