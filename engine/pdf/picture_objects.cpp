#include "pdf/picture_objects.hpp"

namespace chohyo::pdf {

void PictureObjects::write(const std::vector<picture::PicturePtr>& pictures, ObjectFile& file, Deflater& deflater,
                           Bytes& resources) {
  constexpr std::size_t kMostKept = 200;
  if (pictures.empty()) return;
  if (deflated_.size() > kMostKept) deflated_.clear();
  resources.text("/XObject<<");
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const picture::Picture& picture = *pictures[i];
    Bytes entries;
    entries.text("/Type/XObject/Subtype/Image/Width ").integer(picture.width);
    entries.text("/Height ").integer(picture.height);
    // ISO 19005-1 §6.2.3: the output intent's sRGB says what these mean.
    entries.text(picture.components == 1 ? "/ColorSpace/DeviceGray" : "/ColorSpace/DeviceRGB");
    const bool is_jpeg = picture.kind == picture::Picture::Kind::jpeg;
    entries.text("/BitsPerComponent 8").text(is_jpeg ? "/Filter/DCTDecode" : "/Filter/FlateDecode");
    const ObjectId object = file.add_stream(entries.view(), is_jpeg ? picture.file : deflated(pictures[i], deflater));
    resources.text("/I").integer(static_cast<std::int64_t>(i)).byte(' ').reference(object);
  }
  resources.text(">>");
}

const std::string& PictureObjects::deflated(const picture::PicturePtr& picture, Deflater& deflater) {
  const auto [place, is_new] = deflated_.try_emplace(picture);
  if (is_new) place->second = deflater.deflate(picture->pixels);
  return place->second;
}

}  // namespace chohyo::pdf
