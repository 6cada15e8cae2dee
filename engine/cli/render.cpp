#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "batch/inputs.hpp"
#include "batch/run.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/render_json.hpp"
#include "cli/setting.hpp"
#include "cli/surroundings.hpp"

namespace chohyo::cli {
namespace {

/// Prints a run as it goes.
class RenderReport {
 public:
  RenderReport(const std::vector<batch::Input>& inputs, const Arguments& arguments, Console& console)
      : inputs_(inputs),
        console_(console),
        as_json_(arguments.output == OutputStyle::json),
        json_(console.language()),
        progress_(inputs.size(), !console.quiet()) {}

  /// The next file, in input order.
  void add(const batch::FacilityResult& result) {
    diag::Diagnostics diagnostics = result.diagnostics;
    batch::point_to_list(inputs_[next_++], diagnostics);
    if (result.attempted && !result.rendered) refused_.push_back(name_of(result));
    if (as_json_) {
      json_.add(result, diagnostics);
    } else {
      if (!diagnostics.empty() || !result.written.empty()) progress_.clear();
      console_.show(diagnostics);
      for (const auto& path : result.written) console_.result(path.string() + "\n");
      if (!result.written.empty()) console_.flush();  // the files are there whatever comes after
    }
    progress_.advance();
  }

  void close(const batch::RunSummary& summary, const diag::Diagnostics& early, int signal) {
    progress_.clear();
    if (as_json_) {
      console_.result(json_.text(summary, early, signal));
    } else {
      console_.show(summary.diagnostics);
    }
    if (signal != 0) console_.problem(console_.in({"中断されました", "interrupted"}));
    console_.remark(closing(summary));
    for (const auto& name : refused_) console_.remark("  " + name);
  }

 private:
  static std::string name_of(const batch::FacilityResult& result) {
    const std::string file = result.answers_file.string();
    return result.facility_id.empty() ? file : result.facility_id + " (" + file + ")";
  }

  std::string closing(const batch::RunSummary& summary) const {
    const auto count = [](std::size_t n) { return std::to_string(n); };
    std::string text;
    if (console_.in_japanese()) {
      text = count(summary.rendered) + " 施設を出力しました";
      if (summary.abandoned != 0) text += "。" + count(summary.abandoned) + " 施設は処理していません";
      if (summary.refused != 0) text += "。" + count(summary.refused) + " 施設は上の理由で出力していません:";
      return text;
    }
    text = count(summary.rendered) + (summary.rendered == 1 ? " facility rendered" : " facilities rendered");
    if (summary.refused != 0) text += ", " + count(summary.refused) + " not, for the reasons above";
    if (summary.abandoned != 0) text += ", " + count(summary.abandoned) + " not tried";
    return summary.refused != 0 ? text + ":" : text;
  }

  const std::vector<batch::Input>& inputs_;
  Console& console_;
  const bool as_json_;
  RunJson json_;
  Progress progress_;
  std::size_t next_ = 0;
  std::vector<std::string> refused_;
};

}  // namespace

Status render(const Arguments& arguments, Console& console) {
  auto ready = set_up(arguments, arguments.forms, console);
  if (const auto* status = std::get_if<Status>(&ready)) return *status;
  auto& setting = std::get<Setting>(ready);

  const auto inputs = batch::expand_inputs(arguments.inputs);
  if (arguments.output != OutputStyle::json) console.show(inputs.diagnostics);
  std::vector<std::filesystem::path> files;
  for (const auto& input : *inputs.value) files.push_back(input.file);

  const SignalWatch watch;
  batch::RunOptions options;
  options.render = std::move(setting.options);
  options.out = arguments.out;
  options.jobs = arguments.jobs;
  options.stop_wanted = [] { return SignalWatch::signal() != 0; };

  RenderReport report(*inputs.value, arguments, console);
  const auto summary = batch::render_files(*setting.stock, files, options,
                                           [&](const batch::FacilityResult& result) { report.add(result); });
  report.close(summary, inputs.diagnostics, SignalWatch::signal());
  if (const int signal = SignalWatch::signal(); signal != 0) return status_of_signal(signal);
  return std::max(status_of(summary.worst), status_of(inputs.diagnostics));
}

}  // namespace chohyo::cli
