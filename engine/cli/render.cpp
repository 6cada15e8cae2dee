#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "batch/run.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/setting.hpp"

namespace chohyo::cli {
namespace {

std::string closing(const batch::RunSummary& summary, const Console& console) {
  const auto count = [](std::size_t n) { return std::to_string(n); };
  if (console.in_japanese()) {
    std::string text = count(summary.rendered) + " 施設を出力しました";
    if (summary.refused != 0) text += "。" + count(summary.refused) + " 施設は上の理由で出力していません";
    if (summary.abandoned != 0) text += "。" + count(summary.abandoned) + " 施設は処理していません";
    return text;
  }
  std::string text = count(summary.rendered) + (summary.rendered == 1 ? " facility rendered" : " facilities rendered");
  if (summary.refused != 0) text += ", " + count(summary.refused) + " not, for the reasons above";
  if (summary.abandoned != 0) text += ", " + count(summary.abandoned) + " not tried";
  return text;
}

}  // namespace

Status render(const Arguments& arguments, Console& console) {
  auto ready = set_up(arguments, arguments.forms, console);
  if (const auto* status = std::get_if<Status>(&ready)) return *status;
  auto& setting = std::get<Setting>(ready);

  batch::RunOptions options;
  options.render = std::move(setting.options);
  options.render.forms = arguments.forms;
  options.out = arguments.out;
  options.jobs = arguments.jobs;

  const std::vector<std::filesystem::path> files(arguments.inputs.begin(), arguments.inputs.end());
  Progress progress(files.size(), !console.quiet());
  const auto summary = batch::render_files(*setting.stock, files, options, [&](const batch::FacilityResult& result) {
    if (!result.diagnostics.empty() || !result.written.empty()) progress.clear();
    console.show(result.diagnostics);
    for (const auto& path : result.written) console.result(path.string() + "\n");
    progress.advance();
  });
  progress.clear();
  console.show(summary.diagnostics);
  console.remark(closing(summary, console));
  return status_of(summary.worst);
}

}  // namespace chohyo::cli
