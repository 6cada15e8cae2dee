#include "batch/renderer.hpp"

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
  for (const auto& model : checked.models) {
    complete = add_products(model, options, times, products, result.diagnostics) && complete;
  }
  if (complete) result.value = std::move(products);
  return result;
}

diag::Result<std::vector<Product>> Renderer::render_blank(const form::FormPtr& form, const RenderOptions& options,
                                                          StageTimes& times) {
  diag::Result<std::vector<Product>> result;
  std::vector<Product> products;
  if (add_products(check::blank_model(form), options, times, products, result.diagnostics)) {
    result.value = std::move(products);
  }
  return result;
}

bool Renderer::add_products(const check::Model& model, const RenderOptions& options, StageTimes& times,
                            std::vector<Product>& products, diag::Diagnostics& diagnostics) {
  document::BuildOptions build;
  build.now = options.now;
  build.draft = options.draft;
  build.on = options.switches.on;
  build.off = options.switches.off;
  document::Document document;
  {
    const StageTimer timer(times.document);
    document = document::build_document(model, build);
  }
  bool complete = true;
  for (const Format format : options.formats) {
    diag::Result<std::string> bytes;
    if (format == Format::pdf) {
      bytes = make_pdf(document, options, times);
    } else {
      const StageTimer timer(times.workbook);
      bytes = workbook::write(document::plan_workbook(document));
    }
    diag::append(diagnostics, std::move(bytes.diagnostics));
    if (bytes) {
      products.push_back({model.form->name() + "." + std::string(extension(format)), std::move(*bytes.value)});
    } else {
      complete = false;
    }
  }
  return complete;
}

diag::Result<std::string> Renderer::make_pdf(const document::Document& document, const RenderOptions& options,
                                             StageTimes& times) {
  diag::Result<std::string> result;
  auto writer = writer_for(document.form, options.switches);
  diag::Result<layout::Pages> pages;
  if (writer) {
    const StageTimer timer(times.layout);
    pages = typesetter_.lay_out(document);
  }
  // With a font file out of reach every character it alone holds would be reported as missing, which is beside the
  // point: the font's own diagnostic says it once.
  if (!stock_.fonts_usable()) return result;
  diag::append(result.diagnostics, std::move(writer.diagnostics));
  diag::append(result.diagnostics, std::move(pages.diagnostics));
  if (!pages) return result;

  pdf::Timing timing;
  auto bytes = (*writer.value)->write(*pages.value, &timing);
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
