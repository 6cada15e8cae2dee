#include "floor.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <set>

#include "haru.hpp"

namespace chohyo::bench {
namespace {

std::string deflate(std::string_view bytes) {
  static const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
      libdeflate_alloc_compressor(6), &libdeflate_free_compressor);
  std::string out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

// libharu drops a /Filter entry of a stream it does not compress itself, so the entry is written with the others.
HPDF_STATUS write_filter(HPDF_Dict, HPDF_Stream stream) {
  return HPDF_Stream_WriteStr(stream, "/Filter /FlateDecode\n");
}

HPDF_Dict stream_object(HPDF_Doc document, std::string_view deflated) {
  const HPDF_Dict dict = HPDF_DictStream_New(document->mmgr, document->xref);
  dict->write_fn = write_filter;
  HPDF_Stream_Write(dict->stream, reinterpret_cast<const HPDF_BYTE*>(deflated.data()),
                    static_cast<HPDF_UINT>(deflated.size()));
  return dict;
}

HPDF_Dict object(HPDF_Doc document, const char* type) {
  const HPDF_Dict dict = HPDF_Dict_New(document->mmgr);
  HPDF_Xref_Add(document->xref, dict);
  HPDF_Dict_AddName(dict, "Type", type);
  return dict;
}

void put(std::string& out, double value) {
  std::array<char, 32> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 2).ptr;
  out.append(buffer.data(), end);
  out.push_back(' ');
}

void put_glyph(std::string& out, std::uint32_t id) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  for (int shift = 12; shift >= 0; shift -= 4) out.push_back(kDigits[(id >> shift) & 0xF]);
}

}  // namespace

Floor::Floor(const font::FontSet& fonts, std::span<const layout::Pages> documents) {
  std::map<font::FaceId, std::set<std::uint32_t>> used;
  for (const layout::Pages& pages : documents) {
    for (const layout::Page& page : pages.pages) {
      for (const layout::Mark& mark : page.marks) {
        const auto* text = std::get_if<layout::TextRun>(&mark.shape);
        if (!text) continue;
        for (const font::Glyph& glyph : text->run->glyphs) used[text->run->face].insert(glyph.id);
      }
    }
  }
  for (const auto& [face, glyphs] : used) {
    const std::vector<std::uint32_t> ids(glyphs.begin(), glyphs.end());
    font::Subset subset = fonts.subset(face, ids, font::OutlineGrid::coarse);
    std::vector<std::uint32_t> new_ids(ids.back() + 1);
    for (std::size_t i = 0; i < ids.size(); ++i) new_ids[ids[i]] = subset.new_ids[i];
    fonts_[face] = {std::move(new_ids), deflate(subset.program), subset.program.size()};
  }
}

std::string Floor::content(const layout::Page& page) const {
  std::string out;
  const double height = page.size.height.value;
  for (const layout::Mark& mark : page.marks) {
    if (const auto* text = std::get_if<layout::TextRun>(&mark.shape)) {
      const Font& font = fonts_.at(text->run->face);
      out += "BT /F" + std::to_string(text->run->face) + " ";
      put(out, text->size.value);
      out += "Tf ";
      put(out, text->baseline.x.value);
      put(out, height - text->baseline.y.value);
      out += "Td <";
      for (const font::Glyph& glyph : text->run->glyphs) put_glyph(out, font.new_ids[glyph.id]);
      out += "> Tj ET\n";
    } else if (const auto* rule = std::get_if<layout::Rule>(&mark.shape)) {
      put(out, rule->width.value);
      out += "w ";
      put(out, rule->from.x.value);
      put(out, height - rule->from.y.value);
      out += "m ";
      put(out, rule->to.x.value);
      put(out, height - rule->to.y.value);
      out += "l S\n";
    }
  }
  return out;
}

void Floor::write(const layout::Pages& pages, const std::filesystem::path& out) {
  HaruDocument haru;
  const HPDF_Doc document = haru.handle();
  const HPDF_Dict font_resources = HPDF_Dict_New(document->mmgr);
  HPDF_Xref_Add(document->xref, font_resources);
  for (const auto& [face, font] : fonts_) {
    const HPDF_Dict program = stream_object(document, font.program);
    HPDF_Dict_AddNumber(program, "Length1", static_cast<HPDF_INT32>(font.length));
    const HPDF_Dict descriptor = object(document, "FontDescriptor");
    HPDF_Dict_AddName(descriptor, "FontName", "Floor");
    HPDF_Dict_AddNumber(descriptor, "Flags", 4);
    HPDF_Dict_Add(descriptor, "FontFile2", program);
    const HPDF_Dict cid_font = object(document, "Font");
    HPDF_Dict_AddName(cid_font, "Subtype", "CIDFontType2");
    HPDF_Dict_AddName(cid_font, "BaseFont", "Floor");
    HPDF_Dict_Add(cid_font, "FontDescriptor", descriptor);
    const HPDF_Array descendants = HPDF_Array_New(document->mmgr);
    HPDF_Array_Add(descendants, cid_font);
    const HPDF_Dict type0 = object(document, "Font");
    HPDF_Dict_AddName(type0, "Subtype", "Type0");
    HPDF_Dict_AddName(type0, "BaseFont", "Floor");
    HPDF_Dict_AddName(type0, "Encoding", "Identity-H");
    HPDF_Dict_Add(type0, "DescendantFonts", descendants);
    HPDF_Dict_Add(font_resources, ("F" + std::to_string(face)).c_str(), type0);
  }
  for (const layout::Page& source : pages.pages) {
    const HPDF_Page page = HPDF_AddPage(document);
    HPDF_Page_SetWidth(page, points(source.size.width));
    HPDF_Page_SetHeight(page, points(source.size.height));
    const HPDF_Dict resources = HPDF_Dict_New(document->mmgr);
    HPDF_Dict_Add(resources, "Font", font_resources);
    HPDF_Dict_Add(page, "Resources", resources);
    HPDF_Dict_Add(page, "Contents", stream_object(document, deflate(content(source))));
  }
  haru.save(out);
}

}  // namespace chohyo::bench
