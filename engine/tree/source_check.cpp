#include "tree/source_check.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "tree/codes.hpp"
#include "tree/xml.hpp"

namespace chohyo::tree {
std::size_t text_begin(std::string_view text) {
  std::size_t begin = 0;
  while (text.substr(begin).starts_with(kByteOrderMark)) begin += kByteOrderMark.size();
  return begin;
}

bool check_source(std::string_view text, Problems& problems) {
  if (text.size() > kMaxBytes) {
    problems.add(kTooLarge, 0, 0);
    return false;
  }
  if (const auto bad = base::find_invalid_utf8(text)) {
    problems.add(kNotUtf8, *bad, *bad + 1,
                 {{"position", std::to_string(*bad + 1)}, {"byte", "0x" + std::string(base::hex_pair(text[*bad]))}});
    return false;
  }
  if (const std::size_t begin = text_begin(text); begin > kByteOrderMark.size()) {
    problems.add(kSecondByteOrderMark, kByteOrderMark.size(), begin);
  }
  return true;
}

std::size_t report_forbidden(std::string_view text, std::size_t at, Problems& problems) {
  std::size_t end = at;
  const char32_t character = base::decode_utf8(text, end);
  const std::string_view letters = text.substr(at, end - at);
  std::size_t count = 1;
  for (; text.substr(end, letters.size()) == letters; end += letters.size()) ++count;
  problems.add(kForbiddenCharacter, at, end,
               {{"character", base::code_point_name(character) + (count > 1 ? " ×" + std::to_string(count) : "")}});
  return end;
}

}  // namespace chohyo::tree
