#include "batch/findings_json.hpp"

#include <string>
#include <utility>

#include "base/characters.hpp"
#include "base/utf8.hpp"
#include "diag/printer.hpp"

namespace chohyo::batch {
namespace {

void add_text(tree::JsonValue& object, const char* key, std::string_view text) {
  if (!text.empty()) tree::add_member(object, key, json_text(text));
}

void add_number(tree::JsonValue& object, const char* key, std::size_t number) {
  tree::add_member(object, key, tree::json_count(number));
}

}  // namespace

tree::JsonValue json_text(std::string_view text) {
  return tree::json_string(base::find_invalid_utf8(text) ? base::made_visible(text) : std::string(text));
}

tree::JsonValue findings_json(const diag::Diagnostics& diagnostics, diag::Language language) {
  auto array = tree::json_array();
  for (const auto& diagnostic : diagnostics) {
    auto object = tree::json_object();
    add_text(object, "code", diagnostic.code->id);
    add_text(object, "severity", diag::keyword(diagnostic.severity));
    add_text(object, "message", diag::message(diagnostic, language));
    add_text(object, "hint", diag::hint(diagnostic, language));
    add_text(object, "label", diag::excerpt(diagnostic.label, diag::kLongestArgument));
    add_text(object, "path", diagnostic.path);
    if (diagnostic.span) {
      const auto& source = *diagnostic.span.source;
      const auto begin = source.position(diagnostic.span.begin);
      const auto end = source.position(diagnostic.span.end);
      add_text(object, "file", source.name());
      add_number(object, "line", begin.line);
      add_number(object, "column", begin.column);
      add_number(object, "end_line", end.line);
      add_number(object, "end_column", end.column);
    }
    array.elements.push_back(std::move(object));
  }
  return array;
}

}  // namespace chohyo::batch
