#include "font/sfnt.hpp"

#include <array>
#include <utility>

namespace chohyo::font {
namespace {

/// In the order of their names, as the table directory wants them.
constexpr std::array<std::pair<std::string_view, std::string Sfnt::*>, 6> kTables{{{"glyf", &Sfnt::glyf},
                                                                                   {"head", &Sfnt::head},
                                                                                   {"hhea", &Sfnt::hhea},
                                                                                   {"hmtx", &Sfnt::hmtx},
                                                                                   {"loca", &Sfnt::loca},
                                                                                   {"maxp", &Sfnt::maxp}}};

}  // namespace

std::uint32_t table_checksum(std::string_view bytes) {
  std::uint32_t sum = 0;
  for (std::size_t at = 0; at < bytes.size(); at += 4) sum += BigEndianReader(bytes, at).u32();
  return sum;
}

std::optional<Sfnt> Sfnt::read(std::string_view program) {
  BigEndianReader in(program, 4);
  if (in.u16() != kTables.size()) return std::nullopt;
  Sfnt font;
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    const std::size_t record = kDirectory + i * kRecord;
    BigEndianReader place(program, record + 8);
    const std::size_t offset = place.u32(), length = place.u32();
    if (!place.ok() || offset > program.size() || length > program.size() - offset) return std::nullopt;
    bool known = false;
    for (const auto& [name, table] : kTables) {
      if (program.substr(record, 4) != name) continue;
      font.*table = program.substr(offset, length);
      known = true;
    }
    if (!known) return std::nullopt;
  }
  return font;
}

std::string Sfnt::write() const {
  std::string out;
  put_u32(out, 0x00010000);
  put_i16(out, kTables.size());
  // Search range, entry selector and range shift for six tables.
  for (const int value : {64, 2, 32}) put_i16(out, value);
  std::string tables;
  std::size_t head_at = 0;
  for (const auto& [name, table] : kTables) {
    std::string bytes = this->*table;
    if (name == "head") {
      head_at = kDirectory + kRecord * kTables.size() + tables.size();
      bytes.replace(kAdjustment, 4, 4, '\0');
    }
    out += name;
    put_u32(out, table_checksum(bytes));
    put_u32(out, static_cast<std::uint32_t>(kDirectory + kRecord * kTables.size() + tables.size()));
    put_u32(out, static_cast<std::uint32_t>(bytes.size()));
    bytes.resize((bytes.size() + 3) / 4 * 4);
    tables += bytes;
  }
  out += tables;
  std::string adjustment;
  put_u32(adjustment, 0xB1B0AFBAu - table_checksum(out));
  return out.replace(head_at + kAdjustment, 4, adjustment);
}

}  // namespace chohyo::font
