// Reading pack elements: attributes, words, lengths and text leaves, each defect noted with its place.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/diagnostic.hpp"
#include "form/form.hpp"
#include "form/grammar.hpp"
#include "form/suggestion.hpp"
#include "tree/element.hpp"

namespace chohyo::form {

using Names = std::vector<std::string_view>;

/// Which names a leaf may use beside those that are known everywhere (form/leaf_names.hpp).
struct LeafScope {
  BaseRecordsPtr base = {};              ///< facility and people; null = none of their names
  std::vector<std::string> fields = {};  ///< names of the form's own fields, those of="form"
  bool page_line = false, owner = false, answer = false;
  bool column = false;                 ///< of one column of a range
  std::vector<std::string> loop = {};  ///< names of the loop's entries (form/loops.hpp), and of the loops around it
};

/// What an element may hold between its tags.
enum class Content { elements, text };

/// A file can be wrong in one way a thousand times: of a kind no more than this many are told one by one.
inline constexpr std::size_t kMostOfAKind = 20;

/// Notes defects and gives harmless values in place of what could not be read, so that reading goes on.
class ElementReader {
 public:
  /// `owners`: what gives the grammar's words of owners (form/owner_words.hpp) their spelling; may be null where none
  /// is read.
  explicit ElementReader(diag::Diagnostics& defects, const RecordList* owners = nullptr)
      : defects_(defects), owners_(owners) {}

  /// A name of the grammar as packs write it. Lives as long as the reader.
  std::string_view spelled(std::string_view name);

  void note(const diag::Code& code, diag::Span span, diag::Arguments arguments = {});
  /// The same with the arguments `hint` and `hint_en`, worked out only when the defect is one of those told.
  void note(const diag::Code& code, diag::Span span, diag::Arguments arguments,
            const std::function<Suggestion()>& hint);
  /// How many defects were counted but not told, kind by kind. To be called when all is read.
  void finish();

  void append(diag::Diagnostics defects) { diag::append(defects_, std::move(defects)); }

  /// Notes attributes and child elements other than the named ones, text where none belongs and none where it does.
  void shape(const tree::Element& element, const Names& attributes, const Names& children,
             Content content = Content::elements);

  /// The same with the lists of the grammar. What a root says of its schema is passed over.
  void shape(const tree::Element& element, const grammar::Element& rule);

  /// Notes {{names}} in an attribute that is printed as it stands.
  void plain_words(const tree::Element& element, std::string_view attribute);

  /// The only child of that name; null, and a defect when `needed`, if there is none; a second one is a defect.
  const tree::Element* only_child(const tree::Element& element, std::string_view name, bool needed);

  /// The attribute's value; empty, and a defect, if it is absent or empty.
  std::string required(const tree::Element& element, std::string_view attribute);

  /// A required name: a letter, then letters, digits, - and _; not one of `taken`. Names become names of XML elements
  /// and attributes, parts of file names and of schema definitions (which put a dot between them).
  std::string name(const tree::Element& element, std::string_view attribute = "id", const Names& taken = {});

  /// A required item id: letters, digits, - _ . /.
  std::string item_id(const tree::Element& element);

  /// "12mm" or "9pt".
  Pt required_length(const tree::Element& element, std::string_view attribute);
  Pt length(const tree::Element& element, std::string_view attribute, Pt fallback);

  /// A whole number from `least` to `most`.
  std::size_t count(const tree::Element& element, std::string_view attribute, std::size_t fallback, std::size_t least,
                    std::size_t most);
  /// A decimal from 0 to 1.
  double share(const tree::Element& element, std::string_view attribute, double fallback);

  /// Notes a length that lies outside what can be printed.
  void check_range(const tree::Element& element, std::string_view attribute, Pt length, Pt least, Pt most);

  /// False, and a defect at the first one too many, when the element has more children than that.
  bool has_at_most(const tree::Element& element, std::size_t most);

  /// yes or no.
  bool flag(const tree::Element& element, std::string_view attribute, bool fallback);

  /// One of a closed list of words.
  template <class Value>
  Value word(const tree::Element& element, std::string_view attribute,
             std::initializer_list<std::pair<std::string_view, Value>> words, Value fallback) {
    return value_of<Value>(element, attribute, words, fallback);
  }
  template <class Value, std::size_t N>
  Value word(const tree::Element& element, std::string_view attribute, const grammar::Words<Value, N>& words,
             Value fallback) {
    return value_of<Value>(element, attribute, words, fallback);
  }
  /// The word itself; empty if the attribute is absent or is another word.
  template <std::size_t N>
  std::string_view word(const tree::Element& element, std::string_view attribute,
                        const std::array<std::string_view, N>& words) {
    const tree::Attribute* found = element.find(attribute);
    if (!found) return {};
    const auto known = std::find(words.begin(), words.end(), found->value);
    if (known != words.end()) return *known;
    bad_word(element, *found, {words.begin(), words.end()});
    return {};
  }

  /// A text leaf from an attribute (empty if absent) or from the element's text.
  TextLeaf leaf(const tree::Element& element, std::string_view attribute, const LeafScope& scope);
  TextLeaf leaf(const tree::Element& element, const LeafScope& scope);

 private:
  template <class Value>
  Value value_of(const tree::Element& element, std::string_view attribute,
                 std::span<const std::pair<std::string_view, Value>> words, Value fallback) {
    const tree::Attribute* found = element.find(attribute);
    if (!found) return fallback;
    std::vector<std::string> candidates;
    for (const auto& [name, value] : words) {
      const std::string_view written = spelled(name);
      if (found->value == written) return value;
      candidates.emplace_back(written);
    }
    bad_word(element, *found, candidates);
    return fallback;
  }
  void check_shape(const tree::Element& element, std::span<const std::string_view> attributes,
                   std::span<const std::string_view> children, Content content,
                   std::span<const std::string_view> passed_over = {});
  void bad_word(const tree::Element& element, const tree::Attribute& attribute,
                const std::vector<std::string>& candidates);
  void plain_words(const std::string& text, diag::Span span);
  TextLeaf checked_leaf(const std::string& text, diag::Span span, const LeafScope& scope);

  struct LeftOut {
    std::size_t told = 0, left_out = 0;
    diag::Span first;  ///< of those left out
  };

  bool admit(const diag::Code& code, const diag::Span& span);

  diag::Diagnostics& defects_;
  const RecordList* owners_;
  std::map<std::string_view, std::string> spelled_;  ///< by the grammar's name
  std::map<std::string_view, LeftOut> kinds_;        ///< by code
};

/// "12mm" or "9pt", from 0 to 2000 mm; empty for anything else.
std::optional<Pt> parse_length(std::string_view text);

/// "<column> width": how messages call an attribute.
std::string attribute_name(const tree::Element& element, std::string_view attribute);

}  // namespace chohyo::form
