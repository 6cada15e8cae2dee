#include "form/expression_parser.hpp"

#include <algorithm>
#include <utility>

#include "form/codes.hpp"
#include "form/expression_cursor.hpp"
#include "form/expression_slips.hpp"
#include "form/expression_types.hpp"
#include "form/suggestion.hpp"

namespace chohyo::form {
namespace {

using enum ExpressionType;

/// Recursive descent, one function a level of binding; the first wrong word ends it, wrong types do not.
class Parser : private ExpressionCursor {
 public:
  Parser(std::string_view text, const ExpressionNames& names) : ExpressionCursor(text), names_(names) {}

  ParsedExpression parse(ExpressionType wanted) {
    const Part whole = either();
    if (!broken_ && peek().kind != TokenKind::end) unexpected("and、or、+ などで続けます", "go on with and, or, + …");
    if (!broken_) want(whole, wanted);
    ParsedExpression out;
    out.faults = std::move(faults_);
    if (out.faults.empty() && whole.node) out.value = Expression{std::move(nodes_)};
    return out;
  }

 private:
  // --- grammar -------------------------------------------------------------------------------------------------------

  Part either() { return junction("or", false); }
  Part both() { return junction("and", true); }

  Part junction(std::string_view name, bool all) {
    Part left = all ? negated() : both();
    while (take_word(name)) {
      const Part right = all ? negated() : both();
      if (broken_) return {};
      const bool fits = want(left, boolean), fits_too = want(right, boolean);
      left = fits && fits_too ? made(JunctionNode{all, *left.node, *right.node}, boolean, left.begin, right.end)
                              : Part{std::nullopt, boolean, left.begin, right.end, nullptr, false};
    }
    return left;
  }

  Part negated() {
    const std::size_t begin = peek().begin;
    if (!take_word("not")) return comparison();
    if (!descend()) return {};
    const Part operand = negated();
    --depth_;
    if (broken_ || !want(operand, boolean)) return {std::nullopt, boolean, begin, operand.end, nullptr, false};
    return made(NotNode{*operand.node}, boolean, begin, operand.end);
  }

  Part comparison() {
    const Part left = added();
    const auto comparator = broken_ ? std::nullopt : comparator_of(peek().symbol);
    if (!comparator) return left;
    const std::string symbol(peek().symbol);
    ++at_;
    const Part right = added();
    if (broken_) return {};
    if (comparator_of(peek().symbol)) {
      unexpected("比較を続けては書けません。and で結んでください", "comparisons cannot be chained; join them with and");
      return {};
    }
    const auto operands = compared(left, right, *comparator, symbol);
    if (!operands) return {std::nullopt, boolean, left.begin, right.end, nullptr, false};
    return made(ComparisonNode{*comparator, operands->first, operands->second}, boolean, left.begin, right.end);
  }

  /// The nodes of both sides, when they can be compared.
  std::optional<std::pair<std::size_t, std::size_t>> compared(const Part& left, const Part& right,
                                                              Comparator comparator, const std::string& symbol) {
    if (!left.node || !right.node) return std::nullopt;
    if (is_empty_text(left) || is_empty_text(right)) return std::nullopt;
    const bool left_chosen = left.type == choice || left.type == choices;
    const bool right_chosen = right.type == choice || right.type == choices;
    bool fits = left.type == right.type && (has_order(left.type) || (left.type == text && !is_order(comparator)));
    if (left.type == choice && right.type == choice) {
      fits = !is_order(comparator) && left.options && right.options && same_words(*left.options, *right.options);
    } else if (left_chosen && is_words(right) && !is_order(comparator)) {
      return option(left, right) ? std::optional(std::pair(*left.node, *right.node)) : std::nullopt;
    } else if (right_chosen && is_words(left) && !is_order(comparator)) {
      return option(right, left) ? std::optional(std::pair(*right.node, *left.node)) : std::nullopt;
    }
    if (fits) return std::pair(*left.node, *right.node);
    mismatch(left, right, symbol, comparison_hint(left.type, right.type));
    return std::nullopt;
  }

  static bool is_words(const Part& part) { return part.node && part.type == text && part.is_literal; }

  bool is_empty_text(const Part& part) {
    if (!is_words(part) || !std::get<std::string>(std::get<LiteralNode>(nodes_[*part.node].content).value).empty()) {
      return false;
    }
    bad(part.begin, part.end,
        {"書かれていないことは empty(x) で調べます", "ask empty(x) whether something is written"});
    return true;
  }

  /// Turns the literal `words` into the option of `chosen` with that id.
  bool option(const Part& chosen, const Part& words) {
    auto& value = std::get<LiteralNode>(nodes_[*words.node].content).value;
    const std::string id = std::get<std::string>(value);
    std::vector<std::string> candidates;
    if (chosen.options) {
      for (std::size_t i = 0; i < chosen.options->size(); ++i) {
        candidates.push_back((*chosen.options)[i].id);
        if (candidates.back() != id) continue;
        value = Choice{i};
        nodes_[*words.node].type = choice;
        return true;
      }
    }
    const Suggestion hint = allowed(id, candidates);
    fault(kUnknownReference, words.begin, words.end,
          {{"what", "選択肢"}, {"given", id}, {"what_en", "option"}, {"hint", hint.ja}, {"hint_en", hint.en}});
    return false;
  }

  Part added() {
    Part left = multiplied();
    while (!broken_ && (is_symbol("+") || is_symbol("-"))) {
      left = calculated(is_symbol("+") ? Arithmetic::add : Arithmetic::subtract, left, &Parser::multiplied);
    }
    return left;
  }

  Part multiplied() {
    Part left = negative();
    while (!broken_ && (is_symbol("*") || is_symbol("/"))) {
      left = calculated(is_symbol("*") ? Arithmetic::multiply : Arithmetic::divide, left, &Parser::negative);
    }
    return left;
  }

  Part calculated(Arithmetic operation, const Part& left, Part (Parser::*next)()) {
    const std::string symbol = word(peek());
    ++at_;
    const Part right = (this->*next)();
    if (broken_) return {};
    if (!left.node || !right.node) return {std::nullopt, number, left.begin, right.end, nullptr, false};
    const auto type = result_of(operation, left.type, right.type);
    if (!type) {
      return mismatch(left, right, symbol,
                      {"計算できるのは、数どうし、日付と日数、日付どうし・時刻どうしの差です",
                       "numbers can be calculated with, days added to a date, dates and times subtracted"});
    }
    if (operation == Arithmetic::divide && is_zero(*right.node)) {
      bad(right.begin, right.end,
          {"0 では割れないので、式は決して値をもちません",
           "nothing can be divided by 0, so the expression would never have a value"});
    }
    return made(ArithmeticNode{operation, *left.node, *right.node}, *type, left.begin, right.end);
  }

  bool is_zero(std::size_t node) const {
    const auto* literal = std::get_if<LiteralNode>(&nodes_[node].content);
    const auto* number = literal ? std::get_if<base::Decimal>(&literal->value) : nullptr;
    return number && *number == base::Decimal{};
  }

  Part negative() {
    const std::size_t begin = peek().begin;
    if (!take_symbol("-")) return operand();
    if (!descend()) return {};
    const Part part = negative();
    --depth_;
    if (broken_ || !want(part, number)) return {std::nullopt, number, begin, part.end, nullptr, false};
    return made(NegativeNode{*part.node}, number, begin, part.end);
  }

  Part operand() {
    if (broken_) return {};
    const Token token = peek();
    if (is_symbol("(")) return in_brackets();
    switch (token.kind) {
      case TokenKind::number:
        return literal(token, base::parse_decimal(word(token)), number);
      case TokenKind::date:
        return literal(token, base::parse_iso_date(word(token)), date);
      case TokenKind::month:
        return literal(token, base::parse_iso_month(word(token)), month);
      case TokenKind::time:
        return literal(token, base::parse_time(word(token)), time);
      case TokenKind::text:
        return literal(token, std::optional(unquoted(word(token))), text);
      case TokenKind::name:
        return named();
      default:
        unexpected("欄の名前、数、'文字'、日付、( のどれかを書いてください",
                   "write the name of a field, a number, 'text', a date or (");
        return {};
    }
  }

  Part in_brackets() {
    const std::size_t begin = peek().begin;
    ++at_;
    if (!descend()) return {};
    Part inside = either();
    --depth_;
    const std::size_t end = peek().end;
    if (!want_symbol(")")) return {};
    inside.begin = begin;
    inside.end = end;
    return inside;
  }

  template <class Read>
  Part literal(const Token& token, std::optional<Read> value, ExpressionType type) {
    ++at_;
    if (value) return made(LiteralNode{Value(*std::move(value))}, type, token.begin, token.end);
    fault(kBadLiteral, token.begin, token.end, {{"given", word(token)}});
    return {std::nullopt, type, token.begin, token.end, nullptr, false};
  }

  static std::string unquoted(const std::string& written) {
    const char quote = written.front();
    std::string out;
    for (std::size_t i = 1; i + 1 < written.size(); ++i) {
      out += written[i];
      if (written[i] == quote) ++i;
    }
    return out;
  }

  Part named() {
    const Token token = peek();
    const std::string name = word(token);
    const bool called = tokens_[at_ + 1].symbol == "(";
    if (name == "today" && !called) {
      ++at_;
      return made(TodayNode{}, date, token.begin, token.end);
    }
    if (name == "fiscal-year.begin" || name == "fiscal-year.end") {
      const base::FiscalYear year = names_.fiscal_year();
      return literal(token, std::optional(name.ends_with("begin") ? year.first_day() : year.last_day()), date);
    }
    if (called && (name == "count" || name == "sum")) return aggregate(name == "sum");
    if (called && name == "empty") return emptiness();
    if (called && name != "item") {
      const Part part{std::nullopt, boolean, token.begin, token.end, nullptr, false};
      unknown(part, "関数", "function", allowed(name, {"count", "sum", "empty", "item"}));
      broken_ = true;
      return {};
    }
    std::optional<Named> found;
    Part part = reference(found);
    if (!found || broken_) return part;
    if (found->reference.type == record) {
      unexpected_list(part);
      return part;
    }
    Part out = made(NameNode{found->reference}, found->reference.type, part.begin, part.end);
    out.options = found->options;
    return out;
  }

  /// A name, or item('…').field; a fault when there is no such thing.
  Part reference(std::optional<Named>& found) {
    const Token first = peek();
    if (first.kind != TokenKind::name) {
      unexpected("欄の名前を書いてください", "write the name of a field");
      return {};
    }
    if (!keyword_slip(word(first)).ja.empty() && !names_.one(word(first))) {
      unexpected({}, {});
      return {};
    }
    ++at_;
    Part part{std::nullopt, boolean, first.begin, first.end, nullptr, false};
    if (word(first) == "item" && take_symbol("(")) {
      found = field_of_item(part);
      return part;
    }
    found = names_.one(word(first));
    if (!found) unknown(part, "名前", "name", name_hint(word(first)));
    return part;
  }

  std::optional<Named> field_of_item(Part& part) {
    const Token item = peek();
    if (item.kind != TokenKind::text) {
      unexpected("item('項目の id').欄 の形で書きます", "write it like item('id').field");
      return std::nullopt;
    }
    ++at_;
    if (!want_symbol(")") || !want_symbol(".")) return std::nullopt;
    const Token field = peek();
    if (field.kind != TokenKind::name) {
      unexpected("項目の欄の名前を書いてください", "write the name of a field of the item");
      return std::nullopt;
    }
    ++at_;
    part.end = field.end;
    const std::string id = unquoted(word(item));
    if (const auto found = names_.of_item(id, word(field))) return found;
    const std::vector<std::string> items = names_.items();
    if (std::find(items.begin(), items.end(), id) == items.end()) {
      const Suggestion hint = suggest(id, items);
      fault(kUnknownReference, item.begin, item.end,
            {{"what", "項目"}, {"given", id}, {"what_en", "item"}, {"hint", hint.ja}, {"hint_en", hint.en}});
    } else {
      const Suggestion hint = suggest(word(field), names_.fields_of(id));
      fault(kUnknownReference, field.begin, field.end,
            {{"what", "この項目の欄"},
             {"given", word(field)},
             {"what_en", "field of that item"},
             {"hint", hint.ja},
             {"hint_en", hint.en}});
    }
    return std::nullopt;
  }

  /// What has many values is no value; a field of records is named with its list; a minus sign without spaces around it
  /// is part of the name.
  Suggestion name_hint(const std::string& name) const {
    const std::vector<std::string> known = names_.names(), many = names_.lists();
    if (std::find(many.begin(), many.end(), name) != many.end()) {
      const bool of_items = !names_.items().empty() && name.find('.') == std::string::npos;
      const std::string one = of_items ? " か item('…')." + name : std::string();
      const std::string one_en = of_items ? " or item('…')." + name : std::string();
      return {"count(" + name + ")" + one + " のように書きます", "write it like count(" + name + ")" + one_en};
    }
    if (const std::string field = with_list(name, known); !field.empty()) {
      return {"「" + field + "」と書きます", "write \"" + field + "\""};
    }
    if (const std::string field = with_list(name, many); !field.empty()) {
      return {"「count(" + field + ")」のように書きます", "write it like \"count(" + field + ")\""};
    }
    const auto is_known = [&](std::string_view part) {
      return std::find(known.begin(), known.end(), part) != known.end();
    };
    for (std::size_t at = name.find('-'); at != std::string::npos; at = name.find('-', at + 1)) {
      if (is_known(std::string_view(name).substr(0, at))) {
        return {"引き算なら - の前後に空白を置いてください", "put spaces around - if something is subtracted"};
      }
    }
    return suggest(name, known);
  }

  /// "price" → "system.price", when that is one of the names; else empty.
  static std::string with_list(const std::string& name, const std::vector<std::string>& names) {
    const auto found = std::find_if(names.begin(), names.end(),
                                    [end = "." + name](const std::string& one) { return one.ends_with(end); });
    return found == names.end() ? std::string() : *found;
  }

  Part emptiness() {
    const std::size_t begin = peek().begin;
    at_ += 2;
    std::optional<Named> found;
    const Part part = reference(found);
    const std::size_t end = peek().end;
    if (broken_ || !want_symbol(")")) return {};
    if (!found) return {std::nullopt, boolean, begin, end, nullptr, false};
    if (found->reference.type == record) {
      unexpected_list(part);
      return {std::nullopt, boolean, begin, end, nullptr, false};
    }
    return made(EmptyNode{found->reference}, boolean, begin, end);
  }

  Part aggregate(bool sum) {
    const std::size_t begin = peek().begin;
    at_ += 2;
    const Token token = peek();
    if (token.kind != TokenKind::name) {
      unexpected("数える欄や一覧の名前を書いてください", "write the name of a field or of a list");
      return {};
    }
    ++at_;
    Part over{std::nullopt, number, token.begin, token.end, nullptr, false};
    const auto found = names_.all(word(token));
    if (!found) {
      const std::vector<std::string> known = names_.lists();
      const std::string field = with_list(word(token), known);
      unknown(over, "数えられる名前", "name with many values",
              field.empty() ? suggest(word(token), known)
                            : Suggestion{"「" + field + "」と書きます", "write \"" + field + "\""});
    } else {
      over.node = 0;  // one of the values, for the check of types: the aggregate has no node for it
      over.type = found->reference.type;
      over.options = found->options;
    }
    AggregateNode node{sum, found ? found->reference : Reference{}, std::nullopt, 0};
    node.over.many = true;
    bool fits = found && (!sum || want(over, number));
    if (!sum && comparator_of(peek().symbol)) fits = counted(over, node) && fits;
    const std::size_t end = peek().end;
    if (broken_ || !want_symbol(")")) return {};
    if (!fits) return {std::nullopt, number, begin, end, nullptr, false};
    return made(std::move(node), number, begin, end);
  }

  /// Behind count(x: the comparison that values must pass to be counted.
  bool counted(const Part& over, AggregateNode& node) {
    const Comparator comparator = *comparator_of(peek().symbol);
    const std::string symbol(peek().symbol);
    ++at_;
    const Part operand = added();
    if (broken_) return false;
    const auto operands = compared(over, operand, comparator, symbol);
    if (!operands) return false;
    node.comparator = comparator;
    node.operand = *operand.node;
    return true;
  }

  const ExpressionNames& names_;
};

}  // namespace

ParsedExpression parse_expression(std::string_view text, const ExpressionNames& names, ExpressionType wanted) {
  if (text.size() > kLongestExpression) {
    ParsedExpression out;
    out.faults.push_back({&kExpressionTooBig,
                          0,
                          text.size(),
                          {{"reason", "が長すぎます（上限 " + std::to_string(kLongestExpression) + " バイト）"},
                           {"reason_en", "too long (at most " + std::to_string(kLongestExpression) + " bytes)"}}});
    return out;
  }
  return Parser(text, names).parse(wanted);
}

}  // namespace chohyo::form
