#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "answers/reader.hpp"
#include "batch/selection.hpp"
#include "cli/commands.hpp"
#include "cli/environment.hpp"
#include "cli/findings_json.hpp"
#include "cli/names.hpp"
#include "cli/readiness.hpp"
#include "cli/setting.hpp"
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

/// Checks one file after the other and prints as asked.
class Checking {
 public:
  Checking(const Arguments& arguments, const form::Library& library, base::Date today, Console& console)
      : arguments_(arguments), library_(library), today_(today), console_(console), json_(tree::json_array()) {}

  void check(const std::string& file) {
    auto answers = answers::read_file(file);
    batch::Checked checked;
    if (answers) checked = batch::check_facility(library_, *answers.value, arguments_.forms, today_);
    diag::Diagnostics all = std::move(answers.diagnostics);
    diag::append(all, std::move(checked.diagnostics));
    const auto worst = diag::worst(all).value_or(diag::Severity::note);
    worst_ = std::max(worst_, worst);
    switch (arguments_.output) {
      case OutputStyle::text:
        console_.show(all);
        if (arguments_.as_inspector) {
          for (const auto& model : checked.models) {
            if (!model.form->asks()) continue;  // its readiness is that of the forms it is made from
            console_.result(readiness_text(model, worst, today_, console_.language()));
          }
        }
        if (!arguments_.as_inspector || checked.models.empty()) console_.result(counts(file, all, console_));
        break;
      case OutputStyle::line:
        for (const auto& diagnostic : all) console_.result(diag::to_line(diagnostic, console_.language()));
        break;
      case OutputStyle::json:
        json_.elements.push_back(entry(file, answers.value, checked, all));
        break;
      case OutputStyle::csv:  // of xref alone
        break;
    }
  }

  Status finish() {
    if (arguments_.output == OutputStyle::json) console_.result(tree::write_json(json_));
    if (arguments_.as_inspector && worst_ == diag::Severity::missing) return kDataErrors;
    return status_of(worst_);
  }

 private:
  tree::JsonValue entry(const std::string& file, const std::optional<answers::Answers>& answers,
                        const batch::Checked& checked, const diag::Diagnostics& all) const {
    auto object = tree::json_object();
    tree::add_member(object, "file", tree::json_string(file));
    if (answers) tree::add_member(object, "facility", tree::json_string(std::string(answers->facility_id())));
    auto forms = tree::json_array();
    for (const auto& model : checked.models) {
      if (model.form->asks()) forms.elements.push_back(readiness_json(model));
    }
    tree::add_member(object, "forms", std::move(forms));
    tree::add_member(object, "diagnostics", findings_json(all, console_.language()));
    return object;
  }

  const Arguments& arguments_;
  const form::Library& library_;
  const base::Date today_;
  Console& console_;
  tree::JsonValue json_;
  diag::Severity worst_ = diag::Severity::note;
};

}  // namespace

Status check(const Arguments& arguments, Console& console) {
  std::string problem;
  const auto now = clock(arguments.date, console.language(), problem);
  if (!now) {
    console.problem(problem);
    return kWrongUsage;
  }
  auto opened = open_library(arguments, console);
  if (const auto* status = std::get_if<Status>(&opened)) return *status;
  const auto& library = std::get<form::Library>(opened);
  if (!know_forms(arguments.forms, library, console)) return kWrongUsage;

  Checking checking(arguments, library, base::japan_time(*now).date, console);
  for (const auto& file : arguments.inputs) checking.check(file);
  return checking.finish();
}

}  // namespace chohyo::cli
