#include "layout/typesetter.hpp"

#include <algorithm>
#include <set>
#include <type_traits>
#include <utility>
#include <vector>

#include "document/block_walk.hpp"
#include "layout/annex_pages.hpp"
#include "layout/flow.hpp"
#include "layout/page_lines.hpp"

namespace chohyo::layout {
namespace {

/// How often a document is laid out anew when the number of its pages turns out not to be the one assumed. One that
/// grows by a page a time takes as many passes as pages were missing; one that goes to and fro is found out earlier.
constexpr int kMostPasses = 24;

std::size_t digits(std::size_t number) { return number < 10 ? 1 : 1 + digits(number / 10); }

bool counts_pages(const document::Paragraph& paragraph) {
  return std::any_of(paragraph.inlines.begin(), paragraph.inlines.end(),
                     [](const document::Inline& piece) { return std::holds_alternative<document::PageCount>(piece); });
}

bool counts_pages(const document::Table& table) {
  for (const document::Row& row : table.rows) {
    for (const document::Cell& cell : row.cells) {
      if (std::any_of(cell.paragraphs.begin(), cell.paragraphs.end(),
                      [](const document::Paragraph& paragraph) { return counts_pages(paragraph); })) {
        return true;
      }
    }
  }
  return false;
}

/// True when the number of pages is printed in the body, where it may change what fits.
bool body_counts_pages(const document::Document& document) {
  bool found = false;
  document::walk(document.blocks, [&found](const auto& block, const document::ListPlace&) {
    using T = std::decay_t<decltype(block)>;
    if constexpr (std::is_same_v<T, document::Table> || std::is_same_v<T, document::Paragraph>) {
      found = found || counts_pages(block);
    } else if constexpr (std::is_same_v<T, document::Heading>) {
      found = found || counts_pages(block.paragraph);
    } else if constexpr (std::is_same_v<T, document::InfoLine>) {
      found = found || std::any_of(block.entries.begin(), block.entries.end(), [](const auto& entry) {
                return counts_pages(entry.label) || counts_pages(entry.value);
              });
    }
  });
  return found;
}

}  // namespace

class Typesetter::State {
 public:
  explicit State(const font::FontSet& fonts) : setter_(fonts) {}

  diag::Result<Pages> lay_out(const document::Document& document, bool with_overlay) {
    with_overlay_ = with_overlay;
    for (;;) {
      diag::Result<Pages> result = lay_out_with_these_fonts(document);
      // What was shaped with a face that turned out damaged meanwhile is shaped again, without that face.
      const std::size_t damaged = setter_.fonts().settle();
      if (damaged == damaged_) return result;
      damaged_ = damaged;
      setter_.forget();
    }
  }

 private:
  diag::Result<Pages> lay_out_with_these_fonts(const document::Document& document) {
    Findings findings(document, setter_.fonts());
    diag::Result<Pages> result;
    setter_.begin_document();
    const bool counted = body_counts_pages(document);
    std::set<std::size_t> tried;
    std::size_t assumed = 1;
    for (;;) {
      Pages pages;
      const bool placed = lay_out_once(document, assumed, findings, pages);
      if (!placed || (!findings.empty() && !findings.is_draft())) break;
      const std::size_t count = pages.pages.size();
      // Page lines print the true number; what they need to know before is how much room it takes.
      const bool right = counted ? count == assumed : digits(count) <= digits(assumed);
      if (right) {
        result.value = std::move(pages);
        break;
      }
      tried.insert(assumed);
      if (tried.contains(count) || tried.size() == kMostPasses) {
        findings.report_unsettled(assumed, count);
        break;
      }
      assumed = count;
    }
    const bool draft = findings.is_draft();
    result.diagnostics = findings.take();
    const auto worst = diag::worst(result.diagnostics).value_or(diag::Severity::note);
    if (worst == diag::Severity::failure || (worst == diag::Severity::error && !draft)) result.value.reset();
    return result;
  }

  /// Lays the document out as if it had `assumed` pages. False when something cannot be placed (reported).
  bool lay_out_once(const document::Document& document, std::size_t assumed, Findings& findings, Pages& pages) {
    Annex annex;
    Workshop workshop{setter_, findings, annex, document.phrases, {assumed, assumed}};
    Overlay overlay;
    if (with_overlay_) workshop.overlay = &overlay;
    std::vector<PageMaster> masters;
    for (std::size_t i = 0; i < document.page_setups(); ++i) {
      const document::PageSetup& setup = document.page_setup(i);
      masters.push_back({setup.size, body_area(document, setup, workshop)});
    }
    pages.metadata = document.metadata;
    PageBuilder builder(pages, masters);
    const NodeId root = builder.add_node(Role::document, kArtifact);
    if (!document.metadata.title.empty()) builder.add_bookmark(0, document.metadata.title, builder.y());
    bool placed = place_blocks(document.blocks, root, builder, workshop);
    workshop.findings.set_place({});
    placed = placed && place_annex(document, root, builder, workshop);
    std::vector<Overlay::Body> bodies;
    for (std::size_t p = 0; p < pages.pages.size(); ++p) {
      workshop.numbers = {p + 1, pages.pages.size()};
      const std::size_t master = builder.master_of(p);
      place_page_lines(document, document.page_setup(master), masters[master].body, workshop, pages.pages[p]);
      bodies.push_back({&document.page_setup(master), masters[master].body});
    }
    if (with_overlay_) overlay.draw(bodies, setter_.fonts(), pages);
    return placed;
  }

  TextSetter setter_;
  bool with_overlay_ = false;
  std::size_t damaged_ = 0;  ///< faces known to be damaged when the kept words were shaped
};

Typesetter::Typesetter(const font::FontSet& fonts) : state_(std::make_unique<State>(fonts)) {}
Typesetter::~Typesetter() = default;
Typesetter::Typesetter(Typesetter&&) noexcept = default;

diag::Result<Pages> Typesetter::lay_out(const document::Document& document, bool with_overlay) {
  return state_->lay_out(document, with_overlay);
}

}  // namespace chohyo::layout
