// From one edition of a form to another: what is proposed along which edge, what is copied, what is said of the rest.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "check/carry_over.hpp"
#include "check/codes.hpp"
#include "check/editions.hpp"
#include "check/proposals.hpp"
#include "check/small_form.hpp"
#include "library/library.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// An edition of a form: its items have the labels "[id]"; `lists` and `fields` stand beside the usual ones.
struct Edition {
  std::string id = "r6", year = "2024", per = "facility";
  std::vector<std::string> items;
  std::string fields, lists, rules;
  std::string note = R"(<text id="note" label="備考" max-length="24"/>)";

  std::string pack() const {
    std::string rows;
    for (const std::string& item : items) {
      rows += "<item id=\"" + item + "\" label=\"[" + item + "]\"><text>" + item + "</text></item>";
    }
    std::string field_refs;
    for (const char* one : {"first", "target", "second", "note"}) {
      if (std::string(one) != "note" || asks_note) field_refs += std::string("<field ref=\"") + one + "\"/>";
    }
    return "<form id=\"plan\" edition=\"" + id + "\" title=\"計画\" fiscal-year=\"" + year + "\" per=\"" + per + R"(">
  <styles><style id="s" size="8pt"/></styles>
  <page top="10mm" right="10mm" bottom="10mm" left="10mm"/>
  <phrases continued="c" annex-title="a" annex-forward="f" annex-back="b" draft="d" chosen="{0} を選択"/>
  <fields>
    <choice id="first" label="1回目" separator="・"><word id="yes">はい</word><word id="no">いいえ</word><word id="half">半分</word></choice>
    <date id="target" label="目標日"/>
    <choice id="second" label="2回目" separator="・"><word id="yes">はい</word><word id="no">いいえ</word><word id="half">半分</word></choice>)" +
           note + fields + "</fields>" + lists + R"(<body>
    <table id="t" summary="t" header-style="s" group-style="s" band-style="s">
      <columns><column id="c" width="50mm" style="s"><item-text/>)" +
           field_refs + "</column></columns>" + header() + "<rows>" + rows + "</rows></table>" + tables + R"(</body>
  <rules><rule id="V02" kind="answered" field="first" good="yes" again="second" target="target"/>)" +
           rules + "</rules><provenance><line>作り物</line></provenance></form>";
  }

  bool asks_note = true;  ///< of the usual items
  std::string tables;     ///< beside theirs
  std::vector<std::string> shown;

 private:
  std::string header() const {
    std::string rows;
    for (const std::string& one : shown) rows += "<row><cell column=\"c\" field=\"" + one + "\"/></row>";
    return rows.empty() ? rows : "<header>" + rows + "</header>";
  }
};

const std::string kYearRule = R"(<rule id="V10" kind="fiscal-year" fields="target"/>)";

void write(const std::filesystem::path& path, std::string_view text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

class NextEdition : public testing::Test {
 protected:
  NextEdition() {
    new_.id = "r7";
    new_.year = "2025";
  }

  /// An edge from r6 to r7.
  void join(const std::string& from, const std::string& to, const std::string& relation) {
    edges_ += "<from item=\"" + from + "\"><edge to=\"" + to + "\" relation=\"" + relation + "\"/></from>";
  }

  void load() {
    write(folder_ / "plan/r6/form.xml", old_.pack());
    write(folder_ / "plan/r7/form.xml", new_.pack());
    write(folder_ / "guidelines.xml", "<guidelines/>");
    const std::string group = "<edges form=\"plan\" edition=\"r6\" to-form=\"plan\" to-edition=\"r7\" status=\"" +
                              status_ + "\" rationale=\"版の移行\">";
    write(folder_ / "crosswalk.xml",
          "<crosswalk>" + (edges_.empty() ? "" : group + edges_ + "</edges>") + gaps_ + "</crosswalk>");
    auto result = library::Library::load(folder_.path());
    for (const auto& d : result.diagnostics) {
      if (!broken_) ADD_FAILURE() << diag::to_line(d, diag::Language::en);
    }
    ASSERT_TRUE(result.value);
    library_ = std::move(*result.value);
  }

  static answers::Answers given(const std::string& inside, const std::string& of_form = "") {
    return answers_of(R"(<answers version="1"><facility id="f" name="架空医院"/><vendors/><plan edition="r6")" +
                      of_form + ">" + inside + "</plan></answers>");
  }

  /// "a first=no target=2025-05-01 < plan@r6/b" a proposal, then "label field value" what is left out.
  std::vector<std::string> proposed(const std::string& inside) {
    load();
    return proposed(given(inside));
  }

  std::vector<std::string> proposed(const answers::Answers& answers) const {
    const form::FormPtr form = library_->find("plan", "r7");
    const Proposals proposals = propose(*library_, form, {}, answers);
    std::vector<std::string> out;
    for (const Proposal& proposal : proposals.items) {
      out.push_back(at(form->items, proposal.item).id);
      for (const auto& [field, value] : proposal.answers) out.back() += " " + field + "=" + value;
      out.back() += " < " + proposal.origin;
    }
    for (const LeftOut& one : proposals.left_out) out.push_back(told(one));
    return out;
  }

  static std::string told(const LeftOut& one) {
    constexpr const char* kReasons[] = {"outside-year", "unfit", "no-field", "differ", "unsettled"};
    std::string out = std::string(kReasons[static_cast<int>(one.reason)]) + " " + one.path;
    if (!one.field_id.empty()) out += " " + one.field_id;
    return one.value.empty() ? out : out + " " + one.value;
  }

  /// "moved a>b" a change.
  std::vector<std::string> changes() {
    load();
    const form::FormPtr from = library_->find("plan", "r6"), to = library_->find("plan", "r7");
    constexpr const char* kNames[] = {"moved",  "split",       "merged", "regrouped",
                                      "partly", "overlapping", "gone",   "added"};
    std::vector<std::string> out;
    for (const ItemChange& one : edition_changes(library_->crosswalk(), *from, *to)) {
      std::string text = kNames[static_cast<int>(one.change)];
      for (const form::ItemIndex item : one.from) text += " " + at(from->items, item).id;
      text += " >";
      for (const form::ItemIndex item : one.to) text += " " + at(to->items, item).id;
      if (!one.reason.empty()) text += " " + one.reason;
      if (!one.is_reviewed) text += " ?";
      out.push_back(text);
    }
    return out;
  }

  const support::TemporaryFolder folder_;
  Edition old_, new_;
  std::string edges_, gaps_, status_ = "reviewed";
  bool broken_ = false;
  std::optional<library::Library> library_;
};

TEST_F(NextEdition, LeaveOutATargetThatTheNewYearRulesOut) {
  old_.items = new_.items = {"a", "b"};
  const std::string answers = R"(<item id="a" first="no" target="2025-03-14" note="棚卸し中"/>)"
                              R"(<item id="b" first="no" target="2025-06-30"/>)";
  EXPECT_THAT(proposed(answers), ElementsAre("a first=no target=2025-03-14 note=棚卸し中 < plan@r6/a",
                                             "b first=no target=2025-06-30 < plan@r6/b"));
  new_.rules = kYearRule;
  EXPECT_THAT(proposed(answers),
              ElementsAre("a first=no note=棚卸し中 < plan@r6/a", "b first=no target=2025-06-30 < plan@r6/b",
                          "outside-year plan@r6/a target 2025-03-14"));
}

TEST_F(NextEdition, FollowAnItemThatHasMoved) {
  old_.items = {"a", "b"};
  new_.items = {"b", "x"};  // b asks something else now: a has moved there
  join("a", "b", "equivalent");
  join("b", "x", "equivalent");
  EXPECT_THAT(proposed(R"(<item id="a" first="no" target="2025-06-30" note="甲"/>)"
                       R"(<item id="b" first="no" second="yes" note="乙"/>)"),
              ElementsAre("b first=no target=2025-06-30 note=甲 < plan@r6/a", "x first=yes note=乙 < plan@r6/b"));
  EXPECT_THAT(changes(), ElementsAre("moved a > b", "moved b > x"));
}

TEST_F(NextEdition, FollowEdgesThatAreWrittenTheOtherWayRound) {
  old_.items = {"a"};
  new_.items = {"x", "y"};
  gaps_ =
      R"(<edges form="plan" edition="r7" to-form="plan" to-edition="r6" status="proposed" rationale="版の移行">)"
      R"(<from item="x"><edge to="a" relation="subset"/></from><from item="y"><edge to="a" relation="subset"/></from></edges>)";
  EXPECT_THAT(proposed(R"(<item id="a" first="yes"/>)"),
              ElementsAre("x first=yes < plan@r6/a", "y first=yes < plan@r6/a"));
  EXPECT_THAT(changes(), ElementsAre("split a > x y ?"));
}

TEST_F(NextEdition, GiveEachPartOfASplitItemWhatTheWholeSays) {
  old_.items = {"a"};
  new_.items = {"a1", "a2"};
  join("a", "a1", "superset");
  edges_.insert(edges_.rfind("</from>"), R"(<edge to="a2" relation="superset"/>)");
  EXPECT_THAT(proposed(R"(<item id="a" first="no" target="2025-06-30" note="更改中"/>)"),
              ElementsAre("a1 first=no target=2025-06-30 note=更改中 < plan@r6/a",
                          "a2 first=no target=2025-06-30 note=更改中 < plan@r6/a"));
  EXPECT_THAT(changes(), ElementsAre("split a > a1 a2"));
}

TEST_F(NextEdition, JoinWhatMergedItemsSay) {
  old_.items = {"a", "b"};
  new_.items = {"x"};
  join("a", "x", "subset");
  join("b", "x", "subset");
  EXPECT_THAT(proposed(R"(<item id="a" first="yes" note="済"/><item id="b" first="no" second="yes"/>)"),
              ElementsAre("x first=yes note=[a]: 済 < plan@r6/a plan@r6/b"));
  EXPECT_THAT(proposed(R"(<item id="a" first="no" target="2025-07-31" note="甲"/>)"
                       R"(<item id="b" first="no" target="2025-06-30" note="乙"/>)"),
              ElementsAre("x first=no target=2025-06-30 note=[a]: 甲 / [b]: 乙 < plan@r6/a plan@r6/b"));
  EXPECT_THAT(proposed(R"(<item id="a" first="yes"/><item id="b" first="no" target="2025-06-30"/>)"),
              ElementsAre("x first=no target=2025-06-30 < plan@r6/b"));
  EXPECT_THAT(changes(), ElementsAre("merged a b > x"));
}

TEST_F(NextEdition, KeepAGoodAnswerBackWhileAPartOfAMergedItemHasNone) {
  old_.items = {"a", "b"};
  new_.items = {"x"};
  join("a", "x", "subset");
  join("b", "x", "subset");
  EXPECT_THAT(proposed(R"(<item id="a" first="yes"/>)"), ElementsAre("unsettled plan@r6/a"));
  EXPECT_THAT(proposed(R"(<item id="a" first="yes"/><item id="b" first="yes" proposal="contract/a/s"/>)"),
              ElementsAre("unsettled plan@r6/a"));
  EXPECT_THAT(proposed(R"(<item id="a" first="no"/><item id="b" first="half"/>)"),
              ElementsAre("differ plan@r6/a first"));
}

TEST_F(NextEdition, WeighAnItemThatKeepsItsIdWithOneThatJoinsIt) {
  old_.items = {"a", "b"};
  new_.items = {"a"};
  join("b", "a", "subset");
  EXPECT_THAT(proposed(R"(<item id="a" first="yes"/><item id="b" first="yes"/>)"),
              ElementsAre("a first=yes < plan@r6/a plan@r6/b"));
  EXPECT_THAT(proposed(R"(<item id="a" first="yes"/><item id="b" first="no"/>)"),
              ElementsAre("a first=no < plan@r6/b"));
  EXPECT_THAT(changes(), ElementsAre("merged a b > a"));
}

TEST_F(NextEdition, LeaveNotesOutThatHaveNoRoom) {
  old_.items = {"a", "b"};
  new_.items = {"x"};
  join("a", "x", "subset");
  join("b", "x", "subset");
  EXPECT_THAT(proposed(R"(<item id="a" note="一二三四五六七八九十"/><item id="b" note="一二三四五六七八九十"/>)"),
              ElementsAre("x note=[a]: 一二三四五六七八九十 < plan@r6/a", "unfit plan@r6/b note"));
}

TEST_F(NextEdition, SettleANarrowerItemByAWiderOneAndNotTheOtherWayRound) {
  old_.items = {"wide", "narrow"};
  new_.items = {"part", "whole"};
  join("wide", "part", "superset");
  join("narrow", "whole", "subset");
  EXPECT_THAT(
      proposed(R"(<item id="wide" first="yes"/><item id="narrow" first="yes" note="済"/>)"),
      ElementsAre("part first=yes < plan@r6/wide", "whole note=済 < plan@r6/narrow", "unsettled plan@r6/narrow"));
  EXPECT_THAT(proposed(R"(<item id="narrow" first="no" target="2025-06-30"/>)"),
              ElementsAre("whole first=no target=2025-06-30 < plan@r6/narrow"));
  EXPECT_THAT(changes(), ElementsAre("partly wide > part", "partly narrow > whole"));
}

TEST_F(NextEdition, ProposeNothingOfWhatOnlyOverlaps) {
  old_.items = new_.items = {"a"};
  join("a", "a", "intersects");
  EXPECT_THAT(proposed(R"(<item id="a" first="no" target="2025-06-30" note="甲"/>)"), IsEmpty());
  EXPECT_THAT(changes(), ElementsAre("overlapping a > a"));
}

TEST_F(NextEdition, TellWhatIsGoneAndWhyAndWhatIsNew) {
  old_.items = {"a", "b", "c"};
  new_.items = {"a", "c", "d"};
  gaps_ = R"(<gaps form="plan" edition="r6" in-form="plan" in-edition="r7" status="proposed">)"
          R"(<none item="b" reason="別の法令が問う"/><none item="c" reason="別のことを問う"/></gaps>)";
  EXPECT_THAT(changes(),
              ElementsAre("gone b > 別の法令が問う ?", "gone c > 別のことを問う ?", "added > c", "added > d"));
  EXPECT_THAT(proposed(R"(<item id="a" first="yes"/><item id="c" first="yes"/>)"),
              ElementsAre("a first=yes < plan@r6/a"));
}

TEST_F(NextEdition, TellFieldsThatAreGoneAndValuesThatDoNotFit) {
  old_.items = new_.items = {"a"};
  new_.note = R"(<text id="note" label="備考" max-length="3"/>)";
  EXPECT_THAT(proposed(R"(<item id="a" first="yes" note="長すぎる備考"/>)"),
              ElementsAre("a first=yes < plan@r6/a", "unfit plan@r6/a note"));
  new_.asks_note = false;
  new_.tables = R"(<table id="u" summary="u" header-style="s" group-style="s" band-style="s"><columns>)"
                R"(<column id="c" width="50mm" style="s"><item-text/><field ref="note"/></column></columns>)"
                R"(<rows><item id="z" label="[z]"><text>z</text></item></rows></table>)";
  EXPECT_THAT(proposed(R"(<item id="a" first="yes" note="備考"/>)"),
              ElementsAre("a first=yes < plan@r6/a", "no-field plan@r6/a note"));
  new_.note.clear();
  new_.tables.clear();
  EXPECT_THAT(proposed(R"(<item id="a" first="yes" note="備考"/>)"), ElementsAre("a first=yes < plan@r6/a"));
  const FieldChanges fields = field_changes(*library_->find("plan", "r6"), *library_->find("plan", "r7"));
  EXPECT_THAT(fields.gone, ElementsAre("備考"));
  EXPECT_THAT(fields.added, IsEmpty());
}

/// What a record holds: "system id=his name=基幹 backup[place=金庫]".
std::string shown(const answers::Record& record) {
  std::string out = record.name;
  for (const answers::Field& field : record.fields) out += " " + field.name + "=" + field.text;
  for (const answers::Record& inner : record.records) out += " [" + shown(inner) + "]";
  return out;
}

class CarriedRecords : public NextEdition {
 protected:
  CarriedRecords() {
    old_.items = new_.items = {"a"};
    old_.fields = R"(<text id="keeper" label="管理者" of="form"/><date id="checked" label="点検日" of="form"/>)"
                  R"(<date id="agreed" label="合意日" of="form"/>)";
    new_.fields = old_.fields;
    old_.shown = new_.shown = {"keeper", "checked", "agreed"};
    old_.lists =
        R"(<lists><list id="system" label="システム"><text id="name" label="名称"/><date id="since" label="稼働日"/>)"
        R"(<text id="maker" label="製造者"/><reference id="needs" label="前提" to="system"/>)"
        R"(<list id="backup" label="控え"><text id="place" label="保管先"/></list></list>)"
        R"(<list id="line" label="回線"><text id="name" label="名称"/></list></lists>)";
    new_.lists =
        R"(<lists><list id="system" label="システム"><text id="name" label="名称" max-length="4"/><date id="since" label="稼働日"/>)"
        R"(<reference id="needs" label="前提" to="system"/><text id="support" label="保守"/>)"
        R"(<list id="backup" label="控え"><text id="place" label="保管先"/></list></list></lists>)";
    old_.tables = table("system", {"name", "since", "maker", "needs.name"}) + table("system.backup", {"place"}) +
                  table("line", {"name"});
    new_.tables = table("system", {"name", "since", "support", "needs.name"}) + table("system.backup", {"place"});
  }

  static std::string table(const std::string& list, const std::vector<std::string>& fields) {
    const std::string name = list.substr(list.find('.') + 1);
    std::string cells;
    for (const std::string& field : fields) cells += "{{" + name + "." + field + "}}";
    return "<table id=\"" + name +
           "s\" summary=\"t\" header-style=\"s\" group-style=\"s\" band-style=\"s\"><columns>"
           "<column id=\"c\" width=\"50mm\" style=\"s\"/></columns><rows><each of=\"" +
           list + "\"><cell column=\"c\">" + cells + "</cell></each></rows></table>";
  }
};

TEST_F(CarriedRecords, GoOverWholeWithWhatTheNewEditionAsksFor) {
  load();
  const CarriedOver carried = carry_over(
      *library_, *library_->find("plan", "r7"), {},
      given(
          R"(<system id="" name=""/><system id="his" name="電子カルテ" since="6/10" maker="甲社"><backup place="金庫"/><backup place=""/></system>)"
          R"(<system id="ris" name="画像" needs="his"/><line name="外線"/>)",
          R"( keeper="情報部" checked="6/10" agreed="2025-05-01")"));
  std::vector<std::string> records, left;
  for (const answers::Record& one : carried.records) records.push_back(shown(one));
  for (const LeftOut& one : carried.left_out) left.push_back(told(one));
  EXPECT_THAT(records, ElementsAre("system id=his name= since=2024-06-10 needs= support= [backup id= place=金庫]",
                                   "system id=ris name=画像 since= needs=his support="));
  EXPECT_THAT(carried.fields, ElementsAre(std::pair<std::string, std::string>("keeper", "情報部"),
                                          std::pair<std::string, std::string>("agreed", "2025-05-01")));
  EXPECT_THAT(left, ElementsAre("outside-year plan@r6 checked 2024-06-10", "unfit plan@r6/system/his name"));
  const FieldChanges fields = field_changes(*library_->find("plan", "r6"), *library_->find("plan", "r7"));
  EXPECT_THAT(fields.gone, ElementsAre("システム・製造者", "回線"));
  EXPECT_THAT(fields.added, ElementsAre("システム・保守"));
}

TEST_F(NextEdition, GoesOnWithTheLatestThatCanBeUsed) {
  old_.items = new_.items = {"a"};
  Edition oldest = old_;
  oldest.id = "r5";
  oldest.year = "2023";
  write(folder_ / "plan/r5/form.xml", oldest.pack());
  const auto file = answers_of(R"(<answers version="1"><facility id="f" name="架空医院"/><vendors/>)"
                               R"(<plan edition="r5"><item id="a" first="yes"/></plan>)"
                               R"(<plan edition="r6"><item id="a" first="no"/></plan></answers>)");
  load();
  EXPECT_THAT(proposed(file), ElementsAre("a first=no < plan@r6/a"));
  broken_ = true;
  join("a", "a", "intersects");  // waits until r6 can be used
  old_.fields = "<text/>";
  load();
  EXPECT_THAT(proposed(file), ElementsAre("a first=yes < plan@r5/a"));
  EXPECT_THAT(found(unusable_sources(*library_, {library_->find("plan", "r7")}, file)), ElementsAre("C181"));
}

TEST_F(NextEdition, ThatCannotBeUsedIsToldOnceForAllOwners) {
  old_.items = new_.items = {"a"};
  old_.per = new_.per = "vendor";
  broken_ = true;
  old_.fields = "<text/>";
  load();
  const auto file = answers_of(R"(<answers version="1"><facility id="f" name="架空医院"/><vendors>)"
                               R"(<vendor id="a" name="A事業者"/><vendor id="b" name="B事業者"/></vendors>)"
                               R"(<plan edition="r6" vendor="a"/><plan edition="r6" vendor="b"/></answers>)");
  EXPECT_THAT(found(unusable_sources(*library_, {library_->find("plan", "r7")}, file)), ElementsAre("C181"));
}

TEST_F(NextEdition, ThatCannotBeUsedAreTold) {
  old_.items = new_.items = {"a"};
  broken_ = true;
  edges_ = "<from item=\"a\"><edge to=\"nowhere\" relation=\"equivalent\"/></from>";
  old_.fields = "<text/>";
  load();
  const auto file = answers_of(R"(<answers version="1"><facility id="f" name="架空医院"/><vendors/>)"
                               R"(<plan edition="r6"/><plan edition="r5"/></answers>)");
  EXPECT_THAT(found(unusable_sources(*library_, {library_->find("plan", "r7")}, file)), ElementsAre("C181", "C182"));
  old_.fields.clear();
  load();
  const auto problems = unusable_sources(*library_, {library_->find("plan", "r7")}, file);
  ASSERT_THAT(found(problems), ElementsAre("C182", "C183"));
  EXPECT_EQ(pointed_at(problems[0]), "r5");
  EXPECT_THAT(diag::message(problems[1], diag::Language::en), testing::HasSubstr("crosswalk.xml:1:"));
}

}  // namespace
}  // namespace chohyo::check
