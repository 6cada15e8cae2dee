#include <algorithm>
#include <vector>

#include "batch/run.hpp"
#include "cli/commands.hpp"
#include "cli/setting.hpp"

namespace chohyo::cli {

Status blank(const Arguments& arguments, Console& console) {
  auto ready = set_up(arguments, arguments.inputs, console);
  if (const auto* status = std::get_if<Status>(&ready)) return *status;
  const auto& setting = std::get<Setting>(ready);

  batch::Renderer renderer(*setting.stock);
  batch::StageTimes times;
  diag::Diagnostics all;
  std::vector<form::FormPtr> forms;
  for (const auto& name : arguments.inputs) {
    const auto form = setting.stock->library().find(form::FormName::parse(name));
    if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(form);
  }
  for (const auto& form : forms) {
    auto products = renderer.render_blank(form, setting.options, times);
    diag::append(all, std::move(products.diagnostics));
    if (!products) break;
    auto written = batch::write_products(arguments.out, *products.value);
    diag::append(all, std::move(written.diagnostics));
    if (!written) break;
    for (const auto& path : *written.value) console.result(path.string() + "\n");
  }
  diag::append(all, setting.stock->take_font_diagnostics());
  console.show(all);
  return status_of(all);
}

}  // namespace chohyo::cli
