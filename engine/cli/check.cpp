#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "base/characters.hpp"
#include "batch/findings_json.hpp"
#include "batch/inputs.hpp"
#include "batch/rehearsal.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/readiness.hpp"
#include "cli/setting.hpp"
#include "diag/capped.hpp"
#include "diag/printer.hpp"

namespace chohyo::cli {
namespace {

/// "sakura.xml: 誤り 0、不足 2、警告 1".
std::string counts(const std::string& file, const diag::Diagnostics& diagnostics, const Console& console) {
  std::array<std::size_t, 5> count{};
  for (const auto& diagnostic : diagnostics) ++count[static_cast<std::size_t>(diagnostic.severity)];
  const auto of = [&](diag::Severity severity) { return std::to_string(count[static_cast<std::size_t>(severity)]); };
  const auto errors = std::to_string(count[static_cast<std::size_t>(diag::Severity::error)] +
                                     count[static_cast<std::size_t>(diag::Severity::failure)]);
  if (console.in_japanese()) {
    return file + ": 誤り " + errors + "、不足 " + of(diag::Severity::missing) + "、警告 " +
           of(diag::Severity::warning) + "\n";
  }
  return file + ": " + errors + " errors, " + of(diag::Severity::missing) + " missing, " + of(diag::Severity::warning) +
         " warnings\n";
}

/// Prints what the rehearsal of each file found, as asked.
class Checking {
 public:
  Checking(const Arguments& arguments, base::Date today, Console& console)
      : arguments_(arguments), today_(today), console_(console), json_(tree::json_array()) {}

  void tell(const batch::FileRehearsal& file) {
    note(file.diagnostics);
    switch (arguments_.output) {
      case OutputStyle::text:
        console_.show(file.diagnostics);
        if (!arguments_.as_inspector || !tell_readiness(file)) {
          console_.result(counts(base::made_visible(file.answers_file.string()), file.diagnostics, console_));
        }
        break;
      case OutputStyle::line:
        for (const auto& one : diag::capped(file.diagnostics)) console_.result(diag::to_line(one, console_.language()));
        break;
      case OutputStyle::json:
        json_.elements.push_back(entry(file));
        break;
      case OutputStyle::csv:  // of xref alone
        break;
    }
  }

  /// What concerns no single file.
  void tell(const diag::Diagnostics& diagnostics) {
    note(diagnostics);
    console_.show(diagnostics);
  }

  Status finish() {
    if (arguments_.output == OutputStyle::json) console_.result(tree::write_json(json_));
    if (arguments_.as_inspector && worst_ == diag::Severity::missing) return kDataErrors;
    return status_of(worst_);
  }

 private:
  void note(const diag::Diagnostics& diagnostics) {
    worst_ = std::max(worst_, diag::worst(diagnostics).value_or(diag::Severity::note));
  }

  /// False when no form of the file asks anything: its readiness is that of the forms it is made from.
  bool tell_readiness(const batch::FileRehearsal& file) {
    bool told = false;
    for (const auto& model : file.models) {
      if (!model.form->asks()) continue;
      console_.result(readiness_text(model, file, today_, console_.language()));
      told = true;
    }
    return told;
  }

  tree::JsonValue entry(const batch::FileRehearsal& file) const {
    auto object = tree::json_object();
    tree::add_member(object, "file", batch::json_text(file.answers_file.string()));
    if (!file.facility_id.empty()) tree::add_member(object, "facility", batch::json_text(file.facility_id));
    tree::add_member(object, "printable", tree::json_boolean(file.printable));
    auto forms = tree::json_array();
    for (const auto& model : file.models) {
      if (model.form->asks()) forms.elements.push_back(readiness_json(model));
    }
    tree::add_member(object, "forms", std::move(forms));
    tree::add_member(object, "diagnostics", batch::findings_json(diag::capped(file.diagnostics), console_.language()));
    return object;
  }

  const Arguments& arguments_;
  const base::Date today_;
  Console& console_;
  tree::JsonValue json_;
  diag::Severity worst_ = diag::Severity::note;
};

}  // namespace

Status check(const Arguments& arguments, Console& console) {
  auto ready = set_up(arguments, arguments.forms, console);
  if (const auto* status = std::get_if<Status>(&ready)) return *status;
  const auto& setting = std::get<Setting>(ready);

  const auto inputs = batch::expand_inputs(arguments.inputs);
  std::vector<std::filesystem::path> files;
  for (const auto& input : *inputs.value) files.push_back(input.file);
  Checking checking(arguments, base::japan_time(setting.options.now).date, console);
  checking.tell(inputs.diagnostics);
  Progress progress(files.size(), !console.quiet());
  std::size_t next = 0;
  const auto of_the_run = batch::rehearse_files(*setting.stock, files, setting.options, arguments.jobs,
                                                [&](batch::FileRehearsal& file) {
                                                  batch::point_to_list((*inputs.value)[next++], file.diagnostics);
                                                  progress.clear();
                                                  checking.tell(file);
                                                  progress.advance();
                                                });
  progress.clear();
  checking.tell(of_the_run);
  return checking.finish();
}

}  // namespace chohyo::cli
