#include "document/barcode_check.hpp"

#include <string>
#include <type_traits>

#include "document/block_walk.hpp"
#include "document/codes.hpp"

namespace chohyo::document {
namespace {

constexpr std::size_t kExcerpt = 40;  // characters of a text, enough to find it

diag::Diagnostic too_long(const Barcode& barcode, const Document& document) {
  const picture::QrCodePtr code = picture::make_qr_code(barcode.text, barcode.correction);
  const picture::Fault fault = picture::code_fault(code, barcode.size);
  diag::Span span = barcode.span;
  Input input = barcode.origin.value_or(Input{});
  if (!barcode.origin) {
    if (const Fact* fact = find_fact(document.facts, barcode.text)) {
      span = fact->span;
      input = fact->input;
    }
  }
  return diag::make(kBarcodeTooLong, span,
                    {{"text", diag::excerpt(barcode.text, kExcerpt)},
                     {"bytes", std::to_string(barcode.text.size())},
                     {"reason", fault.ja},
                     {"reason_en", fault.en}},
                    input.label(), input.path());
}

}  // namespace

diag::Diagnostics check_barcodes(const Document& document) {
  diag::Diagnostics out;
  walk(document.blocks, [&](const auto& block, const ListPlace&) {
    if constexpr (std::is_same_v<std::decay_t<decltype(block)>, Barcode>) {
      if (!block.text.empty() && !block.code) out.push_back(too_long(block, document));
    }
  });
  return out;
}

}  // namespace chohyo::document
