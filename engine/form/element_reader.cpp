#include "form/element_reader.hpp"

#include <algorithm>
#include <charconv>

#include "form/codes.hpp"
#include "form/leaf_names.hpp"
#include "form/suggestion.hpp"

namespace chohyo::form {
namespace {

/// A whole decimal number such as "12" or "8.5"; empty for anything that only begins with one.
std::optional<double> decimal(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

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

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_name_character(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_'; }

bool is_id_character(char c) { return is_name_character(c) || c == '.' || c == '/'; }

std::vector<std::string> leaf_names(const LeafScope& scope) {
  std::vector<std::string> out;
  const auto add = [&](const auto& names, bool wanted) {
    if (wanted) out.insert(out.end(), names.begin(), names.end());
  };
  add(kLeafNames, true);
  add(kPageLeafNames, scope.page_line);
  add(kVendorLeafNames, scope.vendor);
  add(kAnswerLeafNames, scope.answer);
  if (scope.collection) add(scope.collection->leaves, true);
  return out;
}

std::vector<std::string> strings(Names names) { return {names.begin(), names.end()}; }

}  // namespace

std::string attribute_name(const tree::Element& element, std::string_view attribute) {
  return "<" + element.name + "> " + std::string(attribute);
}

void ElementReader::note(const diag::Code& code, diag::Span span, std::vector<std::string> arguments) {
  defects_.push_back(diag::make(code, span, std::move(arguments)));
}

void ElementReader::shape(const tree::Element& element, Names attributes, Names children, Content content) {
  for (const tree::Attribute& attribute : element.attributes) {
    if (std::find(attributes.begin(), attributes.end(), attribute.name) != attributes.end()) continue;
    const Suggestion hint = suggest(attribute.name, strings(attributes));
    note(kUnknownAttribute, attribute.name_span, {element.name, attribute.name, hint.ja, hint.en});
  }
  for (const tree::Element& child : element.children) {
    if (std::find(children.begin(), children.end(), child.name) != children.end()) continue;
    const Suggestion hint = suggest(child.name, strings(children));
    note(kUnknownElement, child.name_span, {element.name, child.name, hint.ja, hint.en});
  }
  if (content == Content::elements && !element.text.empty()) note(kStrayText, element.text_span, {element.name});
  if (content == Content::text && element.text.empty()) note(kEmptyText, element.span, {element.name});
}

const tree::Element* ElementReader::only_child(const tree::Element& element, std::string_view name, bool needed) {
  const tree::Element* first = nullptr;
  for (const tree::Element& child : element.children) {
    if (child.name != name) continue;
    if (first) note(kRepeatedElement, child.span, {element.name, child.name});
    if (!first) first = &child;
  }
  if (!first && needed) note(kMissingElement, element.span, {element.name, std::string(name)});
  return first;
}

std::string ElementReader::required(const tree::Element& element, std::string_view attribute) {
  const tree::Attribute* found = element.find(attribute);
  if (!found || found->value.empty()) {
    note(kMissingAttribute, found ? found->name_span : element.span, {element.name, std::string(attribute)});
    return {};
  }
  return found->value;
}

std::string ElementReader::name(const tree::Element& element, std::string_view attribute, Names taken) {
  std::string value = required(element, attribute);
  const bool spelt_well =
      value.empty() || (is_letter(value.front()) && std::all_of(value.begin(), value.end(), is_name_character));
  if (!spelt_well || std::find(taken.begin(), taken.end(), value) != taken.end()) {
    note(kBadName, element.find(attribute)->span, {attribute_name(element, attribute), value});
  }
  return value;
}

std::string ElementReader::item_id(const tree::Element& element) {
  std::string value = required(element, "id");
  if (!std::all_of(value.begin(), value.end(), is_id_character)) {
    note(kBadItemId, element.find("id")->span, {value});
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
  note(kBadLength, found->span, {attribute_name(element, attribute), found->value});
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
       {attribute_name(element, attribute), found->value, std::to_string(least), std::to_string(most)});
  return fallback;
}

double ElementReader::share(const tree::Element& element, std::string_view attribute, double fallback) {
  const tree::Attribute* found = element.find(attribute);
  if (!found) return fallback;
  const auto value = decimal(found->value);
  if (value && *value >= 0 && *value <= 1) return *value;
  note(kBadNumber, found->span, {attribute_name(element, attribute), found->value, "0", "1"});
  return fallback;
}

bool ElementReader::flag(const tree::Element& element, std::string_view attribute, bool fallback) {
  return word<bool>(element, attribute, {{"yes", true}, {"no", false}}, fallback);
}

void ElementReader::bad_word(const tree::Element& element, const tree::Attribute& attribute,
                             const std::vector<std::string>& candidates) {
  const Suggestion hint = suggest(attribute.value, candidates);
  note(kBadWord, attribute.span, {attribute_name(element, attribute.name), attribute.value, hint.ja, hint.en});
}

TextLeaf ElementReader::leaf(const tree::Element& element, std::string_view attribute, const LeafScope& scope) {
  const tree::Attribute* found = element.find(attribute);
  return found ? checked_leaf(found->value, found->span, scope) : TextLeaf{};
}

TextLeaf ElementReader::leaf(const tree::Element& element, const LeafScope& scope) {
  return checked_leaf(element.text, element.text_span, scope);
}

TextLeaf ElementReader::checked_leaf(const std::string& text, diag::Span span, const LeafScope& scope) {
  TextLeaf leaf{text, false, span};
  // Places inside the leaf can be told exactly as long as no entity was decoded in it.
  const bool exact = span && span.source->text().substr(span.begin, span.end - span.begin) == text;
  const auto place = [&](std::size_t begin, std::size_t end) {
    if (!exact) return span;
    return diag::Span{span.source, span.begin + static_cast<std::uint32_t>(begin),
                      span.begin + static_cast<std::uint32_t>(end)};
  };
  const std::vector<std::string> known = leaf_names(scope);
  for (std::size_t open = text.find("{{"); open != std::string::npos; open = text.find("{{", open)) {
    leaf.has_tags = true;
    const std::size_t close = text.find("}}", open + 2);
    if (close == std::string::npos) {
      note(kBadLeafTag, place(open, text.size()), {text.substr(open)});
      break;
    }
    const std::string name = text.substr(open + 2, close - open - 2);
    const bool plain =
        !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return is_id_character(c) && c != '/'; });
    if (!plain) {
      note(kBadLeafTag, place(open, close + 2), {text.substr(open, close + 2 - open)});
    } else if (std::find(known.begin(), known.end(), name) == known.end()) {
      const Suggestion hint = suggest(name, known);
      note(kUnknownLeafName, place(open, close + 2), {name, hint.ja, hint.en});
    }
    open = close + 2;
  }
  return leaf;
}

}  // namespace chohyo::form
