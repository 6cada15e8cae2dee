#include "pdf/font_program.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/digest.hpp"
#include "base/utf8.hpp"
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
  std::string out = "/Type/FontDescriptor/FontName/";
  out += base_name;
  out += "/Flags ";
  append_integer(out, flags);
  out += "/FontBBox[";
  append_integer(out, std::lround(std::floor(metrics.x_min)));
  out += ' ';
  append_integer(out, std::lround(std::floor(metrics.y_min)));
  out += ' ';
  append_integer(out, std::lround(std::ceil(metrics.x_max)));
  out += ' ';
  append_integer(out, std::lround(std::ceil(metrics.y_max)));
  out += "]/ItalicAngle ";
  append_real(out, metrics.italic_angle);
  out += "/Ascent ";
  append_real(out, metrics.ascent);
  out += "/Descent ";
  append_real(out, metrics.descent);
  out += "/CapHeight ";
  append_real(out, metrics.cap_height);
  out += "/StemV ";
  append_integer(out, std::lround(stem));
  return out;
}

/// Two bytes a code, from 0: the glyph of the subset (§9.7.4.2).
std::string glyph_map(const CodeTable& codes, const std::vector<std::uint32_t>& old_to_new) {
  std::string map(2, '\0');
  for (const CodeTable::Entry& entry : codes.entries()) {
    const std::uint32_t glyph = old_to_new[entry.glyph];
    map += static_cast<char>(glyph >> 8 & 0xFF);
    map += static_cast<char>(glyph & 0xFF);
  }
  return map;
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
  std::string lines;
  std::string blocks;
  std::size_t in_block = 0;
  const auto flush = [&] {
    if (in_block == 0) return;
    append_integer(blocks, static_cast<std::int64_t>(in_block));
    blocks += " beginbfchar\n" + lines + "endbfchar\n";
    lines.clear();
    in_block = 0;
  };
  std::uint32_t code = 0;
  for (const CodeTable::Entry& entry : codes.entries()) {
    ++code;
    lines += '<';
    append_hex16(lines, code);
    lines += '>';
    append_hex_string(lines, base::to_utf16be(codes.text(entry)));
    lines += '\n';
    if (++in_block == kBlock) flush();
  }
  flush();
  return "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
         "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
         "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
         "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n" +
         blocks + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

std::string widths_array(const CodeTable& codes) {
  const std::vector<CodeTable::Entry>& entries = codes.entries();
  std::string out = "[";
  for (std::size_t i = 0; i < entries.size();) {
    std::size_t next = i + 1;
    while (next < entries.size() && entries[next].width == entries[i].width) ++next;
    if (entries[i].width != static_cast<float>(kDefaultWidth)) {
      append_integer(out, static_cast<std::int64_t>(i + 1));
      out += ' ';
      append_integer(out, static_cast<std::int64_t>(next));
      out += ' ';
      append_real(out, static_cast<double>(entries[i].width));
      out += ' ';
    }
    i = next;
  }
  if (out.back() == ' ') out.pop_back();
  return out + "]";
}

std::optional<FontProgram> make_font_program(const font::FontSet& fonts, font::FaceId face, const CodeTable& codes,
                                             FontOwner owner, Deflater& deflater, FontTiming& timing) {
  FontProgram font;
  Stopwatch watch;
  std::vector<std::uint32_t> glyphs;
  glyphs.reserve(codes.entries().size());
  for (const CodeTable::Entry& entry : codes.entries()) glyphs.push_back(entry.glyph);
  std::sort(glyphs.begin(), glyphs.end());
  glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
  const bool shared = owner == FontOwner::run;
  font::Subset subset = fonts.subset(face, glyphs, shared ? font::OutlineGrid::coarse : font::OutlineGrid::original);
  if (subset.program.empty()) return std::nullopt;
  const std::string_view name = fonts.postscript_name(face);
  font.base_name = subset_tag(name, glyphs) + "+" + std::string(name);
  font.descriptor = descriptor_entries(font.base_name, fonts.metrics(face));
  font.widths = widths_array(codes);
  font.length = subset.program.size();
  timing.subset += watch.lap();
  const std::size_t least = shared ? 0 : kLeastDeflated;
  font.program = deflater.pack(std::move(subset.program), least);
  font.glyph_map = deflater.pack(glyph_map(codes, subset.old_to_new), least);
  font.code_set = deflater.pack(code_set(codes.entries().size() + 1), least);
  font.to_unicode = deflater.pack(to_unicode_map(codes), least);
  timing.deflate += watch.lap();
  return font;
}

ObjectId write_font(ObjectFile& file, const FontProgram& font) {
  const auto add_stream = [&file](const PackedStream& stream, std::string entries) {
    if (stream.deflated) entries += "/Filter/FlateDecode";
    return file.add_stream(entries, stream.bytes);
  };
  const ObjectId program = add_stream(font.program, "/Length1 " + std::to_string(font.length));
  const ObjectId glyphs = add_stream(font.glyph_map, {});
  const ObjectId set = add_stream(font.code_set, {});
  const ObjectId unicode = add_stream(font.to_unicode, {});

  std::string entries = font.descriptor + "/FontFile2 ";
  append_reference(entries, program);
  entries += "/CIDSet ";
  append_reference(entries, set);
  const ObjectId descriptor = file.add(entries);

  entries = "/Type/Font/Subtype/CIDFontType2/BaseFont/" + font.base_name +
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW ";
  append_integer(entries, kDefaultWidth);
  entries += "/W" + font.widths + "/CIDToGIDMap ";
  append_reference(entries, glyphs);
  entries += "/FontDescriptor ";
  append_reference(entries, descriptor);
  const ObjectId descendant = file.add(entries);

  entries = "/Type/Font/Subtype/Type0/BaseFont/" + font.base_name + "/Encoding/Identity-H/DescendantFonts[";
  append_reference(entries, descendant);
  entries += "]/ToUnicode ";
  append_reference(entries, unicode);
  return file.add(entries);
}

}  // namespace chohyo::pdf
