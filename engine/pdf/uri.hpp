// Addresses outside the file (RFC 3986).
#pragma once

#include <string_view>

#include "pdf/bytes.hpp"

namespace chohyo::pdf {

/// True for the addresses that a link may lead to: http and https. Others could run a program or open a local file.
bool is_web_address(std::string_view uri);

/// A literal string with the characters that RFC 3986 §2 allows; all others become %-escapes of their UTF-8 bytes.
void append_uri(Bytes& out, std::string_view uri);

}  // namespace chohyo::pdf
