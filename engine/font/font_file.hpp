// One font file: found, checked, mapped, ready to shape.
#pragma once

#include <hb.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/mapped_file.hpp"
#include "diag/diagnostic.hpp"
#include "font/catalogue.hpp"
#include "font/face.hpp"
#include "font/half_width.hpp"

namespace chohyo::font {

struct HbDelete {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
template <class T>
using Hb = std::unique_ptr<T, HbDelete>;

/// An opened face. Immutable, so shared between threads without a lock.
struct FontFile {
  base::MappedFile mapped;  ///< first, so that it goes last: what follows points into it
  Hb<hb_face_t> face;
  Hb<hb_font_t> font;      ///< scaled to font units
  Hb<hb_face_t> outlines;  ///< the tables a subset is cut from, and no cmap
  double unit = 1;         ///< thousandths of the em in a font unit
  FaceMetrics metrics;
  std::string postscript_name;
  std::vector<HalfWidth> half_widths;  ///< by HalfWidth::full
  std::filesystem::path path;          ///< where it was found
};

/// A face, or why there is none.
struct Opening {
  std::unique_ptr<FontFile> file;
  std::optional<diag::Diagnostic> failure;
  bool worth_another_try = false;  ///< memory or descriptors were lacking, which may pass
};

/// Where `entry`'s file is looked for: in `overrides` when a file of that name lies there.
std::filesystem::path find_font_file(const CatalogueFace& entry, const std::filesystem::path& overrides);

/// Opens `entry`'s file, from `overrides` when a file of that name lies there. The file is mapped, not read: pages that
/// no text asks for are never loaded.
Opening open_font_file(const CatalogueFace& entry, const std::filesystem::path& overrides);

/// The same of a file already found and mapped.
Opening open_font(const CatalogueFace& entry, std::filesystem::path path, base::MappedFile mapped);

}  // namespace chohyo::font
