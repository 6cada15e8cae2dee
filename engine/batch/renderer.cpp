#include "batch/renderer.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>

#include "check/check.hpp"
#include "check/selection.hpp"
#include "document/barcode_check.hpp"
#include "document/build.hpp"
#include "layout/artifacts.hpp"
#include "layout/page_text.hpp"
#include "sheet/plan.hpp"
#include "workbook/plan_check.hpp"
#include "workbook/writer.hpp"

namespace chohyo::batch {

namespace {

/// What makes a finding the same as another for its reader.
std::string key_of(const diag::Diagnostic& diagnostic) {
  std::string key(diagnostic.code->id);
  for (const diag::Argument& argument : diagnostic.arguments) key.append(1, '\0').append(argument.text);
  return key.append(1, '\0').append(std::to_string(diagnostic.span.begin));
}

/// Appends what is not there yet: a character that one form of the facility cannot print stands in its other forms too.
void append_new(diag::Diagnostics& to, diag::Diagnostics from) {
  if (from.empty()) return;
  std::set<std::string> seen;
  for (const diag::Diagnostic& diagnostic : to) seen.insert(key_of(diagnostic));
  for (diag::Diagnostic& diagnostic : from) {
    if (seen.insert(key_of(diagnostic)).second) to.push_back(std::move(diagnostic));
  }
}

/// Seconds that a document takes from its model to its bytes, as they are counted so far.
double spent(const StageTimes& times) {
  return times.document + times.layout + times.subset + times.deflate + times.objects + times.save + times.workbook;
}

}  // namespace

std::string_view extension(Format format) {
  switch (format) {
    case Format::pdf:
      return "pdf";
    case Format::xlsx:
      return "xlsx";
    case Format::text:
      break;
  }
  return "txt";
}

Renderer::Renderer(const Stock& stock) : stock_(stock), typesetter_(stock.fonts()) {}

namespace {

/// Findings of a facility's documents, each once: a name that every form prints is at fault once.
class DistinctFindings {
 public:
  explicit DistinctFindings(diag::Diagnostics& to) : to_(to) {}

  void add(diag::Diagnostics from) {
    for (diag::Diagnostic& one : from) {
      const bool is_new = !one.span || seen_.emplace(one.code, one.span.source, one.span.begin, one.arguments).second;
      if (is_new) to_.push_back(std::move(one));
    }
  }

 private:
  diag::Diagnostics& to_;
  std::set<std::tuple<const diag::Code*, const diag::Source*, std::uint32_t, diag::Arguments>> seen_;
};

}  // namespace

diag::Result<std::vector<Product>> Renderer::render(const answers::Answers& answers, const RenderOptions& options,
                                                    StageTimes& times) {
  diag::Result<std::vector<Product>> result;
  result.sources.push_back(answers.source);
  std::vector<Product> products;
  Rehearsed performed = perform(answers, options, times, &products);
  result.diagnostics = std::move(performed.diagnostics);
  if (performed.printable) result.value = std::move(products);
  return result;
}

Rehearsed Renderer::rehearse(const answers::Answers& answers, const RenderOptions& options, StageTimes& times) {
  return perform(answers, options, times, nullptr);
}

Rehearsed Renderer::perform(const answers::Answers& answers, const RenderOptions& options, StageTimes& times,
                            std::vector<Product>* products) {
  Rehearsed out;
  {
    const StageTimer timer(times.check);
    check::Checked checked = check::check_facility(stock_.library(), answers, options.forms,
                                                   base::japan_time(options.now).date, options.switches.on);
    out.models = std::move(checked.models);
    out.diagnostics = std::move(checked.diagnostics);
  }
  out.printable = !out.models.empty() && (options.draft || !diag::has_errors(out.diagnostics));
  places_.clear();
  const bool keep_places = std::any_of(out.models.begin(), out.models.end(),
                                       [](const check::Model& model) { return model.form->prints_pages; });
  DistinctFindings findings(out.diagnostics);
  for (const check::Model& model : out.models) {
    diag::Diagnostics found;
    // After the first document that cannot be made the others are looked through for what is wrong with them too.
    if (!add_products(model, options, keep_places, times, out.printable ? products : nullptr, found)) {
      out.printable = false;
    }
    findings.add(std::move(found));
  }
  return out;
}

diag::Result<std::vector<Product>> Renderer::render_blank(const form::FormPtr& form, const RenderOptions& options,
                                                          StageTimes& times) {
  diag::Result<std::vector<Product>> result;
  std::vector<Product> products;
  places_.clear();
  if (add_products(check::blank_model(form), options, false, times, &products, result.diagnostics)) {
    result.value = std::move(products);
  }
  return result;
}

bool Renderer::add_products(const check::Model& model, const RenderOptions& options, bool keep_places,
                            StageTimes& times, std::vector<Product>* products, diag::Diagnostics& diagnostics) {
  document::BuildOptions build;
  build.now = options.now;
  build.draft = options.draft;
  build.on = options.switches.on;
  build.off = options.switches.off;
  build.crosswalk = &stock_.library().crosswalk();
  build.pages = [this](const form::Form& form, const form::Item& item) { return pages_of(form, item); };
  document::Document document;
  double begun = spent(times);
  {
    const StageTimer timer(times.document);
    document = document::build_document(model, build);
  }
  bool complete = true;
  diag::Diagnostics of_barcodes = document::check_barcodes(document);
  if (diag::has_errors(of_barcodes)) {
    complete = options.draft;
    if (!complete) products = nullptr;
  }
  append_new(diagnostics, std::move(of_barcodes));
  const bool wants_pages =
      std::any_of(options.formats.begin(), options.formats.end(), [](Format format) { return format != Format::xlsx; });
  diag::Result<layout::Pages> pages;
  if (wants_pages || (keep_places && !model.form->prints_pages)) {
    pages = lay_out(document, options, times);
    append_new(diagnostics, std::move(pages.diagnostics));
    if (pages && keep_places) note_places(*model.form, *pages.value);
    if (!pages) products = nullptr;
    complete = complete && pages.value.has_value();
  }
  for (const Format format : options.formats) {
    if (!products) {
      if (format != Format::xlsx) continue;
      const StageTimer timer(times.workbook);
      diag::Diagnostics found = workbook::check_plan(sheet::plan_workbook(document));
      complete = complete && !diag::has_errors(found);
      append_new(diagnostics, std::move(found));
      continue;
    }
    diag::Result<std::string> bytes;
    if (format == Format::pdf) {
      bytes = make_pdf(document, *pages.value, options, times);
    } else if (format == Format::text) {
      bytes.value = layout::page_text(*pages.value);
    } else {
      const StageTimer timer(times.workbook);
      bytes = workbook::write(sheet::plan_workbook(document));
    }
    append_new(diagnostics, std::move(bytes.diagnostics));
    if (bytes) {
      const std::string& owner = document.metadata.owner_id;
      const double now = spent(times);
      products->push_back(
          {model.form->name() + (owner.empty() ? "." : "." + owner + ".") + std::string(extension(format)),
           std::move(*bytes.value), model.form, owner, format,
           format == Format::pdf ? pages.value->pages.size() : std::size_t{0}, (now - begun) * 1000});
      begun = now;
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
  const form::ItemIndex index = base::index_of(form.items, item);
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
  auto writer = writer_for(document.form, options);
  diag::Result<layout::Pages> pages;
  {
    const StageTimer timer(times.layout);
    pages = typesetter_.lay_out(document, options.overlay);
    if (pages && options.untagged) layout::make_artifacts(*pages.value);
  }
  // What is wrong with the form's fixed words is wrong with this document's too, which can say more of the place.
  if (writer || !pages) return pages;
  pages.value.reset();
  diag::append(pages.diagnostics, std::move(writer.diagnostics));
  return pages;
}

diag::Result<std::string> Renderer::make_pdf(const document::Document& document, const layout::Pages& pages,
                                             const RenderOptions& options, StageTimes& times) {
  diag::Result<std::string> result;
  auto writer = writer_for(document.form, options);
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

diag::Result<pdf::Writer*> Renderer::writer_for(const form::FormPtr& form, const RenderOptions& options) {
  diag::Result<pdf::Writer*> result;
  auto found = writers_.find({form->name(), options.switches, true});
  if (found == writers_.end()) {
    auto shared = stock_.shared_fonts(form, options.switches);
    // A draft of a form whose own words cannot all be printed embeds everything by itself.
    if (!shared && !options.draft) {
      result.diagnostics = std::move(shared.diagnostics);
      return result;
    }
    pdf::Writer writer(stock_.fonts(), shared ? *shared.value : nullptr);
    found = writers_.try_emplace({form->name(), options.switches, shared.value.has_value()}, std::move(writer)).first;
  }
  result.value = &found->second;
  return result;
}

}  // namespace chohyo::batch
