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
    {"PDF を組み立てられませんでした（libharu のエラー {error}）",
     "the PDF could not be put together (libharu error {error})"},
    {"メモリーの空きを確かめて、もう一度実行してください", "check that memory is free and run it again"}};

inline constexpr Code kNotFinite{
    "P102",
    Severity::failure,
    {"{page} ページ目に、紙の上に置けない座標があります", "page {page} has a coordinate that lies on no paper"},
    {"chohyo の不具合です。入力ファイルを添えて知らせてください",
     "this is a defect of chohyo; please report it with the input"}};

inline constexpr Code kSubsetFailed{"P103",
                                    Severity::failure,
                                    {"フォント {font} のファイル {file} から字形を取り出せませんでした（{reason}）",
                                     "the glyphs of the font {font} could not be cut out of {file} ({reason_en})"},
                                    {"フォントファイルが壊れています。Debian パッケージ {package} を入れ直してください",
                                     "the font file is damaged; install the Debian package {package} again"}};

inline constexpr Code kLinkWithoutTarget{
    "P104",
    Severity::warning,
    {"{page} ページ目のリンクの行き先「{target}」が、この文書の中にありません",
     "a link on page {page} leads to “{target}”, which is not in this document"},
    {"文字は印刷されますが、押しても移動しません。様式データの link と anchor の名前を合わせてください",
     "its words are printed, but lead nowhere; give link and anchor the same name in the form pack"}};

inline constexpr Code kLinkNotOfTheWeb{
    "P105",
    Severity::warning,
    {"{page} ページ目のリンク先「{target}」は http:// でも https:// でもありません",
     "a link on page {page} leads to “{target}”, which begins with neither http:// nor https://"},
    {"文字は印刷されますが、リンクにはしません。アドレスを直してください",
     "its words are printed, but lead nowhere; correct the address"}};

inline constexpr std::array<const Code*, 5> kCodes{&kLibraryFailed, &kNotFinite, &kSubsetFailed, &kLinkWithoutTarget,
                                                   &kLinkNotOfTheWeb};

}  // namespace chohyo::pdf
