#include "sheet/name.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/digest.hpp"

namespace chohyo::sheet {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_plain(char c) { return is_capital(c) || base::is_digit(c) || (c >= 'a' && c <= 'z'); }

void append_escaped(std::string& out, char c) {
  out += "__";
  out += base::hex_pair(c);
}

int hex_value(char c) {
  if (base::is_digit(c)) return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string whole_name(std::string_view path, bool escape_capitals) {
  const auto plain = [&](char c) { return is_plain(c) && !(escape_capitals && is_capital(c)); };
  // Only a name without a separator can be read as A1 or R1C1; answer paths have one, so this is for the rest.
  const bool like_a_cell = std::all_of(path.begin(), path.end(), plain);
  std::string out;
  out.reserve(path.size() + 4);
  for (std::size_t i = 0; i < path.size(); ++i) {
    const char c = path[i];
    const bool as_is = plain(c) && !(i == 0 && (base::is_digit(c) || like_a_cell));
    const bool between = i > 0 && i + 1 < path.size() && plain(path[i - 1]) && plain(path[i + 1]);
    if (as_is) {
      out += c;
    } else if (between && c == '/') {
      out += '.';
    } else if (between && c == '-') {
      out += '_';
    } else {
      append_escaped(out, c);
    }
  }
  return out;
}

std::string shortened(const std::string& name, std::string_view path) {
  constexpr std::string_view kMark = "_long.";
  constexpr std::size_t kDigits = 32;
  const std::size_t kept = kMostNameBytes - kMark.size() - 1 - kDigits;
  return std::string(kMark) + name.substr(0, kept) + "." + base::to_hex(base::sha256(path)).substr(0, kDigits);
}

}  // namespace

std::string defined_name(std::string_view path, bool escape_capitals) {
  std::string name = whole_name(path, escape_capitals);
  return name.size() <= kMostNameBytes ? name : shortened(name, path);
}

std::optional<std::string> answer_path_of(std::string_view name) {
  std::string path;
  bool capitals_escaped = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (is_plain(c)) {
      path += c;
    } else if (c == '.') {
      path += '/';
    } else if (c == '_' && i + 3 < name.size() && name[i + 1] == '_') {
      const int high = hex_value(name[i + 2]);
      const int low = hex_value(name[i + 3]);
      if (high < 0 || low < 0) return std::nullopt;
      path += static_cast<char>(high * 16 + low);
      capitals_escaped = capitals_escaped || is_capital(path.back());
      i += 3;
    } else if (c == '_') {
      path += '-';
    } else {
      return std::nullopt;
    }
  }
  // Reading is more generous than writing; only what we would write is ours.
  if (defined_name(path) == name || (capitals_escaped && defined_name(path, true) == name)) return path;
  return std::nullopt;
}

}  // namespace chohyo::sheet
