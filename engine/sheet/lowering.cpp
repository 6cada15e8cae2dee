#include "sheet/lowering.hpp"

#include <array>
#include <chrono>
#include <set>
#include <vector>

#include "sheet/operands.hpp"
#include "sheet/stored_text.hpp"
#include "sheet/value.hpp"

namespace chohyo::sheet {
namespace {

using form::ExpressionType;

constexpr std::size_t kMostFormula = 8000;  // of the 8,192 characters that Excel takes

/// A part of the expression: a number or words with what must be numbers in cells for it, or a truth in both ways.
struct Lowered {
  std::string value;               ///< a number, words, or a cell
  std::vector<std::string> known;  ///< all of them hold when the value is known
  std::string yes, no;             ///< of a truth: when it holds, and when it certainly does not
  std::optional<ListIndex> list;   ///< of a choice in a cell
};

std::string all_of(const std::vector<std::string>& conditions) {
  if (conditions.empty()) return "TRUE";
  std::string out;
  for (const std::string& one : conditions) out += (out.empty() ? "" : ",") + one;
  return conditions.size() == 1 ? out : "AND(" + out + ")";
}

std::string symbol_of(form::Comparator comparator) {
  constexpr std::array<std::string_view, 6> kSymbols = {"=", "<>", "<", "<=", ">", ">="};
  return std::string(kSymbols.at(static_cast<std::size_t>(comparator)));
}

bool is_ordered(ExpressionType type) {
  return type == ExpressionType::number || type == ExpressionType::date || type == ExpressionType::month ||
         type == ExpressionType::time;
}

class Lowering {
 public:
  Lowering(const form::Expression& expression, const std::vector<OperandCellsPtr>& operands, const PlanBuilder& builder)
      : expression_(expression), operands_(operands), builder_(builder) {}

  /// None when some part has no formula.
  std::optional<Lowered> run() {
    for (const form::ExpressionNode& node : expression_.nodes) {
      parts_.push_back(std::visit([&](const auto& content) { return lowered(content, node.type); }, node.content));
      if (!possible_) return std::nullopt;
    }
    return std::move(parts_.back());
  }

 private:
  const OperandCells& next_operand() { return *operands_[at_++]; }

  Lowered impossible() {
    possible_ = false;
    return {};
  }

  std::string single(const OperandCells& cells) {
    if (cells.size() == 1) return cells.one();
    return impossible().value;
  }

  // --- values --------------------------------------------------------------------------------------------------------

  Lowered lowered(const form::LiteralNode& node, ExpressionType type) {
    Lowered out;
    if (const auto* number = std::get_if<base::Decimal>(&node.value)) {
      out.value = base::format_decimal(*number);
    } else if (const auto* date = std::get_if<base::Date>(&node.value)) {
      if (!is_serial_date(*date)) return impossible();
      out.value = "DATE(" + std::to_string(static_cast<int>(date->year())) + "," +
                  std::to_string(static_cast<unsigned>(date->month())) + "," +
                  std::to_string(static_cast<unsigned>(date->day())) + ")";
    } else if (const auto* month = std::get_if<base::Month>(&node.value)) {
      out.value = std::to_string(static_cast<int>(month->year()) * 12 +
                                 static_cast<int>(static_cast<unsigned>(month->month())));
    } else if (const auto* time = std::get_if<base::TimeOfDay>(&node.value)) {
      out.value = std::to_string(time->minutes);
    } else if (const auto* text = std::get_if<std::string>(&node.value)) {
      out.value = formula_text(*text);
    } else if (type != ExpressionType::choice) {
      return impossible();
    }
    return out;
  }

  Lowered lowered(const form::NameNode&, ExpressionType type) {
    const OperandCells& cells = next_operand();
    Lowered out;
    const std::string cell = single(cells);
    out.list = cells.list();
    if (type == ExpressionType::boolean) {
      out.yes = is_ticked(cell, cells);
      out.no = "NOT(" + out.yes + ")";
      return out;
    }
    out.value = value_in(cell, type);
    out.known = {is_ordered(type) ? "ISNUMBER(" + cell + ")" : cell + "<>\"\""};
    return out;
  }

  /// Months and times in the unit of their literals.
  static std::string value_in(const std::string& cell, ExpressionType type) {
    if (type == ExpressionType::month) return "(YEAR(" + cell + ")*12+MONTH(" + cell + "))";
    return type == ExpressionType::time ? minutes_formula(cell) : cell;
  }

  Lowered lowered(const form::TodayNode&, ExpressionType) const {
    Lowered out;
    out.value = "TODAY()";
    return out;
  }

  Lowered lowered(const form::NegativeNode& node, ExpressionType) const {
    Lowered out = parts_[node.operand];
    out.value = "(0-" + out.value + ")";
    return out;
  }

  Lowered lowered(const form::ArithmeticNode& node, ExpressionType) const {
    constexpr std::array<std::string_view, 4> kSymbols = {"+", "-", "*", "/"};
    Lowered out = parts_[node.left];
    const Lowered& right = parts_[node.right];
    out.value =
        "(" + out.value + std::string(kSymbols.at(static_cast<std::size_t>(node.operation))) + right.value + ")";
    out.known.insert(out.known.end(), right.known.begin(), right.known.end());
    return out;
  }

  // --- truths --------------------------------------------------------------------------------------------------------

  Lowered lowered(const form::EmptyNode&, ExpressionType) {
    const std::string cell = single(next_operand());
    Lowered out;
    out.yes = cell + "=\"\"";
    out.no = cell + "<>\"\"";
    return out;
  }

  Lowered lowered(const form::NotNode& node, ExpressionType) const {
    Lowered out = parts_[node.operand];
    std::swap(out.yes, out.no);
    return out;
  }

  Lowered lowered(const form::JunctionNode& node, ExpressionType) const {
    const Lowered &left = parts_[node.left], &right = parts_[node.right];
    Lowered out;
    out.yes = (node.all ? "AND(" : "OR(") + left.yes + "," + right.yes + ")";
    out.no = (node.all ? "OR(" : "AND(") + left.no + "," + right.no + ")";
    return out;
  }

  Lowered lowered(const form::ComparisonNode& node, ExpressionType) {
    const Lowered &left = parts_[node.left], &right = parts_[node.right];
    std::vector<std::string> known = left.known;
    known.insert(known.end(), right.known.begin(), right.known.end());
    const auto both = [&](const std::string& holds) {
      Lowered out;
      std::vector<std::string> yes = known, no = known;
      yes.push_back("IFERROR(" + holds + ",FALSE)");
      no.push_back("IFERROR(NOT(" + holds + "),FALSE)");
      out.yes = all_of(yes);
      out.no = all_of(no);
      return out;
    };
    const ExpressionType type = expression_.nodes[node.left].type;
    if (is_ordered(type)) return both(left.value + symbol_of(node.comparator) + right.value);
    if (type == ExpressionType::boolean) return impossible();
    Lowered out = both(type == ExpressionType::choices || expression_.nodes[node.right].type == ExpressionType::choices
                           ? contains(node)
                           : "EXACT(" + words_at(node.left, right) + "," + words_at(node.right, left) + ")");
    if (node.comparator == form::Comparator::unequal) std::swap(out.yes, out.no);
    return out;
  }

  /// One of several chosen words.
  std::string contains(const form::ComparisonNode& node) {
    const bool left = expression_.nodes[node.left].type == ExpressionType::choices;
    const std::size_t several = left ? node.left : node.right, word = left ? node.right : node.left;
    return has_word_formula(words_at(word, parts_[several]), parts_[several].value);
  }

  /// Words: those of a cell, of a text, or of the option that the cell `other` would hold.
  std::string words_at(std::size_t node, const Lowered& other) {
    const auto* literal = std::get_if<form::LiteralNode>(&expression_.nodes[node].content);
    const auto* option = literal ? std::get_if<form::Choice>(&literal->value) : nullptr;
    return option ? option_words(option->option, other.list) : parts_[node].value;
  }

  std::string option_words(std::size_t option, std::optional<ListIndex> list) {
    if (!list) return impossible().value;
    return formula_text(at(builder_.lists, *list).options[option].text);
  }

  std::string is_ticked(const std::string& cells, const OperandCells& operand) {
    return "(" + cells + "=" + option_words(0, operand.list()) + ")";
  }

  // --- many ----------------------------------------------------------------------------------------------------------

  Lowered lowered(const form::AggregateNode& node, ExpressionType) {
    const OperandCells& cells = next_operand();
    Lowered out;
    for (const std::string& range : cells.ranges()) {
      out.value += (out.value.empty() ? "" : "+") + (node.sum ? "SUM(" + range + ")" : count(node, range, cells));
    }
    out.value = out.value.empty() ? "0" : "(" + out.value + ")";
    if (node.comparator) out.known = parts_[node.operand].known;
    return out;
  }

  std::string count(const form::AggregateNode& node, const std::string& range, const OperandCells& cells) {
    const ExpressionType type = node.over.type;
    if (!node.comparator) {
      if (is_ordered(type)) return "COUNT(" + range + ")";
      const bool ticks = type == ExpressionType::boolean;
      return "SUMPRODUCT(--" + (ticks ? is_ticked(range, cells) : "(LEN(" + range + ")>0)") + ")";
    }
    const Lowered& operand = parts_[node.operand];
    if (type == ExpressionType::number || type == ExpressionType::date) {
      return "SUMPRODUCT(ISNUMBER(" + range + ")*(" + range + symbol_of(*node.comparator) + operand.value + "))";
    }
    if (type != ExpressionType::text && type != ExpressionType::choice && type != ExpressionType::choices) {
      return impossible().value;
    }
    Lowered list;
    list.list = cells.list();
    const std::string word = words_at(node.operand, list);
    const std::string same =
        type == ExpressionType::choices ? has_word_formula(word, range) : "EXACT(" + range + "," + word + ")";
    return *node.comparator == form::Comparator::equal ? "SUMPRODUCT(--" + same + ")"
                                                       : "SUMPRODUCT((LEN(" + range + ")>0)*(1-" + same + "))";
  }

  const form::Expression& expression_;
  const std::vector<OperandCellsPtr>& operands_;
  const PlanBuilder& builder_;
  std::vector<Lowered> parts_;
  std::size_t at_ = 0;
  bool possible_ = true;
};

/// True in a sheet on which something is written that goes into the expression.
std::string begun(const std::vector<OperandCellsPtr>& operands) {
  std::set<std::string> ranges;
  for (const OperandCellsPtr& cells : operands) ranges.insert(cells->ranges().begin(), cells->ranges().end());
  std::string lengths;
  for (const std::string& range : ranges) {
    lengths += (lengths.empty() ? "SUMPRODUCT(LEN(" : "+SUMPRODUCT(LEN(") + range + "))";
  }
  return lengths.empty() ? "FALSE" : lengths + ">0";
}

}  // namespace

std::optional<std::string> total_formula(const document::Calculation& total, const form::Field& field,
                                         Operands& operands) {
  const auto cells = operands.of(total);
  if (!cells || cells->empty()) return std::nullopt;
  auto whole = Lowering(*total.expression, *cells, operands.builder()).run();
  if (!whole) return std::nullopt;
  whole->known.insert(whole->known.begin(), begun(*cells));
  std::string out = "IFERROR(IF(" + all_of(whole->known) + ",ROUND(" + whole->value + "," +
                    std::to_string(field.decimals) + "),\"\"),\"\")";
  return stored_length(out) <= kMostFormula ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<std::string> condition_formula(const document::Calculation& condition, Operands& operands) {
  const auto cells = operands.of(condition);
  auto whole = cells ? Lowering(*condition.expression, *cells, operands.builder()).run() : std::nullopt;
  return whole && stored_length(whole->yes) <= kMostFormula ? std::optional(std::move(whole->yes)) : std::nullopt;
}

}  // namespace chohyo::sheet
