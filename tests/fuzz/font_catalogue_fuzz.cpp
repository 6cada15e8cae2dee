// fonts.xml of any kind: accepted whole, or refused with places.
#include <cstdint>
#include <string_view>

#include "font/catalogue.hpp"
#include "fuzz/invariants.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chohyo;
  const auto source = tree_test::source(std::string_view(reinterpret_cast<const char*>(data), size));
  const auto result = font::parse_catalogue(source, "/fonts");
  fuzz::require(tree_test::spans_are_sound(result.diagnostics), "diagnostics point at characters of the text");
  fuzz::require(result.value.has_value() == !diag::has_errors(result.diagnostics), "a value comes without errors");
  if (!result.value) return 0;
  const font::Catalogue& catalogue = *result.value;
  for (const auto* chain : {&catalogue.regular, &catalogue.bold}) {
    fuzz::require(!chain->empty(), "a chain has a face");
    for (const font::FaceId face : *chain)
      fuzz::require(face < catalogue.faces.size(), "a chain names faces there are");
  }
  for (const font::CatalogueFace& face : catalogue.faces) fuzz::require(face.sha256.size() == 64, "a digest is whole");
  return 0;
}
