#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/ascii.hpp"
#include "base/characters.hpp"
#include "base/utf8.hpp"
#include "tree/json.hpp"

namespace chohyo::tree {
namespace {

using Json = nlohmann::ordered_json;

// Depth is that of a tree built in memory, at most kMaxDepth when it was read.
Json to_json(const JsonValue& value) {
  switch (value.kind) {
    case JsonKind::null:
      return nullptr;
    case JsonKind::boolean:
      return value.text == "true";
    case JsonKind::number:
      return Json::parse(value.text);
    case JsonKind::string:
      return value.text;
    case JsonKind::array: {
      Json out = Json::array();
      for (const JsonValue& element : value.elements) out.push_back(to_json(element));
      return out;
    }
    case JsonKind::object: {
      Json out = Json::object();
      // Keys are unique already; Json's own insertion would look through all of them again for each.
      auto& members = out.get_ref<Json::object_t&>();
      for (const JsonMember& member : value.members) members.emplace_back(member.key, to_json(member.value));
      return out;
    }
  }
  return nullptr;
}

/// `json` with an escape for each character that leaves no mark or turns text around: outside strings there are none.
std::string with_escapes(std::string json) {
  using Kind = base::CharacterKind;
  if (std::all_of(json.begin(), json.end(), [](char c) { return static_cast<unsigned char>(c) < 0x7F; })) return json;
  std::string out;
  for (std::size_t i = 0; i < json.size();) {
    const std::size_t begin = i;
    const char32_t c = base::decode_utf8(json, i);
    const Kind kind = base::kind_of(c);
    const bool is_shown = kind == Kind::visible || kind == Kind::space || kind == Kind::selector ||
                          kind == Kind::private_use || base::is_emoji_joiner(json, begin);
    if (is_shown || c < 0x20) {  // the line ends between values; nlohmann has escaped those in strings
      out.append(json, begin, i - begin);
      continue;
    }
    const std::string units = base::to_utf16be(std::string_view(json).substr(begin, i - begin));
    for (std::size_t unit = 0; unit < units.size(); unit += 2) {
      out += "\\u";
      for (const char byte : {units[unit], units[unit + 1]}) out += base::hex_pair(byte, base::kLowerHexDigits);
    }
  }
  return out;
}

JsonValue of_kind(JsonKind kind, std::string text) {
  JsonValue out;
  out.kind = kind;
  out.text = std::move(text);
  return out;
}

}  // namespace

JsonValue json_string(std::string text) { return of_kind(JsonKind::string, std::move(text)); }
JsonValue json_number(long long value) { return of_kind(JsonKind::number, std::to_string(value)); }

JsonValue json_count(std::size_t value) { return of_kind(JsonKind::number, std::to_string(value)); }
JsonValue json_boolean(bool value) { return of_kind(JsonKind::boolean, value ? "true" : "false"); }
JsonValue json_array() { return of_kind(JsonKind::array, {}); }
JsonValue json_object() { return of_kind(JsonKind::object, {}); }

void add_member(JsonValue& object, std::string key, JsonValue value) {
  object.members.push_back({std::move(key), {}, std::move(value)});
}

std::string write_json(const JsonValue& value) { return with_escapes(to_json(value).dump(2)) + "\n"; }

}  // namespace chohyo::tree
