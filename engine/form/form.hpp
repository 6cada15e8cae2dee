// A form: one edition of one official document, as its pack describes it. Immutable once loaded and shared by all
// documents of a run.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/geometry.hpp"
#include "diag/source.hpp"
#include "form/base_records.hpp"
#include "form/block.hpp"
#include "form/expression.hpp"
#include "form/item.hpp"
#include "form/printed_words.hpp"
#include "form/record_list.hpp"
#include "form/rule.hpp"
#include "form/style.hpp"
#include "form/table.hpp"
#include "form/text_leaf.hpp"

namespace chohyo::form {

/// A line that every page carries above or below its body: three leaves, set to the left, middle and right.
/// {{page}} and {{pages}} are filled in by `layout`.
struct PageLine {
  TextLeaf left, center, right;
  const Style* style = nullptr;
};

struct PageSetup {
  std::string id;   ///< how blocks name it; may be empty for a form's only one
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

// --- errata, provenance -------------------------------------------------------------------------------------

/// A place where the pack's text differs from what the source document's machine reading holds.
struct Erratum {
  std::string where, seed, reading, reason;
  double certainty = 1.0;  ///< 0 to 1
};

/// A term that the form's words mark with `*` and its number, and what it means.
struct Term {
  int number = 0;
  std::string name;
  std::string explanation;  ///< our words: the official glossary is not at hand
};

/// What one output of the form is made for.
enum class Per { facility, owner };

/// For a form that lays the answers of another form side by side, owner by owner.
struct Comparison {
  std::string form;    ///< id of that form; the same edition
  std::string answer;  ///< id of the choice that is compared, its `good` option, and the date that closes a bad one
  std::string good;
  std::string done;
  std::string party;                 ///< id of the choice that says who is responsible
  std::vector<std::string> holders;  ///< its options with which the owner holds the row
  /// Rows whose id begins with `items` are held by `party` as long as nobody says otherwise.
  struct Presumption {
    std::string items, party;
  };
  std::vector<Presumption> presumptions;
  std::map<std::string, std::string> gap_words;  ///< by kind (kGapKinds): "● 担当が決まっていない"
};

/// Why a row of a comparison needs talking about, in the order of check::Gap.
inline constexpr std::array<std::string_view, 5> kGapKinds = {"no-table", "unheld", "doubled", "open", "unanswered"};

struct Form {
  std::vector<diag::SourcePtr> sources;  ///< the pack's files; spans point into them
  std::string id, edition;               ///< "checklist", "r6"
  std::string title, audience;
  std::string short_title;  ///< how other documents call it: "確認表"
  base::FiscalYear fiscal_year;
  std::string language = "ja-JP";  ///< BCP 47
  std::string digest;              ///< hexadecimal SHA-256 of the pack's bytes, and of the crosswalk's if printed here
  Per per = Per::facility;
  std::string companion_of;  ///< id of the form with whose answers this one is rendered; it may have none of its own
  std::optional<Comparison> comparison;
  bool prints_pages = false;  ///< says on which page of other documents items stand
  std::vector<Term> terms;    ///< ascending by number
  std::vector<Field> fields;
  BaseRecordsPtr base;            ///< what files say outside their forms; never null in a form that was loaded
  std::vector<RecordList> lists;  ///< what it asks for beside items, record by record
  std::vector<Reference> totals;  ///< the fields that are worked out, each behind those it needs
  std::vector<Item> items;
  std::vector<std::unique_ptr<Style>> styles;  ///< stable addresses: columns and blocks point at them
  PageSetup page;                              ///< the first one
  std::vector<PageSetup> other_pages;          ///< that page breaks and sections turn to
  int first_section_level = 2;                 ///< heading level of the outermost sections
  std::vector<SectionLevel> section_levels;    ///< by depth
  std::vector<Block> body;
  std::vector<SwitchOption> options;
  Phrases phrases;
  PrintedWords words = usual_printed_words();
  std::vector<Rule> rules;
  std::vector<Erratum> errata;
  std::vector<TextLeaf> provenance;  ///< what is official, what is ours, and where the official text was published
  diag::Span companion_span, comparison_span;  ///< where the pack says so; point nowhere without either

  std::size_t page_setups() const { return 1 + other_pages.size(); }
  const PageSetup& page_setup(std::size_t index) const { return index == 0 ? page : other_pages[index - 1]; }

  /// "checklist-r6": the stem of output file names.
  std::string name() const { return id + "-" + edition; }
  const Item* find_item(std::string_view id) const;
  const Field* find_field(std::string_view id) const;
  const Term* find_term(int number) const;
  /// True if some column of the item's table has this field.
  bool carries(const Item& item, FieldIndex field) const;
  /// True when the form asks for answers, so that a facility without any cannot be given one.
  bool asks() const { return !fields.empty() || !lists.empty(); }
};

/// How people name a form: "checklist", its newest edition, or "checklist@r6".
struct FormName {
  std::string id, edition;  ///< an empty edition = not named

  static FormName parse(std::string_view text);
  bool means(const Form& form) const { return form.id == id && (edition.empty() || form.edition == edition); }
};

using FormPtr = std::shared_ptr<const Form>;

/// Width of the columns that are printed unless somebody switches them, a column for every owner as often as it may
/// stand. A table keeps this width however its switches are set.
Pt usual_width(const Form& form, const Table& table);

/// The table of that id in the form's body; null if none.
const Table* find_table(const Form& form, std::string_view id);

}  // namespace chohyo::form
