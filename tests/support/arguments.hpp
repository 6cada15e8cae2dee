// The arguments of diagnostics, held against the texts of their codes.
#pragma once

#include <gtest/gtest.h>

#include "diag/diagnostic.hpp"

namespace chohyo::support {

/// Fails for every diagnostic that lacks an argument its texts name, in either language, or holds one they do not.
inline void expect_fitting_arguments(const diag::Diagnostics& found) {
  for (const diag::Diagnostic& one : found) {
    EXPECT_TRUE(diag::are_arguments_of(*one.code, one.arguments))
        << one.code->id << " " << diag::message(one, diag::Language::en);
  }
}

}  // namespace chohyo::support
