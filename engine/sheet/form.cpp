#include "sheet/form.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>
#include <type_traits>

#include "base/ascii.hpp"
#include "document/block_walk.hpp"
#include "document/plain_text.hpp"
#include "sheet/cell_format.hpp"
#include "sheet/dependent_cells.hpp"
#include "sheet/grid.hpp"
#include "sheet/printed_pages.hpp"
#include "sheet/running_words.hpp"
#include "sheet/stored_text.hpp"
#include "sheet/text.hpp"
#include "sheet/value.hpp"

namespace chohyo::sheet {
namespace {

constexpr double kHighRow = 400;            // points, a little less than kTallestRow
constexpr double kLeastRow = 15;            // points
constexpr base::Pt kGap{1.5};               // around pictures, so that they hide no rule of the cells
constexpr std::size_t kMostNumbered = 150;  // annexes whose cells name their number: Excel has room for 200 formats
constexpr double kTallestFrozen = 240;      // points: a third of a small screen
constexpr std::uint32_t kBandFill = 0xF7F7F7, kDraftColor = 0xC00000;

class FormSheet {
 public:
  explicit FormSheet(PlanBuilder& builder)
      : builder_(builder),
        document_(builder.document),
        grid_(document_),
        in_tables_(answers_in_tables(document_)),
        pages_(used_pages(document_)),
        running_words_(*pages_.front()),
        sheet_(page_sheet(document_, std::string(kFormSheet))) {
    sheet_.grid_lines = false;
    for (const base::Pt width : grid_.widths()) sheet_.column_widths.push_back(column_characters(width));
  }

  FormSheetParts build() {
    add_draft();
    document::walk(document_.blocks,
                   [this](const auto& block, const document::ListPlace& place) { add(block, place); });
    dependent_.write(builder_, sheet_);
    settle_titles();
    const std::uint32_t last_row = next_row() > 0 ? next_row() - 1 : 0;
    sheet_.print_area = Area{0, 0, last_row, static_cast<std::uint32_t>(grid_.widths().size() - 1)};
    // Nothing to protect where nobody writes; readers may then choose and copy as they like.
    sheet_.is_protected = !builder_.plan.inputs.empty();
    builder_.plan.sheets.push_back(std::move(sheet_));
    for (const auto& [path, entry] : annex_of_) parts_.annex[entry].input = builder_.find_input(path);
    return std::move(parts_);
  }

 private:
  /// One cell of the grid that a document's cell became.
  struct Piece {
    GridSpan span;
    CellFormat format;
    std::string words;
    const document::Inline* answer = nullptr;
    double need = 0;     ///< points of height
    bool annex = false;  ///< the row does not grow for it
  };
  /// What stands behind the label of an info line's entry.
  struct InfoValue {
    InfoValue(const document::Paragraph& value, const FormSheet& sheet)
        : paragraph(value), slots(sheet.slots_of(value)) {
      has_answers = std::any_of(value.inlines.begin(), value.inlines.end(), [](const document::Inline& part) {
        const auto* text = std::get_if<document::Text>(&part);
        return text && text->answer;
      });
    }

    const document::Paragraph& paragraph;
    std::vector<Slot> slots;
    bool has_answers = false;  ///< fields of the form, written here or elsewhere
  };
  struct PlannedCell {
    const document::Cell* cell = nullptr;
    std::vector<Piece> pieces;
  };
  struct PlannedRow {
    std::vector<PlannedCell> cells;
    double height = kLeastRow;
    std::uint32_t first = 0, count = 1;  ///< grid rows
  };

  std::uint32_t next_row() const { return static_cast<std::uint32_t>(sheet_.row_heights.size()); }

  std::uint32_t add_row(double height) {
    sheet_.row_heights.push_back(row_points(base::Pt{height}));
    return next_row() - 1;
  }

  void put(std::uint32_t row, std::uint32_t rows, GridSpan span, CellValue value, const CellFormat& format) {
    if (rows * span.count > 1 && ++merges_ > kMostMerges) rows = span.count = 1;
    if (auto* words = std::get_if<std::string>(&value)) *words = sheet_words(std::move(*words));
    sheet_.cells.push_back({row, span.first, rows, span.count, std::move(value), builder_.format(format)});
  }

  /// The new input; none when another cell holds this answer already and this one only shows it.
  std::optional<InputIndex> put_answer(std::uint32_t row, std::uint32_t rows, GridSpan span,
                                       const document::Inline& answer, CellFormat format) {
    const bool again = builder_.is_planned(answer);
    if (again || is_total(answer)) format.locked = true;
    put(row, rows, span, cell_value(answer), format);
    if (is_total(answer)) dependent_.add_total(sheet_.cells.size() - 1, answer);
    if (again) return std::nullopt;
    const Area area{row, span.first, row + rows - 1, span.first + span.count - 1};
    const InputIndex input = builder_.add_input(answer, area);
    sheet_.cells.back().input = input;
    return input;
  }

  void add_draft() {
    if (document_.draft.empty()) return;
    CellFormat format;
    format.font_size = 16;
    format.bold = true;
    format.color = kDraftColor;
    format.align = form::Align::center;
    put(add_row(26), 1, grid_.whole(), document_.draft, format);
  }

  void add(const document::Heading& heading, const document::ListPlace&) { add_text(heading.paragraph, true); }
  /// A list's entry is set in by its depth, its marker in front.
  void add(const document::Paragraph& paragraph, const document::ListPlace& place) {
    if (!place.list) return add_text(paragraph, false);
    constexpr std::string_view kStep = "　";
    document::Paragraph entry = paragraph;
    for (int i = 1; i < place.depth; ++i) entry.marker += kStep;
    if (place.marker && !place.marker->empty()) entry.marker += *place.marker;
    entry.marker += kStep;
    add_text(entry, false);
  }
  void add(const document::PageBreak& page_break, const document::ListPlace&) {
    if (next_row() > 0 && sheet_.row_breaks.size() < kMostRowBreaks) sheet_.row_breaks.push_back(next_row());
    if (!page_break.page) return;
    const document::PageSetup& page = document_.page_setup(*page_break.page);
    if (std::find(pages_.begin(), pages_.end(), &page) == pages_.end()) return;
    // A sheet has one header and one footer.
    for (const document::Paragraph& line : running_words_.take(page)) add_text(line, false);
  }
  void add(const document::Spacer& spacer, const document::ListPlace&) {
    add_row(std::clamp(spacer.height.value, 3.0, kHighRow));
  }

  /// A picture lies over rows that are as tall together, and a little more.
  void add(const document::Image& image, const document::ListPlace&) {
    add_picture(image.picture, image.width, image.height, image.alt);
  }
  /// The rows are there without a code too.
  void add(const document::Barcode& barcode, const document::ListPlace&) {
    add_picture(barcode.code ? picture::picture_of(*barcode.code) : nullptr, barcode.size, barcode.size, barcode.alt);
  }
  void add_picture(picture::PicturePtr picture, base::Pt width, base::Pt height, const std::string& alt) {
    const double all = (height + kGap * 2).value;
    const std::uint32_t rows = row_count(all);
    const std::uint32_t first = next_row();
    for (std::uint32_t i = 0; i < rows; ++i) add_row(all / rows);
    if (!picture) return;
    sheet_.images.push_back(
        {first, 0, width, height, std::move(picture), shorten_stored(sheet_words(alt), kMostMessageUnits), kGap});
  }

  /// In the first of the columns that the cell has on the grid, where the pack's column has it on the page.
  void add_cell_image(const document::Cell& cell, std::uint32_t row, double height, GridSpan span) {
    const document::Image& image = *cell.image;
    const base::Pt room = base::Pt{grid_.width(span)} - image.width - kGap * 2;
    const base::Pt slack = base::Pt{height} - image.height - kGap * 2;
    const double across = image.align == form::Align::center ? 0.5 : image.align == form::Align::end ? 1 : 0;
    const double down = cell.valign == form::VAlign::middle ? 0.5 : cell.valign == form::VAlign::bottom ? 1 : 0;
    sheet_.images.push_back({row, span.first, image.width, image.height, image.picture,
                             shorten_stored(sheet_words(image.alt), kMostMessageUnits),
                             kGap + std::max(base::Pt{0}, slack) * down, kGap + std::max(base::Pt{0}, room) * across});
  }

  /// A frame is not drawn around what it holds: its label stands above, and room to write below.
  void add(const document::Box& box, const document::ListPlace&) {
    if (box.label) add_text(*box.label, true);
  }
  void add(const document::BoxFoot& foot, const document::ListPlace&) {
    const document::Box& box = foot.box;
    const double height = box.rows > 0          ? (box.pitch * static_cast<double>(box.rows)).value
                          : !box.blocks.empty() ? 0
                                                : box.least_height.value;
    if (height <= 0) return;
    CellFormat format;
    format.locked = false;
    format.valign = form::VAlign::top;
    const std::uint32_t rows = row_count(height);
    const std::uint32_t first = next_row();
    for (std::uint32_t i = 0; i < rows; ++i) add_row(height / rows);
    put(first, rows, grid_.whole(), CellValue{}, format);
  }

  /// Words across the sheet; answers between them get rows of their own below.
  void add_text(const document::Paragraph& paragraph, bool bold) {
    CellFormat format = paragraph_format(paragraph);
    format.bold = format.bold || bold;
    if (format.bold) format.mincho = false;  // as on the page
    for (const Slot& slot : slots_of(paragraph)) {
      if (slot.answer) {
        add_answer_row(*slot.answer, paragraph, format.font_size);
        continue;
      }
      const double need = text_height(slot.text, format.font_size, grid_.width(grid_.whole())).value;
      const std::uint32_t rows = row_count(need);
      const std::uint32_t first = next_row();
      for (std::uint32_t i = 0; i < rows; ++i) add_row(std::max(kLeastRow, need / rows));
      put(first, rows, grid_.whole(), slot.text, format);
    }
  }

  void add_answer_row(const document::Inline& answer, const document::Paragraph& paragraph, double font_size) {
    Piece piece = answer_piece(answer, grid_.whole(), font_size, form::Align::start, form::VAlign::middle);
    set_letters(piece.format, &paragraph);
    set_annex(piece, kHighRow, input_of(answer).label());
    add_lone_input(put_answer(add_row(std::max(kLeastRow, piece.annex ? 0 : piece.need)), 1, piece.span, answer,
                              piece.format));
  }

  /// An input outside tables has its drop-down and its bounds too.
  void add_lone_input(std::optional<InputIndex> input) {
    if (input) parts_.tables.push_back({{{*input}}});
  }

  /// The words and answers of a paragraph outside tables. Words that print an answer are a place to write in, unless a
  /// table has one for it or an earlier paragraph had; there, and where a total stands between other words, they stay
  /// words.
  std::vector<Slot> slots_of(const document::Paragraph& paragraph) const {
    std::set<std::string> here;
    return split_slots({&paragraph, 1}, [&, alone = paragraph.inlines.size() == 1](const document::Inline& answer) {
      const std::string path = input_of(answer).path();
      if (in_tables_.contains(path) || builder_.is_planned(answer) || (is_total(answer) && !alone)) return true;
      return !here.insert(path).second;
    });
  }

  /// The answers that tables have cells for.
  static std::set<std::string> answers_in_tables(const document::Document& document) {
    std::set<std::string> out;
    document::walk(document.blocks, [&](const auto& block, const document::ListPlace&) {
      if constexpr (std::is_same_v<std::decay_t<decltype(block)>, document::Table>) {
        for (const document::Row& row : block.rows) {
          for (const document::Cell& cell : row.cells) {
            for (const Slot& slot : split_slots(cell.paragraphs)) {
              if (slot.answer) out.insert(input_of(*slot.answer).path());
            }
          }
        }
      }
    });
    return out;
  }

  void add(const document::InfoLine& line, const document::ListPlace&) {
    const auto& places = grid_.info_line(info_lines_++);
    std::vector<InfoValue> values;
    for (const document::InfoLine::Entry& entry : line.entries) values.emplace_back(entry.value, *this);
    for (std::size_t i = 0; i < line.entries.size();) {
      const std::size_t row_of_line = places[i].row;
      double height = kLeastRow;
      std::size_t end = i;
      for (; end < line.entries.size() && places[end].row == row_of_line; ++end) {
        height = std::max({height, info_height(line.entries[end].label, places[end].label),
                           slot_height(values[end], 0, places[end].value)});
      }
      const std::uint32_t row = add_row(std::min(height, kHighRow));
      for (std::size_t e = i; e < end; ++e) {
        put(row, 1, places[e].label, document::plain_text(line.entries[e].label),
            paragraph_format(line.entries[e].label));
        add_value(row, values[e], 0, places[e].value);
      }
      add_further_rows({values.data() + i, end - i}, places.data() + i);
      i = end;
    }
  }

  /// Words and answers of a value that has several stand one below the other.
  void add_further_rows(std::span<const InfoValue> values, const SheetGrid::EntryPlace* places) {
    std::size_t rows = 1;
    for (const InfoValue& value : values) rows = std::max(rows, value.slots.size());
    for (std::size_t r = 1; r < rows; ++r) {
      double height = kLeastRow;
      for (std::size_t e = 0; e < values.size(); ++e) {
        if (r < values[e].slots.size()) height = std::max(height, slot_height(values[e], r, places[e].value));
      }
      const std::uint32_t row = add_row(std::min(height, kHighRow));
      for (std::size_t e = 0; e < values.size(); ++e) {
        if (r < values[e].slots.size()) add_value(row, values[e], r, places[e].value);
      }
    }
  }

  double slot_height(const InfoValue& value, std::size_t number, GridSpan span) const {
    const Slot& slot = value.slots[number];
    if (value.slots.size() == 1) return info_height(value.paragraph, span);
    const double size = font_size_of({&value.paragraph, 1});
    return slot.answer ? answer_piece(*slot.answer, span, size, form::Align::start, form::VAlign::middle).need
                       : text_height(slot.text, size, grid_.width(span)).value;
  }

  double info_height(const document::Paragraph& paragraph, GridSpan span) const {
    return text_height(document::plain_text(paragraph), font_size_of({&paragraph, 1}), grid_.width(span)).value;
  }

  void add_value(std::uint32_t row, const InfoValue& value, std::size_t number, GridSpan span) {
    const document::Paragraph& paragraph = value.paragraph;
    CellFormat format = paragraph_format(paragraph);
    format.border = Border::bottom;
    const Slot& slot = value.slots[number];
    if (slot.answer) {
      const CellFormat usual = answer_format(*slot.answer, format.font_size, paragraph.align, form::VAlign::middle);
      format.locked = false;
      format.wrap = usual.wrap;
      format.shrink = usual.shrink;
      format.number_format = usual.number_format;
      add_lone_input(put_answer(row, 1, span, *slot.answer, format));
      return;
    }
    // What is not the same in every document is the facility's to write, such as the date on a blank form.
    const auto is_fixed = [](const document::Inline& part) {
      const auto* text = std::get_if<document::Text>(&part);
      return text && text->fixed;
    };
    format.locked = value.has_answers || (!paragraph.inlines.empty() &&
                                          std::all_of(paragraph.inlines.begin(), paragraph.inlines.end(), is_fixed));
    put(row, 1, span, slot.text, format);
  }

  void add(const document::Table& table, const document::ListPlace&) {
    const std::size_t number = tables_++;
    std::vector<PlannedRow> rows;
    for (const document::Row& row : table.rows) rows.push_back(plan_row(row, number));
    grow_for_merged_cells(rows);
    const std::uint32_t first = next_row();
    for (PlannedRow& row : rows) {
      row.first = next_row();
      row.count = row_count(row.height);
      for (std::uint32_t i = 0; i < row.count; ++i) add_row(row.height / row.count);
    }
    if (table.header_rows > 0 && table.header_rows <= rows.size()) repeat_header(table, rows, first);
    if (table.filter && table.header_rows > 0 && rows.size() > table.header_rows && !sheet_.autofilter) {
      const PlannedRow& head = rows[table.header_rows - 1];
      sheet_.autofilter =
          Area{head.first + head.count - 1, 0, next_row() - 1, static_cast<std::uint32_t>(grid_.widths().size() - 1)};
    }
    parts_.tables.emplace_back();
    for (std::size_t r = 0; r < rows.size(); ++r) write_row(table, rows, r);
  }

  /// The header rows of the longest table are repeated on every page and, when they stand high enough, stay in view.
  void repeat_header(const document::Table& table, const std::vector<PlannedRow>& rows, std::uint32_t first) {
    if (table.rows.size() <= longest_table_) return;
    longest_table_ = table.rows.size();
    const PlannedRow& last = rows[table.header_rows - 1];
    const std::uint32_t end = last.first + last.count;
    sheet_.repeat_rows = {first, end - 1};
    titled_end_ = next_row();
    double height = 0;
    for (std::uint32_t r = 0; r < end; ++r) height += sheet_.row_heights[r];
    sheet_.frozen_rows = height <= kTallestFrozen ? end : 0;
  }

  /// A sheet repeats the same rows on all pages to its end. Where a page begins behind the table, its header would stand
  /// above what it says nothing about.
  void settle_titles() {
    if (!sheet_.repeat_rows) return;
    const document::PageSetup& page = sheet_page(document_);
    const double width = (page.size.width - page.left - page.right).value;
    const double shrunk = std::min(1.0, width / grid_.width(grid_.whole()).value);
    const double body = (page.size.height - page.top - page.bottom).value / shrunk;
    if (begins_page_from(sheet_, body, titled_end_)) sheet_.repeat_rows.reset();
  }

  PlannedRow plan_row(const document::Row& row, std::size_t table) {
    PlannedRow out;
    for (const document::Cell& cell : row.cells) {
      out.cells.push_back(plan_cell(cell, row, table));
      if (cell.row_span > 1) continue;
      if (cell.image) out.height = std::max(out.height, (cell.image->height + kGap * 2).value);
      for (const Piece& piece : out.cells.back().pieces) {
        if (!piece.answer) out.height = std::max(out.height, piece.need);
      }
    }
    for (PlannedCell& planned : out.cells) {
      if (planned.cell->row_span > 1) continue;
      for (Piece& piece : planned.pieces) {
        if (!piece.answer) continue;
        const bool annex = planned.cell->overflow == form::Overflow::annex && planned.cell->max_height.value > 0;
        const double most = annex ? std::max(planned.cell->max_height.value, out.height) : kHighRow;
        set_annex(piece, most, planned.cell->annex_title.text());
        if (!piece.annex) out.height = std::max(out.height, piece.need);
      }
    }
    return out;
  }

  PlannedCell plan_cell(const document::Cell& cell, const document::Row& row, std::size_t table) {
    PlannedCell out{&cell, {}};
    const std::vector<Slot> slots = split_slots(cell.paragraphs);
    const std::vector<GridSpan> spans = grid_.cell(table, cell.column, cell.column_span, slots.size());
    document::Paragraph plain;
    const document::Paragraph* first = cell.paragraphs.empty() ? nullptr : &cell.paragraphs.front();
    if (first && cell.plain) {
      plain.style = cell.plain;
      plain.align = first->align;
      first = &plain;
    }
    const double fill = cell.plain ? cell.plain_fill : cell.fill;
    const double size = cell.plain ? cell.plain->size.value : font_size_of(cell.paragraphs);
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (slots[i].answer) {
        const form::Align align = first ? first->align : form::Align::start;
        out.pieces.push_back(answer_piece(*slots[i].answer, spans[i], size, align, cell.valign));
        out.pieces.back().format.bold = is_total(*slots[i].answer) && first && first->style && first->style->bold;
        set_letters(out.pieces.back().format, first);
        set_ground(out.pieces.back().format, fill);
        const double lines = least_height(cell, *slots[i].answer, size);
        out.pieces.back().need = std::max(out.pieces.back().need, lines);
        continue;
      }
      Piece piece;
      piece.span = spans[i];
      piece.words = slots[i].text;
      if (first) piece.format = paragraph_format(*first);
      piece.format.font_size = size;
      piece.format.border = Border::box;
      piece.format.valign = cell.valign;
      if (row.role == document::RowRole::header) piece.format.fill = kHeaderFill;
      if (cell.role == document::CellRole::band) piece.format.fill = kBandFill;
      set_ground(piece.format, fill);
      piece.need = piece.words.empty() ? 0 : text_height(piece.words, size, grid_.width(piece.span)).value;
      out.pieces.push_back(std::move(piece));
    }
    return out;
  }

  Piece answer_piece(const document::Inline& answer, GridSpan span, double size, form::Align align,
                     form::VAlign valign) const {
    Piece piece{span, answer_format(answer, size, align, valign), {}, &answer};
    const auto height = [&](std::string_view words) { return text_height(words, size, grid_.width(span)).value; };
    if (const auto* text = std::get_if<document::Text>(&answer)) {
      if (!text->text.empty()) piece.need = height(text->text);
    } else if (const auto* choice = std::get_if<document::Choice>(&answer); choice && choice->several) {
      piece.need = height(chosen_words(*choice));
    } else if (const auto* slot = std::get_if<document::ValueSlot>(&answer); slot && slot->record) {
      piece.need = height(slot->words);
    }
    return piece;
  }

  /// Of the lines that the answer's paragraph has at least.
  static double least_height(const document::Cell& cell, const document::Inline& answer, double size) {
    for (const document::Paragraph& paragraph : cell.paragraphs) {
      const bool holds = std::any_of(paragraph.inlines.begin(), paragraph.inlines.end(),
                                     [&](const document::Inline& part) { return &part == &answer; });
      if (!holds || paragraph.least_lines == 0) continue;
      const double leading = paragraph.style ? paragraph.style->leading.value : size;
      return leading * static_cast<double>(paragraph.least_lines);
    }
    return 0;
  }

  /// Sends an answer that needs more than `most` points of height to the 別紙 sheet: its cell keeps the text, and a
  /// number format whose fourth section is a literal shows the reference in its place (ECMA-376 §18.8.31).
  void set_annex(Piece& piece, double most, const std::string& title) {
    piece.annex = piece.need > most;
    if (!piece.annex) return;
    const auto [entry, is_new] = annex_of_.try_emplace(input_of(*piece.answer).path(), parts_.annex.size());
    const std::string word = annex_word(document_), mark = word + std::to_string(entry->second + 1);
    if (is_new) parts_.annex.push_back({title.empty() ? mark : mark + "　" + title, std::nullopt});
    piece.format.number_format = "General;General;General;\"→ " + (entry->second < kMostNumbered ? mark : word) + "\"";
  }

  /// Rows under a merged cell grow by what its words need more than they have.
  static void grow_for_merged_cells(std::vector<PlannedRow>& rows) {
    for (std::size_t r = 0; r < rows.size(); ++r) {
      for (const PlannedCell& planned : rows[r].cells) {
        const std::size_t end = std::min(rows.size(), r + planned.cell->row_span);
        if (planned.cell->row_span < 2 || end == r) continue;
        double height = 0, need = 0;
        for (std::size_t i = r; i < end; ++i) height += rows[i].height;
        for (const Piece& piece : planned.pieces) need = std::max(need, piece.need);
        const double more = (need - height) / static_cast<double>(end - r);
        if (more <= 0) continue;
        for (std::size_t i = r; i < end; ++i) rows[i].height += more;
      }
    }
  }

  /// Grid rows for a row of this height: more than one only above what a spreadsheet's row can be.
  static std::uint32_t row_count(double height) {
    return height <= kHighRow ? 1 : static_cast<std::uint32_t>(std::ceil(height / kHighRow));
  }

  void write_row(const document::Table& table, const std::vector<PlannedRow>& rows, std::size_t r) {
    const PlannedRow& row = rows[r];
    std::vector<InputIndex> inputs;
    for (const PlannedCell& planned : row.cells) {
      const PlannedRow& last = rows[std::min(rows.size(), r + std::max<std::size_t>(1, planned.cell->row_span)) - 1];
      const std::uint32_t height = last.first + last.count - row.first;
      const std::size_t first_cell = sheet_.cells.size();
      for (std::size_t p = 0; p < planned.pieces.size(); ++p) {
        Piece piece = planned.pieces[p];
        set_rules(piece.format, {table, *planned.cell, r, p == 0, p + 1 == planned.pieces.size()});
        if (piece.answer) {
          const auto input = put_answer(row.first, height, piece.span, *piece.answer, piece.format);
          if (input) inputs.push_back(*input);
        } else {
          put(row.first, height, piece.span, piece.words.empty() ? CellValue{} : CellValue{piece.words}, piece.format);
        }
      }
      if (planned.cell->image) add_cell_image(*planned.cell, row.first, row.height, planned.pieces.front().span);
      if (!planned.cell->highlights.empty()) dependent_.add_look(*planned.cell, first_cell, sheet_.cells.size());
    }
    if (!inputs.empty()) parts_.tables.back().rows.push_back(std::move(inputs));
  }

  PlanBuilder& builder_;
  const document::Document& document_;
  SheetGrid grid_;
  std::set<std::string> in_tables_;
  std::vector<const document::PageSetup*> pages_;
  RunningWords running_words_;
  Sheet sheet_;
  FormSheetParts parts_;
  DependentCells dependent_;
  std::map<std::string, std::size_t> annex_of_;  ///< answer path → index into parts_.annex
  std::size_t tables_ = 0, info_lines_ = 0, longest_table_ = 0, merges_ = 0;
  std::uint32_t titled_end_ = 0;  ///< the row behind the table whose header is repeated
};

}  // namespace

FormSheetParts plan_form_sheet(PlanBuilder& builder) { return FormSheet(builder).build(); }

std::string annex_word(const document::Document& document) {
  constexpr std::size_t kMostUnits = 20;  // the word stands in a number format too, with a number behind it
  const std::string& word = document.phrases.annex_title;
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20U; };
  const auto is_taken = [&](std::string_view name) {
    return std::equal(word.begin(), word.end(), name.begin(), name.end(),
                      [](char a, char b) { return base::lower_case(a) == b; });
  };
  const bool usable = !word.empty() && word.find_first_of("[]:*?/\\'\"") == std::string::npos &&
                      std::none_of(word.begin(), word.end(), is_control) && stored_length(word) <= kMostUnits;
  // "History" is a sheet of Excel's own.
  const bool taken = is_taken(kFormSheet) || is_taken(kDataSheet) || is_taken(kListSheet) || is_taken("history");
  return usable && !taken ? word : "別紙";
}

}  // namespace chohyo::sheet
