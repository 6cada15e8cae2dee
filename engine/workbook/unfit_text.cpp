#include "workbook/unfit_text.hpp"

#include "base/utf8.hpp"

namespace chohyo::workbook {
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
