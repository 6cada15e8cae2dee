#include "document/switches.hpp"

namespace chohyo::document {

Switches::Switches(const form::Form& form, const BuildOptions& options) {
  for (const form::SwitchOption& option : form.options) {
    const bool on = (option.on || options.on.contains(option.id)) && !options.off.contains(option.id);
    if (on) on_.insert(option.id);
  }
}

}  // namespace chohyo::document
