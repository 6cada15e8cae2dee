// The body of a pack: blocks from top to bottom.
#include <algorithm>
#include <cstdint>
#include <map>

#include "form/body_reader.hpp"
#include "form/codes.hpp"
#include "form/expression_names.hpp"
#include "form/grammar_words.hpp"
#include "form/leaf_names.hpp"
#include "form/loops.hpp"

namespace chohyo::form {
namespace {

constexpr std::size_t kDeepestLoop = 2;  // entries within entries: a third would print their product

/// The rule for a child of that name; null if it may not stand there.
const grammar::Element* rule_of(const grammar::Element& parent, std::string_view child) {
  const auto found = std::find_if(parent.children.begin(), parent.children.end(),
                                  [&](const grammar::Child& one) { return one.element->name == child; });
  return found == parent.children.end() ? nullptr : found->element;
}

/// What carries a condition, and what that may look at.
struct Conditional {
  std::optional<Condition>* when = nullptr;
  ExpressionSight sight;
  Loop* loop = nullptr;  ///< chooses its records when the condition looks at them
};

/// By where its element begins; the columns of a range have one element.
using Conditionals = std::multimap<std::uint32_t, Conditional>;
using Places = std::vector<RecordPlace>;

Places inside(Places around, const Form& form, const Loop& loop) {
  const auto place = find_record_place(form, loop.collection);
  if (!place) return around;
  if (place->inner) around.push_back({place->of_base, place->list, std::nullopt});
  around.push_back(*place);
  return around;
}

void add_conditionals(Table& table, const Form& form, const Places& around, Conditionals& out) {
  Places rows = around;  // of all loops of the table: a row of another kind has no such record
  for (TableRow& row : table.rows) {
    auto* each = std::get_if<EachRow>(&row.content);
    if (each) rows = inside(std::move(rows), form, each->loop);
    const bool is_item = std::holds_alternative<ItemRow>(row.content);
    out.emplace(row.span.begin, Conditional{&row.when,
                                            {is_item, true, each ? inside(around, form, each->loop) : around},
                                            each ? &each->loop : nullptr});
  }
  for (Column& column : table.columns) {
    const auto number = column.series.empty() ? std::nullopt : std::optional(column.number);
    out.emplace(column.span.begin, Conditional{&column.when, {false, true, around, number}});
    for (Highlight& one : column.highlights) {
      out.emplace(one.span.begin, Conditional{&one.when, {true, false, rows, number}});
    }
  }
}

void add_conditionals(std::vector<Block>& blocks, const Form& form, const Places& around, Conditionals& out) {
  for (Block& block : blocks) {
    auto* each = std::get_if<Each>(&block.content);
    const Places within = each ? inside(around, form, each->loop) : around;
    out.emplace(block.span.begin, Conditional{&block.when, {false, true, within}, each ? &each->loop : nullptr});
    each_inner(block, [&](std::vector<Block>& inner) { add_conditionals(inner, form, within, out); });
    if (auto* table = std::get_if<Table>(&block.content)) add_conditionals(*table, form, around, out);
  }
}

/// Conditions may name any item of the form, and are read when all are known.
void read_conditions(ElementReader& reader, const tree::Element& element, const Form& form, const Conditionals& all) {
  if (const tree::Attribute* when = element.find("when")) {
    const auto [begin, end] = all.equal_range(element.span.begin);
    for (auto found = begin; found != end; ++found) {
      const Conditional& one = found->second;
      auto condition = read_expression(reader, *when, FormNames(form, one.sight), ExpressionType::boolean);
      if (!condition) break;  // the same is wrong with the others of a range
      const auto place = one.loop ? find_record_place(form, one.loop->collection) : std::nullopt;
      (place && condition->names_record(*place) ? one.loop->when : *one.when) = std::move(condition);
    }
  }
  for (const tree::Element& child : element.children) read_conditions(reader, child, form, all);
}

}  // namespace

std::vector<Block> BodyReader::read(const tree::Element& parent, const BlockPlace& place) {
  std::vector<Block> out;
  out.reserve(parent.children.size());
  for (const tree::Element& child : parent.children) {
    const grammar::Element* rule = rule_of(*place.parent, child.name);
    if (!rule || rule == &grammar::kEntryParagraph) continue;  // the parent's shape names what may not stand here
    Block block;
    block.span = child.span;
    read_content(block, child, *rule, place);
    block.option = option_reference(reader_, child, form_);
    block.provenance = provenance_of(reader_, child);
    out.push_back(std::move(block));
  }
  return out;
}

void BodyReader::read_content(Block& block, const tree::Element& element, const grammar::Element& rule,
                              const BlockPlace& place) {
  if (element.name == "heading") {
    reader_.shape(element, grammar::kHeading);
    block.content = Heading{static_cast<int>(reader_.count(element, "level", 1, 1, 6)), leaf(element, place),
                            style_reference(reader_, element, "style", form_)};
  } else if (element.name == "paragraph") {
    reader_.shape(element, grammar::kParagraph);
    block.content = Paragraph{leaf(element, place), style_reference(reader_, element, "style", form_)};
  } else if (element.name == "info-line") {
    block.content = read_info_line(element, place);
  } else if (element.name == "spacer") {
    reader_.shape(element, grammar::kSpacer);
    block.content = Spacer{reader_.required_length(element, "height")};
  } else if (element.name == "page-break") {
    reader_.shape(element, grammar::kPageBreak);
    PageBreak page_break{page_reference(reader_, element, form_)};
    if (page_break.page) page_ = *page_break.page;
    block.content = page_break;
  } else if (element.name == "table") {
    block.content = read_table_block(element, place);
  } else if (element.name == "section") {
    block.content = read_section(element, place);
  } else if (element.name == "list") {
    block.content = read_list(element, place);
  } else if (element.name == "li") {
    block.content = read_entry(element, place);
  } else if (element.name == "each") {
    block.content = read_each(element, rule, place);
  } else if (element.name == "when") {
    block.content = read_when(element, rule, place);
  } else if (element.name == "box") {
    block.content = read_box(element, place);
  } else if (element.name == "columns") {
    block.content = read_columns(element, place);
  } else if (element.name == "image") {
    block.content = read_image(element, place);
  } else {
    block.content = read_barcode(element, place);
  }
}

TextLeaf BodyReader::leaf(const tree::Element& element, const BlockPlace& place) {
  TextLeaf out = reader_.leaf(element, place.scope);
  note_pages(out, place);
  return out;
}

TextLeaf BodyReader::leaf(const tree::Element& element, std::string_view attribute, const BlockPlace& place) {
  TextLeaf out = reader_.leaf(element, attribute, place.scope);
  note_pages(out, place);
  return out;
}

/// Only entries of the engine's own collections say on which page something stands.
void BodyReader::note_pages(const TextLeaf& leaf, const BlockPlace& place) {
  if (!place.in_collection) return;
  const std::vector<std::string> names = names_in(leaf);
  form_.prints_pages = form_.prints_pages || std::any_of(names.begin(), names.end(), is_page_leaf);
}

InfoLine BodyReader::read_info_line(const tree::Element& element, const BlockPlace& place) {
  reader_.shape(element, grammar::kInfoLine);
  InfoLine line;
  line.style = style_reference(reader_, element, "style", form_);
  for (const tree::Element& child : element.children) {
    if (child.name != "entry") continue;
    reader_.shape(child, grammar::kEntry);
    line.entries.push_back(
        {reader_.required(child, "label"), leaf(child, "value", place), reader_.required_length(child, "width")});
  }
  return line;
}

Table BodyReader::read_table_block(const tree::Element& element, const BlockPlace& place) {
  Table table = read_table(reader_, element, form_, {place.scope, room_in(place), place.loops > 0});
  if (!table.id.empty() && !tables_.insert(table.id).second) {
    reader_.note(kDuplicate, element.span, {{"attribute", "<table> id"}, {"given", table.id}});
  }
  for (const auto& row : table.header_rows) {
    for (const HeaderCell& cell : row) note_pages(cell.text, place);
  }
  for (const TableRow& row : table.rows) {
    if (const auto* each = std::get_if<EachRow>(&row.content)) {
      for (const auto& [column, cell] : each->cells) note_pages(cell.text, place);
    } else if (const auto* words = std::get_if<WordsRow>(&row.content)) {
      for (const auto& [column, cell] : words->cells) note_pages(cell.text, place);
    }
  }
  return table;
}

Section BodyReader::read_section(const tree::Element& element, const BlockPlace& place) {
  reader_.shape(element, grammar::kSection);
  Section section;
  reader_.required(element, "title");
  section.title = leaf(element, "title", place);
  section.numbered = reader_.word(element, "number", grammar::kSectionNumbers, true);
  section.depth = place.sections + 1;
  const std::size_t deepest = form_.section_levels.size();
  if (section.depth == deepest + 1) {
    reader_.note(kTooDeep, element.name_span,
                 {{"element", "section"},
                  {"limit", std::to_string(deepest)},
                  {"hint", "<sections> に <level> を加えると、その深さまで書けます"},
                  {"hint_en", "a <level> more in <sections> allows for one depth more"}});
  }
  section.page = page_reference(reader_, element, form_);
  const std::size_t outer_page = page_;
  if (section.page) page_ = *section.page;
  BlockPlace inside = place;
  inside.parent = &grammar::kSection;
  inside.sections = section.depth;
  section.blocks = read(element, inside);
  if (section.page) page_ = outer_page;
  return section;
}

Each BodyReader::read_each(const tree::Element& element, const grammar::Element& rule, const BlockPlace& place) {
  const bool in_list = place.lists > 0;
  reader_.shape(element, rule);
  const LoopElement loop = read_loop(reader_, element, form_, nullptr);
  if (loop.loop.made) {
    for (const std::string_view name : {"sort", "sort-descending"}) {
      const tree::Attribute* order = element.find(name);
      if (!order) continue;
      reader_.note(kUnknownAttribute, order->name_span, {{"element", "each"}, {"attribute", order->name}}, [] {
        return Suggestion{"並べ替えられるのは記録の一覧だけです", "only lists of records can be sorted"};
      });
    }
  }
  Each each;
  each.loop = loop.loop;
  each.empty = element.value("empty");
  if (!in_list && !each.empty.empty()) {
    each.style = style_reference(reader_, element, "style", form_);
  } else if (!in_list && element.find("style")) {
    reader_.note(kMissingAttribute, element.span, {{"element", "each"}, {"attribute", "empty"}});
  }
  if (place.loops == kDeepestLoop) {
    reader_.note(kTooDeep, element.name_span,
                 {{"element", "each"}, {"limit", std::to_string(kDeepestLoop)}, {"hint", ""}, {"hint_en", ""}});
    return each;
  }
  BlockPlace inside = place;
  inside.parent = &rule;
  inside.loops = place.loops + 1;
  inside.in_collection = place.in_collection || loop.loop.made;
  inside.scope.loop.insert(inside.scope.loop.end(), loop.leaves.begin(), loop.leaves.end());
  each.blocks = read(element, inside);
  if (each.blocks.empty()) {
    reader_.note(kMissingElement, element.span, {{"parent", "each"}, {"element", in_list ? "li" : "paragraph"}});
  }
  return each;
}

When BodyReader::read_when(const tree::Element& element, const grammar::Element& rule, const BlockPlace& place) {
  reader_.shape(element, rule);
  if (!element.find("when")) reader_.required(element, "option");
  BlockPlace inside = place;
  inside.parent = &rule;
  return {read(element, inside)};
}

void read_body(ElementReader& reader, const tree::Element& body, Form& form) {
  reader.shape(body, grammar::kBody);
  BlockPlace place;
  place.parent = &grammar::kBody;
  place.scope = body_scope(form);
  form.body = BodyReader(reader, form).read(body, place);
  Conditionals conditionals;
  add_conditionals(form.body, form, {}, conditionals);
  read_conditions(reader, body, form, conditionals);
}

}  // namespace chohyo::form
