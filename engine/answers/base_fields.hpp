// Which fields facility, persons and vendors may have: declared outside this room, which knows ids and names only.
#pragma once

#include <string>
#include <vector>

namespace chohyo::answers {

/// Names of the fields, ids and roles included, in the order in which messages list them.
struct BaseFields {
  std::vector<std::string> facility, person, vendor;
};

}  // namespace chohyo::answers
