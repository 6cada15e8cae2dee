// The diagnostics of this room: files that are not well-formed. A100s serve both notations, A110s to A130s are XML,
// A150s and A160s JSON.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace chohyo::tree {

using diag::Code;
using diag::Severity;

inline constexpr Code kTooLarge{"A101",
                                Severity::error,
                                {"ファイルが大きすぎます（上限 64 MiB）", "the file is too large (limit 64 MiB)"},
                                {"1施設を1ファイルに分けてください", "split it into one file a facility"}};

inline constexpr Code kNotUtf8{
    "A102",
    Severity::error,
    {"文字コードが UTF-8 ではありません（{position} 番目のバイト {byte} が読めません）",
     "the text is not UTF-8 (byte number {position}, {byte}, cannot be read)"},
    {"文字コードに UTF-8 を選んで保存し直してください（メモ帳では「名前を付けて保存」の画面で選べます）",
     "save the file again with the encoding UTF-8 (in Notepad it is chosen in “Save as”)"}};

inline constexpr Code kWrongEncoding{"A103",
                                     Severity::error,
                                     {"文字コードの宣言が「{encoding}」です。読めるのは UTF-8 だけです",
                                      "the declared encoding is “{encoding}”; only UTF-8 is read"},
                                     {"ファイルを UTF-8 で保存し、宣言を encoding=\"UTF-8\" に書き換えてください",
                                      "save the file as UTF-8 and change the declaration to encoding=\"UTF-8\""}};

inline constexpr Code kForbiddenCharacter{
    "A104",
    Severity::error,
    {"目に見えない制御文字 {character} が入っています", "there is an invisible control character, {character}"},
    {"その文字を消してください（ほかのソフトから貼り付けたときに紛れ込むことがあります）",
     "delete it (it can slip in when text is pasted from another program)"}};

inline constexpr Code kMoreProblems{
    "A105",
    Severity::note,
    {"このほかに {count} 件の問題があります（ここでは {limit} 件まで示します）",
     "{count} more problems were found (only {limit} are shown)"},
    {"上の問題を直してから、もう一度確かめてください", "correct those above, then check again"}};

inline constexpr Code kTooDeep{
    "A106",
    Severity::error,
    {"入れ子が深すぎます（上限 {limit} 段）", "the nesting is too deep (limit {limit} levels)"},
    {"閉じ忘れがないか確かめてください", "look for something that was opened and not closed"}};

inline constexpr Code kTooManyNodes{
    "A107",
    Severity::error,
    {"項目の数が多すぎます（上限 {limit} 個）", "there are too many entries (limit {limit})"},
    {"1施設を1ファイルに分けてください", "split it into one file a facility"}};

inline constexpr Code kSecondByteOrderMark{
    "A108",
    Severity::warning,
    {"ファイルの先頭に BOM（U+FEFF）が二つ以上あります", "the file begins with more than one byte order mark (U+FEFF)"},
    {"そのまま読みますが、ほかのソフトでは読めないことがあります。「UTF-8（BOM なし）」で保存し直してください",
     "it is read all the same, but other programs may refuse it; save it as “UTF-8 without BOM”"}};

inline constexpr Code kDoctype{"A110",
                               Severity::error,
                               {"DOCTYPE 宣言は使えません", "a DOCTYPE declaration is not allowed"},
                               {"<!DOCTYPE … > を消してください", "delete <!DOCTYPE … >"}};

inline constexpr Code kBadDeclaration{
    "A111",
    Severity::error,
    {"XML 宣言の書き方、または場所が正しくありません", "the XML declaration is malformed or in the wrong place"},
    {"ファイルの1行目の先頭に <?xml version=\"1.0\" encoding=\"UTF-8\"?> と書いてください",
     "write <?xml version=\"1.0\" encoding=\"UTF-8\"?> at the very start of the first line"}};

inline constexpr Code kNoRoot{
    "A112",
    Severity::error,
    {"ファイルに中身（要素）がありません", "the file has no content (no element)"},
    {"ファイルが空になっていないか確かめてください", "check whether the file was emptied by mistake"}};

inline constexpr Code kSecondRoot{"A113",
                                  Severity::error,
                                  {"一番外側の要素が二つあります。<{element}> は二つ目です",
                                   "there are two outermost elements; <{element}> is the second"},
                                  {"2施設分を1ファイルにしたときは、ファイルを分けてください",
                                   "if two facilities were put into one file, make it two files"}};

inline constexpr Code kTextOutsideRoot{
    "A114",
    Severity::error,
    {"一番外側の要素の外に文字があります", "there is text outside the outermost element"},
    {"その文字を消してください。覚え書きは <!-- … --> で囲めます（全角の空白も文字として扱われます）",
     "delete it; remarks can be put into <!-- … --> (a full-width space counts as text)"}};

inline constexpr Code kTextBesideElements{
    "A115",
    Severity::error,
    {"タグとタグの間に文字があります", "there is text between the tags"},
    {"その文字を消してください。覚え書きは <!-- … --> で囲めます（全角の空白も文字として扱われます）",
     "delete it; remarks can be put into <!-- … --> (a full-width space counts as text)"}};

inline constexpr Code kTagNameExpected{
    "A116",
    Severity::error,
    {"「<」のすぐ後ろにタグの名前がありません", "no tag name follows the “<”"},
    {"文字としての < は &lt; と書いてください", "write &lt; for a “<” that is meant as text"}};

inline constexpr Code kBadStartTag{"A117",
                                   Severity::error,
                                   {"タグ <{element}> の中に、ここでは使えない文字があります",
                                    "the tag <{element}> holds a character that may not stand here"},
                                   {"タグの中には 名前=\"値\" を半角の空白で区切って並べ、最後を > か /> で閉じます",
                                    "a tag holds name=\"value\" pairs separated by spaces and ends with > or />"}};

inline constexpr Code kBadAttribute{
    "A118",
    Severity::error,
    {"タグ <{element}> の中の書き方が、ここで 名前=\"値\" の形から外れています",
     "the tag <{element}> departs from the form name=\"value\" here"},
    {"直前の値を閉じる引用符 \" が抜けていないか、全角の ＝ や “ ” を使っていないか確かめてください",
     "check that the value before it is closed with \" and that no full-width ＝ or curly “ ” is used"}};

inline constexpr Code kUnclosedValue{
    "A119",
    Severity::error,
    {"この値を閉じる引用符 {quote} がありません", "the closing quotation mark {quote} of this value is missing"},
    {"値の終わりに {quote} を書いてください", "write {quote} at the end of the value"}};

inline constexpr Code kLessThanInValue{
    "A120",
    Severity::error,
    {"属性 {attribute} の値の中に「<」があります", "there is a “<” in the value of the attribute {attribute}"},
    {"値を閉じる引用符が抜けていないか確かめてください。文字としての < は &lt; と書きます",
     "check that the value is closed with a quotation mark; a “<” meant as text is written &lt;"}};

inline constexpr Code kDuplicateAttribute{
    "A121",
    Severity::error,
    {"属性 {attribute} が同じタグに二度書かれています", "the attribute {attribute} is written twice in the same tag"},
    {"どちらか一つを消してください", "delete one of the two"}};

inline constexpr Code kMismatchedEndTag{
    "A122",
    Severity::error,
    {"</{element}> で閉じていますが、ここで開いているのは <{open}>（{line} 行目）です",
     "</{element}> closes nothing here: the open tag is <{open}> (line {line})"},
    {"先に </{open}> を書くか、<{open} … /> のように閉じてください。タグの名前の打ち間違いも確かめてください",
     "write </{open}> first, or close it as <{open} … />; also look for a misspelt tag name"}};

inline constexpr Code kUnopenedEndTag{
    "A123",
    Severity::error,
    {"</{element}> に対応する開始タグがありません", "</{element}> has no start tag"},
    {"</{element}> を消すか、<{element}> を書いてください（<{element} … /> はそれだけで閉じています）",
     "delete </{element}> or write <{element}> before it (<{element} … /> is closed already)"}};

inline constexpr Code kUnclosedElement{
    "A124",
    Severity::error,
    {"<{element}> が閉じられないまま、ファイルが終わっています", "the file ends before <{element}> is closed"},
    {"</{element}> "
     "を書いてください。心当たりがなければ、ファイルが途中で切れていないか（コピーの失敗など）確かめてください",
     "write </{element}>; if nothing was left out, check whether the file was cut off (a failed copy)"}};

inline constexpr Code kCutOffInTag{"A125",
                                   Severity::error,
                                   {"タグの途中でファイルが終わっています", "the file ends in the middle of a tag"},
                                   {"ファイルが途中で切れていないか（コピーの失敗など）確かめてください",
                                    "check whether the file was cut off (a failed copy)"}};

inline constexpr Code kBadEndTag{"A126",
                                 Severity::error,
                                 {"終了タグが > で閉じられていません", "the end tag is not closed with >"},
                                 {"</名前> の形で書いてください", "write it as </name>"}};

inline constexpr Code kBadComment{
    "A127",
    Severity::error,
    {"コメント <!-- … --> の書き方が正しくありません", "the comment <!-- … --> is malformed"},
    {"コメントは <!-- で始めて --> で閉じます。間に -- は書けません",
     "a comment begins with <!--, ends with -->, and has no -- in between"}};

inline constexpr Code kBadCdata{
    "A128",
    Severity::error,
    {"<![CDATA[ … ]]> の書き方が正しくありません", "the section <![CDATA[ … ]]> is malformed"},
    {"]]> で閉じてください", "close it with ]]>"}};

inline constexpr Code kBadInstruction{"A129",
                                      Severity::error,
                                      {"<? … ?> の書き方が正しくありません", "the instruction <? … ?> is malformed"},
                                      {"<? … ?> を消してください", "delete <? … ?>"}};

inline constexpr Code kBadReference{
    "A130",
    Severity::error,
    {"「{reference}」は読めません。& は特別な文字です", "“{reference}” cannot be read: & is a special character"},
    {"文字としての & は &amp; と書いてください。ほかに使えるのは &lt; &gt; &quot; &apos; と &#数字; です",
     "write &amp; for an “&” meant as text; beside it there are &lt; &gt; &quot; &apos; and &#number;"}};

inline constexpr Code kForbiddenReference{
    "A131",
    Severity::error,
    {"「{reference}」は文字ではない番号を指しています", "“{reference}” names a number that is no character"},
    {"消してください", "delete it"}};

inline constexpr Code kUndeclaredPrefix{
    "A132",
    Severity::error,
    {"「{name}」の「:」より前の部分が宣言されていません", "the part of “{name}” before the “:” is not declared"},
    {"名前から「:」とその前を消してください", "delete the “:” and what stands before it"}};

inline constexpr Code kBadName{"A133",
                               Severity::error,
                               {"名前「{name}」に使えない文字 {character} が入っています",
                                "the name “{name}” holds the character {character}, which names may not hold"},
                               {"名前の前後に全角の空白や記号が混じっていないか確かめてください",
                                "look for a full-width space or sign before or behind the name"}};

inline constexpr Code kCdataEndInText{"A134",
                                      Severity::error,
                                      {"文字の中に ]]> があります", "there is ]]> in the text"},
                                      {"]]&gt; と書いてください", "write ]]&gt;"}};

inline constexpr Code kRunOnValue{
    "A135",
    Severity::error,
    {"属性 {attribute} の値の終わりがおかしいようです（値が「{given}」になっています）",
     "the value of {attribute} seems to end in the wrong place (it reads “{given}”)"},
    {"値を閉じる引用符が抜けていないか、次の 名前=\"値\" との間に半角の空白があるか確かめてください",
     "check that the value is closed with a quotation mark and that a space stands before the next name=\"value\""}};

inline constexpr Code kInstructionIgnored{
    "A136",
    Severity::warning,
    {"<?{name} … ?> は使われません", "<?{name} … ?> is not used"},
    {"chohyo は処理命令を読みません。消してください。覚え書きは <!-- … --> で囲めます",
     "processing instructions say nothing to chohyo; delete it (remarks can be put into <!-- … -->)"}};

inline constexpr Code kJsonEmpty{
    "A150",
    Severity::error,
    {"ファイルに中身がありません", "the file is empty"},
    {"ファイルが空になっていないか確かめてください", "check whether it was emptied by mistake"}};

inline constexpr Code kJsonCutOff{
    "A151",
    Severity::error,
    {"途中でファイルが終わっています。{line} 行目の {bracket} が閉じられていません",
     "the file ends too early: the {bracket} of line {line} is not closed"},
    {"閉じる括弧を書いてください。心当たりがなければ、ファイルが途中で切れていないか（コピーの失敗など）確かめてくださ"
     "い",
     "write the closing bracket; if nothing was left out, check whether the file was cut off (a failed copy)"}};

inline constexpr Code kJsonUnexpected{
    "A152",
    Severity::error,
    {"「{given}」はここには書けません", "“{given}” may not stand here"},
    {"値は \"…\" で囲みます。前後の括弧 {{ }} [ ]、コロン、カンマの抜けや余りも確かめてください",
     "values are written \"…\"; also look for a missing or extra bracket {{ }} [ ], colon or comma nearby"}};

inline constexpr Code kJsonTrailingComma{
    "A153",
    Severity::error,
    {"閉じ括弧の前に余分なカンマがあります", "there is an extra comma before the closing bracket"},
    {"最後のカンマを消してください", "delete the last comma"}};

inline constexpr Code kJsonMissingComma{"A154",
                                        Severity::error,
                                        {"ここにカンマ , がありません", "a comma is missing here"},
                                        {"次の項目との間に , を書いてください", "write , before the next entry"}};

inline constexpr Code kJsonMissingColon{
    "A155",
    Severity::error,
    {"名前「{name}」の後ろにコロン : がありません", "no colon follows the name “{name}”"},
    {"\"名前\": \"値\" の形で書いてください", "write it as \"name\": \"value\""}};

inline constexpr Code kJsonTextBehind{
    "A156",
    Severity::error,
    {"最後の閉じ括弧より後ろに文字があります", "there is text behind the last closing bracket"},
    {"その文字を消すか、括弧の数を確かめてください", "delete it, or count the brackets"}};

inline constexpr Code kJsonDuplicateKey{"A157",
                                        Severity::error,
                                        {"名前「{name}」が同じ括弧の中に二度書かれています",
                                         "the name “{name}” is written twice between the same brackets"},
                                        {"どちらか一つを消してください", "delete one of the two"}};

inline constexpr Code kJsonLoneSurrogate{"A158",
                                         Severity::error,
                                         {"「{given}」は文字の片割れです", "“{given}” is only half of a character"},
                                         {"\\uD83D\\uDE00 のように二つ一組で書くか、文字そのものを書いてください",
                                          "write both halves as in \\uD83D\\uDE00, or the character itself"}};

inline constexpr Code kJsonControlInString{
    "A159",
    Severity::error,
    {"\"…\" の中に改行などの制御文字 {character} がそのまま入っています",
     "there is a raw control character, {character} (such as a line end), between the \"…\""},
    {"改行は \\n と書いてください。閉じる \" が抜けていないかも確かめてください",
     "write \\n for a line end; also check that the closing \" is there"}};

inline constexpr Code kJsonBadEscape{
    "A160",
    Severity::error,
    {"「{given}」という書き方はありません", "there is no such notation as “{given}”"},
    {"文字としての \\ は \\\\ と二つ重ねて書いてください", "write \\\\ for a \\ that is meant as text"}};

inline constexpr Code kJsonUnclosedString{"A161",
                                          Severity::error,
                                          {"閉じる引用符 \" がありません", "the closing quotation mark \" is missing"},
                                          {"値の終わりに \" を書いてください", "write \" at the end of the value"}};

inline constexpr Code kJsonNameExpected{
    "A162",
    Severity::error,
    {"ここには \"名前\" が要りますが、「{given}」があります", "a \"name\" is wanted here, not “{given}”"},
    {"{{ }} の中には \"名前\": \"値\" を並べます。名前も半角の \" で囲んでください",
     "between {{ }} stand \"name\": \"value\" pairs; the name too is put in \""}};

inline constexpr Code kJsonBadNumber{"A163",
                                     Severity::error,
                                     {"「{given}」は数として読めません", "“{given}” is not a number that can be read"},
                                     {"\"…\" で囲んで文字として書いてください", "put it in \"…\" as text"}};

inline constexpr Code kJsonComment{"A164",
                                   Severity::error,
                                   {"JSON にはコメントを書けません", "JSON has no comments"},
                                   {"コメントを消すか、コメントの書ける XML 形式を使ってください",
                                    "delete the comment, or use the XML notation, which allows them"}};

inline constexpr std::array kCodes{&kTooLarge,
                                   &kNotUtf8,
                                   &kWrongEncoding,
                                   &kForbiddenCharacter,
                                   &kMoreProblems,
                                   &kTooDeep,
                                   &kTooManyNodes,
                                   &kSecondByteOrderMark,
                                   &kInstructionIgnored,
                                   &kDoctype,
                                   &kBadDeclaration,
                                   &kNoRoot,
                                   &kSecondRoot,
                                   &kTextOutsideRoot,
                                   &kTextBesideElements,
                                   &kTagNameExpected,
                                   &kBadStartTag,
                                   &kBadAttribute,
                                   &kUnclosedValue,
                                   &kLessThanInValue,
                                   &kDuplicateAttribute,
                                   &kMismatchedEndTag,
                                   &kUnopenedEndTag,
                                   &kUnclosedElement,
                                   &kCutOffInTag,
                                   &kBadEndTag,
                                   &kBadComment,
                                   &kBadCdata,
                                   &kBadInstruction,
                                   &kBadReference,
                                   &kForbiddenReference,
                                   &kUndeclaredPrefix,
                                   &kBadName,
                                   &kCdataEndInText,
                                   &kRunOnValue,
                                   &kJsonEmpty,
                                   &kJsonCutOff,
                                   &kJsonUnexpected,
                                   &kJsonTrailingComma,
                                   &kJsonMissingComma,
                                   &kJsonMissingColon,
                                   &kJsonTextBehind,
                                   &kJsonDuplicateKey,
                                   &kJsonLoneSurrogate,
                                   &kJsonControlInString,
                                   &kJsonBadEscape,
                                   &kJsonUnclosedString,
                                   &kJsonNameExpected,
                                   &kJsonBadNumber,
                                   &kJsonComment};

}  // namespace chohyo::tree
