// What packs, messages and the reference call what forms are made once for each of. The engine's own tables write
// {one}, {all} and {owner} where the words belong that templates/records.xml has for them.
#pragma once

#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "form/record_list.hpp"

namespace chohyo::form {

/// The collection of all owners of a file.
inline constexpr std::string_view kAllOwners = "{all}";

/// The pattern with the list's id for {one}, the part of an answers file that holds them for {all}, and what readers
/// of that language call them for {owner}: "each-{one}" is each-company where the list has that id.
std::string in_words_of(const RecordList& owners, std::string_view pattern,
                        diag::Language language = diag::Language::ja);

}  // namespace chohyo::form
