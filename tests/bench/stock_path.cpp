#include "stock_path.hpp"

#include "haru.hpp"

namespace chohyo::bench {
namespace {

void draw(HPDF_Page page, HPDF_Font font, float height, const layout::Mark& mark) {
  if (const auto* text = std::get_if<layout::TextRun>(&mark.shape)) {
    HPDF_Page_BeginText(page);
    HPDF_Page_SetFontAndSize(page, font, points(text->size));
    HPDF_Page_TextOut(page, points(text->baseline.x), height - points(text->baseline.y), text->run->text.c_str());
    HPDF_Page_EndText(page);
  } else if (const auto* rule = std::get_if<layout::Rule>(&mark.shape)) {
    HPDF_Page_SetLineWidth(page, points(rule->width));
    HPDF_Page_MoveTo(page, points(rule->from.x), height - points(rule->from.y));
    HPDF_Page_LineTo(page, points(rule->to.x), height - points(rule->to.y));
    HPDF_Page_Stroke(page);
  }
}

}  // namespace

void write_stock(const layout::Pages& pages, const std::filesystem::path& font_file, const std::filesystem::path& out) {
  HaruDocument document;
  HPDF_SetCompressionMode(document.handle(), HPDF_COMP_ALL);
  HPDF_UseUTFEncodings(document.handle());
  const char* name = HPDF_LoadTTFontFromFile(document.handle(), font_file.c_str(), HPDF_TRUE);
  if (!name) throw std::runtime_error("libharu cannot load " + font_file.string());
  const HPDF_Font font = HPDF_GetFont(document.handle(), name, "UTF-8");
  for (const layout::Page& source : pages.pages) {
    const HPDF_Page page = HPDF_AddPage(document.handle());
    HPDF_Page_SetWidth(page, points(source.size.width));
    HPDF_Page_SetHeight(page, points(source.size.height));
    for (const layout::Mark& mark : source.marks) draw(page, font, points(source.size.height), mark);
  }
  document.save(out);
}

}  // namespace chohyo::bench
