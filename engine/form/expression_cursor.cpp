#include "form/expression_cursor.hpp"

#include "form/codes.hpp"
#include "form/expression_slips.hpp"
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
  const Suggestion slip = slip_at(text_, token.begin);
  if (!slip.ja.empty()) return bad(token.begin, token.end, slip);
  const Suggestion hint{std::move(ja), std::move(en)};
  if (!at_end) return bad(token.begin, token.end, hint);
  const bool empty = at_ == 0;
  fault(kBadExpression, token.begin, token.end,
        {{"given", empty ? "（何も書かれていない式）" : "（式の終わり）"},
         {"given_en", empty ? "(nothing)" : "(the end)"},
         {"hint", hint.ja},
         {"hint_en", hint.en}});
}

void ExpressionCursor::bad(std::size_t begin, std::size_t end, const Suggestion& hint) {
  const std::string given(text_.substr(begin, end - begin));
  fault(kBadExpression, begin, end, {{"given", given}, {"given_en", given}, {"hint", hint.ja}, {"hint_en", hint.en}});
}

void ExpressionCursor::too_big(std::string ja, std::string en) {
  if (broken_) return;
  broken_ = true;
  fault(kExpressionTooBig, peek().begin, peek().end, {{"reason", std::move(ja)}, {"reason_en", std::move(en)}});
}

void ExpressionCursor::unknown(const Part& part, std::string ja, std::string en, const Suggestion& hint) {
  fault(kUnknownReference, part.begin, part.end,
        {{"what", std::move(ja)},
         {"given", words(part)},
         {"what_en", std::move(en)},
         {"hint", hint.ja},
         {"hint_en", hint.en}});
}

void ExpressionCursor::unexpected_list(const Part& part) {
  bad(part.begin, part.end, {"一覧は count(…) で数えます", "a list is counted with count(…)"});
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
        {{"given", words(part)},
         {"type", std::string(ja)},
         {"wanted", std::string(wanted_ja)},
         {"type_en", std::string(en)},
         {"wanted_en", std::string(wanted_en)},
         {"hint", hint.ja},
         {"hint_en", hint.en}});
  return false;
}

ExpressionPart ExpressionCursor::mismatch(const Part& left, const Part& right, const std::string& symbol,
                                          const Suggestion& hint) {
  const auto [left_ja, left_en] = name_of(left.type);
  const auto [right_ja, right_en] = name_of(right.type);
  fault(kWrongOperands, left.begin, right.end,
        {{"left", std::string(left_ja)},
         {"right", std::string(right_ja)},
         {"symbol", symbol},
         {"left_en", std::string(left_en)},
         {"right_en", std::string(right_en)},
         {"hint", hint.ja},
         {"hint_en", hint.en}});
  return {std::nullopt, ExpressionType::boolean, left.begin, right.end, nullptr, false};
}

}  // namespace chohyo::form
