// The diagnostics of this room.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace chohyo::layout {

using diag::Code;
using diag::Severity;

inline constexpr Code kGlyphMissing{
    "L101",
    Severity::error,
    {"「{character}」（{code_point}）を印刷できる書体がありません: {place}（{facility}）",
     "no font has a glyph for \"{character}\" ({code_point}): {place} ({facility})"},
    {"標準の字体に直すか、この文字を持つフォントを fonts/fonts.xml に加えてください",
     "write a standard form of the character, or add a font that has it to fonts/fonts.xml"}};

inline constexpr Code kLineTooTall{
    "L102",
    Severity::error,
    {"ページの本文領域に収まりません: {place}", "too tall for the body of a page: {place}"},
    {"{hint}", "{hint_en}"}};

inline constexpr Code kBoxTooNarrow{
    "L103",
    Severity::error,
    {"1文字も入らない幅の枠があります: {text}", "a box is too narrow for a single character: {text}"},
    {"様式定義の列の幅か文字の大きさを見直してください", "check the form pack's column widths and type sizes"}};

inline constexpr Code kPagesUnsettled{
    "L104",
    Severity::error,
    {"本文に印刷する総ページ数が決まりません: 「{title}」（{facility}）は {assumed} ページと書くと {made} "
     "ページになります",
     "the number of pages printed in the body cannot be settled: with {assumed} written, \"{title}\" ({facility}) has "
     "{made} pages"},
    {"様式定義の本文から総ページ数を除き、ヘッダーかフッターに置いてください",
     "move the number of pages from the body of the form pack to its header or footer"}};

inline constexpr Code kFaceUnusable{
    "L105",
    Severity::failure,
    {"「{character}」（{code_point}）を印刷するためのフォント {font} が使えません: {place}（{facility}）",
     "the font {font}, which \"{character}\" ({code_point}) has to be looked for in, cannot be used: {place} "
     "({facility})"},
    {"フォントファイルについての上のメッセージのとおりに直してください。この文字を使わない施設は出力されます",
     "do what the message about the font file says; facilities without such characters are rendered"}};

inline constexpr Code kTooManyMarks{"L106",
                                    Severity::error,
                                    {"「{character}」（{code_point}）の後に、重ねて印刷する記号が {count} "
                                     "個続いています（30 個まで）: {place}（{facility}）",
                                     "\"{character}\" ({code_point}) is followed by {count} marks to be set over it, "
                                     "and 30 are the most: {place} ({facility})"},
                                    {"文字に重ねる記号（濁点・アクセントなどの結合文字）を減らしてください",
                                     "take combining marks (accents and the like) away"}};

inline constexpr std::array<const Code*, 6> kCodes{&kGlyphMissing,   &kLineTooTall,  &kBoxTooNarrow,
                                                   &kPagesUnsettled, &kFaceUnusable, &kTooManyMarks};

}  // namespace chohyo::layout
