// A run as one JSON document.
#pragma once

#include "batch/run.hpp"
#include "cli/console.hpp"
#include "tree/json.hpp"

namespace chohyo::cli {

/// Gathers what became of each file; docs/command-line.md describes the fields.
class RunJson {
 public:
  explicit RunJson(diag::Language language) : language_(language), files_(tree::json_array()) {}

  void add(const batch::FacilityResult& result, const diag::Diagnostics& diagnostics);
  /// The whole document. `early` is what was found before the first file.
  std::string text(const batch::RunSummary& summary, const diag::Diagnostics& early, int signal) const;

 private:
  diag::Language language_;
  tree::JsonValue files_;
  std::size_t documents_ = 0;
};

}  // namespace chohyo::cli
