// What a pack says and a file may answer stands on some page, or the pack is refused: fields, terms and the words of
// gaps that no block prints. Pages are checked in page_check.cpp, rows are checked where they are read (row_parts.cpp).
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "form/codes.hpp"
#include "form/leaf_names.hpp"
#include "form/pack_parts.hpp"
#include "form/printed_names.hpp"

namespace chohyo::form {
namespace {

/// What the form's body prints, whatever the switches.
class Printed {
 public:
  explicit Printed(const Form& form) : fields_(form.fields.size(), false) {
    add(form.body);
    // A column prints its field in the rows of items alone, whatever other rows its table has.
    for (const Item& item : form.items) {
      for (const FieldIndex field : item.fields) fields_[field.value()] = true;
    }
    std::set<std::string> switches;
    for (const SwitchOption& option : form.options) switches.insert(option.id);
    const std::set<std::string> names = printed_names(form, switches);
    for (const FieldIndex index : base::indexes(form.fields)) {
      const Field& field = at(form.fields, index);
      if (field.of_form && names.contains(std::string(kFieldLeaf) + "." + field.id)) fields_[index.value()] = true;
    }
  }

  bool field(FieldIndex index) const { return fields_[index.value()]; }

  /// True when some loop over the collection prints the name.
  bool leaf(std::string_view collection, std::string_view name) const {
    return names_.contains({std::string(collection), std::string(name)}) ||
           has_name(collection, [&](const std::string& one) { return one == name; });
  }

  /// The same for a field of records, of which a reference is printed by what it leads to.
  bool field_of(const RecordLoop& loop, const RecordField& field) const {
    const std::string name = loop.list->id + "." + field.field.id;
    if (!field.is_reference()) return leaf(loop.name(), name);
    const auto reached = names_.lower_bound({loop.name(), name + "."});
    const bool in_blocks =
        reached != names_.end() && reached->first == loop.name() && reached->second.starts_with(name + ".");
    return in_blocks || has_name(loop.name(), [&](const std::string& one) { return one.starts_with(name + "."); });
  }

 private:
  template <class Predicate>
  bool has_name(std::string_view collection, const Predicate& is_wanted) const {
    return std::any_of(loops_.begin(), loops_.end(), [&](const Loop& loop) {
      return loop.each->loop.collection == collection &&
             std::any_of(loop.each->cells.begin(), loop.each->cells.end(), [&](const auto& cell) {
               // A column for every owner is not there without owners.
               if (loop.table->columns[cell.first].each != 0) return false;
               const std::vector<std::string> names = names_in(cell.second.text);
               return std::any_of(names.begin(), names.end(), is_wanted);
             });
    });
  }

  /// The names that blocks inside loops print. A loop that runs inside another may have no entry while that has some,
  /// so that names count for the innermost one alone.
  void add(const std::vector<Block>& blocks, const Each* around = nullptr) {
    for (const Block& block : blocks) {
      const auto take = [&](const TextLeaf& leaf) {
        if (!around) return;
        for (std::string& name : names_in(leaf)) names_.insert({around->loop.collection, std::move(name)});
      };
      each_leaf(block, take);
      const auto* table = std::get_if<Table>(&block.content);
      if (table) add(*table, take);
      const auto* each = std::get_if<Each>(&block.content);
      each_inner(block, [&](const std::vector<Block>& inner) { add(inner, each ? each : around); });
    }
  }

  template <class Take>
  void add(const Table& table, const Take& take) {
    for (const auto& row : table.header_rows) {
      for (const HeaderCell& cell : row) {
        // Without owners a heading over their columns alone is not there.
        const auto first = table.columns.begin() + static_cast<std::ptrdiff_t>(cell.column);
        const bool stands = std::any_of(first, first + static_cast<std::ptrdiff_t>(cell.column_span),
                                        [](const Column& column) { return column.each == 0; });
        if (cell.field && stands) fields_[cell.field->value()] = true;
        if (stands) take(cell.text);
      }
    }
    for (const TableRow& row : table.rows) {
      if (const auto* each = std::get_if<EachRow>(&row.content)) add_loop(table, *each);
      const auto* words = std::get_if<WordsRow>(&row.content);
      for (std::size_t c = 0; words && c < table.columns.size(); ++c) {
        const auto cell = words->cells.find(c);
        if (cell == words->cells.end() || table.columns[c].each > 0) continue;
        if (cell->second.field) fields_[cell->second.field->value()] = true;
        take(cell->second.text);
      }
    }
  }
  void add_loop(const Table& table, const EachRow& each) {
    loops_.push_back({&table, &each});
    for (const EachRow& inner : each.inner) add_loop(table, inner);
  }

  struct Loop {
    const Table* table = nullptr;
    const EachRow* each = nullptr;
  };

  std::vector<bool> fields_;
  std::vector<Loop> loops_;
  std::set<std::pair<std::string, std::string>> names_;  ///< {"terms", "term.name"}: printed by blocks of the loop
};

void check_fields(ElementReader& reader, const Form& form, const Printed& printed) {
  for (const FieldIndex index : base::indexes(form.fields)) {
    const Field& field = at(form.fields, index);
    if (printed.field(index) || field.id.empty()) continue;
    const std::string ja = "欄「" + field.id + "」の値", en = "what field \"" + field.id + "\" is given";
    if (field.of_form) {
      reader.note(
          kUnprinted, field.span,
          {{"what", ja},
           {"what_en", en},
           {"hint", "{{field." + field.id + "}} か、表の見出しのセルに field=\"" + field.id +
                        "\" を書いてください（fallback だけでは、両方書かれたときに失われます）"},
           {"hint_en", "write {{field." + field.id + "}}, or field=\"" + field.id +
                           "\" at a header cell of a table (as a fallback alone it is lost when both are given)"}});
    } else {
      reader.note(kUnprinted, field.span,
                  {{"what", ja},
                   {"what_en", en},
                   {"hint", "<item> のある表の列に <field ref=\"" + field.id + "\"/> を書いてください"},
                   {"hint_en", "write <field ref=\"" + field.id + "\"/> in a column of a table that has items"}});
    }
  }
}

void check_records(ElementReader& reader, const RecordLoop& loop, const Printed& printed) {
  for (const RecordField& one : loop.list->fields) {
    if (one.field.id.empty() || printed.field_of(loop, one)) continue;
    const std::string name = loop.name() + "." + one.field.id;
    const std::string leaf = loop.list->id + "." + one.field.id + (one.is_reference() ? ".…" : "");
    reader.note(kUnprinted, one.field.span,
                {{"what", "一覧の欄「" + name + "」の値"},
                 {"what_en", "what field \"" + name + "\" of the list is given"},
                 {"hint", "<each of=\"" + loop.name() + "\"> を置き、{{" + leaf + "}} を印字してください"},
                 {"hint_en", "write an <each of=\"" + loop.name() + "\"> that prints {{" + leaf + "}}"}});
  }
  for (const RecordList& inner : loop.list->lists) check_records(reader, {&inner, loop.list}, printed);
}

void check_terms(ElementReader& reader, const tree::Element& terms, const Form& form, const Printed& printed) {
  if (form.terms.empty()) return;
  for (const std::string name : {"term.name", "term.text"}) {
    if (printed.leaf("terms", name)) continue;
    reader.note(kUnprinted, terms.span,
                {{"what", "用語の説明 {{" + name + "}} "},
                 {"what_en", "{{" + name + "}} of the terms"},
                 {"hint", "<each of=\"terms\"> を置き、用語とその説明を印字してください"},
                 {"hint_en", "write an <each of=\"terms\"> that prints the terms and what they mean"}});
  }
}

void check_comparison(ElementReader& reader, const Form& form, const Printed& printed) {
  if (!form.comparison || printed.leaf("gaps", "gap.kind") || printed.leaf("rows", "row.state")) return;
  reader.note(
      kUnprinted, form.comparison_span,
      {{"what", "<gap> の言葉"},
       {"what_en", "what <gap> says"},
       {"hint",
        "表に <each of=\"gaps\"> か <each of=\"rows\"> を置き、{{gap.kind}} か {{row.state}} を印字してください"},
       {"hint_en",
        "give a table an <each of=\"gaps\"> or <each of=\"rows\"> that prints {{gap.kind}} or {{row.state}}"}});
}

}  // namespace

void check_printed(ElementReader& reader, const tree::Element& root, const Form& form) {
  const Printed printed(form);
  check_fields(reader, form, printed);
  for (const RecordList& list : form.lists) check_records(reader, {&list, nullptr}, printed);
  const auto terms = std::find_if(root.children.begin(), root.children.end(),
                                  [](const tree::Element& child) { return child.name == "terms"; });
  if (terms != root.children.end()) check_terms(reader, *terms, form, printed);
  check_comparison(reader, form, printed);
}

}  // namespace chohyo::form
