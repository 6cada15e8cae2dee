#include <cstdint>

#include "fuzz/invariants.hpp"

namespace {

using namespace chohyo;

/// Spans name what they should, and lie inside each other in the order of the text.
void require_located(const tree::Element& element, const diag::SourcePtr& source, std::size_t& behind) {
  fuzz::require_inside(element.span, source);
  fuzz::require(element.span.begin >= behind, "elements follow each other");
  const std::string_view tag = fuzz::letters(element.span);
  fuzz::require(tag.starts_with('<') && tag.ends_with('>'), "an element's span is its start tag");
  fuzz::require(fuzz::letters(element.name_span) == element.name, "a name's span is the name");
  std::size_t at = element.name_span.end;
  for (const tree::Attribute& attribute : element.attributes) {
    fuzz::require(attribute.name_span.begin >= at && attribute.span.begin > attribute.name_span.end &&
                      attribute.span.end < element.span.end,
                  "attributes follow each other inside the start tag");
    at = attribute.span.end;
    fuzz::require(fuzz::letters(attribute.name_span) == attribute.name, "a name's span is the name");
    const std::string_view written = fuzz::letters(attribute.span);
    const bool plain = written.find_first_of("&\r\n\t") == std::string_view::npos;
    fuzz::require(!plain || written == attribute.value, "a value's span is the value");
  }
  behind = element.span.end;
  if (element.text_span) {
    fuzz::require_inside(element.text_span, source);
    fuzz::require(element.text_span.begin >= behind && !element.text.empty(), "text stands behind its start tag");
    const std::string_view written = fuzz::letters(element.text_span);
    const bool plain = written.find_first_of("&\r<") == std::string_view::npos;
    fuzz::require(!plain || written == element.text, "a text's span is the text");
    behind = element.text_span.end;
  }
  for (const tree::Element& child : element.children) require_located(child, source, behind);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto source = tree_test::source(std::string_view(reinterpret_cast<const char*>(data), size));
  const auto tree = tree::parse_xml(source);
  fuzz::require_sound(tree);
  fuzz::require(tree.value.has_value() == !diag::has_errors(tree.diagnostics), "a value comes without errors");
  std::size_t behind = 0;
  if (tree.value) require_located(*tree.value, source, behind);
  const auto answers = answers::read_xml(source);
  fuzz::require_sound(answers);
  fuzz::require_round_trip(answers, source);
  fuzz::require_recovered(answers::recover_xml(source), source);
  return 0;
}
