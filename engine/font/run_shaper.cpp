#include "font/run_shaper.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"

namespace chohyo::font {
namespace {

// Pair adjustment would make a text's width depend on where lines are cut; ligatures would tie characters together
// that a line break must be able to separate.
constexpr auto feature_off(hb_tag_t tag) {
  return hb_feature_t{tag, 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
}
constexpr std::array kFeatures{feature_off(HB_TAG('k', 'e', 'r', 'n')), feature_off(HB_TAG('l', 'i', 'g', 'a')),
                               feature_off(HB_TAG('c', 'l', 'i', 'g')), feature_off(HB_TAG('c', 'a', 'l', 't'))};

/// How far from its own place a mark may be moved up or down, thousandths of the em: three accents stand above each
/// other, and a hundred stay on the line they belong to.
constexpr float kFarthestMark = 700;

/// Deals the text of a cluster out to its glyphs: a character each to a letter and its accent, else all of it to the
/// first. Of several marks on one letter readers that go by positions lose some, so they are not told apart.
class ClusterText {
 public:
  ClusterText(std::string_view text, std::size_t begin, std::size_t end, std::size_t glyphs)
      : text_(text),
        at_(begin),
        end_(end),
        one_each_(glyphs == 2 && base::count_code_points(text.substr(begin, end - begin)) == glyphs) {}

  std::pair<std::uint32_t, std::uint32_t> next() {
    const std::size_t begin = at_;
    if (one_each_) {
      base::decode_utf8(text_, at_);
    } else {
      at_ = end_;
    }
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
  }

 private:
  std::string_view text_;
  std::size_t at_, end_;
  bool one_each_;
};

}  // namespace

MissingGlyph left_out(const Unit& unit) {
  MissingGlyph missing;
  missing.code_point = missing.base = unit.base;
  missing.offset = missing.begin = unit.begin;
  missing.end = unit.end;
  missing.marks = unit.marks.size() + (unit.selector != 0 ? 1 : 0);
  return missing;
}

void shape_run(const FontFile& file, ShapedRun& run, std::vector<MissingGlyph>& missing) {
  static thread_local const Hb<hb_buffer_t> buffer(hb_buffer_create());
  static const hb_language_t japanese = hb_language_from_string("ja", -1);
  hb_buffer_clear_contents(buffer.get());
  const int length = static_cast<int>(run.text.size());
  hb_buffer_add_utf8(buffer.get(), run.text.data(), length, 0, length);
  hb_buffer_set_flags(buffer.get(), HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
  hb_buffer_set_language(buffer.get(), japanese);
  hb_buffer_guess_segment_properties(buffer.get());
  hb_shape(file.font.get(), buffer.get(), kFeatures.data(), kFeatures.size());

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  run.glyphs.reserve(count);
  const auto unit = static_cast<float>(file.unit);
  for (unsigned first = 0; first < count;) {
    unsigned next = first + 1;
    while (next < count && infos[next].cluster == infos[first].cluster) ++next;
    ClusterText text(run.text, infos[first].cluster, next < count ? infos[next].cluster : run.text.size(),
                     next - first);
    for (unsigned i = first; i < next; ++i) {
      const auto [begin, end] = text.next();
      // Coverage was asked before, so this is a face whose own substitutions lead nowhere.
      if (infos[i].codepoint == 0) {
        Unit culprit;
        read_unit(run.text, infos[i].cluster, culprit);
        missing.push_back(left_out(culprit));
        missing.back().variation_selector = culprit.selector;
        for (std::size_t* place : {&missing.back().offset, &missing.back().begin, &missing.back().end}) {
          *place += run.begin;
        }
        continue;
      }
      const auto y_offset = static_cast<float>(positions[i].y_offset) * unit;
      run.glyphs.push_back({infos[i].codepoint, begin, end, static_cast<float>(positions[i].x_advance) * unit,
                            static_cast<float>(positions[i].x_offset) * unit,
                            std::clamp(y_offset, -kFarthestMark, kFarthestMark)});
    }
    first = next;
  }
}

double ShapedRun::width() const {
  double sum = 0;
  for (const Glyph& glyph : glyphs) sum += static_cast<double>(glyph.advance);
  return sum;
}

}  // namespace chohyo::font
