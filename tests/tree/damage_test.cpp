// Whatever happens to a file on its way, the reader says so and points into it.
#include <gmock/gmock.h>

#include "tree/json.hpp"
#include "tree/reading.hpp"
#include "tree/xml.hpp"

namespace chohyo::tree {
namespace {

using tree_test::findings;
using tree_test::source;
using tree_test::spans_are_sound;

constexpr std::string_view kXml =
    "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- 架空 -->\n<a v=\"1\" n='二'>\n  <b "
    "x=\"&lt;𠮷&#10;\"/>\n"
    "  <c><![CDATA[ <三> ]]>四</c>\n  <?pi x?>\n</a>\n";
constexpr std::string_view kJson =
    "{\"a\": [1, -2.5, true, null, \"二\\n𠮷\\u845B\"],\n \"b\": {\"c\": {}, \"d\": []},\n \"e\": "
    "\"\\uD842\\uDFB7\"}\n";

template <class Parse>
void expect_refused_or_sound(std::string text, Parse parse, bool must_fail) {
  const auto kept = source(text);
  const auto result = parse(kept);
  ASSERT_TRUE(spans_are_sound(result.diagnostics)) << text;
  ASSERT_EQ(result.value.has_value(), !diag::has_errors(result.diagnostics)) << text;
  if (must_fail) {
    ASSERT_FALSE(result.value) << text;
  }
}

template <class Parse>
void damage(std::string_view text, Parse parse) {
  const std::size_t end = text.find_last_not_of(" \n");
  for (std::size_t cut = 0; cut <= end; ++cut) expect_refused_or_sound(std::string(text.substr(0, cut)), parse, true);
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string without(text);
    without.erase(at, 1);
    expect_refused_or_sound(without, parse, false);
    for (const char byte :
         {'<', '>', '"', '\'', '&', '/', '=', ' ', '{', ']', ',', ':', '\\', '\0', '\x80', '-', '?'}) {
      std::string changed(text);
      changed[at] = byte;
      expect_refused_or_sound(changed, parse, false);
    }
  }
}

TEST(Damage, XmlCutOffOrChangedAnywhere) { damage(kXml, parse_xml); }

TEST(Damage, JsonCutOffOrChangedAnywhere) { damage(kJson, parse_json); }

}  // namespace
}  // namespace chohyo::tree
