// One font file: found, checked, mapped, ready to shape.
#pragma once

#include <hb.h>

#include <filesystem>
#include <memory>
#include <string>

#include "diag/diagnostic.hpp"
#include "font/catalogue.hpp"
#include "font/face.hpp"

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
  Hb<hb_face_t> face;
  Hb<hb_font_t> font;      ///< scaled to font units
  Hb<hb_face_t> outlines;  ///< the tables a subset is cut from, and no cmap
  double unit = 1;         ///< thousandths of the em in a font unit
  FaceMetrics metrics;
  std::string postscript_name;
  std::filesystem::path path;  ///< where it was found
};

/// Opens `entry`'s file, from `overrides` when a file of that name lies there. Null after a failure, which is added to
/// `diagnostics`. The file is mapped, not read: pages that no text asks for are never loaded.
std::unique_ptr<FontFile> open_font_file(const CatalogueFace& entry, const std::filesystem::path& overrides,
                                         diag::Diagnostics& diagnostics);

}  // namespace chohyo::font
