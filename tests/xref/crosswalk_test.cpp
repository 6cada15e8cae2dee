// The catalogue of guidelines and the crosswalk against the official text, and what they say about each other.
#include "xref/crosswalk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "diag/printer.hpp"
#include "form/pack.hpp"
#include "form/small_pack.hpp"
#include "library/library.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::xref {
namespace {

using namespace form;

using testing::ElementsAre;

const std::string kRoot = CHOHYO_SOURCE_DIR;

const library::Library& library() {
  static const auto loaded = [] {
    auto result = library::Library::load(kRoot + "/templates");
    std::string problems;
    for (const auto& d : result.diagnostics) problems += diag::to_caret_text(d, diag::Language::en);
    if (!result.value) throw std::runtime_error(problems);
    EXPECT_EQ(problems, "");
    return result;
  }();
  return *loaded.value;
}

const Crosswalk& crosswalk() { return library().crosswalk(); }

/// "contract part1/A-1" → the item.
ItemRef item(const std::string& form_id, const std::string& id) {
  const FormPtr form = library().find(form_id, "r6");
  const Item* found = form ? form->find_item(id) : nullptr;
  if (!found) throw std::out_of_range(form_id + " " + id);
  return {form.get(), base::index_of(form->items, *found)};
}

std::string name_of(const ItemRef& item) { return item.form->id + " " + item->id; }

std::string without_white_space(std::string text) {
  for (const std::string blank : {" ", "\t", "\u3000"}) {
    for (auto at = text.find(blank); at != std::string::npos; at = text.find(blank)) text.erase(at, blank.size());
  }
  return text;
}

/// The last column of every row of the two guide tables in the seed; bands and heads have none.
std::vector<std::string> seed_references() {
  std::ifstream file(kRoot + "/tests/seeds/002_6f6392324480c9d4.txt");
  std::vector<std::string> out;
  for (std::string line; std::getline(file, line);) {
    const auto last = line.rfind('\t');
    if (last == std::string::npos || line.starts_with("項番\t") || last + 1 == line.size()) continue;
    out.push_back(line.substr(last + 1));
  }
  return out;
}

/// Rows that cite the place, in printed order.
std::vector<std::string> rows_citing(const std::string& path) {
  std::vector<std::string> out;
  for (const Edge& edge : crosswalk().edges) {
    if (edge.relation == Relation::cites && crosswalk().path(*edge.to_clause) == path) out.push_back(edge.from->id);
  }
  return out;
}

TEST(Crosswalk, PrintsTheReferencesOfTheSeedRowByRow) {
  const auto seed = seed_references();
  const FormPtr guide = library().find("contract-guide", "r6");
  ASSERT_EQ(seed.size(), 54u);
  ASSERT_EQ(guide->items.size(), seed.size());
  for (std::size_t i = 0; i < seed.size(); ++i) {
    std::string printed;
    for (const PrintedCitation& bullet : guide->items[i].citations) printed += bullet.text + " ";
    EXPECT_EQ(without_white_space(printed), without_white_space(seed[i])) << guide->items[i].id;
  }
}

TEST(Crosswalk, SetsABlankBeforeAFirstPartAndBeforeAnAnnex) {
  const auto first_bullet = [](const char* id) { return item("contract-guide", id)->citations.at(0).text; };
  EXPECT_EQ(
      first_bullet("part1/A-1"),
      "・医療情報システムの安全管理に関するガイドライン第6.0版 経営管理編5.1 別添小規模医療機関向けガイダンス3.5");
  EXPECT_EQ(first_bullet("part1/ref-4-1"), "・医療機関におけるサイバーセキュリティ対策チェックリスト");
  EXPECT_EQ(item("contract-guide", "part1/ref-4-1")->citations.at(1).text,
            "・医療情報システムの安全管理に関するガイドライン第6.0版 経営管理編3.4.2、3.4.3、企画管理編12.3");
  EXPECT_EQ(first_bullet("part2/C-1"), "・情報システム・モデル取引・契約書追補版 セキュリティチェックシート");
  EXPECT_EQ(first_bullet("part2/A-4"), "・医療情報システムの安全管理に関するガイドライン第6.0版 企画管理編6.1.2");
}

TEST(Crosswalk, BulletsLeadToTheDocumentsOwnPages) {
  const auto& bullets = item("contract-guide", "part2/A-9")->citations;
  ASSERT_EQ(bullets.size(), 4u);
  EXPECT_EQ(bullets[0].uri, "https://www.mhlw.go.jp/stf/shingi/0000516275_00006.html");
  EXPECT_EQ(bullets[1].uri, "https://www.soumu.go.jp/menu_news/s-news/01ryutsu06_02000359.html");
  EXPECT_EQ(bullets[2].uri, "");  // no address is known for the two notices
  EXPECT_EQ(bullets[3].uri, "");
}

TEST(Crosswalk, OnlyTheFormWithTheColumnHasPrintedReferences) {
  for (const FormPtr& form : library().forms()) {
    const bool guide = form->id == "contract-guide";
    for (const Item& one : form->items) EXPECT_EQ(one.citations.empty(), !guide) << form->id << " " << one.id;
  }
}

TEST(Crosswalk, CatalogueHoldsTheDocumentsThatAreCited) {
  std::vector<std::string> ids;
  for (const Guideline& guideline : crosswalk().guidelines) ids.push_back(guideline.id);
  EXPECT_THAT(ids, ElementsAre("anzen-6.0", "checklist-r6", "teikyo-1.1", "gaibu-hozon", "e-bunsho", "model-tsuiho"));
  std::vector<std::size_t> clauses;
  for (const Part& part : crosswalk().guidelines[0].parts) clauses.push_back(part.clauses.size());
  EXPECT_THAT(clauses, ElementsAre(10u, 23u, 13u, 5u));
  EXPECT_EQ(crosswalk().guidelines[2].parts.at(0).clauses.size(), 13u);
}

TEST(Crosswalk, EveryClauseOfTheCatalogueIsCited) {
  for (const auto& [path, place] : crosswalk().places()) {
    if (!place.clause) continue;
    EXPECT_FALSE(rows_citing(path).empty()) << path;
  }
}

// Facts taken from the official tables by hand.
TEST(Crosswalk, ClausesLeadToTheRowsThatCiteThem) {
  EXPECT_THAT(rows_citing("anzen-6.0/keiei/3.4.1"), ElementsAre("part1/C-3", "part1/ref-4-2"));
  EXPECT_THAT(rows_citing("anzen-6.0/keiei/1.2.1"),
              ElementsAre("part1/B-4", "part1/B-5-1", "part1/C-2", "part1/ref-3-1"));
  EXPECT_THAT(rows_citing("anzen-6.0/kikaku/7"), ElementsAre("part1/B-3-1", "part1/B-3-2", "part2/A-9", "part2/A-9-2"));
  EXPECT_THAT(rows_citing("anzen-6.0/kikaku/13"), ElementsAre("part1/ref-3-2", "part1/ref-3-3"));
  EXPECT_THAT(rows_citing("anzen-6.0/kikaku/2.1.2(2)"), ElementsAre("part2/A-10"));
  EXPECT_THAT(rows_citing("anzen-6.0/unyo/13"), ElementsAre("part2/B-3"));
  EXPECT_THAT(rows_citing("anzen-6.0/unyo/13②"), ElementsAre("part2/B-2"));
  EXPECT_THAT(rows_citing("anzen-6.0/unyo/12.2"), ElementsAre("part2/B-5", "part2/ref-7"));
  EXPECT_THAT(rows_citing("anzen-6.0/shokibo/3.5"), ElementsAre("part1/A-1", "part1/B-5-1", "part1/ref-1"));
  EXPECT_THAT(rows_citing("anzen-6.0/shokibo/3.3.4"), ElementsAre("part1/C-3", "part1/ref-4-2"));
  EXPECT_THAT(rows_citing("anzen-6.0"), ElementsAre("part1/B-1"));
  EXPECT_THAT(rows_citing("teikyo-1.1"), ElementsAre("part2/A-1"));
  EXPECT_THAT(rows_citing("teikyo-1.1/4.1"), ElementsAre("part2/A-5", "part2/C-4", "part2/ref-1", "part2/ref-7"));
  EXPECT_THAT(rows_citing("teikyo-1.1/別紙1"), ElementsAre("part2/A-6"));
  EXPECT_THAT(rows_citing("gaibu-hozon"), ElementsAre("part2/A-9"));
  EXPECT_THAT(
      rows_citing("model-tsuiho/security-check"),
      ElementsAre("part2/B-2", "part2/B-4", "part2/C-1", "part2/C-2", "part2/ref-3", "part2/ref-4", "part2/ref-6"));
  EXPECT_THAT(rows_citing("checklist-r6"),
              ElementsAre("part1/B-2", "part1/ref-1", "part1/ref-2", "part1/ref-3-1", "part1/ref-3-2", "part1/ref-3-3",
                          "part1/ref-4-1", "part1/ref-4-2", "part2/ref-1", "part2/ref-2", "part2/ref-3", "part2/ref-4",
                          "part2/ref-7", "part2/ref-8"));
}

TEST(Crosswalk, DoubtfulReferencesPrintAsFoundAndSayWhyTheyAreDoubtful) {
  std::vector<std::string> doubtful;
  for (const Edge& edge : crosswalk().edges) {
    EXPECT_EQ(edge.is_uncertain(), !edge.note.empty());
    if (edge.is_uncertain()) doubtful.push_back(edge.from->id + " " + crosswalk().path(*edge.to_clause));
  }
  EXPECT_THAT(doubtful, ElementsAre("part1/B-5-1 anzen-6.0/shokibo/3.5", "part1/B-5-1 anzen-6.0/shokibo/3.1.2",
                                    "part1/ref-4-2 anzen-6.0/shokibo/3.3.4", "part2/A-9 e-bunsho"));
  const auto& explained = item("contract-guide", "part1/B-5-1")->citations.at(0);
  EXPECT_TRUE(explained.text.ends_with("別添小規模医療機関向けガイダンス3.53.1.2"));
  EXPECT_TRUE(explained.is_uncertain);
  const auto& continuity = item("contract-guide", "part1/ref-4-2")->citations;
  EXPECT_FALSE(continuity.at(0).is_uncertain);
  EXPECT_TRUE(continuity.at(1).is_uncertain);
  EXPECT_TRUE(continuity.at(1).text.ends_with("別添小規模医療機関向けガイダンス3.5.3.4"));
}

TEST(Crosswalk, NamesPlacesInFullInShortAndByPath) {
  const auto places = crosswalk().places();
  const ClauseRef clause = places.at("anzen-6.0/keiei/3.4.1");
  EXPECT_EQ(crosswalk().name(clause), "医療情報システムの安全管理に関するガイドライン第6.0版 経営管理編3.4.1");
  EXPECT_EQ(crosswalk().short_name(clause), "経営管理編3.4.1");
  EXPECT_EQ(crosswalk().path(clause), "anzen-6.0/keiei/3.4.1");
  const ClauseRef plain = places.at("teikyo-1.1/5.1.7");
  EXPECT_EQ(crosswalk().name(plain),
            "医療情報を取り扱う情報システム・サービスの提供事業者における安全管理ガイドライン5.1.7");
  EXPECT_EQ(crosswalk().short_name(plain), "5.1.7");
  EXPECT_EQ(crosswalk().short_name(places.at("gaibu-hozon")), "外部保存通知");
  EXPECT_EQ(crosswalk().name(places.at("model-tsuiho/security-check")),
            "情報システム・モデル取引・契約書追補版 セキュリティチェックシート");
}

// --- between items ---------------------------------------------------------------------------------------------------

std::string relation_between(const ItemRef& from, const ItemRef& to) {
  for (const Edge& edge : crosswalk().edges) {
    if (edge.from != from || edge.to_item != to) continue;
    const std::string status = edge.status == ReviewStatus::proposed ? " proposed" : "";
    switch (edge.relation) {
      case Relation::cites:
        return "cites" + status;
      case Relation::equivalent:
        return "equivalent" + status;
      case Relation::subset:
        return "subset" + status;
      case Relation::superset:
        return "superset" + status;
      case Relation::intersects:
        return "intersects" + status;
    }
  }
  return "none";
}

TEST(Crosswalk, ChecklistItemsLeadToTheRowsUnderTheirHeading) {
  const auto to_contract = [](const char* from, const char* to) {
    return relation_between(item("checklist", from), item("contract", to));
  };
  EXPECT_EQ(to_contract("3-1", "part1/ref-4-1"), "equivalent");
  EXPECT_EQ(to_contract("3-3", "part1/ref-4-2"), "equivalent");
  EXPECT_EQ(to_contract("general/2-1", "part1/ref-3-1"), "subset");
  EXPECT_EQ(to_contract("terminal/2-5", "part1/ref-3-3"), "subset");
  EXPECT_EQ(to_contract("server/2-6", "part2/ref-8"), "subset");
  EXPECT_EQ(to_contract("general/2-3", "part1/A-1"), "intersects");
  EXPECT_EQ(to_contract("3-2", "part2/ref-5"), "intersects proposed");
  EXPECT_EQ(to_contract("gate", "part1/ref-1"), "none");
  EXPECT_EQ(relation_between(item("checklist", "3-2"), item("bcp-check", "1-2-4")), "superset");
  EXPECT_EQ(reversed(Relation::superset), Relation::subset);
  EXPECT_EQ(reversed(Relation::subset), Relation::superset);
  EXPECT_EQ(reversed(Relation::intersects), Relation::intersects);
}

/// Items of the form about whose counterpart in the other nothing is said.
std::vector<std::string> silent(const std::string& form_id, const std::string& in_id) {
  const FormPtr form = library().find(form_id, "r6"), in = library().find(in_id, "r6");
  std::vector<std::string> out;
  for (const form::ItemIndex i : base::indexes(form->items)) {
    const ItemRef one{form.get(), i};
    const bool joined = std::any_of(crosswalk().edges.begin(), crosswalk().edges.end(), [&](const Edge& edge) {
      if (!edge.to_item) return false;
      return (edge.from == one && edge.to_item->form == in.get()) ||
             (*edge.to_item == one && edge.from.form == in.get());
    });
    const bool stated =
        std::any_of(crosswalk().unmatched.begin(), crosswalk().unmatched.end(),
                    [&](const NoCounterpart& none) { return none.item == one && none.in_form == in.get(); });
    if (!joined && !stated) out.push_back(one->id);
  }
  return out;
}

TEST(Crosswalk, GapsAreStatementsNotAbsences) {
  EXPECT_THAT(silent("checklist", "contract"), testing::IsEmpty());
  EXPECT_THAT(silent("contract", "checklist"), testing::IsEmpty());
  EXPECT_THAT(silent("bcp-check", "checklist"), testing::IsEmpty());
  EXPECT_THAT(silent("bcp-check", "contract"), testing::IsEmpty());
  EXPECT_FALSE(silent("checklist", "bcp-check").empty());  // most items have nothing to do with continuity
}

TEST(Crosswalk, EveryJudgementOfOursGivesItsReason) {
  for (const Edge& edge : crosswalk().edges) EXPECT_NE(edge.rationale, "");
  for (const NoCounterpart& none : crosswalk().unmatched) EXPECT_NE(none.reason, "");
}

TEST(Crosswalk, RowsOfCompanionsWithTheSameIdAreTheSameRow) {
  const auto names = [](const ItemRef& row) {
    std::vector<std::string> out;
    for (const ItemRef& like : rows_like(crosswalk(), row)) out.push_back(name_of(like));
    return out;
  };
  EXPECT_THAT(names(item("contract", "part1/A-1")), ElementsAre("contract part1/A-1", "contract-guide part1/A-1"));
  EXPECT_THAT(names(item("contract-guide", "part1/A-1")),
              ElementsAre("contract-guide part1/A-1", "contract part1/A-1"));
  EXPECT_THAT(names(item("contract", "part2/A-9")),
              ElementsAre("contract part2/A-9", "contract-guide part2/A-9", "contract-guide part2/A-9-2"));
  EXPECT_THAT(names(item("contract-guide", "part2/A-9-2")),
              ElementsAre("contract-guide part2/A-9-2", "contract part2/A-9", "contract-guide part2/A-9"));
  EXPECT_THAT(names(item("checklist", "3-1")), ElementsAre("checklist 3-1"));  // equivalent, but another document
  EXPECT_TRUE(is_same_row(item("contract", "part1/A-1"), item("contract-guide", "part1/A-1")));
  EXPECT_FALSE(is_same_row(item("contract", "part1/A-1"), item("contract-guide", "part2/A-1")));
}

TEST(Crosswalk, OfTheDocumentationLoads) {
  const std::string page = file_text(kRoot + "/docs/crosswalk.md");
  const support::TemporaryFolder folder;
  std::ofstream(folder / "guidelines.xml") << fenced_block(page, "xml", 0);
  std::ofstream(folder / "crosswalk.xml") << fenced_block(page, "xml", 1);
  const auto loaded = load_crosswalk(folder.path(), library().forms());
  std::string problems;
  for (const auto& d : loaded.diagnostics) problems += diag::to_caret_text(d, diag::Language::en);
  EXPECT_EQ(problems, "");
  ASSERT_TRUE(loaded.value);
  EXPECT_EQ(loaded.value->edges.size(), 2u);
  EXPECT_EQ(loaded.value->unmatched.size(), 1u);
}

TEST(Crosswalk, ChangesTheDigestOfFormsThatShowIt) {
  const auto alone = load_pack(kRoot + "/templates/contract-guide/r6");
  ASSERT_TRUE(alone.value);
  EXPECT_NE((*alone.value)->digest, library().find("contract-guide", "r6")->digest);
  const auto checklist = load_pack(kRoot + "/templates/checklist/r6");
  ASSERT_TRUE(checklist.value);
  EXPECT_EQ((*checklist.value)->digest, library().find("checklist", "r6")->digest);
  EXPECT_EQ(crosswalk().digest.size(), 64u);
}

}  // namespace
}  // namespace chohyo::xref
