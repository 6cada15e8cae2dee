// What all documents of a run share: forms, fonts, and for each form the font subsets of its fixed words.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "diag/diagnostic.hpp"
#include "font/font_set.hpp"
#include "form/form.hpp"
#include "layout/pages.hpp"
#include "library/library.hpp"
#include "pdf/writer.hpp"

namespace chohyo::batch {

struct Folders {
  std::filesystem::path templates;       ///< holds <form>/<edition>/form.xml
  std::filesystem::path fonts;           ///< holds fonts.xml
  std::filesystem::path font_overrides;  ///< font files looked up here first; may be empty
};

/// The form's switches as they differ from their defaults.
struct Switches {
  std::set<std::string> on, off;
  friend auto operator<=>(const Switches&, const Switches&) = default;
};

/// Thread-safe. Outlives every Renderer made from it.
class Stock {
 public:
  /// No value when a pack or the font catalogue cannot be used.
  static diag::Result<std::shared_ptr<Stock>> open(const Folders& folders);

  Stock(library::Library library, font::FontSet fonts);
  Stock(const Stock&) = delete;
  Stock& operator=(const Stock&) = delete;

  const library::Library& library() const { return library_; }
  const font::FontSet& fonts() const { return fonts_; }

  /// The subsets of the form's fixed words, cut from its blank pages when first asked for. No value when the form's
  /// own words cannot be laid out; why is told to each who asks.
  diag::Result<std::shared_ptr<const pdf::SharedFonts>> shared_fonts(const form::FormPtr& form,
                                                                     const Switches& switches) const;

  /// Where the items of the unfilled form stand; empty when it cannot be laid out.
  std::vector<layout::ItemPlace> blank_places(const form::Form& form) const;

  /// Warnings about font files that are not the catalogue's, each told once. They belong to the run, not to a facility:
  /// which thread met them first is chance. What keeps a face from being used is told to every document that needs it.
  diag::Diagnostics take_font_diagnostics() const;

 private:
  using SharedKey = std::tuple<std::string, Switches>;

  library::Library library_;
  font::FontSet fonts_;
  mutable std::mutex shared_mutex_;
  mutable std::map<SharedKey, diag::Result<std::shared_ptr<const pdf::SharedFonts>>> shared_;
  mutable std::mutex places_mutex_;
  mutable std::map<std::string, std::vector<layout::ItemPlace>> places_;  ///< by form name
};

}  // namespace chohyo::batch
