#include "form/rule_kinds.hpp"

#include <algorithm>
#include <array>

#include "form/owner_words.hpp"

namespace chohyo::form {
namespace {

/// The words of a list separated by spaces.
Words split(std::string_view text) {
  Words out;
  for (std::size_t begin = text.find_first_not_of(' '); begin != std::string_view::npos;) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    out.emplace_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(' ', end);
  }
  return out;
}

using enum ArgumentKind;

constexpr std::array kGate = {RuleArgument{"item", item, {}, true}, RuleArgument{"field", choice_field, {}, true},
                              RuleArgument{"closes", option, "field", true}};
constexpr std::array kNoOwner = {RuleArgument{"items", items, {}, true}};
constexpr std::array kAnswered = {
    RuleArgument{"field", choice_field, {}, true}, RuleArgument{"date", date_field, {}, false},
    RuleArgument{"good", options, "field", true},  RuleArgument{"again", choice_field, {}, false},
    RuleArgument{"target", date_field, {}, false}, RuleArgument{"done", date_field, {}, false}};
constexpr std::array kDated = {RuleArgument{"field", choice_field, {}, true},
                               RuleArgument{"date", date_field, {}, true}};
constexpr std::array kRequired = {RuleArgument{"field", choice_field, {}, true},
                                  RuleArgument{"when", options, "field", true},
                                  RuleArgument{"needs", any_field, {}, true}};
constexpr std::array kSurplus = {RuleArgument{"field", choice_field, {}, true},
                                 RuleArgument{"when", options, "field", true},
                                 RuleArgument{"fields", fields, {}, true}};
constexpr std::array kOrder = {RuleArgument{"earlier", date_field, {}, true},
                               RuleArgument{"later", date_field, {}, true}};
constexpr std::array kAfter = {RuleArgument{"field", field, {}, true}, RuleArgument{"first", field, {}, true}};
constexpr std::array kStillOpen = {RuleArgument{"field", choice_field, {}, true},
                                   RuleArgument{"again", choice_field, {}, true},
                                   RuleArgument{"option", option, "field", true}};
constexpr std::array kOverdue = {
    RuleArgument{"field", choice_field, {}, true}, RuleArgument{"when", option, "field", true},
    RuleArgument{"target", date_field, {}, true}, RuleArgument{"again", choice_field, {}, true}};
constexpr std::array kFiscalYear = {RuleArgument{"fields", date_fields, {}, true}};

constexpr std::array kSince = {RuleArgument{"table", table, {}, true}, RuleArgument{"from", form_date, {}, true},
                               RuleArgument{"fallback", form_date, {}, false},
                               RuleArgument{"field", date_field, {}, true}};
constexpr std::array kHeadingDate = {RuleArgument{"table", table, {}, true}, RuleArgument{"date", form_date, {}, true},
                                     RuleArgument{"fallback", form_date, {}, false}};
constexpr std::array<RuleArgument, 0> kEveryOwner = {};
constexpr std::array kCoordinated = {
    RuleArgument{"item", item, {}, true}, RuleArgument{"field", choice_field, {}, true},
    RuleArgument{"good", options, "field", true}, RuleArgument{"done", date_field, {}, true}};
constexpr std::array kAgrees = {
    RuleArgument{"item", item, {}, true},           RuleArgument{"field", choice_field, {}, true},
    RuleArgument{"again", choice_field, {}, false}, RuleArgument{"good", options, "field", true},
    RuleArgument{"form", word, {}, true},           RuleArgument{"with-item", word, {}, true},
    RuleArgument{"with-field", word, {}, true},     RuleArgument{"with-good", words, {}, true},
    RuleArgument{"with-done", word, {}, false}};

using Made = decltype(Rule::content);
using Given = const RuleArguments&;

constexpr std::array kRuleKinds = {
    RuleKind{"gate", kGate,
             [](Given a) -> Made {
               return GateRule{a.item("item"), a.field("field"), a.word("closes")};
             }},
    RuleKind{"no-{one}", kNoOwner, [](Given a) -> Made { return NoOwnerRule{a.items("items")}; }},
    RuleKind{"answered", kAnswered,
             [](Given a) -> Made {
               return AnsweredRule{a.field("field"),          a.optional_field("date"),   a.words("good"),
                                   a.optional_field("again"), a.optional_field("target"), a.optional_field("done")};
             }},
    RuleKind{"dated", kDated,
             [](Given a) -> Made {
               return DatedRule{a.field("field"), a.field("date")};
             }},
    RuleKind{"required", kRequired,
             [](Given a) -> Made {
               return RequiredRule{a.field("field"), a.words("when"), a.field("needs")};
             }},
    RuleKind{"surplus", kSurplus,
             [](Given a) -> Made {
               return SurplusRule{a.field("field"), a.words("when"), a.fields("fields")};
             }},
    RuleKind{"order", kOrder,
             [](Given a) -> Made {
               return OrderRule{a.field("earlier"), a.field("later")};
             }},
    RuleKind{"after", kAfter,
             [](Given a) -> Made {
               return AfterRule{a.field("field"), a.field("first")};
             }},
    RuleKind{"still-open", kStillOpen,
             [](Given a) -> Made {
               return StillOpenRule{a.field("field"), a.field("again"), a.word("option")};
             }},
    RuleKind{"overdue", kOverdue,
             [](Given a) -> Made {
               return OverdueRule{a.field("field"), a.word("when"), a.field("target"), a.field("again")};
             }},
    RuleKind{"fiscal-year", kFiscalYear, [](Given a) -> Made { return FiscalYearRule{a.fields("fields")}; }},
    RuleKind{
        "since", kSince,
        [](Given a) -> Made {
          return SinceRule{a.items_of_table("table"), a.field("from"), a.optional_field("fallback"), a.field("field")};
        }},
    RuleKind{"heading-date", kHeadingDate,
             [](Given a) -> Made {
               return HeadingDateRule{a.items_of_table("table"), a.field("date"), a.optional_field("fallback")};
             }},
    RuleKind{"every-{one}", kEveryOwner, [](Given) -> Made { return EveryOwnerRule{}; }},
    RuleKind{"coordinated", kCoordinated,
             [](Given a) -> Made {
               return CoordinatedRule{a.item("item"), a.field("field"), a.words("good"), a.field("done")};
             }},
    RuleKind{"agrees", kAgrees,
             [](Given a) -> Made {
               return AgreesRule{a.item("item"),       a.field("field"),     a.optional_field("again"),
                                 a.words("good"),      a.word("form"),       a.word("with-item"),
                                 a.word("with-field"), a.words("with-good"), a.word("with-done")};
             }},
};

}  // namespace

OptionalField RuleArguments::optional_field(std::string_view name) const {
  const Field* field = form_.find_field(rule_.value(name));
  return field ? OptionalField(base::index_of(form_.fields, *field)) : std::nullopt;
}

std::vector<FieldIndex> RuleArguments::fields(std::string_view name) const {
  std::vector<FieldIndex> out;
  for (const std::string& id : words(name)) {
    out.push_back(base::index_of(form_.fields, *form_.find_field(id)));
  }
  return out;
}

std::vector<ItemIndex> RuleArguments::items(std::string_view name) const {
  std::vector<ItemIndex> out;
  for (const std::string& id : words(name)) {
    out.push_back(items_.at(id));
  }
  return out;
}

std::vector<ItemIndex> RuleArguments::items_of_table(std::string_view name) const {
  std::vector<ItemIndex> out;
  for (const TableRow& row : find_table(form_, rule_.value(name))->rows) {
    if (const auto* item = std::get_if<ItemRow>(&row.content)) out.push_back(item->item);
  }
  return out;
}

Words RuleArguments::words(std::string_view name) const { return split(rule_.value(name)); }

std::span<const RuleKind> rule_kinds() { return kRuleKinds; }

const RuleKind* find_rule_kind(std::string_view name, const RecordList& owners) {
  const auto found = std::find_if(kRuleKinds.begin(), kRuleKinds.end(),
                                  [&](const RuleKind& kind) { return in_words_of(owners, kind.name) == name; });
  return found == kRuleKinds.end() ? nullptr : &*found;
}

}  // namespace chohyo::form
