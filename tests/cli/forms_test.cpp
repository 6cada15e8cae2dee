// Forms by name and edition, and commands beside a pack that cannot be used.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "cli/program.hpp"
#include "form/small_pack.hpp"

namespace chohyo::cli {
namespace {

using support::TemporaryFolder;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::string changed(std::string text, const std::string& from, const std::string& to) {
  const auto place = text.find(from);
  if (place == std::string::npos) throw std::runtime_error("not there: " + from);
  return text.replace(place, from.size(), to);
}

/// rounds@r1 of fiscal year 2023, rounds@r2 of 2024, and night@r1, which is broken; the project's fonts.
class Forms : public testing::Test {
 protected:
  Forms() {
    add("rounds", "r1",
        changed(changed(form::small_pack(), "2024", "2023"), "title=\"巡回点検表\"", "title=\"前の点検表\""));
    add("rounds", "r2", form::small_pack());
    add("night", "r1", changed(form::small_pack(), "<spacer ", "<spaser "));
  }

  void add(const std::string& id, const std::string& edition, const std::string& pack) {
    write(folder_ / "templates" / id / edition / "form.xml",
          changed(pack, "id=\"rounds\" edition=\"r1\"", "id=\"" + id + "\" edition=\"" + edition + "\""));
  }

  support::Outcome call(std::vector<std::string> words) const {
    words.insert(words.end(), {"--templates", (folder_ / "templates").string()});
    return chohyo(words, {folder_.path(), {}});
  }

  std::string answers(const std::string& id, const std::string& inside) const {
    return write(folder_ / (id + ".xml"), "<answers version=\"1\"><facility id=\"" + id +
                                              "\" name=\"架空医院\"/><vendors/>" + inside + "</answers>");
  }

  static std::string table(const std::string& id, const std::string& edition, const std::string& day) {
    return "<" + id + " edition=\"" + edition + "\"><item id=\"doors\" result=\"yes\" date=\"" + day + "\"/></" + id +
           ">";
  }

  TemporaryFolder folder_;
};

TEST_F(Forms, AreListedBesideABrokenOneWhoseDefectsAreShown) {
  const auto list = call({"forms"});
  EXPECT_EQ(list.status, 1);
  EXPECT_THAT(list.out,
              AllOf(HasSubstr("rounds  r1  前の点検表"), HasSubstr("rounds  r2  巡回点検表"), Not(HasSubstr("night"))));
  EXPECT_THAT(list.err,
              AllOf(HasSubstr("F104"), HasSubstr("spaser"), HasSubstr("night/r1/form.xml"), Not(HasSubstr("F138"))));
  EXPECT_THAT(call({"forms", "--schema", "xsd"}).out, HasSubstr("schema"));
}

TEST_F(Forms, OfAnyEditionAreMadeBlank) {
  const auto newest = call({"blank", "rounds", "--out", "a", "--format", "xlsx"});
  EXPECT_EQ(newest.status, 0) << newest.err;
  EXPECT_THAT(newest.out, HasSubstr("rounds-r2.xlsx"));
  EXPECT_THAT(newest.err, AllOf(HasSubstr("warning[F138]"), HasSubstr("night@r1")));
  const auto older = call({"blank", "rounds@r1", "rounds@r2", "rounds", "--out", "b", "--format", "xlsx"});
  EXPECT_EQ(older.status, 0) << older.err;
  EXPECT_EQ(older.out, "b/rounds-r1.xlsx\nb/rounds-r2.xlsx\n") << "each form once";
}

TEST_F(Forms, OfUnknownNamesGetTheNearOne) {
  for (const auto& [name, expected] : std::vector<std::pair<std::string, std::string>>{{"round", "\"rounds\""},
                                                                                       {"rouds@r1", "\"rounds\""},
                                                                                       {"rounds@r9", "r1, r2"},
                                                                                       {"rounds@r3", "r1, r2"},
                                                                                       {"rounds@", "r1, r2"},
                                                                                       {"@r1", "rounds"}}) {
    const auto outcome = call({"blank", name, "--out", "a"});
    EXPECT_EQ(outcome.status, 2) << name;
    EXPECT_THAT(outcome.err, HasSubstr(expected)) << name;
    EXPECT_EQ(call({"new", "--form", name, "--out", "n.xml"}).status, 2) << name;
  }
  EXPECT_FALSE(std::filesystem::exists(folder_ / "a"));
}

TEST_F(Forms, ThatAreBrokenSaySoWhereverTheyAreAskedFor) {
  const std::string file = answers("good", table("rounds", "r2", "2024-06-10"));
  for (const auto& words :
       std::vector<std::vector<std::string>>{{"blank", "night", "--out", "a"},
                                             {"blank", "night@r1", "--out", "a"},
                                             {"new", "--form", "night", "--out", "n.xml"},
                                             {"check", file, "--form", "night"},
                                             {"render", file, "--form", "night@r1", "--out", "a"}}) {
    const auto outcome = call(words);
    EXPECT_EQ(outcome.status, 1) << words[0];
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("F104"), HasSubstr("night/r1/form.xml:"))) << words[0];
  }
  EXPECT_FALSE(std::filesystem::exists(folder_ / "a"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "n.xml"));
}

TEST_F(Forms, ThatAreBrokenRefuseOnlyTheFacilitiesThatNeedThem) {
  const std::string good = answers("good", table("rounds", "r2", "2024-06-10"));
  const std::string bad = answers("bad", table("rounds", "r2", "2024-06-10") + table("night", "r1", "2024-06-10"));
  const auto outcome = call({"render", bad, good, "--out", "out", "--format", "xlsx"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.out, "out/good/rounds-r2.xlsx\n");
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("error[F139]"), HasSubstr("bad.xml:1:"), Not(HasSubstr("C131"))));
  const auto part = call({"render", bad, "--form", "rounds", "--out", "part", "--format", "xlsx"});
  EXPECT_EQ(part.status, 0) << part.err;
  EXPECT_EQ(part.out, "part/bad/rounds-r2.xlsx\n");
  EXPECT_EQ(call({"check", good}).status, 0);
  EXPECT_EQ(call({"check", bad}).status, 1);
  EXPECT_EQ(call({"new", "--out", "n.xml"}).status, 0);
  EXPECT_EQ(call({"xref"}).status, 0);
}

TEST_F(Forms, OfSeveralEditionsAreToldApartByNewRenderAndCheck) {
  const auto made = call({"new", "--form", "rounds@r1", "--out", "n.xml"});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_THAT(read(folder_ / "n.xml"), HasSubstr("<rounds edition=\"r1\""));
  const std::string both = answers("both", table("rounds", "r1", "2023-06-10") + table("rounds", "r2", "2024-06-10"));
  EXPECT_EQ(call({"render", both, "--form", "rounds@r1", "--out", "one", "--format", "xlsx"}).out,
            "one/both/rounds-r1.xlsx\n");
  EXPECT_EQ(call({"render", both, "--form", "rounds", "--out", "two", "--format", "xlsx"}).out,
            "two/both/rounds-r1.xlsx\ntwo/both/rounds-r2.xlsx\n");
  const std::string newer = answers("newer", table("rounds", "r2", "2024-06-10"));
  const auto other = call({"check", newer, "--form", "rounds@r1"});
  EXPECT_EQ(other.status, 1) << "the file does not answer that edition";
  EXPECT_THAT(other.err, HasSubstr("rounds-r1"));
}

TEST_F(Forms, OfANewEditionProposeWhatTheOldOneSaysAndTellWhatIsGoneAndNew) {
  std::string next = changed(form::small_pack(), "fiscal-year=\"2024\"", "fiscal-year=\"2025\"");
  next = changed(next, "<item id=\"pump\" number=\"2-(1)\">", "<item id=\"hose\" number=\"2-(2)\">");
  add("rounds", "r3", next);
  const std::string file = answers(
      "old",
      "<rounds edition=\"r1\"><item id=\"lights\" result=\"yes\" date=\"2023-06-10\"/></rounds>"
      "<rounds edition=\"r2\"><item id=\"doors\" result=\"yes\" date=\"2024-06-10\" note=\"東棟も\"/>"
      "<item id=\"lights\" result=\"no\" date=\"2024-06-10\" due=\"2024-07-31\" note=\"球切れ\"/>"
      "<item id=\"pump\" result=\"yes\" date=\"2024-06-10\"/></rounds>");
  const auto made = call({"new", "--form", "rounds@r3", "--from", file, "--out", "next.xml"});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_THAT(made.err, AllOf(HasSubstr("from rounds-r2 to rounds-r3\n  items that are gone: 2-(1)\n  new items: 2-(2)"),
                              HasSubstr("rounds@r2/lights: due 2024-07-31 lies outside fiscal year 2025 of r3"),
                              HasSubstr("2 items hold proposals")));
  const std::string text = read(folder_ / "next.xml");
  const std::string table = text.substr(text.find("<rounds edition=\"r3\""));
  EXPECT_THAT(table, AllOf(HasSubstr("<item id=\"doors\" result=\"yes\" note=\"東棟も\" proposal=\"rounds@r2/doors\"/>"),
                           HasSubstr("<item id=\"lights\" result=\"no\" note=\"球切れ\" "
                                     "proposal=\"rounds@r2/lights\"/>"),
                           HasSubstr("<item id=\"hose\"/>")));
  const auto checked = call({"check", "next.xml", "--form", "rounds@r3"});
  EXPECT_THAT(checked.err, AllOf(HasSubstr("C139"), HasSubstr("lights")));
}

TEST_F(Forms, OfANewEditionTakeNoProposalAndNoWordThatIsGone) {
  std::string next = changed(form::small_pack(), "fiscal-year=\"2024\"", "fiscal-year=\"2025\"");
  next = changed(changed(next, "<word id=\"no\">", "<word id=\"bad\">"), "when=\"no\"", "when=\"bad\"");
  add("rounds", "r3", next);
  const std::string file = answers(
      "old", "<rounds edition=\"r2\"><item id=\"doors\" result=\"yes\" date=\"2024-06-10\" proposal=\"x\"/>"
             "<item id=\"lights\" result=\"no\" date=\"2024-06-10\" due=\"2024-07-31\"/></rounds>");
  const auto made = call({"new", "--form", "rounds@r3", "--from", file, "--out", "next.xml"});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_THAT(made.err, AllOf(HasSubstr("the items are the same"), Not(HasSubstr("proposals"))));
  const std::string text = read(folder_ / "next.xml");
  EXPECT_THAT(text.substr(text.find("<rounds edition=\"r3\"")),
              AllOf(HasSubstr("<item id=\"doors\"/>"), HasSubstr("<item id=\"lights\"/>")));
}

TEST_F(Forms, OfTheDocumentationTakeTheAnswersShownThere) {
  add("rounds", "r1", form::small_pack());
  const std::string page = read(kRoot / "docs/adding-a-form.md");
  const auto outcome = call({"check", answers("docs", form::fenced_block(page, "xml", 1)), "--form", "rounds"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("0 errors, 1 missing, 0 warnings"));
}

TEST_F(Forms, InAFolderOfBrokenOnesAloneAreAllReported) {
  std::filesystem::remove_all(folder_ / "templates/rounds");
  const auto outcome = call({"forms"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out, IsEmpty());
  EXPECT_THAT(outcome.err, HasSubstr("F104"));
}

TEST(XrefForms, AreNamedWithTheirEdition) {
  const auto plain = chohyo({"xref", "checklist"}), edition = chohyo({"xref", "checklist@r6"});
  EXPECT_EQ(edition.status, 0);
  EXPECT_EQ(edition.out, plain.out);
  EXPECT_EQ(chohyo({"xref", "checklist@r6/3-1"}).status, 0);
  EXPECT_EQ(chohyo({"xref", "checklist@r99"}).status, 2);
}

// --- what reaches the pages -----------------------------------------------------------------------------------------

TEST_F(Forms, PrintTheLabelOfALoopAndTheirOwnVendorBehindIt) {
  const std::string pack = changed(
      changed(
          changed(form::small_pack(), "edition=\"r1\"", "edition=\"r1\" per=\"vendor\""), "<group label=\"2 設備\">",
          "<group label=\"印甲\"><each of=\"vendors\"><cell column=\"item\">印乙{{vendor.name}}</cell></each></group>"
          "<group label=\"2 設備\">"),
      "</body>", "<paragraph style=\"cell\">印丙{{vendor.name}}</paragraph></body>");
  add("visits", "r1", pack);
  const std::string file = write(folder_ / "v.xml",
                                 "<answers version=\"1\"><facility id=\"v\" name=\"架空医院\"/><vendors><vendor "
                                 "id=\"a\" name=\"一社\"/><vendor id=\"b\" "
                                 "name=\"二社\"/></vendors><visits edition=\"r1\" vendor=\"a\"/></answers>");
  const auto outcome = call({"render", file, "--out", "out", "--format", "pdf"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const auto text = support::run({"pdftotext", "-layout", (folder_ / "out/v/visits-r1.a.pdf").string(), "-"}, {});
  EXPECT_THAT(text.out, AllOf(HasSubstr("印甲"), HasSubstr("印乙一社"), HasSubstr("印乙二社"), HasSubstr("印丙一社"),
                              Not(HasSubstr("印丙二社"))));
}

}  // namespace
}  // namespace chohyo::cli
