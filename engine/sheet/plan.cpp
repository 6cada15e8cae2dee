#include "sheet/plan.hpp"

#include "sheet/data.hpp"
#include "sheet/form.hpp"
#include "sheet/rules.hpp"

namespace chohyo::sheet {

WorkbookPlan plan_workbook(const document::Document& document) {
  PlanBuilder builder(document);
  const FormSheetParts parts = plan_form_sheet(builder);
  plan_form_rules(builder, parts, builder.plan.sheets.front());
  plan_annex_sheet(builder, parts.annex);
  plan_data_sheet(builder);
  plan_list_sheet(builder);
  const document::PageSetup& page = sheet_page(document);
  if (!has_paper(page.size)) builder.plan.other_page = OtherPage{page.size, page.span};
  return std::move(builder.plan);
}

}  // namespace chohyo::sheet
