#include <nlohmann/json.hpp>

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

JsonValue of_kind(JsonKind kind, std::string text) {
  JsonValue out;
  out.kind = kind;
  out.text = std::move(text);
  return out;
}

}  // namespace

JsonValue json_string(std::string text) { return of_kind(JsonKind::string, std::move(text)); }
JsonValue json_number(long long value) { return of_kind(JsonKind::number, std::to_string(value)); }
JsonValue json_boolean(bool value) { return of_kind(JsonKind::boolean, value ? "true" : "false"); }
JsonValue json_array() { return of_kind(JsonKind::array, {}); }
JsonValue json_object() { return of_kind(JsonKind::object, {}); }

void add_member(JsonValue& object, std::string key, JsonValue value) {
  object.members.push_back({std::move(key), {}, std::move(value)});
}

std::string write_json(const JsonValue& value) { return to_json(value).dump(2) + "\n"; }

}  // namespace chohyo::tree
