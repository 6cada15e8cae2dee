// The records of every answers file: facility, people, owners (what forms are
// made once for each of). templates/records.xml declares their fields.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "diag/source.hpp"
#include "form/record_list.hpp"

namespace chohyo::form {

struct BaseRecords {
  diag::SourcePtr source;
  RecordList facility;             ///< of which a file has one
  std::vector<RecordList> lists;   ///< people, and the owners
  std::vector<std::string> roles;  ///< of people that every form may print; a file may hold others

  /// "facility.id", "facility.name" …, and "facility.administrator" for every role: title and name of that person.
  std::vector<std::string> facility_leaves() const;
  /// "ID.id", "ID.name" …, "ID.short" of the owners' list: in forms made for one owner, and columns repeated for every
  /// owner.
  std::vector<std::string> owner_leaves() const;
  /// The role in "person.ROLE", the title and name of the person with any role; empty for another name.
  static std::string_view role_in(std::string_view leaf);

  /// The list of what forms are made once for each of: the base list that is not of people.
  const RecordList& owners() const;
  /// The list of that id. Precondition: it is one of the base lists, all of which a file of declarations has.
  const RecordList& list(std::string_view id) const;
};

using BaseRecordsPtr = std::shared_ptr<const BaseRecords>;

/// Reads declarations already in memory. All defects at once; no value when one is an error.
diag::Result<BaseRecordsPtr> read_base_records(const diag::SourcePtr& source);

/// The declarations of a templates folder; the usual ones when it has none.
diag::Result<BaseRecordsPtr> load_base_records(const std::filesystem::path& templates);

/// Those of the templates folder that the engine was built with.
BaseRecordsPtr usual_base_records();

inline constexpr std::string_view kFacilityRecord = "facility", kPersonList = "person";

}  // namespace chohyo::form
