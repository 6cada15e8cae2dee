// templates/records.xml as it was when the engine was built, for templates folders that have none.
#pragma once

#include <string_view>

namespace chohyo::form {

extern const std::string_view kUsualRecords;

}  // namespace chohyo::form
