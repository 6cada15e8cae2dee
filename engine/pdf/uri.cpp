#include "pdf/uri.hpp"

#include <algorithm>

namespace chohyo::pdf {
namespace {

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

bool is_hex_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

}  // namespace

bool is_web_address(std::string_view uri) {
  const auto begins_with = [uri](std::string_view scheme) {
    // RFC 3986 §3.1: schemes are the same in either case.
    return uri.size() > scheme.size() && std::equal(scheme.begin(), scheme.end(), uri.begin(), [](char a, char b) {
             return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b);
           });
  };
  return begins_with("http://") || begins_with("https://");
}

void append_uri(Bytes& out, std::string_view uri) {
  constexpr std::string_view kAllowed = "-._~:/?#[]@!$&'()*+,;=";
  constexpr char kDigits[] = "0123456789ABCDEF";
  out.byte('(');
  for (std::size_t i = 0; i < uri.size(); ++i) {
    const char c = uri[i];
    const bool escape = c == '%' && i + 2 < uri.size() && is_hex_digit(uri[i + 1]) && is_hex_digit(uri[i + 2]);
    if (escape || is_alphanumeric(c) || kAllowed.find(c) != kAllowed.npos) {
      out.literal_byte(c);
    } else {
      const auto bits = static_cast<unsigned char>(c);
      out.byte('%').byte(kDigits[bits >> 4]).byte(kDigits[bits & 0xF]);
    }
  }
  out.byte(')');
}

}  // namespace chohyo::pdf
