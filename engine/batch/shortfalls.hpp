// What is missing where: findings that somebody has to do something about, counted by facility, by item and by owner.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "batch/run.hpp"
#include "form/form.hpp"
#include "library/library.hpp"
#include "tree/json.hpp"

namespace chohyo::batch {

/// The answer that a finding is about.
struct AnswerPlace {
  const form::Form* form = nullptr;  ///< null when it is about no form's answer
  const form::Item* item = nullptr;  ///< null for an answer of the form as a whole
  std::string owner;                 ///< id; empty unless the form is made for each owner
};

/// Takes "contract/b/part1/A-1/first" apart.
AnswerPlace answer_place(const library::Library& library, std::string_view path);

/// Findings by weight: what is missing, and what keeps a facility from being printed.
struct Weights {
  std::size_t missing = 0, errors = 0;
  Weights& operator+=(const Weights& other) {
    missing += other.missing;
    errors += other.errors;
    return *this;
  }
};

/// A finding of weight `missing` or more.
struct Shortfall {
  AnswerPlace place;
  std::string owner_name;
  bool is_error = false;
  std::string code, message, hint, label, file, line;
};

/// The shortfalls among the findings of a facility (as findings_json has them).
std::vector<Shortfall> shortfalls_of(const library::Library& library, const FacilityResult& result,
                                     const tree::JsonValue& findings);

struct ItemTotal {
  const form::Form* form = nullptr;
  const form::Item* item = nullptr;
  std::size_t facilities = 0;
  Weights weights;
};

struct OwnerTotal {
  std::size_t facilities = 0, documents = 0;
  Weights weights;
};

/// Sums over facilities. What is kept grows with items and owners, not with facilities.
class Totals {
 public:
  explicit Totals(const library::Library& library) : library_(library) {}

  void add(const FacilityResult& result, const std::vector<Shortfall>& shortfalls);
  /// In the order of the forms and their items; only those that something was found about.
  std::vector<ItemTotal> items() const;
  /// By the owner's name.
  const std::map<std::string, OwnerTotal>& owners() const { return owners_; }

 private:
  const library::Library& library_;
  std::map<std::string, std::map<std::string, ItemTotal>> items_;  ///< by form name and item id
  std::map<std::string, OwnerTotal> owners_;
};

}  // namespace chohyo::batch
