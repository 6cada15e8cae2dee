// The diagnostics of this room.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace chohyo::pdf {

using diag::Code;
using diag::Severity;

inline constexpr Code kLibraryFailed{
    "P101",
    Severity::failure,
    {"PDF を組み立てられませんでした（libharu のエラー {0}）", "the PDF could not be put together (libharu error {0})"},
    {"メモリーの空きを確かめて、もう一度実行してください", "check that memory is free and run it again"}};

inline constexpr Code kNotFinite{
    "P102",
    Severity::failure,
    {"{0} ページ目に、紙の上に置けない座標があります", "page {0} has a coordinate that lies on no paper"},
    {"chohyo の不具合です。入力ファイルを添えて知らせてください",
     "this is a defect of chohyo; please report it with the input"}};

inline constexpr Code kSubsetFailed{"P103",
                                    Severity::failure,
                                    {"フォント {0} のファイル {1} から字形を取り出せませんでした（{2}）",
                                     "the glyphs of the font {0} could not be cut out of {1} ({3})"},
                                    {"フォントファイルが壊れています。Debian パッケージ {4} を入れ直してください",
                                     "the font file is damaged; install the Debian package {4} again"}};

inline constexpr Code kLinkWithoutTarget{
    "P104",
    Severity::warning,
    {"{0} ページ目のリンクの行き先「{1}」が、この文書の中にありません",
     "a link on page {0} leads to “{1}”, which is not in this document"},
    {"文字は印刷されますが、押しても移動しません。様式データの link と anchor の名前を合わせてください",
     "its words are printed, but lead nowhere; give link and anchor the same name in the form pack"}};

inline constexpr Code kLinkNotOfTheWeb{
    "P105",
    Severity::warning,
    {"{0} ページ目のリンク先「{1}」は http:// でも https:// でもありません",
     "a link on page {0} leads to “{1}”, which begins with neither http:// nor https://"},
    {"文字は印刷されますが、リンクにはしません。アドレスを直してください",
     "its words are printed, but lead nowhere; correct the address"}};

inline constexpr std::array<const Code*, 5> kCodes{&kLibraryFailed, &kNotFinite, &kSubsetFailed, &kLinkWithoutTarget,
                                                   &kLinkNotOfTheWeb};

}  // namespace chohyo::pdf
