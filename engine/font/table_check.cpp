#include "font/table_check.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <utility>

#include "font/sfnt.hpp"

namespace chohyo::font {
namespace {

struct Table {
  std::uint32_t sum = 0;
  std::string_view bytes;
};
using Tables = std::map<std::string_view, Table>;

// OpenType 1.9, "Organization of an OpenType font": what a TrueType font cannot be without, and cmap for the text.
constexpr std::array<std::string_view, 7> kRequired{"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"};

unsigned u16(std::string_view bytes, std::size_t at) { return BigEndianReader(bytes, at).u16(); }
std::uint32_t u32(std::string_view bytes, std::size_t at) { return BigEndianReader(bytes, at).u32(); }

/// Reads the directory; a fault when a table lies outside the file.
std::optional<Fault> read_directory(std::string_view file, Tables& tables) {
  static const Fault kCut{"途中で切れています", "it is cut short"};
  const std::size_t count = u16(file, 4);
  if (file.size() < kDirectory + count * kRecord) return kCut;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t record = kDirectory + i * kRecord;
    const std::size_t offset = u32(file, record + 8), length = u32(file, record + 12);
    if (offset > file.size() || length > file.size() - offset) return kCut;
    tables[file.substr(record, 4)] = {u32(file, record + 4), file.substr(offset, length)};
  }
  return std::nullopt;
}

bool is_sound_head(std::string_view head) {
  constexpr std::uint32_t kMagic = 0x5F0F3CF5;
  const unsigned units = u16(head, 18);
  return head.size() >= 54 && u32(head, 12) == kMagic && units >= 16 && units <= 16384 && u16(head, 50) <= 1;
}

/// Offsets ascend and end inside glyf.
bool is_sound_loca(std::string_view loca, std::size_t glyphs, bool wide, std::size_t glyf_size) {
  if (loca.size() < (glyphs + 1) * (wide ? 4 : 2)) return false;
  BigEndianReader in(loca, 0);
  std::size_t last = 0;
  for (std::size_t i = 0; i <= glyphs; ++i) {
    const std::size_t offset = wide ? std::size_t{in.u32()} : std::size_t{in.u16()} * 2;
    if (offset < last) return false;
    last = offset;
  }
  return last <= glyf_size;
}

/// A subtable for Unicode: format 4 or 12, the two that fonts of today have.
bool is_sound_subtable(std::string_view cmap, std::size_t offset) {
  const unsigned format = u16(cmap, offset);
  const std::size_t room = cmap.size() - offset;
  if (format == 4) {
    const std::size_t segments = u16(cmap, offset + 6) / 2;
    return segments > 0 && u16(cmap, offset + 6) % 2 == 0 && 16 + segments * 8 <= room;
  }
  if (format != 12) return false;
  const std::size_t groups = u32(cmap, offset + 12);
  if (groups == 0 || groups > room / 12 || 16 + groups * 12 > room) return false;
  BigEndianReader in(cmap, offset + 16);
  std::uint32_t behind = 0;
  for (std::size_t i = 0; i < groups; ++i) {
    const std::uint32_t first = in.u32(), last = in.u32();
    in.u32();
    if (first < behind || last < first || last > 0x10FFFF) return false;
    behind = last + 1;
  }
  return true;
}

/// Every subtable lies inside, and those for Unicode are sound; there is at least one.
bool is_sound_cmap(std::string_view cmap) {
  const std::size_t count = u16(cmap, 2);
  if (cmap.size() < 4 + count * 8) return false;
  bool found = false;
  for (std::size_t i = 0; i < count; ++i) {
    const unsigned platform = u16(cmap, 4 + i * 8), encoding = u16(cmap, 6 + i * 8);
    const std::size_t offset = u32(cmap, 8 + i * 8);
    if (offset + 4 > cmap.size()) return false;
    const bool unicode = (platform == 0 && encoding <= 4) || (platform == 3 && (encoding == 1 || encoding == 10));
    if (!unicode) continue;
    if (!is_sound_subtable(cmap, offset)) return false;
    found = true;
  }
  return found;
}

}  // namespace

Fault bad_table(std::string_view name) {
  return {"表 " + std::string(name) + " の中身が正しくありません",
          "its table " + std::string(name) + " does not hold what it should"};
}

std::optional<Fault> find_fault(std::string_view file) {
  constexpr std::uint32_t kTrueType = 0x00010000, kApple = 0x74727565;  // "true"
  if (u32(file, 0) != kTrueType && u32(file, 0) != kApple) {
    return Fault{"フォントの先頭がありません", "it does not begin like a font"};
  }
  Tables tables;
  if (auto fault = read_directory(file, tables)) return fault;
  for (const std::string_view name : kRequired) {
    if (tables[name].bytes.empty()) return Fault{"必要な表がありません", "a required table is missing"};
  }
  const std::string_view head = tables["head"].bytes, hhea = tables["hhea"].bytes, maxp = tables["maxp"].bytes;
  if (!is_sound_head(head)) return bad_table("head");
  const std::size_t glyphs = u16(maxp, 4), metrics = u16(hhea, 34);
  if (maxp.size() < 6 || glyphs == 0) return bad_table("maxp");
  if (hhea.size() < 36 || metrics == 0 || metrics > glyphs) return bad_table("hhea");
  if (tables["hmtx"].bytes.size() < metrics * 4 + (glyphs - metrics) * 2) return bad_table("hmtx");
  if (!is_sound_loca(tables["loca"].bytes, glyphs, u16(head, 50) == 1, tables["glyf"].bytes.size())) {
    return bad_table("loca");
  }
  if (!is_sound_cmap(tables["cmap"].bytes)) return bad_table("cmap");
  // Not required, but what is there has to be whole: OS/2 of version 0 is 68 bytes long, post 32.
  constexpr std::array<std::pair<std::string_view, std::size_t>, 2> kLeast{{{"OS/2", 68}, {"post", 32}}};
  for (const auto& [name, least] : kLeast) {
    if (const auto table = tables.find(name); table != tables.end() && table->second.bytes.size() < least) {
      return bad_table(name);
    }
  }
  return std::nullopt;
}

std::optional<Fault> find_changed_table(std::string_view file) {
  Tables tables;
  if (auto fault = read_directory(file, tables)) return fault;
  for (const auto& [name, table] : tables) {
    std::uint32_t sum = table_checksum(table.bytes);
    if (name == "head") sum -= u32(table.bytes, kAdjustment);
    if (sum != table.sum) {
      return Fault{"表 " + std::string(name) + " のチェックサムが合いません",
                   "the checksum of its table " + std::string(name) + " is wrong"};
    }
  }
  return std::nullopt;
}

}  // namespace chohyo::font
