// A form: one edition of one official document, as its pack describes it. Immutable once loaded and shared by all
// documents of a run.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/geometry.hpp"
#include "diag/source.hpp"
#include "form/style.hpp"

namespace chohyo::form {

/// Where a text comes from: `official` = letter for letter from the ministry's document; `chohyo` = our words.
enum class Provenance { official, chohyo };

// --- what is asked ---------------------------------------------------------------------------------------------

enum class FieldKind { choice, date, text };

/// One of the printed words of a choice: stored as `id` ("yes"), printed as `text` ("はい").
struct Option {
  std::string id, text;
};

/// A kind of answer that items carry, e.g. first, first-date, target, second, second-date, note.
struct Field {
  std::string id;
  FieldKind kind = FieldKind::text;
  std::string label;  ///< how messages and the データ sheet call it: "1回目", "目標日"
  std::vector<Option> options;
  std::string separator;       ///< choices: printed between the words, "・"
  std::size_t max_length = 0;  ///< text fields: most code points; 0 = no limit but the reader's
  diag::Span span;
};

/// A row to be answered. `id` is the stable key; the printed number is part of `text` where the form prints it so.
struct Item {
  std::string id;                            ///< "server/2-4"
  std::string number;                        ///< "2-(4)": as printed, may occur more than once in a form
  std::string label;                         ///< "サーバ 2-(4)": a short name that is unique in the form
  std::string text;                          ///< official text, without notes
  std::vector<std::string> notes;            ///< ※ lines printed under the text
  std::map<std::string, std::string> marks;  ///< further static cells by column id: r5 → "※"
  std::vector<std::size_t> fields;           ///< indexes into Form::fields, ascending
  std::string group;                         ///< label of the group it stands in, or empty
  Provenance provenance = Provenance::official;
  diag::Span span;
};

// --- how it looks ------------------------------------------------------------------------------------------------

/// What a table cell of a column prints for an item, in this order, each on a line of its own.
struct CellText {};  ///< the item's official text and its notes
struct CellField {
  std::size_t field;  ///< index into Form::fields
};
struct CellMark {};  ///< the item's mark for this column
using CellPart = std::variant<CellText, CellField, CellMark>;

struct Column {
  std::string id;
  Pt width;
  const Style* style = nullptr;
  Align align = Align::start;
  VAlign valign = VAlign::middle;
  std::vector<CellPart> parts;
  bool group = false;       ///< holds the group labels, merged downwards
  bool row_header = false;  ///< its cells name their row (TH Scope=Row, ISO 32000-1 §14.8.5.7)
  std::string option;       ///< printed only when this option is on; empty = always
  Overflow overflow = Overflow::grow;
  Pt max_height{0};  ///< for Overflow::annex: the tallest the cell may get
  diag::Span span;
};

struct HeaderCell {
  std::string text;  ///< may be empty
  std::size_t column = 0, column_span = 1, row_span = 1;
};

/// Rows of a table in printed order.
struct GroupRow {  ///< opens a group; its label is printed in the group column beside the rows that follow
  std::string label;
};
struct BandRow {  ///< full-width sub-header without answer cells, e.g. サーバについて、以下を実施している。
  std::string text;
};
struct ItemRow {
  std::size_t item;  ///< index into Form::items
};
struct TableRow {
  std::variant<GroupRow, BandRow, ItemRow> content;
  diag::Span span;
};

struct Table {
  std::string id;
  std::string summary;  ///< what the table is, for the structure tree
  std::vector<Column> columns;
  std::vector<std::vector<HeaderCell>> header_rows;
  const Style* header_style = nullptr;
  const Style* group_style = nullptr;
  const Style* band_style = nullptr;
  std::vector<TableRow> rows;
};

/// A text leaf of the pack: literal words and Mustache names, parsed once.
struct TextLeaf {
  std::string text;       ///< as written, e.g. "{{facility.name}}"
  bool has_tags = false;  ///< false: the same words in every document of a run
  diag::Span span;
};

struct Heading {
  int level = 1;
  TextLeaf text;
  const Style* style = nullptr;
};
struct Paragraph {
  TextLeaf text;
  const Style* style = nullptr;
};
/// A row of label–value pairs outside the official grid, such as facility, administrator, safety officer, date.
struct InfoLine {
  struct Entry {
    std::string label;
    TextLeaf value;
    Pt width;
  };
  std::vector<Entry> entries;
  const Style* style = nullptr;
};
struct Spacer {
  Pt height;
};
struct Block {
  std::variant<Heading, Paragraph, InfoLine, Table, Spacer> content;
  std::string option;  ///< printed only when this option is on; empty = always
  Provenance provenance = Provenance::official;
  diag::Span span;
};

/// A line that every page carries above or below its body: three leaves, set to the left, middle and right.
/// {{page}} and {{pages}} are filled in by `layout`.
struct PageLine {
  TextLeaf left, center, right;
  const Style* style = nullptr;
};

struct PageSetup {
  base::Size size;  ///< A4 portrait = 210 mm × 297 mm
  Pt top, right, bottom, left;
  std::vector<PageLine> header, footer;
};

/// A switch of the form that the person who renders may set; `facility-line`, `r5-column` …
struct SwitchOption {
  std::string id, label;
  bool on = false;
};

/// Words the layout adds to official text by itself, marked ours.
struct Phrases {
  std::string continued;      ///< "（続き）", behind a repeated group label
  std::string annex_title;    ///< "別紙"
  std::string annex_forward;  ///< "→ 別紙{0}へ続く": {0} = the annex entry's number
  std::string annex_back;     ///< "（{0}ページ {1} {2} の続き）": page, item number, column label
  std::string draft;          ///< "下書き"
  std::string chosen;         ///< read aloud for a circle: "{0} を選択", {0} = the chosen word
};

// --- rules, errata, provenance -------------------------------------------------------------------------------------

/// A rule of the closed list in check/rules.hpp, with its arguments from the pack.
struct Rule {
  std::string id;    ///< "V03", as in the documentation
  std::string kind;  ///< name of the rule in the closed list
  std::map<std::string, std::string> arguments;
  std::string severity;  ///< overrides the code's own; empty = usual
  diag::Span span;
};

/// A place where the pack's text differs from what the source document's machine reading holds.
struct Erratum {
  std::string where, seed, reading, reason;
  double certainty = 1.0;  ///< 0 to 1
};

struct Form {
  std::vector<diag::SourcePtr> sources;  ///< the pack's files; spans point into them
  std::string id, edition;               ///< "checklist", "r6"
  std::string title, audience;
  base::FiscalYear fiscal_year;
  std::string language = "ja-JP";  ///< BCP 47
  std::string digest;              ///< hexadecimal SHA-256 of the pack's bytes
  std::vector<Field> fields;
  std::vector<Item> items;
  std::vector<std::unique_ptr<Style>> styles;  ///< stable addresses: columns and blocks point at them
  PageSetup page;
  std::vector<Block> body;
  std::vector<SwitchOption> options;
  Phrases phrases;
  std::vector<Rule> rules;
  std::vector<Erratum> errata;
  std::vector<TextLeaf> provenance;  ///< what is official, what is ours, and where the official text was published

  /// "checklist-r6": the stem of output file names.
  std::string name() const { return id + "-" + edition; }
  const Item* find_item(std::string_view id) const;
  const Field* find_field(std::string_view id) const;
};

}  // namespace chohyo::form
