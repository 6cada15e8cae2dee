// The floor: a bare loop over libharu's object layer that writes the same glyph runs with shared subsets and nothing
// else: no tags, no metadata, no searchable text. How near chohyo comes to it says what everything else costs.
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "font/font_set.hpp"
#include "layout/pages.hpp"

namespace chohyo::bench {

class Floor {
 public:
  /// Cuts and deflates one subset a face of all glyphs in `documents`, once.
  Floor(const font::FontSet& fonts, std::span<const layout::Pages> documents);

  void write(const layout::Pages& pages, const std::filesystem::path& out);

 private:
  struct Font {
    std::vector<std::uint32_t> new_ids;
    std::string program;  ///< deflated
    std::size_t length = 0;
  };

  std::string content(const layout::Page& page) const;

  std::map<font::FaceId, Font> fonts_;
};

}  // namespace chohyo::bench
