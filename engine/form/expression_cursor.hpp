// What every level of an expression's grammar stands on: the words one after the other, what is wrong with them, and
// the nodes that were made.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "form/expression.hpp"
#include "form/expression_lexer.hpp"
#include "form/expression_parser.hpp"
#include "form/suggestion.hpp"

namespace chohyo::form {

/// A part that was read. One in which something is wrong has no node, and nothing more is said about it.
struct ExpressionPart {
  std::optional<std::size_t> node;
  ExpressionType type = ExpressionType::boolean;
  std::size_t begin = 0, end = 0;
  const std::vector<Option>* options = nullptr;
  bool is_literal = false;
};

class ExpressionCursor {
 protected:
  using Part = ExpressionPart;

  explicit ExpressionCursor(std::string_view text) : text_(text), tokens_(tokens_of(text)) {}

  const Token& peek() const { return tokens_[at_]; }
  std::string word(const Token& token) const { return std::string(text_.substr(token.begin, token.end - token.begin)); }
  std::string words(const Part& part) const { return std::string(text_.substr(part.begin, part.end - part.begin)); }
  bool is_symbol(std::string_view symbol) const { return peek().symbol == symbol && !symbol.empty(); }
  bool is_word(std::string_view name) const { return peek().kind == TokenKind::name && word(peek()) == name; }

  bool take_symbol(std::string_view symbol);
  bool take_word(std::string_view name);
  /// The same, with a fault when another word stands there.
  bool want_symbol(std::string_view symbol);

  void fault(const diag::Code& code, std::size_t begin, std::size_t end, diag::Arguments arguments) {
    faults_.push_back({&code, begin, end, std::move(arguments)});
  }
  /// The word at hand cannot stand here: nothing that follows can be understood.
  void unexpected(std::string ja, std::string en);
  /// What stands in [begin, end) can be read, and means nothing there.
  void bad(std::size_t begin, std::size_t end, const Suggestion& hint);
  void too_big(std::string ja, std::string en);
  void unknown(const Part& part, std::string ja, std::string en, const Suggestion& hint);
  void unexpected_list(const Part& part);

  /// Enters a part inside a part; a fault when there are too many.
  bool descend();

  template <class Content>
  Part made(Content content, ExpressionType type, std::size_t begin, std::size_t end) {
    nodes_.push_back({std::move(content), type});
    return {nodes_.size() - 1, type, begin, end, nullptr, std::is_same_v<Content, LiteralNode>};
  }

  /// False, with a fault unless there was one, when the part is not of that type.
  bool want(const Part& part, ExpressionType wanted);
  /// The fault that two parts do not go together.
  Part mismatch(const Part& left, const Part& right, const std::string& symbol, const Suggestion& hint);

  const std::string_view text_;
  const std::vector<Token> tokens_;
  std::size_t at_ = 0, depth_ = 0;
  bool broken_ = false;  ///< a word was wrong
  std::vector<ExpressionNode> nodes_;
  std::vector<ExpressionFault> faults_;
};

}  // namespace chohyo::form
