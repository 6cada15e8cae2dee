// Pictures of PDF pages, made by pdftoppm of the package poppler-utils.
#pragma once

#include <filesystem>
#include <vector>

namespace chohyo::cli {

enum class PictureOutcome { made, no_program, failed };

/// Writes one PNG a page at 100 dots an inch beside the PDF, sakura.pdf → sakura-1.png …, in place of those that an
/// earlier call left there; their paths, in order, go to `pictures`.
PictureOutcome make_pictures(const std::filesystem::path& pdf, std::vector<std::filesystem::path>& pictures);

}  // namespace chohyo::cli
