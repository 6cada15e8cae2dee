#include "form/rule_kinds.hpp"

#include <algorithm>
#include <array>

namespace chohyo::form {
namespace {

using enum ArgumentKind;

constexpr std::array kGate = {RuleArgument{"item", item, {}, true}, RuleArgument{"field", choice_field, {}, true},
                              RuleArgument{"closes", option, "field", true}};
constexpr std::array kNoVendor = {RuleArgument{"items", items, {}, true}};
constexpr std::array kAnswered = {
    RuleArgument{"field", choice_field, {}, true}, RuleArgument{"date", date_field, {}, false},
    RuleArgument{"good", option, "field", true},   RuleArgument{"again", choice_field, {}, false},
    RuleArgument{"target", date_field, {}, false}, RuleArgument{"done", date_field, {}, false}};
constexpr std::array kDated = {RuleArgument{"field", choice_field, {}, true},
                               RuleArgument{"date", date_field, {}, true}};
constexpr std::array kRequired = {RuleArgument{"field", choice_field, {}, true},
                                  RuleArgument{"when", option, "field", true},
                                  RuleArgument{"needs", date_field, {}, true}};
constexpr std::array kSurplus = {RuleArgument{"field", choice_field, {}, true},
                                 RuleArgument{"when", option, "field", true}, RuleArgument{"fields", fields, {}, true}};
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
constexpr std::array<RuleArgument, 0> kEveryVendor = {};
constexpr std::array kCoordinated = {
    RuleArgument{"item", item, {}, true}, RuleArgument{"field", choice_field, {}, true},
    RuleArgument{"good", option, "field", true}, RuleArgument{"done", date_field, {}, true}};
constexpr std::array kAgrees = {
    RuleArgument{"item", item, {}, true},           RuleArgument{"field", choice_field, {}, true},
    RuleArgument{"again", choice_field, {}, false}, RuleArgument{"good", option, "field", true},
    RuleArgument{"form", word, {}, true},           RuleArgument{"with-item", word, {}, true},
    RuleArgument{"with-field", word, {}, true},     RuleArgument{"with-good", word, {}, true},
    RuleArgument{"with-done", word, {}, false}};

constexpr std::array kKinds = {
    RuleKind{"gate", kGate},
    RuleKind{"no-vendor", kNoVendor},
    RuleKind{"answered", kAnswered},
    RuleKind{"dated", kDated},
    RuleKind{"required", kRequired},
    RuleKind{"surplus", kSurplus},
    RuleKind{"order", kOrder},
    RuleKind{"after", kAfter},
    RuleKind{"still-open", kStillOpen},
    RuleKind{"overdue", kOverdue},
    RuleKind{"fiscal-year", kFiscalYear},
    RuleKind{"since", kSince},
    RuleKind{"heading-date", kHeadingDate},
    RuleKind{"every-vendor", kEveryVendor},
    RuleKind{"coordinated", kCoordinated},
    RuleKind{"agrees", kAgrees},
};

}  // namespace

std::span<const RuleKind> rule_kinds() { return kKinds; }

const RuleKind* find_rule_kind(std::string_view name) {
  const auto found = std::find_if(kKinds.begin(), kKinds.end(), [&](const RuleKind& k) { return k.name == name; });
  return found == kKinds.end() ? nullptr : &*found;
}

}  // namespace chohyo::form
