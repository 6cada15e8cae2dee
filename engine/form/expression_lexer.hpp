// Words of an expression.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace chohyo::form {

enum class TokenKind {
  end,
  name,    ///< letters, digits, `-` and `_`, begun with a letter; parts joined by `.`
  number,  ///< 12, 12.5
  date,    ///< 2024-06-10
  month,   ///< 2024-06
  time,    ///< 9:30
  text,    ///< 'words'; a quotation mark inside is doubled
  symbol,  ///< ( ) , . + - * / = != < <= > >=, and × ÷ − ≠ ≤ ≥ as what they stand for
  unknown  ///< a character that no expression holds, or a text without its end
};

struct Token {
  TokenKind kind = TokenKind::end;
  std::size_t begin = 0, end = 0;  ///< bytes of the expression
  std::string_view symbol;         ///< of a symbol: in ASCII
};

/// The tokens of well-formed UTF-8, closed by one of kind `end`.
std::vector<Token> tokens_of(std::string_view expression);

}  // namespace chohyo::form
