// Marks of terms in official words: `*` and the term's number, as the documents print them in superscript.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chohyo::form {

struct TermMark {
  std::size_t begin = 0, end = 0;  ///< bytes of the text, the asterisk included
  int number = 0;
};

/// All marks of at most three digits, in their order.
std::vector<TermMark> find_term_marks(std::string_view text);

/// The words without their marks, for documents that do not explain the terms.
std::string without_term_marks(std::string_view text);

}  // namespace chohyo::form
