// What a writer wrote, the reader of either notation reads back to the same tree.
#include <fstream>
#include <iterator>
#include <random>

#include "answers/reading.hpp"
#include "answers/writer.hpp"

namespace chohyo::answers {
namespace {

using answers_test::outline;
using answers_test::source;

/// Answers of any shape with values that are hard on writers.
class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  Answers answers() {
    Answers out;
    out.facility.name = "facility";
    out.facility.fields = {field("name"), {"id", "f-1", {}, {}}};
    if (below(2))
      out.facility.fields.push_back({"beds", below(2) ? std::to_string(below(2000)) : "0" + value(), {}, {}});
    for (std::size_t i = 0, n = below(3); i < n; ++i) {
      out.facility.records.push_back(named("person", {{"role", "r", {}, {}}, field("name")}));
    }
    out.owners_given = below(2);
    if (out.owners_given) {
      for (std::size_t i = 0, n = below(3); i < n; ++i) {
        out.owners.push_back(
            named("vendor", {{"id", "v" + std::to_string(i), {}, {}}, field("name"), field("system")}));
      }
    }
    for (std::size_t i = 0, n = below(5); i < n; ++i) {
      Record form = record(below(2) ? "checklist" : "様式" + std::to_string(below(2)), 0);
      form.fields.push_back({"vendor", std::to_string(i), {}, {}});
      out.forms.push_back(std::move(form));
    }
    return out;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  Field field(std::string name) { return {std::move(name), value(), {}, {}}; }

  static Record named(std::string name, std::vector<Field> fields) {
    Record out;
    out.name = std::move(name);
    out.fields = std::move(fields);
    return out;
  }

  Record record(std::string name, std::size_t depth) {
    Record out = named(std::move(name), {});
    for (std::size_t i = 0, n = below(4); i < n; ++i) out.fields.push_back(field("a" + std::to_string(i)));
    if (below(3) == 0) out.fields.push_back(field("item"));
    if (depth == 3) return out;
    for (std::size_t i = 0, n = below(5); i < n; ++i) {
      if (below(2)) {
        Record item = record("item", depth + 1);
        const std::string id = std::to_string(i) + (below(2) ? "/" + value() : "");
        item.fields.insert(item.fields.begin() + static_cast<std::ptrdiff_t>(below(item.fields.size() + 1)),
                           {"id", id, {}, {}});
        out.records.push_back(std::move(item));
      } else {
        out.records.push_back(record(below(2) ? "system" : "連絡先", depth + 1));
      }
    }
    return out;
  }

  std::string value() {
    constexpr std::array kPieces{"a",     " ",   "\n",   "\t",   "\"",           "'", "<",  ">",  "&",
                                 "&#10;", "]]>", "--",   "𠮷",   "葛\U000E0100", "①", "\\", "/>", "\u00A0",
                                 "{",     "1",   "true", "null", "か\u3099"};
    std::string out = "v";  // never empty: an empty name would be reported
    for (std::size_t i = 0, n = below(5); i < n; ++i) out += kPieces[below(kPieces.size())];
    return out;
  }

  std::mt19937 random_;
};

TEST(RoundTrip, OfGeneratedAnswers) {
  for (unsigned seed = 0; seed < 600; ++seed) {
    const Answers answers = Generator(seed).answers();
    const std::string xml = write_xml(answers), json = write_json(answers);
    const auto from_xml = read_xml(source(xml)), from_json = read_json(source(json));
    ASSERT_TRUE(from_xml.value) << xml << testing::PrintToString(answers_test::findings(from_xml.diagnostics));
    ASSERT_TRUE(from_json.value) << json << testing::PrintToString(answers_test::findings(from_json.diagnostics));
    ASSERT_EQ(outline(*from_xml.value), outline(answers)) << xml;
    ASSERT_EQ(outline(*from_json.value), outline(answers)) << json;
    ASSERT_EQ(write_xml(*from_xml.value), xml);
    ASSERT_EQ(write_json(*from_json.value), json);
    ASSERT_EQ(write_json(*from_xml.value), json);
  }
}

TEST(RoundTrip, OfTheSamples) {
  for (const char* name : {"sakura.xml", "muzukashii.xml"}) {
    std::ifstream file(std::string(CHOHYO_SOURCE_DIR "/samples/") + name, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto first = read_xml(source(text));
    ASSERT_TRUE(first.value) << name;
    const auto second = read_json(source(write_json(*first.value)));
    ASSERT_TRUE(second.value) << name;
    EXPECT_EQ(outline(*second.value), outline(*first.value));
    EXPECT_EQ(write_xml(*second.value), write_xml(*first.value));
  }
}

}  // namespace
}  // namespace chohyo::answers
