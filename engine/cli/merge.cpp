#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/folder.hpp"
#include "batch/codes.hpp"
#include "batch/findings_json.hpp"
#include "batch/output_folder.hpp"
#include "batch/report.hpp"
#include "batch/report_reader.hpp"
#include "check/record_typing.hpp"
#include "cli/commands.hpp"
#include "cli/digest_line.hpp"
#include "cli/printing.hpp"
#include "cli/setting.hpp"
#include "diag/capped.hpp"
#include "library/library.hpp"

namespace chohyo::cli {
namespace {

namespace fs = std::filesystem;

struct Part {
  std::string folder;
  std::unique_ptr<batch::ReportReader> report;
};

/// In what two parts differ, in both languages; empty when they belong together.
diag::Text difference(const batch::ReportReader& one, const batch::ReportReader& other) {
  if (one.group_id != other.group_id) return {"グループ", "the group"};
  if (one.engine != other.engine) return {"chohyo の版", "the version of chohyo"};
  if (one.date != other.date) return {"日付", "the date"};
  if (one.shard.of != other.shard.of) return {"分けた数", "the number of parts"};
  return {};
}

/// Opens the reports and puts them in order; what is wrong is among `found`.
std::vector<Part> open_parts(const std::vector<std::string>& folders, const answers::ListNames& owners,
                             diag::Diagnostics& found) {
  std::map<std::size_t, Part> parts;
  const Part* first = nullptr;
  for (const auto& folder : folders) {
    auto report = batch::ReportReader::open(fs::path(folder) / batch::kReportName, owners);
    diag::append(found, std::move(report.diagnostics));
    if (!report) continue;
    const batch::Shard shard = (*report.value)->shard;
    const auto [at, is_new] = parts.try_emplace(shard.index, Part{folder, std::move(*report.value)});
    const std::string name = std::to_string(shard.index) + "/" + std::to_string(shard.of);
    if (!is_new) {
      found.push_back(
          diag::make(batch::kPartTwice, {}, {{"part", name}, {"first", at->second.folder}, {"second", folder}}));
      continue;
    }
    if (first == nullptr) first = &at->second;
    if (const diag::Text in = difference(*first->report, *at->second.report); !in.en.empty()) {
      found.push_back(diag::make(batch::kOtherGroup, {},
                                 {{"first", first->folder},
                                  {"second", folder},
                                  {"difference", std::string(in.ja)},
                                  {"difference_en", std::string(in.en)}}));
    }
  }
  if (first == nullptr || diag::has_errors(found)) return {};
  const std::size_t of = first->report->shard.of;
  std::vector<Part> out;
  for (std::size_t index = 1; index <= of; ++index) {
    const auto part = parts.find(index);
    if (part == parts.end()) {
      found.push_back(
          diag::make(batch::kPartMissing, {}, {{"part", std::to_string(index) + "/" + std::to_string(of)}}));
    } else {
      out.push_back(std::move(part->second));
    }
  }
  return out;
}

/// Puts the facilities of all parts into one report, in the order of the group.
class Merging {
 public:
  /// `print`: null without --print.
  Merging(const std::vector<Part>& parts, const fs::path& out, batch::GroupReport& report, batch::PrintRun* print)
      : parts_(parts),
        out_(base::whole_path(out)),
        report_(report),
        print_(print),
        interrupted_(false),
        findings_(tree::json_array()) {
    for (const Part& part : parts_) {
      interrupted_ = interrupted_ || part.report->interrupted;
      for (const auto& one : part.report->diagnostics.elements) findings_.elements.push_back(one);
    }
  }

  void run(diag::Diagnostics& found) {
    for (bool any = true; any;) {
      any = false;
      for (const Part& part : parts_) {  // what a group deals out in turn is taken up in turn
        auto result = part.report->next();
        if (!result) continue;
        any = true;
        add(part, *result, found);
      }
    }
    for (const Part& part : parts_) {
      if (part.report->is_sound()) continue;
      found.push_back(
          diag::make(batch::kNotAReport, {}, {{"file", (fs::path(part.folder) / batch::kReportName).string()}}));
    }
  }

  diag::Diagnostics finish(const diag::Diagnostics& found, diag::Language language) {
    for (auto& one : batch::findings_json(diag::capped(found), language).elements) {
      findings_.elements.push_back(std::move(one));
    }
    return report_.finish(summary_, findings_, interrupted_);
  }

  const batch::RunSummary& summary() const { return summary_; }
  const std::vector<std::string>& failed() const { return failed_; }

 private:
  void add(const Part& part, batch::FacilityResult& result, diag::Diagnostics& found) {
    if (!result.facility_id.empty() && (result.rendered || result.unchanged)) {
      const auto [at, is_new] = homes_.emplace(result.facility_id, &part);
      if (!is_new) {
        found.push_back(
            diag::make(batch::kFacilityInTwoParts, {},
                       {{"facility", result.facility_id}, {"first", at->second->folder}, {"second", part.folder}}));
      }
    }
    for (auto& document : result.documents) {
      document.name = base::whole_path(fs::path(part.folder) / document.name).lexically_relative(out_).string();
    }
    if (result.rendered) {
      ++summary_.rendered;
    } else if (result.unchanged) {
      ++summary_.unchanged;
    } else if (result.attempted) {
      ++summary_.refused;
      failed_.push_back(result.facility_id.empty() ? result.answers_file.string() : result.facility_id);
    } else {
      ++summary_.abandoned;
    }
    report_.add(result, {});
    if (print_ != nullptr) print_->add(result, out_);
  }

  const std::vector<Part>& parts_;
  const fs::path out_;
  batch::GroupReport& report_;
  batch::PrintRun* print_;
  bool interrupted_;
  tree::JsonValue findings_;
  batch::RunSummary summary_;
  std::map<std::string, const Part*> homes_;
  std::vector<std::string> failed_;
};

/// The packs; with --print also what prints them.
class Forms {
 public:
  /// What is wrong is on the console already when it is not kDone.
  Status open(const Arguments& arguments, Console& console) {
    if (!arguments.print) {
      auto opened = open_library(arguments, console);
      if (const auto* status = std::get_if<Status>(&opened)) return *status;
      library_ = std::get<library::Library>(std::move(opened));
      return kDone;
    }
    auto ready = set_up(arguments, {}, console);
    if (const auto* status = std::get_if<Status>(&ready)) return *status;
    stock_ = std::get<Setting>(ready).stock;
    auto own = open_print_forms(arguments, stock_->library(), console);
    if (const auto* status = std::get_if<Status>(&own)) return *status;
    print_ = std::get<batch::PrintForms>(std::move(own));
    return kDone;
  }

  const library::Library& library() const { return stock_ ? stock_->library() : *library_; }

  /// Empty without --print.
  std::optional<batch::PrintRun> print_run(const Arguments& arguments, const batch::ReportReader& report) const {
    if (!print_) return std::nullopt;
    batch::PrintOptions options = arguments.printing;
    options.now = base::start_of_day(report.date);
    return batch::PrintRun(*stock_, *print_, arguments.out, options, report.group_id, report.group_name);
  }

 private:
  std::optional<library::Library> library_;
  std::shared_ptr<batch::Stock> stock_;
  std::optional<batch::PrintForms> print_;
};

}  // namespace

Status merge(const Arguments& arguments, Console& console) {
  diag::Diagnostics found;
  for (const auto& folder : arguments.inputs) {
    if (base::whole_path(folder) == base::whole_path(arguments.out)) {
      found.push_back(diag::make(batch::kOutInsideInput, {}, {{"out", arguments.out}, {"folder", folder}}));
    }
  }
  Forms forms;
  if (const Status status = forms.open(arguments, console); status != kDone) return status;
  const library::Library& library = forms.library();
  const auto parts = open_parts(arguments.inputs, check::base_fields(*library.base()).owners, found);
  console.show(found);
  if (diag::has_errors(found)) return status_of(found);
  auto out = batch::OutputFolder::open(arguments.out);
  console.show(out.diagnostics);
  if (!out) return status_of(out.diagnostics);

  const auto& first = *parts.front().report;
  batch::remove_volumes(arguments.out);
  auto print = forms.print_run(arguments, first);
  batch::GroupReport report({arguments.out, (*out.value)->own()},
                            {first.engine, first.group_id, first.group_name, base::start_of_day(first.date), {}},
                            library, console.language(), batch::Paths::whole);
  Merging merging(parts, arguments.out, report, print ? &*print : nullptr);
  merging.run(found);
  console.show(found);
  if (diag::has_errors(found)) return status_of(found);
  const auto faults = merging.finish(found, console.language());
  console.show(faults);
  const Status printed = print ? write_volumes(*print, console) : kDone;
  console.result(digest_line("merge", merging.summary(), merging.failed()));
  const bool is_complete = merging.summary().refused + merging.summary().abandoned == 0;
  return std::max({is_complete ? kDone : kDataErrors, status_of(faults), printed});
}

}  // namespace chohyo::cli
