#include "batch/run.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string_view>
#include <thread>
#include <utility>

#include "answers/reader.hpp"
#include "base/file.hpp"
#include "batch/codes.hpp"
#include "batch/guard.hpp"
#include "batch/sequence.hpp"

namespace chohyo::batch {
namespace {

/// True for what the next file would meet too.
bool concerns_whole_disk(const std::error_code& error) {
  return error == std::errc::no_space_on_device || error == std::errc::read_only_file_system ||
         error == std::errc::io_error || error == std::errc::file_too_large ||
         error == std::error_code(EDQUOT, std::generic_category());
}

bool failed(const diag::Diagnostics& diagnostics) { return diag::worst(diagnostics) == diag::Severity::failure; }

diag::Result<std::vector<std::filesystem::path>> write_all(const std::filesystem::path& folder,
                                                           const std::vector<Product>& products, bool& whole_disk) {
  diag::Result<std::vector<std::filesystem::path>> result;
  std::vector<std::filesystem::path> written;
  for (const auto& product : products) {
    const auto path = folder / product.name;
    if (const auto error = base::write_file(path, product.bytes)) {
      whole_disk = concerns_whole_disk(error);
      result.diagnostics.push_back(diag::make(kCannotWrite, {}, {path.string(), error.message()}));
      return result;
    }
    written.push_back(path);
  }
  result.value = std::move(written);
  return result;
}

class Run {
 public:
  Run(const Stock& stock, std::span<const std::filesystem::path> files, const RunOptions& options, const Report& report)
      : stock_(stock),
        files_(files),
        options_(options),
        report_(report),
        jobs_(std::clamp<std::size_t>(
            options.jobs != 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency()), 1,
            std::max<std::size_t>(files.size(), 1))),
        sequence_(files.size(), 16 * jobs_) {}

  RunSummary render() {
    std::vector<std::thread> workers;
    for (std::size_t i = 1; i < jobs_; ++i) workers.emplace_back([this] { work(); });
    work();
    for (auto& worker : workers) worker.join();
    summary_.diagnostics = stock_.take_font_diagnostics();
    note(summary_.diagnostics);
    return std::move(summary_);
  }

 private:
  void work() {
    Renderer renderer(stock_);
    StageTimes times;
    while (const auto index = sequence_.take()) {
      auto result = std::make_shared<FacilityResult>();
      result->answers_file = files_[*index];
      answer(*index, renderer, times, *result);
      sequence_.finish(*index, [this, result] { deliver(*result); });
    }
    const std::lock_guard lock(times_mutex_);
    summary_.times += times;
  }

  /// One file from disk to disk. Whatever goes wrong ends in `result`.
  void answer(std::size_t index, Renderer& renderer, StageTimes& times, FacilityResult& result) {
    diag::Result<answers::Answers> answers;
    result.attempted = !stopped_;
    guard(result.diagnostics, [&] {
      if (!result.attempted) return;
      const StageTimer timer(times.read);
      answers = answers::read_file(result.answers_file);
      diag::append(result.diagnostics, std::move(answers.diagnostics));
      result.sources = std::move(answers.sources);
    });
    sequence_.claim(index, [&] {
      guard(result.diagnostics, [&] {
        if (answers && !claim_facility(*answers.value, result)) answers.value.reset();
      });
    });
    if (answers) guard(result.diagnostics, [&] { render(*answers.value, renderer, times, result); });
  }

  void render(const answers::Answers& answers, Renderer& renderer, StageTimes& times, FacilityResult& result) {
    auto products = renderer.render(answers, options_.render, times);
    diag::append(result.diagnostics, std::move(products.diagnostics));
    result.sources.insert(result.sources.end(), products.sources.begin(), products.sources.end());
    if (!products) {
      // A font or a temporary folder that fails here fails for every other facility too.
      if (!stock_.fonts_usable() || failed(result.diagnostics)) stopped_ = true;
      return;
    }
    const StageTimer timer(times.write);
    bool whole_disk = false;
    auto written = write_all(options_.out / result.facility_id, *products.value, whole_disk);
    diag::append(result.diagnostics, std::move(written.diagnostics));
    if (whole_disk) stopped_ = true;
    if (!written) return;
    result.written = std::move(*written.value);
    result.rendered = true;
  }

  bool claim_facility(const answers::Answers& answers, FacilityResult& result) {
    const std::string id(answers.facility_id());
    const diag::Span place = answers.facility.place("id");
    const auto [holder, is_new] = facilities_.emplace(id, result.answers_file);
    if (!is_new) {
      result.diagnostics.push_back(diag::make(kDuplicateFacility, place, {id, holder->second.string()}));
      return false;
    }
    result.facility_id = id;
    return true;
  }

  /// Called in input order, one at a time.
  void deliver(const FacilityResult& result) {
    if (result.rendered) {
      ++summary_.rendered;
    } else if (result.attempted) {
      ++summary_.refused;
    } else {
      ++summary_.abandoned;
    }
    note(result.diagnostics);
    report_(result);
  }

  void note(const diag::Diagnostics& diagnostics) {
    if (const auto worst = diag::worst(diagnostics)) summary_.worst = std::max(summary_.worst, *worst);
  }

  const Stock& stock_;
  const std::span<const std::filesystem::path> files_;
  const RunOptions& options_;
  const Report& report_;
  const std::size_t jobs_;
  Sequence sequence_;
  std::map<std::string, std::filesystem::path> facilities_;  ///< guarded by the order of claims
  std::atomic<bool> stopped_ = false;
  std::mutex times_mutex_;
  RunSummary summary_;
};

}  // namespace

RunSummary render_files(const Stock& stock, std::span<const std::filesystem::path> files, const RunOptions& options,
                        const Report& report) {
  return Run(stock, files, options, report).render();
}

diag::Result<std::vector<std::filesystem::path>> write_products(const std::filesystem::path& folder,
                                                                const std::vector<Product>& products) {
  bool whole_disk = false;
  return write_all(folder, products, whole_disk);
}

}  // namespace chohyo::batch
