// The fonts of a run: the catalogue's families, opened when first needed, with the fallback chain.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "font/face.hpp"

namespace chohyo::font {

/// A font program cut to some glyphs, with glyphs renumbered from 0 without gaps. Glyph 0 is .notdef.
struct Subset {
  std::string program;                 ///< TrueType bytes (glyf outlines)
  std::vector<std::uint32_t> new_ids;  ///< of the glyphs asked for, in their order
  std::vector<bool> drawn;             ///< by glyph asked for: false when it has no outline
};

/// `coarse` = 1,024 units an em: a tenth smaller, and not worth the time for a font of few glyphs.
enum class OutlineGrid { original, coarse };

/// Thread-safe; create once a run. Opening, mapping and checking a font file happens when its first glyph is needed.
class FontSet {
 public:
  /// Reads `folder`/fonts.xml. Font files are looked up in the catalogue's folders, or in `overrides` first when it is
  /// not empty.
  static diag::Result<FontSet> load(const std::filesystem::path& folder, const std::filesystem::path& overrides = {});

  FontSet(FontSet&&) noexcept;
  FontSet& operator=(FontSet&&) noexcept;
  ~FontSet();

  /// Shapes `text` (well-formed UTF-8, no line feeds) with a chain. Characters go to the first face
  /// of the chain that has them, a base together with its variation selector and combining marks. Characters that no
  /// face has are left out of the runs and added to `missing`, in the order of the text; so are those of scripts
  /// written from right to left, which the engine cannot set, a base with more than kMostMarks behind it, and all that
  /// a face would have to be asked for whose file cannot be used: a later face that happens to have them would give
  /// other bytes than other machines do. Kerning and ligatures are off: a text's width is the sum of its characters'.
  /// The glyphs' byte ranges cover a run's text without gaps, invisible characters going to their neighbour. Same
  /// input, same output, on any thread.
  std::vector<ShapedRun> shape(std::string_view text, Chain chain, std::vector<MissingGlyph>& missing) const;

  const FaceMetrics& metrics(FaceId face) const;
  /// The glyph's own advance width, in thousandths of the em (a shaped glyph's may hold spacing besides).
  double advance(FaceId face, std::uint32_t glyph) const;
  /// The glyph that shows the same character on half an em; 0 when the face has none, or `glyph` is not one em wide.
  std::uint32_t half_width(FaceId face, std::uint32_t glyph) const;
  /// PostScript name (OpenType name id 6), e.g. "BIZUDGothic-Regular".
  std::string_view postscript_name(FaceId face) const;

  /// Cuts the face to `glyphs` (original ids, ascending, without 0). Outlines only: no hinting, no layout tables; a
  /// face of 2,048 units an em is rounded to 1,024. An empty program when the file is too damaged for that.
  Subset subset(FaceId face, std::span<const std::uint32_t> glyphs, OutlineGrid grid) const;

  /// Number of faces in the catalogue; FaceIds count from 0 in catalogue order.
  std::size_t size() const;

  /// Waits for the checksums of the faces opened so far and gives the number of those whose files turned out damaged,
  /// which are unusable from then on. When it has grown since a text was shaped, the text has to be shaped again.
  std::size_t settle() const;

  /// Why the face cannot be used (a failure naming its file); empty when it can, or was never asked for. The same
  /// however often it is asked, so that every document that needs the face can tell it.
  std::optional<diag::Diagnostic> problem(FaceId face) const;

  /// "IPAmj Mincho", as the catalogue has it.
  std::string_view family(FaceId face) const;
  /// Where the opened face was found.
  std::filesystem::path path(FaceId face) const;
  /// The package that holds the face's file.
  std::string_view package(FaceId face) const;

  /// Hexadecimal SHA-256 of the catalogue's chains and of the bytes of all its faces' files: what the glyphs of a run
  /// depend on. A file that cannot be read counts as empty.
  std::string fingerprint() const;

  /// Warnings about files that are whole, but not the catalogue's, each told once. Waits for the checksums of all faces
  /// opened so far.
  diag::Diagnostics take_diagnostics() const;

 private:
  struct State;
  explicit FontSet(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace chohyo::font
