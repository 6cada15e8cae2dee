// Expressions of a pack: conditions, assertions and totals over answers. Parsed and typed when the pack is loaded
// (form/expression_parser.hpp), immutable from then on, evaluated in `check` (check/evaluate.hpp).
//
// An expression is total: it has no loops, reads nothing but answers, and ends for every answers file.
#pragma once

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "form/places.hpp"
#include "form/value.hpp"

namespace chohyo::form {

/// What an expression, or a part of it, comes to. `record` is an entry of a list, which can be counted only.
enum class ExpressionType { boolean, number, text, date, month, time, choice, choices, record };

/// Records: a list, or the inner list of its records.
struct RecordPlace {
  bool of_base = false;                  ///< a list of BaseRecords; else of Form::lists
  RecordListIndex list{0};               ///< there
  std::optional<RecordListIndex> inner;  ///< of RecordList::lists

  friend bool operator==(const RecordPlace&, const RecordPlace&) = default;
};

// Of which item a field is meant.
struct ItemAtHand {
  friend bool operator==(ItemAtHand, ItemAtHand) = default;
};
struct AllItems {
  friend bool operator==(AllItems, AllItems) = default;
};
using WhichItem = std::variant<ItemAtHand, AllItems, ItemIndex>;

/// What a name of an expression stands for. Who resolves the name (form/expression_parser.hpp) and who has the values
/// (check/evaluate.hpp) agree on `scope`, `index` and `item`; between the two they are only carried.
struct Reference {
  enum class Scope {
    item_field,      ///< index into Form::fields, of the items that `item` says
    form_field,      ///< index into Form::fields; an answer of the form as a whole
    facility_field,  ///< index into the fields of BaseRecords::facility
    option,          ///< index into Form::options: whether that switch is on
    records,         ///< the records of `records` themselves
    record_field     ///< index into the fields of that list, their number for the record's own id
  };

  ExpressionType type = ExpressionType::number;
  Scope scope = Scope::item_field;
  std::size_t index = 0;
  std::size_t count = 1;  ///< fields in a row, from `index`: those of a range
  WhichItem item = ItemAtHand{};
  RecordPlace records = {};  ///< one value: of the record at hand; many: inside the record around, if that is at hand
  bool many = false;         ///< all values that there are, as a sum or a count looks at them

  friend bool operator==(const Reference&, const Reference&) = default;
};

enum class Comparator { equal, unequal, less, less_or_equal, greater, greater_or_equal };
enum class Arithmetic { add, subtract, multiply, divide };

// Parts of an expression. Operands are indexes into Expression::nodes, smaller than the part's own.
struct LiteralNode {
  Value value;
};
struct NameNode {
  Reference reference;
};
struct TodayNode {};
/// empty(x): nothing is written there.
struct EmptyNode {
  Reference reference;
};
struct NotNode {
  std::size_t operand;
};
struct NegativeNode {
  std::size_t operand;
};
struct ArithmeticNode {
  Arithmetic operation;
  std::size_t left, right;
};
struct ComparisonNode {
  Comparator comparator;
  std::size_t left, right;
};
struct JunctionNode {
  bool all;  ///< and; else or
  std::size_t left, right;
};
/// count(x), count(x = value), sum(x): over the values of all items, or of all entries of a list.
struct AggregateNode {
  bool sum = false;
  Reference over;
  std::optional<Comparator> comparator;  ///< counts values that compare so with `operand`
  std::size_t operand = 0;
};

struct ExpressionNode {
  std::variant<LiteralNode, NameNode, TodayNode, EmptyNode, NotNode, NegativeNode, ArithmeticNode, ComparisonNode,
               JunctionNode, AggregateNode>
      content;
  ExpressionType type = ExpressionType::boolean;
};

struct Expression {
  std::vector<ExpressionNode> nodes;  ///< operands before what they belong to; the last one is the whole
  ExpressionType type() const { return nodes.back().type; }

  /// What its names stand for, in the order of the nodes.
  std::vector<Reference> references() const;
  /// The fields of the item at hand that it looks at, ascending, each once.
  std::vector<FieldIndex> fields_at_hand() const;
  /// True when it looks at the record at hand of that list, or at the records inside it.
  bool names_record(const RecordPlace& place) const;
  /// True when it names a switch, which is known only where a document is made.
  bool names_option() const;
};

/// A yes-or-no expression.
using Condition = Expression;

}  // namespace chohyo::form
