// A font file of any kind: refused with a cause, or opened, measured, shaped and cut without a fault.
#include <sys/mman.h>
#include <unistd.h>

#include <cmath>
#include <cstdint>
#include <set>
#include <string>

#include "font/font_file.hpp"
#include "font/subsetter.hpp"
#include "font/table_check.hpp"
#include "fuzz/invariants.hpp"

namespace {

using namespace chohyo;

base::MappedFile mapped(const std::uint8_t* data, std::size_t size) {
  const int file = ::memfd_create("font", MFD_CLOEXEC);
  fuzz::require(file >= 0 && ::write(file, data, size) == static_cast<ssize_t>(size), "memory for the file");
  base::MappedFile out;
  fuzz::require(!base::MappedFile::map("/proc/self/fd/" + std::to_string(file), out), "the file can be mapped");
  ::close(file);
  return out;
}

/// Shapes some words as FontSet does and gives their glyphs.
std::set<std::uint32_t> shape(const font::FontFile& file) {
  const font::Hb<hb_buffer_t> buffer(hb_buffer_create());
  hb_buffer_add_utf8(buffer.get(), "医療 abc ☑\uFE0F か\u309A x\u0304 葛\U000E0100", -1, 0, -1);
  hb_buffer_guess_segment_properties(buffer.get());
  hb_shape(file.font.get(), buffer.get(), nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  std::set<std::uint32_t> glyphs;
  for (unsigned i = 0; i < count; ++i) {
    if (infos[i].codepoint != 0) glyphs.insert(infos[i].codepoint);
  }
  return glyphs;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const font::CatalogueFace entry{"a", "Family", "package", "a.ttf", std::string(64, '0')};
  const font::Opening opening = font::open_font(entry, "a.ttf", mapped(data, size));
  fuzz::require((opening.file != nullptr) != opening.failure.has_value(), "a font, or a failure");
  if (opening.file == nullptr) {
    fuzz::require(!diag::to_line(*opening.failure, diag::Language::ja).empty(), "prints");
    return 0;
  }
  const font::FontFile& file = *opening.file;
  font::find_changed_table(file.mapped.bytes());
  fuzz::require(std::isfinite(file.unit) && std::isfinite(file.metrics.ascent), "numbers are finite");
  fuzz::require(!file.postscript_name.empty(), "there is a name");
  const std::set<std::uint32_t> found = shape(file);
  const std::vector<std::uint32_t> glyphs(found.begin(), found.end());
  for (const auto grid : {font::OutlineGrid::original, font::OutlineGrid::coarse}) {
    const font::Subset subset = font::cut_subset(file, glyphs, grid);
    if (subset.program.empty()) continue;
    fuzz::require(subset.new_ids.size() == glyphs.size() && subset.drawn.size() == glyphs.size(), "a number each");
  }
  return 0;
}
