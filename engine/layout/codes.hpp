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
    {"「{1}」（{0}）を印刷できる書体がありません: {2}（{3}）", "no font has a glyph for \"{1}\" ({0}): {2} ({3})"},
    {"標準の字体に直すか、この文字を持つフォントを fonts/fonts.xml に加えてください",
     "write a standard form of the character, or add a font that has it to fonts/fonts.xml"}};

inline constexpr Code kLineTooTall{
    "L102",
    Severity::error,
    {"1行の高さがページの本文領域に収まりません: {0}", "a single line is taller than the page body: {0}"},
    {"様式定義の文字の大きさ、余白、繰り返す見出し行の高さを見直してください",
     "check the form pack's type sizes, margins and the height of repeated header rows"}};

inline constexpr Code kBoxTooNarrow{
    "L103",
    Severity::error,
    {"1文字も入らない幅の枠があります: {0}", "a box is too narrow for a single character: {0}"},
    {"様式定義の列の幅か文字の大きさを見直してください", "check the form pack's column widths and type sizes"}};

inline constexpr std::array<const Code*, 3> kCodes{&kGlyphMissing, &kLineTooTall, &kBoxTooNarrow};

}  // namespace chohyo::layout
