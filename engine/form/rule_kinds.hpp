// The closed list of rule kinds: their names, their arguments, and what is made of those when the pack is loaded. What
// each kind finds stands in check/rule_functions.hpp; reference_texts.cpp describes every kind.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "form/form.hpp"
#include "tree/element.hpp"

namespace chohyo::form {

/// What an argument of a rule names. Lists are separated by spaces.
/// `form_date` is a date of the form as a whole; `word` and `words` name something in another form, which only the
/// whole library can tell.
enum class ArgumentKind {
  item,
  items,
  table,
  choice_field,
  date_field,
  date_fields,
  form_date,
  field,
  fields,
  option,
  options,
  word,
  words
};

struct RuleArgument {
  std::string_view name;
  ArgumentKind kind;
  std::string_view choice;  ///< for options: the argument whose field holds them
  bool required = true;
};

/// Items by their ids; a pack may have very many.
using ItemPlaces = std::unordered_map<std::string_view, ItemIndex>;

/// The arguments of one rule, all of which were checked.
class RuleArguments {
 public:
  RuleArguments(const Form& form, const ItemPlaces& items, const tree::Element& rule)
      : form_(form), items_(items), rule_(rule) {}

  FieldIndex field(std::string_view name) const { return *optional_field(name); }
  OptionalField optional_field(std::string_view name) const;
  std::vector<FieldIndex> fields(std::string_view name) const;
  ItemIndex item(std::string_view name) const { return items(name).front(); }
  std::vector<ItemIndex> items(std::string_view name) const;
  /// The items in the rows of the table.
  std::vector<ItemIndex> items_of_table(std::string_view name) const;
  std::string word(std::string_view name) const { return std::string(rule_.value(name)); }
  Words words(std::string_view name) const;

 private:
  const Form& form_;
  const ItemPlaces& items_;
  const tree::Element& rule_;
};

struct RuleKind {
  std::string_view name;  ///< as form/owner_words.hpp has it
  std::span<const RuleArgument> arguments;
  decltype(Rule::content) (*make)(const RuleArguments&);
};

/// All kinds, in the order of the documentation.
std::span<const RuleKind> rule_kinds();

/// The kind that packs call so. Null if there is none.
const RuleKind* find_rule_kind(std::string_view name, const RecordList& owners);

}  // namespace chohyo::form
