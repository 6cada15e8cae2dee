// How a print run is made, and what comes of it.
#pragma once

#include <cstddef>
#include <filesystem>

#include "base/clock.hpp"

namespace chohyo::batch {

/// What becomes of the forms that say the same for every facility.
enum class SharedForms { once, each, none };

struct PrintOptions {
  std::size_t volume_pages = 2000;  ///< a volume ends before the facility that would bring it above this
  SharedForms shared = SharedForms::once;
  bool two_sided = true;  ///< facilities and documents begin on odd pages
  base::Instant now;
};

/// A finished file of the print run.
struct PrintedVolume {
  std::filesystem::path file;  ///< out/print-001.pdf
  std::size_t pages = 0;
};

}  // namespace chohyo::batch
