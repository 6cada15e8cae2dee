#include "layout/galley.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "layout/flow.hpp"

namespace chohyo::layout {
namespace {

constexpr Pt kTallest{100'000};  // more than a hundred pages: what is taller is placed on none
constexpr Pt kWritingRule{0.25};
constexpr Pt kLabelGap{3};

/// A builder whose only page is the galley, with its body in `body`.
PageBuilder builder_of(Galley& galley, const Rect& body) {
  return PageBuilder::apart(galley.pages, {{body.right(), body.bottom()}, body});
}

/// The workshop for what stands in the galley.
Workshop workshop_of(Galley& galley, const Workshop& around) {
  Workshop out = around;
  if (out.overlay) out.overlay = &galley.overlay;
  return out;
}

}  // namespace

PageBuilder galley_builder(Galley& galley, Pt width) { return builder_of(galley, {Pt{0}, Pt{0}, width, kTallest}); }

Pt aligned(form::Align align, Pt width, Pt room) {
  const Pt blank = room - width;
  return align == form::Align::center ? blank * 0.5 : align == form::Align::end ? blank : Pt{0};
}

void draw_frame(PageBuilder& builder, const Rect& frame, Pt border) {
  if (border <= Pt{0}) return;
  const Pt half = border * 0.5, right = frame.right(), bottom = frame.bottom();
  const std::array<Rule, 4> rules{Rule{{frame.x, frame.y + half}, {right, frame.y + half}, border},
                                  Rule{{frame.x, bottom - half}, {right, bottom - half}, border},
                                  Rule{{frame.x + half, frame.y}, {frame.x + half, bottom}, border},
                                  Rule{{right - half, frame.y}, {right - half, bottom}, border}};
  for (const Rule& rule : rules) builder.add(kArtifact, rule);
}

Galley set_box(const document::Box& box, Pt width, Workshop& workshop) {
  Galley galley;
  galley.first_annex = workshop.annex.entries.size();
  Workshop inside = workshop_of(galley, workshop);
  const Pt inner = std::max(Pt{1}, width - box.padding * 2);
  const Rect body{box.padding, box.padding, inner, kTallest};
  PageBuilder builder = builder_of(galley, body);
  // A frame to write in says nothing.
  const bool says = box.label || !box.blocks.empty();
  const NodeId node = says ? builder.add_node(Role::division, kArtifact) : kArtifact;
  if (box.label) {
    TextStack label;
    label.add(workshop.set(*box.label, inner), Pt{0});
    galley.whole = place_lines(label, builder.add_node(Role::paragraph, node), builder, inside);
    if (!box.blocks.empty() || box.rows > 0) builder.advance(kLabelGap);
  }
  galley.whole = galley.whole && place_blocks(box.blocks, node, builder, inside);
  if (box.rows > 0) {
    const Pt top = builder.y();
    // With words above it, the first line has a rule over it too; the last one has the frame under it.
    for (std::size_t row = builder.at_top() ? 1 : 0; row < box.rows; ++row) {
      const Pt y = top + box.pitch * static_cast<double>(row);
      builder.add(kArtifact, Rule{{body.x, y}, {body.right(), y}, kWritingRule});
    }
    galley.height = top + box.pitch * static_cast<double>(box.rows);
  } else {
    galley.height = builder.y() + box.padding;
  }
  galley.height = std::max(galley.height, box.least_height);
  galley.whole = galley.whole && galley.pages.pages.size() == 1;
  draw_frame(builder, {Pt{0}, Pt{0}, width, galley.height}, box.border);
  galley.last_annex = workshop.annex.entries.size();
  return galley;
}

Galley set_image(const document::Image& image, Pt width) {
  Galley galley;
  PageBuilder builder = galley_builder(galley, width);
  Node figure;
  figure.role = Role::figure;
  figure.alt = image.alt;
  const NodeId node = builder.add_node(std::move(figure));
  builder.add(node, Image{{aligned(image.align, image.width, width), Pt{0}, image.width, image.height}, image.picture});
  galley.height = image.height;
  return galley;
}

Galley set_columns(const document::Columns& columns, Workshop& workshop) {
  Galley galley;
  galley.first_annex = workshop.annex.entries.size();
  Pt x{0};
  PageBuilder builder = builder_of(galley, {Pt{0}, Pt{0}, Pt{0}, kTallest});
  for (const document::Columns::Area& area : columns.areas) {
    Galley one;
    PageBuilder inner = builder_of(one, {Pt{0}, Pt{0}, area.width, kTallest});
    const NodeId node = inner.add_node(Role::division, kArtifact);
    Workshop inside = workshop_of(one, workshop);
    galley.whole = place_blocks(area.blocks, node, inner, inside) && one.pages.pages.size() == 1 && galley.whole;
    galley.height = std::max(galley.height, inner.y());
    galley.overlay.add(std::move(one.overlay), {x, Pt{0}}, 0);
    builder.paste(std::move(one), {x, Pt{0}}, kArtifact);
    x += area.width + columns.gap;
  }
  galley.last_annex = workshop.annex.entries.size();
  return galley;
}

}  // namespace chohyo::layout
