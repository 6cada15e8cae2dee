// What loops over records run over, and the names their entries have for {{…}}. The collections that the engine makes
// itself stand in form/collections.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.hpp"

namespace chohyo::form {

/// The records a loop of this form finds under the name: "system", "system.backup", "person". Nothing when there are
/// none of that name.
RecordLoop find_record_loop(const Form& form, std::string_view name);

/// The same as a place, which outlives moves of the form; none when there are no records of that name.
std::optional<RecordPlace> find_record_place(const Form& form, std::string_view name);
/// The list there.
const RecordList& records_at(const Form& form, const RecordPlace& place);

/// The names of loops over the records of these lists.
std::vector<std::string> record_loop_names(const std::vector<RecordList>& lists);

/// The list of that id whose records may be referred to: one of the form's, or a base list. Null if there is none.
const RecordList* find_target(const Form& form, std::string_view id);

/// What a record of the list is called in leaves, with the list's id in front: its own id and its fields; of a record
/// it refers to the same, one step far ("system.owner.name").
std::vector<std::string> record_leaves(const Form& form, const RecordList& list);

/// All names of a loop's entries: the record's, those of the record around it, {{index}} and {{count}}.
std::vector<std::string> loop_leaves(const Form& form, const RecordLoop& loop);

/// In every loop: the place of the entry, from 1, and how many there are.
inline constexpr std::string_view kIndexLeaf = "index", kCountLeaf = "count";

}  // namespace chohyo::form
