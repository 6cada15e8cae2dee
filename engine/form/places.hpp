// Where fields and items stand in their form.
#pragma once

#include <optional>

#include "base/index.hpp"

namespace chohyo::form {

struct Field;
struct Item;
struct RecordField;
struct RecordList;

using FieldIndex = base::Index<Field>;  ///< into Form::fields
using OptionalField = std::optional<FieldIndex>;
using ItemIndex = base::Index<Item>;  ///< into Form::items
using OptionalItem = std::optional<ItemIndex>;
using RecordFieldIndex = base::Index<RecordField>;  ///< into RecordList::fields
using RecordListIndex = base::Index<RecordList>;    ///< into a vector of lists

}  // namespace chohyo::form
