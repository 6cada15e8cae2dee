// Rules, errata and provenance of a pack.
#include <algorithm>

#include "form/codes.hpp"
#include "form/pack_parts.hpp"
#include "form/rule_kinds.hpp"
#include "form/suggestion.hpp"

namespace chohyo::form {
namespace {

/// A word of a space-separated list with its place.
struct Word {
  std::string text;
  diag::Span span;
};

std::vector<Word> words(const tree::Attribute& attribute) {
  std::vector<Word> out;
  const std::string& value = attribute.value;
  const bool exact = attribute.span.end - attribute.span.begin == value.size();
  for (std::size_t begin = value.find_first_not_of(' '); begin != std::string::npos;) {
    const std::size_t end = std::min(value.find(' ', begin), value.size());
    diag::Span span = attribute.span;
    if (exact) {
      span.begin = attribute.span.begin + static_cast<std::uint32_t>(begin);
      span.end = attribute.span.begin + static_cast<std::uint32_t>(end);
    }
    out.push_back({value.substr(begin, end - begin), span});
    begin = value.find_first_not_of(' ', end);
  }
  return out;
}

class RuleReader {
 public:
  RuleReader(ElementReader& reader, const Form& form, const tree::Element& element)
      : reader_(reader), form_(form), element_(element) {}

  Rule read() {
    Rule rule;
    rule.span = element_.span;
    rule.id = reader_.name(element_);
    rule.kind = reader_.required(element_, "kind");
    rule.severity = element_.value("severity");
    reader_.word<int>(element_, "severity", {{"note", 0}, {"warning", 0}, {"missing", 0}, {"error", 0}}, 0);
    const RuleKind* kind = find_rule_kind(rule.kind);
    if (!kind) {
      note_unknown_kind(rule.kind);
      return rule;
    }
    check_names(*kind);
    for (const RuleArgument& argument : kind->arguments) {
      const tree::Attribute* given = element_.find(argument.name);
      if (!given || given->value.empty()) {
        if (argument.required) reader_.required(element_, argument.name);
        continue;
      }
      check_value(argument, *given);
      rule.arguments.emplace(argument.name, given->value);
    }
    return rule;
  }

 private:
  void note_unknown_kind(const std::string& name) {
    if (name.empty()) return;  // noted as a missing attribute
    std::vector<std::string> candidates;
    for (const RuleKind& kind : rule_kinds()) candidates.emplace_back(kind.name);
    const Suggestion hint = suggest(name, candidates);
    reader_.note(kUnknownReference, element_.find("kind")->span, {"規則の種類", name, "rule kind", hint.ja, hint.en});
  }

  void check_names(const RuleKind& kind) {
    std::vector<std::string> known = {"id", "kind", "severity"};
    for (const RuleArgument& argument : kind.arguments) known.emplace_back(argument.name);
    for (const tree::Attribute& attribute : element_.attributes) {
      if (std::find(known.begin(), known.end(), attribute.name) != known.end()) continue;
      const Suggestion hint = suggest(attribute.name, known);
      reader_.note(kUnknownAttribute, attribute.name_span, {element_.name, attribute.name, hint.ja, hint.en});
    }
  }

  void check_value(const RuleArgument& argument, const tree::Attribute& given) {
    switch (argument.kind) {
      case ArgumentKind::item:
        return check_item({given.value, given.span});
      case ArgumentKind::items:
        for (const Word& word : words(given)) check_item(word);
        return;
      case ArgumentKind::field:
        return check_field({given.value, given.span}, std::nullopt);
      case ArgumentKind::fields:
        for (const Word& word : words(given)) check_field(word, std::nullopt);
        return;
      case ArgumentKind::date_fields:
        for (const Word& word : words(given)) check_field(word, FieldKind::date);
        return;
      case ArgumentKind::choice_field:
        return check_field({given.value, given.span}, FieldKind::choice);
      case ArgumentKind::date_field:
        return check_field({given.value, given.span}, FieldKind::date);
      case ArgumentKind::form_date:
        return check_field({given.value, given.span}, FieldKind::date, true);
      case ArgumentKind::table:
        return check_table({given.value, given.span});
      case ArgumentKind::option:
        return check_option(argument, given);
      case ArgumentKind::word:
        return;
    }
  }

  void check_item(const Word& word) {
    if (form_.find_item(word.text)) return;
    std::vector<std::string> candidates;
    for (const Item& item : form_.items) candidates.push_back(item.id);
    const Suggestion hint = suggest(word.text, candidates);
    reader_.note(kUnknownReference, word.span, {"項目", word.text, "item", hint.ja, hint.en});
  }

  void check_table(const Word& word) {
    if (find_table(form_, word.text)) return;
    std::vector<std::string> candidates;
    for (const Block& block : form_.body) {
      if (const auto* table = std::get_if<Table>(&block.content)) candidates.push_back(table->id);
    }
    const Suggestion hint = suggest(word.text, candidates);
    reader_.note(kUnknownReference, word.span, {"表", word.text, "table", hint.ja, hint.en});
  }

  void check_field(const Word& word, std::optional<FieldKind> wanted, bool of_form = false) {
    const auto field = field_reference(reader_, word.text, word.span, form_);
    if (!field) return;
    if (form_.fields[*field].of_form != of_form) {
      reader_.note(kWrongFieldKind, word.span, {"<rule>", word.text, of_form ? "of=\"form\"" : "of=\"items\""});
      return;
    }
    if (!wanted || form_.fields[*field].kind == *wanted) return;
    reader_.note(kWrongFieldKind, word.span,
                 {"<rule>", word.text, *wanted == FieldKind::choice ? "<choice>" : "<date>"});
  }

  void check_option(const RuleArgument& argument, const tree::Attribute& given) {
    const Field* choice = form_.find_field(element_.value(argument.choice));
    if (!choice) return;  // noted at that argument
    std::vector<std::string> candidates;
    for (const Option& option : choice->options) {
      if (option.id == given.value) return;
      candidates.push_back(option.id);
    }
    const Suggestion hint = suggest(given.value, candidates);
    reader_.note(kUnknownReference, given.span, {"選択肢", given.value, "option", hint.ja, hint.en});
  }

  ElementReader& reader_;
  const Form& form_;
  const tree::Element& element_;
};

std::string text_of(ElementReader& reader, const tree::Element& element, std::string_view child) {
  const tree::Element* found = reader.only_child(element, child, true);
  if (!found) return {};
  reader.shape(*found, {}, {}, Content::text);
  return found->text;
}

}  // namespace

void read_rules(ElementReader& reader, const tree::Element& rules, Form& form) {
  reader.shape(rules, {}, {"rule"});
  for (const tree::Element& child : rules.children) {
    if (child.name != "rule") continue;
    if (!child.children.empty() || !child.text.empty()) {
      for (const tree::Element& inner : child.children) {
        reader.note(kUnknownElement, inner.name_span, {child.name, inner.name, "", ""});
      }
      if (!child.text.empty()) reader.note(kStrayText, child.text_span, {child.name});
    }
    form.rules.push_back(RuleReader(reader, form, child).read());
  }
}

void read_errata(ElementReader& reader, const tree::Element& errata, Form& form) {
  reader.shape(errata, {}, {"erratum"});
  for (const tree::Element& child : errata.children) {
    if (child.name != "erratum") continue;
    reader.shape(child, {"where", "certainty"}, {"seed", "reading", "reason"});
    const std::string where = reader.required(child, "where");
    form.errata.push_back({where, text_of(reader, child, "seed"), text_of(reader, child, "reading"),
                           text_of(reader, child, "reason"), reader.share(child, "certainty", 1.0)});
  }
}

void read_provenance(ElementReader& reader, const tree::Element& provenance, Form& form) {
  reader.shape(provenance, {}, {"line"});
  for (const tree::Element& child : provenance.children) {
    if (child.name != "line") continue;
    reader.shape(child, {}, {}, Content::text);
    form.provenance.push_back(reader.leaf(child, body_scope(form)));
  }
}

}  // namespace chohyo::form
