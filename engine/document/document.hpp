// Document: what the pages say, in blocks and table cells, neutral between PDF and workbook. Fields keep their kind,
// answer path and span; nothing here knows where on a page it will stand.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/clock.hpp"
#include "base/geometry.hpp"
#include "diag/source.hpp"
#include "form/pack.hpp"
#include "form/style.hpp"

namespace chohyo::document {

/// An answer that a cell prints: its path names it in diagnostics and as the workbook's defined name.
struct Input {
  std::string path;   ///< "checklist/server/2-4/first"
  std::string label;  ///< "1回目": the field's label in the pack
};

/// Words. `fixed` = the same in every document of a run, so layout may keep the shaped result.
struct Text {
  std::string text;  ///< LF starts a new line
  bool fixed = false;
  std::optional<Input> input;  ///< set when the words are somebody's answer (possibly none yet)
  diag::Span span;
};

/// All words of a choice, the chosen one to be circled.
struct Choice {
  std::vector<std::string> options;  ///< はい, いいえ
  std::optional<std::size_t> chosen;
  std::string separator;  ///< "・"
  std::string alt;        ///< read aloud for the circle: "はい を選択"
  Input input;
  diag::Span span;
  bool shows_all = true;  ///< false: the chosen word alone is printed, and nothing while there is none
};

/// A date printed as (月/日), or as （　/　） wide enough to write in by hand.
struct DateSlot {
  std::optional<base::Date> date;
  Input input;
  diag::Span span;
  bool shows_blank = true;  ///< false: nothing is printed while there is no date
};

/// Words that lead somewhere: to an anchor of the same document, or to an address outside it. Neither = words alone.
struct Reference {
  std::string text;
  std::string anchor, uri;
  bool raised = false;  ///< small and above the line, as marks of notes and terms are
  bool fixed = false;   ///< as Text::fixed
  diag::Span span;
};

struct PageNumber {};  ///< known to layout only
struct PageCount {};

using Inline = std::variant<Text, Choice, DateSlot, Reference, PageNumber, PageCount>;

/// Inlines that share lines, broken as one text.
struct Paragraph {
  const form::Style* style = nullptr;
  form::Align align = form::Align::start;
  std::vector<Inline> inlines;
  std::string marker = {};  ///< "(a)", "・": stands to the left of the lines, which hang behind it
  int level = 0;            ///< set in by so many em
};

struct Heading {
  int level = 1;
  Paragraph paragraph;
  std::string bookmark = {};  ///< empty = none
};

/// Label–value pairs beside each other, outside the official grid.
struct InfoLine {
  struct Entry {
    Paragraph label, value;
    base::Pt width;
  };
  std::vector<Entry> entries;
};

enum class CellRole { column_header, row_header, band, data };

struct Cell {
  CellRole role = CellRole::data;
  std::size_t column = 0, column_span = 1, row_span = 1;
  std::vector<Paragraph> paragraphs;  ///< one below the other
  form::VAlign valign = form::VAlign::middle;
  form::Overflow overflow = form::Overflow::grow;
  base::Pt max_height{0};   ///< for Overflow::annex
  std::string continued;    ///< printed behind the text when a merged cell is re-opened on the next page
  std::string annex_title;  ///< heading of this cell's annex entry: "サーバ 2-(6) 備考"
  std::string anchor;       ///< where references lead; empty = nowhere
};

enum class RowRole { header, band, item };

struct Row {
  RowRole role = RowRole::item;
  bool keep_with_next = false;  ///< a band never ends a page
  std::vector<Cell> cells;      ///< a column covered by a merged cell of an earlier row has none here
  std::string bookmark;         ///< empty = none
  int bookmark_level = 1;
  std::size_t item = static_cast<std::size_t>(-1);  ///< index into Form::items for item rows
};

struct Table {
  std::string id, summary;
  std::vector<base::Pt> column_widths;
  std::size_t header_rows = 0;  ///< the first rows, repeated on every page
  bool filter = false;          ///< a workbook lets its readers choose rows
  std::vector<Row> rows;
};

struct Spacer {
  base::Pt height;
};

struct PageBreak {};

using Block = std::variant<Heading, Paragraph, InfoLine, Table, Spacer, PageBreak>;

/// A line above or below the body of every page.
struct PageLine {
  Paragraph left, center, right;
};

struct PageSetup {
  base::Size size;
  base::Pt top, right, bottom, left;  ///< margins of the body; page lines stand inside top and bottom
  std::vector<PageLine> header, footer;
};

struct Metadata {
  std::string title, subject, author, keywords;
  std::string language = "ja-JP";
  std::string form, edition, facility, facility_id;
  std::string vendor_id;  ///< empty unless the document is made for one vendor
  std::string digest;     ///< hexadecimal SHA-256 of pack and answers: what the document was made from
  base::Instant created;
};

struct Document {
  form::FormPtr form;      ///< keeps styles alive
  diag::SourcePtr source;  ///< keeps spans alive; null for a blank form
  Metadata metadata;
  PageSetup page;
  std::vector<Block> blocks;
  std::string draft;  ///< "下書き" on every page; empty for a document that may be handed in
  form::Phrases phrases;
};

}  // namespace chohyo::document
