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
};

Value evaluate(const form::Expression& expression, const Values& values);

/// Of a condition: yes, no, or nothing when it is unknown.
std::optional<bool> truth(const form::Condition& condition, const Values& values);

/// The answers of one record, as expressions of its form see them.
class AnswerValues final : public Values {
 public:
  /// `on`: the ids of the switches that are set; null where no document is made.
  AnswerValues(const form::Form& form, const std::vector<Entry>& fields, const std::vector<ItemAnswers>& items,
               std::optional<base::Date> today, const std::set<std::string>* on = nullptr)
      : form_(form), fields_(fields), items_(items), today_(today), on_(on) {}

  /// The item whose fields plain names stand for.
  void set_item(std::size_t item) { item_ = item; }

  Value one(const form::Reference& reference) const override;
  bool is_given(const form::Reference& reference) const override;
  void each(const form::Reference& reference, const std::function<void(const Value&)>& visit) const override;
  std::optional<base::Date> today() const override { return today_; }

 private:
  const Entry* find_entry(const form::Reference& reference) const;

  const form::Form& form_;
  const std::vector<Entry>& fields_;
  const std::vector<ItemAnswers>& items_;
  const std::optional<base::Date> today_;
  const std::set<std::string>* on_;
  std::size_t item_ = form::Reference::kAtHand;
};

}  // namespace chohyo::check
