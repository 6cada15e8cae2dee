// Records that an answers file lists: the systems of a plan, the people of a facility. What they hold is said by packs
// and by the declarations of the base records, in the kinds of field that items have.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/source.hpp"
#include "form/item.hpp"
#include "form/places.hpp"

namespace chohyo::form {

/// A field of a record. One that names another record by its id is a text whose `to` says in which list that stands.
struct RecordField {
  Field field;
  bool required = false;
  std::string to;  ///< a list of the form, or a base list; empty = not a reference

  bool is_reference() const { return !to.empty(); }
};

/// A list of records with the same fields. Every record may have an id beside them; ids differ inside a list.
struct RecordList {
  std::string id, label;   ///< "system", "システム"; the id names the records in answers files and in leaves
  std::string key = "id";  ///< the name under which a record says its own id; no field has it
  std::vector<RecordField> fields;
  /// What stands for a name that is too long for a narrow column, {0} for the record's number: "会社{0}". Empty =
  /// there is no such name.
  std::string short_name;
  std::vector<RecordList> lists;  ///< inside every record: its backups; those hold none themselves
  diag::Span span;
  std::string all;       ///< of the owners: the part of an answers file that holds them
  std::string label_en;  ///< of a base list

  /// None when there is no such field.
  std::optional<RecordFieldIndex> find(std::string_view field) const;
  const RecordList* find_list(std::string_view inner) const;
};

/// Null when there is no such list.
const RecordList* find_list(const std::vector<RecordList>& lists, std::string_view id);

/// Where a loop over records finds them: a list, or the inner list of every record of `outer`.
struct RecordLoop {
  const RecordList* list = nullptr;
  const RecordList* outer = nullptr;

  explicit operator bool() const { return list != nullptr; }
  /// "system", "system.backup": how packs name it.
  std::string name() const { return outer ? outer->id + "." + list->id : list->id; }
};

}  // namespace chohyo::form
