// The names that {{…}} in a pack's text leaves may use. A leaf has plain names only: loops and conditions are elements.
// The names of loop entries stand in form/collections.cpp and form/loops.hpp; those of the base records follow from
// their declarations (form/base_records.hpp).
#pragma once

#include <array>
#include <string_view>

namespace chohyo::form {

inline constexpr std::array<std::string_view, 7> kLeafNames = {
    "form.title",      "form.audience", "form.edition",
    "form.name",        // "checklist-r6"
    "document.hash",    // first 12 hexadecimal digits of Metadata::digest
    "output.date",      // "令和6年12月20日"; empty on a blank form
    "output.iso-date",  // "2024-12-20"
};

/// What the names of a form's own fields begin with: {{field.first-date}}.
inline constexpr std::string_view kFieldLeaf = "field";

/// On page lines only; filled in by layout.
inline constexpr std::array<std::string_view, 2> kPageLeafNames = {"page", "pages"};

/// The name that entries of some collections have for the page on which something stands: {{edge.page}}.
inline bool is_page_leaf(std::string_view name) { return name.ends_with(".page"); }

/// In the rows of columns repeated for every owner: what the owner's table says of the row's item.
inline constexpr std::array<std::string_view, 3> kAnswerLeafNames = {"answer.party", "answer.answer", "answer.done"};

/// In what a column repeats that stands for each number of a range; the weekday is empty until the month is known.
inline constexpr std::array<std::string_view, 2> kColumnLeafNames = {"column.number", "column.weekday"};

}  // namespace chohyo::form
