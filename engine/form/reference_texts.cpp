#include "form/reference_texts.hpp"

#include <algorithm>
#include <array>

namespace chohyo::form {
namespace {

constexpr std::array kRuleKindTexts = {
    Explained{
        "gate",
        {"`item` が `field` に選択肢 `closes` で答えているのに、ほかの項目に記入がある (C111)。それらの項目は数えない",
         "other items filled although `item` answers `field` with the option `closes` (C111); those items are "
         "not counted"}},
    Explained{"no-{one}",
              {"契約中の{owner}がない（`<{all}/>`）のに `items` に記入がある (C112)。それらは数えない",
               "`items` filled although the file says `<{all}/>`, no {owner} under contract (C112); they are not "
               "counted"}},
    Explained{
        "answered",
        {"`field` に答えのない項目 (C101)、答えに日付 `date` がない項目 (C102)。準備状況はこの規則で数える: 最後の答え"
         "（`again`、なければ `field`）が `good` か、日付 `done` があれば済み。残りは `target` の順に並べる",
         "items without an answer to `field` (C101) or without its `date` (C102). Readiness counts by this rule: "
         "an item is done when its latest answer (`again`, else `field`) is `good` or the date `done` is given; "
         "open ones are listed by `target`"}},
    Explained{"dated",
              {"日付のない答え (C102)、答えのない日付 (C113)",
               "an answer without its date (C102), a date without its answer (C113)"}},
    Explained{
        "required",
        {"`field` の答えが `when` なのに、日付 `needs` (C103)、またはほかの種類の欄 `needs` (C155) がない",
         "`field` answered with `when`, but the date `needs` is missing (C103), or a field of another kind (C155)"}},
    Explained{"surplus",
              {"`field` の答えが `when` なのに `fields` のどれかに記入がある (C108)",
               "`field` answered with `when`, yet one of `fields` is given (C108)"}},
    Explained{"order",
              {"日付 `later` が日付 `earlier` より前 (C106)", "the date `later` before the date `earlier` (C106)"}},
    Explained{"after", {"`first` がないのに `field` がある (C107)", "`field` given without `first` (C107)"}},
    Explained{"still-open", {"どちらの答えも `option` (C109)", "both answered with `option` (C109)"}},
    Explained{"overdue",
              {"`field` の答えが `when` で、日付 `target` が過ぎ、`again` に答えがない (C110)",
               "`field` answered with `when`, the date `target` before today, no answer to `again` (C110)"}},
    Explained{"fiscal-year",
              {"様式の年度の外の日付 (C104)。すべてが外なら、版が合わないと一度だけ (C105)",
               "dates outside the form's fiscal year (C104); when all of them lie elsewhere, once that the edition "
               "does not match (C105)"}},
    Explained{"since",
              {"表の項目の日付 `field` が、様式の日付 `from`（なければ `fallback`）より前 (C114)",
               "the date `field` of the table's items before the form's own date `from`, or else `fallback` (C114)"}},
    Explained{"heading-date",
              {"答えのある表に、様式の日付 `date`（なければ `fallback`）がない (C115)",
               "a table with answers, but without the form's own date `date`, or else `fallback` (C115)"}},
    Explained{"every-{one}",
              {"この様式の表がない{owner}。最初の表で一度だけ (C116)",
               "a {owner} of the file without a table of this form, said once at its first table (C116)"}},
    Explained{"coordinated",
              {"{owner}が 2 以上なのに、`item` の答えが `good` でなく日付 `done` もない (C117)",
               "with more than one {owner}: `item` neither answered `good` nor given the date `done` (C117)"}},
    Explained{
        "agrees",
        {"`item` の最後の答えが、別の様式の{owner}ごとの表と食い違う: `good` なのに、ある表の `with-item` が "
         "`with-good` でも `with-done` でもない、または `good` でないのに、すべての表でそうなっている (C118)",
         "the latest answer to `item` contradicts the tables that another form has for every {owner}: it is `good` "
         "while a "
         "table's `with-item` is neither `with-good` nor given `with-done`, or it is not `good` though all tables are "
         "(C118)"}},
};

constexpr std::array kCollectionTexts = {
    Explained{"terms", {"様式の用語", "a term of the form"}},
    Explained{"{all}", {"回答ファイルの{owner}", "a {owner} of the answers file"}},
    Explained{"rows", {"比べる様式の項目", "an item of the compared form"}},
    Explained{"gaps", {"話し合いの要る行", "a row that needs talking about"}},
    Explained{"citations", {"箇所と、それを挙げる項目", "a clause and an item that names it"}},
    Explained{"sources", {"項目と、それが挙げる箇所", "an item and the clauses it names"}},
    Explained{"counterparts", {"項目と項目の対応", "an edge between items"}},
    Explained{"doubts", {"確かには読めないもの", "what cannot be read with certainty"}},
    Explained{"unmatched", {"対応するもののない項目", "an item without a counterpart"}},
};

constexpr std::array kLeafTexts = {
    Explained{"facility.kind", {"その語（病院）", "the word for it: 病院"}},
    Explained{
        "person.ROLE",
        {"その役割の人の役職と氏名。どの役割でもよい", "title and name of the person with that role, whatever it is"}},
    Explained{"field.FIELD",
              {"`of=\"form\"` の欄の答え（*Fields*）", "what a field `of=\"form\"` is given, see *Fields*"}},
    Explained{"facility.administrator", {"その役割の人の役職と氏名", "title and name of the person with that role"}},
    Explained{"facility.safety-officer", {"その役割の人の役職と氏名", "title and name of the person with that role"}},
    Explained{"form.name", {"`rounds-r1`", "`rounds-r1`"}},
    Explained{"document.hash", {"定義と回答から決まる 12 桁", "12 digits that stand for pack and answers"}},
    Explained{"output.date", {"令和6年12月20日。未記入の様式では空", "令和6年12月20日; empty on a blank form"}},
    Explained{"output.iso-date", {"2024-12-20", "2024-12-20"}},
    Explained{"page", {"このページの番号", "the number of this page"}},
    Explained{"pages", {"ページ数", "how many pages there are"}},
    Explained{"{one}.short", {"名前。長ければ短い呼び名", "the name, or the short one when it is long"}},
    Explained{"{one}.table", {"あり または なし", "あり or なし"}},
    Explained{"answer.party",
              {"その{owner}の表でのこの行の担当", "who is responsible, as that {owner}'s table says of the row"}},
    Explained{"answer.answer", {"その{owner}の表での答え", "the answer in that {owner}'s table"}},
    Explained{"answer.done", {"その{owner}の表での完了日", "the date in that {owner}'s table that settles it"}},
};

}  // namespace

std::span<const Explained> rule_kind_texts() { return kRuleKindTexts; }
std::span<const Explained> collection_texts() { return kCollectionTexts; }
std::span<const Explained> leaf_texts() { return kLeafTexts; }

const diag::Text* explained(std::span<const Explained> texts, std::string_view name) {
  const auto found = std::find_if(texts.begin(), texts.end(), [&](const Explained& one) { return one.name == name; });
  return found == texts.end() ? nullptr : &found->means;
}

}  // namespace chohyo::form
