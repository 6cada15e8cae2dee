// 様式: the sheet that looks and prints like the form.
#pragma once

#include <optional>
#include <vector>

#include "sheet/builder.hpp"

namespace chohyo::sheet {

/// An answer too long for its cell's row. Its cell keeps the whole text and shows a reference; the 別紙 sheet prints
/// it.
struct AnnexEntry {
  std::string title;                ///< "別紙1　2-(6) 備考"
  std::optional<InputIndex> input;  ///< known when all cells have their places
};

/// Where the rows of one table that carry answers came to stand: for drop-downs and conditional formats.
struct TableInputs {
  std::vector<std::vector<InputIndex>> rows;  ///< row by row as printed
};

struct FormSheetParts {
  std::vector<AnnexEntry> annex;
  std::vector<TableInputs> tables;
};

/// Appends the form sheet to the builder's plan, with every input and its name.
FormSheetParts plan_form_sheet(PlanBuilder& builder);

/// "別紙", or the form's own word for it when that can name a sheet.
std::string annex_word(const document::Document& document);

}  // namespace chohyo::sheet
