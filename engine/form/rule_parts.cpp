// Rules of a pack: arguments are checked, then made into what the rule is about.
#include <algorithm>

#include "form/attribute_place.hpp"
#include "form/codes.hpp"
#include "form/expression_names.hpp"
#include "form/grammar_elements.hpp"
#include "form/grammar_words.hpp"
#include "form/loops.hpp"
#include "form/owner_words.hpp"
#include "form/pack_parts.hpp"
#include "form/rule_kinds.hpp"

namespace chohyo::form {
namespace {

/// A word of a space-separated list with its place.
struct Word {
  std::string text;
  diag::Span span;
};

std::vector<Word> words_in(const tree::Attribute& attribute) {
  std::vector<Word> out;
  AttributePlaces places(attribute);
  const std::string& value = attribute.value;
  for (std::size_t begin = value.find_first_not_of(' '); begin != std::string::npos;) {
    const std::size_t end = std::min(value.find(' ', begin), value.size());
    out.push_back({value.substr(begin, end - begin), places.place(begin, end)});
    begin = value.find_first_not_of(' ', end);
  }
  return out;
}

class RuleReader {
 public:
  /// `items` are the form's.
  RuleReader(ElementReader& reader, const Form& form, const ItemPlaces& items, const tree::Element& element)
      : reader_(reader), form_(form), items_(items), element_(element) {}

  /// None when something is wrong with the rule.
  std::optional<Rule> read() {
    const std::string id = reader_.name(element_);
    const auto severity =
        reader_.word<std::optional<diag::Severity>>(element_, "severity", grammar::kSeverities, std::nullopt);
    std::optional<Content> content = element_.find("assert") ? read_assertion() : read_kind();
    if (!content) return std::nullopt;
    return Rule{id, *std::move(content), severity, element_.span};
  }

 private:
  using Content = decltype(Rule::content);

  std::optional<Content> read_kind() {
    const std::string name = reader_.required(element_, "kind");
    const RuleKind* kind = find_rule_kind(name, form_.base->owners());
    if (!kind) {
      note_unknown_kind(name);
      return std::nullopt;
    }
    std::vector<std::string> known = {"id", "kind", "severity"};
    for (const RuleArgument& argument : kind->arguments) known.emplace_back(argument.name);
    check_names(known);
    for (const RuleArgument& argument : kind->arguments) {
      const tree::Attribute* given = element_.find(argument.name);
      if (given && given->value.find_first_not_of(' ') != std::string::npos) {
        check_value(argument, *given);
      } else if (argument.required) {
        reader_.note(kMissingAttribute, given ? given->name_span : element_.span,
                     {{"element", element_.name}, {"attribute", std::string(argument.name)}});
        sound_ = false;
      }
    }
    if (!sound_) return std::nullopt;
    return kind->make(RuleArguments(form_, items_, element_));
  }

  void note_unknown_kind(const std::string& name) {
    if (name.empty()) return;  // noted as a missing attribute
    reader_.note(kUnknownReference, element_.find("kind")->span,
                 {{"what", "規則の種類"}, {"given", name}, {"what_en", "rule kind"}}, [&] {
                   std::vector<std::string> candidates;
                   for (const RuleKind& kind : rule_kinds()) {
                     candidates.push_back(in_words_of(form_.base->owners(), kind.name));
                   }
                   return allowed(name, candidates);
                 });
  }

  void check_names(const std::vector<std::string>& known) {
    for (const tree::Attribute& attribute : element_.attributes) {
      if (std::find(known.begin(), known.end(), attribute.name) != known.end()) continue;
      reader_.note(kUnknownAttribute, attribute.name_span, {{"element", element_.name}, {"attribute", attribute.name}},
                   [&] { return allowed(attribute.name, known); });
    }
  }

  void check_value(const RuleArgument& argument, const tree::Attribute& given) {
    switch (argument.kind) {
      case ArgumentKind::item:
        return check_item({given.value, given.span});
      case ArgumentKind::items:
        for (const Word& word : words_in(given)) check_item(word);
        return;
      case ArgumentKind::field:
        return check_field({given.value, given.span}, std::nullopt);
      case ArgumentKind::any_field:
        sound_ = field_reference(reader_, given.value, given.span, form_) && sound_;
        return;
      case ArgumentKind::fields:
        for (const Word& word : words_in(given)) check_field(word, std::nullopt);
        return;
      case ArgumentKind::date_fields:
        for (const Word& word : words_in(given)) check_field(word, FieldKind::date);
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
        return check_option(argument, {given.value, given.span});
      case ArgumentKind::options:
        for (const Word& word : words_in(given)) check_option(argument, word);
        return;
      case ArgumentKind::word:
      case ArgumentKind::words:
        return;
    }
  }

  void check_item(const Word& word) {
    if (items_.contains(word.text)) return;
    sound_ = false;
    reader_.note(kUnknownReference, word.span, {{"what", "項目"}, {"given", word.text}, {"what_en", "item"}}, [&] {
      std::vector<std::string> candidates;
      for (const Item& item : form_.items) candidates.push_back(item.id);
      return suggest(word.text, candidates);
    });
  }

  void check_table(const Word& word) {
    if (find_table(form_, word.text)) return;
    sound_ = false;
    reader_.note(kUnknownReference, word.span, {{"what", "表"}, {"given", word.text}, {"what_en", "table"}}, [&] {
      std::vector<std::string> candidates;
      walk(form_.body, [&](const Block& block) {
        if (const auto* table = std::get_if<Table>(&block.content)) candidates.push_back(table->id);
        return true;
      });
      return suggest(word.text, candidates);
    });
  }

  void check_field(const Word& word, std::optional<FieldKind> wanted, bool of_form = false) {
    const auto field = field_reference(reader_, word.text, word.span, form_);
    sound_ = sound_ && field;
    if (!field) return;
    const Field& named = at(form_.fields, *field);
    if (named.of_form == of_form && (!wanted || named.kind == *wanted)) return;
    sound_ = false;
    note_wrong_field(reader_, word.span, "<rule>", word.text, {of_form, wanted}, form_);
  }

  void check_option(const RuleArgument& argument, const Word& word) {
    const Field* choice = form_.find_field(element_.value(argument.choice));
    if (!choice) return;  // noted at that argument
    std::vector<std::string> candidates;
    for (const Option& option : choice->options) {
      if (option.id == word.text) return;
      candidates.push_back(option.id);
    }
    sound_ = false;
    reader_.note(kUnknownReference, word.span, {{"what", "選択肢"}, {"given", word.text}, {"what_en", "option"}},
                 [&] { return allowed(word.text, candidates); });
  }

  std::optional<Content> read_assertion() {
    check_names({"id", "assert", "message", "message-en", "severity", "at", "item", "items", "of"});
    AssertRule rule;
    rule.message = reader_.required(element_, "message");
    rule.message_en = element_.find("message-en") ? element_.value("message-en") : rule.message;
    const tree::Attribute& text = *element_.find("assert");
    ExpressionSight sight{true, false};
    if (const tree::Attribute* of = element_.find("of")) {
      const auto place = read_list_name(*of);
      if (!place) return std::nullopt;
      rule.of = AssertRule::OfRecords{*place, {}};
      sight.item_at_hand = false;
      if (place->inner) sight.records.push_back({false, place->list, std::nullopt});
      sight.records.push_back(*place);
    }
    auto holds = read_expression(reader_, text, FormNames(form_, sight), ExpressionType::boolean);
    if (!holds) return std::nullopt;
    rule.holds = *std::move(holds);
    if (rule.of) return of_records(std::move(rule));
    const std::vector<FieldIndex> fields = rule.holds.fields_at_hand();
    find_items(rule, fields, text);
    if (const tree::Attribute* at = element_.find("at")) {
      check_field({at->value, at->span}, std::nullopt, !rule.of_items);
      rule.at = RuleArguments(form_, items_, element_).optional_field("at");
    }
    return sound_ ? std::optional<Content>(std::move(rule)) : std::nullopt;
  }

  /// One of the form's own lists: what base lists hold is the same for all forms.
  std::optional<RecordPlace> read_list_name(const tree::Attribute& of) {
    const auto place = find_record_place(form_, of.value);
    if (place && !place->of_base) return place;
    reader_.note(kUnknownReference, of.span, {{"what", "一覧"}, {"given", of.value}, {"what_en", "list"}},
                 [&] { return allowed(of.value, record_loop_names(form_.lists)); });
    return std::nullopt;
  }

  std::optional<Content> of_records(AssertRule rule) {
    for (const char* name : {"item", "items"}) {
      const tree::Attribute* given = element_.find(name);
      if (!given) continue;
      sound_ = false;
      reader_.note(kUnknownAttribute, given->name_span, {{"element", "rule"}, {"attribute", name}}, [] {
        return Suggestion{"of のある規則は記録についてのものです", "a rule with \"of\" is about records"};
      });
    }
    const tree::Attribute* at = element_.find("at");
    if (!at) return sound_ ? std::optional<Content>(std::move(rule)) : std::nullopt;
    const RecordList& list = records_at(form_, rule.of->place);
    rule.of->at = list.find(at->value);
    if (rule.of->at) return sound_ ? std::optional<Content>(std::move(rule)) : std::nullopt;
    reader_.note(kUnknownReference, at->span,
                 {{"what", "一覧の欄"}, {"given", at->value}, {"what_en", "field of the list"}}, [&] {
                   std::vector<std::string> known;
                   for (const RecordField& one : list.fields) known.push_back(one.field.id);
                   return suggest(at->value, known);
                 });
    return std::nullopt;
  }

  /// Those the pack names, else all that carry what the assertion looks at; without such fields it is about the form.
  void find_items(AssertRule& rule, const std::vector<FieldIndex>& fields, const tree::Attribute& text) {
    const auto carries_all = [&](const Item& item) {
      return std::all_of(fields.begin(), fields.end(), [&](FieldIndex field) { return form_.carries(item, field); });
    };
    for (const char* name : {"item", "items"}) {
      const tree::Attribute* given = element_.find(name);
      if (!given) continue;
      rule.of_items = true;
      for (const Word& word : words_in(*given)) {
        check_item(word);
        const auto item = items_.find(word.text);
        if (item == items_.end()) continue;
        rule.items.push_back(item->second);
        if (!carries_all(at(form_.items, item->second))) note_no_item(word.text, word.span);
      }
    }
    if (!rule.of_items && fields.empty()) return;
    if (!rule.of_items) {
      for (const ItemIndex item : base::indexes(form_.items)) {
        if (carries_all(at(form_.items, item))) rule.items.push_back(item);
      }
    }
    rule.of_items = true;
    if (rule.items.empty()) note_no_item(text.value, text.span);
  }

  void note_no_item(const std::string& what, const diag::Span& span) {
    sound_ = false;
    reader_.note(kBadExpression, span,
                 {{"given", what},
                  {"given_en", what},
                  {"hint", "式の欄をすべて持つ項目についてだけ書けます"},
                  {"hint_en", "an assertion is about items that have all fields it looks at"}});
  }

  ElementReader& reader_;
  const Form& form_;
  const ItemPlaces& items_;
  const tree::Element& element_;
  bool sound_ = true;  ///< nothing was wrong with what the rule names
};

}  // namespace

void read_rules(ElementReader& reader, const tree::Element& rules, Form& form) {
  reader.shape(rules, grammar::kRules);
  constexpr std::size_t kMostRules = 500;
  if (!reader.has_at_most(rules, kMostRules)) return;
  ItemPlaces items;
  for (const ItemIndex item : base::indexes(form.items)) items.emplace(at(form.items, item).id, item);
  for (const tree::Element& child : rules.children) {
    if (child.name != "rule") continue;
    if (!child.children.empty() || !child.text.empty()) {
      for (const tree::Element& inner : child.children) {
        reader.note(kUnknownElement, inner.name_span, {{"parent", child.name}, {"element", inner.name}},
                    [] { return allowed({}, {}); });
      }
      if (!child.text.empty()) reader.note(kStrayText, child.text_span, {{"element", child.name}});
    }
    if (auto rule = RuleReader(reader, form, items, child).read()) form.rules.push_back(*std::move(rule));
  }
}

}  // namespace chohyo::form
