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
    {"様式定義 {file} を読めません（{reason}）", "cannot read the form pack {file} ({reason})"},
    {"ファイルの有無と読み取り権限を確かめてください", "check that the file exists and may be read"}};
inline constexpr Code kNoPacks{
    "F102",
    Severity::failure,
    {"{folder} に様式定義（<様式>/<版>/form.xml）がありません",
     "no form packs (<form>/<edition>/form.xml) under {folder}"},
    {"templates フォルダの場所を確かめてください", "check the path of the templates folder"}};
inline constexpr Code kWrongPlace{
    "F103",
    Severity::error,
    {"{attribute} が「{given}」ですが、フォルダ名は「{folder}」です",
     "{attribute} is \"{given}\" but the folder is called \"{folder}\""},
    {"フォルダを <様式>/<版> の名前にそろえてください", "name the folders <form id>/<edition>"}};
inline constexpr Code kUnknownElement{
    "F104",
    Severity::error,
    {"<{parent}> の中に <{element}> は書けません", "<{parent}> has no element <{element}>"},
    {"{hint}", "{hint_en}"}};
inline constexpr Code kUnknownAttribute{
    "F105",
    Severity::error,
    {"<{element}> に属性 {attribute} はありません", "<{element}> has no attribute {attribute}"},
    {"{hint}", "{hint_en}"}};
inline constexpr Code kMissingAttribute{
    "F106",
    Severity::error,
    {"<{element}> に属性 {attribute} がありません", "<{element}> lacks the attribute {attribute}"},
    {}};
inline constexpr Code kMissingElement{
    "F107",
    Severity::error,
    {"<{parent}> の中に <{element}> がありません", "<{parent}> lacks the element <{element}>"},
    {}};
inline constexpr Code kRepeatedElement{
    "F108",
    Severity::error,
    {"<{parent}> の中に <{element}> が二つあります", "<{parent}> has more than one <{element}>"},
    {}};
inline constexpr Code kEmptyText{
    "F109", Severity::error, {"<{element}> に文字がありません", "<{element}> has no text"}, {}};
inline constexpr Code kStrayText{
    "F110", Severity::error, {"<{element}> の中に文字は書けません", "<{element}> takes no text"}, {}};
inline constexpr Code kBadWord{"F111",
                               Severity::error,
                               {"{attribute} に「{given}」は書けません", "{attribute} cannot be \"{given}\""},
                               {"{hint}", "{hint_en}"}};
inline constexpr Code kBadLength{
    "F112",
    Severity::error,
    {"{attribute} の長さ「{given}」を読めません", "{attribute}: \"{given}\" is not a length"},
    {"\"12mm\" か \"9pt\" の形で、0 から 2000mm までの長さを書いてください",
     "write a length from 0 to 2000mm like \"12mm\" or \"9pt\""}};
inline constexpr Code kBadNumber{
    "F113",
    Severity::error,
    {"{attribute} の数「{given}」を読めません", "{attribute}: \"{given}\" is not a number that fits"},
    {"{least} から {most} までの数を書いてください", "write a number from {least} to {most}"}};
inline constexpr Code kBadName{"F114",
                               Severity::error,
                               {"{attribute} に「{given}」は使えません", "{attribute} cannot be \"{given}\""},
                               {"英字で始め、英数字と - _ だけで書いてください{hint}",
                                "begin with a letter and use only letters, digits, - and _{hint_en}"}};
inline constexpr Code kBadItemId{"F128",
                                 Severity::error,
                                 {"項目の記号に「{id}」は使えません", "an item cannot be called \"{id}\""},
                                 {"英数字と - _ . / だけで書いてください", "use only letters, digits and - _ . /"}};
inline constexpr Code kDuplicate{
    "F115",
    Severity::error,
    {"{attribute}「{given}」が二度使われています", "{attribute} \"{given}\" is used twice"},
    {}};
inline constexpr Code kUnknownReference{"F116",
                                        Severity::error,
                                        {"{what}「{given}」は定義されていません", "there is no {what_en} \"{given}\""},
                                        {"{hint}", "{hint_en}"}};
inline constexpr Code kWrongFieldKind{"F117",
                                      Severity::error,
                                      {"{what} の欄「{field}」の種類が違います（必要: {kind}）",
                                       "{what}: field \"{field}\" is of the wrong kind (wanted: {kind})"},
                                      {"{hint}", "{hint_en}"}};
inline constexpr Code kUnknownLeafName{
    "F118",
    Severity::error,
    {"{{{{{name}}}}} という差し込み名はありません", "there is no name {{{{{name}}}}}"},
    {"{hint}", "{hint_en}"}};
inline constexpr Code kBadLeafTag{
    "F119",
    Severity::error,
    {"差し込みは {{{{名前}}}} の形だけです（「{given}」）", "only plain {{{{name}}}} tags are allowed (\"{given}\")"},
    {"繰り返しや条件は要素で、文字はそのままの形で書いてください",
     "write loops and conditions as elements, and other text as it is"}};
inline constexpr Code kHeaderOverlap{"F120",
                                     Severity::error,
                                     {"見出しのセルが列「{column}」、{row} 行目で重なっています",
                                      "header cells overlap at column \"{column}\", row {row}"},
                                     {}};
inline constexpr Code kHeaderGap{
    "F121",
    Severity::error,
    {"見出しの列「{column}」、{row} 行目にセルがありません", "no header cell covers column \"{column}\", row {row}"},
    {"空欄でも <cell column=\"{column}\"/> を書いてください",
     "write <cell column=\"{column}\"/> also where it stays blank"}};
inline constexpr Code kHeaderOutside{"F122",
                                     Severity::error,
                                     {"見出しのセルが表からはみ出しています", "a header cell reaches beyond the table"},
                                     {"columns と rows の数を確かめてください", "check its columns and rows"}};
inline constexpr Code kTooWide{"F123",
                               Severity::error,
                               {"表「{table}」の幅 {width} が本文の幅 {limit} を超えています",
                                "table \"{table}\" is {width} wide, but the page body only {limit}"},
                               {"列の幅か用紙の余白を狭めてください", "narrow the columns or the margins"}};
inline constexpr Code kNoBody{
    "F124",
    Severity::error,
    {"余白が用紙より大きく、本文の場所がありません", "the margins leave no room for the body"},
    {}};
inline constexpr Code kFloorAboveSize{
    "F125",
    Severity::error,
    {"書体「{style}」の floor が size より大きくなっています", "style \"{style}\": floor is greater than size"},
    {}};
inline constexpr Code kTooFewOptions{
    "F126",
    Severity::error,
    {"選択欄「{field}」には選択肢が二つ以上必要です", "choice \"{field}\" needs two options or more"},
    {}};

inline constexpr Code kGroupColumn{
    "F127",
    Severity::error,
    {"表「{table}」の <group> に label がありますが、group=\"yes\" の列がありません",
     "a <group> of table \"{table}\" has a label, but there is no column with group=\"yes\""},
    {"見出しを印字する列に group=\"yes\" を書いてください",
     "write group=\"yes\" at the column that prints the labels"}};

inline constexpr Code kUnknownTerm{
    "F129",
    Severity::error,
    {"用語の印 *{number} に当たる <term number=\"{number}\"> がありません",
     "*{number} marks a term, but there is no <term number=\"{number}\">"},
    {"<terms> に用語を加えるか、印の数を直してください", "add the term to <terms>, or correct the number"}};
inline constexpr Code kTermOrder{
    "F130",
    Severity::error,
    {"用語 {number} の順番が前後しているか、二度書かれています", "term {number} is out of order, or written twice"},
    {"番号の小さい順に一つずつ書いてください", "write each term once, in ascending order of its number"}};
inline constexpr Code kUnreadablePart{
    "F131",
    Severity::failure,
    {"様式定義の一部 {file} を読めません（{reason}）", "cannot read {file}, a part of the form pack ({reason})"},
    {"ファイルの有無と読み取り権限を確かめてください", "check that the file exists and may be read"}};

inline constexpr Code kUnprinted{"F132",
                                 Severity::error,
                                 {"{what}はどこにも印字されません", "{what_en} is printed nowhere"},
                                 {"{hint}", "{hint_en}"}};
inline constexpr Code kNoSteadyColumn{
    "F133",
    Severity::error,
    {"表「{table}」に、いつも印字される列がありません", "table \"{table}\" has no column that is always printed"},
    {"option、when、{each_owner} のどれもない列を一つ以上置いてください",
     "give it a column without option, when and {each_owner}"}};
inline constexpr Code kLabelsEverywhere{
    "F134",
    Severity::error,
    {"グループの見出しが、いつも印字される列をすべて覆っています",
     "the labels of the group cover every column that is always printed"},
    {"行の内容を印字する列を残してください", "leave a column for what the rows say"}};
inline constexpr Code kTooMany{"F135",
                               Severity::error,
                               {"{things} が {limit} 個を超えています", "there are more than {limit} {things_en}"},
                               {"{limit} 個までにしてください", "{limit} are the most there may be"}};
inline constexpr Code kOutsideTemplates{
    "F136",
    Severity::error,
    {"「{file}」は templates フォルダの外にあります", "\"{file}\" lies outside the templates folder"},
    {"同じ templates フォルダの中のファイルを、様式定義から見た相対パスで書いてください",
     "name a file of the same templates folder, relative to the pack"}};
inline constexpr Code kMoreDefects{
    "F137",
    Severity::note,
    {"{code} の誤りがほかに {count} 件あります", "there are {count} more defects of kind {code}"},
    {"先に示した誤りを直してから、もう一度確かめてください", "correct those that are shown, then look again"}};
inline constexpr Code kUnusablePack{
    "F138",
    Severity::warning,
    {"様式 {form} は定義に誤りが {count} 件あるため使えません（{place}）",
     "form {form} cannot be used: its pack has {count} defects ({place})"},
    {"ほかの様式は使えます。誤りの一覧: chohyo forms", "all other forms work; chohyo forms lists the defects"}};
inline constexpr Code kBrokenForm{
    "F139",
    Severity::error,
    {"様式 {form} は定義に誤りがあるため使えません（{place}）",
     "form {form} cannot be used: its pack is defective ({place})"},
    {"様式定義を直してください。誤りの一覧: chohyo forms", "correct the pack; chohyo forms lists its defects"}};
inline constexpr Code kOutOfRange{
    "F140",
    Severity::error,
    {"{attribute} に「{given}」は使えません", "{attribute} cannot be \"{given}\""},
    {"{least} から {most} までの長さを書いてください", "write a length from {least} to {most}"}};

inline constexpr Code kTooDeep{
    "F151",
    Severity::error,
    {"<{element}> は {limit} 段より深く重ねられません", "<{element}> is nested deeper than {limit}"},
    {"{hint}", "{hint_en}"}};
inline constexpr Code kWrongOrder{"F152",
                                  Severity::error,
                                  {"<{parent}> の中で <{element}> が <{other}> の後にあります",
                                   "in <{parent}> a <{element}> stands behind a <{other}>"},
                                  {"<{element}> を先に書いてください", "write every <{element}> in front of it"}};
inline constexpr Code kAnsweredInLoop{
    "F153",
    Severity::error,
    {"<each> の中の表に、答えを書く欄は置けません", "a table inside <each> cannot ask for answers"},
    {"<item> と見出しの field は、繰り返しの外の表に書いてください",
     "move items, and fields of headings, to a table outside the loop"}};

inline constexpr Code kNoRoom{"F154",
                              Severity::error,
                              {"<{element}> の幅 {width} が、置く場所の幅 {limit} を超えています",
                               "<{element}> is {width} wide, but the place it stands in only {limit}"},
                              {"幅か余白を狭めてください", "make it, or what is around it, fit"}};

inline constexpr Code kUnusableImage{
    "F155",
    Severity::error,
    {"画像 {file} を使えません（{reason}）", "the image {file} cannot be used ({reason_en})"},
    {"16 MiB までの PNG か JPEG（灰色か赤緑青）を、様式定義のフォルダの中に置いてください",
     "put a PNG or JPEG of at most 16 MiB (gray, or red, green and blue) into the pack's folder"}};
inline constexpr Code kOutsidePack{
    "F156",
    Severity::error,
    {"「{file}」は様式定義のフォルダの中のファイルではありません", "\"{file}\" is no file of the pack's folder"},
    {"様式定義のフォルダの中のファイルを \"logo.png\" や \"images/logo.png\" の形で書いてください",
     "name a file inside the folder of the pack, like \"logo.png\" or \"images/logo.png\""}};

inline constexpr Code kBarcodeUnfit{
    "F190",
    Severity::error,
    {"この大きさの QR コードに入りません: {reason}", "it does not fit into a QR Code of this size: {reason_en}"},
    {"size を大きくするか、level を下げるか、文字を短くしてください",
     "make size larger, level lower or the text shorter"}};

inline constexpr Code kBadRange{
    "F170",
    Severity::error,
    {"{attribute} に「{given}」は書けません", "{attribute}: \"{given}\" is no range that fits"},
    {"{hint}", "{hint_en}"}};

inline constexpr Code kCyclicTotal{
    "F160",
    Severity::error,
    {"計算する欄が自分自身を必要としています: {fields}", "a field that is worked out needs itself: {fields}"},
    {"どれか一つの total から、ほかの欄への参照を外してください", "take one of these fields out of a total"}};

inline constexpr Code kNamesInWords{
    "F161",
    Severity::error,
    {"ここの {given} は置き換えられません", "{given} is not filled in here"},
    {"名前を書けるのは、「葉」の属性と要素だけです。言葉で書くか、葉に移してください",
     "names are filled in where the reference says leaf; write words, or move it to such a place"}};

// --- F3: expressions ---------------------------------------------------------------------------------------------

inline constexpr Code kBadExpression{
    "F301",
    Severity::error,
    {"式の「{given}」はここに書けません", "\"{given_en}\" cannot stand here in the expression"},
    {"{hint}", "{hint_en}"}};
inline constexpr Code kWrongOperands{
    "F302",
    Severity::error,
    {"{left}と{right}は「{symbol}」で結べません", "\"{symbol}\" cannot join {left_en} and {right_en}"},
    {"{hint}", "{hint_en}"}};
inline constexpr Code kExpressionTooBig{
    "F303",
    Severity::error,
    {"式{reason}", "the expression is {reason_en}"},
    {"規則や条件をいくつかに分けてください", "say it in several rules or conditions"}};
inline constexpr Code kBadLiteral{
    "F304",
    Severity::error,
    {"「{given}」という日付・時刻・数はありません", "there is no date, time or number \"{given}\""},
    {"2024-06-10、2024-06、9:30、小数4桁までの数（12.5）のどれかの形で書いてください",
     "write it like 2024-06-10, 2024-06, 9:30, or 12.5 with up to four decimal places"}};
inline constexpr Code kWrongType{"F305",
                                 Severity::error,
                                 {"式の「{given}」は{type}ですが、ここには{wanted}が要ります",
                                  "\"{given}\" is {type_en}, but {wanted_en} is wanted here"},
                                 {"{hint}", "{hint_en}"}};

inline constexpr Code kUnknownPlaceholder{
    "F165",
    Severity::error,
    {"「{phrase}」の {placeholder} には何も入りません", "nothing is filled in for {placeholder} of \"{phrase}\""},
    {"{hint}", "{hint_en}"}};

inline constexpr std::array<const Code*, 56> kCodes = {
    &kUnreadablePack,   &kNoPacks,          &kWrongPlace,       &kUnknownElement,
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
    &kBadRange,         &kCyclicTotal,      &kBarcodeUnfit,     &kNamesInWords};

}  // namespace chohyo::form
