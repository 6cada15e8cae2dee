#include "batch/rehearsal.hpp"

#include <algorithm>
#include <system_error>
#include <thread>
#include <utility>

#include "answers/reader.hpp"
#include "batch/facility_ids.hpp"
#include "batch/guard.hpp"
#include "batch/sequence.hpp"
#include "check/record_typing.hpp"
#include "check/selection.hpp"

namespace chohyo::batch {
namespace {

class Rehearsal {
 public:
  Rehearsal(const Stock& stock, std::span<const std::filesystem::path> files, const RenderOptions& options,
            std::size_t jobs, const RehearsalReport& report)
      : stock_(stock),
        files_(files),
        options_(options),
        report_(report),
        jobs_(std::clamp<std::size_t>(jobs != 0 ? jobs : std::max(1u, std::thread::hardware_concurrency()), 1,
                                      std::max<std::size_t>(files.size(), 1))),
        slots_(kWindow * jobs_),
        sequence_(files.size(), slots_.size(), [this](std::size_t index) { report_(slots_[index % slots_.size()]); }) {}

  diag::Diagnostics run() {
    std::vector<std::jthread> workers;
    try {
      for (std::size_t i = 1; i < jobs_; ++i) workers.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      // A limit on threads only makes the run longer: nothing is written, and no result depends on their number.
    }
    work();
    workers.clear();
    return stock_.take_font_diagnostics();
  }

 private:
  void work() {
    Renderer renderer(stock_);
    while (const auto index = sequence_.take()) {
      FileRehearsal& result = slots_[*index % slots_.size()];
      result = {};
      result.answers_file = files_[*index];
      rehearse(*index, renderer, result);
      sequence_.finish(*index);
    }
  }

  void rehearse(std::size_t index, Renderer& renderer, FileRehearsal& result) {
    diag::Result<answers::Answers> answers;
    guard(result.diagnostics, [&] {
      const answers::BaseFields known = check::base_fields(*stock_.library().base());
      answers = answers::recover_file(result.answers_file, &known);
      check::tell_all(stock_.library(), answers, options_.forms, base::japan_time(options_.now).date);
      diag::append(result.diagnostics, std::move(answers.diagnostics));
      result.sources = std::move(answers.sources);
    });
    bool is_first = true;
    sequence_.claim(index, [&] {
      guard(result.diagnostics, [&] {
        if (answers) is_first = ids_.claim(*answers.value, result.answers_file, result.diagnostics);
      });
    });
    if (!answers) return;
    guard(result.diagnostics, [&] {
      StageTimes times;
      result.facility_id = answers.value->facility_id();
      Rehearsed rehearsed = renderer.rehearse(*answers.value, options_, times);
      diag::append(result.diagnostics, std::move(rehearsed.diagnostics));
      result.models = std::move(rehearsed.models);
      result.printable = is_first && rehearsed.printable;
    });
  }

  const Stock& stock_;
  const std::span<const std::filesystem::path> files_;
  const RenderOptions& options_;
  const RehearsalReport& report_;
  const std::size_t jobs_;
  std::vector<FileRehearsal> slots_;  ///< by index modulo their number
  Sequence sequence_;
  FacilityIds ids_;  ///< guarded by the order of claims
};

}  // namespace

diag::Diagnostics rehearse_files(const Stock& stock, std::span<const std::filesystem::path> files,
                                 const RenderOptions& options, std::size_t jobs, const RehearsalReport& report) {
  return Rehearsal(stock, files, options, jobs, report).run();
}

}  // namespace chohyo::batch
