// chohyo xref: what it finds by which name, how it says so, and what it makes of bad cross-references.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "cli/program.hpp"

namespace chohyo::cli {
namespace {

namespace fs = std::filesystem;
using support::TemporaryFolder;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

support::Outcome xref(std::vector<std::string> words) {
  words.insert(words.begin(), "xref");
  return chohyo(words);
}

std::string found(const std::string& query) {
  const auto outcome = xref({query});
  EXPECT_EQ(outcome.status, 0) << query << "\n" << outcome.err;
  EXPECT_THAT(outcome.err, IsEmpty()) << query;
  return outcome.out;
}

/// A templates folder of the test's own.
fs::path copy_of_templates(const TemporaryFolder& folder) {
  fs::copy(kRoot / "templates", folder / "templates", fs::copy_options::recursive);
  return folder / "templates";
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto place = text.find(from);
  EXPECT_NE(place, std::string::npos) << from;
  return place == std::string::npos ? text : text.replace(place, from.size(), to);
}

TEST(Xref, AClauseIsFoundByAnyOfItsNames) {
  const std::string clause = found("anzen-6.0/keiei/3.4.1");
  EXPECT_THAT(clause, AllOf(HasSubstr("経営管理編3.4.1"), HasSubstr("contract/part1/C-3"),
                            HasSubstr("contract-guide/part1/ref-4-2"), HasSubstr("https://www.mhlw.go.jp/")));
  EXPECT_THAT(clause, Not(HasSubstr("part1/ref-4-1")));
  for (const std::string query : {"経営管理編3.4.1", "経営管理編 3.4.1", "3.4.1", "３．４．１", "keiei/3.4.1",
                                  "医療情報システムの安全管理に関するガイドライン第6.0版 経営管理編3.4.1"}) {
    EXPECT_EQ(found(query), clause) << query;
  }
  EXPECT_EQ(xref({"経営管理編", "3.4.1"}).out, clause);
}

TEST(Xref, ANumberUsedInSeveralDocumentsFindsAllOfThem) {
  EXPECT_THAT(found("3.1.2"), AllOf(HasSubstr("[anzen-6.0/keiei/3.1.2]"), HasSubstr("[anzen-6.0/shokibo/3.1.2]"),
                                    HasSubstr("[teikyo-1.1/3.1.2]")));
}

TEST(Xref, APartOrADocumentBringsItsClauses) {
  EXPECT_THAT(found("システム運用編"), AllOf(HasSubstr("[anzen-6.0/unyo/3.3.1]"), HasSubstr("[anzen-6.0/unyo/17.1]"),
                                             Not(HasSubstr("/kikaku/"))));
  EXPECT_THAT(found("anzen-6.0"),
              AllOf(HasSubstr("[anzen-6.0]"), HasSubstr("[anzen-6.0/shokibo/3.5.2]"), Not(HasSubstr("[teikyo-1.1/"))));
  EXPECT_THAT(found("外部保存通知"), HasSubstr("contract-guide/part2/A-9"));
}

TEST(Xref, AnItemIsFoundByAnyOfItsNamesAndTogetherWithItsCompanion) {
  const std::string row = found("part2/A-10");
  EXPECT_THAT(row, AllOf(HasSubstr("[contract/part2/A-10, contract-guide/part2/A-10]"),
                         HasSubstr("[anzen-6.0/kikaku/2.1.2(2)]"), HasSubstr("[anzen-6.0/keiei/5.2.2]"),
                         HasSubstr("[anzen-6.0/unyo/3.3.1]"), HasSubstr("[teikyo-1.1/2.2]")));
  for (const std::string query : {"contract/part2/A-10", "contract part2/A-10", "contract-r6/part2/A-10", "PART2/a-10",
                                  "Part2 A-10", "契約の確認表 Part2 A-10"}) {
    EXPECT_EQ(found(query), row) << query;
  }
  EXPECT_THAT(found("contract-guide part2/A-10"),
              AllOf(HasSubstr("[contract-guide/part2/A-10, contract/part2/A-10]"), HasSubstr("[teikyo-1.1/2.2]")));
  EXPECT_THAT(found("2-(6)"), AllOf(HasSubstr("[checklist/server/2-6]"), HasSubstr("[contract/part2/ref-8]")));
}

TEST(Xref, AFormBringsAllItsItems) {
  const std::string form = found("bcp-check");
  EXPECT_THAT(form, AllOf(HasSubstr("[bcp-check/1-1-1]"), HasSubstr("[bcp-check/3-6-1]")));
  EXPECT_EQ(found("BCPの確認表"), form);
}

TEST(Xref, RelationsAreToldFromTheEndThatWasAskedAbout) {
  EXPECT_THAT(found("checklist/3-2"), HasSubstr("includes  BCPの確認表 1-2-4  [bcp-check/1-2-4]\n"));
  EXPECT_THAT(found("bcp-check/1-2-4"), HasSubstr("part of  チェックリスト 3-(2)  [checklist/3-2]\n"));
  EXPECT_THAT(found("checklist/3-1"), HasSubstr("same as  契約の確認表 Part1 参考-4①  [contract/part1/ref-4-1]\n"));
}

TEST(Xref, WhatIsUncertainProposedOrMissingIsSaidInWords) {
  EXPECT_THAT(found("part1/ref-4-2"), HasSubstr("uncertain reading (certainty 60%), printed as \"3.5.3.4\": "));
  EXPECT_EQ(found("3.5.3.4"), found("別添小規模医療機関向けガイダンス3.3.4"));  // looked for as it is printed
  EXPECT_THAT(found("network/2-8"), HasSubstr("[contract/part2/ref-3] (proposal, not reviewed)\n"));
  EXPECT_THAT(found("part2/A-6"),
              HasSubstr("no counterpart:\n    チェックリスト (proposal, not reviewed)\n      サービス・レベル合意書"));
  const auto japanese = xref({"part1/ref-4-2", "--lang", "ja"}).out;
  EXPECT_THAT(japanese, AllOf(HasSubstr("読み不確か（確かさ 60%）、印刷は「3.5.3.4」: "), HasSubstr("対応する項目:")));
  EXPECT_THAT(xref({"network/2-8", "--lang", "ja"}).out, HasSubstr("重なる  "));
  EXPECT_THAT(xref({"part2/A-6", "--lang", "ja"}).out,
              HasSubstr("対応するものなし:\n    チェックリスト（提案・未確認）\n"));
}

TEST(Xref, AnUnknownQueryIsWrongUsageAndNamesWhatIsNear) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"経営管理編3.4.9", "near it: 経営管理編3.4.1, 経営管理編3.4.2, 経営管理編3.4.3"},
      {"part2/A-19", "part2/A-10"},
      {"anzen-6.1/keiei/3.4.1", "anzen-6.0/keiei/3.4.1"},
      {"zzzzzzzzzzzz", "there is no place or item \"zzzzzzzzzzzz\"\n"}};
  for (const auto& [query, expected] : cases) {
    const auto outcome = xref({query});
    EXPECT_EQ(outcome.status, 2) << query;
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_THAT(outcome.err, AllOf(StartsWith("chohyo: "), HasSubstr(expected)));
  }
  EXPECT_THAT(xref({"part2/A-19", "--lang", "ja"}).err, HasSubstr("。近いもの: "));
  const auto broken = xref({"\xff\xfe"});
  EXPECT_EQ(broken.status, 2);
  EXPECT_THAT(broken.err, HasSubstr("UTF-8"));
  EXPECT_THAT(xref({"3.4.1", "--output", "line"}).err, HasSubstr("it takes text, json, csv"));
}

TEST(Xref, WithoutAQueryTellsEverythingOnceAndTheSameEachTime) {
  const auto all = xref({});
  EXPECT_EQ(all.status, 0);
  for (const std::string part : {"[anzen-6.0/keiei/1.2.1]", "[model-tsuiho/security-check]", "[checklist/gate]",
                                 "[bcp-check/3-6-1]", "no counterpart:"}) {
    EXPECT_THAT(all.out, HasSubstr(part));
  }
  EXPECT_EQ(all.out, found(" 　"));
  const auto german = chohyo({"xref"}, {{}, {"LC_ALL=de_DE.UTF-8"}});
  EXPECT_EQ(german.out, all.out);
}

TEST(Xref, JsonAndCsvAreReadBackByOthers) {
  const TemporaryFolder folder;
  write(folder / "all.json", xref({"--output", "json"}).out);
  write(folder / "row.json", xref({"part2/A-9", "--output", "json"}).out);
  write(folder / "all.csv", xref({"--output", "csv"}).out);
  write(folder / "clause.csv", xref({"別紙1", "--output", "csv"}).out);
  const std::string script = R"(
import csv, json, sys
folder = sys.argv[1]
both = json.load(open(folder + '/all.json', encoding='utf-8'))
cited = sum(len(place['edges']) for place in both['places'])
assert cited == 110, cited
doubts = [edge for place in both['places'] for edge in place['edges'] if 'certainty' in edge]
assert sorted(edge['certainty'] for edge in doubts) == [0.5, 0.6, 0.7, 0.7], doubts
row = json.load(open(folder + '/row.json', encoding='utf-8'))['rows'][0]
assert [r['form'] + ' ' + r['item'] for r in row['rows']] == [
    'contract part2/A-9', 'contract-guide part2/A-9', 'contract-guide part2/A-9-2'], row['rows']
assert {c['of'] for c in row['clauses']} == {'contract-guide/part2/A-9', 'contract-guide/part2/A-9-2'}
assert row['no_counterpart'][0]['in_form'] == 'checklist' and row['no_counterpart'][0]['status'] == 'proposed'
raw = open(folder + '/all.csv', 'rb').read()
assert raw.startswith(b'\xef\xbb\xbfrelation,') and raw.count(b'\xef\xbb\xbf') == 1
assert raw.count(b'\r\n') == raw.count(b'\n')
with open(folder + '/all.csv', newline='', encoding='utf-8-sig') as file:
    rows = list(csv.DictReader(file))
assert sum(r['relation'] == 'cites' for r in rows) == 110
assert all(None not in r and None not in r.values() for r in rows)
assert {r['status'] for r in rows} == {'reviewed', 'proposed'}
assert {r['item'] for r in rows if r['form'] == 'checklist'} >= {"'1-1", 'gate', 'general/2-1'}
with open(folder + '/clause.csv', newline='', encoding='utf-8-sig') as file:
    clause = list(csv.DictReader(file))
assert len(clause) == 1 and clause[0]['item'] == 'part2/A-6' and clause[0]['printed'].startswith('別紙1「'), clause
)";
  const auto read_back = shell("/usr/bin/python3 -c \"$2\" \"$3\"", {script, folder.path().string()});
  EXPECT_EQ(read_back.status, 0) << read_back.err;
}

TEST(Xref, ATemplatesFolderMayHaveNoCrossReferences) {
  const TemporaryFolder folder;
  fs::create_directories(folder / "templates");
  fs::copy(kRoot / "templates/checklist", folder / "templates/checklist", fs::copy_options::recursive);
  const std::string templates = (folder / "templates").string();
  const auto all = xref({"--templates", templates});
  EXPECT_EQ(all.status, 0) << all.err;
  EXPECT_THAT(all.out, IsEmpty());
  EXPECT_THAT(xref({"gate", "--templates", templates}).out, HasSubstr("[checklist/gate]"));
  EXPECT_EQ(xref({"3.4.1", "--templates", templates}).status, 2);
}

TEST(Xref, ADanglingEdgeStopsWhatNeedsTheCrosswalkAndSaysWhereItStands) {
  const TemporaryFolder folder;
  const fs::path templates = copy_of_templates(folder);
  const std::string text = read(templates / "crosswalk.xml");
  write(templates / "crosswalk.xml", replaced(text, "\"anzen-6.0/keiei/1.4\"", "\"anzen-6.0/keiei/1.5\""));
  for (const std::string command : {"xref", "forms"}) {
    const auto outcome = chohyo({command, "--templates", templates.string()});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("error[F208]"), HasSubstr("crosswalk.xml:"),
                                   HasSubstr("did you mean \"anzen-6.0/keiei/1.4\"?")));
    if (command == "xref") {
      EXPECT_THAT(outcome.out, IsEmpty());
    } else {
      EXPECT_THAT(outcome.out, AllOf(HasSubstr("checklist  r6"), Not(HasSubstr("guideline-index"))));
    }
  }
  const std::string out = (folder / "out").string();
  const std::vector<std::string> rest = {"--out", out, "--format", "xlsx", "--templates", templates.string()};
  const auto blank = [&](const std::string& form) {
    std::vector<std::string> words = {"blank", form};
    words.insert(words.end(), rest.begin(), rest.end());
    return chohyo(words);
  };
  EXPECT_EQ(blank("guideline-index").status, 1);
  EXPECT_THAT(blank("guideline-index").err, HasSubstr("error[F208]"));
  EXPECT_EQ(blank("checklist").status, 0);
  EXPECT_THAT(blank("checklist").err, HasSubstr("warning[F213]"));
}

TEST(Xref, FieldsWithCommasQuotesAndLineEndsAreQuoted) {
  const TemporaryFolder folder;
  const fs::path templates = copy_of_templates(folder);
  const std::string text = read(templates / "crosswalk.xml");
  write(templates / "crosswalk.xml", replaced(text, "reason=\"医療情報の第三者提供を問う項目はない。\"",
                                              "reason=\"=1+1, &quot;引用&quot;&#10;二行め\""));
  const auto outcome = xref({"part1/A-2-2", "--output", "csv", "--templates", templates.string()});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr(",\"'=1+1, \"\"引用\"\"\n二行め\",\r\n"));
}

}  // namespace
}  // namespace chohyo::cli
