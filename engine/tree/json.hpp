// A located JSON tree (RFC 8259). Read and written through nlohmann-json, which only this room sees.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "diag/diagnostic.hpp"

namespace chohyo::tree {

enum class JsonKind { null, boolean, number, string, array, object };

struct JsonMember;

/// A value with its place. Numbers keep the letters they were written with.
struct JsonValue {
  JsonKind kind = JsonKind::null;
  std::string text;                 ///< string: decoded; number: as written; boolean: "true" or "false"
  std::vector<JsonValue> elements;  ///< array
  std::vector<JsonMember> members;  ///< object, in written order, keys unique
  diag::Span span;                  ///< string: without the quotes; array and object: the opening bracket

  const JsonMember* find(std::string_view key) const;
  /// The text of the member of that name; empty for one that is not there, null, an array or an object.
  std::string text_of(std::string_view key) const;
};

struct JsonMember {
  std::string key;
  diag::Span key_span;  ///< without the quotes
  JsonValue value;
};

/// Shorthands for building values to write.
JsonValue json_string(std::string text);
JsonValue json_number(long long value);
JsonValue json_count(std::size_t value);
JsonValue json_boolean(bool value);
JsonValue json_array();
JsonValue json_object();
void add_member(JsonValue& object, std::string key, JsonValue value);

/// Parses a whole text. Refused, each with its own code and place: bytes that are not UTF-8, malformed JSON, duplicate
/// keys, lone surrogates, depth over kMaxDepth, more than kMaxNodes, size over kMaxBytes (all in tree/xml.hpp).
diag::Result<JsonValue> parse_json(const diag::SourcePtr& source);

/// As parse_json, but the value is there whenever the text could be read to its end; see recover_xml.
diag::Result<JsonValue> recover_json(const diag::SourcePtr& source);

/// Two-space indentation, a line feed at the end. Characters above U+007F are written as themselves, except those that
/// nobody could see (base/characters.hpp), which are escapes. Precondition: texts are UTF-8.
std::string write_json(const JsonValue& value);

}  // namespace chohyo::tree
