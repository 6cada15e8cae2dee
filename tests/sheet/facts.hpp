// What tests ask of a workbook plan.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>

#include "sheet/name.hpp"
#include "sheet/plan.hpp"

namespace chohyo::sheet {

inline const Sheet& sheet_named(const WorkbookPlan& plan, std::string_view name) {
  for (const Sheet& sheet : plan.sheets) {
    if (sheet.name == name) return sheet;
  }
  throw std::runtime_error("no sheet " + std::string(name));
}

inline std::size_t input_index(const WorkbookPlan& plan, std::string_view path) {
  for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
    if (plan.inputs[i].path == path) return i;
  }
  throw std::runtime_error("no input " + std::string(path));
}

inline const SheetCell& cell_of(const WorkbookPlan& plan, std::string_view sheet_name, std::string_view path) {
  const std::size_t input = input_index(plan, path);
  for (const SheetCell& cell : sheet_named(plan, sheet_name).cells) {
    if (cell.input == InputIndex(input)) return cell;
  }
  throw std::runtime_error("no cell for " + std::string(path));
}

inline const CellFormat& format_of(const WorkbookPlan& plan, const SheetCell& cell) {
  return plan.formats[cell.format];
}

inline std::string text(const SheetCell& cell) { return std::get<std::string>(cell.value); }

/// Paths of all answers that the document prints.
inline void collect(const std::vector<document::Inline>& inlines, std::multiset<std::string>& out) {
  for (const document::Inline& part : inlines) {
    if (const auto* choice = std::get_if<document::Choice>(&part)) out.insert(choice->input.path());
    if (const auto* slot = std::get_if<document::DateSlot>(&part)) out.insert(slot->input.path());
    if (const auto* slot = std::get_if<document::ValueSlot>(&part)) out.insert(slot->input.path());
    const auto* words = std::get_if<document::Text>(&part);
    if (words && words->input) out.insert(words->input->path());
    if (words && words->answer) collect({words->answer->content}, out);
  }
}

inline std::multiset<std::string> paths_of(const document::Document& document) {
  std::multiset<std::string> out;
  for (const document::Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<document::Paragraph>(&block)) collect(paragraph->inlines, out);
    if (const auto* info = std::get_if<document::InfoLine>(&block)) {
      for (const auto& entry : info->entries) collect(entry.value.inlines, out);
    }
    const auto* table = std::get_if<document::Table>(&block);
    if (!table) continue;
    for (const document::Row& row : table->rows) {
      for (const document::Cell& cell : row.cells) {
        for (const document::Paragraph& paragraph : cell.paragraphs) collect(paragraph.inlines, out);
      }
    }
  }
  return out;
}

/// What must hold for the plan of any document.
inline void expect_sound(const document::Document& document, const WorkbookPlan& plan) {
  for (const Sheet& s : plan.sheets) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> taken;
    for (const SheetCell& cell : s.cells) {
      ASSERT_LT(cell.format, plan.formats.size());
      ASSERT_GE(cell.columns, 1u) << s.name;
      for (std::uint32_t r = 0; r < cell.rows; ++r) {
        for (std::uint32_t c = 0; c < cell.columns; ++c) {
          EXPECT_TRUE(taken.insert({cell.row + r, cell.column + c}).second)
              << s.name << " " << cell_reference(cell.row + r, cell.column + c) << " is covered twice";
        }
      }
    }
    for (const double height : s.row_heights) EXPECT_LE(height, 409.5);
    EXPECT_TRUE(std::is_sorted(s.cells.begin(), s.cells.end(), [](const SheetCell& a, const SheetCell& b) {
      return a.row < b.row;
    })) << s.name;
    EXPECT_EQ(s.is_protected, !plan.inputs.empty()) << s.name;
  }
  const std::multiset<std::string> wanted = paths_of(document);
  std::multiset<std::string> planned;
  for (const PlannedInput& input : plan.inputs) planned.insert(input.path);
  EXPECT_EQ(planned, wanted);
  std::map<std::size_t, int> on_form, in_data;
  for (const SheetCell& cell : sheet_named(plan, "様式").cells) {
    if (!cell.input) continue;
    ++on_form[cell.input->value()];
    EXPECT_FALSE(format_of(plan, cell).locked);
    EXPECT_NE(format_of(plan, cell).border, Border::none);
    const PlannedInput& input = at(plan.inputs, *cell.input);
    const std::string reference = "'様式'!" + absolute_reference(cell.row, cell.column);
    EXPECT_TRUE(std::any_of(plan.names.begin(), plan.names.end(), [&](const DefinedName& name) {
      return name.name == input.name && name.reference == reference;
    })) << input.path;
    EXPECT_EQ(answer_path_of(input.name), input.path);
  }
  if (plan.inputs.empty()) {
    EXPECT_EQ(plan.sheets.size(), 1u) << "nothing to read out, nothing to choose from";
    return;
  }
  for (const SheetCell& cell : sheet_named(plan, "データ").cells) {
    if (cell.input) ++in_data[cell.input->value()];
    EXPECT_TRUE(format_of(plan, cell).locked);
  }
  for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
    EXPECT_EQ(on_form[i], 1) << plan.inputs[i].path;
    EXPECT_EQ(in_data[i], 1) << plan.inputs[i].path;
  }
}

inline std::string long_note(std::size_t characters) {
  std::string out;
  for (std::size_t i = 0; i < characters; ++i) out += i % 50 == 49 ? "𠮷" : (i % 30 == 29 ? "。" : "文");
  return out;
}

}  // namespace chohyo::sheet
