#include "form/attribute_place.hpp"

#include <algorithm>
#include <cstdint>

#include "base/utf8.hpp"

namespace chohyo::form {

AttributePlaces::AttributePlaces(const tree::Attribute& attribute) : attribute_(attribute) {
  const diag::Span& span = attribute.span;
  if (span) written_ = span.source->text().substr(span.begin, span.end - span.begin);
}

/// Bytes of the file that byte `wanted` of the value is written behind. An entity stands for one character, a line end
/// of two characters for one space.
std::size_t AttributePlaces::written_before(std::size_t wanted) {
  if (wanted < read_) read_ = at_ = 0;
  while (read_ < wanted && at_ < written_.size()) {
    if (written_[at_] == '&') {
      at_ = std::min(written_.find(';', at_), written_.size() - 1) + 1;
      base::decode_utf8(attribute_.value, read_);
    } else {
      at_ += written_.substr(at_, 2) == "\r\n" ? 2U : 1U;
      ++read_;
    }
  }
  return at_;
}

diag::Span AttributePlaces::place(std::size_t begin, std::size_t end) {
  diag::Span out = attribute_.span;
  if (!out) return out;
  const std::string_view value = attribute_.value;
  if (begin >= end) {
    end = std::min(end, value.size());
    begin = end;
    while (begin > 0 && (--begin, (static_cast<unsigned char>(value[begin]) & 0xC0U) == 0x80U)) continue;
  }
  out.begin = attribute_.span.begin + static_cast<std::uint32_t>(written_before(begin));
  out.end = attribute_.span.begin + static_cast<std::uint32_t>(written_before(end));
  return out;
}

}  // namespace chohyo::form
