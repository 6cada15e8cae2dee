// Where the time of a run goes, for tests/bench.
#pragma once

#include <chrono>

namespace chohyo::batch {

/// Seconds spent in each stage, summed over documents and threads.
struct StageTimes {
  double read = 0;      ///< answers file → Answers
  double check = 0;     ///< Answers → Models of all its forms
  double document = 0;  ///< Model → Document
  double layout = 0;    ///< Document → Pages
  double subset = 0;    ///< cutting the document's own glyphs
  double deflate = 0;   ///< compressing streams
  double objects = 0;   ///< building PDF objects
  double save = 0;      ///< objects → bytes
  double workbook = 0;  ///< Document → XLSX bytes
  double write = 0;     ///< bytes → disk

  StageTimes& operator+=(const StageTimes& other) {
    read += other.read;
    check += other.check;
    document += other.document;
    layout += other.layout;
    subset += other.subset;
    deflate += other.deflate;
    objects += other.objects;
    save += other.save;
    workbook += other.workbook;
    write += other.write;
    return *this;
  }
};

/// Adds the seconds from its making to its end to `total`.
class StageTimer {
 public:
  explicit StageTimer(double& total) : total_(total), start_(std::chrono::steady_clock::now()) {}
  ~StageTimer() { total_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count(); }
  StageTimer(const StageTimer&) = delete;
  StageTimer& operator=(const StageTimer&) = delete;

 private:
  double& total_;
  std::chrono::steady_clock::time_point start_;
};

}  // namespace chohyo::batch
