#include "font/subsetter.hpp"

#include <hb-subset.h>

#include "font/coarse_grid.hpp"

namespace chohyo::font {
namespace {

struct SubsetDelete {
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
  void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};

}  // namespace

Subset cut_subset(const FontFile& file, std::span<const std::uint32_t> glyphs, OutlineGrid grid) {
  // An input is two dozen sets, which take longer to make than a small subset's outlines.
  static thread_local const std::unique_ptr<hb_subset_input_t, SubsetDelete> input(hb_subset_input_create_or_fail());
  Subset subset;
  if (input == nullptr) return subset;
  // A viewer hints nothing at print resolution, and a subset's instructions refer to tables that are not embedded.
  // The notdef outline stays because PDF/A wants glyph 0 to be a glyph (ISO 19005-1 §6.3.5).
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  hb_set_clear(wanted);
  hb_set_add_sorted_array(wanted, glyphs.data(), static_cast<unsigned>(glyphs.size()));

  const std::unique_ptr<hb_subset_plan_t, SubsetDelete> plan(
      hb_subset_plan_create_or_fail(file.outlines.get(), input.get()));
  if (plan == nullptr) return subset;
  const Hb<hb_face_t> face(hb_subset_plan_execute_or_fail(plan.get()));
  if (face == nullptr) return subset;
  const Hb<hb_blob_t> blob(hb_face_reference_blob(face.get()));
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  subset.program.assign(data, length);
  if (grid == OutlineGrid::coarse) subset.program = to_coarse_grid(std::move(subset.program));

  const hb_map_t* mapping = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  subset.new_ids.reserve(glyphs.size());
  for (const std::uint32_t glyph : glyphs) {
    const hb_codepoint_t renumbered = hb_map_get(mapping, glyph);
    if (renumbered == HB_MAP_VALUE_INVALID) return {};  // the cmap names a glyph that is not there
    subset.new_ids.push_back(renumbered);
  }
  return subset;
}

}  // namespace chohyo::font
