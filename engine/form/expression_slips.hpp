// What people write in an expression who know another notation.
#pragma once

#include <cstddef>
#include <string_view>

#include "form/suggestion.hpp"

namespace chohyo::form {

/// How the word at `begin` of the expression, which cannot stand there, is meant to be written: "==", "AND", "＞", a
/// text whose quote is never closed. Empty for other words.
Suggestion slip_at(std::string_view expression, std::size_t begin);

/// The same for a word that could be a name: "NOT".
Suggestion keyword_slip(std::string_view name);

}  // namespace chohyo::form
