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

inline constexpr diag::Code kBarcodeHalfFilled{
    "D102",
    diag::Severity::warning,
    {"QR コード（{alt}）は枠だけになります。「{given}」はありますが、{names} に当たる回答がありません",
     "only an empty frame is printed for the QR Code ({alt}): there is \"{given}\", but nothing for {names}"},
    {"{names} に当たる欄を書いてください。半分だけのコードは印刷しません",
     "give what is missing; half a code would say something else, so none is printed"}};

inline constexpr std::array kCodes{&kBarcodeTooLong, &kBarcodeHalfFilled};

}  // namespace chohyo::document
