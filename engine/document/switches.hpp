// What one document prints of what its form prints only sometimes: behind a switch, or under a condition.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "check/evaluate.hpp"
#include "document/build.hpp"
#include "form/form.hpp"

namespace chohyo::document {

class Switches {
 public:
  /// The pack's defaults, changed by `options.on` and `options.off`; names the form does not have are of no effect here
  /// (the command line refuses them).
  Switches(const check::Model& model, const BuildOptions& options);
  Switches(const Switches&) = delete;
  Switches& operator=(const Switches&) = delete;

  /// True for an empty name: what carries no switch is always printed.
  bool is_on(const std::string& option) const { return option.empty() || on_.contains(option); }

  /// True for what is printed with these answers; `item` is the one at hand.
  bool shows(const std::optional<form::Condition>& when, std::size_t item = form::Reference::kAtHand) const;

 private:
  const bool blank_;
  std::set<std::string> on_;
  mutable check::AnswerValues values_;
};

}  // namespace chohyo::document
