// The model: typed answers of one facility to one form. After it nothing downstream parses or guesses.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.hpp"
#include "form/pack.hpp"

namespace chohyo::check {

/// Index into the field's options.
struct Choice {
  std::size_t option;
  friend bool operator==(Choice, Choice) = default;
};

/// Unanswered, or an answer of the field's kind.
using Value = std::variant<std::monostate, Choice, base::Date, std::string>;

struct Entry {
  Value value;
  diag::Span span;  ///< points nowhere when unanswered

  bool answered() const { return !std::holds_alternative<std::monostate>(value); }
};

/// The answers to one item: `entries` runs parallel to Form::fields (fields the item does not carry stay empty).
struct ItemAnswers {
  std::vector<Entry> entries;
  diag::Span span;  ///< the item's record; points nowhere when the file has none
};

struct Person {
  std::string role, title, name;
  diag::Span span;
};

struct Facility {
  std::string id, name, kind, address, beds;
  std::vector<Person> persons;
  diag::Span span;

  /// First person of that role; null if none.
  const Person* find_person(std::string_view role) const;
};

/// How ready the form is for an inspector.
struct Readiness {
  std::size_t rows = 0;                 ///< rows that apply to this facility
  std::size_t answered = 0;             ///< rows with a first answer and its date
  std::size_t yes = 0;                  ///< rows whose latest answer is the rule's good one
  std::size_t undated = 0;              ///< answered, but without a date
  std::vector<std::size_t> unanswered;  ///< items without a first answer
  struct Open {
    std::size_t item;
    std::optional<base::Date> target;
  };
  std::vector<Open> open;  ///< items still answered no, in target order (those without a target first)
};

struct Model {
  form::FormPtr form;
  std::shared_ptr<const diag::Source> source;  ///< keeps spans valid; null for a blank form
  Facility facility;
  std::vector<ItemAnswers> items;  ///< parallel to Form::items
  Readiness readiness;
  bool blank = false;  ///< the unfilled form: nothing is missing, nothing is counted
};

/// "checklist/server/2-4/first": the stable name of an answer.
std::string answer_path(const form::Form& form, const form::Item& item, const form::Field& field);

}  // namespace chohyo::check
