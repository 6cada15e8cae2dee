#include "group.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "facilities.hpp"
#include "peak.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kRounds = 3;
constexpr std::size_t kChanged = 3;  ///< facilities whose answers change before the last resumed run

std::string bytes_of(const fs::path& file) {
  std::string bytes;
  if (base::read_file(file, std::size_t{1} << 24, bytes)) throw std::runtime_error("missing " + file.string());
  return bytes;
}

/// The bare loop, or the same with journal and report.
enum class Command { render, batch };

/// The program over a folder of answers, forms as PDF.
class Group {
 public:
  Group(const fs::path& folder, std::size_t count)
      : folder_(folder), facilities_(write_facilities(folder / "answers", count)) {}

  support::Outcome run(Command command, const std::string& out, std::size_t jobs, bool resumes = false) const {
    std::vector<std::string> words = {std::string(CHOHYO_BINARY_DIR) + "/chohyo",
                                      command == Command::batch ? "batch" : "render",
                                      (folder_ / "answers").string(),
                                      "--out",
                                      (folder_ / out).string(),
                                      "--format",
                                      "pdf",
                                      "--date",
                                      "2025-03-20",
                                      "--templates",
                                      CHOHYO_SOURCE_DIR "/templates",
                                      "--fonts",
                                      CHOHYO_SOURCE_DIR "/fonts",
                                      "--jobs",
                                      std::to_string(jobs)};
    if (resumes) words.emplace_back("--resume");
    const support::Outcome outcome = support::run(words);
    if (outcome.status != 0) throw std::runtime_error("a run over the group failed: " + outcome.err);
    return outcome;
  }

  /// A run into a folder that is not there.
  support::Outcome run_anew(Command command, const std::string& out, std::size_t jobs) const {
    fs::remove_all(folder_ / out);
    return run(command, out, jobs);
  }

  /// Every facility has the same bytes in both folders.
  void require_same(const std::string& one, const std::string& other) const {
    for (const Facility& facility : facilities_) {
      const fs::path file = fs::path(facility.id) / "checklist-r6.pdf";
      if (bytes_of(folder_ / one / file) != bytes_of(folder_ / other / file)) {
        throw std::runtime_error(facility.id + " differs between " + one + " and " + other);
      }
    }
  }

  void change_some() const {
    for (std::size_t i = 0; i < kChanged; ++i) {
      std::string text = bytes_of(facilities_[i * facilities_.size() / kChanged].answers);
      const std::size_t at = text.find("</answers>");
      if (at == std::string::npos) throw std::runtime_error("answers files no longer end in </answers>");
      if (base::write_file(facilities_[i * facilities_.size() / kChanged].answers, text.insert(at, "<!-- x -->"))) {
        throw std::runtime_error("cannot write answers");
      }
    }
  }

 private:
  fs::path folder_;
  std::vector<Facility> facilities_;
};

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

void require_counts(const support::Outcome& outcome, const std::string& counts) {
  if (outcome.out.find(counts) == std::string::npos) throw std::runtime_error("the run does not end in " + counts);
}

}  // namespace

void measure_group(std::size_t count) {
  const support::TemporaryFolder folder;
  const Group group(folder.path() / "all", count), tenth(folder.path() / "tenth", std::max<std::size_t>(count / 10, 1));
  const std::string all = std::to_string(count);
  std::vector<double> overhead, speedup, nothing, few;
  double peak = 0;
  for (std::size_t round = 0; round < kRounds; ++round) {
    const double loop = group.run_anew(Command::render, "loop", 1).seconds;
    const auto one = group.run_anew(Command::batch, "one", 1);
    const auto two = group.run_anew(Command::batch, "two", 2);
    require_counts(two, "total=" + all + " done=" + all + " unchanged=0");
    group.require_same("loop", "two");
    const auto again = group.run(Command::batch, "two", 2, true);
    require_counts(again, "done=0 unchanged=" + all);
    group.change_some();
    const auto changed = group.run(Command::batch, "two", 2, true);
    require_counts(changed, "done=" + std::to_string(std::min(count, kChanged)) + " unchanged=");
    overhead.push_back(one.seconds / loop);
    speedup.push_back(one.seconds / two.seconds);
    nothing.push_back(again.seconds / two.seconds);
    few.push_back(changed.seconds / two.seconds);
    peak = peak_mb(one);
  }
  const double small = peak_mb(tenth.run_anew(Command::batch, "one", 1));
  std::printf("Group of %zu checklists, `chohyo batch`\n", count);
  std::printf("  %.3f times the time of the bare loop (goal: at most 1.08)\n", median(overhead));
  std::printf("  %.2f times as fast with two jobs (goal: at least 1.8)\n", median(speedup));
  std::printf("  --resume: %.1f %% of a run with nothing to do (goal: at most 3), %.1f %% with %zu changed (goal: 5)\n",
              median(nothing) * 100, median(few) * 100, kChanged);
  std::printf("  peak memory %.2f times that of a tenth of them (goal: at most 1.1)\n", peak / small);
}

}  // namespace chohyo::bench
