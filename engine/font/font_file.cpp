#include "font/font_file.hpp"

#include <hb-ot.h>
#include <hb-subset.h>

#include <array>
#include <span>
#include <system_error>
#include <utility>

#include "font/codes.hpp"

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

// OpenType 1.9, "Organization of an OpenType font": what a TrueType font cannot be without, and cmap for the text.
constexpr std::array kRequiredTables{HB_TAG('c', 'm', 'a', 'p'), HB_TAG('g', 'l', 'y', 'f'), HB_TAG('h', 'e', 'a', 'd'),
                                     HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'), HB_TAG('l', 'o', 'c', 'a'),
                                     HB_TAG('m', 'a', 'x', 'p')};

struct Fault {
  const char *ja, *en;
};

/// Looks at the table directory: a truncated copy or something else than one TrueType font is found before any glyph
/// is asked for. Null when all is well.
const Fault* find_fault(const Bytes& file) {
  static constexpr Fault kNotAFont{"フォントの先頭がありません", "it does not begin like a font"};
  static constexpr Fault kCut{"途中で切れています", "it is cut short"};
  static constexpr Fault kTables{"必要な表がありません", "a required table is missing"};
  const std::uint32_t version = file.u32(0);
  if (version != 0x00010000 && version != HB_TAG('t', 'r', 'u', 'e')) return &kNotAFont;
  constexpr std::size_t kDirectory = 12, kRecord = 16;
  const std::size_t tables = file.u16(4);
  if (file.size() < kDirectory + tables * kRecord) return &kCut;
  std::size_t found = 0;
  for (std::size_t i = 0; i < tables; ++i) {
    const std::size_t record = kDirectory + i * kRecord;
    const std::size_t offset = file.u32(record + 8), length = file.u32(record + 12);
    if (offset + length > file.size()) return &kCut;
    for (hb_tag_t required : kRequiredTables) found += file.u32(record) == required && length > 0;
  }
  return found == kRequiredTables.size() ? nullptr : &kTables;
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
  for (hb_tag_t tag : kRequiredTables) {
    if (tag == HB_TAG('c', 'm', 'a', 'p')) continue;
    const Hb<hb_blob_t> blob(hb_face_reference_table(face, tag));
    hb_face_builder_add_table(outlines.get(), tag, blob.get());
  }
  hb_face_make_immutable(outlines.get());
  return outlines;
}

}  // namespace

std::unique_ptr<FontFile> open_font_file(const CatalogueFace& entry, const std::filesystem::path& overrides,
                                         diag::Diagnostics& diagnostics) {
  std::filesystem::path path = entry.file;
  if (std::error_code ignored; !overrides.empty() && std::filesystem::exists(overrides / path.filename(), ignored)) {
    path = overrides / path.filename();
  }
  const std::string name = path.string();
  const auto fail = [&](const Code& code, std::vector<std::string> arguments) {
    diagnostics.push_back(diag::make(code, {}, std::move(arguments)));
    return nullptr;
  };

  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return fail(kFontMissing, {entry.family, name, entry.package});
  const Hb<hb_blob_t> blob(hb_blob_create_from_file_or_fail(name.c_str()));
  if (blob == nullptr) return fail(kFontMissing, {entry.family, name, entry.package});
  const Bytes file(hb_blob_reference(blob.get()));
  if (file.u32(0) == HB_TAG('O', 'T', 'T', 'O')) return fail(kFontOutlines, {name});
  if (const Fault* fault = find_fault(file)) return fail(kFontDamaged, {name, fault->ja, fault->en, entry.package});

  auto opened = std::make_unique<FontFile>();
  opened->face.reset(hb_face_create(blob.get(), 0));
  hb_face_t* face = opened->face.get();
  // OpenType 1.9, OS/2 fsType: 2 = restricted licence, 0x100 = no subsetting, 0x200 = bitmaps only.
  const std::uint16_t permissions = table(face, HB_TAG('O', 'S', '/', '2')).u16(8);
  if ((permissions & 0xF) == 2 || (permissions & 0x300) != 0) {
    return fail(kFontRestricted, {name, std::to_string(permissions)});
  }
  const int units = static_cast<int>(hb_face_get_upem(face));
  opened->font.reset(hb_font_create(face));
  hb_font_set_scale(opened->font.get(), units, units);
  hb_font_make_immutable(opened->font.get());
  opened->unit = 1000.0 / units;
  opened->outlines = outlines_of(face);
  opened->metrics = read_metrics(face, opened->font.get(), opened->unit);
  opened->postscript_name = read_postscript_name(face);
  opened->path = std::move(path);
  return opened;
}

}  // namespace chohyo::font
