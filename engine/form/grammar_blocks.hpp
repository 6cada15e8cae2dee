// What several elements of a body share: which blocks stand in them, and what loops and conditions say.
#pragma once

#include "form/grammar_elements.hpp"
#include "form/grammar_words.hpp"

namespace chohyo::form::grammar {

/// In the body, in sections, and in loops and conditions around such.
inline constexpr Few<Child, 20> kBodyBlocks = {
    any(kSection),   any(kHeading),   any(kParagraph), any(kProseList), any(kInfoLine),     any(kTable), any(kSpacer),
    any(kPageBreak), any(kBlockEach), any(kBlockWhen), any(kBox),       any(kColumnsBlock), any(kImage), any(kBarcode)};

/// In a part of a page, which neither ends the page nor has sections.
inline constexpr Few<Child, 20> kAreaBlocks = {any(kHeading), any(kParagraph),    any(kProseList), any(kInfoLine),
                                               any(kTable),   any(kSpacer),       any(kAreaEach),  any(kAreaWhen),
                                               any(kBox),     any(kColumnsBlock), any(kImage),     any(kBarcode)};

inline constexpr Few<Child, 20> kListEntries = {any(kListEntry), any(kListEach), any(kListWhen)};

consteval Attribute collection() {
  return reference("of", kNeeded, "collection", {"集まり、または記録の一覧", "the collection, or a list of records"});
}
consteval Attribute sort_field() {
  return text("sort", kOptional, {"並べ替える欄（記録の一覧だけ）", "the field, or the id, that records are sorted by"});
}
consteval Attribute sort_direction() {
  return flag("sort-descending", {"大きいものから（`sort` とともに）", "the greatest first; with `sort`"});
}

/// Of a loop around blocks.
inline constexpr Few<Attribute, 20> kEachAttributes = {
    collection(),
    text("empty", kOptional, {"一つもないときの言葉", "words printed when there is no entry"}),
    reference("style", kOptional, "style", {"その言葉の組み方（`empty` とともに）", "of those words, with `empty`"}),
    sort_field(),
    sort_direction(),
    option(),
    printed_when()};

/// Of a condition around blocks.
inline constexpr Few<Attribute, 20> kWhenAttributes = {option(), printed_when()};

}  // namespace chohyo::form::grammar
