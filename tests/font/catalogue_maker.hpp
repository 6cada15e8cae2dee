// Catalogues of a test's own: a fonts.xml in a temporary folder.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "base/digest.hpp"
#include "font/font_set.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::test {

inline const char* const kFontsFolder = CHOHYO_SOURCE_DIR "/fonts";
inline const char* const kGothic = "/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf";
inline const char* const kSymbols = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
inline const char* const kRareKanji = "/usr/share/fonts/truetype/ipamj/ipamjm.ttf";

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void write_bytes(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

inline std::string face(std::string_view id, std::string_view file, std::string_view sha256) {
  return "<face id=\"" + std::string(id) + "\" file=\"" + std::string(file) + "\" sha256=\"" + std::string(sha256) +
         "\"/>";
}
inline std::string face(std::string_view id, const std::filesystem::path& file) {
  return face(id, file.string(), base::to_hex(base::sha256(bytes_of(file))));
}

/// A catalogue of one family with these faces; both chains use `chain` in order.
inline std::string catalogue(std::string_view faces, const std::vector<std::string>& chain) {
  std::string uses;
  for (const std::string& id : chain) uses += "<use face=\"" + id + "\"/>";
  return "<fonts version=\"1\"><family id=\"f\" name=\"Test Family\" package=\"fonts-test\" licence=\"OFL-1.1\">" +
         std::string(faces) + "</family><chain style=\"regular\">" + uses + "</chain><chain style=\"bold\">" + uses +
         "</chain></fonts>";
}

/// Loads `xml` as the catalogue of `folder`.
inline diag::Result<font::FontSet> load(const support::TemporaryFolder& folder, std::string_view xml,
                                        const std::filesystem::path& overrides = {}) {
  write_bytes(folder / "fonts.xml", xml);
  return font::FontSet::load(folder.path(), overrides);
}

}  // namespace chohyo::test
