#include "pdf/font_program.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "base/digest.hpp"
#include "base/unicode.hpp"
#include "base/utf8.hpp"
#include "pdf/codes.hpp"
#include "pdf/stopwatch.hpp"

namespace chohyo::pdf {
namespace {

/// Six capital letters that mark a subset (ISO 32000-1 §9.6.4), from what the subset is made of.
std::string subset_tag(std::string_view name, const std::vector<std::uint32_t>& glyphs) {
  base::Hasher hasher;
  hasher.add_field(name);
  for (const std::uint32_t glyph : glyphs) {
    const char bytes[] = {static_cast<char>(glyph >> 16 & 0xFF), static_cast<char>(glyph >> 8 & 0xFF),
                          static_cast<char>(glyph & 0xFF)};
    hasher.add({bytes, sizeof bytes});
  }
  const base::Digest digest = hasher.finish();
  std::string tag;
  for (std::size_t i = 0; i < 6; ++i) tag += static_cast<char>('A' + digest.bytes[i] % 26);
  return tag;
}

std::string descriptor_entries(std::string_view base_name, const font::FaceMetrics& metrics) {
  // §9.8.2: 4 = symbolic, which a font addressed by our own codes is; 2 = serif; 64 = italic.
  const int flags = 4 | (metrics.serif ? 2 : 0) | (metrics.italic_angle != 0 ? 64 : 0);
  // TrueType has no stem width. This common estimate gives 88 for Regular and 166 for Bold; only viewers that
  // lack the font use it, and ours is embedded.
  const double stem = 50 + (metrics.weight / 65) * (metrics.weight / 65);
  Bytes out;
  out.text("/Type/FontDescriptor/FontName/").text(base_name).text("/Flags ").integer(flags);
  out.text("/FontBBox[").integer(std::lround(std::floor(metrics.x_min)));
  out.byte(' ').integer(std::lround(std::floor(metrics.y_min)));
  out.byte(' ').integer(std::lround(std::ceil(metrics.x_max)));
  out.byte(' ').integer(std::lround(std::ceil(metrics.y_max)));
  out.text("]/ItalicAngle ").real(metrics.italic_angle);
  out.text("/Ascent ").real(metrics.ascent);
  out.text("/Descent ").real(metrics.descent);
  out.text("/CapHeight ").real(metrics.cap_height);
  out.text("/StemV ").integer(std::lround(stem));
  return std::string(out.view());
}

/// Two bytes a code, from 0: the glyph of the subset (§9.7.4.2). `glyphs` ascend; `new_ids` are theirs in the subset.
std::string glyph_map(const CodeTable& codes, const std::vector<std::uint32_t>& glyphs,
                      const std::vector<std::uint32_t>& new_ids) {
  std::string map(2, '\0');
  for (const CodeTable::Entry& entry : codes.entries()) {
    const auto at = std::lower_bound(glyphs.begin(), glyphs.end(), entry.glyph) - glyphs.begin();
    const std::uint32_t glyph = new_ids[static_cast<std::size_t>(at)];
    map += static_cast<char>(glyph >> 8 & 0xFF);
    map += static_cast<char>(glyph & 0xFF);
  }
  return map;
}

/// A character that leaves ink, though its glyph has no outline. `glyphs` ascend; `drawn` tells of each.
std::optional<char32_t> find_blank(const CodeTable& codes, const std::vector<std::uint32_t>& glyphs,
                                   const std::vector<bool>& drawn) {
  for (const CodeTable::Entry& entry : codes.entries()) {
    const auto at = std::lower_bound(glyphs.begin(), glyphs.end(), entry.glyph) - glyphs.begin();
    if (drawn[static_cast<std::size_t>(at)]) continue;
    const std::string_view text = codes.text(entry);
    for (std::size_t i = 0; i < text.size();) {
      if (const char32_t c = base::decode_utf8(text, i); base::leaves_ink(c)) return c;
    }
  }
  return std::nullopt;
}

/// A bit a code from the highest bit of the first byte (§9.8.3.2): all from 0 on are there.
std::string code_set(std::size_t codes) {
  std::string set(codes / 8, '\xFF');
  if (codes % 8 != 0) set += static_cast<char>(0xFF << (8 - codes % 8) & 0xFF);
  return set;
}

}  // namespace

std::string to_unicode_map(const CodeTable& codes) {
  // §9.7.5.4, and Adobe Technical Note 5014: at most 100 entries a block.
  constexpr std::size_t kBlock = 100;
  const std::vector<CodeTable::Entry>& entries = codes.entries();
  Bytes out;
  out.text(
      "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
      "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i % kBlock == 0) {
      out.integer(static_cast<std::int64_t>(std::min(kBlock, entries.size() - i))).text(" beginbfchar\n");
    }
    out.byte('<').hex16(static_cast<std::uint32_t>(i + 1)).byte('>');
    out.hex_string(base::to_utf16be(codes.text(entries[i]))).byte('\n');
    if (i % kBlock == kBlock - 1 || i + 1 == entries.size()) out.text("endbfchar\n");
  }
  out.text("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
  return std::string(out.view());
}

std::string widths_array(const CodeTable& codes) {
  const std::vector<CodeTable::Entry>& entries = codes.entries();
  Bytes out;
  for (std::size_t i = 0; i < entries.size();) {
    std::size_t next = i + 1;
    while (next < entries.size() && entries[next].width == entries[i].width) ++next;
    if (entries[i].width != static_cast<float>(kDefaultWidth)) {
      out.byte(out.empty() ? '[' : ' ').integer(static_cast<std::int64_t>(i + 1));
      out.byte(' ').integer(static_cast<std::int64_t>(next)).byte(' ').real(static_cast<double>(entries[i].width));
    }
    i = next;
  }
  if (out.empty()) out.byte('[');
  return std::string(out.byte(']').view());
}

diag::Result<FontProgram> make_font_program(const FontPress& press, font::FaceId face, const CodeTable& codes,
                                            FontOwner owner) {
  const font::FontSet& fonts = press.fonts;
  diag::Result<FontProgram> result;
  FontProgram font;
  Stopwatch watch;
  std::vector<std::uint32_t> glyphs;
  glyphs.reserve(codes.entries().size());
  for (const CodeTable::Entry& entry : codes.entries()) glyphs.push_back(entry.glyph);
  std::sort(glyphs.begin(), glyphs.end());
  glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
  const bool shared = owner == FontOwner::run;
  font::Subset subset = fonts.subset(face, glyphs, shared ? font::OutlineGrid::coarse : font::OutlineGrid::original);
  const auto fail = [&](std::string ja, std::string en) {
    result.diagnostics.push_back(diag::make(kSubsetFailed, {},
                                            {{"font", std::string(fonts.family(face))},
                                             {"file", fonts.path(face).string()},
                                             {"reason", std::move(ja)},
                                             {"reason_en", std::move(en)},
                                             {"package", std::string(fonts.package(face))}}));
    return result;
  };
  if (subset.program.empty()) return fail("輪郭を読めません", "its outlines cannot be read");
  if (const auto blank = find_blank(codes, glyphs, subset.drawn)) {
    const std::string name = base::code_point_name(*blank);
    return fail(name + " の字形が空です", "the glyph of " + name + " is empty");
  }
  const std::string_view name = fonts.postscript_name(face);
  font.base_name = subset_tag(name, glyphs) + "+" + std::string(name);
  font.descriptor = descriptor_entries(font.base_name, fonts.metrics(face));
  font.widths = widths_array(codes);
  font.length = subset.program.size();
  press.timing.subset += watch.lap();
  const std::size_t least = shared ? 0 : kLeastDeflated;
  font.program = press.deflater.pack(std::move(subset.program), shared ? 0 : kLeastDeflatedProgram);
  font.glyph_map = press.deflater.pack(glyph_map(codes, glyphs, subset.new_ids), least);
  font.code_set = press.deflater.pack(code_set(codes.entries().size() + 1), least);
  font.to_unicode = press.deflater.pack(to_unicode_map(codes), least);
  press.timing.deflate += watch.lap();
  result.value = std::move(font);
  return result;
}

ObjectId write_font(ObjectFile& file, const FontProgram& font) {
  const auto add_stream = [&file](const PackedStream& stream) {
    return file.add_stream(stream.deflated ? "/Filter/FlateDecode" : "", stream.bytes);
  };
  Bytes entries;
  entries.text("/Length1 ").integer(static_cast<std::int64_t>(font.length));
  if (font.program.deflated) entries.text("/Filter/FlateDecode");
  const ObjectId program = file.add_stream(entries.view(), font.program.bytes);
  const ObjectId glyphs = add_stream(font.glyph_map);
  const ObjectId set = add_stream(font.code_set);
  const ObjectId unicode = add_stream(font.to_unicode);

  entries.clear();
  entries.text(font.descriptor).text("/FontFile2 ").reference(program).text("/CIDSet ").reference(set);
  const ObjectId descriptor = file.add(entries.view());

  entries.clear();
  entries.text("/Type/Font/Subtype/CIDFontType2/BaseFont/").text(font.base_name);
  entries.text("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW ").integer(kDefaultWidth);
  entries.text("/W").text(font.widths).text("/CIDToGIDMap ").reference(glyphs);
  entries.text("/FontDescriptor ").reference(descriptor);
  const ObjectId descendant = file.add(entries.view());

  entries.clear();
  entries.text("/Type/Font/Subtype/Type0/BaseFont/").text(font.base_name).text("/Encoding/Identity-H/DescendantFonts[");
  entries.reference(descendant).text("]/ToUnicode ").reference(unicode);
  return file.add(entries.view());
}

}  // namespace chohyo::pdf
