#include "form/element_reader.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/names.hpp"
#include "form/codes.hpp"
#include "form/grammar_elements.hpp"
#include "form/grammar_words.hpp"
#include "form/leaf_names.hpp"
#include "form/owner_words.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {
namespace {

/// A whole decimal number such as "12" or "8.5"; empty for anything that only begins with one.
std::optional<double> decimal(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::vector<std::string> leaf_names(const LeafScope& scope) {
  std::vector<std::string> out;
  const auto add = [&](const auto& names, bool wanted) {
    if (wanted) out.insert(out.end(), names.begin(), names.end());
  };
  if (scope.base) add(scope.base->facility_leaves(), true);
  add(kLeafNames, true);
  add(scope.fields, true);
  add(kPageLeafNames, scope.page_line);
  if (scope.base && scope.owner) add(scope.base->owner_leaves(), true);
  add(kAnswerLeafNames, scope.answer);
  add(kColumnLeafNames, scope.column);
  add(scope.loop, true);
  return out;
}

/// {{person.ROLE}} takes any role but what looks like a slip for a usual one; that is in `meant`.
bool is_person(const LeafScope& scope, std::string_view name, std::string& meant) {
  const std::string_view role = BaseRecords::role_in(name);
  if (!scope.base || role.empty()) return false;
  const auto& roles = scope.base->roles;
  if (std::find(roles.begin(), roles.end(), role) != roles.end()) return true;
  meant = misspelt(role, roles);
  return meant.empty();
}

std::vector<std::string> strings(std::span<const std::string_view> names) { return {names.begin(), names.end()}; }

std::vector<std::string> beginning_with(const std::string& front, const std::vector<std::string>& names) {
  std::vector<std::string> out;
  std::copy_if(names.begin(), names.end(), std::back_inserter(out),
               [&](const std::string& one) { return one.starts_with(front); });
  return out;
}

/// What is meant by a name that no leaf has: something of what it names, a near name, or one of those beside it.
Suggestion leaf_hint(const std::string& name, const std::vector<std::string>& known) {
  if (const auto inside = beginning_with(name + ".", known); !inside.empty()) {
    const Suggestion names = list_of(inside);
    return {"その何を印刷するかまで書いてください。" + names.ja, "say what of it is to be printed; " + names.en};
  }
  if (const Suggestion near = suggest(name, known); !near.ja.empty()) return near;
  const auto beside = beginning_with(name.substr(0, name.find('.')) + ".", known);
  return list_of(beside.empty() ? known : beside);
}

}  // namespace

std::optional<Pt> parse_length(std::string_view text) {
  constexpr double kMostMm = 2000;
  if (text.size() < 3) return std::nullopt;
  const auto number = decimal(text.substr(0, text.size() - 2));
  if (!number || !(*number >= 0)) return std::nullopt;
  const std::string_view unit = text.substr(text.size() - 2);
  if (unit != "mm" && unit != "pt") return std::nullopt;
  const Pt length = unit == "mm" ? Pt(base::Mm{*number}) : Pt{*number};
  if (length > Pt(base::Mm{kMostMm})) return std::nullopt;
  return length;
}

std::string attribute_name(const tree::Element& element, std::string_view attribute) {
  return "<" + element.name + "> " + std::string(attribute);
}

bool ElementReader::admit(const diag::Code& code, const diag::Span& span) {
  LeftOut& kind = kinds_[code.id];
  if (kind.told < kMostOfAKind) {
    ++kind.told;
    return true;
  }
  if (kind.left_out++ == 0) kind.first = span;
  return false;
}

void ElementReader::note(const diag::Code& code, diag::Span span, diag::Arguments arguments) {
  if (admit(code, span)) defects_.push_back(diag::make(code, span, std::move(arguments)));
}

void ElementReader::note(const diag::Code& code, diag::Span span, diag::Arguments arguments,
                         const std::function<Suggestion()>& hint) {
  if (!admit(code, span)) return;
  Suggestion made = hint();
  arguments.push_back({"hint", std::move(made.ja)});
  arguments.push_back({"hint_en", std::move(made.en)});
  defects_.push_back(diag::make(code, span, std::move(arguments)));
}

std::string_view ElementReader::spelled(std::string_view name) {
  if (!owners_ || name.find('{') == name.npos) return name;
  std::string& known = spelled_[name];
  if (known.empty()) known = in_words_of(*owners_, name);
  return known;
}

void ElementReader::finish() {
  for (const auto& [code, kind] : kinds_) {
    if (kind.left_out == 0) continue;
    defects_.push_back(
        diag::make(kMoreDefects, kind.first, {{"code", std::string(code)}, {"count", std::to_string(kind.left_out)}}));
  }
  kinds_.clear();
}

void ElementReader::shape(const tree::Element& element, const Names& attributes, const Names& children,
                          Content content) {
  check_shape(element, attributes, children, content);
}

void ElementReader::shape(const tree::Element& element, const grammar::Element& rule) {
  std::vector<std::string_view> attributes, children;
  for (const grammar::Attribute& one : rule.attributes) attributes.push_back(spelled(one.name));
  for (const grammar::Child& one : rule.children) children.push_back(one.element->name);
  bool wants_text = rule.holds == grammar::Holds::text || rule.holds == grammar::Holds::leaf;
  const bool may_have_parts =
      rule.holds == grammar::Holds::text_or_parts || rule.holds == grammar::Holds::leaf_or_parts;
  if (may_have_parts) wants_text = element.children.empty();
  const bool may_be_empty =
      rule.holds == grammar::Holds::maybe_leaf || rule.holds == grammar::Holds::leaf_or_parts_or_nothing;
  if (may_be_empty) wants_text = !element.text.empty();
  std::span<const std::string_view> passed_over;
  if (&rule == &grammar::kForm || &rule == &grammar::kTermsFile) passed_over = grammar::kSchemaAttributes;
  check_shape(element, attributes, children, wants_text ? Content::text : Content::elements, passed_over);
  for (const grammar::Attribute& one : rule.attributes) {
    if (one.type == grammar::Type::text) plain_words(element, one.name);
  }
  const bool is_leaf = rule.holds == grammar::Holds::leaf || may_be_empty ||
                       rule.holds == grammar::Holds::leaf_or_parts;
  if (!is_leaf) plain_words(element.text, element.text_span);
}

void ElementReader::plain_words(const tree::Element& element, std::string_view attribute) {
  if (const tree::Attribute* found = element.find(attribute)) plain_words(found->value, found->span);
}

void ElementReader::plain_words(const std::string& text, diag::Span span) {
  const std::size_t open = text.find("{{");
  if (open == text.npos) return;
  const std::size_t close = std::min(text.find("}}", open), text.size());
  note(kNamesInWords, span, {{"given", text.substr(open, close + 2 - open)}});
}

void ElementReader::check_shape(const tree::Element& element, std::span<const std::string_view> attributes,
                                std::span<const std::string_view> children, Content content,
                                std::span<const std::string_view> passed_over) {
  for (const tree::Attribute& attribute : element.attributes) {
    if (std::find(attributes.begin(), attributes.end(), attribute.name) != attributes.end()) continue;
    if (std::find(passed_over.begin(), passed_over.end(), attribute.name) != passed_over.end()) continue;
    note(kUnknownAttribute, attribute.name_span, {{"element", element.name}, {"attribute", attribute.name}},
         [&] { return allowed(attribute.name, strings(attributes)); });
  }
  for (const tree::Element& child : element.children) {
    if (std::find(children.begin(), children.end(), child.name) != children.end()) continue;
    note(kUnknownElement, child.name_span, {{"parent", element.name}, {"element", child.name}},
         [&] { return allowed(child.name, strings(children)); });
  }
  if (content == Content::elements && !element.text.empty()) {
    note(kStrayText, element.text_span, {{"element", element.name}});
  }
  if (content == Content::text && element.text.empty()) note(kEmptyText, element.span, {{"element", element.name}});
}

const tree::Element* ElementReader::only_child(const tree::Element& element, std::string_view name, bool needed) {
  const tree::Element* first = nullptr;
  for (const tree::Element& child : element.children) {
    if (child.name != name) continue;
    if (first) note(kRepeatedElement, child.span, {{"parent", element.name}, {"element", child.name}});
    if (!first) first = &child;
  }
  if (!first && needed) note(kMissingElement, element.span, {{"parent", element.name}, {"element", std::string(name)}});
  return first;
}

std::string ElementReader::required(const tree::Element& element, std::string_view attribute) {
  const tree::Attribute* found = element.find(attribute);
  if (!found || found->value.empty()) {
    note(kMissingAttribute, found ? found->name_span : element.span,
         {{"element", element.name}, {"attribute", std::string(attribute)}});
    return {};
  }
  return found->value;
}

std::string ElementReader::name(const tree::Element& element, std::string_view attribute, const Names& taken) {
  std::string value = required(element, attribute);
  const bool spelt_well = value.empty() || base::is_name(value);
  if (!spelt_well || std::find(taken.begin(), taken.end(), value) != taken.end()) {
    const std::vector<std::string> kept = strings(taken);
    note(kBadName, element.find(attribute)->span, {{"attribute", attribute_name(element, attribute)}, {"given", value}},
         [&] {
           if (kept.empty()) return Suggestion{};
           std::string all;
           for (const std::string& one : kept) all += (all.empty() ? "" : ", ") + one;
           return Suggestion{"。別の意味をもつ " + all + " も使えません", "; " + all + " have another meaning"};
         });
  }
  return value;
}

std::string ElementReader::item_id(const tree::Element& element) {
  std::string value = required(element, "id");
  if (!base::is_item_id(value)) {
    note(kBadItemId, element.find("id")->span, {{"id", value}});
  }
  return value;
}

Pt ElementReader::required_length(const tree::Element& element, std::string_view attribute) {
  required(element, attribute);
  return length(element, attribute, Pt{0});
}

Pt ElementReader::length(const tree::Element& element, std::string_view attribute, Pt fallback) {
  const tree::Attribute* found = element.find(attribute);
  if (!found || found->value.empty()) return fallback;
  if (const auto parsed = parse_length(found->value)) return *parsed;
  note(kBadLength, found->span, {{"attribute", attribute_name(element, attribute)}, {"given", found->value}});
  return fallback;
}

std::size_t ElementReader::count(const tree::Element& element, std::string_view attribute, std::size_t fallback,
                                 std::size_t least, std::size_t most) {
  const tree::Attribute* found = element.find(attribute);
  if (!found) return fallback;
  std::size_t value = 0;
  const char* const end = found->value.data() + found->value.size();
  const auto [stop, error] = std::from_chars(found->value.data(), end, value);
  if (!found->value.empty() && error == std::errc{} && stop == end && value >= least && value <= most) return value;
  note(kBadNumber, found->span,
       {{"attribute", attribute_name(element, attribute)},
        {"given", found->value},
        {"least", std::to_string(least)},
        {"most", std::to_string(most)}});
  return fallback;
}

double ElementReader::share(const tree::Element& element, std::string_view attribute, double fallback) {
  const tree::Attribute* found = element.find(attribute);
  if (!found) return fallback;
  const auto value = decimal(found->value);
  if (value && *value >= 0 && *value <= 1) return *value;
  note(kBadNumber, found->span,
       {{"attribute", attribute_name(element, attribute)}, {"given", found->value}, {"least", "0"}, {"most", "1"}});
  return fallback;
}

void ElementReader::check_range(const tree::Element& element, std::string_view attribute, Pt length, Pt least,
                                Pt most) {
  const tree::Attribute* found = element.find(attribute);
  if (!found || !parse_length(found->value) || (length >= least && length <= most)) return;
  const bool metric = found->value.ends_with("mm");
  const auto written = [&](Pt value) {
    return metric ? in_millimetres(value) : std::to_string(static_cast<int>(value.value + 0.5)) + "pt";
  };
  note(kOutOfRange, found->span,
       {{"attribute", attribute_name(element, attribute)},
        {"given", found->value},
        {"least", written(least)},
        {"most", written(most)}});
}

bool ElementReader::has_at_most(const tree::Element& element, std::size_t most) {
  if (element.children.size() <= most) return true;
  note(kTooMany, element.children[most].span,
       {{"things", "<" + element.name + "> の中の要素"},
        {"limit", std::to_string(most)},
        {"things_en", "elements in <" + element.name + ">"}});
  return false;
}

bool ElementReader::flag(const tree::Element& element, std::string_view attribute, bool fallback) {
  return word(element, attribute, grammar::kFlags, fallback);
}

void ElementReader::bad_word(const tree::Element& element, const tree::Attribute& attribute,
                             const std::vector<std::string>& candidates) {
  note(kBadWord, attribute.span, {{"attribute", attribute_name(element, attribute.name)}, {"given", attribute.value}},
       [&] { return allowed(attribute.value, candidates); });
}

TextLeaf ElementReader::leaf(const tree::Element& element, std::string_view attribute, const LeafScope& scope) {
  const tree::Attribute* found = element.find(attribute);
  return found ? checked_leaf(found->value, found->span, scope) : TextLeaf{};
}

TextLeaf ElementReader::leaf(const tree::Element& element, const LeafScope& scope) {
  return checked_leaf(element.text, element.text_span, scope);
}

TextLeaf ElementReader::checked_leaf(const std::string& text, diag::Span span, const LeafScope& scope) {
  TextLeaf leaf = parse_leaf(text, span);
  // Places inside the leaf can be told exactly as long as no entity was decoded in it.
  const bool exact = span && span.source->text().substr(span.begin, span.end - span.begin) == text;
  const auto place = [&](std::size_t begin, std::size_t end) {
    if (!exact) return span;
    return diag::Span{span.source, span.begin + static_cast<std::uint32_t>(begin),
                      span.begin + static_cast<std::uint32_t>(end)};
  };
  if (!leaf.has_tags) return leaf;
  const std::vector<std::string> known = leaf_names(scope);
  for (std::size_t open = text.find("{{"); open != std::string::npos; open = text.find("{{", open)) {
    const std::size_t close = text.find("}}", open + 2);
    if (close == std::string::npos) {
      note(kBadLeafTag, place(open, text.size()), {{"given", text.substr(open)}});
      break;
    }
    const std::string name = text.substr(open + 2, close - open - 2);
    if (!base::is_leaf_name(name)) {
      note(kBadLeafTag, place(open, close + 2), {{"given", text.substr(open, close + 2 - open)}});
    } else if (std::string meant;
               std::find(known.begin(), known.end(), name) == known.end() && !is_person(scope, name, meant)) {
      note(kUnknownLeafName, place(open, close + 2), {{"name", name}}, [&] {
        return meant.empty() ? leaf_hint(name, known) : allowed(name, {std::string(kPersonList) + "." + meant});
      });
    }
    open = close + 2;
  }
  return leaf;
}

}  // namespace chohyo::form
