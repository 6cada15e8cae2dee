#include "check/source_order.hpp"

#include <algorithm>

namespace chohyo::check {

void sort_by_place(diag::Diagnostics& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const diag::Diagnostic& a, const diag::Diagnostic& b) {
    if (static_cast<bool>(a.span) != static_cast<bool>(b.span)) return !a.span;
    return a.span.begin < b.span.begin;
  });
}

}  // namespace chohyo::check
