#include "batch/run.hpp"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <shared_mutex>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include "answers/reader.hpp"
#include "base/file.hpp"
#include "base/folder.hpp"
#include "batch/cannot_write.hpp"
#include "batch/codes.hpp"
#include "batch/facility_ids.hpp"
#include "batch/guard.hpp"
#include "batch/output_folder.hpp"
#include "batch/publisher.hpp"
#include "batch/reach.hpp"
#include "batch/recall.hpp"
#include "batch/sequence.hpp"
#include "batch/stray_report.hpp"
#include "batch/worker_count.hpp"
#include "check/record_typing.hpp"
#include "check/selection.hpp"

namespace chohyo::batch {
namespace {

bool lacks_memory(const diag::Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const diag::Diagnostic& one) { return one.code == &kOutOfMemory; });
}

/// A facility from its turn to its report.
struct Slot {
  FacilityResult result;
  std::vector<std::string> names;  ///< of the files that are staged, or there unchanged
  std::string identity, account;   ///< for the journal
  bool staged = false;

  /// For another file. Keeps room for one diagnostic, so that a lack of memory can be said.
  void clear() {
    result.facility_id.clear();
    result.facility_name.clear();
    result.written.clear();
    result.rendered = false;
    result.unchanged = false;
    result.attempted = true;
    result.diagnostics.clear();
    result.sources.clear();
    result.documents.clear();
    result.owners.clear();
    result.found_before = {};
    names.clear();
    identity.clear();
    account.clear();
    staged = false;
  }
};

class Run {
 public:
  Run(const Stock& stock, std::span<const std::filesystem::path> files, const RunOptions& options, const Report& report)
      : stock_(stock),
        files_(files),
        options_(options),
        report_(report),
        wished_(std::clamp<std::size_t>(
            options.jobs != 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency()), 1,
            std::max<std::size_t>(files.size(), 1))),
        slots_(kWindow * wished_),
        sequence_(files.size(), slots_.size(), [this](std::size_t index) { deliver(index); }) {
    summary_.diagnostics.reserve(1);
    for (auto& slot : slots_) slot.result.diagnostics.reserve(1);
  }

  RunSummary render() {
    auto opened = OutputFolder::open(options_.out);
    diag::append(summary_.diagnostics, std::move(opened.diagnostics));
    return render(opened ? opened.value->get() : nullptr);
  }

  /// `out` may be null: no file is attempted then.
  RunSummary render(OutputFolder* out) {
    out_ = out;
    if (out_ == nullptr) {
      stopped_ = true;
    } else {
      strays_.emplace(*out_, stock_.library(), options_.render, options_.tidy_day);
    }
    {
      Publisher publisher(slots_.size(), [this](const std::vector<std::size_t>& group) { publish(group); });
      publisher_ = &publisher;
      work_in_threads();
    }
    guard(summary_.diagnostics, [&] {
      for (const std::size_t index : unread_) add_strays_of_unread(files_[index]);
      if (options_.whole_group && summary_.abandoned == 0 && out_ != nullptr) add_strays_of_others();
    });
    diag::append(summary_.diagnostics, std::move(journal_fault_));
    diag::append(summary_.diagnostics, stock_.take_font_diagnostics());
    note(summary_.diagnostics);
    return std::move(summary_);
  }

 private:
  void work_in_threads() {
    const std::size_t affordable = affordable_workers(wished_);
    diag::Text reason = {"メモリーの上限のため", "there is a limit on memory"};
    std::vector<std::thread> threads;
    threads.reserve(affordable);
    std::size_t started = 1;
    workers_ = 1;
    try {
      for (; started < affordable; ++started) {
        ++workers_;
        threads.emplace_back([this] { work(); });
      }
    } catch (const std::exception&) {  // no thread, or no memory for one
      --workers_;
      reason = {"これ以上スレッドを作れないため", "no more threads are to be had"};
    }
    work();
    for (auto& thread : threads) thread.join();
    if (retired_) started -= std::min(started - 1, retired_.load());
    if (started == wished_ || stopped_) return;
    guard(summary_.diagnostics, [&] {
      summary_.diagnostics.push_back(diag::make(kFewerThreads, {},
                                                {{"wished", std::to_string(wished_)},
                                                 {"started", std::to_string(started)},
                                                 {"reason", std::string(reason.ja)},
                                                 {"reason_en", std::string(reason.en)}}));
    });
  }

  void work() {
    std::optional<Renderer> renderer;
    StageTimes times;
    while (const auto index = sequence_.take()) {
      Slot& slot = slots_[*index % slots_.size()];
      slot.clear();
      const bool enough = answer(*index, renderer, times, slot);
      if (slot.staged) {
        publisher_->hand_over(*index);
      } else {
        sequence_.finish(*index);
      }
      if (!enough && retire()) break;
    }
    const std::lock_guard lock(times_mutex_);
    summary_.times += times;
  }

  /// Leaves the memory to the other workers; false for the last one.
  bool retire() {
    std::size_t workers = workers_;
    while (workers > 1) {
      if (!workers_.compare_exchange_weak(workers, workers - 1)) continue;
      ++retired_;
      return true;
    }
    return false;
  }

  /// One file from disk to the staging folder. Whatever goes wrong ends in the slot's result. False when there was not
  /// enough memory for all workers at once.
  bool answer(std::size_t index, std::optional<Renderer>& renderer, StageTimes& times, Slot& slot) {
    FacilityResult& result = slot.result;
    diag::Result<answers::Answers> answers;
    result.attempted = !stopped_ && !(options_.stop_wanted && options_.stop_wanted());
    bool enough = true;
    guard(result.diagnostics, [&] {
      if (result.attempted) result.unchanged = recall(index, slot);
    });
    if (result.attempted && !result.unchanged) {
      enough = in_turn(result.diagnostics, [&](diag::Diagnostics& found) { read(index, times, slot, answers, found); });
    }
    bool is_first = true;
    sequence_.claim(index, [&] {
      guard(result.diagnostics, [&] {
        if (result.unchanged) is_first = ids_.claim(result.facility_id, {}, files_[index], result.diagnostics);
        if (!answers) return;
        result.facility_id = answers.value->facility_id();
        result.facility_name = answers.value->facility.text("name");
        if (options_.journal != nullptr) result.owners = owners_of(*answers.value);
        is_first = ids_.claim(*answers.value, files_[index], result.diagnostics);
      });
    });
    if (result.unchanged && !is_first) {
      guard(result.diagnostics, [&] { enough = refuse_second(index, times, slot, answers); });
    }
    if (answers && is_first && options_.is_reserved && options_.is_reserved(result.facility_id)) {
      is_first = false;
      guard(result.diagnostics, [&] {
        result.diagnostics.push_back(
            diag::make(kReservedFacility, answers.value->facility.place("id"), {{"facility", result.facility_id}}));
      });
    }
    if (answers) {
      enough =
          in_turn(result.diagnostics,
                  [&](diag::Diagnostics& found) {
                    slot.staged = false;
                    if (!renderer) renderer.emplace(stock_);
                    try {
                      if (is_first) {
                        render(index, *answers.value, *renderer, times, slot, found);
                      } else {  // refused already; what else is wrong with it is told in the same go
                        diag::append(found, renderer->rehearse(*answers.value, options_.render, times).diagnostics);
                      }
                    } catch (...) {
                      renderer.reset();  // what it kept may be half made
                      throw;
                    }
                  }) &&
          enough;
    }
    if (result.attempted && !slot.staged && is_first && !result.facility_id.empty()) {
      guard(result.diagnostics, [&] { add_strays(slot); });
    }
    if (options_.fail_fast && result.attempted && !slot.staged && !result.unchanged) stopped_ = true;
    return enough;
  }

  void read(std::size_t index, StageTimes& times, Slot& slot, diag::Result<answers::Answers>& answers,
            diag::Diagnostics& found) {
    const StageTimer timer(times.read);
    const answers::BaseFields known = check::base_fields(*stock_.library().base());
    answers = answers::recover_file(files_[index], &known);
    check::tell_all(stock_.library(), answers, options_.render.forms, base::japan_time(options_.render.now).date);
    diag::append(found, std::move(answers.diagnostics));
    slot.result.sources = std::move(answers.sources);
  }

  /// Fills in what the journal knows of the facility; false when it has to be made.
  bool recall(std::size_t index, Slot& slot) {
    if (options_.journal == nullptr) return false;
    auto known = batch::recall(*options_.journal, *out_, files_[index], owner_names());
    if (!known) return false;
    for (const auto& document : known->account.documents) slot.names.push_back(document.name);
    slot.result.facility_id = std::move(known->facility);
    slot.result.facility_name = std::move(known->account.facility_name);
    slot.result.documents = std::move(known->account.documents);
    slot.result.owners = std::move(known->account.owners);
    slot.result.found_before = std::move(known->account.findings);
    return true;
  }

  /// The documents that the journal knows are those of an earlier file of the facility: this one is read after all, so
  /// that its refusal has a place.
  bool refuse_second(std::size_t index, StageTimes& times, Slot& slot, diag::Result<answers::Answers>& answers) {
    diag::Diagnostics refusal = std::move(slot.result.diagnostics);
    slot.result.diagnostics.clear();
    slot.result.unchanged = false;
    slot.result.documents.clear();
    slot.result.found_before = {};
    slot.names.clear();
    const bool enough =
        in_turn(slot.result.diagnostics, [&](diag::Diagnostics& found) { read(index, times, slot, answers, found); });
    if (answers && !refusal.empty()) refusal.back().span = answers.value->facility.place("id");
    diag::append(slot.result.diagnostics, std::move(refusal));
    return enough;
  }

  answers::ListNames owner_names() const { return check::base_fields(*stock_.library().base()).owners; }

  /// What the journal shall say of a staged facility.
  void put_down(std::size_t index, const answers::Answers& answers, const std::vector<Product>& products,
                const diag::Diagnostics& found, Slot& slot) {
    slot.result.documents.clear();
    for (const auto& product : products) slot.result.documents.push_back(document_entry(product));
    diag::Diagnostics all = slot.result.diagnostics;
    diag::append(all, found);
    slot.identity = options_.journal->identity(answers.source->text());
    const FacilityResult& result = slot.result;
    slot.account =
        to_line({result.facility_name, files_[index].string(), result.documents, result.owners, findings_of(all)},
                answers.owner_names);
  }

  /// Runs `action(diagnostics)` beside those of other workers; when there is not enough memory, once more alone. False
  /// when it came to that.
  template <class Action>
  bool in_turn(diag::Diagnostics& diagnostics, Action action) {
    diag::Diagnostics found;
    const auto attempt = [&] {
      found.clear();
      found.reserve(1);
      guard(found, [&] { action(found); });
    };
    bool enough = true;
    try {
      {
        const std::shared_lock turn(turn_);
        attempt();
      }
      enough = !lacks_memory(found);
      if (!enough && wished_ > 1) {
        const std::unique_lock turn(turn_);
        attempt();
      }
      diag::append(diagnostics, std::move(found));
    } catch (const std::bad_alloc&) {
      add_lack_of_memory(diagnostics);
      enough = false;
    }
    return enough;
  }

  void render(std::size_t index, const answers::Answers& answers, Renderer& renderer, StageTimes& times, Slot& slot,
              diag::Diagnostics& found) {
    auto products = renderer.render(answers, options_.render, times);
    diag::append(found, std::move(products.diagnostics));
    slot.result.sources.insert(slot.result.sources.end(), products.sources.begin(), products.sources.end());
    if (!products) {
      if (diag::worst(found) == diag::Severity::failure && concerns_every_facility(stock_, options_.render)) {
        stopped_ = true;
      }
      return;
    }
    const StageTimer timer(times.write);
    slot.names.clear();
    for (const auto& product : *products.value) slot.names.push_back(product.name);
    if (options_.journal != nullptr) put_down(index, answers, *products.value, found, slot);
    const WriteFault fault = out_->stage(slot.result.facility_id, *products.value);
    if (fault.error) {
      add_fault(fault, slot, found);
      return;
    }
    slot.staged = true;
  }

  /// Gives a group of staged facilities their places. Called in one thread at a time.
  void publish(const std::vector<std::size_t>& group) {
    const WriteFault unsynced = out_->sync_staged();
    for (const std::size_t index : group) {
      Slot& slot = slots_[index % slots_.size()];
      auto& found = slot.result.diagnostics;
      guard(found, [&] {
        const WriteFault fault = unsynced.error ? unsynced : out_->publish(slot.result.facility_id, slot.names);
        if (fault.error) return add_fault(fault, slot, found);
        slot.result.rendered = true;
        remember(index, slot);
      });
    }
    const WriteFault unsettled = out_->sync_published();
    if (options_.journal != nullptr && !unsettled.error) note_in_journal(group);
    for (const std::size_t index : group) {
      Slot& slot = slots_[index % slots_.size()];
      guard(slot.result.diagnostics, [&] {
        if (slot.result.rendered && unsettled.error) {
          slot.result.rendered = false;
          add_fault(unsettled, slot, slot.result.diagnostics);
        }
        if (slot.result.rendered) {
          const auto folder = out_->folder_of(slot.result.facility_id);
          for (const auto& name : slot.names) slot.result.written.push_back(folder / name);
        }
        add_strays(slot);
      });
      if (options_.fail_fast && !slot.result.rendered) stopped_ = true;
      sequence_.finish(index);
    }
  }

  void note_in_journal(const std::vector<std::size_t>& group) {
    for (const std::size_t index : group) {
      const Slot& slot = slots_[index % slots_.size()];
      if (slot.result.rendered) options_.journal->add(slot.identity, slot.result.facility_id, slot.account);
    }
    // Without these lines a later run makes the facilities again: the files themselves are there.
    if (const auto error = options_.journal->sync(); error && !journal_failed_) {
      journal_failed_ = true;
      guard(journal_fault_, [&] {
        journal_fault_.push_back(cannot_write(out_->own() / "journal", error));
      });
    }
  }

  void remember(std::size_t index, Slot& slot) {
    const std::string& id = slot.result.facility_id;
    const std::string answers = base::whole_path(files_[index]).string();
    for (const auto& name : slot.names) {
      const std::string before(out_->record().source(id, name));
      if (before.empty() || before == answers) continue;
      slot.result.diagnostics.push_back(
          diag::make(kOtherSource, {}, {{"facility", id}, {"before", before}, {"file", answers}}));
      break;
    }
    out_->remember(id, answers, slot.names);
  }

  void add_fault(const WriteFault& fault, const Slot& slot, diag::Diagnostics& found) {
    if (fault.reach == Reach::run) stopped_ = true;
    const auto folder = out_->folder_of(slot.result.facility_id);
    found.push_back(cannot_write(folder, fault.error));
  }

  /// Names what else in the facility's folder looks as if it came from the answers of today.
  void add_strays(Slot& slot) {
    const bool is_there = slot.result.rendered || slot.result.unchanged;
    strays_->look(slot.result.facility_id, is_there ? slot.names : std::vector<std::string>(), Membership::in_group,
                  slot.result.diagnostics);
  }
  /// Facilities of earlier runs that none of the files is about.
  void add_strays_of_others() {
    std::set<std::string> of_unread;
    for (const std::size_t index : unread_) {
      for (auto& facility : out_->record().made_from(base::whole_path(files_[index]).string())) {
        of_unread.insert(std::move(facility));
      }
    }
    for (const auto& facility : out_->record().facilities()) {
      if (!ids_.contains(facility) && !of_unread.contains(facility)) {
        strays_->look(facility, {}, Membership::outside, summary_.diagnostics);
      }
    }
  }
  /// A file that cannot be read does not say which facility it is about; the runs before may know.
  void add_strays_of_unread(const std::filesystem::path& file) {
    for (const auto& facility : out_->record().made_from(base::whole_path(file).string())) {
      if (!ids_.contains(facility)) strays_->look(facility, {}, Membership::in_group, summary_.diagnostics);
    }
  }

  /// Called in input order, one at a time.
  void deliver(std::size_t index) {
    FacilityResult& result = slots_[index % slots_.size()].result;
    if (result.rendered) {
      ++summary_.rendered;
    } else if (result.unchanged) {
      ++summary_.unchanged;
      if (const auto worst = result.found_before.worst()) summary_.worst = std::max(summary_.worst, *worst);
    } else if (result.attempted) {
      ++summary_.refused;
    } else {
      ++summary_.abandoned;
    }
    note(result.diagnostics);
    guard(summary_.diagnostics, [&] {
      if (result.attempted && result.facility_id.empty()) unread_.push_back(index);
      result.answers_file = files_[index];
      report_(result);
    });
  }

  void note(const diag::Diagnostics& diagnostics) {
    if (const auto worst = diag::worst(diagnostics)) summary_.worst = std::max(summary_.worst, *worst);
  }

  const Stock& stock_;
  const std::span<const std::filesystem::path> files_;
  const RunOptions& options_;
  const Report& report_;
  const std::size_t wished_;
  std::vector<Slot> slots_;  ///< by index modulo their number
  Sequence sequence_;
  OutputFolder* out_ = nullptr;        ///< null: nothing can be written
  std::optional<StrayReport> strays_;  ///< as `out_`
  Publisher* publisher_ = nullptr;
  FacilityIds ids_;                  ///< guarded by the order of claims
  std::vector<std::size_t> unread_;  ///< files whose facility is not known; guarded by the order of reports
  std::atomic<bool> stopped_ = false;
  bool journal_failed_ = false;      ///< of the publisher
  diag::Diagnostics journal_fault_;  ///< likewise; told at the end
  std::atomic<std::size_t> workers_ = 0, retired_ = 0;
  std::shared_mutex turn_;  ///< alone: a worker whose memory did not suffice beside the others
  std::mutex times_mutex_;
  RunSummary summary_;
};

}  // namespace

RunSummary render_files(const Stock& stock, std::span<const std::filesystem::path> files, const RunOptions& options,
                        const Report& report) {
  return Run(stock, files, options, report).render();
}

RunSummary render_files(const Stock& stock, std::span<const std::filesystem::path> files, OutputFolder& out,
                        const RunOptions& options, const Report& report) {
  return Run(stock, files, options, report).render(&out);
}

diag::Result<std::vector<std::filesystem::path>> write_products(const std::filesystem::path& folder,
                                                                const std::vector<Product>& products) {
  diag::Result<std::vector<std::filesystem::path>> result;
  std::vector<std::filesystem::path> written;
  for (const auto& product : products) {
    const auto path = folder / product.name;
    if (const auto error = base::write_file(path, product.bytes)) {
      result.diagnostics.push_back(cannot_write(path, error));
      return result;
    }
    written.push_back(path);
  }
  result.value = std::move(written);
  return result;
}

}  // namespace chohyo::batch
