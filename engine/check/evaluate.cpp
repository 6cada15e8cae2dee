#include "check/evaluate.hpp"

#include <algorithm>
#include <chrono>
#include <type_traits>

namespace chohyo::check {
namespace {

using base::Decimal;
using form::Comparator;

constexpr std::monostate kNothing;

/// -1, 0 or 1; nothing for values that have no order or are not of one kind.
std::optional<int> compared(const Value& left, const Value& right) {
  return std::visit(
      [](const auto& a, const auto& b) -> std::optional<int> {
        using A = std::decay_t<decltype(a)>;
        if constexpr (!std::is_same_v<A, std::decay_t<decltype(b)>> || std::is_same_v<A, std::monostate>) {
          return std::nullopt;
        } else if constexpr (std::is_same_v<A, Choice> || std::is_same_v<A, Choices> || std::is_same_v<A, bool>) {
          return a == b ? 0 : 1;  // the parser lets only = and != compare these
        } else {
          return a < b ? -1 : b < a ? 1 : 0;
        }
      },
      left, right);
}

std::optional<bool> holds(Comparator comparator, const Value& left, const Value& right) {
  std::optional<int> order = compared(left, right);
  if (const auto* several = std::get_if<Choices>(&left)) {  // = asks whether the option is among the chosen ones
    const auto* one = std::get_if<Choice>(&right);
    if (!one) return std::nullopt;
    order = std::find(several->options.begin(), several->options.end(), one->option) == several->options.end() ? 1 : 0;
  }
  if (!order) return std::nullopt;
  switch (comparator) {
    case Comparator::equal:
      return *order == 0;
    case Comparator::unequal:
      return *order != 0;
    case Comparator::less:
      return *order < 0;
    case Comparator::less_or_equal:
      return *order <= 0;
    case Comparator::greater:
      return *order > 0;
    case Comparator::greater_or_equal:
      return *order >= 0;
  }
  return std::nullopt;
}

template <class T>
Value value_of(std::optional<T> value) {
  return value ? Value(*std::move(value)) : Value();
}

/// `count` is a number of days or minutes of the calendar.
Value number_of(std::int64_t count) { return Decimal::of_units(count * Decimal::kScale); }

/// A date `days` later, inside the calendar that can be written.
Value moved(base::Date date, Decimal days, bool back) {
  constexpr std::int64_t kMostDays = 4'000'000;  // ten thousand years
  const auto whole = days.whole();
  if (!whole || *whole > kMostDays || *whole < -kMostDays) return kNothing;
  const base::Date out{std::chrono::sys_days(date) + std::chrono::days(back ? -*whole : *whole)};
  return static_cast<int>(out.year()) >= 1 && static_cast<int>(out.year()) <= 9999 ? Value(out) : Value();
}

Value calculated(form::Arithmetic operation, const Value& left, const Value& right) {
  using form::Arithmetic;
  if (const auto* a = std::get_if<base::Date>(&left)) {
    if (const auto* b = std::get_if<base::Date>(&right)) {
      return number_of((std::chrono::sys_days(*a) - std::chrono::sys_days(*b)).count());
    }
    const auto* days = std::get_if<Decimal>(&right);
    return days ? moved(*a, *days, operation == Arithmetic::subtract) : Value();
  }
  if (const auto* a = std::get_if<base::TimeOfDay>(&left)) {
    const auto* b = std::get_if<base::TimeOfDay>(&right);
    return b ? number_of(a->minutes - b->minutes) : Value();
  }
  const auto* a = std::get_if<Decimal>(&left);
  const auto* b = std::get_if<Decimal>(&right);
  if (!a || !b) return kNothing;
  switch (operation) {
    case Arithmetic::add:
      return value_of(base::sum(*a, *b));
    case Arithmetic::subtract:
      return value_of(base::difference(*a, *b));
    case Arithmetic::multiply:
      return value_of(base::product(*a, *b));
    case Arithmetic::divide:
      return value_of(base::quotient(*a, *b));
  }
  return kNothing;
}

std::optional<bool> truth_of(const Value& value) {
  const auto* known = std::get_if<bool>(&value);
  return known ? std::optional(*known) : std::nullopt;
}

Value joined(bool all, const Value& left, const Value& right) {
  const auto a = truth_of(left), b = truth_of(right);
  if ((a && *a != all) || (b && *b != all)) return !all;
  return a && b ? Value(all) : Value();
}

/// Computes the nodes one after the other: operands stand before what they belong to.
class Evaluator {
 public:
  Evaluator(const form::Expression& expression, const Values& values) : expression_(expression), values_(values) {}

  Value run() {
    results_.reserve(expression_.nodes.size());
    for (const form::ExpressionNode& node : expression_.nodes) {
      results_.push_back(std::visit([&](const auto& content) { return value(content); }, node.content));
    }
    return std::move(results_.back());
  }

 private:
  Value value(const form::LiteralNode& node) const { return node.value; }
  Value value(const form::NameNode& node) const {
    Value value = values_.one(node.reference);
    const bool unticked = node.reference.type == form::ExpressionType::boolean &&
                          node.reference.scope != form::Reference::Scope::option && !truth_of(value);
    return unticked ? Value(false) : value;
  }
  Value value(const form::TodayNode&) const { return value_of(values_.today()); }
  Value value(const form::EmptyNode& node) const { return !values_.is_given(node.reference); }
  Value value(const form::NotNode& node) const {
    const auto operand = truth_of(results_[node.operand]);
    return operand ? Value(!*operand) : Value();
  }
  Value value(const form::NegativeNode& node) const {
    return calculated(form::Arithmetic::subtract, Decimal(), results_[node.operand]);
  }
  Value value(const form::ArithmeticNode& node) const {
    return calculated(node.operation, results_[node.left], results_[node.right]);
  }
  Value value(const form::ComparisonNode& node) const {
    return value_of(holds(node.comparator, results_[node.left], results_[node.right]));
  }
  Value value(const form::JunctionNode& node) const {
    return joined(node.all, results_[node.left], results_[node.right]);
  }
  Value value(const form::AggregateNode& node) const {
    const bool varies = node.comparator && !std::holds_alternative<form::LiteralNode>(
                                               expression_.nodes[node.operand].content);
    std::optional<Value>* memory = varies ? nullptr : values_.memory(node);
    if (!memory) return counted(node);
    if (!*memory) *memory = counted(node);
    return **memory;
  }

  /// What is not there counts for nothing.
  Value counted(const form::AggregateNode& node) const {
    std::uint32_t count = 0;
    std::optional<Decimal> total = Decimal();
    values_.each(node.over, [&](const Value& value) {
      if (std::holds_alternative<std::monostate>(value)) return;
      if (node.over.type == form::ExpressionType::boolean && truth_of(value) == false && !node.comparator) return;
      if (node.comparator && holds(*node.comparator, value, results_[node.operand]) != true) return;
      ++count;
      if (const auto* number = std::get_if<Decimal>(&value); number && total) total = base::sum(*total, *number);
    });
    return node.sum ? value_of(total) : Value(Decimal::of_count(count));
  }

  const form::Expression& expression_;
  const Values& values_;
  std::vector<Value> results_;
};

}  // namespace

Value evaluate(const form::Expression& expression, const Values& values) { return Evaluator(expression, values).run(); }

std::optional<bool> truth(const form::Condition& condition, const Values& values) {
  return truth_of(evaluate(condition, values));
}

}  // namespace chohyo::check
