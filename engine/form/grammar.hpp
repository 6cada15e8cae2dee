// The grammar of a pack: for every element its attributes, its children and what they mean, in Japanese and English.
// The readers of packs take their lists from here, and so do the schema of packs (pack_schema.hpp) and the reference
// (pack_reference.hpp): what is not said here cannot be written in a pack. A new element is one entry in the
// grammar_*.cpp of its subject, its declaration in grammar_elements.hpp, and its place among the children of another.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/diagnostic.hpp"

namespace chohyo::form::grammar {

/// A list of at most N entries, filled when the program is compiled; one entry too many does not compile.
template <class T, std::size_t N>
class Few {
 public:
  consteval Few() = default;
  consteval Few(std::initializer_list<T> entries) {
    for (const T& one : entries) entries_[size_++] = one;
  }

  consteval void add(const T& entry) { entries_[size_++] = entry; }

  constexpr const T* begin() const { return entries_.data(); }
  constexpr const T* end() const { return entries_.data() + size_; }
  constexpr std::size_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr const T& operator[](std::size_t i) const { return entries_[i]; }

 private:
  std::array<T, N> entries_{};
  std::size_t size_ = 0;
};

/// What an attribute holds.
enum class Type {
  name,        ///< a letter, then letters, digits, - and _: a key of its own
  item_id,     ///< letters, digits, - _ . /
  length,      ///< "12mm" or "9pt"
  count,       ///< a whole number from `least` to `most`
  share,       ///< a decimal from 0 to 1
  decimal,     ///< a number with at most base::Decimal::kPlaces places
  flag,        ///< yes or no
  word,        ///< one of `words`
  text,        ///< words as they are
  leaf,        ///< words with {{names}}
  reference,   ///< the key of something defined elsewhere, which `to` names
  references,  ///< keys, separated by spaces
  expression,  ///< a condition or a value over the form's own fields
};

/// The words of a closed list, each with the value it stands for in the program.
template <class Value, std::size_t N>
using Words = std::array<std::pair<std::string_view, Value>, N>;

/// Such a list without its values.
struct WordList {
  std::size_t size = 0;
  std::string_view (*at)(std::size_t) = nullptr;
};

/// The words of a `Words` list, or of an array of words, that stands in static storage.
template <const auto& words>
constexpr WordList list_of() {
  return {words.size(), [](std::size_t i) -> std::string_view {
            if constexpr (requires { words[i].first; }) {
              return words[i].first;
            } else {
              return words[i];
            }
          }};
}

struct Attribute {
  std::string_view name;
  Type type = Type::text;
  bool needed = false;
  diag::Text means;             ///< one line; Markdown code marks (`x`) are allowed
  std::string_view usual = {};  ///< the value it has when it is absent; empty: none, or `means` says which
  WordList words = {};
  std::size_t least = 0, most = 0;
  /// Name of the element that a reference leads to, or "collection", "rule-kind"; empty: `means` says where.
  std::string_view to = {};
};

/// Whether an element holds text.
enum class Holds {
  elements,       ///< its children, or nothing
  text,           ///< words, needed
  leaf,           ///< words with {{names}}, needed
  maybe_leaf,     ///< the same, or nothing
  text_or_parts,  ///< words, or its children
  leaf_or_parts,  ///< words with {{names}}, or its children
};

struct Element;

inline constexpr std::size_t kAnyNumber = std::numeric_limits<std::size_t>::max();

struct Child {
  const Element* element = nullptr;
  std::size_t least = 0, most = kAnyNumber;
};

struct Element {
  std::string_view name;
  std::string_view key;  ///< unique; the name, or more where elements of other parents are called the same
  diag::Text means;
  Few<Attribute, 20> attributes = {};
  Few<Child, 20> children = {};
  Holds holds = Holds::elements;
};

// --- entries, as the grammar_*.cpp write them -------------------------------------------------------------------

inline constexpr bool kNeeded = true, kOptional = false;

consteval Attribute text(std::string_view name, bool needed, diag::Text means, std::string_view usual = {}) {
  return {name, Type::text, needed, means, usual};
}
consteval Attribute leaf(std::string_view name, bool needed, diag::Text means) {
  return {name, Type::leaf, needed, means};
}
consteval Attribute id(diag::Text means) { return {"id", Type::name, kNeeded, means}; }
consteval Attribute name(std::string_view name, bool needed, diag::Text means) {
  return {name, Type::name, needed, means};
}
consteval Attribute item_id(diag::Text means) { return {"id", Type::item_id, kNeeded, means}; }
consteval Attribute length(std::string_view name, bool needed, diag::Text means) {
  return {name, Type::length, needed, means};
}
consteval Attribute count(std::string_view name, bool needed, std::size_t least, std::size_t most, diag::Text means,
                          std::string_view usual = {}) {
  return {name, Type::count, needed, means, usual, {}, least, most};
}
consteval Attribute share(std::string_view name, bool needed, diag::Text means, std::string_view usual = {}) {
  return {name, Type::share, needed, means, usual};
}
consteval Attribute decimal(std::string_view name, diag::Text means) {
  return {name, Type::decimal, kOptional, means};
}
consteval Attribute flag(std::string_view name, diag::Text means, std::string_view usual = "no") {
  return {name, Type::flag, kOptional, means, usual};
}
consteval Attribute word(std::string_view name, bool needed, WordList words, diag::Text means,
                         std::string_view usual = {}) {
  return {name, Type::word, needed, means, usual, words};
}
/// `to`: the element whose key it is.
consteval Attribute reference(std::string_view name, bool needed, std::string_view to, diag::Text means) {
  return {name, Type::reference, needed, means, {}, {}, 0, 0, to};
}
consteval Attribute references(std::string_view name, bool needed, std::string_view to, diag::Text means) {
  return {name, Type::references, needed, means, {}, {}, 0, 0, to};
}
consteval Attribute expression(std::string_view name, bool needed, diag::Text means) {
  return {name, Type::expression, needed, means};
}

/// The switch of a block.
consteval Attribute option() {
  return reference("option", kOptional, "option",
                   {"この切り替えが入のときだけ印字する", "printed only while this switch is on"});
}

/// The condition of a block, a column or a row.
consteval Attribute printed_when() {
  return expression("when", kOptional,
                    {"この条件が成り立つときだけ印字する（*Conditions*）", "printed only when this holds, see *Conditions*"});
}

constexpr Child any(const Element& element) { return {&element, 0, kAnyNumber}; }
constexpr Child one(const Element& element) { return {&element, 1, 1}; }
constexpr Child at_most_one(const Element& element) { return {&element, 0, 1}; }
constexpr Child at_least(std::size_t least, const Element& element) { return {&element, least, kAnyNumber}; }

// --- the whole ---------------------------------------------------------------------------------------------------

/// The attributes of an element, those that lead to a closed list of another file (rule_kinds.hpp, collections.hpp)
/// with its words. Those of a rule are the arguments of all kinds beside its own.
std::vector<Attribute> attributes_of(const Element& element);

/// Every element of a pack, each once: the root first, parents before their children as far as may be.
std::vector<const Element*> all_elements();

}  // namespace chohyo::form::grammar
