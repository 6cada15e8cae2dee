#include "form/expression_lexer.hpp"

#include <array>
#include <utility>

#include "base/names.hpp"
#include "base/utf8.hpp"

namespace chohyo::form {
namespace {

using base::is_digit, base::is_letter, base::is_name_character;

// What is written, and what it stands for; longer ones in front.
constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kSymbols = {{
    {"!=", "!="}, {"<=", "<="}, {">=", ">="}, {"≠", "!="}, {"≤", "<="}, {"≥", ">="}, {"×", "*"},
    {"÷", "/"},   {"−", "-"},   {"=", "="},   {"<", "<"},  {">", ">"},  {"+", "+"},  {"-", "-"},
    {"*", "*"},   {"/", "/"},   {"(", "("},   {")", ")"},  {",", ","},  {".", "."},
}};

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Token> tokens() {
    std::vector<Token> out;
    do out.push_back(next());
    while (out.back().kind != TokenKind::end);
    return out;
  }

 private:
  char at(std::size_t place) const { return place < text_.size() ? text_[place] : '\0'; }

  Token next() {
    while (at(at_) == ' ' || at(at_) == '\t' || at(at_) == '\n' || at(at_) == '\r') ++at_;
    const std::size_t begin = at_;
    if (begin == text_.size()) return {TokenKind::end, begin, begin, {}};
    if (is_digit(text_[begin])) return {number(), begin, at_, {}};
    if (is_letter(text_[begin])) return {name(), begin, at_, {}};
    if (text_[begin] == '\'' || text_[begin] == '"') return {words(), begin, at_, {}};
    for (const auto& [written, symbol] : kSymbols) {
      if (text_.substr(begin, written.size()) != written) continue;
      at_ += written.size();
      return {TokenKind::symbol, begin, at_, symbol};
    }
    base::decode_utf8(text_, at_);
    return {TokenKind::unknown, begin, at_, {}};
  }

  std::size_t digits() {
    const std::size_t begin = at_;
    while (is_digit(at(at_))) ++at_;
    return at_ - begin;
  }

  /// Takes `separator` and exactly two digits, if they come next.
  bool two_digits_behind(char separator) {
    if (at(at_) != separator || !is_digit(at(at_ + 1)) || !is_digit(at(at_ + 2)) || is_digit(at(at_ + 3))) return false;
    at_ += 3;
    return true;
  }

  TokenKind number() {
    const std::size_t front = digits();
    if (front == 4 && two_digits_behind('-')) return two_digits_behind('-') ? TokenKind::date : TokenKind::month;
    if (front <= 2 && two_digits_behind(':')) return TokenKind::time;
    if (at(at_) == '.' && is_digit(at(at_ + 1))) {
      ++at_;
      digits();
    }
    return TokenKind::number;
  }

  TokenKind name() {
    while (is_name_character(at(at_)) || (at(at_) == '.' && is_letter(at(at_ + 1)))) ++at_;
    return TokenKind::name;
  }

  TokenKind words() {
    const char quote = text_[at_++];
    while (at_ < text_.size()) {
      if (text_[at_++] != quote) continue;
      if (at(at_) != quote) return TokenKind::text;
      ++at_;
    }
    return TokenKind::unknown;
  }

  const std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view expression) { return Lexer(expression).tokens(); }

}  // namespace chohyo::form
