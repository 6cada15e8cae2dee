// Reading pack elements: attributes, words, lengths and text leaves, each defect noted with its place.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "diag/diagnostic.hpp"
#include "form/collections.hpp"
#include "form/form.hpp"
#include "tree/element.hpp"

namespace chohyo::form {

using Names = std::initializer_list<std::string_view>;

/// Which names a leaf may use beside those that are known everywhere (form/leaf_names.hpp).
struct LeafScope {
  bool page_line = false, vendor = false, answer = false;
  const Collection* collection = nullptr;
};

/// What an element may hold between its tags.
enum class Content { elements, text };

/// Notes defects and gives harmless values in place of what could not be read, so that reading goes on.
class ElementReader {
 public:
  explicit ElementReader(diag::Diagnostics& defects) : defects_(defects) {}

  void note(const diag::Code& code, diag::Span span, std::vector<std::string> arguments = {});
  void append(diag::Diagnostics defects) { diag::append(defects_, std::move(defects)); }

  /// Notes attributes and child elements other than the named ones, text where none belongs and none where it does.
  void shape(const tree::Element& element, Names attributes, Names children, Content content = Content::elements);

  /// The only child of that name; null, and a defect when `needed`, if there is none; a second one is a defect.
  const tree::Element* only_child(const tree::Element& element, std::string_view name, bool needed);

  /// The attribute's value; empty, and a defect, if it is absent or empty.
  std::string required(const tree::Element& element, std::string_view attribute);

  /// A required name: a letter, then letters, digits, - and _; not one of `taken`. Names become names of XML elements
  /// and attributes, parts of file names and of schema definitions (which put a dot between them).
  std::string name(const tree::Element& element, std::string_view attribute = "id", Names taken = {});

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

  /// yes or no.
  bool flag(const tree::Element& element, std::string_view attribute, bool fallback);

  /// One of a closed list of words.
  template <class Value>
  Value word(const tree::Element& element, std::string_view attribute,
             std::initializer_list<std::pair<std::string_view, Value>> words, Value fallback) {
    const tree::Attribute* found = element.find(attribute);
    if (!found) return fallback;
    std::vector<std::string> candidates;
    for (const auto& [name, value] : words) {
      if (found->value == name) return value;
      candidates.emplace_back(name);
    }
    bad_word(element, *found, candidates);
    return fallback;
  }

  /// A text leaf from an attribute (empty if absent) or from the element's text.
  TextLeaf leaf(const tree::Element& element, std::string_view attribute, const LeafScope& scope);
  TextLeaf leaf(const tree::Element& element, const LeafScope& scope);

 private:
  void bad_word(const tree::Element& element, const tree::Attribute& attribute,
                const std::vector<std::string>& candidates);
  TextLeaf checked_leaf(const std::string& text, diag::Span span, const LeafScope& scope);

  diag::Diagnostics& defects_;
};

/// "<column> width": how messages call an attribute.
std::string attribute_name(const tree::Element& element, std::string_view attribute);

}  // namespace chohyo::form
