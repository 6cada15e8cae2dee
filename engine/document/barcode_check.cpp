#include "document/barcode_check.hpp"

#include <string>
#include <type_traits>

#include "document/block_walk.hpp"
#include "document/codes.hpp"

namespace chohyo::document {
namespace {

constexpr std::size_t kExcerpt = 40;  // characters of a text, enough to find it

/// Where an answer in the code stands: a record's, else the fact that stands in `words`, else the form's words.
struct Place {
  diag::Span span;
  Input input;
};
Place place_of(const Barcode& barcode, std::string_view words, const Document& document) {
  if (barcode.origin) return {barcode.span, *barcode.origin};
  if (const Fact* fact = find_fact(document.facts, words)) return {fact->span, fact->input};
  return {barcode.span, {}};
}

diag::Diagnostic too_long(const Barcode& barcode, const Document& document) {
  const picture::QrCodePtr code = picture::make_qr_code(barcode.text, barcode.correction);
  const picture::Fault fault = picture::code_fault(code, barcode.size);
  const Place place = place_of(barcode, barcode.text, document);
  return diag::make(kBarcodeTooLong, place.span,
                    {{"text", diag::excerpt(barcode.text, kExcerpt)},
                     {"bytes", std::to_string(barcode.text.size())},
                     {"reason", fault.ja},
                     {"reason_en", fault.en}},
                    place.input.label(), place.input.path());
}

diag::Diagnostic half_filled(const Barcode& barcode, const Document& document) {
  const Place place = place_of(barcode, barcode.gap->given, document);
  return diag::make(kBarcodeHalfFilled, place.span,
                    {{"alt", diag::excerpt(barcode.alt, kExcerpt)},
                     {"names", barcode.gap->lacking},
                     {"given", diag::excerpt(barcode.gap->given, kExcerpt)}},
                    place.input.label(), place.input.path());
}

}  // namespace

diag::Diagnostics check_barcodes(const Document& document) {
  diag::Diagnostics out;
  walk(document.blocks, [&](const auto& block, const ListPlace&) {
    if constexpr (std::is_same_v<std::decay_t<decltype(block)>, Barcode>) {
      if (!block.text.empty() && !block.code) out.push_back(too_long(block, document));
      if (block.gap) out.push_back(half_filled(block, document));
    }
  });
  return out;
}

}  // namespace chohyo::document
