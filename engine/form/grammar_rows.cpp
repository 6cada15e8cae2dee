// Rows of tables, and words that may have several paragraphs.
#include "form/grammar_blocks.hpp"

namespace chohyo::form::grammar {
namespace {

consteval Attribute column(diag::Text means) { return reference("column", kNeeded, "column", means); }

}  // namespace

constexpr Element kRows{
    "rows", "rows", {"行", "the rows"}, {}, {any(kGroup), any(kBand), any(kItem), any(kEach), any(kWordsRow)}};

constexpr Element kGroup{
    "group",
    "group",
    {"見出しを共有する行。見出しは属性か要素で一つ以上",
     "rows that share labels, which are merged over all of them; one of the two kinds of label is needed"},
    {text(
        "label", kOptional,
        {"`group=\"yes\"` の列に印字する見出し", "a line of words, printed in the first column with `group=\"yes\"`"})},
    {any(kGroupLabel), any(kBand), any(kItem), any(kEach), any(kWordsRow)}};

constexpr Element kGroupLabel{
    "label",
    "label",
    {"ある列に印字する見出し", "words, printed in any column except one with fields, citations or `each-{one}`"},
    {column({"列。ほかに空いた列が要る", "the column; another one stays free beside them"})},
    {any(kParagraphOfWords)},
    Holds::text_or_parts};

constexpr Element kBand{"band",
                        "band",
                        {"小見出し。表の幅、グループの中では見出しの横の幅",
                         "a sub-header: as wide as the table, inside a group beside its labels"},
                        {},
                        {},
                        Holds::text};

constexpr Element kItem{
    "item",
    "item",
    {"項目。表の列が印字する欄をすべて持つ",
     "a row to answer; it carries every field that a column of its table prints"},
    {item_id({"ID。回答ファイルの鍵", "its id, the key in answers files"}),
     text("number", kOptional,
          {"公式の番号。メッセージと `xref` のため。これだけでは印字されない",
           "the official number, for messages and `xref`; not printed by itself"}),
     text("label", kOptional,
          {"短い名前。様式の中で一つだけ。なければ番号、それもなければ ID",
           "short, for messages, 別紙 and cross-references; no two items of a form share one; without it the number, "
           "without both the id"}),
     word("provenance", kOptional, list_of<kProvenances>(),
          {"公式の文か、当方の言葉か", "whose words these are: official ones, or ours"}, "official"),
     printed_when()},
    {at_most_one(kItemText), any(kItemNote), any(kItemCell)}};

constexpr Element kItemText{
    "text",
    "item-words",
    {"項目の文。列を覆う見出しの下と、`item-text` のない表では書かない",
     "its words, with the printed number where the form prints it; left out under a `label` that covers its column and "
     "in a table without `item-text`"},
    {},
    {any(kParagraphOfWords)},
    Holds::text_or_parts};

constexpr Element kItemNote{"note", "note", {"文の下に印字する注", "a note, printed under the text"},
                            {},     {},     Holds::text};

constexpr Element kItemCell{"cell",
                            "item-cell",
                            {"ある列のための言葉", "the item's words for a column"},
                            {column({"`cell` のある列", "the column, one with `cell`"})},
                            {any(kParagraphOfWords)},
                            Holds::text_or_parts};

constexpr Element kInnerEach{
    "each",
    "inner-each",
    {"中の一覧の記録ごとに一行。外の行の下に並ぶ",
     "a row for each record of an inner list, below the rows of its own record"},
    {text("of", kNeeded, {"中の一覧（`system.backup`）", "the inner list: `system.backup`"}),
     text("empty", kOptional, {"一つもないときの一行", "a row with these words when there is no entry"}), sort_field(),
     sort_direction()},
    {at_least(1, kEachCell)}};

constexpr Element kEach{
    "each",
    "each",
    {"集まりの一つごとに一行（*繰り返し*）", "a row for each entry of a collection or a list, see *Loops*"},
    {collection(),
     text("empty", kOptional,
          {"一つもないときの一行。`blank-rows` とは書けない",
           "a row with these words when there is no entry; not with `blank-rows`"}),
     sort_field(), sort_direction(),
     count("blank-rows", kOptional, 1, 100,
           {"記録の下に足す、書き込むための空行（記録の一覧だけ）",
            "empty rows to write in, below those of the records"}),
     printed_when()},
    {at_least(1, kEachCell), any(kInnerEach)}};

constexpr Element kEachCell{
    "cell",
    "each-cell",
    {"繰り返す行のセル", "a cell of such a row, with the names of the collection"},
    {column({"列", "the column"}),
     leaf("anchor", kOptional, {"この場所の名前", "names the place, so that links can lead here"}),
     leaf("link", kOptional, {"行き先の名前かアドレス", "the anchor, or the address, that the words lead to"})},
    {},
    Holds::maybe_leaf};

constexpr Element kWordsRow{
    "row",
    "words-row",
    {"項目でも記録でもない行。合計など", "a row that is neither an item's nor a record's: totals"},
    {printed_when()},
    {at_least(1, kWordsCell)}};

constexpr Element kWordsCell{
    "cell",
    "words-cell",
    {"その行のセル", "a cell of such a row"},
    {column({"列", "the column"}),
     reference(
         "field", kOptional, "field",
         {"言葉の下に印字する `of=\"form\"` の欄。数ごとの列では、同じ数の欄",
          "a field `of=\"form\"`, printed under the words; in the columns of a range the field of the same number"}),
     reference("style", kOptional, "style",
               {"文字の組み方（なければ列のもの）", "how it is set; without it as the column"})},
    {},
    Holds::maybe_leaf};

constexpr Element kParagraphOfWords{
    "p",
    "p",
    {"段落", "a paragraph"},
    {text("marker", kOptional, {"`①` `(a)` `・`。行がその後ろに揃う", "`①`, `(a)`, `・`: the lines hang behind it"}),
     count("level", kOptional, 0, 3, {"字下げ（全角の数）", "so many ems further in"}, "0")},
    {},
    Holds::text};

}  // namespace chohyo::form::grammar
