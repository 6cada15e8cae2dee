// Which fields facility, persons and owners may have, and how files call the owners: declared outside this room, which
// knows ids and names only. An owner is a record that forms are made once for each of.
#pragma once

#include <string>
#include <vector>

namespace chohyo::answers {

/// How answers files and messages call the owners.
struct ListNames {
  std::string id;               ///< of one record: an element in XML, and the attribute of a form that names its owner
  std::string all;              ///< the part of the file that holds them
  std::string label, label_en;  ///< of one record
};

/// Those of the records that the engine was built with.
ListNames usual_owner_names();

/// Names of the fields, ids and roles included, in the order in which messages list them.
struct BaseFields {
  std::vector<std::string> facility, person, owner;
  ListNames owners = usual_owner_names();
};

}  // namespace chohyo::answers
