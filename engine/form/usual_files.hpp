// The files of the templates folder that belong to no form, as they were when the engine was built: for templates
// folders that have none.
#pragma once

#include <string_view>

namespace chohyo::form {

extern const std::string_view kUsualRecords;  ///< records.xml
extern const std::string_view kUsualPhrases;  ///< phrases.xml

}  // namespace chohyo::form
