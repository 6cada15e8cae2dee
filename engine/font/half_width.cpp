#include "font/half_width.hpp"

#include <hb-ot.h>

#include <algorithm>
#include <memory>

namespace chohyo::font {
namespace {

struct SetDelete {
  void operator()(hb_set_t* set) const { hb_set_destroy(set); }
};
using Set = std::unique_ptr<hb_set_t, SetDelete>;

}  // namespace

std::vector<HalfWidth> read_half_widths(hb_face_t* face, hb_font_t* font) {
  constexpr hb_tag_t kSubstitution = HB_OT_TAG_GSUB;
  constexpr hb_tag_t kFeatures[] = {HB_TAG('h', 'w', 'i', 'd'), HB_TAG_NONE};
  const Set lookups(hb_set_create()), glyphs(hb_set_create()), outcome(hb_set_create());
  hb_ot_layout_collect_lookups(face, kSubstitution, nullptr, nullptr, kFeatures, lookups.get());
  const auto em = static_cast<hb_position_t>(hb_face_get_upem(face));
  std::vector<HalfWidth> out;
  for (hb_codepoint_t lookup = HB_SET_VALUE_INVALID; hb_set_next(lookups.get(), &lookup);) {
    hb_set_clear(glyphs.get());
    hb_ot_layout_lookup_collect_glyphs(face, kSubstitution, lookup, nullptr, glyphs.get(), nullptr, nullptr);
    for (hb_codepoint_t glyph = HB_SET_VALUE_INVALID; hb_set_next(glyphs.get(), &glyph);) {
      if (hb_font_get_glyph_h_advance(font, glyph) != em) continue;
      // HarfBuzz 6 tells the outcome of a one-to-one substitution only as the closure of one glyph.
      hb_set_clear(outcome.get());
      hb_set_add(outcome.get(), glyph);
      hb_ot_layout_lookup_substitute_closure(face, lookup, outcome.get());
      hb_set_del(outcome.get(), glyph);
      const hb_codepoint_t half = hb_set_get_min(outcome.get());
      if (hb_set_get_population(outcome.get()) != 1 || hb_font_get_glyph_h_advance(font, half) * 2 != em) continue;
      out.push_back({glyph, half});
    }
  }
  const auto by_full = [](const HalfWidth& a, const HalfWidth& b) { return a.full < b.full; };
  std::stable_sort(out.begin(), out.end(), by_full);
  const auto same = [](const HalfWidth& a, const HalfWidth& b) { return a.full == b.full; };
  out.erase(std::unique(out.begin(), out.end(), same), out.end());
  return out;
}

}  // namespace chohyo::font
