// What holds for every input, however broken. A violation ends the program, which libFuzzer reports with the input.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "answers/outline.hpp"
#include "answers/reader.hpp"
#include "answers/writer.hpp"
#include "base/characters.hpp"
#include "base/utf8.hpp"
#include "diag/printer.hpp"
#include "tree/json.hpp"
#include "tree/reading.hpp"
#include "tree/xml.hpp"

namespace chohyo::fuzz {

inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "violated: %s\n", what);
  std::abort();
}

inline std::string_view letters(const diag::Span& span) {
  return span.source->text().substr(span.begin, span.end - span.begin);
}

inline void require_inside(const diag::Span& span, const diag::SourcePtr& source) {
  require(span.source == source.get(), "span points into its source");
  require(span.begin <= span.end && span.end <= source->text().size(), "span lies inside the text");
}

/// What is printed is UTF-8, never empty, and holds nothing that a terminal obeys or a reader cannot see.
inline void require_visible(std::string_view printed) {
  require(!printed.empty() && !base::find_invalid_utf8(printed), "prints text");
  for (std::size_t i = 0; i < printed.size();) {
    const char32_t c = base::decode_utf8(printed, i);
    const base::CharacterKind kind = base::kind_of(c);
    require(kind == base::CharacterKind::visible || kind == base::CharacterKind::selector ||
                kind == base::CharacterKind::private_use || c == U' ' || c == U'\u3000' || c == U'\n',
            "everything printed can be seen");
  }
}

/// Diagnostics point into the text, are few, and print in both languages.
template <class T>
void require_sound(const diag::Result<T>& result) {
  require(result.diagnostics.size() <= 202, "no more problems than anyone reads");
  require(tree_test::spans_are_sound(result.diagnostics), "diagnostics point at characters of the text");
  std::size_t printed = 0;
  for (const diag::Diagnostic& diagnostic : result.diagnostics) {
    if (++printed > 4) break;  // printing is slow beside reading
    require_visible(diag::to_caret_text(diagnostic, diag::Language::ja));
    const std::string line = diag::to_line(diagnostic, diag::Language::en);
    require_visible(line);
    require(line.find('\n') == line.size() - 1, "a line is one line");
  }
}

inline void require_placed(const answers::Record& record, const diag::SourcePtr& source) {
  require_inside(record.span, source);
  for (const answers::Field& field : record.fields) {
    require_inside(field.name_span, source);
    require_inside(field.span, source);
  }
  for (const answers::Record& child : record.records) require_placed(child, source);
}

/// What is recovered with errors is placed too, since `check` reports there.
inline void require_recovered(const diag::Result<answers::Answers>& result, const diag::SourcePtr& source) {
  if (!result.value) {
    require(diag::has_errors(result.diagnostics), "nothing is lost without an error");
    return;
  }
  require_placed(result.value->facility, source);
  for (const answers::Record& vendor : result.value->owners) require_placed(vendor, source);
  for (const answers::Record& form : result.value->forms) require_placed(form, source);
}

/// Accepted answers are placed and survive both notations.
inline void require_round_trip(const diag::Result<answers::Answers>& result, const diag::SourcePtr& source) {
  require(result.value.has_value() == !diag::has_errors(result.diagnostics), "a value comes without errors");
  if (!result.value) return;
  const answers::Answers& first = *result.value;
  require_placed(first.facility, source);
  for (const answers::Record& vendor : first.owners) require_placed(vendor, source);
  for (const answers::Record& form : first.forms) require_placed(form, source);

  const std::string outline = answers_test::outline(first);
  const std::string xml = answers::write_xml(first), json = answers::write_json(first);
  const auto from_xml = answers::read_xml(tree_test::source(xml));
  require(from_xml.value && answers_test::outline(*from_xml.value) == outline, "XML gives back the answers");
  require(answers::write_xml(*from_xml.value) == xml, "XML is written the same again");
  const auto from_json = answers::read_json(tree_test::source(json));
  require(from_json.value && answers_test::outline(*from_json.value) == outline, "JSON gives back the answers");
  require(answers::write_json(*from_json.value) == json, "JSON is written the same again");
}

}  // namespace chohyo::fuzz
