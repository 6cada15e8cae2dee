// `check` promises what `render` does: the same codes and the same exit status, for whatever a file holds.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "cli/program.hpp"

namespace chohyo::cli {
namespace {

using support::TemporaryFolder;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string answers(const std::string& name, const std::string& note, const std::string& more = {}) {
  return "<answers version=\"1\">\n<facility id=\"a\" name=\"" + name + "\">" + more +
         "</facility>\n<checklist edition=\"r6\">\n<item id=\"gate\" first=\"no\" first-date=\"2024-06-10\" note=\"" +
         note + "\"/></checklist></answers>\n";
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

/// Every "severity[code]" of an output.
std::multiset<std::string> codes(const std::string& text) {
  static const std::regex pattern(R"(\b(?:note|warning|missing|error|failure)\[([A-Z]\d+)\])");
  std::multiset<std::string> out;
  for (auto it = std::sregex_iterator(text.begin(), text.end(), pattern); it != std::sregex_iterator(); ++it) {
    out.insert((*it)[1]);
  }
  return out;
}

/// Files that something is wrong with, in many ways; one by one they go through check and render.
std::map<std::string, std::string> hostile_files() {
  const std::string vendors = R"(<vendors><vendor id="b" name="B🎉事業者" status="new"/></vendors>)";
  const auto form = [](const std::string& inside) {
    return "<answers version=\"1\"><facility id=\"a\" name=\"架空\"/>" + inside + "</answers>";
  };
  return {
      {"good.xml", answers("架空診療所", "済")},
      {"emoji-note.xml", answers("架空診療所", "済 ✅ 👍")},
      {"emoji-name.xml", answers("架空🎉診療所", "済")},
      {"long-name.xml", answers(repeated("架空病院", 750), "済")},
      {"huge-name.xml", answers(repeated("架", 40000), "済")},
      {"long-person.xml",
       answers("架空", "済", "<person role=\"administrator\" name=\"" + repeated("髙橋", 2000) + "\"/>")},
      {"two-roles.xml",
       answers("架空", "済", R"(<person role="administrator" name="甲"/><person role="administrator" name="乙"/>)")},
      {"own-role.xml", answers("架空", "済", R"(<person role="cook" name="甲"/>)")},
      {"no-such-day.xml", small_answers("a", "2024-02-30")},
      {"date-and-emoji.xml", form(R"(<checklist edition="r6"><item id="gate" first="yes" first-date="2024-02-30"/>)"
                                  R"(<item id="1-1" first="no" note="✅"/></checklist>)")},
      {"no-form.xml", form("")},
      {"companion-only.xml", form(R"(<contract-guide edition="r6"/>)")},
      {"companions-only.xml", form(R"(<vendor-matrix edition="r6"/><guideline-index edition="r6"/>)")},
      {"unknown-form.xml", form(R"(<chekclist edition="r6"/>)")},
      {"vendor-emoji.xml", form(vendors + R"(<contract edition="r6" vendor="b" first-date="2024-07-01">)"
                                          R"(<item id="part1/A-1" first="yes"/></contract>)")},
      {"long-id.xml", form("<vendors><vendor id=\"" + repeated("v", 64) +
                           "\" name=\"V\"/></vendors><contract edition=\"r6\" vendor=\"" + repeated("v", 64) +
                           "\"><item id=\"part1/A-1\" first=\"yes\"/></contract>")},
      {"broken.xml", "<answers version=\"1\"><facility"},
      {"bad.json", R"({"version": 1, "facility": {"id": "a", "name": "架空"},
"checklist": {"edition": "r6", "items": {"gate": {"first": "はい"}}}})"},
      {"empty.xml", ""},
  };
}

TEST(Rehearsal, CheckSaysWhatRenderSaysForEveryFile) {
  const TemporaryFolder folder;
  for (const auto& [name, text] : hostile_files()) {
    const auto file = write(folder / name, text);
    const auto checked = chohyo({"check", file, "--output", "line", "--date", "2024-12-20"});
    const auto out = folder / ("out-" + name);
    const auto rendered = chohyo({"render", file, "--out", out.string(), "--date", "2024-12-20"});
    EXPECT_EQ(checked.status, rendered.status) << name << "\n" << checked.out << rendered.err;
    EXPECT_EQ(codes(checked.out + checked.err), codes(rendered.err)) << name << "\n" << checked.out << rendered.err;
    EXPECT_EQ(names_below(out).empty(), rendered.status != 0) << name;
    const auto inspected = chohyo({"check", file, "--as", "inspector", "--date", "2024-12-20"});
    if (rendered.status != 0) {
      EXPECT_NE(inspected.status, 0) << name;
      EXPECT_THAT(inspected.out, AllOf(Not(HasSubstr("-> ready")), Not(HasSubstr("Print it")))) << name;
    }
  }
}

TEST(Rehearsal, SamplesToo) {
  const TemporaryFolder folder;
  for (const char* name : {"sakura.xml", "muzukashii.xml", "wakaba.xml", "hinata-clinic.json", "shirakaba.json"}) {
    const auto checked = chohyo({"check", sample(name), "--output", "line", "--date", "2024-12-20"});
    const auto rendered =
        chohyo({"render", sample(name), "--out", (folder / "out").string(), "--date", "2024-12-20", "--format", "pdf"});
    EXPECT_EQ(checked.status, 0) << checked.out;
    EXPECT_EQ(codes(checked.out), codes(rendered.err)) << name;
  }
}

TEST(Rehearsal, LooksAtAllFilesOfTheCall) {
  const TemporaryFolder folder;
  const auto a = write(folder / "a.xml", answers("架空", "済")), b = write(folder / "b.xml", answers("架空", "✅"));
  const auto rendered = chohyo({"render", a, b, "--out", (folder / "out").string()});
  for (const char* jobs : {"1", "2"}) {
    const auto checked = chohyo({"check", a, b, "--output", "line", "--jobs", jobs});
    EXPECT_EQ(checked.status, 1);
    EXPECT_EQ(codes(checked.out), codes(rendered.err)) << rendered.err;
    EXPECT_THAT(checked.out, AllOf(HasSubstr("b.xml:2:"), HasSubstr("B102"), HasSubstr("L101")));
  }
  EXPECT_THAT(chohyo({"check", a, b, "--as", "inspector"}).out, HasSubstr("-> not ready yet"));
}

TEST(Rehearsal, TakesTheOptionsThatDecideWhatIsPrinted) {
  const TemporaryFolder folder;
  const auto file = write(folder / "a.xml", answers("架空🎉", "済"));
  for (const std::vector<std::string>& options : std::vector<std::vector<std::string>>{
           {"--format", "xlsx"}, {"--format", "pdf"}, {"--without", "facility-line"}}) {
    std::vector<std::string> check = {"check", file}, render = {"render", file, "--out", (folder / "out").string()};
    check.insert(check.end(), options.begin(), options.end());
    render.insert(render.end(), options.begin(), options.end());
    EXPECT_EQ(chohyo(check).status, chohyo(render).status) << options[1];
  }
}

TEST(Rehearsal, WritesNothing) {
  const TemporaryFolder folder;
  write(folder / "a.xml", answers("架空", "済"));
  EXPECT_EQ(chohyo({"check", "a.xml"}, {folder.path(), {}}).status, 0);
  EXPECT_THAT(names_below(folder.path()), testing::ElementsAre("a.xml"));
}

TEST(Rehearsal, WhatPagesRefuseIsToldAtTheValueAndOnce) {
  const TemporaryFolder folder;
  const auto name = chohyo({"check", write(folder / "name.xml", answers("架空🎉", "済")), "--output", "line"});
  EXPECT_THAT(name.out, HasSubstr("name.xml:2:24: error[L101]")) << name.out;
  EXPECT_EQ(codes(name.out).count("L101"), 1u) << name.out;
  const auto person_file = write(
      folder / "person.xml", answers("架空", "済", R"(<person role="administrator" title="院長" name="🎉"/>)"));
  const auto person = chohyo({"check", person_file, "--output", "line"});
  EXPECT_THAT(person.out, HasSubstr("person.xml:2:")) << person.out;
  const auto vendor_file = write(folder / "vendor.xml", hostile_files().at("vendor-emoji.xml"));
  const auto vendor = chohyo({"check", vendor_file, "--output", "line"});
  EXPECT_THAT(vendor.out, HasSubstr("vendor.xml:1:")) << vendor.out;
  EXPECT_EQ(codes(vendor.out).count("L101"), 1u) << vendor.out;
}

TEST(Rehearsal, AValueThatFillsAPageIsNamedWithItsPlace) {
  const TemporaryFolder folder;
  for (const char* language : {"ja", "en"}) {
    const auto outcome =
        chohyo({"check", write(folder / "a.xml", hostile_files().at("long-name.xml")), "--lang", language});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("error[A248]"), HasSubstr("name"), HasSubstr("a.xml:2:24"),
                                   HasSubstr("3000"), Not(HasSubstr("InfoLine")), Not(HasSubstr("form pack"))));
  }
}

TEST(Rehearsal, AFormThatTakesNoAnswersGivesOneAndASentence) {
  const TemporaryFolder folder;
  const auto file = write(folder / "a.xml", hostile_files().at("companion-only.xml"));
  const std::string out = (folder / "out").string();
  for (const auto& words :
       std::vector<std::vector<std::string>>{{"check", file, "--quiet"}, {"render", file, "--quiet", "--out", out}}) {
    const auto outcome = chohyo(words);
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("error[C173]: contract-guide"));
  }
  // Named with --form it is printed: it is the same for every facility.
  EXPECT_EQ(chohyo({"render", file, "--form", "contract-guide", "--out", out}).status, 0);
}

}  // namespace
}  // namespace chohyo::cli
