// The catalogue: which font files there are and in which order they are asked for a character.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "font/face.hpp"

namespace chohyo::font {

/// A face as fonts.xml names it.
struct CatalogueFace {
  std::string id;
  std::string family;          ///< "BIZ UDGothic"
  std::string package;         ///< Debian package that holds the file
  std::filesystem::path file;  ///< relative ones count from the catalogue's folder
  std::string sha256;          ///< 64 lower-case hexadecimal digits
};

struct Catalogue {
  std::vector<CatalogueFace> faces;   ///< FaceId is the index
  std::vector<FaceId> regular, bold;  ///< fallback chains, first choice first
  std::vector<FaceId> mincho;         ///< the same for text in mincho; `regular` in a catalogue without such a chain
};

/// Reads a catalogue that lies in `folder`. All problems at once; no value when there is one.
diag::Result<Catalogue> parse_catalogue(const diag::SourcePtr& source, const std::filesystem::path& folder);

/// Reads `file` (fonts.xml). All problems at once; no value when there is one.
diag::Result<Catalogue> read_catalogue(const std::filesystem::path& file);

}  // namespace chohyo::font
