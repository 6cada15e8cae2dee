#include "samples/pack_words.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "form/grammar_elements.hpp"

namespace chohyo::samples {
namespace {

namespace grammar = form::grammar;

struct Exception {
  std::string_view key, attribute;  ///< an empty attribute: the element's text
  Place place;
};

constexpr std::array kExceptions = {
    // The title of the document; a page shows it where a leaf says {{form.title}}.
    Exception{"form", "title", Place::title},
    // How other documents call the form.
    Exception{"form", "short-title", Place::nowhere},
    // Lists of forms say it; a page where a leaf says {{form.audience}}.
    Exception{"form", "audience", Place::nowhere},
    // A code, not words.
    Exception{"form", "language", Place::nowhere},
    // The id of another form.
    Exception{"form", "companion-of", Place::nowhere},
    // The list of switches that `chohyo forms` gives.
    Exception{"option", "label", Place::nowhere},
    // Names of files and of lists, ranges, and names of fields.
    Exception{"terms", "file", Place::nowhere},
    Exception{"terms-elsewhere", "file", Place::nowhere},
    Exception{"image", "file", Place::nowhere},
    Exception{"image", "name", Place::nowhere},
    Exception{"cell-image", "file", Place::nowhere},
    Exception{"cell-image", "name", Place::nowhere},
    Exception{"reference", "to", Place::nowhere},
    Exception{"column", "each", Place::nowhere},
    Exception{"inner-each", "of", Place::nowhere},
    // The measures of the paper.
    Exception{"page", "size", Place::nowhere},
    // Read aloud in place of a picture.
    Exception{"image", "alt", Place::alt},
    Exception{"cell-image", "alt", Place::alt},
    Exception{"barcode", "alt", Place::alt},
    // Modules of a code, which machines read.
    Exception{"barcode", "", Place::code},
    // Read aloud for the table.
    Exception{"table", "summary", Place::summary},
    // The answer's item on the sheet データ; the grammar says that it is not printed by itself.
    Exception{"item", "number", Place::data},
    // For messages, 別紙 and references to the item.
    Exception{"item", "label", Place::nowhere},
    // Names of lists for messages.
    Exception{"list", "label", Place::nowhere},
    Exception{"inner-list", "label", Place::nowhere},
    // Where words lead, not words.
    Exception{"each-cell", "anchor", Place::nowhere},
    Exception{"each-cell", "link", Place::nowhere},
    // The patterns of engine words: they stand where something goes on, in drafts, and for readers of circles.
    Exception{"phrases", "continued", Place::nowhere},
    Exception{"phrases", "annex-title", Place::nowhere},
    Exception{"phrases", "annex-forward", Place::nowhere},
    Exception{"phrases", "annex-back", Place::nowhere},
    Exception{"phrases", "draft", Place::nowhere},
    Exception{"phrases", "chosen", Place::nowhere},
    // Words of the engine for cases that the form may not have.
    Exception{"phrase", "", Place::nowhere},
    // Words for rows of another form, without which nothing is compared.
    Exception{"gap", "", Place::nowhere},
    Exception{"presume", "items", Place::nowhere},
    // The grammar says that errata and provenance are not printed.
    Exception{"erratum", "where", Place::nowhere},
    Exception{"seed", "", Place::nowhere},
    Exception{"reading", "", Place::nowhere},
    Exception{"reason", "", Place::nowhere},
    Exception{"line", "", Place::nowhere},
};

constexpr std::array<std::string_view, 9> kFieldElements = {"choice", "choices", "checkbox", "date",     "month",
                                                            "time",   "number",  "text",     "reference"};

bool is_field(const grammar::Element& element) {
  const bool is_kind = std::find(kFieldElements.begin(), kFieldElements.end(), element.name) != kFieldElements.end();
  return is_kind && attribute_of(element, "label");
}

enum class Stands { no, maybe, yes };

/// What an expression of a few shapes says of the filled form; of others nothing is known.
Stands truth(const std::string& expression, const std::set<std::string>& on) {
  if (expression.empty() || expression == "1 < 2") return Stands::yes;
  if (expression == "2 < 1") return Stands::no;
  if (expression.starts_with("switch.") && expression.find(' ') == expression.npos) {
    return on.contains(expression.substr(7)) ? Stands::yes : Stands::no;
  }
  const bool plain = std::count(expression.begin(), expression.end(), '(') == 1 && !expression.starts_with("item");
  const bool joined = expression.find(" and ") != expression.npos || expression.find(" or ") != expression.npos;
  if (!plain || joined) return Stands::maybe;
  if (expression.starts_with("not empty(") && expression.ends_with(")")) return Stands::yes;
  if (expression.starts_with("empty(") && expression.ends_with(")")) return Stands::no;
  if (expression.starts_with("count(") && expression.ends_with(") > 900")) return Stands::no;
  return Stands::maybe;
}

std::pair<std::size_t, std::size_t> range_of(const std::string& each) {
  const std::size_t dots = each.find("..");
  if (dots == each.npos) return {1, 0};
  return {std::stoul(each.substr(0, dots)), std::stoul(each.substr(dots + 2))};
}

std::string_view word_in(std::string_view text) {
  const std::size_t at = text.find('Z');
  return at == text.npos ? std::string_view() : text.substr(at, 4);
}

/// The whole leaf is this name.
std::string only_name(std::string_view leaf) {
  const std::vector<std::string> names = names_in(leaf);
  return names.size() == 1 && leaf.size() == names[0].size() + 4 ? names[0] : std::string();
}

class Reading {
 public:
  Reading(const Node& root, bool all_on) : root_(root), contents_(contents_of(root)) {
    each_node(root, [&](const Node& node) {
      if (node.is("option") && (all_on || node.value("on") == "yes")) on_.insert(node.value("id"));
    });
  }

  Expected read() {
    if (const Node* body = root_.child("body")) {
      for (const Node& one : body->children) visit(one, {});
    }
    own_words(root_, {});
    bool first = true;
    for (const Node& one : root_.children) {
      if (!one.is("page")) continue;
      const bool used = used_pages_.contains(one.value("id")) || (first && used_pages_.contains({}));
      first = false;
      for (const Node& line : one.children) visit(line, {used ? Stands::yes : Stands::maybe});
    }
    if (const Node* sections = root_.child("sections")) {
      for (std::size_t i = 0; i < sections->children.size(); ++i) {
        own_words(sections->children[i], {used_levels_.contains(i) ? Stands::yes : Stands::maybe});
      }
    }
    if (const Node* terms = root_.child("terms")) {
      for (const Node& one : terms->children) {
        if (term_names_.contains("term.name")) add(one.value("name"), "term@name", Place::pages, Stands::yes);
        if (term_names_.contains("term.text")) add(one.text, "term", Place::pages, Stands::yes);
      }
    }
    for (const DefinedField& one : contents_.fields) words_of_field(*one.node, use_of(one));
    for (const DefinedList& list : contents_.lists) {
      for (const DefinedField& one : list.fields) {
        const auto found = out_.record_fields.find({list.name, one.id});
        words_of_field(*one.node, found == out_.record_fields.end() ? nullptr : &found->second);
      }
    }
    return std::move(out_);
  }

 private:
  struct Where {
    Stands stands = Stands::yes;
    std::size_t depth = 0;
    std::vector<std::string> loops = {};
    const Node* table = nullptr;
    std::map<std::string, Stands> columns = {};
  };

  Stands own(const Node& node) const {
    Stands out = Stands::yes;
    const grammar::Attribute* when = attribute_of(*node.element, "when");
    if (when && when->type == grammar::Type::expression) out = truth(node.value("when"), on_);
    const std::string option = node.value("option");
    if (!option.empty() && !on_.contains(option)) out = Stands::no;
    return out;
  }

  void add(const std::string& text, const std::string& where, Place place, Stands stands) {
    const std::string word(word_in(text));
    if (word.empty() || stands == Stands::maybe) return;
    if (stands == Stands::yes) {
      out_.words.push_back({word, where, place});
    } else if (place == Place::pages) {
      out_.left_out.push_back({word, where, place});
    }
  }

  /// Words of attributes and text, without those of children.
  void own_words(const Node& node, const Where& where, std::string_view only = {}) {
    for (const auto& [name, value] : node.attributes) {
      if (!only.empty() && name != only) continue;
      const grammar::Attribute* attribute = attribute_of(*node.element, name);
      if (!attribute || (attribute->type != grammar::Type::text && attribute->type != grammar::Type::leaf)) continue;
      const Place place = place_of(*node.element, name);
      add(value, std::string(node.element->key) + "@" + name, place, where.stands);
      // What is read aloud, and where words lead, is not on the pages.
      if (attribute->type == grammar::Type::leaf && place == Place::pages) names(node, value, where);
    }
    if (only.empty()) {
      add(node.text, std::string(node.element->key), place_of(*node.element, ""), where.stands);
      names(node, node.text, where);
    }
  }

  void names(const Node& node, const std::string& leaf, const Where& where) {
    if (where.stands != Stands::yes || node.element->holds == grammar::Holds::text) return;
    // While a name in a barcode stands for nothing its words are in nothing but modules.
    if (node.is("barcode")) return;
    const bool whole = node.is("each-cell") && !node.has("link") && !only_name(leaf).empty();
    for (const std::string& name : names_in(leaf)) {
      const std::size_t dot = name.find('.');
      const std::string first = name.substr(0, dot), rest = dot == name.npos ? "" : name.substr(dot + 1);
      out_.names.insert(name);
      if (first == "field") out_.form_fields[rest];
      if (first == "term") term_names_.insert(name);
      for (auto loop = where.loops.rbegin(); loop != where.loops.rend(); ++loop) {
        const DefinedList* list = contents_.list(*loop);
        if (list && list->id != first && !list->outer.empty() && list->outer == first) list = contents_.list(first);
        if (!list || list->id != first) continue;
        Use& use = out_.record_fields[{list->name, rest}];
        // What the record around says is repeated beside the inner ones.
        use.in_cell = use.in_cell || (whole && list->name == where.loops.back());
        break;
      }
    }
  }

  /// A loop has entries; of collections that are made of other forms it has none.
  bool has_entries(const std::string& of) const {
    return contents_.list(of) || of == "person" || of == in_usual_words("{one}") || of == in_usual_words("{all}") ||
           (of == "terms" && contents_.has_terms);
  }

  void visit(const Node& node, Where where) {
    where.stands = std::min(where.stands, own(node));
    if (where.stands == Stands::yes && node.is("page-break") && node.has("page")) page_ = node.value("page");
    if (node.is("section")) {
      if (where.stands == Stands::yes && node.value("number") != "none") used_levels_.insert(where.depth);
      ++where.depth;
      if (node.has("page")) {
        const std::string before = std::exchange(page_, node.value("page"));
        if (where.stands == Stands::yes) used_pages_.insert(page_);
        own_words(node, where);
        for (const Node& child : node.children) visit(child, where);
        page_ = before;
        return;
      }
    }
    if (where.stands == Stands::yes && prints_always(node)) used_pages_.insert(page_);
    if (node.is("table")) return table(node, where);
    if (node.element->name == "each") return loop(node, where);
    own_words(node, where);
    for (const Node& child : node.children) visit(child, where);
  }

  /// Takes room on the page it stands on, whatever the answers.
  static bool prints_always(const Node& node) {
    return node.is("heading") || node.is("paragraph") || node.is("info-line") || node.is("box") || node.is("section") ||
           node.is("columns-block") || node.is("image") || node.is("barcode");
  }

  void loop(const Node& node, Where where) {
    const bool entries = has_entries(node.value("of"));
    // Of a condition about its own records the rows to write in know nothing.
    if (where.stands == Stands::no && node.has("blank-rows")) where.stands = Stands::maybe;
    Where empty = where;
    empty.stands = entries ? std::min(where.stands, Stands::no) : where.stands;
    own_words(node, empty, "empty");
    if (!entries) where.stands = std::min(where.stands, Stands::no);
    where.loops.push_back(node.value("of"));
    for (const Node& child : node.children) {
      if (where.table) {
        row(child, where);
      } else {
        visit(child, where);
      }
    }
  }

  void table(const Node& node, Where where) {
    where.table = &node;
    const Node* columns = node.child("columns");
    const Node* rows = node.child("rows");
    if (!columns || !rows) return;
    Stands any = Stands::no;
    for (const Node& one : columns->children) {
      Stands stands = own(one);
      any = std::max(any, stands);
      where.columns[one.value("id")] = stands;
    }
    where.stands = std::min(where.stands, any);
    own_words(node, where);
    if (const Node* header = node.child("table-header")) {
      for (const Node& line : header->children) {
        for (const Node& cell : line.children) heading(cell, *columns, where);
      }
    }
    for (const Node& one : rows->children) row(one, where);
  }

  void heading(const Node& cell, const Node& columns, Where where) {
    const std::size_t span = cell.has("columns") ? std::stoul(cell.value("columns")) : 1;
    Stands any = Stands::no;
    for (std::size_t c = 0; c < columns.children.size(); ++c) {
      if (columns.children[c].value("id") != cell.value("column")) continue;
      for (std::size_t i = c; i < std::min(c + span, columns.children.size()); ++i) {
        any = std::max(any, where.columns[columns.children[i].value("id")]);
      }
    }
    // A column of a range named by one of its numbers.
    if (!where.columns.contains(cell.value("column"))) any = Stands::maybe;
    where.stands = std::min(where.stands, any);
    own_words(cell, where);
    if (where.stands == Stands::yes && cell.has("field")) out_.form_fields[cell.value("field")].in_cell = true;
  }

  static Stands column_of(const Node& node, const Where& where) {
    const auto found = where.columns.find(node.value("column"));
    return found == where.columns.end() ? Stands::maybe : found->second;
  }

  Stands rows_in(const Node& group) const {
    // A group without rows is its labels.
    const bool labels_alone = std::all_of(group.children.begin(), group.children.end(),
                                          [](const Node& one) { return one.is("label"); });
    // Without the rows that conditions leave out the labels may stay.
    Stands out = labels_alone ? Stands::yes : Stands::maybe;
    for (const Node& one : group.children) {
      if (one.is("label")) continue;
      out = std::max(out, one.element->name == "each" ? std::min(own(one), Stands::maybe) : own(one));
      // A heading alone: the engine may say what it likes of a group without rows.
      if (one.is("band")) out = std::min(out, Stands::maybe);
    }
    return out;
  }

  void row(const Node& node, Where where) {
    where.stands = std::min(where.stands, own(node));
    if (node.is("group")) {
      Where label = where;
      label.stands = std::min(where.stands, rows_in(node));
      Stands group_column = Stands::maybe;
      for (const Node& one : where.table->child("columns")->children) {
        if (one.value("group") != "yes") continue;
        group_column = where.columns[one.value("id")];
        break;
      }
      Where first = label;
      first.stands = std::min(label.stands, group_column);
      own_words(node, first);
      for (const Node& one : node.children) {
        if (one.is("label")) {
          Where of_column = label;
          of_column.stands = std::min(label.stands, column_of(one, where));
          visit(one, of_column);
        } else {
          row(one, where);
        }
      }
      return;
    }
    if (node.element->name == "each") return loop(node, where);
    if (node.is("item")) return item(node, where);
    if (node.is("each-cell") || node.is("words-cell")) return cell(node, where);
    own_words(node, where);
    for (const Node& child : node.children) row(child, where);
  }

  void cell(const Node& node, Where where) {
    where.stands = std::min(where.stands, column_of(node, where));
    own_words(node, where);
    for (const Node& image : node.children) own_words(image, where);
    if (where.stands != Stands::yes || !node.has("field")) return;
    const DefinedField* field = contents_.field(node.value("field"));
    for (const std::string& id : ids_of(field, each_of(node.value("column"), where))) {
      out_.form_fields[id].in_cell = true;
    }
  }

  static std::string each_of(const std::string& column, const Where& where) {
    for (const Node& one : where.table->child("columns")->children) {
      if (one.value("id") == column) return one.value("each");
    }
    return {};
  }

  static std::vector<std::string> ids_of(const DefinedField* field, const std::string& each) {
    if (!field) return {};
    if (field->each.empty()) return {field->id};
    std::vector<std::string> out;
    const auto [first, last] = range_of(each);
    for (std::size_t i = first; i <= last; ++i) out.push_back(field->id + "-" + std::to_string(i));
    return out;
  }

  void item(const Node& node, Where where) {
    Stands text = Stands::no;
    bool writes = false;
    for (const Node& one : where.table->child("columns")->children) {
      const Stands stands = where.columns[one.value("id")];
      for (const Node& part : one.children) {
        if (part.is("item-text")) text = std::max(text, stands);
        if (!part.is("field") || std::min(stands, where.stands) != Stands::yes) continue;
        for (const std::string& id : ids_of(contents_.field(part.value("ref")), one.value("each"))) {
          out_.item_fields[node.value("id")][id].in_cell = true;
          writes = true;
        }
      }
    }
    Where of_item = where;
    if (!writes) of_item.stands = std::min(where.stands, Stands::maybe);
    own_words(node, of_item);
    for (const Node& one : node.children) {
      Where inside = where;
      inside.stands = std::min(where.stands, one.is("item-cell") ? column_of(one, where) : text);
      visit(one, inside);
    }
  }

  const Use* use_of(const DefinedField& field) {
    const auto find = [&](const std::map<std::string, Use>& uses) -> const Use* {
      const Use* best = nullptr;
      for (const auto& [id, use] : uses) {
        const bool is_one = id == field.id || (!field.each.empty() && id.starts_with(field.id + "-"));
        if (is_one && (!best || use.in_cell)) best = &use;
      }
      return best;
    };
    if (field.of_form) return find(out_.form_fields);
    for (const auto& [item, uses] : out_.item_fields) {
      if (const Use* use = find(uses)) return use;
    }
    return nullptr;
  }

  void words_of_field(const Node& field, const Use* use) {
    if (!use) return;
    const std::string key(field.element->key);
    const bool all = use->in_cell && field.value("shows") != "chosen";
    // The sheet データ names the field of a cell that is written in; where words are repeated nothing is written.
    if (use->in_cell && !field.has("total")) add(field.value("label"), key + "@label", Place::data, Stands::yes);
    // A number that nothing could be worked out for and that shows nothing until then has no unit.
    if (!field.has("total")) add(field.value("unit"), key + "@unit", Place::pages, Stands::yes);
    add(field.value("words"), key + "@words", Place::pages, Stands::yes);
    // A workbook holds the chosen words, 、 between them.
    if (all) add(field.value("separator"), key + "@separator", Place::only_pages, Stands::yes);
    for (const Node& word : field.children) add(word.text, "word", Place::pages, all ? Stands::yes : Stands::maybe);
  }

  const Node& root_;
  const Contents contents_;
  std::set<std::string> on_;
  std::string page_;  ///< how the page is set up; empty: the first one
  std::set<std::string> used_pages_, term_names_;
  std::set<std::size_t> used_levels_;
  Expected out_;
};

}  // namespace

Place place_of(const grammar::Element& element, std::string_view attribute) {
  // Fields say their own in words_of_field; their ranges are no words.
  if (is_field(element) && (attribute == "each" || attribute == "to")) return Place::nowhere;
  if (is_field(element) && attribute == "label") return Place::data;
  // The name of a field, or of the list of an assertion.
  if (attribute == "sort") return Place::nowhere;
  // Findings say what rules say.
  if (element.key == "rule") return Place::nowhere;
  for (const Exception& one : kExceptions) {
    if (one.key == element.key && one.attribute == attribute) return one.place;
  }
  return Place::pages;
}

void mark_words(Node& root, std::size_t chance) {
  std::size_t next = 0;
  const auto word = [&] {
    std::string digits;
    std::size_t rest = next++;
    // No letter but the first is a capital, so that no word is part of two others beside each other.
    for (int i = 0; i < 3; ++i, rest /= 36) digits.insert(digits.begin(), "0123456789abcdefghijklmnopqrstuvwxyz"[rest % 36]);
    return "Z" + digits;
  };
  const auto marked = [&](const std::string& text, bool is_leaf) {
    if (is_leaf && !only_name(text).empty() && (next + chance) % 2 == 0) return text;
    std::string out = word();
    if (is_leaf) {
      for (const std::string& name : names_in(text)) out += "{{" + name + "}}";
    }
    // Marks of terms stay, and the numbers of sections.
    const std::size_t star = is_leaf ? text.npos : text.find('*');
    if (star != text.npos) out += text.substr(star);
    return out;
  };
  each_node(root, [&](Node& node, const std::vector<Node*>&) {
    for (auto& [name, value] : node.attributes) {
      const grammar::Attribute* attribute = attribute_of(*node.element, name);
      if (!attribute || (attribute->type != grammar::Type::text && attribute->type != grammar::Type::leaf)) continue;
      if (place_of(*node.element, name) == Place::nowhere) continue;
      value = node.is("level") ? word() + value : marked(value, attribute->type == grammar::Type::leaf);
    }
    if (node.text.empty() || place_of(*node.element, "") == Place::nowhere) return;
    using grammar::Holds;
    const Holds holds = node.element->holds;
    node.text = marked(node.text, holds != Holds::text && holds != Holds::text_or_parts);
  });
}

Expected expected_of(const Node& root, bool all_on) { return Reading(root, all_on).read(); }

std::vector<Expected::Word> expected_of_bare(const Node& root) {
  std::vector<Expected::Word> out;
  // Of loops that stand in no condition and in no other loop.
  const std::function<void(const Node&)> look = [&](const Node& node) {
    if (node.has("when") || node.has("option") || node.is("columns") || node.is("column")) return;
    if (node.element->name == "each") {
      const std::string of = node.value("of");
      const std::string word(word_in(node.value("empty")));
      // An owner's form has that owner, and terms are the pack's.
      const bool may_hold = of == "terms" || (of == in_usual_words("{all}") && root.has("per"));
      if (!word.empty() && !may_hold) out.push_back({word, std::string(node.element->key) + "@empty", Place::pages});
      return;
    }
    for (const Node& child : node.children) look(child);
  };
  if (const Node* body = root.child("body")) look(*body);
  return out;
}

}  // namespace chohyo::samples
