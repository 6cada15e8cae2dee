// A small plan with one of everything, and a document's plan with hostile answers.
#pragma once

#include <string>

#include "sheet/plan.hpp"
#include "sheet/sample.hpp"

namespace chohyo::workbook {

inline sheet::WorkbookPlan small_plan() {
  sheet::WorkbookPlan plan;
  plan.font = "BIZ UDゴシック";
  plan.mincho_font = "BIZ UD明朝 Medium";
  plan.default_font_size = 10.5;
  plan.formats.resize(1);
  plan.metadata.title = "題";
  plan.metadata.created = {1700000000};
  sheet::Sheet sheet;
  sheet.name = "様式";
  sheet.column_widths = {10, 10};
  sheet.row_heights = {20, 20};
  sheet.cells = {{0, 0, 1, 2, std::string("見出し"), 0, std::nullopt},
                 {1, 0, 1, 1, std::string("答え"), 0, sheet::InputIndex(0)},
                 {1, 1, 1, 1, sheet::day("2024-06-10"), 0, std::nullopt}};
  plan.sheets.push_back(sheet);
  plan.inputs = {{"form/item/note", "備考", "form.item.note", {}}};
  plan.names = {{"form.item.note", "'様式'!$A$2"}};
  return plan;
}

/// What people might type to do harm, or by accident.
inline const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> texts = {"=1+1",
                                                 "+cmd|' /C calc'!A0",
                                                 "@SUM(A1)",
                                                 "-2",
                                                 "{=A1}",
                                                 "_x0041_",
                                                 "http://example.invalid/",
                                                 "javascript:alert(1)",
                                                 "\\\\server\\share",
                                                 "mailto:a@example.invalid",
                                                 "&P &G </si><si> \" ' ]]>",
                                                 "\tタブ\n改行 ",
                                                 "  前後の空白  ",
                                                 "𠮷田 葛󠄀 ㈱ ①"};
  return texts;
}

inline sheet::WorkbookPlan hostile_plan(const std::string& text) {
  check::Model model = sheet::filled_sheet_model();
  model.facility.name = text;
  model.facility.id = text;
  sheet::answer(model, 5, sheet::kNote, text);
  return sheet::plan_workbook(sheet::sheet_document(model));
}

}  // namespace chohyo::workbook
