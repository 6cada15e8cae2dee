#include "font/font_set.hpp"

#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>
#include <optional>
#include <utility>

#include "base/digest.hpp"
#include "base/mapped_file.hpp"
#include "font/catalogue.hpp"
#include "font/checksum.hpp"
#include "font/codes.hpp"
#include "font/coverage.hpp"
#include "font/font_file.hpp"
#include "font/run_shaper.hpp"
#include "font/subsetter.hpp"

namespace chohyo::font {
namespace {

constexpr std::string_view kJoiner = "\u200D";
constexpr std::size_t kMostJoined = 8;

}  // namespace

struct FontSet::State {
  /// A catalogue face and, once it was needed, its file.
  struct Slot {
    std::mutex mutex;                              ///< guards all but `ready`
    std::atomic<const FontFile*> ready = nullptr;  ///< the file, while it can be used
    std::unique_ptr<FontFile> file;                ///< stays once it was opened: others may still be looking at it
    std::shared_future<Verdict> check;             ///< behind `file`, so that it ends first
    std::atomic<bool> settled = false;             ///< the check has ended and its verdict is drawn
    std::optional<diag::Diagnostic> problem;       ///< why the file cannot be used
    bool again = false;                            ///< the problem may have passed
    bool told = false;                             ///< that the file is not the catalogue's
  };

  State(Catalogue read, std::filesystem::path folder)
      : catalogue(std::move(read)), overrides(std::move(folder)), slots(catalogue.faces.size()) {}
  ~State() { abandoned = true; }

  /// Opens the face when nobody has yet; null when it cannot be used.
  const FontFile* file(FaceId face) {
    Slot& slot = slots[face];
    if (const FontFile* ready = slot.ready.load(std::memory_order_acquire)) return ready;
    const std::lock_guard lock(slot.mutex);
    if ((slot.problem && !slot.again) || slot.ready != nullptr) return slot.ready;
    Opening opening = open_font_file(catalogue.faces[face], overrides);
    if (opening.file == nullptr) {
      slot.problem = std::move(opening.failure);
      slot.again = opening.worth_another_try;
      return nullptr;
    }
    slot.problem.reset();
    slot.file = std::move(opening.file);
    slot.check = begin_check(*slot.file, catalogue.faces[face].sha256, abandoned);
    slot.ready.store(slot.file.get(), std::memory_order_release);
    return slot.file.get();
  }

  /// The verdict on an opened face; empty when it is not open.
  std::optional<Verdict> verdict(FaceId face) {
    Slot& slot = slots[face];
    std::shared_future<Verdict> check;
    {
      const std::lock_guard lock(slot.mutex);
      check = slot.check;
    }
    if (!check.valid()) return std::nullopt;
    return check.get();
  }

  /// Waits for the face's check, if there is one, and closes a face whose file is damaged.
  void settle(FaceId face) {
    Slot& slot = slots[face];
    if (slot.settled) return;
    const std::optional<Verdict> found = verdict(face);
    if (!found) return;
    const std::lock_guard lock(slot.mutex);
    if (slot.settled.exchange(true) || !found->fault) return;
    slot.problem = diag::make(kFontDamaged, {},
                              {{"file", slot.file->path.string()},
                               {"reason", found->fault->ja},
                               {"reason_en", found->fault->en},
                               {"package", catalogue.faces[face].package}});
    slot.ready = nullptr;
    ++damaged;
  }

  struct Found {
    FaceId face = 0;
    const FontFile* file = nullptr;  ///< null: this face would have to be asked first
  };

  /// First face of the chain that `has`, or that cannot be asked; or nothing.
  template <class Predicate>
  std::optional<Found> find_face(const std::vector<FaceId>& chain, Predicate has) {
    for (const FaceId face : chain) {
      const FontFile* opened = file(face);
      if (opened == nullptr || has(opened->font.get())) return Found{face, opened};
    }
    return std::nullopt;
  }

  std::optional<Found> find_face(const std::vector<FaceId>& chain, const Unit& unit) {
    if (is_right_to_left(unit.base)) return std::nullopt;
    return find_face(chain, [&unit](hb_font_t* font) { return covers(font, unit); });
  }

  /// What of a unit that no face shows is to blame: the base, its variation, or the first mark no face has.
  MissingGlyph blame(const std::vector<FaceId>& chain, const Unit& unit) {
    const auto has = [&](char32_t c) {
      return find_face(chain, [c](hb_font_t* font) { return covers(font, c); }).has_value();
    };
    MissingGlyph missing = left_out(unit);
    if (is_right_to_left(unit.base) || !has(unit.base)) return missing;
    if (unit.selector != 0) {
      Unit variation = unit;
      variation.marks.clear();
      if (!find_face(chain, variation)) {
        missing.variation_selector = unit.selector;
        return missing;
      }
    }
    for (const Unit::Mark& mark : unit.marks) {
      if (has(mark.code_point)) continue;
      missing.code_point = mark.code_point;
      missing.offset = mark.offset;
      return missing;
    }
    // Every part exists, but in different faces.
    if (!unit.marks.empty()) {
      missing.code_point = unit.marks.front().code_point;
      missing.offset = unit.marks.front().offset;
    }
    return missing;
  }

  const std::vector<FaceId>& chain(Chain of) const {
    switch (of) {
      case Chain::bold:
        return catalogue.bold;
      case Chain::mincho:
        return catalogue.mincho;
      case Chain::regular:
        break;
    }
    return catalogue.regular;
  }

  Catalogue catalogue;
  std::filesystem::path overrides;
  std::atomic<std::size_t> damaged = 0;
  std::atomic<bool> abandoned = false;  ///< before the slots, whose checks look at it
  std::vector<Slot> slots;
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

std::vector<ShapedRun> FontSet::shape(std::string_view text, Chain of, std::vector<MissingGlyph>& missing) const {
  const std::vector<FaceId>& chain = state_->chain(of);
  std::vector<ShapedRun> runs;
  static thread_local Unit unit;
  std::size_t chained = 0;         // units before this one that end with a joiner
  const FontFile* file = nullptr;  // of the last run, which is not shaped yet; null when there is none
  const auto finish_run = [&] {
    if (const FontFile* of_run = std::exchange(file, nullptr)) shape_run(*of_run, runs.back(), missing);
  };
  for (std::size_t offset = 0; offset < text.size(); offset = unit.end) {
    read_unit(text, offset, unit);
    const bool bounded = unit.marks.size() < kMostMarks || left_out(unit).marks <= kMostMarks;
    const auto found = bounded ? state_->find_face(chain, unit) : std::nullopt;
    if (!found || found->file == nullptr) {
      finish_run();
      missing.push_back(bounded && !found ? state_->blame(chain, unit) : left_out(unit));
      if (!bounded) missing.back().cause = MissingGlyph::Cause::too_many_marks;
      if (found) {
        missing.back().cause = MissingGlyph::Cause::face_unusable;
        missing.back().face = found->face;
      }
      continue;
    }
    // Pictures with joiners between them are one cluster without end for HarfBuzz; a real one joins four.
    if (chained >= kMostJoined) {
      finish_run();
      chained = 0;
    }
    chained = text.substr(unit.begin, unit.end - unit.begin).ends_with(kJoiner) ? chained + 1 : 0;
    if (file == nullptr || runs.back().face != found->face) {
      finish_run();
      runs.push_back({found->face, {}, {}, offset});
      file = found->file;
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

std::uint32_t FontSet::half_width(FaceId face, std::uint32_t glyph) const {
  const FontFile* file = state_->file(face);
  if (file == nullptr) return 0;
  const auto found = std::lower_bound(file->half_widths.begin(), file->half_widths.end(), glyph,
                                      [](const HalfWidth& pair, std::uint32_t id) { return pair.full < id; });
  return found != file->half_widths.end() && found->full == glyph ? found->half : 0;
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

std::size_t FontSet::settle() const {
  for (std::size_t i = 0; i < state_->slots.size(); ++i) state_->settle(static_cast<FaceId>(i));
  return state_->damaged;
}

std::optional<diag::Diagnostic> FontSet::problem(FaceId face) const {
  State::Slot& slot = state_->slots[face];
  const std::lock_guard lock(slot.mutex);
  return slot.problem;
}

std::string_view FontSet::family(FaceId face) const { return state_->catalogue.faces[face].family; }
std::string_view FontSet::package(FaceId face) const { return state_->catalogue.faces[face].package; }

std::filesystem::path FontSet::path(FaceId face) const {
  const FontFile* file = state_->file(face);
  return file == nullptr ? state_->catalogue.faces[face].file : file->path;
}

std::string FontSet::fingerprint() const {
  base::Hasher hasher;
  for (const auto* chain : {&state_->catalogue.regular, &state_->catalogue.bold, &state_->catalogue.mincho}) {
    for (const FaceId face : *chain) hasher.add_field(state_->catalogue.faces[face].id);
    hasher.add_field({});
  }
  for (const CatalogueFace& face : state_->catalogue.faces) {
    base::MappedFile mapped;
    base::MappedFile::map(find_font_file(face, state_->overrides), mapped);
    hasher.add_field(face.id).add_field(mapped.bytes());
  }
  return base::to_hex(hasher.finish());
}

diag::Diagnostics FontSet::take_diagnostics() const {
  diag::Diagnostics all;
  settle();
  for (std::size_t i = 0; i < state_->slots.size(); ++i) {
    const std::optional<Verdict> verdict = state_->verdict(static_cast<FaceId>(i));
    if (!verdict || verdict->listed || verdict->fault) continue;
    State::Slot& slot = state_->slots[i];
    const std::lock_guard lock(slot.mutex);
    if (std::exchange(slot.told, true)) continue;
    all.push_back(diag::make(kFontChecksum, {},
                             {{"file", slot.file->path.string()},
                              {"expected", state_->catalogue.faces[i].sha256},
                              {"given", verdict->digest}}));
  }
  return all;
}

}  // namespace chohyo::font
