// Values and words for mutated packs.
#include <algorithm>
#include <array>

#include "form/base_records.hpp"
#include "form/collections.hpp"
#include "form/grammar_elements.hpp"
#include "form/rule_kinds.hpp"
#include "samples/pack_steps.hpp"

namespace chohyo::samples {

namespace grammar = form::grammar;
using grammar::Attribute;
using grammar::Type;

namespace {

const Node* around_of(const Around& around, std::string_view key) {
  for (auto at = around.rbegin(); at != around.rend(); ++at) {
    if ((*at)->is(key)) return *at;
  }
  return nullptr;
}

std::vector<std::string> columns_of(const Node* table) {
  std::vector<std::string> out;
  const Node* columns = table ? table->child("columns") : nullptr;
  if (!columns) return out;
  for (const Node& one : columns->children) out.push_back(one.value("id"));
  return out;
}

bool is_loop(const Node& node) { return node.element->name == "each" && node.has("of"); }

}  // namespace

std::string Writer::any_field(bool of_form) {
  std::vector<std::string> out;
  for (const DefinedField& one : contents_of(root_).fields) {
    if (one.of_form == of_form) out.push_back(one.id);
  }
  return out.empty() ? "none" : chance_.of(out);
}

std::vector<std::string> Writer::names(const Node& node, const Around& around) {
  const Contents contents = contents_of(root_);
  std::vector<std::string> out = {"form.title", "facility.name", "facility.id", "output.date",
                                  "person.administrator", "document.hash"};
  if (contents.per_owner) out.push_back(in_usual_words("{one}.name"));
  if (node.element->name == "header" || node.element->name == "footer") {
    out.insert(out.end(), {"page", "pages"});
  }
  if (node.is("header-cell") && node.value("each") == "yes") out.insert(out.end(), {"column.number", "column.weekday"});
  for (const DefinedField& one : contents.fields) {
    if (one.of_form && one.each.empty()) out.push_back("field." + one.id);
  }
  for (const Node* loop : around) {
    if (!is_loop(*loop)) continue;
    // Of a loop its entries' names are worth more than those that every leaf has.
    out.erase(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(out.size(), 3)));
    out.insert(out.end(), {"index", "count"});
    const std::string of = loop->value("of");
    if (const form::Collection* known = form::find_collection(of, *form::usual_base_records())) {
      for (const std::string& name : form::collection_leaves(*known, *form::usual_base_records())) out.push_back(name);
    }
    if (of == "person") out.insert(out.end(), {"person.name", "person.title", "person.role"});
    const DefinedList* list = contents.list(of);
    for (const DefinedList* one : {list, list && !list->outer.empty() ? contents.list(list->outer) : nullptr}) {
      if (!one) continue;
      for (const DefinedField& field : one->fields) {
        if (field.kind != "reference") {
          out.push_back(one->id + "." + field.id);
        } else if (const DefinedList* target = contents.list(field.node->value("to")); target && !target->fields.empty()) {
          out.push_back(one->id + "." + field.id + "." + target->fields.front().id);
        } else {
          out.push_back(one->id + "." + field.id + ".name");
        }
      }
    }
  }
  return out;
}

std::string Writer::leaf(const Node& node, const Around& around) {
  const std::vector<std::string> known = names(node, around);
  // Often the last ones, which are those of the pack's own.
  const auto name = [&] {
    const std::size_t back = chance_.one_in(3) ? known.size() : std::min<std::size_t>(known.size(), 6);
    return "{{" + known[known.size() - 1 - chance_.below(back)] + "}}";
  };
  switch (chance_.below(4)) {
    case 0:
      return "言葉";
    case 1:
      return name();
    case 2:
      return "言葉" + name();
    default:
      return "言葉" + name() + name();
  }
}

std::string Writer::condition(const Node& node, const Around& around) {
  const Contents contents = contents_of(root_);
  std::vector<std::string> out = {"1 < 2", "1 < 2", "2 < 1"};
  for (const std::string& option : contents.options) out.push_back("switch." + option);
  for (const DefinedField& one : contents.fields) {
    if (one.of_form && one.each.empty() && !one.is_total) {
      out.insert(out.end(), {"not empty(" + one.id + ")", "empty(" + one.id + ")"});
    }
    if (!one.of_form && !one.is_total) out.push_back("count(" + one.id + ") > 900");
  }
  for (const DefinedList& one : contents.lists) {
    out.insert(out.end(), {"count(" + one.name + ") > 0", "count(" + one.name + ") > 900"});
  }
  std::vector<const Node*> loops(around.begin(), around.end());
  loops.push_back(&node);
  for (const Node* loop : loops) {
    const DefinedList* list = is_loop(*loop) ? contents.list(loop->value("of")) : nullptr;
    if (!list || list->fields.empty()) continue;
    const DefinedField& field = list->fields[chance_.below(list->fields.size())];
    if (!field.is_total) out.push_back("not empty(" + list->name + "." + field.id + ")");
  }
  return chance_.of(out);
}

std::string Writer::total(const Node&, const Around& around) {
  const Contents contents = contents_of(root_);
  std::vector<std::string> out = {"1 + 1"};
  const Node* list = around_of(around, "list");
  for (const DefinedList& one : contents.lists) {
    out.push_back("count(" + one.name + ")");
    for (const DefinedField& field : one.fields) {
      if (field.kind != "number") continue;
      out.push_back(list && one.id == list->value("id") ? one.name + "." + field.id + " * 2"
                                                        : "sum(" + one.name + "." + field.id + ")");
    }
  }
  for (const DefinedField& one : contents.fields) out.push_back("count(" + one.id + ")");
  return chance_.of(out);
}

std::string Writer::text(const Node& node, const Attribute& attribute, const Around& around) {
  const Contents contents = contents_of(root_);
  const std::string key(node.element->key);
  const std::string_view name = attribute.name;
  static constexpr std::array<const char*, 4> kRanges = {"1..3", "1..2", "2..4", "1..31"};
  if (name == "each") return chance_.of(kRanges);
  if (name == "to") {
    std::vector<std::string> lists = {"person", in_usual_words("{one}")};
    for (const DefinedList& one : contents.lists) {
      if (one.outer.empty()) lists.push_back(one.id);
    }
    return chance_.of(lists);
  }
  if (name == "sort") {
    const DefinedList* list = contents.list(node.value("of"));
    return !list || list->fields.empty() || chance_.one_in(4) ? "id" : list->fields[chance_.below(list->fields.size())].id;
  }
  if (key == "inner-each" || (key == "rule" && name == "of")) {
    std::vector<std::string> lists;
    for (const DefinedList& one : contents.lists) {
      if (key == "rule" || !one.outer.empty()) lists.push_back(one.name);
    }
    return lists.empty() ? "none" : chance_.of(lists);
  }
  if (key == "rule" && name == "at") return any_field(chance_.one_in(2));
  if (key == "page" && name == "size") {
    static constexpr std::array<const char*, 5> kSizes = {"A3", "A4", "B4", "297mm x 297mm", "A5"};
    return chance_.of(kSizes);
  }
  if (name == "file") return key == "image" || key == "cell-image" ? "p.png" : "terms.xml";
  if (key == "level") return chance_.one_in(2) ? "第{1}章" : "{1}.{2}";
  if (key == "form" && name == "companion-of") return "none";
  if (key == "form" && name == "language") return "ja-JP";
  if (key == "presume") return "a";
  if (name == "marker") {
    static constexpr std::array<const char*, 3> kMarkers = {"①", "(a)", "・"};
    return chance_.of(kMarkers);
  }
  if (name == "separator") return chance_.one_in(2) ? "・" : "　";
  (void)around;
  return "言葉";
}

std::string Writer::reference(const Node& node, const Attribute& attribute, const Around& around) {
  const Contents contents = contents_of(root_);
  const auto one_of = [&](const std::vector<std::string>& ids) { return ids.empty() ? "none" : chance_.of(ids); };
  if (attribute.to == "style") return one_of(contents.styles);
  if (attribute.to == "option") return one_of(contents.options);
  if (attribute.to == "page") return one_of(contents.pages);
  if (attribute.to == "column") return one_of(columns_of(around_of(around, "table")));
  if (attribute.to == "collection") {
    std::vector<std::string> lists = {"person", in_usual_words("{all}"), in_usual_words("{one}")};
    if (contents.has_terms) lists.push_back("terms");
    for (const DefinedList& one : contents.lists) lists.insert(lists.end(), {one.name, one.name, one.name});
    // The others are made of the crosswalk.
    if (chance_.one_in(8)) return std::string(in_usual_words(attribute.words.at(chance_.below(attribute.words.size))));
    return chance_.of(lists);
  }
  if (attribute.to == "month") {
    std::vector<std::string> months;
    for (const DefinedField& one : contents.fields) {
      if (one.kind == "month" && one.of_form) months.push_back(one.id);
    }
    return one_of(months);
  }
  if (attribute.to == "field") return any_field(!node.is("field"));
  if (!node.is("rule")) return "none";
  for (const form::RuleKind& kind : form::rule_kinds()) {
    for (const form::RuleArgument& argument : kind.arguments) {
      if (argument.name != attribute.name || in_usual_words(kind.name) != node.value("kind")) continue;
      using Kind = form::ArgumentKind;
      if (argument.kind == Kind::item || argument.kind == Kind::items) return one_of(contents.items);
      if (argument.kind == Kind::table) return one_of(contents.tables);
      const bool of_form = argument.kind == Kind::form_date || (argument.kind == Kind::any_field && chance_.one_in(2));
      return any_field(of_form);
    }
  }
  return any_field(false);
}

std::string Writer::value(const Node& node, const Attribute& attribute, const Around& around) {
  switch (attribute.type) {
    case Type::name:
    case Type::item_id:
      return fresh_id();
    case Type::length: {
      if (attribute.name.starts_with("rule") || attribute.name == "border") {
        return std::array{"0pt", "0.5pt", "1pt", "2pt"}[chance_.below(4)];
      }
      if (attribute.name == "size" && node.is("style")) return std::array{"6pt", "8pt", "9pt", "12pt"}[chance_.below(4)];
      if (attribute.name == "floor") return "5pt";
      if (attribute.name == "leading") return "16pt";
      if (attribute.name == "pitch") return std::array{"7mm", "9mm"}[chance_.below(2)];
      if (node.is("page")) return "15mm";
      return std::array{"2mm", "6mm", "15mm", "20mm", "25mm", "40mm"}[chance_.below(6)];
    }
    case Type::count:
      if (attribute.name == "fiscal-year") return "2024";
      if (attribute.name == "max-length") return "400";
      return std::to_string(attribute.least + chance_.below(std::min<std::size_t>(attribute.most - attribute.least, 3) + 1));
    case Type::share:
      return "0.5";
    case Type::decimal:
      if (attribute.name == "gray") return "0.4";
      if (attribute.name == "fill") return "0.9";
      return attribute.name == "min" ? "0" : "100000";
    case Type::flag:
      return chance_.one_in(3) ? "no" : "yes";
    case Type::word:
      return in_usual_words(attribute.words.at(chance_.below(attribute.words.size)));
    case Type::text:
      return text(node, attribute, around);
    case Type::leaf:
      if (attribute.name == "anchor" || attribute.name == "link") return "https://example.jp/";
      return leaf(node, around);
    case Type::reference:
    case Type::references:
      return reference(node, attribute, around);
    case Type::expression:
      return attribute.name == "total" ? total(node, around) : condition(node, around);
  }
  return {};
}

Node Writer::element(const grammar::Element& element, Around around, int depth) {
  Node out{&element};
  for (const auto& [name, attribute] : called_attributes(element)) {
    const bool dear = attribute.type == Type::expression || attribute.name == "each" || attribute.to == "option";
    const bool of_rule = &element == &grammar::kRule && !attribute.needed;
    if (attribute.needed || (!of_rule && chance_.one_in(dear ? 12 : 6))) {
      out.set(name, value(out, attribute, around));
    }
  }
  if (out.is("rule")) {
    out.set("kind", in_usual_words(chance_.of(form::rule_kinds()).name));
    for (const form::RuleKind& kind : form::rule_kinds()) {
      if (in_usual_words(kind.name) != out.value("kind")) continue;
      for (const form::RuleArgument& argument : kind.arguments) {
        out.set(argument.name, value(out, *attribute_of(element, argument.name), around));
      }
    }
  }
  if (out.element->name == "image") {
    // A name needs the catalogue of a templates folder, which would say what is read aloud too.
    out.remove("name");
    if (!out.has("alt")) out.set("alt", "言葉");
    out.set("file", "p.png");
    if (out.is("cell-image")) out.remove("height");
    if (!out.has("height")) out.set("width", out.is("cell-image") ? "5mm" : "20mm");  // columns are 16 mm wide
  }
  if (out.is("barcode")) out.set("size", "25mm");
  if (out.element->name == "when" && !out.has("option") && !out.has("when")) out.set("when", condition(out, around));
  if (out.is("box") && !out.has("label")) out.set("label", "言葉");
  if (out.is("box") && !out.has("style")) out.set("style", reference(out, *attribute_of(element, "style"), around));
  if (out.element->name == "each" && out.has("empty") && attribute_of(element, "style")) {
    out.set("style", reference(out, *attribute_of(element, "style"), around));
  }
  if (out.element->name == "each" && out.has("sort")) out.set("sort", "id");
  around.push_back(&out);
  using grammar::Holds;
  const bool words_or_parts = element.holds == Holds::leaf_or_parts || element.holds == Holds::text_or_parts ||
                              element.holds == Holds::leaf_or_parts_or_nothing;
  const bool words_only = words_or_parts && !chance_.one_in(3);
  const bool holds_elements = element.holds == Holds::elements || words_or_parts;
  if (holds_elements && !words_only) {
    for (const grammar::Child& child : element.children) {
      // Deep down only what is needed, so that trees end.
      std::size_t count = child.least;
      if (depth < 3 && child.most > child.least && chance_.one_in(element.children.size() > 4 ? 6 : 2)) ++count;
      for (std::size_t i = 0; i < count; ++i) {
        Node made = this->element(*child.element, around, depth + 1);
        if (made.is("gap")) made.set("kind", in_usual_words(attribute_of(*made.element, "kind")->words.at(i)));
        out.children.push_back(std::move(made));
      }
    }
  }
  if (out.children.empty()) {
    if (element.holds == Holds::text || element.holds == Holds::text_or_parts) out.text = "言葉";
    if (out.is("barcode")) {
      out.text = "code";
    } else if (const bool may_be_empty =
                   element.holds == Holds::maybe_leaf || element.holds == Holds::leaf_or_parts_or_nothing;
               element.holds == Holds::leaf || element.holds == Holds::leaf_or_parts ||
               (may_be_empty && !chance_.one_in(4))) {
      around.pop_back();
      out.text = leaf(out, around);
    }
  }
  return out;
}

}  // namespace chohyo::samples
