#include "form/expression_slips.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/ascii.hpp"
#include "base/names.hpp"
#include "base/utf8.hpp"
#include "base/written_letters.hpp"

namespace chohyo::form {
namespace {

/// Signs of other languages, and ours for the same.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kSigns = {
    {{"==", "="}, {"<>", "!="}, {"&&", "and"}, {"||", "or"}, {"!", "not"}, {"≧", ">="}, {"≦", "<="}, {"、", ","}}};

Suggestion written_as(std::string_view written, std::string_view meant) {
  return {"「" + std::string(written) + "」は「" + std::string(meant) + "」と書きます",
          "write \"" + std::string(meant) + "\" for \"" + std::string(written) + "\""};
}

}  // namespace

Suggestion keyword_slip(std::string_view name) {
  const std::string lower = base::lower_case(std::string(name));
  if (lower == name || (lower != "and" && lower != "or" && lower != "not")) return {};
  return {"「" + lower + "」は小文字で書きます", "write \"" + lower + "\" in small letters"};
}

Suggestion slip_at(std::string_view expression, std::size_t begin) {
  if (begin >= expression.size()) return {};
  const char first = expression[begin];
  if (first == '\'' || first == '"') {
    const std::string quote(1, first);
    if (expression.find(first, begin + 1) != std::string_view::npos) return {};
    return {"閉じる「" + quote + "」がありません", "the closing " + quote + " is missing"};
  }
  if (base::is_letter(first)) {
    std::size_t end = begin;
    while (end < expression.size() && base::is_letter(expression[end])) ++end;
    return keyword_slip(expression.substr(begin, end - begin));
  }
  // Of "==" and "<>" the first half is a sign of ours.
  for (const std::size_t from : {begin, begin > 0 ? begin - 1 : begin}) {
    const auto sign = std::find_if(kSigns.begin(), kSigns.end(), [&](const auto& one) {
      return expression.substr(from).starts_with(one.first) && from + one.first.size() > begin;
    });
    if (sign != kSigns.end()) return written_as(sign->first, sign->second);
  }
  std::size_t end = begin;
  const char32_t wide = base::decode_utf8(expression, end);
  if (base::narrow_letter(wide) == wide) return {};
  const char narrow = static_cast<char>(base::narrow_letter(wide));
  return {"「" + std::string(expression.substr(begin, end - begin)) + "」は半角の「" + narrow + "」で書きます",
          std::string("write the ASCII character \"") + narrow + "\""};
}

}  // namespace chohyo::form
