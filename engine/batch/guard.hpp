// Keeps what goes unexpectedly wrong with one facility from ending the run.
#pragma once

#include <exception>
#include <new>
#include <system_error>

#include "batch/codes.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::batch {

/// Adds the lack of memory. Where there is none even for that, what was found before makes room.
inline void add_lack_of_memory(diag::Diagnostics& diagnostics) {
  try {
    diagnostics.push_back(diag::make(kOutOfMemory, {}));
  } catch (const std::bad_alloc&) {
    diagnostics.clear();
    if (diagnostics.capacity() > 0) diagnostics.push_back(diag::make(kOutOfMemory, {}));
  }
}

/// Runs `action`; an exception becomes a failure among `diagnostics`. True when there was none. Throws nothing as long
/// as `diagnostics` has room for one.
template <class Action>
bool guard(diag::Diagnostics& diagnostics, Action action) {
  try {
    try {
      action();
      return true;
    } catch (const std::system_error& error) {
      if (error.code() == std::errc::not_enough_memory) throw std::bad_alloc();
      diagnostics.push_back(diag::make(kUnexpected, {}, {{"reason", error.what()}}));
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception& error) {
      diagnostics.push_back(diag::make(kUnexpected, {}, {{"reason", error.what()}}));
    }
  } catch (const std::bad_alloc&) {
    add_lack_of_memory(diagnostics);
  }
  return false;
}

}  // namespace chohyo::batch
