// The diagnostics of this room.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace chohyo::font {

using diag::Code;
using diag::Severity;

inline constexpr Code kCatalogueUnreadable{
    "T101",
    Severity::failure,
    {"フォント一覧 {0} を読めません（{1}）", "the font catalogue {0} cannot be read ({1})"},
    {"chohyo の fonts フォルダーが揃っているか確かめてください", "check that chohyo's fonts folder is complete"}};

inline constexpr Code kCatalogueInvalid{"T102",
                                        Severity::failure,
                                        {"フォント一覧が正しくありません: {0}", "the font catalogue is not valid: {1}"},
                                        {"docs/fonts.md の例に合わせて fonts.xml を直してください",
                                         "correct fonts.xml after the example in docs/fonts.md"}};

inline constexpr Code kFontMissing{
    "T103",
    Severity::failure,
    {"フォント {0} のファイル {1} がありません", "the file {1} of the font {0} is missing"},
    {"Debian パッケージ {2} を入れるか、--fonts でファイルのあるフォルダーを指定してください",
     "install the Debian package {2}, or name the folder that holds the file with --fonts"}};

inline constexpr Code kFontDamaged{
    "T104",
    Severity::failure,
    {"フォントファイル {0} は壊れているか、TrueType フォントではありません（{1}）",
     "the font file {0} is damaged or not a TrueType font ({2})"},
    {"Debian パッケージ {3} を入れ直してください", "install the Debian package {3} again"}};

inline constexpr Code kFontOutlines{"T105",
                                    Severity::failure,
                                    {"フォントファイル {0} の字形は CFF 形式なので埋め込めません",
                                     "the font file {0} has CFF outlines, which cannot be embedded"},
                                    {"TrueType 形式（glyf 表のある .ttf）のフォントを使ってください",
                                     "use a font with TrueType outlines (a .ttf with a glyf table)"}};

inline constexpr Code kFontRestricted{
    "T106",
    Severity::failure,
    {"フォントファイル {0} は文書への埋め込み、または部分的な埋め込みを許していません（fsType {1}）",
     "the font file {0} does not allow itself, or parts of itself, to be embedded (fsType {1})"},
    {"埋め込みを許すフォントを使ってください", "use a font that allows embedding"}};

inline constexpr Code kFontChecksum{
    "T107",
    Severity::warning,
    {"フォントファイル {0} は一覧のものと異なります。出力は読めますが、バイト列は他の環境と一致しません",
     "the font file {0} is not the catalogue's; the output is readable, but its bytes will differ from other "
     "machines'"},
    {"一覧の SHA-256 は {1}、このファイルは {2} です。わざと変えたのなら fonts.xml の sha256 を書き換えてください",
     "the catalogue's SHA-256 is {1}, this file's {2}; if the change is meant, update sha256 in fonts.xml"}};

inline constexpr Code kFontUnreadable{
    "T108",
    Severity::failure,
    {"フォントファイル {0} を開けません（{1}）", "the font file {0} cannot be opened ({1})"},
    {"ファイルの読み取り許可、メモリーの空き（ulimit -v）、同時に開けるファイルの数（ulimit "
     "-n）を確かめて、もう一度実行してください",
     "check that the file may be read, that memory is free (ulimit -v) and how many files may be open (ulimit -n), "
     "then run it again"}};

inline constexpr std::array<const Code*, 8> kCodes{&kCatalogueUnreadable, &kCatalogueInvalid, &kFontMissing,
                                                   &kFontDamaged,         &kFontOutlines,     &kFontRestricted,
                                                   &kFontChecksum,        &kFontUnreadable};

}  // namespace chohyo::font
