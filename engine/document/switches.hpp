// The switches of a form as one document has them set.
#pragma once

#include <set>
#include <string>

#include "document/build.hpp"
#include "form/form.hpp"

namespace chohyo::document {

class Switches {
 public:
  /// The pack's defaults, changed by `options.on` and `options.off`; names the form does not have are of no effect here
  /// (the command line refuses them).
  Switches(const form::Form& form, const BuildOptions& options);

  /// True for an empty name: what carries no switch is always printed.
  bool is_on(const std::string& option) const { return option.empty() || on_.contains(option); }

 private:
  std::set<std::string> on_;
};

}  // namespace chohyo::document
