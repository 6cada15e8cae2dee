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
    {"参照データ {file} を読めません（{reason}）", "cannot read the cross-references {file} ({reason})"},
    {"guidelines.xml と crosswalk.xml はそろえて置き、読み取り権限を確かめてください",
     "guidelines.xml and crosswalk.xml belong together; check that both exist and may be read"}};
inline constexpr Code kBadPlaceId{"F202",
                                  Severity::error,
                                  {"{attribute} に「{given}」は使えません", "{attribute} cannot be \"{given}\""},
                                  {"斜線と空白のない記号にしてください（\"anzen-6.0\"、\"3.4.1\"）",
                                   "write it without slashes and white space, like \"anzen-6.0\" or \"3.4.1\""}};
inline constexpr Code kPartsAndClauses{
    "F203",
    Severity::error,
    {"文書「{document}」に <part> と <clause> が両方あります", "document \"{document}\" has both <part> and <clause>"},
    {"編のある文書では、箇所を編の中に書いてください", "in a document with parts, write clauses inside them"}};
inline constexpr Code kBadDate{
    "F204",
    Severity::error,
    {"文書「{document}」の日付「{given}」を読めません", "document \"{document}\": \"{given}\" is not a date"},
    {"\"2023-05-31\" の形で書いてください", "write it like \"2023-05-31\""}};
inline constexpr Code kBadAddress{"F205",
                                  Severity::error,
                                  {"文書「{document}」のアドレス「{given}」を使えません",
                                   "document \"{document}\": \"{given}\" cannot be its address"},
                                  {"https:// か http:// で始まる ASCII だけの URL を書いてください",
                                   "write a URL of ASCII characters that begins with https:// or http://"}};
inline constexpr Code kDanglingForm{
    "F206",
    Severity::error,
    {"様式「{form}」の版「{edition}」はありません", "there is no form \"{form}\" of edition \"{edition}\""},
    {"{hint}", "{hint_en}"}};
inline constexpr Code kDanglingItem{"F207",
                                    Severity::error,
                                    {"様式 {form} に項目「{item}」はありません", "form {form} has no item \"{item}\""},
                                    {"{hint}", "{hint_en}"}};
inline constexpr Code kDanglingClause{
    "F208",
    Severity::error,
    {"参照先「{given}」は guidelines.xml にありません", "guidelines.xml has no place \"{given}\""},
    {"{hint}", "{hint_en}"}};
inline constexpr Code kCitedItem{
    "F209",
    Severity::error,
    {"「{citing}」の cites の先が様式の項目です", "\"{citing}\" cites an item of a form"},
    {"cites は文書の箇所だけに使い、項目どうしは equivalent、subset、superset、intersects で結んでください",
     "cites leads to documents; between items write equivalent, subset, superset or intersects"}};
inline constexpr Code kEdgeToItself{"F210",
                                    Severity::error,
                                    {"「{from}」と「{to}」は同じ行です", "\"{from}\" and \"{to}\" are the same row"},
                                    {"同じ行どうしの対応は書かなくても分かるので、消してください",
                                     "remove the edge: that a row is like itself goes without saying"}};
inline constexpr Code kDuplicateEdge{
    "F211",
    Severity::error,
    {"「{from}」と「{to}」の対応が二度書かれています", "\"{from}\" and \"{to}\" are joined twice"},
    {"どちらか一方だけを残してください（逆向きの対応は自動で分かります）",
     "keep one of them; the other direction is derived"}};
inline constexpr Code kContradictedGap{
    "F212",
    Severity::error,
    {"「{from}」に対応するものは {document} にないとありますが、「{to}」と結ばれています",
     "\"{from}\" is said to have no counterpart in {document}, but is joined with \"{to}\""},
    {"<none> か <edge> のどちらかを消してください", "remove either the <none> or the <edge>"}};

inline constexpr Code kUnusableCrosswalk{
    "F213",
    Severity::warning,
    {"参照データに誤りが {count} 件あるため、それを印字する様式は使えません（{place}）",
     "the cross-references have {count} defects: forms that print them cannot be used ({place})"},
    {"ほかの様式は使えます。誤りの一覧: chohyo forms", "all other forms work; chohyo forms lists the defects"}};

inline constexpr std::array<const Code*, 13> kCodes = {
    &kUnreadableCrosswalk, &kBadPlaceId,      &kPartsAndClauses,  &kBadDate,   &kBadAddress,
    &kDanglingForm,        &kDanglingItem,    &kDanglingClause,   &kCitedItem, &kEdgeToItself,
    &kDuplicateEdge,       &kContradictedGap, &kUnusableCrosswalk};

}  // namespace chohyo::xref
