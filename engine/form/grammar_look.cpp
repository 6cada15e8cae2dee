// Styles, pages, and the words that the engine adds by itself.
#include "form/grammar_elements.hpp"
#include "form/grammar_words.hpp"
#include "form/printed_words.hpp"

namespace chohyo::form::grammar {

constexpr Element kStyles{
    "styles", "styles", {"文字の組み方の一覧（200 まで）", "how text is set, at most 200 ways"}, {}, {any(kStyle)}};

constexpr Element kStyle{
    "style",
    "style",
    {"文字の組み方", "a way to set text"},
    {id({"ID", "its id"}), length("size", kNeeded, {"大きさ（2–144pt）", "size of letters, 2–144pt"}),
     length(
         "floor", kOptional,
         {"縮めるときの最小の大きさ（なければ `size`）", "smallest size when text must shrink; without it the `size`"}),
     length("leading", kOptional,
            {"行送り（なければ `size` の 1.35 倍）", "distance of baselines; without it 1.35 × `size`"}),
     word("family", kOptional, list_of<kFamilies>(), {"書体。明朝に太字はない", "the typeface; mincho has no bold"},
          "gothic"),
     length("letter-spacing", kOptional,
            {"字間のあき（大きさの 2 倍まで）。`size` のときの長さ",
             "blank between characters at `size`, at most twice the size"}),
     decimal("gray", {"文字の灰色。0 = 黒、0.6 まで", "gray of the letters, from 0 (black) to 0.6"}),
     decimal("fill", {"表のセルの地の灰色。1 = 白、0.7 から",
                      "gray of the table cell behind the letters, from 0.7 to 1 (white)"}),
     flag("bold", {"太字", "bold"}), flag("strict", {"文章用の厳しい禁則", "prose: strict line breaking"}),
     word("align", kOptional, list_of<kAligns>(), {"行の寄せ方", "to which side lines are set"}, "start"),
     length("space-before", kOptional, {"前のあき", "space above"}),
     length("space-after", kOptional, {"後のあき", "space below"})}};

constexpr Element kSections{
    "sections",
    "sections",
    {"`section` の深さごとの組み方と番号", "how the headings of `section` are set and numbered, depth by depth"},
    {count("first", kOptional, 1, 6, {"最も外側の節の見出しの水準", "heading level of the outermost sections"}, "2")},
    {at_least(1, kSectionLevel)}};

constexpr Element kSectionLevel{
    "level",
    "level",
    {"一つの深さ（外側から順に）", "one depth, from the outermost inwards"},
    {reference("style", kNeeded, "style", {"見出しの組み方", "how headings are set"}),
     text("number", kOptional,
          {"番号の書き方（`第{1}章`、`{1}.{2}`）。{n} = 深さ n の番号。なければ印字しない",
           "`第{1}章`, `{1}.{2}`: `{n}` is the number at depth n; without it none is printed"}),
     word("figures", kOptional, list_of<kFigures>(),
          {"この深さの番号の数え方。外側の番号は 1、2、3 のまま",
           "how this depth counts; the numbers around it stay 1, 2, 3"},
          "1")}};

constexpr Element kPage{
    "page",
    "page",
    {"用紙と余白（20 まで）。最初のもので始まり、`page-break` と `section` がほかのものに変える",
     "paper and margins, at most 20 of them: a form begins with the first, `page-break` and `section` turn to others"},
    {name("id", kOptional, {"ID（最初の `page` のほかは必須）", "its id, needed of all but the first"}),
     text("size", kOptional,
          {"用紙: `A3` `A4` `A5`、JIS の `B4` `B5`、`postcard`（はがき）、または幅と高さ（`210mm x 297mm`）",
           "the paper: `A3` `A4` `A5`, `B4` `B5` of JIS, `postcard` (100 × 148 mm), or width and height: `210mm x "
           "297mm`"},
          "A4"),
     word("orientation", kOptional, list_of<kOrientations>(), {"縦か横", "upright or lying"}, "portrait"),
     length("top", kNeeded, {"上の余白", "margin above"}), length("right", kNeeded, {"右の余白", "right margin"}),
     length("bottom", kNeeded, {"下の余白", "margin below"}), length("left", kNeeded, {"左の余白", "left margin"})},
    {any(kPageHeader), any(kPageFooter)}};

constexpr Element kPageHeader{
    "header",
    "page-line",
    {"全ページの本文の上の行。何行でも", "a line above the body of every page; any number, one below the other"},
    {reference("style", kNeeded, "style", {"文字の組み方", "how it is set"}),
     leaf("left", kOptional, {"左の言葉", "words at the left"}),
     leaf("center", kOptional, {"中央の言葉", "words in the middle"}),
     leaf("right", kOptional, {"右の言葉", "words at the right"})}};

constexpr Element kPageFooter{
    "footer",
    "page-foot",
    {"全ページの本文の下の行。何行でも", "a line below the body of every page; any number, one below the other"},
    kPageHeader.attributes};

constexpr Element kPhrases{
    "phrases",
    "phrases",
    {"組版が自分で加える言葉", "the words that the engine adds by itself"},
    {text("continued", kNeeded, {"繰り返す見出しの後（（続き））", "behind a label that is repeated: （続き）"}),
     text("annex-title", kNeeded, {"別紙の表題", "title of what continues on a sheet of its own: 別紙"}),
     text("annex-forward", kNeeded, {"別紙への案内。{0} = 別紙の番号", "leads there; {0} = its number"}),
     text("annex-back", kNeeded,
          {"別紙からの案内。{0} = ページ、{1} = 項目、{2} = 列", "leads back; {0} = page, {1} = item, {2} = column"}),
     text("draft", kNeeded, {"下書きの印", "the mark of a draft"}),
     text("chosen", kNeeded, {"丸の読み上げ。{0} = 選んだ言葉", "read aloud for a circle; {0} = the chosen word"})},
    {any(kPhrase)}};

constexpr Element kPhrase{
    "phrase",
    "phrase",
    {"`phrases.xml` の言葉をこの様式だけ変える", "for this form alone, another word than `phrases.xml` has"},
    {word("id", kNeeded, list_of<kPrintedWordIds>(),
          {"どの言葉か（*自分で加える言葉*）", "which one, see *Words of the engine*"})},
    {},
    Holds::text};

}  // namespace chohyo::form::grammar
