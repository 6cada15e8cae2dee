// Barcodes as zbar reads them, a reader that is not ours.
#pragma once

#include <filesystem>
#include <string>

#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::support {

/// What the codes of a picture say, a line each; empty when there is none.
inline std::string read_barcodes(const std::filesystem::path& picture) {
  return run({"zbarimg", "--nodbus", "--quiet", "--raw", picture.string()}).out;
}

/// The same of a PDF's page, as poppler draws it with so many dots an inch; pages count from 1.
inline std::string read_barcodes(const std::filesystem::path& pdf, int page, int dots) {
  const TemporaryFolder folder;
  const std::string number = std::to_string(page), stem = (folder / "page").string();
  run({"pdftoppm", "-gray", "-singlefile", "-f", number, "-l", number, "-r", std::to_string(dots), pdf.string(), stem});
  return read_barcodes(stem + ".pgm");
}

}  // namespace chohyo::support
