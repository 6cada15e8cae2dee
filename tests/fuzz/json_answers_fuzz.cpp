#include <cstdint>

#include "fuzz/invariants.hpp"

namespace {

using namespace chohyo;

/// Spans name what they should and follow each other in the order of the text.
void require_located(const tree::JsonValue& value, const diag::SourcePtr& source, std::size_t& behind) {
  fuzz::require_inside(value.span, source);
  fuzz::require(value.span.begin >= behind, "values follow each other");
  behind = value.span.end;
  const std::string_view written = fuzz::letters(value.span);
  switch (value.kind) {
    case tree::JsonKind::object:
      fuzz::require(written == "{", "an object's span is its bracket");
      break;
    case tree::JsonKind::array:
      fuzz::require(written == "[", "an array's span is its bracket");
      break;
    case tree::JsonKind::null:
      fuzz::require(written == "null", "null's span is null");
      break;
    case tree::JsonKind::string:
      fuzz::require(written.find('\\') != std::string_view::npos || written == value.text,
                    "a string's span is its text");
      break;
    default:
      fuzz::require(written == value.text, "a value's span is the value");
  }
  for (const tree::JsonValue& element : value.elements) require_located(element, source, behind);
  for (const tree::JsonMember& member : value.members) {
    fuzz::require_inside(member.key_span, source);
    fuzz::require(member.key_span.begin > behind, "keys follow what stands before them");
    const std::string_view key = fuzz::letters(member.key_span);
    fuzz::require(key.find('\\') != std::string_view::npos || key == member.key, "a key's span is the key");
    behind = member.key_span.end;
    require_located(member.value, source, behind);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto source = tree_test::source(std::string_view(reinterpret_cast<const char*>(data), size));
  const auto tree = tree::parse_json(source);
  fuzz::require_sound(tree);
  fuzz::require(tree.value.has_value() == !diag::has_errors(tree.diagnostics), "a value comes without errors");
  std::size_t behind = 0;
  if (tree.value) require_located(*tree.value, source, behind);
  const auto answers = answers::read_json(source);
  fuzz::require_sound(answers);
  fuzz::require_round_trip(answers, source);
  fuzz::require_recovered(answers::recover_json(source), source);
  return 0;
}
