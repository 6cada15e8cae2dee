// The words of a paragraph without their look.
#pragma once

#include <string>

#include "document/document.hpp"

namespace chohyo::document {

/// Text of a paragraph: answers as printed words, page numbers as nothing.
std::string plain_text(const Paragraph& paragraph);

}  // namespace chohyo::document
