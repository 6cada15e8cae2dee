// The line for one facility: answers in, finished files out, all in memory.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "answers/answers.hpp"
#include "base/clock.hpp"
#include "batch/stage_times.hpp"
#include "batch/stock.hpp"
#include "check/model.hpp"
#include "diag/diagnostic.hpp"
#include "layout/typesetter.hpp"
#include "pdf/writer.hpp"

namespace chohyo::batch {

enum class Format { pdf, xlsx };

/// "pdf", "xlsx": the end of the file's name.
std::string_view extension(Format format);

struct RenderOptions {
  std::vector<std::string> forms;  ///< form ids; empty = the forms the answers hold
  std::vector<Format> formats = {Format::pdf, Format::xlsx};
  base::Instant now;   ///< output date and metadata; its day decides what is past
  bool draft = false;  ///< also with errors in the data; every page says so
  Switches switches;
};

/// A finished file.
struct Product {
  std::string name;  ///< "checklist-r6.pdf", "contract-r6.b.pdf"
  std::string bytes;
};

/// Renders one facility after the other; one renderer a thread. What it keeps from earlier documents (shaped fixed
/// text, buffers) never changes the bytes of later ones.
class Renderer {
 public:
  /// Precondition: `stock` outlives the renderer.
  explicit Renderer(const Stock& stock);

  /// All files of a facility, or none: no value when the checks found an error and `draft` is off, when a character
  /// has no glyph, or when a font cannot be used (then the stock's font diagnostics say so).
  diag::Result<std::vector<Product>> render(const answers::Answers& answers, const RenderOptions& options,
                                            StageTimes& times);

  /// The unfilled form.
  diag::Result<std::vector<Product>> render_blank(const form::FormPtr& form, const RenderOptions& options,
                                                  StageTimes& times);

 private:
  /// Adds the files of one model; false when one of them could not be made.
  bool add_products(const check::Model& model, const RenderOptions& options, bool keep_places, StageTimes& times,
                    std::vector<Product>& products, diag::Diagnostics& diagnostics);
  diag::Result<layout::Pages> lay_out(const document::Document& document, const RenderOptions& options,
                                      StageTimes& times);
  diag::Result<std::string> make_pdf(const document::Document& document, const layout::Pages& pages,
                                     const RenderOptions& options, StageTimes& times);
  void note_places(const form::Form& form, const layout::Pages& pages);
  /// "2", "2・3": the pages of the facility's documents on which the item begins, or that of the unfilled form.
  std::string pages_of(const form::Form& form, const form::Item& item) const;
  diag::Result<pdf::Writer*> writer_for(const form::FormPtr& form, const Switches& switches);

  const Stock& stock_;
  layout::Typesetter typesetter_;
  std::map<std::pair<std::string, Switches>, pdf::Writer> writers_;
  /// By form name and item: the pages, counted from 1, of the documents of the facility at work.
  std::map<std::pair<std::string, std::size_t>, std::set<std::size_t>> places_;
};

}  // namespace chohyo::batch
