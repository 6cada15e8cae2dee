// Form packs: whatever stands in one, it is refused with a place or makes documents whose tables are whole.
#include <cstdint>
#include <type_traits>
#include <vector>

#include "check/check.hpp"
#include "document/block_walk.hpp"
#include "document/build.hpp"
#include "form/pack.hpp"
#include "fuzz/invariants.hpp"
#include "sheet/plan.hpp"

namespace {

using namespace chohyo;

/// Each slot of the table belongs to exactly one cell; layout relies on it.
void require_whole(const document::Table& table) {
  const std::size_t columns = table.column_widths.size();
  std::vector<bool> covered(columns * table.rows.size(), false);
  for (std::size_t y = 0; y < table.rows.size(); ++y) {
    for (const document::Cell& cell : table.rows[y].cells) {
      fuzz::require(cell.column_span > 0 && cell.column + cell.column_span <= columns, "a cell lies in its row");
      fuzz::require(cell.row_span > 0 && y + cell.row_span <= table.rows.size(), "a cell lies in its table");
      for (std::size_t dy = 0; dy < cell.row_span; ++dy) {
        for (std::size_t dx = 0; dx < cell.column_span; ++dx) {
          const std::size_t slot = (y + dy) * columns + cell.column + dx;
          fuzz::require(!covered[slot], "no two cells claim a slot");
          covered[slot] = true;
        }
      }
    }
  }
  for (const bool one : covered) fuzz::require(one, "every slot has a cell");
}

void require_document(const check::Model& model) {
  const document::Document document = document::build_document(model, {});
  document::walk(document.blocks, [](const auto& block, const document::ListPlace&) {
    if constexpr (std::is_same_v<std::decay_t<decltype(block)>, document::Table>) require_whole(block);
  });
  sheet::plan_workbook(document);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto source = tree_test::source(std::string_view(reinterpret_cast<const char*>(data), size));
  const auto pack = form::read_pack(source);
  fuzz::require(pack.value.has_value() == !diag::has_errors(pack.diagnostics), "a value comes without errors");
  fuzz::require(tree_test::spans_are_sound(pack.diagnostics), "diagnostics point at characters of the text");
  std::size_t printed = 0;
  for (const diag::Diagnostic& diagnostic : pack.diagnostics) {
    fuzz::require(static_cast<bool>(diagnostic.span) || diagnostic.code->id == "A105", "a defect has a place");
    if (++printed > 4) break;  // printing is slow beside reading
    fuzz::require(!diag::to_caret_text(diagnostic, diag::Language::ja).empty(), "prints");
  }
  if (!pack.value) return 0;
  check::Model model = check::blank_model(*pack.value);
  require_document(model);
  model.blank = false;
  if ((*pack.value)->per == form::Per::facility) require_document(model);
  model.owners = {{"a", "甲社", {}, {}}, {"b", "乙社", {}, {}}, {"c", "丙社", {}, {}}};
  if ((*pack.value)->per == form::Per::owner) model.owner = 1;
  require_document(model);
  return 0;
}
