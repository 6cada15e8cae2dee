// Columns and headers of tables.
#include "form/grammar_elements.hpp"
#include "form/grammar_words.hpp"

namespace chohyo::form::grammar {

constexpr Element kColumns{
    "columns", "columns", {"列（200 まで）", "the columns, at most 200"}, {}, {at_least(1, kColumn)}};

constexpr Element kColumn{
    "column",
    "column",
    {"列。中の要素がセルに印字するもの（上から順）",
     "a column; its children are what a cell prints, one below the other"},
    {id({"ID", "its id"}),
     text("each", kOptional,
          {"数ごとの列（`1..31`、100 個まで）。ID の後に `-1` から `-31` が付く（*Columns from a range*）",
           "a column for each number of a range, at most 100: `1..31` makes ids that end in `-1` to `-31`, see "
           "*Columns from a range*"}),
     reference("month", kOptional, "month",
               {"列を日とする `of=\"form\"` の年月の欄。その月にない日は印字せず、土日に網を掛ける",
                "the month, a field `of=\"form\"`, whose days the columns are: days that it has not are left out, "
                "weekends are shaded"}),
     length("width", kNeeded, {"幅", "its width"}),
     reference("style", kNeeded, "style", {"文字の組み方", "how its cells are set"}),
     word("align", kOptional, list_of<kAligns>(),
          {"行の寄せ方（なければ `style` のもの）", "to which side lines are set; without it as the `style` says"}),
     word("valign", kOptional, list_of<kVAligns>(), {"縦の位置", "where text stands in a taller cell"}, "middle"),
     length("rule-left", kOptional,
            {"左の罫線の太さ（2pt まで、0pt = なし、なければ表のもの）",
             "width of the rule at its left, at most 2pt; 0pt: none; without it as the table says"}),
     length("rule-right", kOptional,
            {"右の罫線の太さ。隣の列の `rule-left` と違えば太い方",
             "of that at its right; of two columns that differ the thicker one"}),
     flag("group", {"グループの見出しを印字する列", "holds the labels of groups"}),
     flag("row-header", {"セルが行の名前になる", "its cells name their row"}),
     reference("option", kOptional, "option",
               {"この切り替えが入のときだけ印字する", "printed only while this switch is on"}),
     printed_when(),
     word("overflow", kOptional, list_of<kOverflows>(),
          {"入らない文は、行を伸ばすか、別紙に続ける",
           "text that does not fit makes the row taller, or goes on on a sheet of its own (別紙)"},
          "grow"),
     length("max-height", kOptional,
            {"セルの最大の高さ。`annex` では必須", "the tallest a cell may get; needed with `annex`"}),
     count(
         kEachOwner, kOptional, 1, 50,
         {"{owner}ごとに繰り返す列。並べる最大の数", "repeated for every {owner}, at most so many beside each other"})},
    {any(kItemTextPart), any(kFieldPart), any(kWordsPart), any(kCitationsPart), any(kHighlight)}};

constexpr Element kItemTextPart{"item-text", "item-text", {"項目の文と注", "the item's text and its notes"}, {}, {}};

constexpr Element kFieldPart{
    "field",
    "field",
    {"欄", "the answer to a field, or the place to write it"},
    {reference("ref", kNeeded, "field", {"`of=\"items\"` の欄", "the field, one `of=\"items\"`"})}};

constexpr Element kWordsPart{
    "cell", "column-cell", {"項目がこの列のために書く言葉", "the item's own words for this column"}, {}};

constexpr Element kCitationsPart{
    "citations",
    "citations",
    {"対応表（crosswalk.xml）にある箇所", "the clauses that the crosswalk has for the item"},
    {}};

constexpr Element kHighlight{"highlight",
                             "highlight",
                             {"条件が成り立つ行では、セルを別の組み方にする（最初に成り立つもの）",
                              "sets the cell in another style where a condition holds; the first that holds counts"},
                             {expression("when", kNeeded,
                                         {"行の項目か記録についての条件（*Conditions*）",
                                          "about the item or the record of the row, "
                                          "see *Conditions*"}),
                              reference("style", kNeeded, "style", {"その組み方", "that style"})}};

constexpr Element kTableHeader{"header",
                               "table-header",
                               {"見出し行。どの枡もちょうど一つのセルに属する（50 行まで）",
                                "the header; every slot of it belongs to exactly one cell; at most 50 rows"},
                               {},
                               {any(kHeaderRow)}};

constexpr Element kHeaderRow{"row", "row", {"見出しの一行", "a row of the header"}, {}, {any(kHeaderCell)}};

constexpr Element kHeaderCell{
    "cell",
    "header-cell",
    {"見出しのセル", "a cell of the header"},
    {reference("column", kNeeded, "column", {"左端の列", "the first column it covers"}),
     count("columns", kOptional, 1, 100,
           {"覆う列の数。数ごとの列は合わせて 1", "how many columns it covers, those of a range counted as one"}, "1"),
     flag("each", {"数ごとの列のそれぞれに置く（`{{column.number}}`、`{{column.weekday}}`）",
                   "stands over each column of a range, with the names `column.number` and `column.weekday`"}),
     count("rows", kOptional, 1, 100, {"覆う行の数", "how many rows it covers"}, "1"),
     reference("field", kOptional, "field",
               {"言葉の下に印字する `of=\"form\"` の欄", "a field `of=\"form\"`, printed under the words"}),
     reference("fallback", kOptional, "field",
               {"それに答えがないときに代わる欄", "another one, printed while that has no answer"}),
     word("align", kOptional, list_of<kAligns>(), {"行の寄せ方", "to which side lines are set"}, "center"),
     word("valign", kOptional, list_of<kVAligns>(), {"縦の位置", "where text stands in a taller cell"}, "middle")},
    {},
    Holds::maybe_leaf};

}  // namespace chohyo::form::grammar
