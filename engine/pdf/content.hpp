// A page's content stream (ISO 32000-1 §7.8.2): marks in painting order, each sequence of one structure node's marks
// as marked content with its identifier, the rest as artifacts.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "layout/pages.hpp"
#include "pdf/bytes.hpp"
#include "pdf/document_fonts.hpp"
#include "pdf/outline_path.hpp"

namespace chohyo::pdf {

/// Marks of one node painted without another's between them: an MCID of a page.
struct Chunk {
  layout::NodeId node;
  std::uint32_t page;  ///< counts from 0
  std::uint32_t mcid;  ///< counts from 0 on each page
};

class ContentWriter {
 public:
  explicit ContentWriter(DocumentFonts& fonts) : fonts_(fonts) {}

  /// Forgets the pictures of the document before.
  void begin_document() { pictures_.clear(); }
  /// Those drawn so far: "/I0" is the first.
  const std::vector<picture::PicturePtr>& pictures() const { return pictures_; }

  /// The stream of `pages.pages[index]`; appends its chunks to `chunks`. The view holds until the next call. Empty when
  /// an advance or offset of a glyph is not finite.
  /// Precondition: all lengths are finite, all nodes exist.
  std::optional<std::string_view> draw(const layout::Pages& pages, std::size_t index, std::vector<Chunk>& chunks);

 private:
  void begin_marked(const layout::Pages& pages, layout::NodeId node, std::vector<Chunk>& chunks);
  void end_marked();
  void begin_text();
  void set_gray(double gray);
  void end_text();
  void draw_shape(const layout::TextRun& text);
  void draw_shape(const layout::Rule& rule);
  void draw_shape(const layout::Fill& fill);
  void draw_shape(const layout::Fills& fills);
  void draw_shape(const layout::Ellipse& ellipse);
  void draw_shape(const layout::RoundedBox& rounded);
  void draw_shape(const layout::Image& image);
  void show_glyphs(const font::ShapedRun& run, std::int64_t size);
  bool show_kept(const layout::TextRun& text, std::int64_t size);
  void keep(const layout::TextRun& text);
  void select_font(FontSlot slot, std::int64_t size);
  void set_rise(std::int64_t rise);
  void set_unseen(bool unseen);
  void show(const font::ShapedRun& run, const font::Glyph& glyph, std::int64_t size, double origin);
  void move_pen(double to);
  void put_code(CodeTable::Code code);
  void end_string();
  void end_show();
  void line_width(base::Pt width);
  void draw_outline(const base::Rect& box, base::Pt radius_x, base::Pt radius_y, base::Pt width);
  std::string_view outline_path(const OutlineSize& size);

  DocumentFonts& fonts_;
  Bytes out_;
  base::Pt height_{};  ///< of the page: PDF counts upwards from the bottom
  std::uint32_t page_ = 0, mcid_ = 0;

  /// A run of other documents too, as it was shown: in one shared font, with nothing else set on the way.
  struct KeptShow {
    std::shared_ptr<const font::ShapedRun> run;  ///< keeps its address from meaning another run
    FontSlot slot;
    std::string show;  ///< "[(…)12(…)]TJ"
  };
  std::unordered_map<const font::ShapedRun*, KeptShow> kept_;  ///< looked up only, never walked

  std::vector<picture::PicturePtr> pictures_;  ///< of the document, each once
  std::map<OutlineSize, Bytes> outlines_;  ///< most rings of a form go around one of few words

  // What the stream has set so far, so that only changes are written. Lengths in hundredths of a point.
  bool marked_ = false, in_text_ = false, unseen_ = false;
  std::int64_t line_x_ = 0, line_y_ = 0;  ///< start of the text line
  FontSlot slot_ = 0;
  std::int64_t size_ = 0, rise_ = 0, line_width_ = 0;
  double gray_ = 0;

  bool finite_ = true;  ///< all glyphs so far

  // Inside a text-showing operator.
  bool in_array_ = false, in_string_ = false, adjusted_ = false;
  std::size_t show_begin_ = 0;
  std::size_t run_begin_ = 0;  ///< where the run being drawn began, its Td left out
  int font_changes_ = 0;       ///< since then
  double pen_ = 0;             ///< where the reader's pen is, thousandths of the em from the run's start
};

}  // namespace chohyo::pdf
