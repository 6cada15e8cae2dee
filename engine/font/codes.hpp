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
    {"フォント一覧 {file} を読めません（{reason}）", "the font catalogue {file} cannot be read ({reason})"},
    {"chohyo の fonts フォルダーが揃っているか確かめてください", "check that chohyo's fonts folder is complete"}};

inline constexpr Code kCatalogueInvalid{
    "T102",
    Severity::failure,
    {"フォント一覧が正しくありません: {reason}", "the font catalogue is not valid: {reason_en}"},
    {"docs/fonts.md の例に合わせて fonts.xml を直してください",
     "correct fonts.xml after the example in docs/fonts.md"}};

inline constexpr Code kFontMissing{
    "T103",
    Severity::failure,
    {"フォント {font} のファイル {file} がありません", "the file {file} of the font {font} is missing"},
    {"Debian パッケージ {package} を入れるか、--fonts でファイルのあるフォルダーを指定してください",
     "install the Debian package {package}, or name the folder that holds the file with --fonts"}};

inline constexpr Code kFontDamaged{
    "T104",
    Severity::failure,
    {"フォントファイル {file} は壊れているか、TrueType フォントではありません（{reason}）",
     "the font file {file} is damaged or not a TrueType font ({reason_en})"},
    {"Debian パッケージ {package} を入れ直してください", "install the Debian package {package} again"}};

inline constexpr Code kFontOutlines{"T105",
                                    Severity::failure,
                                    {"フォントファイル {file} の字形は CFF 形式なので埋め込めません",
                                     "the font file {file} has CFF outlines, which cannot be embedded"},
                                    {"TrueType 形式（glyf 表のある .ttf）のフォントを使ってください",
                                     "use a font with TrueType outlines (a .ttf with a glyf table)"}};

inline constexpr Code kFontRestricted{
    "T106",
    Severity::failure,
    {"フォントファイル {file} は文書への埋め込み、または部分的な埋め込みを許していません（fsType {permissions}）",
     "the font file {file} does not allow itself, or parts of itself, to be embedded (fsType {permissions})"},
    {"埋め込みを許すフォントを使ってください", "use a font that allows embedding"}};

inline constexpr Code kFontChecksum{
    "T107",
    Severity::warning,
    {"フォントファイル {file} は一覧のものと異なります。出力は読めますが、バイト列は他の環境と一致しません",
     "the font file {file} is not the catalogue's; the output is readable, but its bytes will differ from other "
     "machines'"},
    {"一覧の SHA-256 は {expected}、このファイルは {given} です。わざと変えたのなら fonts.xml の sha256 "
     "を書き換えてください",
     "the catalogue's SHA-256 is {expected}, this file's {given}; if the change is meant, update sha256 in fonts.xml"}};

inline constexpr Code kFontUnreadable{
    "T108",
    Severity::failure,
    {"フォントファイル {file} を開けません（{reason}）", "the font file {file} cannot be opened ({reason})"},
    {"ファイルの読み取り許可、メモリーの空き（ulimit -v）、同時に開けるファイルの数（ulimit "
     "-n）を確かめて、もう一度実行してください",
     "check that the file may be read, that memory is free (ulimit -v) and how many files may be open (ulimit -n), "
     "then run it again"}};

inline constexpr std::array<const Code*, 8> kCodes{&kCatalogueUnreadable, &kCatalogueInvalid, &kFontMissing,
                                                   &kFontDamaged,         &kFontOutlines,     &kFontRestricted,
                                                   &kFontChecksum,        &kFontUnreadable};

}  // namespace chohyo::font
