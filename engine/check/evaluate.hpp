// What an expression of a pack comes to for given answers.
//
// A value that is not there (nothing written, a division by zero, a number out of range) makes everything that is said
// of it unknown, in the three-valued logic of Kleene: what compares with it is unknown, `not` of it too, `and` is no as
// soon as one side is no, `or` is yes as soon as one side is yes. Whoever asks decides what unknown means: a condition
// shows only what is yes, an assertion finds only what is no. empty(x) is always yes or no, and so is a checkbox: what
// nobody ticked is not ticked.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/date.hpp"
#include "check/model.hpp"
#include "form/expression.hpp"

namespace chohyo::check {

/// Who has the values of an expression's names.
class Values {
 public:
  virtual ~Values() = default;

  /// One value; none when nothing readable is written.
  virtual Value one(const form::Reference& reference) const = 0;
  /// True when something is written, readable or not.
  virtual bool is_given(const form::Reference& reference) const = 0;
  /// Calls `visit` with every value that the reference runs over, those that are not there included.
  virtual void each(const form::Reference& reference, const std::function<void(const Value&)>& visit) const = 0;
  /// Empty on a blank form, which has no day.
  virtual std::optional<base::Date> today() const = 0;
  /// Where the outcome of an aggregate over literals may be kept for the next time; null when it hangs on what is at
  /// hand, or when answers may still change.
  virtual std::optional<Value>* memory(const form::AggregateNode&) const { return nullptr; }
};

Value evaluate(const form::Expression& expression, const Values& values);

/// Of a condition: yes, no, or nothing when it is unknown.
std::optional<bool> truth(const form::Condition& condition, const Values& values);

/// A record whose fields stand for its own.
struct RecordAtHand {
  const form::RecordList* list = nullptr;
  const Record* record = nullptr;
};

/// The answers of a model, as expressions of its form see them.
class AnswerValues final : public Values {
 public:
  /// `on`: the ids of the switches that are set; null where no document is made. The model outlives this.
  AnswerValues(const Model& model, std::optional<base::Date> today, const std::set<std::string>* on = nullptr)
      : model_(model), today_(today), on_(on) {}

  /// The item whose fields plain names stand for; none at first.
  void set_item(form::OptionalItem item) { item_ = item; }
  /// The records whose fields names stand for, of a list one at most.
  void set_records(std::vector<RecordAtHand> records) { records_ = std::move(records); }

  Value one(const form::Reference& reference) const override;
  bool is_given(const form::Reference& reference) const override;
  void each(const form::Reference& reference, const std::function<void(const Value&)>& visit) const override;
  std::optional<base::Date> today() const override { return today_; }
  std::optional<Value>* memory(const form::AggregateNode& node) const override;

  /// From here on the model stays as it is: what runs over all items or records is computed once, not for each.
  void settle() { settled_ = true; }

  /// Where the values of a reference are written.
  struct Paths {
    /// Written or not; of a range of days without those that the month does not have; for records, of the field that
    /// stands for each.
    std::vector<std::string> answers;
    std::string further;               ///< the same for records that may be added, * in place of the id; may be empty
  };
  /// True for what does not hang on the item and the records that are at hand.
  bool is_same_everywhere(const form::Reference& reference) const;
  /// Empty for what has no path: a switch, a record in whose field nothing is written.
  std::optional<Paths> paths_of(const form::Reference& reference) const;

 private:
  using VisitRecord = std::function<void(const form::RecordList&, const Record&)>;

  const Record* at_hand(const form::RecordList& list) const;
  const Entry* find_entry(const form::Reference& reference) const;
  void each_record(const form::RecordPlace& place, const VisitRecord& visit) const;
  form::OptionalItem item_of(const form::Reference& reference) const;
  Value field_of(const form::RecordList& list, const Record& record, std::size_t field) const;
  std::optional<Paths> record_paths(const form::Reference& reference) const;

  const Model& model_;
  const std::optional<base::Date> today_;
  const std::set<std::string>* on_;
  form::OptionalItem item_;
  std::vector<RecordAtHand> records_;
  bool settled_ = false;
  mutable std::unordered_map<const form::AggregateNode*, std::optional<Value>> memory_;
};

}  // namespace chohyo::check
