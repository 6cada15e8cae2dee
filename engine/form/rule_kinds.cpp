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
    RuleArgument{"field", choice_field, {}, true}, RuleArgument{"date", date_field, {}, true},
    RuleArgument{"good", option, "field", true}, RuleArgument{"again", choice_field, {}, false},
    RuleArgument{"target", date_field, {}, false}};
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
};

}  // namespace

std::span<const RuleKind> rule_kinds() { return kKinds; }

const RuleKind* find_rule_kind(std::string_view name) {
  const auto found = std::find_if(kKinds.begin(), kKinds.end(), [&](const RuleKind& k) { return k.name == name; });
  return found == kKinds.end() ? nullptr : &*found;
}

}  // namespace chohyo::form
