// The line for one facility: answers in, finished files out, all in memory.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
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

/// `text` is what the pages say (layout/page_text.hpp), for comparing; requests do not name it.
enum class Format { pdf, xlsx, text };

/// "pdf", "xlsx", "txt": the end of the file's name.
std::string_view extension(Format format);

struct RenderOptions {
  std::vector<std::string> forms;  ///< ids, or id@edition; empty = the forms the answers hold
  std::vector<Format> formats = {Format::pdf, Format::xlsx};
  base::Instant now;   ///< output date and metadata; its day decides what is past
  bool draft = false;  ///< also with errors in the data; every page says so
  Switches switches;
  bool overlay = false;  ///< marks for authors of packs over the pages
  bool untagged = false;  ///< pages without structure, to be printed over others
};

/// A finished file.
struct Product {
  std::string name;  ///< "checklist-r6.pdf", "contract-r6.b.pdf"
  std::string bytes;
  form::FormPtr form;
  std::string owner;  ///< id; empty unless it is made for one owner
  Format format = Format::pdf;
  std::size_t pages = 0;    ///< of a PDF; 0 for a workbook
  double milliseconds = 0;  ///< from the checked answers to the bytes
};

/// What rendering a facility has to say, and the models it would print.
struct Rehearsed {
  std::vector<check::Model> models;  ///< in the order of their documents
  bool printable = false;            ///< `render` gives files
  diag::Diagnostics diagnostics;
};

/// Renders one facility after the other; one renderer a thread. What it keeps from earlier documents (shaped fixed
/// text, buffers) never changes the bytes of later ones.
class Renderer {
 public:
  /// Precondition: `stock` outlives the renderer.
  explicit Renderer(const Stock& stock);

  /// All files of a facility, or none: no value when the checks or the layout found an error and `draft` is off, or
  /// when a font file that a character has to be looked for in cannot be used. What the checks refuse is rehearsed all
  /// the same, so that the pages' findings are told in one go with theirs.
  diag::Result<std::vector<Product>> render(const answers::Answers& answers, const RenderOptions& options,
                                            StageTimes& times);

  /// The same line up to the pages and the workbook's plan: finds what `render` finds in the data, and makes no bytes.
  Rehearsed rehearse(const answers::Answers& answers, const RenderOptions& options, StageTimes& times);

  /// The unfilled form.
  diag::Result<std::vector<Product>> render_blank(const form::FormPtr& form, const RenderOptions& options,
                                                  StageTimes& times);

 private:
  /// The line for all models of a facility; without `products` it ends before the bytes.
  Rehearsed perform(const answers::Answers& answers, const RenderOptions& options, StageTimes& times,
                    std::vector<Product>* products);
  /// Adds the files of one model, or finds what stands in their way when there is nowhere to add them; false when one
  /// of them cannot be made.
  bool add_products(const check::Model& model, const RenderOptions& options, bool keep_places, StageTimes& times,
                    std::vector<Product>* products, diag::Diagnostics& diagnostics);
  diag::Result<layout::Pages> lay_out(const document::Document& document, const RenderOptions& options,
                                      StageTimes& times);
  diag::Result<std::string> make_pdf(const document::Document& document, const layout::Pages& pages,
                                     const RenderOptions& options, StageTimes& times);
  void note_places(const form::Form& form, const layout::Pages& pages);
  /// "2", "2・3": the pages of the facility's documents on which the item begins, or that of the unfilled form.
  std::string pages_of(const form::Form& form, const form::Item& item) const;
  diag::Result<pdf::Writer*> writer_for(const form::FormPtr& form, const RenderOptions& options);

  const Stock& stock_;
  layout::Typesetter typesetter_;
  /// By form name, switches, and whether the form's fixed words are shared.
  std::map<std::tuple<std::string, Switches, bool>, pdf::Writer> writers_;
  /// By form name and item: the pages, counted from 1, of the documents of the facility at work.
  std::map<std::pair<std::string, form::ItemIndex>, std::set<std::size_t>> places_;
};

}  // namespace chohyo::batch
