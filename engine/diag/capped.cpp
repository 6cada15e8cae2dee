#include "diag/capped.hpp"

#include <algorithm>

#include "diag/codes.hpp"

namespace chohyo::diag {
namespace {

/// How often a code stands in a file. There are a few kinds of faults in a file, so a list does.
struct Count {
  const Code* code;
  const Source* source;
  std::size_t count;
};

}  // namespace

Diagnostics capped(const Diagnostics& diagnostics) {
  std::vector<Count> counts;
  Diagnostics out;
  for (const Diagnostic& diagnostic : diagnostics) {
    auto found = std::find_if(counts.begin(), counts.end(), [&](const Count& one) {
      return one.code == diagnostic.code && one.source == diagnostic.span.source;
    });
    if (found == counts.end()) found = counts.insert(found, {diagnostic.code, diagnostic.span.source, 0});
    if (++found->count <= kMostOfACode) out.push_back(diagnostic);
  }
  for (const Count& one : counts) {
    if (one.count <= kMostOfACode) continue;
    Diagnostic rest = make(kMoreOfTheKind, {},
                           {{"code", std::string(one.code->id)},
                            {"count", std::to_string(one.count - kMostOfACode)},
                            {"limit", std::to_string(kMostOfACode)}},
                           {}, one.source ? one.source->name() : std::string());
    rest.severity = one.code->severity;
    out.push_back(std::move(rest));
  }
  return out;
}

}  // namespace chohyo::diag
