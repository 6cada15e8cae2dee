// The blocks of the body.
#include "form/grammar_blocks.hpp"

namespace chohyo::form::grammar {
namespace {

consteval Attribute style() { return reference("style", kNeeded, "style", {"文字の組み方", "how it is set"}); }
}  // namespace

constexpr Element kBody{"body",
                        "body",
                        {"上から順に並ぶブロック", "blocks from top to bottom"},
                        {},
                        kBodyBlocks};

constexpr Element kHeading{
    "heading",
    "heading",
    {"見出し", "a heading"},
    {count("level", kOptional, 1, 6,
           {"構造の H1 から H6。最初の水準 1 のほかはしおりになる",
            "H1 to H6 in the structure; all but the first of level 1 are bookmarks, nested by level"},
           "1"),
     style(), option(), printed_when(), provenance()},
    {},
    Holds::leaf};

constexpr Element kParagraph{
    "paragraph", "paragraph", {"段落", "a paragraph"}, {style(), option(), printed_when(), provenance()}, {}, Holds::leaf};

constexpr Element kInfoLine{"info-line",
                            "info-line",
                            {"見出しと値の組を横に並べた行", "pairs of label and value side by side"},
                            {style(), option(), printed_when(), provenance()},
                            {any(kEntry)}};

constexpr Element kEntry{"entry",
                         "entry",
                         {"見出しと値", "a label and its value"},
                         {text("label", kNeeded, {"見出し", "the label"}), leaf("value", kOptional, {"値", "the value"}),
                          length("width", kNeeded, {"幅", "how wide both are"})}};

constexpr Element kSpacer{"spacer",
                          "spacer",
                          {"縦のあき", "empty space"},
                          {length("height", kNeeded, {"高さ", "its height"}), option(), printed_when()}};

constexpr Element kPageBreak{
    "page-break",
    "page-break",
    {"改ページ", "ends the page"},
    {reference("page", kOptional, "page", {"続くページの用紙（なければ前のまま）", "the `page` that follows; without it as before"}),
     option(), printed_when()}};

constexpr Element kTable{
    "table",
    "table",
    {"表", "a table"},
    {id({"ID", "its id"}), text("summary", kNeeded, {"読み上げる説明", "what the table is: read aloud"}),
     reference("header-style", kNeeded, "style", {"見出し行の組み方", "how its header is set"}),
     reference("group-style", kNeeded, "style", {"グループの見出しの組み方", "how labels of groups are set"}),
     reference("band-style", kNeeded, "style", {"小見出しの組み方", "how bands are set"}), option(), printed_when(),
     provenance(),
     length("border", kOptional,
            {"外枠の太さ（2pt まで、0pt = なし、なければ 1pt）",
             "width of the outer rules, at most 2pt; 0pt: none; without it 1pt"}),
     length("rules", kOptional,
            {"中の罫線の太さ（2pt まで、0pt = なし、なければ 0.5pt）",
             "width of the rules inside, at most 2pt; 0pt: none; without it 0.5pt"}),
     flag("filter", {"ブックで行を絞り込める", "readers of the workbook can choose rows"})},
    {one(kColumns), at_most_one(kTableHeader), one(kRows)}};

}  // namespace chohyo::form::grammar
