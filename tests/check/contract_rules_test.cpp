// The rules of tables that hospital and vendors fill in together: the project's own packs, with answers that keep them
// and answers that break them one by one.
#include <gmock/gmock.h>

#include <algorithm>

#include "check/codes.hpp"
#include "check/small_form.hpp"
#include "library/library.hpp"

namespace chohyo::check {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const library::Library& library() {
  static const auto loaded = library::Library::load(std::string(CHOHYO_SOURCE_DIR) + "/templates");
  return loaded.value.value();
}

const form::Form& contract() { return *library().find("contract", "r6"); }

/// All rows but `without` answered はい.
std::string rows_but(const std::string& without) {
  std::string out;
  for (const form::Item& item : contract().items) {
    if (item.id != without) out += "<item id=\"" + item.id + "\" first=\"yes\"/>\n";
  }
  return out;
}

std::string table(const std::string& vendor, const std::string& rows,
                  const std::string& dates = R"( first-date="2024-07-01")") {
  return R"(<contract edition="r6" vendor=")" + vendor + "\"" + dates + ">\n" + rows + "</contract>\n";
}

/// A complete table with `row` in place of the row of that id.
std::string table_with(const std::string& vendor, const std::string& id, const std::string& row,
                       const std::string& dates = R"( first-date="2024-07-01")") {
  return table(vendor, "<item id=\"" + id + "\" " + row + "/>\n" + rows_but(id), dates);
}

std::string vendors(const std::vector<std::string>& ids) {
  std::string out = "<vendors>";
  for (const std::string& id : ids) out += "<vendor id=\"" + id + "\" name=\"" + id + "社\"/>\n";
  return out + "</vendors>\n";
}

diag::Diagnostics check_text(const std::string& inside, const std::string& form, const std::string& vendor) {
  const auto answers =
      answers_of("<answers version=\"1\"><facility id=\"f\" name=\"架空医院\"/>\n" + inside + "</answers>\n");
  Subject subject;
  subject.owner = vendor;
  return check_answers(library().find(form, "r6"), answers, kToday, subject).diagnostics;
}

/// What is found in the table of vendor a when it is the only one.
diag::Diagnostics check_table(const std::string& table) { return check_text(vendors({"a"}) + table, "contract", "a"); }

TEST(CompletedDates, OfACompleteTableAreFine) {
  EXPECT_THAT(found(check_table(table("a", rows_but("")))), IsEmpty());
  for (const char* row : {R"(first="no")", R"(first="no" completed="2024-07-01")", R"(first="no" completed="9/30")"}) {
    EXPECT_THAT(found(check_table(table_with("a", "part1/B-2", row))), IsEmpty()) << row;
    EXPECT_THAT(found(check_table(table_with("a", "part2/C-3", row))), IsEmpty()) << row;
  }
}

TEST(CompletedDates, ContradictAYes) {
  const auto findings = check_table(table_with("a", "part1/B-2", R"(first="yes" completed="2024-09-30")"));
  ASSERT_THAT(found(findings), ElementsAre("C108 contract/a/part1/B-2/completed"));
  EXPECT_EQ(findings[0].severity, diag::Severity::error);
  EXPECT_EQ(pointed_at(findings[0]), "2024-09-30");
}

TEST(CompletedDates, WantAnAnswer) {
  const auto findings = check_table(table_with("a", "part1/B-2", R"(completed="2024-09-30")"));
  EXPECT_THAT(found(findings), ElementsAre("C101 contract/a/part1/B-2/first", "C107 contract/a/part1/B-2/completed"));
}

TEST(CompletedDates, DoNotLieBeforeTheFirstMeeting) {
  const auto findings = check_table(table_with("a", "part1/B-2", R"(first="no" completed="2024-06-30")"));
  ASSERT_THAT(found(findings), ElementsAre("C114 contract/a/part1/B-2/completed"));
  EXPECT_EQ(pointed_at(findings[0]), "2024-06-30");
  EXPECT_EQ(findings[0].severity, diag::Severity::error);
  EXPECT_THAT(diag::message(findings[0], diag::Language::ja), HasSubstr("初回確認日 2024-07-01"));
}

TEST(CompletedDates, OfTheSecondPartFollowItsOwnMeeting) {
  const std::string both = R"( first-date="2024-07-01" part2-first-date="2024-07-20")";
  const std::string later = R"(first="no" completed="2024-07-10")", earlier = R"(first="no" completed="2024-06-30")";
  EXPECT_THAT(found(check_table(table_with("a", "part1/B-2", later, both))), IsEmpty());
  EXPECT_THAT(found(check_table(table_with("a", "part2/C-3", later, both))),
              ElementsAre("C114 contract/a/part2/C-3/completed"));
  // Without a day of its own it was gone through on the day of the first part.
  EXPECT_THAT(found(check_table(table_with("a", "part2/C-3", later))), IsEmpty());
  EXPECT_THAT(found(check_table(table_with("a", "part2/C-3", earlier))),
              ElementsAre("C114 contract/a/part2/C-3/completed"));
  // An unreadable day of the meeting is one defect, not thirty.
  const auto findings = check_table(table_with("a", "part1/B-2", earlier, R"( first-date="2024-07-32")"));
  EXPECT_THAT(found(findings), Contains("C125 contract/a/first-date"));
  EXPECT_THAT(found(findings), testing::Not(Contains("C114 contract/a/part1/B-2/completed")));
}

TEST(FirstMeeting, IsMissedOncePerTable) {
  const auto findings = check_table(table("a", rows_but(""), ""));
  ASSERT_THAT(found(findings), ElementsAre("C115 contract/a"));
  EXPECT_EQ(findings[0].severity, diag::Severity::missing);
  EXPECT_EQ(pointed_at(findings[0]), R"(<contract edition="r6" vendor="a">)");
  EXPECT_THAT(diag::hint(findings[0], diag::Language::en), HasSubstr(R"(first-date="2024-04-01")"));
}

TEST(FirstMeeting, OfTheSecondPartAloneLeavesTheFirstWithoutOne) {
  EXPECT_THAT(found(check_table(table("a", rows_but(""), R"( part2-first-date="2024-07-20")"))),
              ElementsAre("C115 contract/a"));
}

TEST(FirstMeeting, IsNotAskedForWhileNothingIsAnswered) {
  const auto findings = check_table(table("a", "", ""));
  EXPECT_EQ(findings.size(), contract().items.size());
  for (const auto& finding : findings) EXPECT_EQ(finding.code, &kUnanswered);
}

TEST(Tables, AreWantedForEveryVendor) {
  const std::string a = table("a", rows_but("")), c = table("c", rows_but(""));
  const auto findings = check_text(vendors({"a", "b", "c", "d"}) + a + c, "contract", "a");
  ASSERT_THAT(found(findings), ElementsAre("C116 contract/b", "C116 contract/d"));
  EXPECT_EQ(pointed_at(findings[0]), R"(<vendor id="b" name="b社"/>)");
  EXPECT_THAT(diag::message(findings[0], diag::Language::ja), HasSubstr("b社"));
  EXPECT_THAT(diag::hint(findings[0], diag::Language::ja), HasSubstr(R"(<contract edition="r6" vendor="b">)"));
  // Said once, at the first table.
  EXPECT_THAT(found(check_text(vendors({"a", "b", "c", "d"}) + a + c, "contract", "c")), IsEmpty());
  EXPECT_THAT(found(check_text(vendors({"a", "c"}) + a + c, "contract", "a")), IsEmpty());
}

TEST(Tables, OfAnUnknownVendorDoNotSilenceTheOthers) {
  const std::string tables = table("z", rows_but("")) + table("a", rows_but(""));
  EXPECT_THAT(found(check_text(vendors({"a", "b"}) + tables, "contract", "a")), ElementsAre("C116 contract/b"));
}

TEST(Coordination, IsWantedOfTwoVendors) {
  const std::string b = table("b", rows_but(""));
  for (const char* row : {R"(first="no")", R"(first="")"}) {
    const auto findings = check_text(vendors({"a", "b"}) + table_with("a", "part2/A-2", row) + b, "contract", "a");
    EXPECT_THAT(found(findings), Contains("C117 contract/a/part2/A-2/first")) << row;
    EXPECT_THAT(diag::message(findings.back(), diag::Language::ja), HasSubstr("2社"));
  }
  for (const char* row : {R"(first="yes")", R"(first="no" completed="2024-10-15")"}) {
    EXPECT_THAT(found(check_text(vendors({"a", "b"}) + table_with("a", "part2/A-2", row) + b, "contract", "a")),
                IsEmpty())
        << row;
  }
}

TEST(Coordination, IsNoMatterOfOneVendor) {
  EXPECT_THAT(found(check_table(table_with("a", "part2/A-2", R"(first="no")"))), IsEmpty());
}

// --- the checklist beside the tables -------------------------------------------------------------------------------

struct Case {
  std::string name, checklist, a, b;  ///< answers to 2-(3) and to Part 1 A-1 of two vendors
  bool disagree;
};

void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }

class Agreement : public testing::TestWithParam<Case> {};

TEST_P(Agreement, OfTheChecklistWithTheTables) {
  const Case& one = GetParam();
  const std::string checklist = "<checklist edition=\"r6\"><item id=\"general/2-3\" first-date=\"2024-06-10\" " +
                                one.checklist + "/></checklist>";
  const auto findings = check_text(
      vendors({"a", "b"}) + table_with("a", "part1/A-1", one.a) + table_with("b", "part1/A-1", one.b) + checklist,
      "checklist", "");
  const auto at = std::find_if(findings.begin(), findings.end(), [](const auto& d) { return d.code == &kDisagrees; });
  EXPECT_EQ(at != findings.end(), one.disagree);
  if (at == findings.end()) return;
  EXPECT_EQ(at->severity, diag::Severity::warning);
  EXPECT_THAT(at->path, HasSubstr("checklist/general/2-3/"));
  EXPECT_THAT(diag::hint(*at, diag::Language::en), HasSubstr("contract/part1/A-1"));
}

const std::string kYes = R"(first="yes")", kNo = R"(first="no")", kDone = R"(first="no" completed="2024-08-01")";
const std::string kYesLater = R"(first="no" target="2024-08-30" second="yes" second-date="2024-08-20")";
const std::string kStillNo = R"(first="no" target="2024-08-30" second="no" second-date="2024-08-20")";

INSTANTIATE_TEST_SUITE_P(Each, Agreement,
                         testing::Values(Case{"yes_and_all_yes", kYes, kYes, kYes, false},
                                         Case{"yes_but_one_no", kYes, kYes, kNo, true},
                                         Case{"yes_but_one_unanswered", kYes, R"(first="")", kYes, true},
                                         Case{"yes_and_done_since", kYes, kDone, kYes, false},
                                         Case{"no_though_all_yes", kNo, kYes, kYes, true},
                                         Case{"no_though_all_done", kNo, kDone, kYes, true},
                                         Case{"no_and_one_no", kNo, kYes, kNo, false},
                                         Case{"yes_at_second_and_all_yes", kYesLater, kYes, kDone, false},
                                         Case{"yes_at_second_but_one_no", kYesLater, kYes, kNo, true},
                                         Case{"no_at_second_though_all_yes", kStillNo, kYes, kYes, true},
                                         Case{"unanswered", R"(first="")", kNo, kNo, false}),
                         [](const auto& given) { return given.param.name; });

TEST(Agreement, NamesTheVendorsWhoseTablesSayOtherwise) {
  const std::string yes =
      R"(<checklist edition="r6"><item id="general/2-3" first="yes" first-date="2024-06-10"/></checklist>)";
  const auto findings = check_text(vendors({"a", "b", "c"}) + table_with("a", "part1/A-1", kNo) +
                                       table("b", rows_but("")) + table_with("c", "part1/A-1", kNo) + yes,
                                   "checklist", "");
  const auto at = std::find_if(findings.begin(), findings.end(), [](const auto& d) { return d.code == &kDisagrees; });
  ASSERT_NE(at, findings.end());
  EXPECT_THAT(diag::message(*at, diag::Language::ja), HasSubstr("「a社、c社」"));
}

TEST(Agreement, IsNotAskedForWithoutTables) {
  const std::string yes =
      R"(<checklist edition="r6"><item id="general/2-3" first="yes" first-date="2024-06-10"/></checklist>)";
  for (const auto& finding : check_text(vendors({"a"}) + yes, "checklist", "")) EXPECT_NE(finding.code, &kDisagrees);
}

/// A rule names what it compares with by words that no reader of packs can follow: the other form may come later.
TEST(Agreement, NamesWhatThereIs) {
  int seen = 0;
  for (const form::FormPtr& form : library().forms()) {
    for (const form::Rule& rule : form->rules) {
      const auto* agrees = std::get_if<form::AgreesRule>(&rule.content);
      if (!agrees) continue;
      ++seen;
      const form::FormPtr with = library().find(agrees->form);
      ASSERT_TRUE(with);
      EXPECT_TRUE(with->find_item(agrees->with_item));
      const form::Field* field = with->find_field(agrees->with_field);
      ASSERT_TRUE(field);
      EXPECT_TRUE(std::any_of(field->options.begin(), field->options.end(),
                              [&](const form::Option& option) { return option.id == agrees->with_good.front(); }));
      EXPECT_TRUE(with->find_field(agrees->with_done));
    }
  }
  EXPECT_GT(seen, 0);
}

// --- the file as a whole -------------------------------------------------------------------------------------------

diag::Diagnostics check_file_text(const std::string& inside) {
  return check_file(library().forms(), answers_of("<answers version=\"1\"><facility id=\"f\" name=\"架空医院\"/>\n" +
                                                  inside + "</answers>\n"));
}

TEST(TablesInTheFile, NameAVendorOfTheFile) {
  EXPECT_THAT(found(check_file_text(vendors({"alpha", "b"}) + table("b", ""))), IsEmpty());
  const auto unknown = check_file_text(vendors({"alpha", "b"}) + table("alpah", ""));
  ASSERT_THAT(found(unknown), ElementsAre("C136"));
  EXPECT_EQ(unknown[0].code, &kUnknownOwner);
  EXPECT_EQ(pointed_at(unknown[0]), "alpah");
  EXPECT_THAT(diag::hint(unknown[0], diag::Language::en), HasSubstr("\"alpha\""));
}

TEST(TablesInTheFile, SayWhoseTheyAre) {
  for (const char* text : {R"(<contract edition="r6" first-date="2024-07-01"/>)",
                           R"(<contract edition="r6" vendor="" first-date="2024-07-01"/>)"}) {
    const auto findings = check_file_text(vendors({"a"}) + text);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].code, &kNoOwnerNamed);
    EXPECT_THAT(diag::hint(findings[0], diag::Language::ja), HasSubstr(R"(vendor="…")"));
  }
  const auto json = check_file(library().forms(), answers_of(R"({"version": 1, "facility": {"id": "f", "name": "架空"},
"vendors": [{"id": "a", "name": "甲"}], "contract": {"edition": "r6", "first-date": "2024-07-01"}})"));
  ASSERT_EQ(json.size(), 1u);
  EXPECT_THAT(diag::hint(json[0], diag::Language::ja), HasSubstr(R"("vendor": "…")"));
}

TEST(TablesInTheFile, OfAFormThatAsksNothingAreNotUsed) {
  const auto findings = check_file_text(vendors({"a"}) + R"(<contract-guide edition="r6"/>)");
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].code, &kAsksNothing);
  EXPECT_EQ(findings[0].severity, diag::Severity::warning);
}

}  // namespace
}  // namespace chohyo::check
