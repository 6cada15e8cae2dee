// The diagnostics of this room.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace chohyo::assembly {

using diag::Code;
using diag::Severity;

inline constexpr Code kUnusablePart{
    "M101",
    Severity::failure,
    {"PDF ファイル {file} を印刷用のファイルに入れられませんでした（{reason}）",
     "the PDF file {file} cannot be taken into a print file ({reason_en})"},
    {"ファイルが壊れているか、chohyo の作ったものではありません。--resume を付けて作り直してください",
     "it is damaged, or chohyo did not make it; have it made again with --resume"}};

inline constexpr std::array<const Code*, 1> kCodes{&kUnusablePart};

}  // namespace chohyo::assembly
