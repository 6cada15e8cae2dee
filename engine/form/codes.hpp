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
inline constexpr Code kBadName{
    "F114",
    Severity::error,
    {"{0} に「{1}」は使えません", "{0} cannot be \"{1}\""},
    {"英字で始め、英数字と - _ だけで書いてください（facility、edition など別の意味をもつ名前は使えません）",
     "begin with a letter and use only letters, digits, - and _ (and no name with another meaning, such as edition)"}};
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
    {}};
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

inline constexpr Code kGroupColumn{"F127",
                                   Severity::error,
                                   {"表「{0}」に <group> がありますが、group=\"yes\" の列が一つに決まりません",
                                    "table \"{0}\" has a <group>, but not exactly one column with group=\"yes\""},
                                   {}};

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

// --- F2: templates/guidelines.xml and templates/crosswalk.xml
// ---------------------------------------------------------

inline constexpr Code kUnreadableCrosswalk{
    "F201",
    Severity::failure,
    {"参照データ {0} を読めません（{1}）", "cannot read the cross-references {0} ({1})"},
    {"guidelines.xml と crosswalk.xml はそろえて置き、読み取り権限を確かめてください",
     "guidelines.xml and crosswalk.xml belong together; check that both exist and may be read"}};
inline constexpr Code kBadPlaceId{"F202",
                                  Severity::error,
                                  {"{0} に「{1}」は使えません", "{0} cannot be \"{1}\""},
                                  {"斜線と空白のない記号にしてください（\"anzen-6.0\"、\"3.4.1\"）",
                                   "write it without slashes and white space, like \"anzen-6.0\" or \"3.4.1\""}};
inline constexpr Code kPartsAndClauses{
    "F203",
    Severity::error,
    {"文書「{0}」に <part> と <clause> が両方あります", "document \"{0}\" has both <part> and <clause>"},
    {"編のある文書では、箇所を編の中に書いてください", "in a document with parts, write clauses inside them"}};
inline constexpr Code kBadDate{"F204",
                               Severity::error,
                               {"文書「{0}」の日付「{1}」を読めません", "document \"{0}\": \"{1}\" is not a date"},
                               {"\"2023-05-31\" の形で書いてください", "write it like \"2023-05-31\""}};
inline constexpr Code kBadAddress{
    "F205",
    Severity::error,
    {"文書「{0}」のアドレス「{1}」を使えません", "document \"{0}\": \"{1}\" cannot be its address"},
    {"https:// か http:// で始まる ASCII だけの URL を書いてください",
     "write a URL of ASCII characters that begins with https:// or http://"}};
inline constexpr Code kDanglingForm{
    "F206",
    Severity::error,
    {"様式「{0}」の版「{1}」はありません", "there is no form \"{0}\" of edition \"{1}\""},
    {"{2}", "{3}"}};
inline constexpr Code kDanglingItem{
    "F207", Severity::error, {"様式 {0} に項目「{1}」はありません", "form {0} has no item \"{1}\""}, {"{2}", "{3}"}};
inline constexpr Code kDanglingClause{
    "F208",
    Severity::error,
    {"参照先「{0}」は guidelines.xml にありません", "guidelines.xml has no place \"{0}\""},
    {"{1}", "{2}"}};
inline constexpr Code kCitedItem{
    "F209",
    Severity::error,
    {"「{0}」の cites の先が様式の項目です", "\"{0}\" cites an item of a form"},
    {"cites は文書の箇所だけに使い、項目どうしは equivalent、subset、superset、intersects で結んでください",
     "cites leads to documents; between items write equivalent, subset, superset or intersects"}};
inline constexpr Code kEdgeToItself{"F210",
                                    Severity::error,
                                    {"「{0}」と「{1}」は同じ行です", "\"{0}\" and \"{1}\" are the same row"},
                                    {"同じ行どうしの対応は書かなくても分かるので、消してください",
                                     "remove the edge: that a row is like itself goes without saying"}};
inline constexpr Code kDuplicateEdge{
    "F211",
    Severity::error,
    {"「{0}」と「{1}」の対応が二度書かれています", "\"{0}\" and \"{1}\" are joined twice"},
    {"どちらか一方だけを残してください（逆向きの対応は自動で分かります）",
     "keep one of them; the other direction is derived"}};
inline constexpr Code kContradictedGap{
    "F212",
    Severity::error,
    {"「{0}」に対応するものは {1} にないとありますが、「{2}」と結ばれています",
     "\"{0}\" is said to have no counterpart in {1}, but is joined with \"{2}\""},
    {"<none> か <edge> のどちらかを消してください", "remove either the <none> or the <edge>"}};

inline constexpr std::array<const Code*, 43> kCodes = {
    &kUnreadablePack,   &kNoPacks,          &kWrongPlace,      &kUnknownElement,
    &kUnknownAttribute, &kMissingAttribute, &kMissingElement,  &kRepeatedElement,
    &kEmptyText,        &kStrayText,        &kBadWord,         &kBadLength,
    &kBadNumber,        &kBadName,          &kBadItemId,       &kDuplicate,
    &kUnknownReference, &kWrongFieldKind,   &kUnknownLeafName, &kBadLeafTag,
    &kHeaderOverlap,    &kHeaderGap,        &kHeaderOutside,   &kTooWide,
    &kNoBody,           &kFloorAboveSize,   &kTooFewOptions,   &kGroupColumn,
    &kUnknownTerm,      &kTermOrder,        &kUnreadablePart,  &kUnreadableCrosswalk,
    &kBadPlaceId,       &kPartsAndClauses,  &kBadDate,         &kBadAddress,
    &kDanglingForm,     &kDanglingItem,     &kDanglingClause,  &kCitedItem,
    &kEdgeToItself,     &kDuplicateEdge,    &kContradictedGap};

}  // namespace chohyo::form
