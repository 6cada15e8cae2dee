// chohyo new --from into another edition: its file can be checked and printed, and a list says what is not in it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "cli/program.hpp"
#include "form/small_pack.hpp"
#include "support/ledger_pack.hpp"

namespace chohyo::cli {
namespace {

namespace fs = std::filesystem;
using support::TemporaryFolder;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// The text from `begin` up to and with the next `end` is replaced.
void replace(std::string& text, const std::string& begin, const std::string& end, const std::string& by) {
  const auto from = text.find(begin);
  if (from == std::string::npos) throw std::runtime_error("not there: " + begin);
  const auto to = text.find(end, from);
  if (to == std::string::npos) throw std::runtime_error("not there: " + end);
  text.replace(from, to + end.size() - from, by);
}

void rename(std::string& text, const std::string& from, const std::string& to) { replace(text, from, from, to); }

std::string item(const std::string& id) {
  return "<item id=\"" + id + "\" label=\"[" + id + "]\"><text>" + id + "</text></item>";
}

/// A checklist of the next year as docs/crosswalk.md has it, beside all the project's own forms.
class NextEdition : public testing::Test {
 protected:
  NextEdition() {
    fs::copy(kRoot / "templates", folder_ / "templates", fs::copy_options::recursive);
    std::string pack = read(folder_ / "templates/checklist/r6/form.xml");
    rename(pack, "edition=\"r6\"", "edition=\"r7\"");
    rename(pack, "fiscal-year=\"2024\"", "fiscal-year=\"2025\"");
    replace(pack, "<!-- seed", "</errata>", "");
    rename(pack, "<item id=\"general/2-1\"", "<item id=\"assets/1\"");
    replace(pack, "<item id=\"server/2-4\"", "</item>", item("access/2-4"));
    replace(pack, "<item id=\"terminal/2-4\"", "</item>", "");
    replace(pack, "<item id=\"server/2-6\"", "</item>", item("server/2-6a") + item("server/2-6b"));
    replace(pack, "<item id=\"terminal/2-9\"", "</item>", item("terminal/2-10"));
    rename(pack, "<item id=\"3-2\" number=\"3-(2)\"", "<item id=\"4-1\" number=\"4-(1)\"");
    write(folder_ / "templates/checklist/r7/form.xml", pack);
    std::string edges = form::fenced_block(form::file_text(CHOHYO_SOURCE_DIR "/docs/crosswalk.md"), "xml", 2);
    rename(edges, "<crosswalk>", "");
    std::string crosswalk = read(folder_ / "templates/crosswalk.xml");
    rename(crosswalk, "</crosswalk>", edges);
    write(folder_ / "templates/crosswalk.xml", crosswalk);
    write(folder_ / "old.xml", R"(<?xml version="1.0" encoding="UTF-8"?>
<answers version="1">
  <facility id="aoba" name="架空あおば病院"/>
  <vendors/>
  <checklist edition="r6">
    <item id="gate" first="yes" first-date="2024-06-10"/>
    <item id="general/2-1" first="yes" first-date="2024-06-10"/>
    <item id="server/2-4" first="yes" first-date="2024-06-10" note="四半期ごと"/>
    <item id="server/2-5" first="no" first-date="2024-06-10" target="3/14" note="棚卸し中"/>
    <item id="server/2-6" first="no" first-date="2024-06-10" target="2025-06-30" note="更改中"/>
    <item id="terminal/2-4" first="no" first-date="2024-06-10" target="2025-05-30"/>
    <item id="terminal/2-9" first="yes" first-date="2024-06-10"/>
    <item id="3-2" first="no" first-date="2024-06-10" target="2025-09-30" second="yes" second-date="2025-02-10"/>
  </checklist>
</answers>
)");
  }

  support::Outcome call(std::vector<std::string> words, std::vector<std::string> environment = {}) const {
    words.insert(words.end(), {"--templates", (folder_ / "templates").string()});
    return chohyo(words, {folder_.path(), std::move(environment)});
  }

  support::Outcome make(std::vector<std::string> environment = {}) const {
    return call({"new", "--form", "checklist@r7", "--from", "old.xml", "--out", "new.xml", "--force"},
                std::move(environment));
  }

  const TemporaryFolder folder_;
};

TEST_F(NextEdition, TakesAnswersAlongTheEdgesOfTheDocumentation) {
  const auto made = make();
  ASSERT_EQ(made.status, 0) << made.err;
  const std::string text = read(folder_ / "new.xml");
  EXPECT_THAT(
      text.substr(text.find("<checklist edition=\"r7\"")),
      AllOf(HasSubstr("<item id=\"assets/1\"/>"),
            HasSubstr("<item id=\"access/2-4\" first=\"no\" target=\"2025-05-30\" note=\"サーバ 2-(4): 四半期ごと\" "
                      "proposal=\"checklist@r6/terminal/2-4 checklist@r6/server/2-4\"/>"),
            HasSubstr("<item id=\"server/2-5\" first=\"no\" note=\"棚卸し中\" proposal=\"checklist@r6/server/2-5\"/>"),
            HasSubstr("<item id=\"server/2-6a\" first=\"no\" target=\"2025-06-30\" note=\"更改中\" "
                      "proposal=\"checklist@r6/server/2-6\"/>"),
            HasSubstr("<item id=\"server/2-6b\" first=\"no\" target=\"2025-06-30\" note=\"更改中\" "
                      "proposal=\"checklist@r6/server/2-6\"/>"),
            HasSubstr("<item id=\"terminal/2-10\"/>"),
            HasSubstr("<item id=\"4-1\" first=\"yes\" proposal=\"checklist@r6/3-2\"/>")));
  const auto checked = call({"check", "new.xml", "--form", "checklist@r7", "--output", "line"});
  EXPECT_EQ(checked.status, 0);
  EXPECT_THAT(checked.out, AllOf(HasSubstr("[C139]"), Not(HasSubstr("[C104]")), Not(HasSubstr("[C105]"))));
  const auto printed = call({"render", "new.xml", "--form", "checklist@r7", "--format", "xlsx", "--out", "out"});
  EXPECT_EQ(printed.status, 0) << printed.err;
}

TEST_F(NextEdition, ListsWhatHasChangedAndWhatIsNotTakenOver) {
  EXPECT_THAT(make().err,
              AllOf(HasSubstr("from checklist-r6 to checklist-r7\n"
                              "  moved items: 3-(2) → 4-(1)\n"
                              "  split items: サーバ 2-(6) → [server/2-6a] + [server/2-6b]\n"
                              "  merged items: サーバ 2-(4) + 端末PC 2-(4) → [access/2-4]\n"
                              "  items that only overlap, whose answers are not copied: "),
                    HasSubstr("\n  items that are gone: 端末PC 2-(9) (ネットワークの項目が問う。)\n"
                              "  new items: [terminal/2-10]\n"
                              "checklist-r7:\n"
                              "  not taken over:\n"
                              "    checklist@r6/server/2-5: target 2025-03-14 lies outside fiscal year 2025 of r7\n")));
  EXPECT_THAT(make({"LC_ALL=ja_JP.UTF-8"}).err,
              AllOf(HasSubstr("checklist-r6 から checklist-r7 へ\n  移った項目: 3-(2) → 4-(1)\n"),
                    HasSubstr("なくなった項目: 端末PC 2-(9)（ネットワークの項目が問う。）\n"),
                    HasSubstr("サーバ 2-(5) の目標日 2025-03-14 は r7 の年度（令和7年度）の外\n")));
}

TEST_F(NextEdition, IsNamedByXref) {
  const auto found = call({"xref", "checklist@r6/3-2"});
  EXPECT_EQ(found.status, 0) << found.err;
  EXPECT_THAT(found.out,
              AllOf(HasSubstr("[checklist@r6/3-2]"), HasSubstr("[checklist@r7/4-1]"), Not(HasSubstr("[checklist/"))));
  EXPECT_THAT(call({"xref", "checklist@r6/terminal/2-9"}).out, HasSubstr("チェックリスト r7"));
}

TEST_F(NextEdition, SaysWhichEditionOrCrosswalkCannotBeUsed) {
  std::string crosswalk = read(folder_ / "templates/crosswalk.xml");
  const std::string sound = crosswalk;
  rename(crosswalk, "<edge to=\"4-1\"", "<edge to=\"4-9\"");
  write(folder_ / "templates/crosswalk.xml", crosswalk);
  auto made = make();
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_THAT(made.err, AllOf(HasSubstr("warning[C183]"), HasSubstr("/crosswalk.xml:"),
                              HasSubstr("items that are gone: 全般 2-(1), サーバ 2-(4)")));
  write(folder_ / "templates/crosswalk.xml", sound);
  std::string pack = read(folder_ / "templates/checklist/r6/form.xml");
  rename(pack, "<item id=\"gate\"", "<thing id=\"gate\"");
  write(folder_ / "templates/checklist/r6/form.xml", pack);
  made = make();
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_THAT(made.err, AllOf(HasSubstr("warning[C181]"), HasSubstr("checklist/r6/form.xml:"), HasSubstr("old.xml:5:"),
                              Not(HasSubstr("items hold proposals"))));
  fs::remove_all(folder_ / "templates/checklist/r6");
  write(folder_ / "templates/crosswalk.xml", "<crosswalk/>");
  EXPECT_THAT(make().err, HasSubstr("warning[C182]"));
}

TEST_F(NextEdition, TakesRecordsAsTheyStand) {
  std::string next(support::kLedgerPack);
  write(folder_ / "templates/ledger/r1/form.xml", next);
  rename(next, "edition=\"r1\"", "edition=\"r2\"");
  rename(next, "fiscal-year=\"2024\"", "fiscal-year=\"2025\"");
  rename(next, "<date id=\"since\" label=\"稼働日\"/>", "<date id=\"until\" label=\"更改日\"/>");
  rename(next, "{{system.since}}", "{{system.until}}");
  write(folder_ / "templates/ledger/r2/form.xml", next);
  std::string systems;
  for (int i = 0; i < 60; ++i) {
    const std::string id = std::to_string(i);
    systems += "<system id=\"s" + id + "\" name=\"機器" + id + "\" kind=\"core\" since=\"6/10\" vendor=\"a\"" +
               (i > 0 ? " needs=\"s0\"" : "") + "><backup place=\"金庫\" tested=\"2024-06-15\"/></system>";
  }
  write(folder_ / "old.xml",
        "<answers version=\"1\"><facility id=\"f\" name=\"架空医院\"/><vendors><vendor id=\"a\" "
        "name=\"A事業者\"/></vendors><ledger edition=\"r1\">" +
            systems + "</ledger></answers>");
  const auto made = call({"new", "--form", "ledger@r2", "--from", "old.xml", "--out", "new.xml"});
  ASSERT_EQ(made.status, 0) << made.err;
  EXPECT_THAT(made.err, AllOf(HasSubstr("from ledger-r1 to ledger-r2\n  the items are the same\n"
                                        "  fields that are gone: システム・稼働日\n  new fields: システム・更改日\n"),
                              HasSubstr("copied as it stands, not marked as a proposal; check it: "
                                        "60 records of system\n")));
  const std::string text = read(folder_ / "new.xml");
  EXPECT_THAT(text.substr(text.find("<ledger edition=\"r2\"")),
              AllOf(HasSubstr("<system id=\"s59\" name=\"機器59\" kind=\"core\" until=\"\" order=\"\" vendor=\"a\" "
                              "needs=\"s0\">"),
                    HasSubstr("place=\"金庫\" tested=\"2024-06-15\""), Not(HasSubstr("since="))));
  const auto checked = call({"check", "new.xml", "--form", "ledger@r2"});
  EXPECT_EQ(checked.status, 0) << checked.err;
}

}  // namespace
}  // namespace chohyo::cli
