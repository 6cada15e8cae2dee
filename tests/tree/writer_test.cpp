#include <gmock/gmock.h>

#include <random>

#include "tree/json.hpp"
#include "tree/reading.hpp"
#include "tree/xml.hpp"

namespace chohyo::tree {
namespace {

using tree_test::findings;
using tree_test::source;

Element element(std::string name, std::vector<std::pair<std::string, std::string>> attributes = {}) {
  Element out;
  out.name = std::move(name);
  for (auto& [key, value] : attributes) out.attributes.push_back({key, value, {}, {}});
  return out;
}

TEST(XmlWriter, WritesPlainXml) {
  Element root = element("answers", {{"version", "1"}});
  root.children.push_back(element("item", {{"id", "1-1"}, {"note", "\"<&>\n改行\tタブ'"}}));
  root.children.back().comment = "覚え書き -- \t一つ-";
  Element text = element("p");
  text.text = "a < b & c\td";
  root.children.push_back(text);
  EXPECT_EQ(write_xml(root),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<answers version=\"1\">\n"
            "  <!-- 覚え書き - -  一つ- -->\n"
            "  <item id=\"1-1\" note=\"&quot;&lt;&amp;>&#10;改行&#09;タブ'\"/>\n"
            "  <p>a &lt; b &amp; c&#9;d</p>\n"
            "</answers>\n");
}

TEST(XmlWriter, KeepsReturnsAndTagLikeValues) {
  Element root = element("a", {{"x", "\r\n />\n"}});
  Element text = element("p");
  text.text = "一\r二 />\n三";
  root.children.push_back(text);
  const auto result = parse_xml(source(write_xml(root)));
  ASSERT_TRUE(result.value);
  EXPECT_EQ(result.value->value("x"), "\r\n />\n");
  EXPECT_EQ(result.value->children[0].text, "一\r二 />\n三");
}

TEST(JsonWriter, WritesIndentedJson) {
  JsonValue root = json_object();
  add_member(root, "version", json_number(1));
  add_member(root, "名", json_string("𠮷\"\\\n\t"));
  JsonValue list = json_array();
  list.elements.push_back(json_boolean(true));
  list.elements.push_back(JsonValue{});
  add_member(root, "list", list);
  add_member(root, "none", json_object());
  EXPECT_EQ(write_json(root),
            "{\n"
            "  \"version\": 1,\n"
            "  \"名\": \"𠮷\\\"\\\\\\n\\t\",\n"
            "  \"list\": [\n"
            "    true,\n"
            "    null\n"
            "  ],\n"
            "  \"none\": {}\n"
            "}\n");
}

/// Trees of any shape with values that are hard on writers.
class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  Element xml(std::size_t depth) {
    Element out = element(name());
    for (std::size_t i = 0, n = below(4); i < n; ++i)
      out.attributes.push_back({name() + std::to_string(i), value(), {}, {}});
    if (depth < 4 && below(3) != 0) {
      for (std::size_t i = 0, n = below(4); i < n; ++i) out.children.push_back(xml(depth + 1));
    } else if (below(2) == 0) {
      out.text = "x" + value() + "y";
    }
    return out;
  }

  JsonValue json(std::size_t depth) {
    switch (below(depth < 4 ? 6 : 4)) {
      case 0:
        return json_number(static_cast<long long>(below(1000000)) - 500000);
      case 1:
        return json_boolean(below(2) == 0);
      case 2:
        return json_string(value());
      case 3:
        return JsonValue{};
      case 4: {
        JsonValue out = json_array();
        for (std::size_t i = 0, n = below(4); i < n; ++i) out.elements.push_back(json(depth + 1));
        return out;
      }
      default: {
        JsonValue out = json_object();
        for (std::size_t i = 0, n = below(4); i < n; ++i) add_member(out, value() + std::to_string(i), json(depth + 1));
        return out;
      }
    }
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  std::string name() {
    constexpr std::array kNames{"a", "item", "様式", "_x.y-z", "A1", "𠮷"};
    return kNames[below(kNames.size())];
  }
  std::string value() {
    constexpr std::array kPieces{"a", " ",        "  ",     "\n",     "\t", "\r",           "\"", "'",  "<",  ">",
                                 "&", "&amp;",    "]]>",    "--",     "𠮷", "葛\U000E0100", "①",  "\\", "/>", " />\n",
                                 "=", "か\u3099", "\u00A0", "\u2028", "{}"};
    std::string out;
    for (std::size_t i = 0, n = below(6); i < n; ++i) out += kPieces[below(kPieces.size())];
    return out;
  }

  std::mt19937 random_;  // the same numbers on every machine ([rand.predef]); distributions would not be
};

bool same(const Element& a, const Element& b) {
  if (a.name != b.name || a.text != b.text || a.attributes.size() != b.attributes.size() ||
      a.children.size() != b.children.size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.attributes.size(); ++i) {
    if (a.attributes[i].name != b.attributes[i].name || a.attributes[i].value != b.attributes[i].value) return false;
  }
  for (std::size_t i = 0; i < a.children.size(); ++i) {
    if (!same(a.children[i], b.children[i])) return false;
  }
  return true;
}

bool same(const JsonValue& a, const JsonValue& b) {
  if (a.kind != b.kind || a.text != b.text || a.elements.size() != b.elements.size() ||
      a.members.size() != b.members.size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.elements.size(); ++i) {
    if (!same(a.elements[i], b.elements[i])) return false;
  }
  for (std::size_t i = 0; i < a.members.size(); ++i) {
    if (a.members[i].key != b.members[i].key || !same(a.members[i].value, b.members[i].value)) return false;
  }
  return true;
}

TEST(Writers, ReadersGiveBackWhatWasWritten) {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    Generator generator(seed);
    const Element element_tree = generator.xml(0);
    const std::string xml = write_xml(element_tree);
    const auto xml_result = parse_xml(source(xml));
    ASSERT_TRUE(xml_result.value) << xml << testing::PrintToString(findings(xml_result.diagnostics));
    ASSERT_TRUE(same(*xml_result.value, element_tree)) << xml;
    ASSERT_EQ(write_xml(*xml_result.value), xml);

    const JsonValue value = generator.json(0);
    const std::string json = write_json(value);
    const auto json_result = parse_json(source(json));
    ASSERT_TRUE(json_result.value) << json << testing::PrintToString(findings(json_result.diagnostics));
    ASSERT_TRUE(same(*json_result.value, value)) << json;
    ASSERT_EQ(write_json(*json_result.value), json);
  }
}

}  // namespace
}  // namespace chohyo::tree
