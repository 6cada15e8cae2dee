// Which ids are safe as names of folders and files, on every system they may be copied to.
#pragma once

#include <string_view>

namespace chohyo::answers {

enum class FileNameFault {
  none,
  letters,  ///< other characters than a-z 0-9 - _ . , a dot at either end, a dash in front, or more than 64 bytes
  device    ///< con, nul, com1 … with or without an extension: reserved by Windows
};

FileNameFault file_name_fault(std::string_view id);

}  // namespace chohyo::answers
