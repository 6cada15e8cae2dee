#include "batch/renderer.hpp"

#include <algorithm>
#include <utility>

#include "batch/selection.hpp"
#include "check/check.hpp"
#include "document/build.hpp"
#include "document/sheet_plan.hpp"
#include "workbook/writer.hpp"

namespace chohyo::batch {

std::string_view extension(Format format) { return format == Format::pdf ? "pdf" : "xlsx"; }

Renderer::Renderer(const Stock& stock) : stock_(stock), typesetter_(stock.fonts()) {}

diag::Result<std::vector<Product>> Renderer::render(const answers::Answers& answers, const RenderOptions& options,
                                                    StageTimes& times) {
  diag::Result<std::vector<Product>> result;
  result.sources.push_back(answers.source);
  Checked checked;
  {
    const StageTimer timer(times.check);
    checked = check_facility(stock_.library(), answers, options.forms, base::japan_time(options.now).date);
  }
  result.diagnostics = std::move(checked.diagnostics);
  if (checked.models.empty() || (diag::has_errors(result.diagnostics) && !options.draft)) return result;

  std::vector<Product> products;
  bool complete = true;
  places_.clear();
  const bool keep_places = std::any_of(checked.models.begin(), checked.models.end(),
                                       [](const check::Model& model) { return model.form->prints_pages; });
  for (const auto& model : checked.models) {
    complete = add_products(model, options, keep_places, times, products, result.diagnostics) && complete;
  }
  if (complete) result.value = std::move(products);
  return result;
}

diag::Result<std::vector<Product>> Renderer::render_blank(const form::FormPtr& form, const RenderOptions& options,
                                                          StageTimes& times) {
  diag::Result<std::vector<Product>> result;
  std::vector<Product> products;
  places_.clear();
  if (add_products(check::blank_model(form), options, false, times, products, result.diagnostics)) {
    result.value = std::move(products);
  }
  return result;
}

bool Renderer::add_products(const check::Model& model, const RenderOptions& options, bool keep_places,
                            StageTimes& times, std::vector<Product>& products, diag::Diagnostics& diagnostics) {
  document::BuildOptions build;
  build.now = options.now;
  build.draft = options.draft;
  build.on = options.switches.on;
  build.off = options.switches.off;
  build.crosswalk = &stock_.library().crosswalk();
  build.pages = [this](const form::Form& form, const form::Item& item) { return pages_of(form, item); };
  document::Document document;
  {
    const StageTimer timer(times.document);
    document = document::build_document(model, build);
  }
  const bool wants_pdf =
      std::find(options.formats.begin(), options.formats.end(), Format::pdf) != options.formats.end();
  diag::Result<layout::Pages> pages;
  if (wants_pdf || (keep_places && !model.form->prints_pages)) {
    pages = lay_out(document, options, times);
    diag::append(diagnostics, std::move(pages.diagnostics));
    if (!pages) return false;
    if (keep_places) note_places(*model.form, *pages.value);
  }
  bool complete = true;
  for (const Format format : options.formats) {
    diag::Result<std::string> bytes;
    if (format == Format::pdf) {
      bytes = make_pdf(document, *pages.value, options, times);
    } else {
      const StageTimer timer(times.workbook);
      bytes = workbook::write(document::plan_workbook(document));
    }
    diag::append(diagnostics, std::move(bytes.diagnostics));
    if (bytes) {
      const std::string& vendor = document.metadata.vendor_id;
      products.push_back(
          {model.form->name() + (vendor.empty() ? "." : "." + vendor + ".") + std::string(extension(format)),
           std::move(*bytes.value)});
    } else {
      complete = false;
    }
  }
  return complete;
}

void Renderer::note_places(const form::Form& form, const layout::Pages& pages) {
  for (const layout::ItemPlace& place : pages.items) places_[{form.name(), place.item}].insert(place.page + 1);
}

std::string Renderer::pages_of(const form::Form& form, const form::Item& item) const {
  const auto index = static_cast<std::size_t>(&item - form.items.data());
  std::set<std::size_t> pages;
  if (const auto found = places_.find({form.name(), index}); found != places_.end()) {
    pages = found->second;
  } else {
    for (const layout::ItemPlace& place : stock_.blank_places(form)) {
      if (place.item == index) pages.insert(place.page + 1);
    }
  }
  std::string out;
  for (const std::size_t page : pages) out += (out.empty() ? "" : "・") + std::to_string(page);
  return out;
}

diag::Result<layout::Pages> Renderer::lay_out(const document::Document& document, const RenderOptions& options,
                                              StageTimes& times) {
  // Before the clock starts: the first document of a form has its shared fonts cut.
  auto writer = writer_for(document.form, options.switches);
  diag::Result<layout::Pages> pages;
  if (writer) {
    const StageTimer timer(times.layout);
    pages = typesetter_.lay_out(document);
  }
  // With a font file out of reach every character it alone holds would be reported as missing, which is beside the
  // point: the font's own diagnostic says it once.
  if (!stock_.fonts_usable()) return {};
  diag::append(pages.diagnostics, std::move(writer.diagnostics));
  return pages;
}

diag::Result<std::string> Renderer::make_pdf(const document::Document& document, const layout::Pages& pages,
                                             const RenderOptions& options, StageTimes& times) {
  diag::Result<std::string> result;
  auto writer = writer_for(document.form, options.switches);
  diag::append(result.diagnostics, std::move(writer.diagnostics));
  if (!writer) return result;
  pdf::Timing timing;
  auto bytes = (*writer.value)->write(pages, &timing);
  times.subset += timing.subset;
  times.deflate += timing.deflate;
  times.objects += timing.objects;
  times.save += timing.save;
  diag::append(result.diagnostics, std::move(bytes.diagnostics));
  result.value = std::move(bytes.value);
  return result;
}

diag::Result<pdf::Writer*> Renderer::writer_for(const form::FormPtr& form, const Switches& switches) {
  diag::Result<pdf::Writer*> result;
  const auto key = std::make_pair(form->name(), switches);
  auto found = writers_.find(key);
  if (found == writers_.end()) {
    auto shared = stock_.shared_fonts(form, switches);
    result.diagnostics = std::move(shared.diagnostics);
    if (!shared) return result;
    found = writers_.emplace(key, pdf::Writer(stock_.fonts(), *shared.value)).first;
  }
  result.value = &found->second;
  return result;
}

}  // namespace chohyo::batch
