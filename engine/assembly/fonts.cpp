#include "assembly/fonts.hpp"

#include <set>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

#include "base/digest.hpp"

namespace chohyo::assembly {
namespace {

/// Adds all that `object` consists of, streams as their bytes, references followed. Fonts hold no cycles.
void add_object(base::Hasher& hasher, QPDFObjectHandle object) {
  if (object.isStream()) {
    add_object(hasher, object.getDict());
    const auto bytes = object.getRawStreamData();
    hasher.add_field({reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()});
  } else if (object.isDictionary()) {
    for (auto& [key, value] : object.ditems()) {
      hasher.add_field(key);
      add_object(hasher, value);
    }
    hasher.add_field(">>");
  } else if (object.isArray()) {
    // An array of numbers only, as /W is, is as it is written.
    bool plain = true;
    for (auto& element : object.aitems()) plain = plain && !element.isIndirect();
    if (plain) {
      hasher.add_field(object.unparseResolved());
    } else {
      for (auto& element : object.aitems()) add_object(hasher, element);
    }
    hasher.add_field("]");
  } else {
    hasher.add_field(object.unparseResolved());
  }
}

std::string fingerprint(const QPDFObjectHandle& font) {
  base::Hasher hasher;
  add_object(hasher, font);
  return base::to_hex(hasher.finish());
}

/// The dictionaries of fonts in the resources of pages, each once though pages share them.
std::vector<QPDFObjectHandle> font_dictionaries(std::vector<QPDFObjectHandle>& pages) {
  std::set<QPDFObjGen> seen;
  std::vector<QPDFObjectHandle> out;
  for (auto& page : pages) {
    auto resources = page.getKey("/Resources");
    if (!resources.isDictionary()) continue;
    if (resources.isIndirect() && !seen.insert(resources.getObjGen()).second) continue;
    auto fonts = resources.getKey("/Font");
    if (!fonts.isDictionary() || (fonts.isIndirect() && !seen.insert(fonts.getObjGen()).second)) continue;
    out.push_back(fonts);
  }
  return out;
}

}  // namespace

void Fonts::take_out(std::vector<QPDFObjectHandle>& pages) {
  std::map<QPDFObjGen, std::size_t> of_document;
  for (auto& fonts : font_dictionaries(pages)) {
    for (const std::string& key : fonts.getKeys()) {
      auto font = fonts.getKey(key);
      if (!font.isDictionary()) continue;
      const auto [at, is_new] = of_document.try_emplace(font.getObjGen(), 0);
      if (is_new || !font.isIndirect()) {
        const auto [known, first] = known_.try_emplace(fingerprint(font), fonts_.size());
        if (first) fonts_.push_back(font);
        at->second = known->second;
      }
      fonts.replaceKey(key, QPDFObjectHandle::newInteger(static_cast<long long>(at->second)));
    }
  }
}

void Fonts::put_in(QPDF& volume, std::vector<QPDFObjectHandle>& copies) {
  for (auto& fonts : font_dictionaries(copies)) {
    for (const std::string& key : fonts.getKeys()) {
      auto mark = fonts.getKey(key);
      if (!mark.isInteger()) continue;
      auto& font = fonts_[static_cast<std::size_t>(mark.getIntValue())];
      if (font.getOwningQPDF() != &volume) font = volume.copyForeignObject(font);
      fonts.replaceKey(key, font);
    }
  }
}

}  // namespace chohyo::assembly
