#include "workbook/cell_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace chohyo::workbook {
namespace {

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

bool is_escape(std::string_view text) {
  return text.size() >= 7 && text[0] == '_' && (text[1] == 'x' || text[1] == 'X') && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, is_hex);
}

}  // namespace

std::string escape_cell_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_escape(text.substr(i))) {
      out += "_x005F_";
    } else {
      out += text[i];
    }
  }
  return out;
}

std::optional<std::size_t> find_unfit_text(std::string_view text) {
  if (const auto bad = base::find_invalid_utf8(text)) return bad;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20U && byte != '\t' && byte != '\n') return i;
    if (text.substr(i, 3) == "\xEF\xBF\xBE" || text.substr(i, 3) == "\xEF\xBF\xBF") return i;
  }
  return std::nullopt;
}

}  // namespace chohyo::workbook
