#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "batch/cannot_write.hpp"
#include "batch/codes.hpp"
#include "batch/group_file.hpp"
#include "batch/journal.hpp"
#include "batch/output_folder.hpp"
#include "batch/report.hpp"
#include "batch/run.hpp"
#include "cli/commands.hpp"
#include "cli/digest_line.hpp"
#include "cli/environment.hpp"
#include "cli/printing.hpp"
#include "cli/progress.hpp"
#include "cli/setting.hpp"
#include "cli/surroundings.hpp"

namespace chohyo::cli {
namespace {

constexpr std::string_view kEngine = CHOHYO_VERSION;

/// Tells of a run as it goes, on the console, in the report and to the print run.
class Telling {
 public:
  /// `print`: null without --print.
  Telling(const std::vector<batch::Input>& inputs, const batch::OutputFolder& out, batch::GroupReport& report,
          batch::PrintRun* print, Console& console)
      : inputs_(inputs),
        out_(out),
        report_(report),
        print_(print),
        console_(console),
        progress_(inputs.size(), !console.quiet(), console.language()) {}

  /// The next facility, in the order of the group.
  void add(const batch::FacilityResult& result) {
    diag::Diagnostics diagnostics = result.diagnostics;
    batch::point_to_list(inputs_[next_++], diagnostics);
    report_.add(result, diagnostics);
    if (print_ != nullptr) print_->add(result, out_.folder_of(result.facility_id));
    if (result.attempted && !result.rendered && !result.unchanged) {
      failed_.push_back(result.facility_id.empty() ? result.answers_file.string() : result.facility_id);
    }
    if (!diagnostics.empty() || !result.written.empty()) progress_.clear();
    console_.show(diagnostics);
    for (const auto& path : result.written) console_.result(path.string() + "\n");
    if (!result.written.empty()) console_.flush();  // the files are there whatever comes after
    progress_.advance();
  }

  void clear() { progress_.clear(); }

  /// The line for scripts.
  void close(const batch::RunSummary& summary) {
    console_.result(digest_line("batch", summary, failed_));
  }

 private:
  const std::vector<batch::Input>& inputs_;
  const batch::OutputFolder& out_;
  batch::GroupReport& report_;
  batch::PrintRun* print_;
  Console& console_;
  Progress progress_;
  std::size_t next_ = 0;
  std::vector<std::string> failed_;
};

std::string day_of(base::Instant now) { return base::format_iso_date(base::japan_time(now).date); }

/// The time of output: as set, otherwise that of the run that is gone on with, otherwise the first second of today, so
/// that a run that is gone on with later in the day makes the same bytes.
base::Instant output_time(const Arguments& arguments, base::Instant now, const batch::Journal& journal,
                          Console& console) {
  if (clock_is_set(arguments.date)) return now;
  if (arguments.resume && journal.last_output()) {
    const std::string day = day_of(*journal.last_output());
    console.remark(console.in_japanese() ? day + " の実行の続きです（日付を変えるには --date）"
                                         : "going on with the run of " + day + " (--date for another day)");
    return *journal.last_output();
  }
  return base::start_of_day(base::japan_time(now).date);
}

void keep(batch::Group& group, const batch::Shard& shard) {
  std::size_t position = 0;
  std::erase_if(group.inputs, [&](const batch::Input&) { return !shard.holds(position++); });
}

}  // namespace

Status batch(const Arguments& arguments, Console& console) {
  const std::string& word = arguments.inputs.front();
  auto group = batch::read_group(word);
  if (group) diag::append(group.diagnostics, batch::check_apart(*group.value, word, arguments.out));
  console.show(group.diagnostics);
  if (diag::has_errors(group.diagnostics)) return status_of(group.diagnostics);
  keep(*group.value, arguments.shard);
  const auto& inputs = group.value->inputs;

  auto ready = set_up(arguments, arguments.forms, console);
  if (const auto* status = std::get_if<Status>(&ready)) return *status;
  auto& setting = std::get<Setting>(ready);
  auto out = batch::OutputFolder::open(arguments.out);
  console.show(out.diagnostics);
  if (!out) return status_of(out.diagnostics);
  auto& folder = **out.value;

  batch::remove_volumes(arguments.out);
  std::optional<batch::PrintRun> print;
  if (arguments.print) {
    auto forms = open_print_forms(arguments, setting.stock->library(), console);
    if (const auto* status = std::get_if<Status>(&forms)) return *status;
    batch::PrintOptions options = arguments.printing;
    options.now = setting.options.now;
    print.emplace(*setting.stock, std::get<batch::PrintForms>(std::move(forms)), arguments.out, options,
                  group.value->id, group.value->name);
  }

  const SignalWatch watch;
  batch::Journal journal(folder.own() / "journal");
  batch::RunOptions options;
  options.render = std::move(setting.options);
  options.render.now = output_time(arguments, options.render.now, journal, console);
  if (arguments.resume && journal.damaged() != 0) {
    console.show(
        {diag::make(batch::kJournalDamaged, {},
                    {{"file", (folder.own() / "journal").string()}, {"count", std::to_string(journal.damaged())}})});
  }
  const auto surroundings = batch::surroundings_digest(*setting.stock, options.render, kEngine);
  if (const auto error = journal.begin(arguments.resume, surroundings, options.render.now, kEngine)) {
    console.show({batch::cannot_write(folder.own() / "journal", error)});
    return kSystemFailed;
  }
  options.jobs = arguments.jobs;
  options.stop_wanted = [] { return SignalWatch::signal() != 0; };
  options.fail_fast = arguments.fail_fast;
  options.journal = &journal;
  options.whole_group = arguments.shard.is_all();
  if (arguments.tidy) options.tidy_day = day_of(options.render.now);
  options.is_reserved = batch::is_report_name;

  const batch::ReportHead head{std::string(kEngine), group.value->id, group.value->name, options.render.now,
                               arguments.shard};
  batch::GroupReport report({arguments.out, folder.own()}, head, setting.stock->library(), console.language());
  std::vector<std::filesystem::path> files;
  for (const auto& input : inputs) files.push_back(input.file);
  Telling telling(inputs, folder, report, print ? &*print : nullptr, console);
  const auto summary = batch::render_files(*setting.stock, files, folder, options,
                                           [&](const batch::FacilityResult& result) { telling.add(result); });
  telling.clear();
  console.show(summary.diagnostics);
  const int signal = SignalWatch::signal();
  Status status = status_of(summary.worst);
  const auto faults = report.finish(summary, signal != 0);
  console.show(faults);
  status = std::max(status, status_of(faults));
  if (print && signal == 0) status = std::max(status, write_volumes(*print, console));
  if (signal != 0) console.problem(console.in({"中断されました", "interrupted"}));
  if (summary.refused + summary.abandoned != 0) {
    console.remark(console.in({"同じコマンドに --resume を付けると、残りと直したところだけを作ります",
                               "the same command with --resume makes what is left and what was corrected"}));
  }
  telling.close(summary);
  return signal != 0 ? status_of_signal(signal) : status;
}

}  // namespace chohyo::cli
