// Barcodes: a text that machines read, as modules on the page.
#include "form/body_reader.hpp"
#include "form/codes.hpp"
#include "form/grammar_words.hpp"

namespace chohyo::form {
namespace {

constexpr Pt kSmallestCode = base::Mm{10};  // what the smallest code there is takes, with its quiet zone
constexpr Pt kLargestCode = base::Mm{100};  // a larger one is for posters

/// Words without names are the same in every document, so that it is known now whether they fit.
void check_fixed(ElementReader& reader, const Barcode& barcode) {
  if (barcode.text.has_tags || barcode.text.text.empty()) return;
  const auto code = picture::make_qr_code(barcode.text.text, barcode.correction);
  const picture::Fault fault = picture::code_fault(code, barcode.size);
  if (!fault.en.empty()) reader.note(kBarcodeUnfit, barcode.text.span, {{"reason", fault.ja}, {"reason_en", fault.en}});
}

}  // namespace

Barcode BodyReader::read_barcode(const tree::Element& element, const BlockPlace& place) {
  reader_.shape(element, grammar::kBarcode);
  reader_.required(element, "kind");
  reader_.word(element, "kind", grammar::kBarcodeKinds);
  Barcode barcode;
  barcode.text = leaf(element, place);
  barcode.size = reader_.required_length(element, "size");
  reader_.check_range(element, "size", barcode.size, kSmallestCode, kLargestCode);
  barcode.correction = reader_.word(element, "level", grammar::kCorrections, picture::Correction::medium);
  reader_.required(element, "alt");
  barcode.alt = leaf(element, "alt", place);
  barcode.align = reader_.word(element, "align", grammar::kSides, Align::start);
  check_room(element, {barcode.size, barcode.size}, "size", place);
  if (barcode.size >= kSmallestCode) check_fixed(reader_, barcode);
  return barcode;
}

}  // namespace chohyo::form
