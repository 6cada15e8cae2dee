#include "pdf/content.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/utf8.hpp"
#include "pdf/structure.hpp"
#include "pdf/syntax.hpp"

namespace chohyo::pdf {
namespace {

/// No font size, so that the first selection of a page is always written.
constexpr std::int64_t kNoSize = -1;

/// Ends a selection of a font.
constexpr std::string_view kSelected = " Tf\n";

/// Runs kept between documents: all fixed words of many forms; beyond it something else is being fed in.
constexpr std::size_t kMostKept = 20'000;

/// Horizontal scaling of unseen text, per cent.
constexpr int kUnseenScale = 1;

bool are_finite(const std::vector<font::Glyph>& glyphs) {
  return std::all_of(glyphs.begin(), glyphs.end(), [](const font::Glyph& glyph) {
    return std::isfinite(glyph.advance) && std::isfinite(glyph.x_offset) && std::isfinite(glyph.y_offset);
  });
}

}  // namespace

std::optional<std::string_view> ContentWriter::draw(const layout::Pages& pages, std::size_t index,
                                                    std::vector<Chunk>& chunks) {
  const layout::Page& page = pages.pages[index];
  out_.clear();
  height_ = page.size.height;
  page_ = static_cast<std::uint32_t>(index);
  mcid_ = 0;
  size_ = kNoSize;
  rise_ = 0;
  unseen_ = false;
  line_width_ = 100;  // §8.4.1: 1 unit at the start of a page
  gray_ = 0;
  finite_ = true;
  layout::NodeId node = layout::kArtifact;
  for (const layout::Mark& mark : page.marks) {
    if (marked_ && mark.node != node) end_marked();
    if (!marked_) begin_marked(pages, mark.node, chunks);
    node = mark.node;
    std::visit([this](const auto& shape) { draw_shape(shape); }, mark.shape);
  }
  if (marked_) end_marked();
  if (!finite_) return std::nullopt;
  return out_.view();
}

void ContentWriter::begin_marked(const layout::Pages& pages, layout::NodeId node, std::vector<Chunk>& chunks) {
  marked_ = true;
  if (node == layout::kArtifact) {
    out_.text("/Artifact BMC\n");
    return;
  }
  assert(static_cast<std::size_t>(node) < pages.structure.size());
  const std::string_view type = structure_type(pages.structure[static_cast<std::size_t>(node)].role);
  out_.byte('/').text(type).text("<</MCID ").integer(mcid_).text(">>BDC\n");
  chunks.push_back({node, page_, mcid_++});
}

/// Ends the text object too: readers that go by text objects (MuPDF's blocks) then keep cells apart.
void ContentWriter::end_marked() {
  end_text();
  out_.text("EMC\n");
  marked_ = false;
}

void ContentWriter::begin_text() {
  if (in_text_) return;
  out_.text("BT\n");
  in_text_ = true;
  line_x_ = 0;
  line_y_ = 0;
}

/// Allowed inside a text object too (ISO 32000-1 §8.2, figure 9).
void ContentWriter::set_gray(double gray) {
  if (gray == gray_) return;
  gray_ = gray;
  if (gray == 0) {
    out_.text("0 g\n");
  } else {
    out_.real(gray_).text(" g\n");
  }
}

void ContentWriter::end_text() {
  if (!in_text_) return;
  out_.text("ET\n");
  in_text_ = false;
}

void ContentWriter::draw_shape(const layout::TextRun& text) {
  const font::ShapedRun& run = *text.run;
  if (run.glyphs.empty()) return;
  set_gray(text.gray);
  begin_text();
  const std::int64_t x = hundredths(text.baseline.x), y = hundredths(height_ - text.baseline.y);
  out_.hundredths(x - line_x_).text(" ").hundredths(y - line_y_).text(" Td\n");
  line_x_ = x;
  line_y_ = y;
  const std::int64_t size = hundredths(text.size);
  if (show_kept(text, size)) return;
  if (!are_finite(run.glyphs)) {
    finite_ = false;
    return;
  }
  run_begin_ = out_.size();
  font_changes_ = 0;
  show_glyphs(run, size);
  keep(text);
}

/// Shows a run as it was shown before. False when it has not been.
bool ContentWriter::show_kept(const layout::TextRun& text, std::int64_t size) {
  if (!text.kept) return false;
  const auto found = kept_.find(text.run.get());
  if (found == kept_.end()) return false;
  fonts_.use_shared(found->second.slot);
  select_font(found->second.slot, size);
  out_.text(found->second.show);
  return true;
}

/// Keeps what has been written since run_begin_, if it would be the same in any other place and document.
void ContentWriter::keep(const layout::TextRun& text) {
  if (!text.kept || font_changes_ > 1 || !DocumentFonts::is_shared(slot_) || kept_.size() >= kMostKept) return;
  const auto is_plain = [&](const font::Glyph& glyph) {
    const std::uint32_t length = glyph.text_end - glyph.text_begin;
    return glyph.y_offset == 0 && length > 0 &&
           one_code_prefix(std::string_view(text.run->text).substr(glyph.text_begin, length)) == length;
  };
  if (!std::all_of(text.run->glyphs.begin(), text.run->glyphs.end(), is_plain)) return;
  std::string_view show = out_.view().substr(run_begin_);
  if (font_changes_ == 1) {
    // The font is selected before the first glyph; a second change would have been counted.
    const std::size_t selected = show.find(kSelected);
    if (!show.starts_with("/F") || selected == show.npos) return;
    show.remove_prefix(selected + kSelected.size());
  }
  kept_.emplace(text.run.get(), KeptShow{text.run, slot_, std::string(show)});
}

void ContentWriter::show_glyphs(const font::ShapedRun& run, std::int64_t size) {
  pen_ = 0;
  double wanted = 0;
  for (std::size_t i = 0; i < run.glyphs.size();) {
    // A glyph without text of its own belongs to the one before it: together they are one piece of text that no
    // character map can give back, so it is said beside them (§14.9.4).
    std::size_t next = i + 1;
    while (next < run.glyphs.size() && run.glyphs[next].text_begin == run.glyphs[next].text_end) ++next;
    const font::Glyph& first = run.glyphs[i];
    const std::string_view text =
        std::string_view(run.text).substr(first.text_begin, first.text_end - first.text_begin);
    // So is a text of several codes in a row: poppler goes by their places, which are nearly one.
    const bool several = next - i > 1 || base::count_code_points(text) > kMostOfOneCode;
    if (several) {
      end_show();
      out_.text("/Span<</ActualText").text_string(text);
      out_.text(">>BDC\n");
    }
    for (; i < next; ++i) {
      show(run, run.glyphs[i], size, wanted);
      wanted += static_cast<double>(run.glyphs[i].advance);
    }
    if (several) {
      end_show();
      out_.text("EMC\n");
    }
  }
  end_show();
  set_rise(0);
}

/// Draws a glyph whose origin is `origin` thousandths of the em from the run's start.
void ContentWriter::show(const font::ShapedRun& run, const font::Glyph& glyph, std::int64_t size, double origin) {
  std::string_view text = std::string_view(run.text).substr(glyph.text_begin, glyph.text_end - glyph.text_begin);
  // A glyph without text gets a zero width space: without any text MuPDF 1.21, which does not know ActualText, would
  // read it as U+FFFD.
  if (text.empty()) text = "\u200B";
  set_rise(glyph.y_offset == 0 ? 0
                               : std::llround(static_cast<double>(glyph.y_offset) * static_cast<double>(size) / 1000));
  while (!text.empty()) {
    const std::size_t part = one_code_prefix(text);
    const auto coded = fonts_.encode(run.face, glyph.id, text.substr(0, part));
    assert(coded);
    select_font(coded->slot, size);
    if (!unseen_) move_pen(origin + static_cast<double>(glyph.x_offset));
    put_code(coded->code);
    pen_ += static_cast<double>(coded->width) * (unseen_ ? kUnseenScale / 100.0 : 1);
    text.remove_prefix(part);
    set_unseen(!text.empty());
  }
}

/// The rest of a glyph's text is drawn behind it, unseen (§9.3.6, rendering mode 3) and so narrow (§9.3.4) that readers
/// which go by positions keep the order.
void ContentWriter::set_unseen(bool unseen) {
  if (unseen == unseen_) return;
  end_show();
  unseen_ = unseen;
  out_.text(unseen ? "3 Tr " : "0 Tr ");
  out_.integer(unseen ? kUnseenScale : 100);
  out_.text(" Tz\n");
}

void ContentWriter::select_font(FontSlot slot, std::int64_t size) {
  if (slot == slot_ && size == size_) return;
  end_show();
  ++font_changes_;
  slot_ = slot;
  size_ = size;
  out_.text("/F").integer(slot).text(" ").hundredths(size).text(kSelected);
}

void ContentWriter::set_rise(std::int64_t rise) {
  if (rise == rise_) return;
  end_show();
  rise_ = rise;
  out_.hundredths(rise).text(" Ts\n");
}

/// Adjusts the pen in whole thousandths of the em; what is left over is carried on, so that errors do not add up.
void ContentWriter::move_pen(double to) {
  if (std::abs(pen_ - to) < 0.5) return;
  const std::int64_t back = std::llround(pen_ - to);
  end_string();
  if (!in_array_) {
    in_array_ = true;
    show_begin_ = out_.size();
    out_.byte('[');
  }
  adjusted_ = true;
  out_.integer(back);
  pen_ -= static_cast<double>(back);
}

void ContentWriter::put_code(CodeTable::Code code) {
  if (!in_array_) {
    in_array_ = true;
    show_begin_ = out_.size();
    out_.byte('[');
  }
  if (!in_string_) {
    in_string_ = true;
    out_.byte('(');
  }
  out_.literal_byte(static_cast<char>(code >> 8)).literal_byte(static_cast<char>(code & 0xFF));
}

void ContentWriter::end_string() {
  if (!in_string_) return;
  out_.byte(')');
  in_string_ = false;
}

void ContentWriter::end_show() {
  if (!in_array_) return;
  end_string();
  if (adjusted_) {
    out_.text("]TJ\n");
  } else {
    out_[show_begin_] = ' ';  // one string, no array: the bracket becomes white space
    out_.text("Tj\n");
  }
  in_array_ = false;
  adjusted_ = false;
}

void ContentWriter::line_width(base::Pt width) {
  const std::int64_t scaled = hundredths(width);
  if (scaled == line_width_) return;
  line_width_ = scaled;
  out_.hundredths(scaled).text(" w\n");
}

void ContentWriter::draw_shape(const layout::Rule& rule) {
  end_text();
  line_width(rule.width);
  out_.hundredths(hundredths(rule.from.x)).text(" ").hundredths(hundredths(height_ - rule.from.y)).text(" m ");
  out_.hundredths(hundredths(rule.to.x)).text(" ").hundredths(hundredths(height_ - rule.to.y)).text(" l S\n");
}

void ContentWriter::draw_shape(const layout::Fill& fill) {
  end_text();
  set_gray(fill.gray);
  const base::Rect& area = fill.area;
  out_.hundredths(hundredths(area.x)).text(" ").hundredths(hundredths(height_ - area.bottom())).text(" ");
  out_.hundredths(hundredths(area.width)).text(" ").hundredths(hundredths(area.height)).text(" re f\n");
}

/// One path: where areas touch, both have the same rounded edge.
void ContentWriter::draw_shape(const layout::Fills& fills) {
  if (fills.areas.empty()) return;
  end_text();
  set_gray(fills.gray);
  for (const base::Rect& area : fills.areas) {
    const std::int64_t left = hundredths(area.x), bottom = hundredths(height_ - area.bottom());
    out_.hundredths(left).text(" ").hundredths(bottom).text(" ");
    out_.hundredths(hundredths(area.right()) - left).text(" ");
    out_.hundredths(hundredths(height_ - area.y) - bottom).text(" re\n");
  }
  out_.text("f\n");
}

void ContentWriter::draw_shape(const layout::Ellipse& ellipse) {
  draw_outline(ellipse.box, ellipse.box.width / 2, ellipse.box.height / 2, ellipse.width);
}

void ContentWriter::draw_shape(const layout::RoundedBox& rounded) {
  draw_outline(rounded.box, rounded.radius, rounded.radius, rounded.width);
}

/// §8.9.5: a picture fills the unit square, which is scaled and moved to its place.
void ContentWriter::draw_shape(const layout::Image& image) {
  end_text();
  auto place = std::find(pictures_.begin(), pictures_.end(), image.picture);
  if (place == pictures_.end()) place = pictures_.insert(place, image.picture);
  const base::Rect& area = image.area;
  out_.text("q ").hundredths(hundredths(area.width)).text(" 0 0 ").hundredths(hundredths(area.height)).text(" ");
  out_.hundredths(hundredths(area.x)).text(" ").hundredths(hundredths(height_ - area.bottom())).text(" cm /I");
  out_.integer(place - pictures_.begin()).text(" Do Q\n");
}

void ContentWriter::draw_outline(const base::Rect& box, base::Pt radius_x, base::Pt radius_y, base::Pt width) {
  end_text();
  line_width(width);
  const base::Pt half_width = box.width / 2, half_height = box.height / 2;
  // Around the origin, which is moved, so that the curves of equal outlines are equal bytes.
  const std::int64_t x = hundredths(box.x + half_width), y = hundredths(height_ - box.y - half_height);
  out_.text("q 1 0 0 1 ").hundredths(x).text(" ").hundredths(y).text(" cm\n");
  out_.text(
      outline_path({hundredths(half_width), hundredths(half_height), hundredths(radius_x), hundredths(radius_y)}));
  out_.text("s\nQ\n");
}

std::string_view ContentWriter::outline_path(const OutlineSize& size) {
  if (outlines_.size() >= kMostKept) outlines_.clear();
  Bytes& path = outlines_[size];
  if (path.empty()) append_outline(path, size);
  return path.view();
}

}  // namespace chohyo::pdf
