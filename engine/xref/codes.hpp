// Diagnostics F2xx: what is wrong with templates/guidelines.xml and templates/crosswalk.xml.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace chohyo::xref {

using diag::Code;
using diag::Severity;

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

inline constexpr Code kUnusableCrosswalk{
    "F213",
    Severity::warning,
    {"参照データに誤りが {0} 件あるため、それを印字する様式は使えません（{1}）",
     "the cross-references have {0} defects: forms that print them cannot be used ({1})"},
    {"ほかの様式は使えます。誤りの一覧: chohyo forms", "all other forms work; chohyo forms lists the defects"}};

inline constexpr std::array<const Code*, 13> kCodes = {
    &kUnreadableCrosswalk, &kBadPlaceId,      &kPartsAndClauses,  &kBadDate,   &kBadAddress,
    &kDanglingForm,        &kDanglingItem,    &kDanglingClause,   &kCitedItem, &kEdgeToItself,
    &kDuplicateEdge,       &kContradictedGap, &kUnusableCrosswalk};

}  // namespace chohyo::xref
