// Document: what the pages say, in blocks and table cells, neutral between PDF and workbook. Fields keep their kind,
// answer path and span; nothing here knows where on a page it will stand.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/clock.hpp"
#include "base/geometry.hpp"
#include "diag/source.hpp"
#include "document/input.hpp"
#include "form/form.hpp"
#include "form/item.hpp"
#include "form/style.hpp"
#include "form/value.hpp"
#include "picture/picture.hpp"
#include "picture/qr_code.hpp"

namespace chohyo::document {

/// A value that the answers file holds outside its forms and that words of the document may contain: the facility's
/// name, a person, an owner. Kept so that what is wrong with such words can be told at the value's place.
struct Fact {
  Input input;
  std::string text;
  diag::Span span;
};

/// The longest of `facts` that stands in `words` and holds `part`; null if none does.
const Fact* find_fact(const std::vector<Fact>& facts, std::string_view words, std::string_view part = {});

/// An expression of the pack with the answers it looks at, for programs that calculate by themselves.
struct Calculation {
  struct Operand {
    std::vector<std::string> paths;  ///< of the answers that are looked at, written or not
    std::string further;             ///< of those of records that may be added: "bcp-plan/system/*/price"; may be empty
  };
  using OperandPtr = std::shared_ptr<const Operand>;  ///< that of all records is shared by all that look at them

  const form::Expression* expression = nullptr;  ///< of the document's form
  std::vector<OperandPtr> operands;              ///< parallel to Expression::references()
};
using CalculationPtr = std::shared_ptr<const Calculation>;

struct Answer;
using AnswerPtr = std::shared_ptr<const Answer>;

/// Words. `fixed` = the same in every document of a run, so layout may keep the shaped result.
struct Text {
  std::string text;  ///< LF starts a new line
  bool fixed = false;
  std::optional<Input> input;  ///< set when the words are somebody's answer (possibly none yet)
  diag::Span span;
  std::optional<Input> origin = {};  ///< the answer that the words repeat, which is written elsewhere
  /// The answer that the words print, for programs that let it be written where it is printed; null for other words.
  AnswerPtr answer = {};
};

/// All words of a choice, the chosen ones marked.
struct Choice {
  std::vector<form::Option> options;  ///< はい, いいえ, and what each stands for in an answers file
  std::vector<std::size_t> chosen;   ///< indexes into `options`, ascending; one at most unless `several`
  std::string separator;             ///< "・"
  std::string alt;                   ///< read aloud for the circles or lines: "はい を選択"; empty for boxes
  Input input;
  diag::Span span;
  bool shows_all = true;  ///< false: the chosen words alone are printed, and nothing while there are none
  form::Marks marks = form::Marks::circle;
  bool several = false;  ///< any number of words may be chosen

  bool is_chosen(std::size_t option) const { return std::find(chosen.begin(), chosen.end(), option) != chosen.end(); }
};

/// What stands before a ticked word or box, and before any other.
inline constexpr std::string_view kTicked = "☑", kUnticked = "□";

/// A date printed as (月/日), or as （　/　） wide enough to write in by hand.
struct DateSlot {
  std::optional<base::Date> date;
  Input input;
  diag::Span span;
  bool shows_blank = true;  ///< false: nothing is printed while there is no date
  std::string words = {};   ///< in another format: what is printed in place of the brackets, with or without a date
  form::DateFormat format = form::DateFormat::brackets;
  bool weekday = false;
};

/// The records that a reference may lead to, with the words that it prints for them, no two the same.
using RecordOptions = std::vector<form::Option>;
using RecordOptionsPtr = std::shared_ptr<const RecordOptions>;

/// An answer that is more than its words: a number, a ticked box, a time, a month. Behind words of a record
/// (Text::answer) also a reference to another record.
struct ValueSlot {
  form::Value value;                   ///< of the field's kind
  const form::Field* field = nullptr;  ///< of the document's form
  std::string words;                   ///< as printed; what there is to write in while there is no value
  Input input;
  diag::Span span;
  CalculationPtr total = {};  ///< what the value is worked out from; null when somebody writes it
  RecordOptionsPtr records = {};  ///< set for a reference, which has no `value`,
  std::optional<base::Index<form::Option>> record = {};  ///< and which of them it leads to
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

using Inline = std::variant<Text, Choice, DateSlot, Reference, PageNumber, PageCount, ValueSlot>;

struct Answer {
  Inline content;  ///< a Choice, a DateSlot, a ValueSlot, or a Text with its input set
};

/// Inlines that share lines, broken as one text.
struct Paragraph {
  const form::Style* style = nullptr;
  form::Align align = form::Align::start;
  std::vector<Inline> inlines;
  std::string marker = {};      ///< "(a)", "・": stands to the left of the lines, which hang behind it
  int level = 0;                ///< set in by so many em
  std::size_t least_lines = 0;  ///< of a table cell: room for so many lines, words or none
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

/// Heading of an annex entry, "サーバ 2-(6) 備考": whose answer the cell holds, and to which field.
struct AnnexTitle {
  std::string of;  ///< of an item or a record; empty for an answer of the form as a whole
  std::string field;

  std::string text() const { return of.empty() ? field : of + " " + field; }
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
  AnnexTitle annex_title;   ///< of this cell's annex entry
  std::string anchor;       ///< where references lead; empty = nowhere
  double fill = 1;          ///< gray of the ground: 1 = white, or as its role has it
  /// Other looks that the cell has, or would have, with other answers; the first that holds counts.
  struct Highlight {
    const form::Style* style = nullptr;
    CalculationPtr when;
  };
  std::vector<Highlight> highlights = {};
  const form::Style* plain = nullptr;  ///< with such: its style while none of them holds,
  double plain_fill = 1;               ///< and its ground
};

enum class RowRole { header, band, item };

struct Row {
  RowRole role = RowRole::item;
  bool keep_with_next = false;  ///< a band never ends a page
  std::vector<Cell> cells;      ///< a column covered by a merged cell of an earlier row has none here
  std::string bookmark;         ///< empty = none
  int bookmark_level = 1;
  form::OptionalItem item;  ///< of item rows
};

struct Table {
  std::string id, summary;
  std::vector<base::Pt> column_widths;
  std::vector<std::string> column_ids;    ///< those of the pack, for its authors; may be empty
  std::size_t header_rows = 0;            ///< the first rows, repeated on every page
  bool filter = false;                    ///< a workbook lets its readers choose rows
  std::optional<base::Pt> border, rules;  ///< width of the rules around it and inside; 0 = none, nothing = as usual
  /// Left of every column and right of the last; 0 = none, nothing = as the table. May be empty.
  std::vector<std::optional<base::Pt>> column_rules;
  std::vector<Row> rows;
};

struct Spacer {
  base::Pt height;
};

struct PageBreak {
  std::optional<std::size_t> page;  ///< how the pages behind it are set up: an index for Document::page_setup
};

struct Block;

/// What stands under one heading, its first block.
struct Section {
  std::vector<Block> blocks;
};

struct ListEntry {
  std::string marker;         ///< "(1)"; empty = none
  std::vector<Block> blocks;  ///< paragraphs, then lists
};
/// Entries whose words hang behind their markers, all of them as far as the widest marker asks for.
struct List {
  const form::Style* style = nullptr;  ///< of the markers
  bool tight = false;                  ///< markers bring the blank behind them, as ・ does
  std::vector<ListEntry> entries;
};

/// A frame around blocks, with ruled lines to write on by hand below them.
struct Box {
  std::optional<Paragraph> label;
  base::Pt border, padding;  ///< width of the rules, and blank inside them
  base::Pt least_height;
  std::size_t rows = 0;  ///< ruled lines
  base::Pt pitch;        ///< from line to line
  std::vector<Block> blocks;
};

/// Blocks beside each other, all on one page.
struct Columns {
  struct Area {
    base::Pt width;
    std::vector<Block> blocks;
  };
  base::Pt gap;
  std::vector<Area> areas;
};

struct Image {
  picture::PicturePtr picture;
  base::Pt width, height;
  std::string alt;  ///< read aloud in its place
  form::Align align = form::Align::start;
};

/// A text that machines read, as a QR Code.
struct Barcode {
  std::string text;         ///< what it says; empty: not known yet, so that an empty frame keeps its place
  picture::QrCodePtr code;  ///< null without a text, and for one that does not fit into the size
  base::Pt size;            ///< of a side, quiet zone included
  picture::Correction correction = picture::Correction::medium;
  std::string alt;  ///< read aloud in its place
  form::Align align = form::Align::start;
  std::optional<Input> origin = {};  ///< the answer that the text repeats, of a list of records
  diag::Span span;                   ///< that answer's, or the form's words
};

struct Block : std::variant<Heading, Paragraph, InfoLine, Table, Spacer, PageBreak, Section, List, Box, Columns, Image,
                            Barcode> {
  using variant::variant;
  diag::Span span = {};  ///< of what the form says of it
};

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
  std::string owner_id;  ///< empty unless the document is made for one owner
  std::string digest;    ///< hexadecimal SHA-256 of pack and answers: what the document was made from
  base::Instant created;
};

struct Document {
  form::FormPtr form;      ///< keeps styles alive
  diag::SourcePtr source;  ///< keeps spans alive; null for a blank form
  Metadata metadata;
  PageSetup page;                      ///< the first one
  std::vector<PageSetup> other_pages;  ///< that page breaks turn to
  std::vector<Block> blocks;
  std::vector<Fact> facts;
  std::string draft;  ///< "下書き" on every page; empty for a document that may be handed in
  form::Phrases phrases;

  std::size_t page_setups() const { return 1 + other_pages.size(); }
  const PageSetup& page_setup(std::size_t index) const { return index == 0 ? page : other_pages[index - 1]; }
};

}  // namespace chohyo::document
