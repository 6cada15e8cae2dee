// Text and names that forge lines, hide or are no text at all, through the program itself.
#include <gmock/gmock.h>

#include "cli/program.hpp"
#include "tree/json.hpp"

namespace chohyo::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string answers(const std::string& id, const std::string& body, const std::string& name = "架空病院") {
  return "<answers version=\"1\"><facility id=\"" + id + "\" name=\"" + name + "\"/>\n" + body + "</answers>\n";
}

std::string checklist(const std::string& items) { return "<checklist edition=\"r6\">" + items + "</checklist>"; }

bool is_json(const std::string& text) {
  return tree::parse_json(std::make_shared<const diag::Source>("out.json", text)).value.has_value();
}

TEST(HostileText, ForgesNoLine) {
  const support::TemporaryFolder folder;
  const std::string file = write(
      folder / "a.xml", answers("f", checklist("<item id=\"gate\" first=\"yes&#10;fake.xml:1:1: error[X999]: all fine\"/>")));
  for (const std::string style : {"text", "line", "json"}) {
    const auto outcome = chohyo({"check", file, "--output", style});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.out + outcome.err, Not(HasSubstr("\nfake.xml"))) << style;
    EXPECT_THAT(outcome.out + outcome.err, HasSubstr("yes<U+000A>fake.xml")) << style;
  }
}

TEST(HostileText, InFileNamesCanBeSeen) {
  const support::TemporaryFolder folder;
  const std::string odd = write(folder / "a\n\x1B[31m\u202E.xml", answers("f", checklist("<item id=\"x\"/>")));
  const std::string bytes = write(folder / "b\xE8\xFF.xml", answers("g", checklist("<item id=\"x\"/>")));
  const std::string good = write(folder / "c.xml", answers("h", checklist("<item id=\"gate\" first=\"yes\"/>")));
  for (const std::string style : {"text", "line"}) {
    const auto outcome = chohyo({"check", odd, bytes, good, "--output", style});
    const std::string all = outcome.out + outcome.err;
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(all, HasSubstr("a<U+000A><U+001B>[31m<U+202E>.xml:2:"));
    EXPECT_THAT(all, HasSubstr("b<0xE8><0xFF>.xml:2:"));
    EXPECT_THAT(all, Not(HasSubstr("\x1B")));
    EXPECT_THAT(all, Not(HasSubstr("\u202E")));
    EXPECT_THAT(all, HasSubstr("c.xml"));
  }
  const auto outcome = chohyo({"check", odd, bytes, good, "--output", "json"});
  EXPECT_EQ(outcome.status, 1);
  ASSERT_TRUE(is_json(outcome.out)) << outcome.out << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("a\\n\\u001b[31m\\u202e.xml")) << "a program finds the file again";
  EXPECT_THAT(outcome.out, HasSubstr("b<0xE8><0xFF>.xml"));
  EXPECT_THAT(outcome.out, HasSubstr("\"facility\": \"h\""));
  const auto missing = chohyo({"check", (folder / "no\xFF.xml").string(), good, "--output", "json"});
  ASSERT_TRUE(is_json(missing.out)) << missing.out;
  EXPECT_THAT(missing.out, HasSubstr("no<0xFF>.xml"));
}

TEST(HostileText, OnTheCommandLineIsBlamedOnTheArgument) {
  const support::TemporaryFolder folder;
  const std::string out = (folder / "new.xml").string();
  const auto bytes = chohyo({"new", "--out", out, "--facility", "a\xE8\xFF"});
  EXPECT_EQ(bytes.status, 2);
  EXPECT_THAT(bytes.err, HasSubstr("--facility: \"a<0xE8><0xFF>\" is not UTF-8 (byte number 2)"));
  const auto turned = chohyo({"new", "--out", out, "--vendor", "a\u202Eb"});
  EXPECT_EQ(turned.status, 2);
  EXPECT_THAT(turned.err, HasSubstr("A236"));
  EXPECT_THAT(turned.err, HasSubstr("--vendor:1:2"));
  EXPECT_FALSE(std::filesystem::exists(out));
  const auto form = chohyo({"check", "--form", "check\xFFlist\n", "x.xml"});
  EXPECT_EQ(form.status, 2);
  EXPECT_THAT(form.err, HasSubstr("check<0xFF>list<U+000A>"));
  const auto date = chohyo({"check", "--date", "2024\xFF", "x.xml"});
  EXPECT_EQ(date.status, 2);
  EXPECT_THAT(date.err, HasSubstr("\"2024<0xFF>\" is not a date"));
  const auto meant = chohyo({"check", "--date", "平成36年6月10日", "x.xml"});
  EXPECT_EQ(meant.status, 2);
  EXPECT_THAT(meant.err, HasSubstr("write it like 2024-06-10"));
}

TEST(AllFaultsAtOnce, OfReadingAndOfChecking) {
  const support::TemporaryFolder folder;
  const std::string file = write(
      folder / "a.xml", answers("Bad Id", checklist("<item id=\"gate\" first=\"yes\" first-date=\"2024-06-31\"/>"
                                                    "<item id=\"nine-9\"/><item id=\"gate\"/>")));
  const auto checked = chohyo({"check", file});
  const auto rendered = chohyo({"render", file, "--out", (folder / "out").string()});
  for (const auto& outcome : {checked, rendered}) {
    EXPECT_EQ(outcome.status, 1);
    for (const char* code : {"error[A222]", "error[C125]", "error[C121]", "error[A224]"}) {
      EXPECT_THAT(outcome.err, HasSubstr(code));
    }
    EXPECT_THAT(outcome.err, Not(HasSubstr("C126"))) << "the same fault as A224";
  }
  EXPECT_FALSE(std::filesystem::exists(folder / "out" / "Bad Id"));
}

TEST(AllFaultsAtOnce, ButOfAKindOnlySoMany) {
  const support::TemporaryFolder folder;
  std::string items;
  for (int i = 0; i < 1500; ++i) items += "<item id=\"x" + std::to_string(i) + "\"/>";
  const std::string file = write(folder / "a.xml", answers("f", checklist(items)));
  const auto text = chohyo({"check", file});
  EXPECT_THAT(text.err, HasSubstr("error[G101]: there are 1400 more of C121 (at most 100 of a code are shown for a file)"));
  EXPECT_THAT(text.out, HasSubstr(": 1500 errors, ")) << "the line of totals counts all";
  const auto json = chohyo({"check", file, "--output", "json"});
  EXPECT_TRUE(is_json(json.out));
  EXPECT_THAT(json.out, HasSubstr("1400 more of C121"));
}

// A megabyte of anything is read, checked and reported within a second on an idle machine; here there is room for a
// busy one. tests/complexity counts instructions.
TEST(AllFaultsAtOnce, OfAMegabyteTakeLittleTimeAndMemory) {
  const support::TemporaryFolder folder;
  std::string items, attributes, vendors;
  for (int i = 0; i < 30000; ++i) items += "<item id=\"x" + std::to_string(i) + "\" first=\"\"/>";
  for (int i = 0; i < 100000; ++i) attributes += " a" + std::to_string(i) + "=\"\"";
  for (int i = 0; i < 10000; ++i) vendors += "<vendor id=\"v" + std::to_string(i) + "\" name=\"n\"/>";
  std::string name;
  for (int i = 0; i < 333000; ++i) name += "鿿";
  for (const std::string& text :
       {answers("f", checklist(items)), answers("f", "<checklist edition=\"r6\"" + attributes + "/>"),
        answers("f", "<vendors>" + vendors + "</vendors>"), answers("f", checklist(""), name)}) {
    const auto outcome = chohyo({"check", write(folder / "a.xml", text)});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_LT(outcome.seconds, 20);
    EXPECT_LT(outcome.peak_kib, 300 * 1024);
    EXPECT_LT(outcome.err.size(), 200000u);
  }
}

}  // namespace
}  // namespace chohyo::cli
