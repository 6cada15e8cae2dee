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
constexpr std::size_t kDirectory = 12, kRecord = 16, kAdjustment = 8;

/// Sum of the bytes as big-endian words, the last one filled with zeros.
std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t sum = 0;
  const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
  const unsigned char* const end = at + bytes.size();
  for (; end - at >= 4; at += 4) {
    sum += std::uint32_t{at[0]} << 24 | std::uint32_t{at[1]} << 16 | std::uint32_t{at[2]} << 8 | std::uint32_t{at[3]};
  }
  for (unsigned shift = 24; at != end; ++at, shift -= 8) sum += std::uint32_t{*at} << shift;
  return sum;
}

}  // namespace

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
  constexpr std::size_t kTablesBegin = kDirectory + kRecord * kTables.size();
  std::string out;
  std::size_t size = kTablesBegin;
  for (const auto& [name, table] : kTables) size += (this->*table).size() + 3;
  out.reserve(size);
  put_u32(out, 0x00010000);
  put_i16(out, kTables.size());
  // Search range, entry selector and range shift for six tables.
  for (const int value : {64, 2, 32}) put_i16(out, value);

  std::string plain_head = head;
  plain_head.replace(kAdjustment, 4, 4, '\0');
  const auto bytes_of = [&](std::string_view name, std::string Sfnt::*table) -> const std::string& {
    return name == "head" ? plain_head : this->*table;
  };
  const auto padded = [](std::size_t length) { return (length + 3) / 4 * 4; };
  std::uint32_t sum = 0;
  std::size_t at = kTablesBegin, head_at = 0;
  for (const auto& [name, table] : kTables) {
    const std::string& bytes = bytes_of(name, table);
    if (name == "head") head_at = at;
    const std::uint32_t table_sum = checksum(bytes);
    sum += table_sum;
    out += name;
    put_u32(out, table_sum);
    put_u32(out, static_cast<std::uint32_t>(at));
    put_u32(out, static_cast<std::uint32_t>(bytes.size()));
    at += padded(bytes.size());
  }
  sum += checksum(out);
  for (const auto& [name, table] : kTables) {
    out += bytes_of(name, table);
    out.resize(padded(out.size()));  // the directory ends at a word too
  }
  std::string adjustment;
  put_u32(adjustment, 0xB1B0AFBAu - sum);
  return out.replace(head_at + kAdjustment, 4, adjustment);
}

}  // namespace chohyo::font
