#include "layout/typesetter.hpp"

#include <algorithm>
#include <utility>

#include "layout/flow.hpp"
#include "layout/page_lines.hpp"

namespace chohyo::layout {
namespace {

/// How often a document is laid out anew when the number of its pages turns out not to be the one assumed.
constexpr int kMostPasses = 4;

std::size_t digits(std::size_t number) { return number < 10 ? 1 : 1 + digits(number / 10); }

bool counts_pages(const document::Paragraph& paragraph) {
  return std::any_of(paragraph.inlines.begin(), paragraph.inlines.end(),
                     [](const document::Inline& piece) { return std::holds_alternative<document::PageCount>(piece); });
}

/// True when the number of pages is printed in the body, where it may change what fits.
bool body_counts_pages(const document::Document& document) {
  return std::any_of(document.blocks.begin(), document.blocks.end(), [](const document::Block& block) {
    if (const auto* paragraph = std::get_if<document::Paragraph>(&block)) return counts_pages(*paragraph);
    if (const auto* heading = std::get_if<document::Heading>(&block)) return counts_pages(heading->paragraph);
    if (const auto* info = std::get_if<document::InfoLine>(&block)) {
      return std::any_of(info->entries.begin(), info->entries.end(),
                         [](const auto& entry) { return counts_pages(entry.label) || counts_pages(entry.value); });
    }
    return false;
  });
}

}  // namespace

class Typesetter::State {
 public:
  explicit State(const font::FontSet& fonts) : setter_(fonts) {}

  diag::Result<Pages> lay_out(const document::Document& document) {
    Findings findings(document);
    diag::Result<Pages> result;
    setter_.begin_document();
    const bool counted = body_counts_pages(document);
    std::size_t assumed = 1;
    for (int pass = 0; pass < kMostPasses; ++pass) {
      Pages pages;
      const bool placed = lay_out_once(document, assumed, findings, pages);
      if (!placed || !findings.empty()) break;
      const std::size_t count = pages.pages.size();
      const bool right = counted ? count == assumed : digits(count) == digits(assumed);
      assumed = count;
      result.value = std::move(pages);
      if (right) break;
    }
    // What the fonts themselves have to say is the run's (FontSet::take_diagnostics): taken here, it would go to
    // whichever document met it first.
    result.diagnostics = findings.take();
    if (diag::has_errors(result.diagnostics)) result.value.reset();
    return result;
  }

 private:
  /// Lays the document out as if it had `assumed` pages. False when something cannot be placed (reported).
  bool lay_out_once(const document::Document& document, std::size_t assumed, Findings& findings, Pages& pages) {
    Annex annex;
    Workshop workshop{setter_, findings, annex, document.phrases, {assumed, assumed}};
    const Rect body = body_area(document, workshop);
    pages.metadata = document.metadata;
    PageBuilder builder(pages, document.page.size, body);
    const NodeId root = builder.add_node(Role::document, kArtifact);
    const bool placed = place_blocks(document, root, builder, workshop);
    for (std::size_t p = 0; p < pages.pages.size(); ++p) {
      workshop.numbers = {p + 1, pages.pages.size()};
      place_page_lines(document, body, workshop, pages.pages[p]);
    }
    return placed;
  }

  TextSetter setter_;
};

Typesetter::Typesetter(const font::FontSet& fonts) : state_(std::make_unique<State>(fonts)) {}
Typesetter::~Typesetter() = default;
Typesetter::Typesetter(Typesetter&&) noexcept = default;

diag::Result<Pages> Typesetter::lay_out(const document::Document& document) { return state_->lay_out(document); }

}  // namespace chohyo::layout
