#include "check/rules.hpp"

#include <type_traits>
#include <variant>

#include "check/rule_functions.hpp"

namespace chohyo::check {

void run_rules(RuleScope& scope) {
  for (const bool deciding : {true, false}) {
    for (const form::Rule& rule : scope.form.rules) {
      std::visit(
          [&](const auto& about) {
            using Kind = std::decay_t<decltype(about)>;
            constexpr bool kDecides = std::is_same_v<Kind, form::GateRule> || std::is_same_v<Kind, form::NoOwnerRule>;
            if (kDecides == deciding) run(about, RuleRun(scope, rule));
          },
          rule.content);
    }
  }
}

}  // namespace chohyo::check
