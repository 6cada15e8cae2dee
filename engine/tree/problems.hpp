// Where a reader puts what it finds.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"

namespace chohyo::tree {

/// A file can be wrong in a million places; nobody reads more than this many.
inline constexpr std::size_t kMaxProblems = 100;

/// Collects the diagnostics of one source and hands them out in the order of the text.
class Problems {
 public:
  explicit Problems(const diag::Source& source) : source_(source) {}

  /// `begin` and `end` are byte offsets into the source; they are clamped to it, and
  /// widened to whole characters.
  void add(const diag::Code& code, std::size_t begin, std::size_t end, diag::Arguments arguments = {});
  void add(diag::Diagnostic diagnostic);

  bool has_errors() const { return errors_; }
  /// True when further problems are only counted: what their messages would say need not be worked out.
  bool full() const { return found_.size() >= kMaxProblems; }
  diag::Span span(std::size_t begin, std::size_t end) const;

  /// Sorted by place, each once, with a closing note when some were left out. Nothing is left behind.
  diag::Diagnostics finish();

 private:
  const diag::Source& source_;
  diag::Diagnostics found_;
  std::size_t left_out_ = 0;
  bool errors_ = false;
};

/// User text fit for a message: one line of at most 40 characters and an ellipsis, in which everything can be seen.
std::string excerpt(std::string_view text);

}  // namespace chohyo::tree
