#include "samples/pack_steps.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "form/grammar_elements.hpp"

namespace chohyo::samples {
namespace {

namespace grammar = form::grammar;

/// A node with those around it; pointers into the tree, good until the tree is changed.
struct Spot {
  Node* node = nullptr;
  Around around;
};

std::vector<Spot> spots(Node& root, const std::function<bool(const Node&)>& is_wanted) {
  std::vector<Spot> out;
  each_node(root, [&](Node& node, const Around& around) {
    if (is_wanted(node)) out.push_back({&node, around});
  });
  return out;
}

/// A node of any kind of element, each kind as likely: most nodes of a pack are items.
Spot any_spot(Node& root, Chance& chance) {
  std::set<std::string_view> keys;
  each_node(std::as_const(root), [&](const Node& node) { keys.insert(node.element->key); });
  const std::vector<std::string_view> list(keys.begin(), keys.end());
  const std::string_view key = chance.of(list);
  const std::vector<Spot> all = spots(root, [&](const Node& node) { return node.is(key); });
  return chance.of(all);
}

const grammar::Child* child_entry(const Node& parent, const grammar::Element& element) {
  for (const grammar::Child& one : parent.element->children) {
    if (one.element == &element) return &one;
  }
  return nullptr;
}

bool takes(const Node& parent, const grammar::Element& element) {
  const grammar::Child* entry = child_entry(parent, element);
  // Words or parts: the words make room.
  if (!entry || (!parent.text.empty() && parent.element->holds == grammar::Holds::elements)) return false;
  const auto there = std::count_if(parent.children.begin(), parent.children.end(),
                                   [&](const Node& one) { return one.element == &element; });
  return static_cast<std::size_t>(there) < entry->most;
}

/// Elements of different kinds stand in the grammar's order in some parents and mixed in others: behind the last of its
/// kind is right in both.
std::size_t place_for(const Node& parent, const grammar::Element& element, Chance& chance) {
  const bool mixed = parent.element->children.size() > 4 && !parent.is("form") && !parent.is("column");
  if (mixed) return chance.below(parent.children.size() + 1);
  std::size_t place = 0;
  bool before = true;
  for (const grammar::Child& one : parent.element->children) {
    for (std::size_t i = 0; before && i < parent.children.size(); ++i) {
      if (parent.children[i].element == one.element) place = i + 1;
    }
    if (one.element == &element) before = false;
  }
  return place;
}

void insert(Node& parent, Node child, Chance& chance) {
  const std::size_t place = place_for(parent, *child.element, chance);
  parent.text.clear();
  parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(place), std::move(child));
}

/// Ids of columns and words count inside their table or field alone.
void renew_ids(Node& node, std::size_t& next) {
  each_node(node, [&](Node& one, const Around&) {
    if (one.has("id") && !one.is("column") && one.element->name != "word") one.set("id", "n" + std::to_string(next++));
  });
}

double millimetres(const std::string& length) {
  const double number = std::strtod(length.c_str(), nullptr);
  return length.ends_with("pt") ? number * 25.4 / 72 : number;
}

/// Takes room for another column from the widest one. False when there is none to spare.
bool make_room(Node& columns, double width) {
  Node* widest = nullptr;
  for (Node& one : columns.children) {
    if (one.has("each") || one.has(in_usual_words(grammar::kEachOwner))) continue;
    if (!widest || millimetres(one.value("width")) > millimetres(widest->value("width"))) widest = &one;
  }
  if (!widest || millimetres(widest->value("width")) < width + 15) return false;
  widest->set("width", std::to_string(millimetres(widest->value("width")) - width) + "mm");
  return true;
}

/// A column with its heading. `each`: for every number of a range.
bool add_column(const Spot& table, Node column, Chance& chance) {
  Node* columns = table.node->child("columns");
  if (!columns) return false;
  const std::string id = column.value("id");
  const std::string each = column.value("each");
  const double width = each.empty() ? 16 : each == "1..31" ? 31 * 4.0 : 3 * 10.0;
  if (!make_room(*columns, width)) return false;
  column.set("width", each.empty() ? "16mm" : each == "1..31" ? "4mm" : "10mm");
  columns->children.push_back(std::move(column));
  Node* header = table.node->child("table-header");
  if (!header || header->children.empty()) return true;
  Node cell{&grammar::kHeaderCell};
  cell.set("column", id);
  if (header->children.size() > 1) cell.set("rows", std::to_string(header->children.size()));
  if (!each.empty() && chance.one_in(2)) {
    cell.set("each", "yes");
    cell.text = "{{column.number}}";
  } else {
    cell.text = "言葉";
  }
  header->children.front().children.push_back(std::move(cell));
  return true;
}

std::vector<Spot> tables(Node& root, std::string_view with) {
  return spots(root, [&](const Node& node) {
    if (!node.is("table")) return false;
    bool found = false;
    each_node(node, [&](const Node& one) { found = found || one.is(with); });
    return found;
  });
}

Node column(Node& root, std::string id, Chance& chance) {
  Node out{&grammar::kColumn};
  out.set("id", std::move(id));
  out.set("width", "16mm");
  out.set("style", chance.of(contents_of(root).styles));
  return out;
}

std::string style(Node& root, Chance& chance) { return chance.of(contents_of(root).styles); }

/// A paragraph, or the value of an entry, somewhere.
bool print_in_blocks(Node& root, const std::string& leaf, Chance& chance) {
  const std::vector<Spot> places = spots(root, [](const Node& node) { return takes(node, grammar::kParagraph); });
  if (places.empty()) return false;
  const Spot& place = chance.of(places);
  Node block{&grammar::kParagraph};
  switch (chance.below(5)) {
    case 0: {
      block = Node{&grammar::kInfoLine};
      Node entry{&grammar::kEntry};
      entry.set("label", "言葉");
      entry.set("value", leaf);
      entry.set("width", "60mm");
      block.children.push_back(std::move(entry));
      break;
    }
    case 1:
      block = Node{&grammar::kHeading};
      block.text = leaf;
      break;
    case 2: {
      block = Node{&grammar::kProseList};
      Node entry{&grammar::kListEntry};
      entry.text = leaf;
      block.children.push_back(std::move(entry));
      break;
    }
    case 3:
      block = Node{&grammar::kBox};
      block.set("label", leaf);
      break;
    default:
      block.text = leaf;
  }
  block.set("style", style(root, chance));
  insert(*place.node, std::move(block), chance);
  return true;
}

bool print_in_table(Node& root, const std::string& field, const std::string& each, Chance& chance, std::size_t& next) {
  const std::vector<Spot> all = tables(root, "columns");
  if (all.empty()) return false;
  const Spot& table = chance.of(all);
  std::string at;
  if (!each.empty()) {
    Node made = column(root, "n" + std::to_string(next++), chance);
    made.set("each", each);
    at = made.value("id");
    if (!add_column(table, std::move(made), chance)) return false;
  } else {
    std::vector<std::string> ids;
    for (const Node& one : table.node->child("columns")->children) {
      if (!one.has("each")) ids.push_back(one.value("id"));
    }
    if (ids.empty()) return false;
    at = chance.of(ids);
  }
  Node cell{&grammar::kWordsCell};
  cell.set("column", at);
  cell.set("field", field);
  if (chance.one_in(2)) cell.text = "言葉";
  Node row{&grammar::kWordsRow};
  row.children.push_back(std::move(cell));
  Node* rows = table.node->child("rows");
  if (!rows) return false;
  insert(*rows, std::move(row), chance);
  return true;
}

const std::array kFieldKinds = {&grammar::kChoice,     &grammar::kChoices,   &grammar::kCheckbox,    &grammar::kDateField,
                                &grammar::kMonthField, &grammar::kTimeField, &grammar::kNumberField, &grammar::kTextField};
const std::array kRecordKinds = {&grammar::kRecordChoice, &grammar::kRecordChoices, &grammar::kRecordCheckbox,
                                 &grammar::kRecordDate,   &grammar::kRecordMonth,   &grammar::kRecordTime,
                                 &grammar::kRecordNumber, &grammar::kRecordText,    &grammar::kReference};

/// A place that prints a name of a loop's entries: a loop around blocks or around entries of a list.
Node printing_loop(Node& root, const std::string& of, const std::vector<std::string>& leaves, Chance& chance) {
  Node loop{&grammar::kBlockEach};
  loop.set("of", of);
  if (chance.one_in(3)) {
    loop.set("empty", "言葉");
    loop.set("style", style(root, chance));
  }
  if (chance.one_in(3)) loop.set("sort", "id");
  Node list{&grammar::kProseList};
  list.set("style", style(root, chance));
  for (const std::string& leaf : leaves) {
    const std::string words = chance.one_in(3) ? leaf : "言葉" + leaf;
    if (chance.one_in(2)) {
      Node paragraph{&grammar::kParagraph, {}, words};
      paragraph.set("style", style(root, chance));
      loop.children.push_back(std::move(paragraph));
    } else {
      list.children.push_back(Node{&grammar::kListEntry, {}, words});
    }
  }
  if (!list.children.empty()) loop.children.push_back(std::move(list));
  return loop;
}

/// A table whose rows are the records, those of an inner list below each.
Node printing_table(Node& root, const std::string& of, const std::vector<std::string>& leaves, const std::string& inner,
                    const std::vector<std::string>& inner_leaves, Chance& chance, std::size_t& next) {
  Node table{&grammar::kTable};
  table.set("id", "n" + std::to_string(next++));
  table.set("summary", "言葉");
  for (const char* name : {"header-style", "group-style", "band-style"}) table.set(name, style(root, chance));
  Node columns{&grammar::kColumns}, rows{&grammar::kRows}, header_row{&grammar::kHeaderRow}, each{&grammar::kEach};
  each.set("of", of);
  if (chance.one_in(2)) {
    each.set(chance.one_in(2) ? "blank-rows" : "empty", "2");
  }
  Node below{&grammar::kInnerEach};
  below.set("of", inner);
  if (chance.one_in(2)) below.set("empty", "言葉");
  for (std::size_t i = 0; i < std::max(leaves.size(), inner_leaves.size()); ++i) {
    const std::string id = "n" + std::to_string(next++);
    columns.children.push_back(column(root, id, chance));
    Node heading{&grammar::kHeaderCell, {{"column", id}}, "言葉"};
    header_row.children.push_back(std::move(heading));
    const auto cell = [&](const std::string& leaf) {
      return Node{&grammar::kEachCell, {{"column", id}}, chance.one_in(2) ? leaf : "言葉" + leaf};
    };
    if (i < leaves.size()) each.children.push_back(cell(leaves[i]));
    if (i < inner_leaves.size()) below.children.push_back(cell(inner_leaves[i]));
  }
  if (!below.children.empty()) each.children.push_back(std::move(below));
  rows.children.push_back(std::move(each));
  table.children.push_back(std::move(columns));
  if (!chance.one_in(4)) table.children.push_back(Node{&grammar::kTableHeader, {}, {}, {std::move(header_row)}});
  table.children.push_back(std::move(rows));
  return table;
}

}  // namespace

std::string change(Node& root, Chance& chance, std::size_t& next) {
  Writer writer(root, chance, next);
  Spot spot = any_spot(root, chance);
  Node& node = *spot.node;
  const std::string name(node.element->key);
  switch (chance.below(8)) {
    case 0:
    case 1:
    case 2: {  // an attribute more
      std::vector<const std::pair<std::string, grammar::Attribute>*> free;
      for (const auto& one : called_attributes(*node.element)) {
        if (!node.has(one.first)) free.push_back(&one);
      }
      if (free.empty()) return {};
      const auto& chosen = *chance.of(free);
      node.set(chosen.first, writer.value(node, chosen.second, spot.around));
      return name + " gets " + chosen.first + "=" + node.value(chosen.first);
    }
    case 3: {  // an attribute less, or another value
      if (node.attributes.empty()) return {};
      const std::string chosen = node.attributes[chance.below(node.attributes.size())].first;
      const grammar::Attribute* attribute = attribute_of(*node.element, chosen);
      if (!attribute) return {};
      if (!attribute->needed && chance.one_in(2)) {
        node.remove(chosen);
        return name + " loses " + chosen;
      }
      node.set(chosen, writer.value(node, *attribute, spot.around));
      return name + " now has " + chosen + "=" + node.value(chosen);
    }
    case 4:
    case 5: {  // a child more
      std::vector<const grammar::Element*> free;
      for (const grammar::Child& one : node.element->children) {
        if (takes(node, *one.element)) free.push_back(one.element);
      }
      if (free.empty()) return {};
      const grammar::Element* chosen = chance.of(free);
      Around around = spot.around;
      around.push_back(&node);
      Node made = writer.element(*chosen, around);
      insert(node, std::move(made), chance);
      return name + " gets a " + std::string(chosen->key);
    }
    case 6: {  // one less, or once more
      if (spot.around.empty()) return {};
      Node& parent = *spot.around.back();
      const std::ptrdiff_t at = &node - parent.children.data();
      if (chance.one_in(2)) {
        parent.children.erase(parent.children.begin() + at);
        return name + " is gone";
      }
      Node again = node;
      renew_ids(again, next);
      parent.children.insert(parent.children.begin() + at + 1, std::move(again));
      return name + " stands twice";
    }
    default: {  // elsewhere
      if (spot.around.empty()) return {};
      const grammar::Element& element = *node.element;
      Node& parent = *spot.around.back();
      const Node moved = node;
      parent.children.erase(parent.children.begin() + (&node - parent.children.data()));
      const std::vector<Spot> places = spots(root, [&](const Node& one) { return takes(one, element); });
      if (places.empty()) return name + " is gone";
      insert(*chance.of(places).node, moved, chance);
      return name + " moves";
    }
  }
}

std::string add_printed_field(Node& root, Chance& chance, std::size_t& next) {
  Writer writer(root, chance, next);
  Node* fields = root.child("fields");
  if (!fields) return {};
  Node field = writer.element(*chance.of(kFieldKinds), {&root, fields});
  const std::string id = field.value("id");
  field.remove("each");
  const bool of_form = chance.one_in(2);
  const std::string each = chance.one_in(4) ? (chance.one_in(5) ? "1..31" : "1..3") : "";
  if (of_form) field.set("of", "form");
  else field.remove("of");
  if (!each.empty()) field.set("each", each);
  if (of_form) {
    const bool in_table = !each.empty() || chance.one_in(2);
    if (in_table) {
      if (!print_in_table(root, id, each, chance, next)) return {};
    } else if (!print_in_blocks(root, (chance.one_in(2) ? "言葉" : "") + std::string("{{field.") + id + "}}", chance)) {
      return {};
    }
  } else {
    const std::vector<Spot> all = tables(root, "item");
    if (all.empty()) return {};
    Node made = column(root, "n" + std::to_string(next++), chance);
    if (!each.empty()) made.set("each", each);
    made.children.push_back(Node{&grammar::kFieldPart, {{"ref", id}}});
    if (each.empty() && chance.one_in(4)) made.children.insert(made.children.begin(), Node{&grammar::kWordsPart});
    if (!add_column(chance.of(all), std::move(made), chance)) return {};
  }
  root.child("fields")->children.push_back(std::move(field));
  return "a field " + id + " that is printed";
}

std::string add_printed_list(Node& root, Chance& chance, std::size_t& next) {
  Writer writer(root, chance, next);
  if (!root.child("lists")) {
    const auto behind = std::find_if(root.children.begin(), root.children.end(),
                                     [](const Node& one) { return one.is("fields"); });
    if (behind == root.children.end()) return {};
    root.children.insert(behind + 1, Node{&grammar::kLists});
  }
  Node list{&grammar::kList};
  const std::string id = writer.fresh_id();
  list.set("id", id);
  list.set("label", "一覧");
  const auto fill = [&](Node& into, const std::string& called) {
    std::vector<std::string> leaves;
    const std::size_t count = 1 + chance.below(4);
    for (std::size_t i = 0; i < count; ++i) {
      Node field = writer.element(*chance.of(kRecordKinds), {&root, root.child("lists"), &into});
      const bool leads = field.is("reference");
      const bool to_list = leads && contents_of(root).list(field.value("to"));
      if (to_list) field.set("to", "person");
      leaves.push_back("{{" + called + "." + field.value("id") + (leads ? ".name" : "") + "}}");
      into.children.push_back(std::move(field));
    }
    return leaves;
  };
  const std::vector<std::string> leaves = fill(list, id);
  std::string inner;
  std::vector<std::string> inner_leaves;
  if (chance.one_in(2)) {
    Node below{&grammar::kInnerList};
    const std::string below_id = writer.fresh_id();
    below.set("id", below_id);
    below.set("label", "内側");
    inner_leaves = fill(below, below_id);
    inner = id + "." + below_id;
    list.children.push_back(std::move(below));
  }
  root.child("lists")->children.push_back(std::move(list));
  const std::vector<Spot> places = spots(root, [](const Node& one) { return takes(one, grammar::kParagraph); });
  if (places.empty()) return {};
  const Spot& place = chance.of(places);
  if (chance.one_in(2)) {
    Node table = printing_table(root, id, leaves, inner, inner_leaves, chance, next);
    insert(*place.node, std::move(table), chance);
    return "a list " + id + " in rows";
  }
  Node loop = printing_loop(root, id, leaves, chance);
  if (!inner.empty()) loop.children.push_back(printing_loop(root, inner, inner_leaves, chance));
  const bool in_area = !takes(*place.node, grammar::kBlockEach);
  if (in_area) {
    loop.element = &grammar::kAreaEach;
    for (Node& one : loop.children) {
      if (one.is("block-each")) one.element = &grammar::kAreaEach;
    }
  }
  insert(*place.node, std::move(loop), chance);
  return "a list " + id + " in blocks";
}

std::string add_section(Node& root, Chance& chance, std::size_t& next) {
  Writer writer(root, chance, next);
  if (!root.child("sections")) {
    Node made{&grammar::kSections};
    for (const char* number : {"第{1}章", "{1}.{2}"}) {
      Node level = writer.element(grammar::kSectionLevel, {&root, &made});
      level.set("number", number);
      made.children.push_back(std::move(level));
    }
    root.children.insert(root.children.begin() + static_cast<std::ptrdiff_t>(place_for(root, grammar::kSections, chance)),
                         std::move(made));
  }
  const std::vector<Spot> places = spots(root, [](const Node& one) { return takes(one, grammar::kSection); });
  if (places.empty()) return {};
  const Spot& place = chance.of(places);
  Around around = place.around;
  around.push_back(place.node);
  Node made = writer.element(grammar::kSection, around);
  insert(*place.node, std::move(made), chance);
  return "a section";
}

std::string add_turned_page(Node& root, Chance& chance, std::size_t& next) {
  Writer writer(root, chance, next);
  Node page = writer.element(grammar::kPage, {&root});
  if (!page.has("id")) page.set("id", writer.fresh_id());
  page.set("size", "A3");
  const std::string id = page.value("id");
  const std::vector<Spot> places = spots(root, [](const Node& one) { return takes(one, grammar::kPageBreak); });
  if (places.empty()) return {};
  Node turn{&grammar::kPageBreak};
  turn.set("page", id);
  insert(*chance.of(places).node, std::move(turn), chance);
  root.children.insert(root.children.begin() + static_cast<std::ptrdiff_t>(place_for(root, grammar::kPage, chance)),
                       std::move(page));
  return "a page " + id + " that is turned to";
}

}  // namespace chohyo::samples
