// Sources: the bytes a person wrote, kept for as long as something may point into them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace chohyo::diag {

/// One input file, immutable. `text` is exactly what was on disk (a byte order mark included).
class Source {
 public:
  Source(std::string name, std::string text);

  const std::string& name() const { return name_; }
  std::string_view text() const { return text_; }

  /// Where a byte lies for a person: lines and columns count from 1, columns in code points.
  struct Position {
    std::size_t line, column;
  };
  /// Takes the same short time however long the line is.
  Position position(std::size_t offset) const;

  /// The line without its line end. `line` counts from 1.
  std::string_view line(std::size_t line) const;

 private:
  std::string name_;
  std::string text_;

  /// Code points before byte `offset`.
  std::size_t code_points_before(std::size_t offset) const;

  std::vector<std::size_t> line_starts_;
  std::vector<std::size_t> milestones_;  ///< code points before each kMilestone-th byte
};

using SourcePtr = std::shared_ptr<const Source>;

/// A byte range of a source, cheap to copy. Carried from the first byte read to the last mark drawn. Whoever keeps
/// a Span keeps its Source alive; a default Span points nowhere.
struct Span {
  const Source* source = nullptr;
  std::uint32_t begin = 0, end = 0;

  explicit operator bool() const { return source != nullptr; }
};

}  // namespace chohyo::diag
