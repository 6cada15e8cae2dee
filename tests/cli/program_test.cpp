// Exit statuses, file names, and what goes to which stream.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace chohyo::cli {
namespace {

using support::TemporaryFolder;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

TEST(Program, RenderWritesBothFormatsAndListsThemOnStdout) {
  const TemporaryFolder folder;
  const auto outcome =
      chohyo({"render", sample("sakura.xml"), "--out", "out", "--date", "2024-12-20"}, {folder.path(), {}});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "out/sakura/checklist-r6.pdf\nout/sakura/checklist-r6.xlsx\n");
  EXPECT_THAT(outcome.err, HasSubstr("1 facility rendered"));
  EXPECT_EQ(files_below(folder / "out").size(), 2u);
}

TEST(Program, RenderTakesFormAndFormat) {
  const TemporaryFolder folder;
  const auto outcome = chohyo({"render", sample("sakura.xml"), "--out", "out", "--form", "checklist", "--format", "pdf",
                               "--date", "2024-12-20", "--jobs", "2"},
                              {folder.path(), {}});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "out/sakura/checklist-r6.pdf\n");
}

TEST(Program, QuietPrintsResultsAlone) {
  const TemporaryFolder folder;
  const auto outcome = chohyo({"render", sample("muzukashii.xml"), "--out", "out", "--quiet"}, {folder.path(), {}});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("out/muzukashii/checklist-r6.pdf\n"));
  EXPECT_THAT(outcome.err, IsEmpty());
}

TEST(Program, ErrorsInTheDataGiveOneAndNothingIsWritten) {
  const TemporaryFolder folder;
  const auto file = write(folder / "a.xml", small_answers("a", "2024-02-30"));
  const auto outcome = chohyo({"render", file, "--out", (folder / "out").string()});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out, IsEmpty());
  EXPECT_THAT(outcome.err, HasSubstr("error[C"));
  EXPECT_THAT(names_below(folder / "out"), IsEmpty());
}

TEST(Program, ADraftIsWrittenAndTheStatusStillTells) {
  const TemporaryFolder folder;
  const auto file = write(folder / "a.xml", small_answers("a", "2024-02-30"));
  const auto outcome = chohyo({"render", file, "--out", (folder / "out").string(), "--draft", "--format", "pdf"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(files_below(folder / "out").size(), 1u);
}

TEST(Program, WrongUsageGivesTwoAndNamesTheNearWord) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
      {{}, "a command is missing"},
      {{"rendr", "a.xml"}, "did you mean render?"},
      {{"render", "a.xml", "--uot", "x"}, "did you mean --out?"},
      {{"render", "a.xml"}, "--out"},
      {{"render", "--out", "x"}, "an answers file is missing"},
      {{"render", "a.xml", "--out"}, "--out has no value"},
      {{"render", "a.xml", "--out", "x", "--format", "docx"}, "it takes pdf, xlsx"},
      {{"render", "a.xml", "--out", "x", "--jobs", "0"}, "1 to 256"},
      {{"render", "a.xml", "--out", "x", "--jobs", "2x"}, "1 to 256"},
      {{"render", "a.xml", "--out", "x", "--date", "2024-02-30"}, "is not a date"},
      {{"check", "a.xml", "--as", "inspecter"}, "it takes inspector"},
      {{"check", "a.xml", "--lang", "fr"}, "it takes ja, en"},
      {{"forms", "--output", "line"}, "it takes text, json"},
      {{"convert", "a.xml", "b.xml", "--out", "c.json"}, "one answers file"},
      {{"convert", "a.xml", "--out", "c.yaml"}, ".xml nor in .json"},
      {{"blank", "--out", "x"}, "a form is missing"},
      {{"render", "a.xml", "--out", ""}, "--out is empty"},
      {{"render", "a.xml", "--out", "x", "--date", ""}, "--date is empty"},
      {{"render", "a.xml", "--out", "x", "--jobs", ""}, "--jobs is empty"},
      {{"render", "a.xml", "--out", "x", "--form", "checklist", "--form", ""}, "--form is empty"},
      {{"check", "a.xml", "--templates", ""}, "--templates is empty"},
      {{"check", "a.xml", "--output", ""}, "--output is empty"},
      {{"check", "a.xml", "--lang", ""}, "--lang is empty"},
      {{"check", "a.xml", ""}, "ANSWERS is empty"},
      {{"new", "--out", "a.xml", "--facility", ""}, "--facility is empty"},
      {{"render", "a.xml", "--out", "x", "--date", "1969-12-31"}, "1970-01-02 and 9999-12-31"},
  };
  const TemporaryFolder folder;
  for (const auto& [words, expected] : cases) {
    const auto outcome = chohyo(words, {folder.path(), {}});
    EXPECT_EQ(outcome.status, 2) << expected;
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_THAT(outcome.err, AllOf(StartsWith("chohyo: "), HasSubstr(expected)));
  }
  EXPECT_THAT(names_below(folder.path()), IsEmpty());
}

TEST(Program, UnknownFormsAndSwitchesGiveTwoWithTheirCode) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
      {{"blank", "chekclist", "--out", "x"}, "error[C129]: there is no form \"chekclist\""},
      {{"check", "a.xml", "--form", "chekclist"}, "did you mean \"checklist\"?"},
      {{"new", "--out", "a.xml", "--form", "chekclist"}, "did you mean \"checklist\"?"},
      {{"render", "a.xml", "--out", "x", "--with", "facility-lime"}, "did you mean \"facility-line\"?"},
      {{"check", "a.xml", "--without", "zzz"}, "error[B112]: there is no switch \"zzz\""},
      {{"render", "a.xml", "--out", "x", "--with", "r5-column", "--without", "r5-column"}, "error[B113]"},
  };
  const TemporaryFolder folder;
  for (const auto& [words, expected] : cases) {
    const auto outcome = chohyo(words, {folder.path(), {}});
    EXPECT_EQ(outcome.status, 2) << expected;
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_THAT(outcome.err, HasSubstr(expected));
  }
  EXPECT_THAT(names_below(folder.path()), IsEmpty());
}

TEST(Program, AMissingAnswersFileIsAnErrorInTheData) {
  const TemporaryFolder folder;
  const auto outcome = chohyo({"check", "none.xml"}, {folder.path(), {}});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("A201"));
}

TEST(Program, ASourceDateThatIsNoNumberIsWrongUsage) {
  const TemporaryFolder folder;
  for (const std::string value : {"yesterday", "12x", "-1", "1734620400000", "99999999999999999999"}) {
    const auto outcome =
        chohyo({"render", sample("sakura.xml"), "--out", "out"}, {folder.path(), {"SOURCE_DATE_EPOCH=" + value}});
    EXPECT_EQ(outcome.status, 2) << value;
    EXPECT_THAT(outcome.err, HasSubstr("SOURCE_DATE_EPOCH"));
  }
}

TEST(Program, CheckCountsOnStdoutAndShowsOnStderr) {
  const auto good = chohyo({"check", sample("sakura.xml"), "--date", "2024-12-20"});
  EXPECT_EQ(good.status, 0) << good.err;
  EXPECT_THAT(good.out, HasSubstr("sakura.xml: 0 errors, 0 missing"));
  const TemporaryFolder folder;
  const auto bad = chohyo({"check", write(folder / "a.xml", small_answers("a", "2024-02-30"))});
  EXPECT_EQ(bad.status, 1);
  EXPECT_THAT(bad.out, HasSubstr("1 errors"));
  EXPECT_THAT(bad.err, HasSubstr("a.xml:2:"));
}

TEST(Program, TheInspectorFailsOnWhatIsMissing) {
  const TemporaryFolder folder;
  auto text = read(sample("sakura.xml"));
  const std::string dated = "first=\"yes\" first-date=\"2024-06-11\"";
  text.replace(text.find(dated), dated.size(), "first=\"yes\"");
  const auto file = write(folder / "a.xml", text);
  EXPECT_EQ(chohyo({"check", file, "--date", "2024-12-20"}).status, 0);
  const auto outcome = chohyo({"check", file, "--as", "inspector", "--date", "2024-12-20"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("-> not ready yet"), HasSubstr("Date the answers without a date")));
  EXPECT_EQ(chohyo({"check", sample("sakura.xml"), "--as", "inspector", "--date", "2024-12-20"}).status, 0);
}

TEST(Program, CheckWritesLinesAndJsonToStdout) {
  const TemporaryFolder folder;
  const auto file = write(folder / "a.xml", small_answers("a", "2024-02-30"));
  const auto line = chohyo({"check", file, "--output", "line"});
  EXPECT_EQ(line.status, 1);
  EXPECT_THAT(line.out, HasSubstr("a.xml:2:"));
  EXPECT_THAT(line.err, IsEmpty());
  const auto json = chohyo({"check", file, sample("sakura.xml"), "--output", "json", "--date", "2024-12-20"});
  EXPECT_EQ(json.status, 1);
  EXPECT_THAT(json.err, IsEmpty());
  const std::string script =
      "import json,sys\nd=json.load(sys.stdin)\nassert [e['facility'] for e in d]==['a','sakura']\n"
      "assert d[0]['diagnostics'][0]['severity']=='error' and d[0]['diagnostics'][0]['line']==2\n"
      "assert d[1]['forms'][0]['answered']==d[1]['forms'][0]['rows']\n"
      "assert [o['target'] for o in d[1]['forms'][0]['open']]==sorted(o['target'] for o in d[1]['forms'][0]['open'])";
  write(folder / "out.json", json.out);
  const auto parsed = shell("/usr/bin/python3 -c \"$2\" < \"$3\"", {script, (folder / "out.json").string()});
  EXPECT_EQ(parsed.status, 0) << parsed.err;
}

TEST(Program, BlankWritesTheUnfilledForm) {
  const TemporaryFolder folder;
  const auto outcome = chohyo({"blank", "checklist", "--out", "out"}, {folder.path(), {}});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "out/checklist-r6.pdf\nout/checklist-r6.xlsx\n");
  EXPECT_THAT(outcome.err, IsEmpty());
}

TEST(Program, NewMakesAFileThatChecksAndNeverOverwrites) {
  const TemporaryFolder folder;
  for (const std::string name : {"momiji.xml", "momiji.json"}) {
    const auto made =
        chohyo({"new", "--out", name, "--facility", "架空もみじ病院", "--vendor", "A & B <社>"}, {folder.path(), {}});
    EXPECT_EQ(made.status, 0) << made.err;
    EXPECT_EQ(made.out, name + "\n");
    const auto text = read(folder / name);
    EXPECT_THAT(text, HasSubstr("架空もみじ病院"));
    const auto checked = chohyo({"check", name}, {folder.path(), {}});
    EXPECT_EQ(checked.status, 0) << checked.err;
    EXPECT_THAT(checked.out, HasSubstr(": 0 errors"));
    const auto again = chohyo({"new", "--out", name}, {folder.path(), {}});
    EXPECT_EQ(again.status, 2);
    EXPECT_THAT(again.err, HasSubstr("--force"));
    EXPECT_EQ(read(folder / name), text);
    EXPECT_EQ(chohyo({"new", "--out", name, "--force"}, {folder.path(), {}}).status, 0);
    EXPECT_NE(read(folder / name), text);
  }
}

TEST(Program, NewHoldsEveryItemTextAsAComment) {
  const TemporaryFolder folder;
  ASSERT_EQ(chohyo({"new", "--out", "a.xml", "--form", "checklist"}, {folder.path(), {}}).status, 0);
  const auto text = read(folder / "a.xml");
  for (const std::string words :
       {"アクセスログを管理している。", "接続元制限を実施している。", "id=\"server/2-6\"", "はい・いいえ"}) {
    EXPECT_THAT(text, HasSubstr(words));
  }
}

TEST(Program, ConvertGoesThereAndBack) {
  const TemporaryFolder folder;
  for (const std::string name : {"sakura.xml", "muzukashii.xml", "hinata-clinic.json"}) {
    const bool xml = name.ends_with(".xml");
    const std::string there = xml ? "there.json" : "there.xml", back = xml ? "back.xml" : "back.json";
    ASSERT_EQ(chohyo({"convert", sample(name), "--out", there, "--force"}, {folder.path(), {}}).status, 0);
    ASSERT_EQ(chohyo({"convert", there, "--out", back, "--force"}, {folder.path(), {}}).status, 0);
    ASSERT_EQ(chohyo({"convert", sample(name), "--out", "same" + back, "--force"}, {folder.path(), {}}).status, 0);
    EXPECT_EQ(read(folder / back), read(folder / ("same" + back))) << name;
  }
  const auto refused = chohyo({"convert", sample("sakura.xml"), "--out", "there.json"}, {folder.path(), {}});
  EXPECT_EQ(refused.status, 2);
}

TEST(Program, FormsListsFormsSwitchesAndSchemas) {
  const auto text = chohyo({"forms"});
  EXPECT_EQ(text.status, 0);
  EXPECT_THAT(text.out, AllOf(HasSubstr("checklist  r6  "), HasSubstr("    facility-line  on  ")));
  EXPECT_THAT(chohyo({"forms", "--output", "json"}).out, HasSubstr("\"id\": \"checklist\""));
  EXPECT_THAT(chohyo({"forms", "--schema", "xsd"}).out, HasSubstr("schema"));
  EXPECT_THAT(chohyo({"forms", "--schema", "json"}).out, HasSubstr("\"$schema\""));
}

TEST(Program, SpeaksTheLanguageOfTheSurroundings) {
  const std::vector<std::string> wrong = {"rendr"};
  EXPECT_THAT(chohyo(wrong, {{}, {"LC_ALL=ja_JP.UTF-8"}}).err, HasSubstr("もしかして render ですか"));
  EXPECT_THAT(chohyo(wrong, {{}, {"LC_ALL=", "LANG=ja_JP.UTF-8"}}).err, HasSubstr("もしかして"));
  EXPECT_THAT(chohyo(wrong, {{}, {"LC_ALL=de_DE.UTF-8", "LANG=ja_JP.UTF-8"}}).err, HasSubstr("did you mean"));
  EXPECT_THAT(chohyo({"rendr", "--lang", "ja"}).err, HasSubstr("もしかして"));
  EXPECT_THAT(chohyo({"render", "--help", "--lang=ja"}).out, AllOf(HasSubstr("使い方"), HasSubstr("例:")));
}

TEST(Program, EveryCommandHasHelpWithExamples) {
  for (const std::string command : {"render", "check", "blank", "new", "convert", "xref", "forms"}) {
    const auto outcome = chohyo({command, "--help"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("Examples:"), HasSubstr("chohyo " + command), Not(HasSubstr("REQUIRED"))));
    EXPECT_THAT(outcome.err, IsEmpty());
  }
  EXPECT_THAT(chohyo({"--version"}).out, StartsWith("chohyo "));
}

TEST(Program, EverySampleIsFreeOfErrorsAndSaysThatItIsFiction) {
  for (const std::string name : {"sakura.xml", "muzukashii.xml", "hinata-clinic.json"}) {
    EXPECT_THAT(read(sample(name)), HasSubstr("架空"));
    const auto outcome = chohyo({"check", sample(name), "--date", "2024-12-20"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr(": 0 errors, 0 missing")) << outcome.err;
  }
}

}  // namespace
}  // namespace chohyo::cli
