#include "tree/source_check.hpp"

#include "base/utf8.hpp"
#include "tree/codes.hpp"
#include "tree/xml.hpp"

namespace chohyo::tree {
namespace {

std::string byte_name(char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  return {'0', 'x', kDigits[value >> 4], kDigits[value & 15]};
}

}  // namespace

bool check_source(std::string_view text, Problems& problems) {
  if (text.size() > kMaxBytes) {
    problems.add(kTooLarge, 0, 0);
    return false;
  }
  if (const auto bad = base::find_invalid_utf8(text)) {
    problems.add(kNotUtf8, *bad, *bad + 1, {std::to_string(*bad + 1), byte_name(text[*bad])});
    return false;
  }
  return true;
}

}  // namespace chohyo::tree
