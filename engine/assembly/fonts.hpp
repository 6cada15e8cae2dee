// Fonts that documents of a volume have in common are in it once.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <qpdf/QPDFObjectHandle.hh>

namespace chohyo::assembly {

/// Knows the fonts of a volume by all that makes them up. Documents of one form bring the same font for the form's own
/// words; what they print beside those comes in small fonts of their own.
class Fonts {
 public:
  /// Takes the fonts out of the resources of a document's pages, before these are copied, and leaves marks for them.
  void take_out(std::vector<QPDFObjectHandle>& pages);
  /// Puts them into the copies of the same pages.
  void put_in(QPDF& volume, std::vector<QPDFObjectHandle>& copies);

 private:
  std::map<std::string, std::size_t> known_;  ///< by fingerprint: index in fonts_
  std::vector<QPDFObjectHandle> fonts_;       ///< of the volume; of a document where nobody has put it in yet
};

}  // namespace chohyo::assembly
