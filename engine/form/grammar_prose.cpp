// Sections and lists of the body, and loops and conditions around blocks.
#include "form/grammar_blocks.hpp"

namespace chohyo::form::grammar {

constexpr Element kSection{
    "section",
    "section",
    {"見出しとその下のブロック。見出しの水準、組み方、番号は深さで決まり、しおりになる",
     "blocks under a heading, whose level, look and number follow from the depth: as deep as `sections` has levels; the "
     "heading is a bookmark"},
    {leaf("title", kNeeded, {"見出しの言葉", "the heading's words"}),
     word("number", kOptional, list_of<kSectionNumbers>(),
          {"番号を付けて数えるか", "`none`: neither numbered nor counted"}, "auto"),
     reference("page", kOptional, "page",
               {"この節だけの用紙", "begins a page set up so; behind the section the page is as before"}),
     option(), printed_when(), provenance()},
    kBodyBlocks};

constexpr Element kBlockEach{
    "each",
    "block-each",
    {"集まりの一つごとに繰り返すブロック。中の葉と表はその名前を使える。二重まで。中の表に `item` と見出しの `field` は置けない",
     "its blocks once for each entry of a collection or a list, whose names their leaves may use, tables in them too; two "
     "deep at most; tables in it have no `item` and no `field` in their headings"},
    kEachAttributes,
    kBodyBlocks};

constexpr Element kBlockWhen{
    "when",
    "block-when",
    {"切り替えか条件で印字するブロック。`option` か `when` が要る",
     "blocks printed while a switch is on or a condition holds; one of the two attributes is needed"},
    kWhenAttributes,
    kBodyBlocks};

constexpr Element kProseList{
    "list",
    "prose-list",
    {"箇条書き。言葉は最も広い印の後ろに揃う。三重まで。⑳ や ン の次は 21 と続く",
     "a list: words hang behind the widest marker; three deep at most; where a series ends (⑳, ン), 21 and so on follow"},
    {reference("style", kNeeded, "style", {"文字の組み方", "how it is set"}),
     word("marker", kOptional, list_of<kMarkers>(), {"印", "what stands to the left of an entry"}, "・"), option(),
     printed_when(), provenance()},
    kListEntries};

constexpr Element kListEntry{
    "li",
    "li",
    {"箇条。文（葉）、または段落 `p` と、その後の内側の `list`",
     "an entry: a leaf, or one or more `p`, then any number of `list`"},
    {option(), printed_when(), provenance()},
    {any(kEntryParagraph), any(kProseList)},
    Holds::leaf_or_parts};

constexpr Element kEntryParagraph{"p", "li-p", {"箇条の段落", "a paragraph of an entry"}, {}, {}, Holds::leaf};

constexpr Element kListEach{
    "each",
    "list-each",
    {"集まりの一つごとに繰り返す箇条", "entries once for each entry of a collection or a list of records"},
    {collection(), text("empty", kOptional, {"一つもないときの箇条", "an entry printed when there is none"}), sort_field(),
     sort_direction(), option(), printed_when()},
    kListEntries};

constexpr Element kListWhen{
    "when", "list-when", {"切り替えか条件で印字する箇条", "the same around entries"}, kWhenAttributes,
    kListEntries};

}  // namespace chohyo::form::grammar
