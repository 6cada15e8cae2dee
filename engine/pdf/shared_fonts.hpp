// What SharedFonts holds.
#pragma once

#include <optional>
#include <vector>

#include "pdf/code_table.hpp"
#include "pdf/font_program.hpp"
#include "pdf/writer.hpp"

namespace chohyo::pdf {

/// What documents share of a face.
struct SharedFace {
  CodeTable codes;
  std::optional<FontProgram> program;  ///< set when there are codes
};

struct SharedFonts::State {
  std::vector<SharedFace> faces;  ///< by FaceId
};

}  // namespace chohyo::pdf
