// A picture where a pack prints it.
#pragma once

#include "form/style.hpp"
#include "form/text_leaf.hpp"
#include "picture/picture.hpp"

namespace chohyo::form {

struct Image {
  picture::PicturePtr picture;
  Pt width, height;
  TextLeaf alt;  ///< read aloud in its place
  Align align = Align::start;
};

}  // namespace chohyo::form
