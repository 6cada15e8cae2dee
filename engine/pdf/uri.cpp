#include "pdf/uri.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace chohyo::pdf {
namespace {

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

bool is_hex_digit(char c) { return base::hex_value(c) >= 0; }

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
  out.byte('(');
  for (std::size_t i = 0; i < uri.size(); ++i) {
    const char c = uri[i];
    const bool escape = c == '%' && i + 2 < uri.size() && is_hex_digit(uri[i + 1]) && is_hex_digit(uri[i + 2]);
    if (escape || is_alphanumeric(c) || kAllowed.find(c) != kAllowed.npos) {
      out.literal_byte(c);
    } else {
      out.byte('%').text(base::hex_pair(c));
    }
  }
  out.byte(')');
}

}  // namespace chohyo::pdf
