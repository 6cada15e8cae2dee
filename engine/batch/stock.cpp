#include "batch/stock.hpp"

#include <algorithm>
#include <utility>

#include "check/check.hpp"
#include "document/build.hpp"
#include "font/codes.hpp"
#include "layout/typesetter.hpp"
#include "library/library.hpp"

namespace chohyo::batch {

diag::Result<std::shared_ptr<Stock>> Stock::open(const Folders& folders) {
  diag::Result<std::shared_ptr<Stock>> result;
  auto library = library::Library::load(folders.templates);
  auto fonts = font::FontSet::load(folders.fonts, folders.font_overrides);
  diag::append(result.diagnostics, std::move(library.diagnostics));
  diag::append(result.diagnostics, std::move(fonts.diagnostics));
  for (auto* sources : {&library.sources, &fonts.sources}) {
    result.sources.insert(result.sources.end(), sources->begin(), sources->end());
  }
  if (library && fonts) result.value = std::make_shared<Stock>(std::move(*library.value), std::move(*fonts.value));
  return result;
}

Stock::Stock(library::Library library, font::FontSet fonts) : library_(std::move(library)), fonts_(std::move(fonts)) {}

diag::Result<std::shared_ptr<const pdf::SharedFonts>> Stock::shared_fonts(const form::FormPtr& form,
                                                                          const Switches& switches) const {
  const std::lock_guard lock(shared_mutex_);
  const SharedKey key{form->name(), switches};
  if (const auto found = shared_.find(key); found != shared_.end()) return found->second;
  document::BuildOptions options;  // the clock stays at 0: a blank form prints no date
  options.on = switches.on;
  options.off = switches.off;
  options.crosswalk = &library_.crosswalk();
  layout::Typesetter typesetter(fonts_);
  auto pages = typesetter.lay_out(document::build_document(check::blank_model(form), options));
  diag::Result<std::shared_ptr<const pdf::SharedFonts>> result;
  result.diagnostics = std::move(pages.diagnostics);
  if (pages) result.value = std::make_shared<const pdf::SharedFonts>(*pages.value, fonts_);
  // A lack of memory or descriptors may pass; everything else is the same for the next facility.
  const bool passing = std::any_of(result.diagnostics.begin(), result.diagnostics.end(),
                                   [](const auto& diagnostic) { return diagnostic.code == &font::kFontUnreadable; });
  if (!passing) shared_.emplace(key, result);
  return result;
}

std::vector<layout::ItemPlace> Stock::blank_places(const form::Form& form) const {
  const std::lock_guard lock(places_mutex_);
  const auto [found, is_new] = places_.try_emplace(form.name());
  if (is_new) {
    const form::FormPtr shared = library_.find(form.id, form.edition);
    layout::Typesetter typesetter(fonts_);
    auto pages = typesetter.lay_out(document::build_document(check::blank_model(shared), {}));
    if (pages) found->second = std::move(pages.value->items);
  }
  return found->second;
}

diag::Diagnostics Stock::take_font_diagnostics() const { return fonts_.take_diagnostics(); }

}  // namespace chohyo::batch
