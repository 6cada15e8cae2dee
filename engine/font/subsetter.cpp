#include "font/subsetter.hpp"

#include <hb-subset.h>

#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "font/coarse_grid.hpp"
#include "font/sfnt.hpp"

namespace chohyo::font {
namespace {

/// The outlines of a font program, as far as they are there at all.
class Outlines {
 public:
  explicit Outlines(std::string_view program) : font_(Sfnt::read(program)) {
    if (font_) wide_ = BigEndianReader(font_->head, 50).u16() != 0;
  }

  /// True when the glyph has a contour, be it that of a part.
  bool has_contour(std::uint32_t glyph) const {
    constexpr std::size_t kHeader = 10;
    std::set<std::uint32_t> seen{glyph};
    for (std::vector<std::uint32_t> left{glyph}; !left.empty();) {
      const std::string_view data = outline(left.back());
      left.pop_back();
      const int contours = BigEndianReader(data, 0).i16();
      if (data.size() <= kHeader || contours == 0) continue;
      if (contours > 0) return true;
      for (const std::uint32_t part : parts(data.substr(kHeader))) {
        if (seen.insert(part).second) left.push_back(part);
      }
    }
    return false;
  }

 private:
  /// The glyphs a composite glyph is made of (OpenType 1.9, glyf, "Composite glyph description").
  static std::vector<std::uint32_t> parts(std::string_view data) {
    constexpr unsigned kWords = 1, kScale = 8, kMore = 32, kTwoScales = 64, kMatrix = 128;
    std::vector<std::uint32_t> glyphs;
    BigEndianReader in(data, 0);
    for (unsigned flags = kMore; (flags & kMore) != 0 && in.ok();) {
      flags = in.u16();
      glyphs.push_back(in.u16());
      const int numbers = (flags & kScale) != 0 ? 1 : (flags & kTwoScales) != 0 ? 2 : (flags & kMatrix) != 0 ? 4 : 0;
      for (int i = 0; i < numbers + ((flags & kWords) != 0 ? 2 : 1); ++i) in.u16();
    }
    return glyphs;
  }

  std::string_view outline(std::uint32_t glyph) const {
    if (!font_) return {};
    BigEndianReader in(font_->loca, glyph * (wide_ ? 4 : 2));
    const auto next = [&] { return wide_ ? std::size_t{in.u32()} : std::size_t{in.u16()} * 2; };
    const std::size_t begin = next(), end = next();
    if (!in.ok() || begin > end || end > font_->glyf.size()) return {};
    return std::string_view(font_->glyf).substr(begin, end - begin);
  }

  std::optional<Sfnt> font_;
  bool wide_ = false;
};

std::vector<bool> find_drawn(std::string_view program, const std::vector<std::uint32_t>& glyphs) {
  const Outlines outlines(program);
  std::vector<bool> drawn;
  drawn.reserve(glyphs.size());
  for (const std::uint32_t glyph : glyphs) drawn.push_back(outlines.has_contour(glyph));
  return drawn;
}

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
  subset.drawn = find_drawn(subset.program, subset.new_ids);
  return subset;
}

}  // namespace chohyo::font
