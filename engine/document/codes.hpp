// The diagnostics of this room: letter D. docs/diagnostics/document.md describes each.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace chohyo::document {

inline constexpr diag::Code kBarcodeTooLong{
    "D101",
    diag::Severity::error,
    {"「{text}」は QR コードにするには長すぎます（{bytes} バイト、{reason}）",
     "\"{text}\" is too long for the form's QR Code ({bytes} bytes; {reason_en})"},
    {"文字を短くするか、様式定義の <barcode> の size を大きくするか level を下げてください",
     "shorten it, or make size larger or level lower at <barcode> of the form pack"}};

inline constexpr std::array kCodes{&kBarcodeTooLong};

}  // namespace chohyo::document
