#include "font/font_file.hpp"

#include <hb-ot.h>
#include <hb-subset.h>

#include <array>
#include <new>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

#include "font/codes.hpp"
#include "font/table_check.hpp"

namespace chohyo::font {
namespace {

/// Big-endian reader over a mapped table; reads past the end give 0, as HarfBuzz does for a short table.
class Bytes {
 public:
  explicit Bytes(hb_blob_t* blob) : blob_(blob) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    bytes_ = {reinterpret_cast<const std::uint8_t*>(data), length};
  }

  std::size_t size() const { return bytes_.size(); }
  std::uint16_t u16(std::size_t at) const {
    return at + 2 > size() ? std::uint16_t{0} : static_cast<std::uint16_t>(bytes_[at] << 8 | bytes_[at + 1]);
  }
  std::int16_t i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
  std::uint32_t u32(std::size_t at) const { return static_cast<std::uint32_t>(u16(at)) << 16 | u16(at + 2); }

 private:
  Hb<hb_blob_t> blob_;
  std::span<const std::uint8_t> bytes_;
};

Bytes table(hb_face_t* face, hb_tag_t tag) { return Bytes(hb_face_reference_table(face, tag)); }

constexpr std::array kOutlineTables{HB_TAG('g', 'l', 'y', 'f'), HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'),
                                    HB_TAG('h', 'm', 't', 'x'), HB_TAG('l', 'o', 'c', 'a'), HB_TAG('m', 'a', 'x', 'p')};

/// True when HarfBuzz sees the scripts, features and lookups that the table says it has. HarfBuzz takes what
/// contradicts itself for an empty list, which would set the text without its substitutions and in silence.
bool is_sound_layout(hb_face_t* face, hb_tag_t tag) {
  const Bytes bytes = table(face, tag);
  if (bytes.size() == 0) return true;  // not there
  if (bytes.u16(0) != 1) return false;
  for (const std::size_t offset : {4U, 6U, 8U}) {
    if (bytes.u16(offset) + 2U > bytes.size()) return false;
  }
  const auto count_at = [&bytes](std::size_t offset) { return unsigned{bytes.u16(bytes.u16(offset))}; };
  return hb_ot_layout_table_get_script_tags(face, tag, 0, nullptr, nullptr) == count_at(4) &&
         hb_ot_layout_table_get_feature_tags(face, tag, 0, nullptr, nullptr) == count_at(6) &&
         hb_ot_layout_table_get_lookup_count(face, tag) == count_at(8);
}

std::optional<Fault> find_layout_fault(hb_face_t* face) {
  for (const auto& [tag, name] :
       {std::pair{HB_TAG('G', 'S', 'U', 'B'), "GSUB"}, {HB_TAG('G', 'P', 'O', 'S'), "GPOS"}}) {
    if (!is_sound_layout(face, tag)) return bad_table(name);
  }
  return std::nullopt;
}

FaceMetrics read_metrics(hb_face_t* face, hb_font_t* font, double unit) {
  const Bytes head = table(face, HB_TAG('h', 'e', 'a', 'd')), post = table(face, HB_TAG('p', 'o', 's', 't')),
              os2 = table(face, HB_TAG('O', 'S', '/', '2'));
  FaceMetrics metrics;
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font, &extents);
  metrics.ascent = extents.ascender * unit;
  metrics.descent = extents.descender * unit;
  hb_position_t cap_height = 0;
  hb_codepoint_t h = 0;
  hb_glyph_extents_t h_extents{};
  if (hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &cap_height) && cap_height > 0) {
    metrics.cap_height = cap_height * unit;
  } else if (hb_font_get_nominal_glyph(font, U'H', &h) && hb_font_get_glyph_extents(font, h, &h_extents)) {
    metrics.cap_height = h_extents.y_bearing * unit;
  } else {
    metrics.cap_height = metrics.ascent;
  }
  metrics.italic_angle = static_cast<std::int32_t>(post.u32(4)) / 65536.0;
  const std::uint16_t weight = os2.u16(4);
  if (weight >= 100 && weight <= 900) metrics.weight = weight;
  // PANOSE: family kind 2 is Latin text, serif styles 2 to 10 have serifs, 11 to 15 have none.
  const int family_kind = os2.u16(32) >> 8, serif_style = os2.u16(32) & 0xFF;
  metrics.serif = family_kind == 2 && serif_style >= 2 && serif_style <= 10;
  metrics.x_min = head.i16(36) * unit;
  metrics.y_min = head.i16(38) * unit;
  metrics.x_max = head.i16(40) * unit;
  metrics.y_max = head.i16(42) * unit;
  return metrics;
}

std::string read_postscript_name(hb_face_t* face) {
  std::array<char, 128> name{};
  unsigned length = name.size();
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name.data());
  std::string result;
  // A PDF name of regular characters only (ISO 32000-1 §7.3.5), whatever the font says.
  for (char c : std::string_view(name.data(), length)) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
    result += plain ? c : '_';
  }
  return result.empty() ? "Unnamed" : result;
}

/// Without a cmap HarfBuzz need not walk all characters of the font to make a subset from glyph ids.
Hb<hb_face_t> outlines_of(hb_face_t* face) {
  Hb<hb_face_t> outlines(hb_face_builder_create());
  for (hb_tag_t tag : kOutlineTables) {
    const Hb<hb_blob_t> blob(hb_face_reference_table(face, tag));
    hb_face_builder_add_table(outlines.get(), tag, blob.get());
  }
  hb_face_make_immutable(outlines.get());
  return outlines;
}

/// Opens the mapped bytes. Precondition: find_fault finds nothing.
std::unique_ptr<FontFile> make_faces(base::MappedFile mapped) {
  auto opened = std::make_unique<FontFile>();
  opened->mapped = std::move(mapped);
  const std::string_view bytes = opened->mapped.bytes();
  const Hb<hb_blob_t> blob(hb_blob_create_or_fail(bytes.data(), static_cast<unsigned>(bytes.size()),
                                                  HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  if (blob == nullptr) throw std::bad_alloc();
  opened->face.reset(hb_face_create(blob.get(), 0));
  hb_face_t* face = opened->face.get();
  // HarfBuzz answers a lack of memory with its empty objects.
  if (face == hb_face_get_empty()) throw std::bad_alloc();
  const int units = static_cast<int>(hb_face_get_upem(face));
  opened->font.reset(hb_font_create(face));
  if (opened->font.get() == hb_font_get_empty()) throw std::bad_alloc();
  hb_font_set_scale(opened->font.get(), units, units);
  hb_font_make_immutable(opened->font.get());
  opened->unit = 1000.0 / units;
  opened->outlines = outlines_of(face);
  if (opened->outlines.get() == hb_face_get_empty()) throw std::bad_alloc();
  opened->metrics = read_metrics(face, opened->font.get(), opened->unit);
  opened->postscript_name = read_postscript_name(face);
  opened->half_widths = read_half_widths(face, opened->font.get());
  return opened;
}

Opening failed(const Code& code, diag::Arguments arguments) {
  return {nullptr, diag::make(code, {}, std::move(arguments)), false};
}

/// The file is there, but cannot be had at this moment.
Opening unreadable(const std::filesystem::path& path, const std::error_code& error) {
  return {nullptr, diag::make(kFontUnreadable, {}, {{"file", path.string()}, {"reason", error.message()}}), true};
}

}  // namespace

Opening open_font(const CatalogueFace& entry, std::filesystem::path path, base::MappedFile mapped) {
  const std::string name = path.string();
  const auto damaged = [&](const Fault& fault) {
    return failed(kFontDamaged,
                  {{"file", name}, {"reason", fault.ja}, {"reason_en", fault.en}, {"package", entry.package}});
  };
  if (mapped.bytes().starts_with("OTTO")) return failed(kFontOutlines, {{"file", name}});
  if (const auto fault = find_fault(mapped.bytes())) return damaged(*fault);
  try {
    Opening opening;
    opening.file = make_faces(std::move(mapped));
    opening.file->path = std::move(path);
    hb_face_t* face = opening.file->face.get();
    // OpenType 1.9, OS/2 fsType: 2 = restricted licence, 0x100 = no subsetting, 0x200 = bitmaps only.
    const std::uint16_t permissions = table(face, HB_TAG('O', 'S', '/', '2')).u16(8);
    if ((permissions & 0xF) == 2 || (permissions & 0x300) != 0) {
      return failed(kFontRestricted, {{"file", name}, {"permissions", std::to_string(permissions)}});
    }
    if (const auto fault = find_layout_fault(face)) return damaged(*fault);
    return opening;
  } catch (const std::bad_alloc&) {
    return unreadable(name, std::make_error_code(std::errc::not_enough_memory));
  }
}

std::filesystem::path find_font_file(const CatalogueFace& entry, const std::filesystem::path& overrides) {
  std::error_code ignored;
  const std::filesystem::path other = overrides / entry.file.filename();
  return !overrides.empty() && std::filesystem::exists(other, ignored) ? other : entry.file;
}

Opening open_font_file(const CatalogueFace& entry, const std::filesystem::path& overrides) {
  std::filesystem::path path = find_font_file(entry, overrides);
  base::MappedFile mapped;
  if (const std::error_code error = base::MappedFile::map(path, mapped)) {
    const bool is_there = error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory &&
                          error != std::errc::is_a_directory && error != std::errc::invalid_argument;
    if (is_there) return unreadable(path, error);
    return failed(kFontMissing, {{"font", entry.family}, {"file", path.string()}, {"package", entry.package}});
  }
  return open_font(entry, std::move(path), std::move(mapped));
}

}  // namespace chohyo::font
