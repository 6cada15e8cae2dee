// データ: one answer a row, for programs. リスト: the words of the drop-downs. 別紙: answers too long for their row.
#pragma once

#include <vector>

#include "sheet/form.hpp"

namespace chohyo::sheet {

/// Appends the data sheet: every input of the plan in printed order, its value read from the form sheet by name.
void plan_data_sheet(PlanBuilder& builder);

/// Appends the hidden list sheet and the names of its ranges; nothing when no input is a choice.
void plan_list_sheet(PlanBuilder& builder);

/// Appends the 別紙 sheet; nothing when every answer fits its row.
void plan_annex_sheet(PlanBuilder& builder, const std::vector<AnnexEntry>& entries);

}  // namespace chohyo::sheet
