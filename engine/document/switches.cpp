#include "document/switches.hpp"

#include "base/clock.hpp"
#include "check/shown.hpp"

namespace chohyo::document {
namespace {

/// A blank form has no day.
std::optional<base::Date> today(const check::Model& model, const BuildOptions& options) {
  return model.blank ? std::nullopt : std::optional(base::japan_time(options.now).date);
}

}  // namespace

Switches::Switches(const check::Model& model, const BuildOptions& options)
    : blank_(model.blank), values_(*model.form, model.fields, model.items, today(model, options), &on_) {
  for (const form::SwitchOption& option : model.form->options) {
    const bool on = (option.on || options.on.contains(option.id)) && !options.off.contains(option.id);
    if (on) on_.insert(option.id);
  }
}

bool Switches::shows(const std::optional<form::Condition>& when, std::size_t item) const {
  if (!when) return true;
  values_.set_item(item);
  return check::is_shown(when, values_, blank_);
}

}  // namespace chohyo::document
