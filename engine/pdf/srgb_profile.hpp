// The sRGB profile (ICC version 2) that says what the page's grays look like (ISO 19005-1 §6.2.2).
#pragma once

#include <string_view>

namespace chohyo::pdf {

/// The profile's bytes, put into the program when it is built.
std::string_view srgb_profile();

/// The same for /FlateDecode, made once a process.
std::string_view deflated_srgb_profile();

}  // namespace chohyo::pdf
