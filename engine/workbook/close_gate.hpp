// Lets several threads finish workbooks at the same time in spite of gmtime.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace chohyo::workbook {

/// libxlsxwriter 1.1.4 formats a workbook's creation time with gmtime, whose result lives in one static buffer of the
/// process. Workbooks with the same creation time may be closed side by side: whoever writes the buffer, it holds the
/// same. Those with another wait until the buffer is free. All workbooks of a run have one creation time, so a run
/// never waits.
class CloseGate {
 public:
  explicit CloseGate(std::int64_t seconds);
  ~CloseGate();
  CloseGate(const CloseGate&) = delete;
  CloseGate& operator=(const CloseGate&) = delete;

 private:
  struct Shared {
    std::mutex mutex;
    std::condition_variable left;
    std::int64_t seconds = 0;
    int inside = 0;
  };
  static Shared& shared();
};

}  // namespace chohyo::workbook
