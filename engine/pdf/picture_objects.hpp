// Pictures as image XObjects (ISO 32000-1 §8.9.5): JPEG files as they are, the pixels of PNG files deflated.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pdf/bytes.hpp"
#include "pdf/deflater.hpp"
#include "pdf/object_file.hpp"
#include "picture/picture.hpp"

namespace chohyo::pdf {

class PictureObjects {
 public:
  /// Writes the pictures and appends the resources' entry for them: "/XObject<</I0 5 0 R>>". Nothing without pictures.
  /// The bytes stay in place until the next call.
  void write(const std::vector<picture::PicturePtr>& pictures, ObjectFile& file, Deflater& deflater, Bytes& resources);

 private:
  const std::string& deflated(const picture::PicturePtr& picture, Deflater& deflater);

  /// Pixels deflated before: a form's pictures are those of all its documents. Looked up only, never walked.
  std::map<picture::PicturePtr, std::string> deflated_;
};

}  // namespace chohyo::pdf
