// How much one facility can say. Far above what any has to say, and low enough that whatever is accepted is checked and
// printed in bounded time and memory. docs/answers-format.md lists them together with those of the notation
// (tree/xml.hpp).
#pragma once

#include <cstddef>

namespace chohyo::answers {

inline constexpr std::size_t kMostPersons = 100;
inline constexpr std::size_t kMostOwners = 200;
inline constexpr std::size_t kMostForms = 1000;    ///< records of forms: a table for each owner is one
inline constexpr std::size_t kMostRecords = 2000;  ///< items, or records of one list, inside one record
inline constexpr std::size_t kMostFields = 200;    ///< fields of one record

// Characters (code points).
inline constexpr std::size_t kLongestName = 100;     ///< names of fields, records and forms, ids of items
inline constexpr std::size_t kLongestWords = 200;    ///< a value about the facility, a person or an owner
inline constexpr std::size_t kLongestText = 20'000;  ///< any other value; a form may set a lower limit of its own

}  // namespace chohyo::answers
