#include "font/font_set.hpp"

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>
#include <utility>

#include "base/utf8.hpp"
#include "font/catalogue.hpp"
#include "font/checksum.hpp"
#include "font/coverage.hpp"
#include "font/font_file.hpp"
#include "font/subsetter.hpp"

namespace chohyo::font {
namespace {

/// A catalogue face and, once it was needed, its file.
struct Slot {
  std::once_flag once;
  std::unique_ptr<FontFile> file;  ///< null before the first use and after a failure
  diag::Diagnostics diagnostics;   ///< guarded by State::mutex
};

// Pair adjustment would make a text's width depend on where lines are cut; ligatures would tie characters together
// that a line break must be able to separate.
constexpr auto feature_off(hb_tag_t tag) {
  return hb_feature_t{tag, 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
}
constexpr std::array kFeatures{feature_off(HB_TAG('k', 'e', 'r', 'n')), feature_off(HB_TAG('l', 'i', 'g', 'a')),
                               feature_off(HB_TAG('c', 'l', 'i', 'g')), feature_off(HB_TAG('c', 'a', 'l', 't'))};

/// Deals the text of a cluster out to its glyphs: a character each when there are as many of both (a letter and its
/// accent), else all of it to the first.
class ClusterText {
 public:
  ClusterText(std::string_view text, std::size_t begin, std::size_t end, std::size_t glyphs)
      : text_(text),
        at_(begin),
        end_(end),
        one_each_(glyphs > 1 && base::count_code_points(text.substr(begin, end - begin)) == glyphs) {}

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

/// Shapes all of `run.text`, which begins at byte `offset` of the caller's text, into `run.glyphs`.
void shape_run(const FontFile& file, std::size_t offset, ShapedRun& run, std::vector<MissingGlyph>& missing) {
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
        missing.push_back({culprit.base, culprit.selector, offset + culprit.begin});
        continue;
      }
      run.glyphs.push_back({infos[i].codepoint, begin, end, static_cast<float>(positions[i].x_advance) * unit,
                            static_cast<float>(positions[i].x_offset) * unit,
                            static_cast<float>(positions[i].y_offset) * unit});
    }
    first = next;
  }
}

}  // namespace

double ShapedRun::width() const {
  double sum = 0;
  for (const Glyph& glyph : glyphs) sum += static_cast<double>(glyph.advance);
  return sum;
}

struct FontSet::State {
  State(Catalogue read, std::filesystem::path folder)
      : catalogue(std::move(read)), overrides(std::move(folder)), slots(catalogue.faces.size()) {}

  /// Opens the face when nobody has yet; null when that failed.
  const FontFile* file(FaceId face) {
    Slot& slot = slots[face];
    std::call_once(slot.once, [&] {
      diag::Diagnostics problems;
      slot.file = open_font_file(catalogue.faces[face], overrides, problems);
      if (slot.file != nullptr) checks.begin(face, catalogue.faces[face], slot.file->path);
      const std::lock_guard lock(mutex);
      diag::append(slot.diagnostics, std::move(problems));
    });
    return slot.file.get();
  }

  /// First face of the chain that `has`, or nothing.
  template <class Predicate>
  std::optional<FaceId> find_face(const std::vector<FaceId>& chain, Predicate has) {
    for (const FaceId face : chain) {
      if (const FontFile* opened = file(face); opened != nullptr && has(opened->font.get())) return face;
    }
    return std::nullopt;
  }

  std::optional<FaceId> find_face(const std::vector<FaceId>& chain, const Unit& unit) {
    if (is_right_to_left(unit.base)) return std::nullopt;
    return find_face(chain, [&unit](hb_font_t* font) { return covers(font, unit); });
  }

  /// What of a unit that no face shows is to blame: the base, its variation, or the first mark no face has.
  MissingGlyph blame(const std::vector<FaceId>& chain, const Unit& unit) {
    const auto has = [&](char32_t c) { return find_face(chain, [c](hb_font_t* font) { return covers(font, c); }); };
    if (is_right_to_left(unit.base) || !has(unit.base)) return {unit.base, 0, unit.begin};
    if (unit.selector != 0) {
      Unit variation = unit;
      variation.marks.clear();
      if (!find_face(chain, variation)) return {unit.base, unit.selector, unit.begin};
    }
    for (const Unit::Mark& mark : unit.marks) {
      if (!has(mark.code_point)) return {mark.code_point, 0, mark.offset};
    }
    // Every part exists, but in different faces.
    return {unit.marks.empty() ? unit.base : unit.marks.front().code_point, 0,
            unit.marks.empty() ? unit.begin : unit.marks.front().offset};
  }

  Catalogue catalogue;
  std::filesystem::path overrides;
  std::vector<Slot> slots;
  ChecksumChecks checks;
  std::mutex mutex;
};

FontSet::FontSet(std::unique_ptr<State> state) : state_(std::move(state)) {}
FontSet::FontSet(FontSet&&) noexcept = default;
FontSet& FontSet::operator=(FontSet&&) noexcept = default;
FontSet::~FontSet() = default;

diag::Result<FontSet> FontSet::load(const std::filesystem::path& folder, const std::filesystem::path& overrides) {
  diag::Result<Catalogue> catalogue = read_catalogue(folder / "fonts.xml");
  diag::Result<FontSet> result;
  result.diagnostics = std::move(catalogue.diagnostics);
  result.sources = std::move(catalogue.sources);
  if (catalogue) result.value = FontSet(std::make_unique<State>(std::move(*catalogue.value), overrides));
  return result;
}

std::vector<ShapedRun> FontSet::shape(std::string_view text, bool bold, std::vector<MissingGlyph>& missing) const {
  const std::vector<FaceId>& chain = bold ? state_->catalogue.bold : state_->catalogue.regular;
  std::vector<ShapedRun> runs;
  static thread_local Unit unit;
  std::size_t run_begin = 0;
  const auto finish_run = [&] {
    if (!runs.empty() && runs.back().glyphs.empty()) {
      shape_run(*state_->file(runs.back().face), run_begin, runs.back(), missing);
    }
  };
  bool joined = false;  // the next unit may continue the last run
  for (std::size_t offset = 0; offset < text.size(); offset = unit.end) {
    read_unit(text, offset, unit);
    const std::optional<FaceId> face = state_->find_face(chain, unit);
    if (!face) {
      missing.push_back(state_->blame(chain, unit));
      joined = false;
      continue;
    }
    if (!joined || runs.back().face != *face) {
      finish_run();
      runs.push_back({*face, {}, {}});
      run_begin = offset;
      joined = true;
    }
    runs.back().text += text.substr(unit.begin, unit.end - unit.begin);
  }
  finish_run();
  std::erase_if(runs, [](const ShapedRun& run) { return run.glyphs.empty(); });
  return runs;
}

const FaceMetrics& FontSet::metrics(FaceId face) const {
  static const FaceMetrics kNone;
  const FontFile* file = state_->file(face);
  return file == nullptr ? kNone : file->metrics;
}

double FontSet::advance(FaceId face, std::uint32_t glyph) const {
  const FontFile* file = state_->file(face);
  return file == nullptr ? 0 : hb_font_get_glyph_h_advance(file->font.get(), glyph) * file->unit;
}

std::string_view FontSet::postscript_name(FaceId face) const {
  const FontFile* file = state_->file(face);
  return file == nullptr ? std::string_view() : file->postscript_name;
}

Subset FontSet::subset(FaceId face, std::span<const std::uint32_t> glyphs, OutlineGrid grid) const {
  const FontFile* file = state_->file(face);
  return file == nullptr ? Subset() : cut_subset(*file, glyphs, grid);
}

std::size_t FontSet::size() const { return state_->slots.size(); }

diag::Diagnostics FontSet::take_diagnostics() const {
  diag::Diagnostics all = state_->checks.finish();
  const std::lock_guard lock(state_->mutex);
  for (Slot& slot : state_->slots) diag::append(all, std::exchange(slot.diagnostics, {}));
  return all;
}

}  // namespace chohyo::font
