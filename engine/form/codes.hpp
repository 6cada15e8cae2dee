// What can be wrong with a form pack. Each code has a section in docs/diagnostics.md.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace chohyo::form {

using diag::Code;
using diag::Severity;

inline constexpr Code kUnreadablePack{
    "F101",
    Severity::failure,
    {"様式定義 {0} を読めません（{1}）", "cannot read the form pack {0} ({1})"},
    {"ファイルの有無と読み取り権限を確かめてください", "check that the file exists and may be read"}};
inline constexpr Code kNoPacks{
    "F102",
    Severity::failure,
    {"{0} に様式定義（<様式>/<版>/form.xml）がありません", "no form packs (<form>/<edition>/form.xml) under {0}"},
    {"templates フォルダの場所を確かめてください", "check the path of the templates folder"}};
inline constexpr Code kWrongPlace{
    "F103",
    Severity::error,
    {"{0} が「{1}」ですが、フォルダ名は「{2}」です", "{0} is \"{1}\" but the folder is called \"{2}\""},
    {"フォルダを <様式>/<版> の名前にそろえてください", "name the folders <form id>/<edition>"}};
inline constexpr Code kUnknownElement{
    "F104", Severity::error, {"<{0}> の中に <{1}> は書けません", "<{0}> has no element <{1}>"}, {"{2}", "{3}"}};
inline constexpr Code kUnknownAttribute{
    "F105", Severity::error, {"<{0}> に属性 {1} はありません", "<{0}> has no attribute {1}"}, {"{2}", "{3}"}};
inline constexpr Code kMissingAttribute{
    "F106", Severity::error, {"<{0}> に属性 {1} がありません", "<{0}> lacks the attribute {1}"}, {}};
inline constexpr Code kMissingElement{
    "F107", Severity::error, {"<{0}> の中に <{1}> がありません", "<{0}> lacks the element <{1}>"}, {}};
inline constexpr Code kRepeatedElement{
    "F108", Severity::error, {"<{0}> の中に <{1}> が二つあります", "<{0}> has more than one <{1}>"}, {}};
inline constexpr Code kEmptyText{"F109", Severity::error, {"<{0}> に文字がありません", "<{0}> has no text"}, {}};
inline constexpr Code kStrayText{"F110", Severity::error, {"<{0}> の中に文字は書けません", "<{0}> takes no text"}, {}};
inline constexpr Code kBadWord{
    "F111", Severity::error, {"{0} に「{1}」は書けません", "{0} cannot be \"{1}\""}, {"{2}", "{3}"}};
inline constexpr Code kBadLength{"F112",
                                 Severity::error,
                                 {"{0} の長さ「{1}」を読めません", "{0}: \"{1}\" is not a length"},
                                 {"\"12mm\" か \"9pt\" の形で、0 から 2000mm までの長さを書いてください",
                                  "write a length from 0 to 2000mm like \"12mm\" or \"9pt\""}};
inline constexpr Code kBadNumber{"F113",
                                 Severity::error,
                                 {"{0} の数「{1}」を読めません", "{0}: \"{1}\" is not a number that fits"},
                                 {"{2} から {3} までの数を書いてください", "write a number from {2} to {3}"}};
inline constexpr Code kBadName{"F114",
                               Severity::error,
                               {"{0} に「{1}」は使えません", "{0} cannot be \"{1}\""},
                               {"英字で始め、英数字と - _ だけで書いてください{2}",
                                "begin with a letter and use only letters, digits, - and _{3}"}};
inline constexpr Code kBadItemId{"F128",
                                 Severity::error,
                                 {"項目の記号に「{0}」は使えません", "an item cannot be called \"{0}\""},
                                 {"英数字と - _ . / だけで書いてください", "use only letters, digits and - _ . /"}};
inline constexpr Code kDuplicate{
    "F115", Severity::error, {"{0}「{1}」が二度使われています", "{0} \"{1}\" is used twice"}, {}};
inline constexpr Code kUnknownReference{
    "F116", Severity::error, {"{0}「{1}」は定義されていません", "there is no {2} \"{1}\""}, {"{3}", "{4}"}};
inline constexpr Code kWrongFieldKind{
    "F117",
    Severity::error,
    {"{0} の欄「{1}」の種類が違います（必要: {2}）", "{0}: field \"{1}\" is of the wrong kind (wanted: {2})"},
    {"{3}", "{4}"}};
inline constexpr Code kUnknownLeafName{"F118",
                                       Severity::error,
                                       {"{{{{{0}}}}} という差し込み名はありません", "there is no name {{{{{0}}}}}"},
                                       {"{1}", "{2}"}};
inline constexpr Code kBadLeafTag{
    "F119",
    Severity::error,
    {"差し込みは {{{{名前}}}} の形だけです（「{0}」）", "only plain {{{{name}}}} tags are allowed (\"{0}\")"},
    {"繰り返しや条件は要素で、文字はそのままの形で書いてください",
     "write loops and conditions as elements, and other text as it is"}};
inline constexpr Code kHeaderOverlap{
    "F120",
    Severity::error,
    {"見出しのセルが列「{0}」、{1} 行目で重なっています", "header cells overlap at column \"{0}\", row {1}"},
    {}};
inline constexpr Code kHeaderGap{
    "F121",
    Severity::error,
    {"見出しの列「{0}」、{1} 行目にセルがありません", "no header cell covers column \"{0}\", row {1}"},
    {"空欄でも <cell column=\"{0}\"/> を書いてください", "write <cell column=\"{0}\"/> also where it stays blank"}};
inline constexpr Code kHeaderOutside{"F122",
                                     Severity::error,
                                     {"見出しのセルが表からはみ出しています", "a header cell reaches beyond the table"},
                                     {"columns と rows の数を確かめてください", "check its columns and rows"}};
inline constexpr Code kTooWide{
    "F123",
    Severity::error,
    {"表「{0}」の幅 {1} が本文の幅 {2} を超えています", "table \"{0}\" is {1} wide, but the page body only {2}"},
    {"列の幅か用紙の余白を狭めてください", "narrow the columns or the margins"}};
inline constexpr Code kNoBody{
    "F124",
    Severity::error,
    {"余白が用紙より大きく、本文の場所がありません", "the margins leave no room for the body"},
    {}};
inline constexpr Code kFloorAboveSize{
    "F125",
    Severity::error,
    {"書体「{0}」の floor が size より大きくなっています", "style \"{0}\": floor is greater than size"},
    {}};
inline constexpr Code kTooFewOptions{
    "F126",
    Severity::error,
    {"選択欄「{0}」には選択肢が二つ以上必要です", "choice \"{0}\" needs two options or more"},
    {}};

inline constexpr Code kGroupColumn{
    "F127",
    Severity::error,
    {"表「{0}」の <group> に label がありますが、group=\"yes\" の列がありません",
     "a <group> of table \"{0}\" has a label, but there is no column with group=\"yes\""},
    {"見出しを印字する列に group=\"yes\" を書いてください",
     "write group=\"yes\" at the column that prints the labels"}};

inline constexpr Code kUnknownTerm{
    "F129",
    Severity::error,
    {"用語の印 *{0} に当たる <term number=\"{0}\"> がありません",
     "*{0} marks a term, but there is no <term number=\"{0}\">"},
    {"<terms> に用語を加えるか、印の数を直してください", "add the term to <terms>, or correct the number"}};
inline constexpr Code kTermOrder{
    "F130",
    Severity::error,
    {"用語 {0} の順番が前後しているか、二度書かれています", "term {0} is out of order, or written twice"},
    {"番号の小さい順に一つずつ書いてください", "write each term once, in ascending order of its number"}};
inline constexpr Code kUnreadablePart{
    "F131",
    Severity::failure,
    {"様式定義の一部 {0} を読めません（{1}）", "cannot read {0}, a part of the form pack ({1})"},
    {"ファイルの有無と読み取り権限を確かめてください", "check that the file exists and may be read"}};

inline constexpr Code kUnprinted{
    "F132", Severity::error, {"{0}はどこにも印字されません", "{1} is printed nowhere"}, {"{2}", "{3}"}};
inline constexpr Code kNoSteadyColumn{
    "F133",
    Severity::error,
    {"表「{0}」に、いつも印字される列がありません", "table \"{0}\" has no column that is always printed"},
    {"option、when、{1} のどれもない列を一つ以上置いてください", "give it a column without option, when and {1}"}};
inline constexpr Code kLabelsEverywhere{
    "F134",
    Severity::error,
    {"グループの見出しが、いつも印字される列をすべて覆っています",
     "the labels of the group cover every column that is always printed"},
    {"行の内容を印字する列を残してください", "leave a column for what the rows say"}};
inline constexpr Code kTooMany{"F135",
                               Severity::error,
                               {"{0} が {1} 個を超えています", "there are more than {1} {2}"},
                               {"{1} 個までにしてください", "{1} are the most there may be"}};
inline constexpr Code kOutsideTemplates{
    "F136",
    Severity::error,
    {"「{0}」は templates フォルダの外にあります", "\"{0}\" lies outside the templates folder"},
    {"同じ templates フォルダの中のファイルを、様式定義から見た相対パスで書いてください",
     "name a file of the same templates folder, relative to the pack"}};
inline constexpr Code kMoreDefects{
    "F137",
    Severity::note,
    {"{0} の誤りがほかに {1} 件あります", "there are {1} more defects of kind {0}"},
    {"先に示した誤りを直してから、もう一度確かめてください", "correct those that are shown, then look again"}};
inline constexpr Code kUnusablePack{
    "F138",
    Severity::warning,
    {"様式 {0} は定義に誤りが {1} 件あるため使えません（{2}）",
     "form {0} cannot be used: its pack has {1} defects ({2})"},
    {"ほかの様式は使えます。誤りの一覧: chohyo forms", "all other forms work; chohyo forms lists the defects"}};
inline constexpr Code kBrokenForm{
    "F139",
    Severity::error,
    {"様式 {0} は定義に誤りがあるため使えません（{1}）", "form {0} cannot be used: its pack is defective ({1})"},
    {"様式定義を直してください。誤りの一覧: chohyo forms", "correct the pack; chohyo forms lists its defects"}};
inline constexpr Code kOutOfRange{"F140",
                                  Severity::error,
                                  {"{0} に「{1}」は使えません", "{0} cannot be \"{1}\""},
                                  {"{2} から {3} までの長さを書いてください", "write a length from {2} to {3}"}};

inline constexpr Code kTooDeep{"F151",
                               Severity::error,
                               {"<{0}> は {1} 段より深く重ねられません", "<{0}> is nested deeper than {1}"},
                               {"{2}", "{3}"}};
inline constexpr Code kWrongOrder{
    "F152",
    Severity::error,
    {"<{0}> の中で <{1}> が <{2}> の後にあります", "in <{0}> a <{1}> stands behind a <{2}>"},
    {"<{1}> を先に書いてください", "write every <{1}> in front of it"}};
inline constexpr Code kAnsweredInLoop{
    "F153",
    Severity::error,
    {"<each> の中の表に、答えを書く欄は置けません", "a table inside <each> cannot ask for answers"},
    {"<item> と見出しの field は、繰り返しの外の表に書いてください",
     "move items, and fields of headings, to a table outside the loop"}};

inline constexpr Code kNoRoom{
    "F154",
    Severity::error,
    {"<{0}> の幅 {1} が、置く場所の幅 {2} を超えています", "<{0}> is {1} wide, but the place it stands in only {2}"},
    {"幅か余白を狭めてください", "make it, or what is around it, fit"}};

inline constexpr Code kUnusableImage{
    "F155",
    Severity::error,
    {"画像 {0} を使えません（{1}）", "the image {0} cannot be used ({2})"},
    {"16 MiB までの PNG か JPEG（灰色か赤緑青）を、様式定義のフォルダの中に置いてください",
     "put a PNG or JPEG of at most 16 MiB (gray, or red, green and blue) into the pack's folder"}};
inline constexpr Code kOutsidePack{
    "F156",
    Severity::error,
    {"「{0}」は様式定義のフォルダの中のファイルではありません", "\"{0}\" is no file of the pack's folder"},
    {"様式定義のフォルダの中のファイルを \"logo.png\" や \"images/logo.png\" の形で書いてください",
     "name a file inside the folder of the pack, like \"logo.png\" or \"images/logo.png\""}};

inline constexpr Code kBarcodeUnfit{
    "F190",
    Severity::error,
    {"この大きさの QR コードに入りません: {0}", "it does not fit into a QR Code of this size: {1}"},
    {"size を大きくするか、level を下げるか、文字を短くしてください",
     "make size larger, level lower or the text shorter"}};

inline constexpr Code kBadRange{
    "F170", Severity::error, {"{0} に「{1}」は書けません", "{0}: \"{1}\" is no range that fits"}, {"{2}", "{3}"}};

inline constexpr Code kCyclicTotal{
    "F160",
    Severity::error,
    {"計算する欄が自分自身を必要としています: {0}", "a field that is worked out needs itself: {0}"},
    {"どれか一つの total から、ほかの欄への参照を外してください", "take one of these fields out of a total"}};

inline constexpr Code kNamesInWords{
    "F161",
    Severity::error,
    {"ここの {0} は置き換えられません", "{0} is not filled in here"},
    {"名前を書けるのは、「葉」の属性と要素だけです。言葉で書くか、葉に移してください",
     "names are filled in where the reference says leaf; write words, or move it to such a place"}};

// --- F3: expressions ---------------------------------------------------------------------------------------------

inline constexpr Code kBadExpression{"F301",
                                     Severity::error,
                                     {"式の「{0}」はここに書けません", "\"{0}\" cannot stand here in the expression"},
                                     {"{1}", "{2}"}};
inline constexpr Code kWrongOperands{
    "F302", Severity::error, {"{0}と{1}は「{2}」で結べません", "\"{2}\" cannot join {3} and {4}"}, {"{5}", "{6}"}};
inline constexpr Code kExpressionTooBig{
    "F303",
    Severity::error,
    {"式{0}", "the expression is {1}"},
    {"規則や条件をいくつかに分けてください", "say it in several rules or conditions"}};
inline constexpr Code kBadLiteral{
    "F304",
    Severity::error,
    {"「{0}」という日付・時刻・数はありません", "there is no date, time or number \"{0}\""},
    {"2024-06-10、2024-06、9:30、小数4桁までの数（12.5）のどれかの形で書いてください",
     "write it like 2024-06-10, 2024-06, 9:30, or 12.5 with up to four decimal places"}};
inline constexpr Code kWrongType{
    "F305",
    Severity::error,
    {"式の「{0}」は{1}ですが、ここには{2}が要ります", "\"{0}\" is {3}, but {4} is wanted here"},
    {"{5}", "{6}"}};

inline constexpr Code kUnknownPlaceholder{
    "F165",
    Severity::error,
    {"「{1}」の {0} には何も入りません", "nothing is filled in for {0} of \"{1}\""},
    {"{2}", "{3}"}};

inline constexpr std::array<const Code*, 56> kCodes = {
    &kNamesInWords,     &kUnreadablePack,   &kNoPacks,          &kWrongPlace,       &kUnknownElement,
    &kUnknownAttribute, &kMissingAttribute, &kMissingElement,   &kRepeatedElement,
    &kEmptyText,        &kStrayText,        &kBadWord,          &kBadLength,
    &kBadNumber,        &kBadName,          &kBadItemId,        &kDuplicate,
    &kUnknownReference, &kWrongFieldKind,   &kUnknownLeafName,  &kBadLeafTag,
    &kHeaderOverlap,    &kHeaderGap,        &kHeaderOutside,    &kTooWide,
    &kNoBody,           &kFloorAboveSize,   &kTooFewOptions,    &kGroupColumn,
    &kUnknownTerm,      &kTermOrder,        &kUnreadablePart,   &kUnprinted,
    &kNoSteadyColumn,   &kLabelsEverywhere, &kTooMany,          &kOutsideTemplates,
    &kMoreDefects,      &kUnusablePack,     &kBrokenForm,       &kOutOfRange,
    &kBadExpression,    &kWrongOperands,    &kExpressionTooBig, &kBadLiteral,
    &kWrongType,        &kTooDeep,          &kWrongOrder,       &kAnsweredInLoop,
    &kNoRoom,           &kUnusableImage,    &kOutsidePack,      &kUnknownPlaceholder,
    &kBadRange,         &kCyclicTotal,      &kBarcodeUnfit};

}  // namespace chohyo::form
