// Keeps what goes unexpectedly wrong with one facility from ending the run.
#pragma once

#include <exception>

#include "batch/codes.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::batch {

/// Runs `action`; an exception (out of memory above all) becomes a failure among `diagnostics`.
template <class Action>
void guard(diag::Diagnostics& diagnostics, Action action) {
  try {
    action();
  } catch (const std::exception& exception) {
    diagnostics.push_back(diag::make(kUnexpected, {}, {exception.what()}));
  }
}

}  // namespace chohyo::batch
