// Answer paths: the stable names of what an answers file holds, in findings, workbooks and reports.
//
//   path   = record *("/" item or list) ["/" field]
//   "facility/name"                        a field of the facility
//   "facility/person/administrator/name"   of a person, by the role
//   "owners/b/name"                        of an owner, below the word for all of them
//   "checklist/first-meeting"              of a form as a whole
//   "contract/b"                           the table of an owner
//   "contract/b/part1/A-1/first"           of an item, whose id may hold further steps
//   "bcp-plan/system/his/backup/+2/place"  of a record in a list; without an id it goes by its place
//
// Steps hold no "/", "*" or "+" of their own (base/names.hpp). In a pattern "*" stands for any one step.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chohyo::base {

inline constexpr std::string_view kFacilityPath = "facility", kPeoplePath = "facility/person";

/// The step that stands for every record of a list.
inline constexpr std::string_view kAnyStep = "*";

/// `path`, then what is below it: "contract/b" + "part1/A-1".
std::string path_to(std::string_view path, std::string_view below);
std::string path_to(std::string_view path, std::string_view below, std::string_view further);

/// How a path names a record: by its id, or without one by its place in the list, which counts from 0: "+3".
std::string record_step(std::string_view id, std::size_t place);

/// True for `path` itself and for all below it.
bool is_within(std::string_view path, std::string_view around);

/// What leads from `around` to the path: "b/name" below "owners". Empty for a path that is not below it.
std::string_view path_below(std::string_view path, std::string_view around);

/// "contract/b/part1/A-1/first": its last step is "first", and it stands in "contract/b/part1/A-1". A path of one step
/// stands in nothing.
std::string_view last_step(std::string_view path);
std::string_view without_last_step(std::string_view path);

/// The first step, which is cut off the path.
std::string_view take_step(std::string_view& path);

/// True when `path` is the pattern with a step in place of each "*".
bool matches_path(std::string_view path, std::string_view pattern);

}  // namespace chohyo::base
