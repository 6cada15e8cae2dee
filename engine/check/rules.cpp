#include "check/rules.hpp"

#include <algorithm>
#include <array>

#include "check/rule_functions.hpp"

namespace chohyo::check {
namespace {

struct RuleFunction {
  std::string_view kind;
  bool decides_what_applies;
  void (*run)(const RuleAccess&);
};

constexpr std::array kFunctions = {
    RuleFunction{"gate", true, gate},
    RuleFunction{"no-vendor", true, no_vendor},
    RuleFunction{"answered", false, answered},
    RuleFunction{"dated", false, dated},
    RuleFunction{"required", false, required},
    RuleFunction{"surplus", false, surplus},
    RuleFunction{"order", false, order},
    RuleFunction{"after", false, after},
    RuleFunction{"still-open", false, still_open},
    RuleFunction{"overdue", false, overdue},
    RuleFunction{"fiscal-year", false, fiscal_year},
    RuleFunction{"since", false, since},
    RuleFunction{"heading-date", false, heading_date},
    RuleFunction{"every-vendor", false, every_vendor},
    RuleFunction{"coordinated", false, coordinated},
    RuleFunction{"agrees", false, agrees},
};

const RuleFunction* find_function(std::string_view kind) {
  const auto found =
      std::find_if(kFunctions.begin(), kFunctions.end(), [&](const RuleFunction& f) { return f.kind == kind; });
  return found == kFunctions.end() ? nullptr : &*found;
}

}  // namespace

bool knows_rule(std::string_view kind) { return find_function(kind) != nullptr; }

void run_rules(RuleScope& scope) {
  for (const bool deciding : {true, false}) {
    for (const form::Rule& rule : scope.form.rules) {
      const RuleFunction* function = find_function(rule.kind);
      if (function && function->decides_what_applies == deciding) function->run(RuleAccess(scope, rule));
    }
  }
}

}  // namespace chohyo::check
