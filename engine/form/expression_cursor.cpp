#include "form/expression_cursor.hpp"

#include "form/codes.hpp"
#include "form/expression_types.hpp"

namespace chohyo::form {

bool ExpressionCursor::take_symbol(std::string_view symbol) {
  if (broken_ || !is_symbol(symbol)) return false;
  ++at_;
  return true;
}

bool ExpressionCursor::take_word(std::string_view name) {
  if (broken_ || !is_word(name)) return false;
  ++at_;
  return true;
}

bool ExpressionCursor::want_symbol(std::string_view symbol) {
  if (take_symbol(symbol)) return true;
  const std::string wanted = "「" + std::string(symbol) + "」が要ります";
  unexpected(wanted, "\"" + std::string(symbol) + "\" is wanted");
  return false;
}

void ExpressionCursor::unexpected(std::string ja, std::string en) {
  if (broken_) return;
  broken_ = true;
  const Token& token = peek();
  const bool at_end = token.kind == TokenKind::end;
  fault(kBadExpression, token.begin, token.end,
        {at_end ? "（式の終わり）" : word(token), std::move(ja), std::move(en)});
}

void ExpressionCursor::too_big(std::string ja, std::string en) {
  if (broken_) return;
  broken_ = true;
  fault(kExpressionTooBig, peek().begin, peek().end, {std::move(ja), std::move(en)});
}

void ExpressionCursor::unknown(const Part& part, std::string ja, std::string en, const Suggestion& hint) {
  fault(kUnknownReference, part.begin, part.end, {std::move(ja), words(part), std::move(en), hint.ja, hint.en});
}

void ExpressionCursor::unexpected_list(const Part& part) {
  fault(kBadExpression, part.begin, part.end,
        {words(part), "一覧は count(…) で数えます", "a list is counted with count(…)"});
}

bool ExpressionCursor::descend() {
  if (++depth_ <= kDeepestExpression) return true;
  too_big("の入れ子が深すぎます（上限 " + std::to_string(kDeepestExpression) + " 段）",
          "nested too deep (at most " + std::to_string(kDeepestExpression) + " levels)");
  return false;
}

bool ExpressionCursor::want(const Part& part, ExpressionType wanted) {
  if (!part.node) return false;
  if (part.type == wanted) return true;
  Suggestion hint;
  if (wanted == ExpressionType::boolean) {
    hint = {"比べる式（first = 'no'、beds > 20）か empty(…) を書いてください",
            "write a comparison (first = 'no', beds > 20) or empty(…)"};
  }
  const auto [ja, en] = name_of(part.type);
  const auto [wanted_ja, wanted_en] = name_of(wanted);
  fault(kWrongType, part.begin, part.end,
        {words(part), std::string(ja), std::string(wanted_ja), std::string(en), std::string(wanted_en), hint.ja,
         hint.en});
  return false;
}

ExpressionPart ExpressionCursor::mismatch(const Part& left, const Part& right, const std::string& symbol,
                                          const Suggestion& hint) {
  const auto [left_ja, left_en] = name_of(left.type);
  const auto [right_ja, right_en] = name_of(right.type);
  fault(kWrongOperands, left.begin, right.end,
        {std::string(left_ja), std::string(right_ja), symbol, std::string(left_en), std::string(right_en), hint.ja,
         hint.en});
  return {std::nullopt, ExpressionType::boolean, left.begin, right.end, nullptr, false};
}

}  // namespace chohyo::form
