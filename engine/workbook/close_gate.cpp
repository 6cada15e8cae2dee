#include "workbook/close_gate.hpp"

namespace chohyo::workbook {

CloseGate::CloseGate(std::int64_t seconds) {
  Shared& gate = shared();
  std::unique_lock lock(gate.mutex);
  gate.left.wait(lock, [&] { return gate.inside == 0 || gate.seconds == seconds; });
  gate.seconds = seconds;
  ++gate.inside;
}

CloseGate::~CloseGate() {
  Shared& gate = shared();
  const std::lock_guard lock(gate.mutex);
  if (--gate.inside == 0) gate.left.notify_all();
}

CloseGate::Shared& CloseGate::shared() {
  static Shared gate;
  return gate;
}

}  // namespace chohyo::workbook
