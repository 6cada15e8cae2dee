// The parts of a pack, each read from its element into the form. Parts that refer to others are read after them:
// styles, options and fields before page and body, the body before the rules.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "form/collections.hpp"
#include "form/element_reader.hpp"
#include "form/expression_parser.hpp"
#include "form/form.hpp"
#include "form/image_catalogue.hpp"
#include "tree/element.hpp"

namespace chohyo::form {

/// A range of numbers goes as far as four digits.
inline constexpr std::size_t kAnyRange = 9999;

void read_options(ElementReader& reader, const tree::Element& options, Form& form);
void read_styles(ElementReader& reader, const tree::Element& styles, Form& form);
/// All <page> elements of the pack.
void read_pages(ElementReader& reader, const tree::Element& root, Form& form);
void read_phrases(ElementReader& reader, const tree::Element& phrases, Form& form);
/// The <phrase> children, each over the word of its id.
void read_phrase_list(ElementReader& reader, const tree::Element& phrases, PrintedWords& words);
/// Notes a placeholder that nothing is filled in for: `id` has those from {0} to below `count`.
void check_placeholders(ElementReader& reader, std::string_view id, std::string_view text, std::size_t count,
                        diag::Span span);
void read_fields(ElementReader& reader, const tree::Element& fields, Form& form);
/// One field of any kind, of which `element` is one of kFieldElements; `taken`: ids it cannot have; `of_record`: of a
/// record, not of an item or the form.
Field read_field(ElementReader& reader, const tree::Element& element, const Names& taken, bool of_record);
/// The elements that declare a field, each a kind.
inline constexpr std::array<std::string_view, 8> kFieldElements = {"choice", "choices", "checkbox", "date",
                                                                   "month",  "time",    "number",   "text"};
void read_body(ElementReader& reader, const tree::Element& body, Form& form);
void read_section_levels(ElementReader& reader, const tree::Element& levels, Form& form);

/// The pictures of one pack, each file read once.
struct Pictures {
  std::map<std::string, picture::PicturePtr> read;  ///< by path; null for one that cannot be used
  std::optional<ImageCatalogue> catalogue;          ///< once an image was named
};
/// An <image> of any place but for its side, with defects for what it names and for its size.
Image read_image(ElementReader& reader, const tree::Element& element, Form& form, Pictures& pictures,
                 const LeafScope& scope);
/// Notes what is wider or taller than `room`; `height`: the attribute that says how tall it is.
void check_room(ElementReader& reader, const tree::Element& element, const base::Size& size, std::string_view height,
                const base::Size& room);

/// Where a table stands: what its leaves may name, and the room it has.
struct TablePlace {
  LeafScope scope;
  Pt width;              ///< of the body, or of the part of it that the table stands in
  bool in_loop = false;  ///< printed once for each entry, so that nothing may be answered in it
  Pt height;             ///< of the body
  Pictures* pictures;    ///< those of the pack
};
Table read_table(ElementReader& reader, const tree::Element& table, Form& form, const TablePlace& place);
void read_rows(ElementReader& reader, const tree::Element& rows, Form& form, Table& table, const TablePlace& place);
/// Notes items that share an id or a label: one defect for each that comes later.
void check_item_names(ElementReader& reader, const Form& form);
/// The form's terms, written in place or in the file that `file` names (relative to the pack).
void read_terms(ElementReader& reader, const tree::Element& terms, Form& form);
void read_comparison(ElementReader& reader, const tree::Element& comparison, Form& form);
/// The totals of the fields and of the lists' fields; what they may name is known when the body is.
void read_totals(ElementReader& reader, const tree::Element& root, Form& form);
void read_rules(ElementReader& reader, const tree::Element& rules, Form& form);
void read_errata(ElementReader& reader, const tree::Element& errata, Form& form);
void read_provenance(ElementReader& reader, const tree::Element& provenance, Form& form);

/// Whole numbers from `first` to `last`, both of them included.
struct Range {
  std::size_t first = 0, last = 0;
  std::size_t size() const { return last - first + 1; }
};
/// Days of a month, which begin with 1.
inline constexpr std::size_t kMostDays = 31;
/// The range that `each` says, up to `greatest`; none if the attribute is absent, a defect if it says no such range.
std::optional<Range> read_range(ElementReader& reader, const tree::Element& element, std::size_t greatest = kAnyRange);

/// Behind the columns that were made of the same range as the one at `first`.
std::size_t series_end(const std::vector<Column>& columns, std::size_t first);

/// The style an attribute names; null, and a defect, if the attribute is absent or there is no such style.
const Style* style_reference(ElementReader& reader, const tree::Element& element, std::string_view attribute,
                             const Form& form);

/// "120.5mm": for messages about room.
std::string in_millimetres(Pt length);

/// The words of an element: its text, or its <p> elements. Marks of terms the form does not have are defects.
std::vector<TextParagraph> read_words(ElementReader& reader, const tree::Element& element, const Form& form);

/// The image that a cell of the column holds in place of words; none if it holds none.
std::optional<Image> read_cell_image(ElementReader& reader, const tree::Element& cell, Form& form,
                                     const TablePlace& place, const LeafScope& scope, const Column& column);

/// The column an attribute names.
std::optional<std::size_t> column_reference(ElementReader& reader, const tree::Element& element, const Table& table);

/// A loop element's `of`, `sort` and `sort-descending`, and what its entries have.
struct LoopElement {
  Loop loop;
  RecordLoop records;               ///< nothing for a collection that the engine makes
  std::vector<std::string> leaves;  ///< names of its entries, and those of `around`

  bool is_known() const { return records || loop.made; }
};
/// Reads them. `around`: the loop it stands in, whose records' inner lists alone it may run over; null = none.
LoopElement read_loop(ElementReader& reader, const tree::Element& element, const Form& form, const LoopElement* around);

/// The names that leaves of this form may use in its body.
LeafScope body_scope(const Form& form);

/// The switch an attribute names; empty if the attribute is absent, a defect if there is no such switch.
std::string option_reference(ElementReader& reader, const tree::Element& element, const Form& form);

/// The page set-up that `page` names, as an index for Form::page_setup; none if the attribute is absent.
std::optional<std::size_t> page_reference(ElementReader& reader, const tree::Element& element, const Form& form);

/// The field of that id; a defect at `span` if there is none.
OptionalField field_reference(ElementReader& reader, std::string_view id, diag::Span span, const Form& form);

/// The field of the form as a whole that an attribute names, one of a range by its number (0 = of no range); none if it
/// is absent.
OptionalField form_field(ElementReader& reader, const tree::Element& element, std::string_view attribute,
                         const Form& form, std::size_t number = 0);

/// The expression of an attribute; a defect at its place, and none, when it cannot be read.
std::optional<Expression> read_expression(ElementReader& reader, const tree::Attribute& attribute,
                                          const ExpressionNames& names, ExpressionType wanted);

/// What an attribute wants of the field it names; no kind = any.
struct WantedField {
  bool of_form = false;
  std::optional<FieldKind> kind;
};

/// Notes that `what` names a field of the wrong kind, and which fields it may name.
void note_wrong_field(ElementReader& reader, diag::Span span, const std::string& what, std::string_view id,
                      const WantedField& wanted, const Form& form);

/// What the pack says but no page would show is refused: fields, terms and the words of gaps that nothing prints.
void check_printed(ElementReader& reader, const tree::Element& root, const Form& form);
/// The same of pages that nothing stands on.
void check_pages(ElementReader& reader, const tree::Element& root, const Form& form);

/// Who wrote the words of this element: `provenance="official"` (usual) or "chohyo".
Provenance provenance_of(ElementReader& reader, const tree::Element& element);

}  // namespace chohyo::form
