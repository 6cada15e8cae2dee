#include "layout/flow.hpp"

#include <algorithm>
#include <utility>

#include "document/plain_text.hpp"
#include "layout/set_block.hpp"
#include "layout/table_extent.hpp"
#include "layout/table_pages.hpp"

namespace chohyo::layout {
namespace {

constexpr std::size_t kLeastLines = 2;  // of a paragraph alone at the foot or the head of a page

std::string words_of(const TextStack& text) {
  for (const TextStack::Part& part : text.parts) {
    if (!part.text->runs.empty()) return part.text->runs.front().run->text;
  }
  return {};
}

bool has_page_number(const document::Paragraph& paragraph) {
  return std::any_of(paragraph.inlines.begin(), paragraph.inlines.end(), [](const document::Inline& piece) {
    return std::holds_alternative<document::PageNumber>(piece);
  });
}

/// The first words of a galley; those of the file come first in findings when they are long.
std::string words_of(const Galley& galley) {
  std::string out;
  for (const Mark& mark : galley.pages.pages.front().marks) {
    if (const auto* text = std::get_if<TextRun>(&mark.shape)) out += text->run->text;
  }
  return out;
}

/// The words of the entry that makes an information line so tall.
std::string tallest_value(const SetInfo& info) {
  const auto& entries = info.set.entries;
  const auto tallest = std::max_element(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    return a.value.height() < b.value.height();
  });
  if (tallest == entries.end()) return {};
  return document::plain_text(info.line->entries[static_cast<std::size_t>(tallest - entries.begin())].value);
}

class Flow {
 public:
  Flow(NodeId parent, PageBuilder& builder, Workshop& workshop)
      : builder_(builder), workshop_(workshop), open_{parent} {}

  bool place(std::vector<SetBlock> blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      SetBlock& block = blocks[i];
      if (begins_something(block) && !builder_.at_top() && height_to_begin_with(blocks, i) > builder_.room()) {
        builder_.new_page();
      }
      builder_.skip(block.space_before);
      builder_.set_column(block.inset, block.width);
      workshop_.findings.set_place(block.span);
      const bool placed = std::visit([&](auto& content) { return place(content, block); }, block.content);
      if (!placed) return false;
      builder_.skip(block.space_after);
    }
    builder_.set_column(Pt{0}, builder_.body_width(builder_.master()));
    return true;
  }

 private:
  static bool begins_something(const SetBlock& block) {
    return std::holds_alternative<SetWords>(block.content) || std::holds_alternative<SetInfo>(block.content) ||
           std::holds_alternative<MeasuredTable>(block.content) || std::holds_alternative<SetWhole>(block.content);
  }

  /// Room that block `i` needs to begin; a heading together with what it heads. No more is looked at than a page holds.
  Pt height_to_begin_with(const std::vector<SetBlock>& blocks, std::size_t i) const {
    const Pt page = builder_.body().height;
    Pt height{0};
    for (; i < blocks.size() && height <= page; ++i) {
      const SetBlock& block = blocks[i];
      height += block.space_before;
      if (const auto* words = std::get_if<SetWords>(&block.content)) {
        if (!words->is_heading) return height + words->text.height(0, std::min(kLeastLines, words->text.line_count()));
        height += words->text.height() + block.space_after;
      } else if (const auto* info = std::get_if<SetInfo>(&block.content)) {
        return height + info->set.height;
      } else if (const auto* table = std::get_if<MeasuredTable>(&block.content)) {
        return height + height_to_begin(*table, std::max(Pt{0}, page - height));
      } else if (const auto* whole = std::get_if<SetWhole>(&block.content)) {
        return height + whole->galley.height;
      } else if (std::holds_alternative<SetPageBreak>(block.content)) {
        return height;
      }
    }
    return height;
  }

  bool place(SetWords& words, const SetBlock& block) {
    workshop_.numbers.page = builder_.page_number();
    if (has_page_number(*words.paragraph)) {
      words.text = {};
      words.text.add(workshop_.set(*words.paragraph, block.width), Pt{0});
    }
    if (!words.bookmark.empty()) builder_.add_bookmark(words.bookmark_level, words.bookmark, builder_.y());
    const NodeId node = builder_.add_node(words.role, open_.back());
    if (marker_ == nullptr) return place_lines(words.text, node, builder_, workshop_);
    return place_with_marker(words.text, node);
  }

  /// The marker stands beside the first line, wherever that goes.
  bool place_with_marker(const TextStack& text, NodeId node) {
    const SetOpen& entry = *std::exchange(marker_, nullptr);
    const std::size_t first_lines = std::min(kLeastLines, text.line_count());
    if (!builder_.at_top() && text.height(0, first_lines) > builder_.room()) builder_.new_page();
    const Rect& body = builder_.body();
    const Point origin{body.x - entry.hang, builder_.y()};
    const Rect frame{origin.x, origin.y, entry.hang, entry.marker.height()};
    builder_.place(entry.marker, entry.marker.all(), origin, marker_node_, frame);
    return place_lines(text, node, builder_, workshop_);
  }

  bool place(const SetInfo& info, const SetBlock&) {
    if (info.set.height > builder_.body().height) {
      workshop_.findings.report_too_tall(tallest_value(info));
      if (!workshop_.findings.is_draft()) return false;
    }
    place_info_line(info.set, open_.back(), builder_);
    return true;
  }

  bool place(const MeasuredTable& table, const SetBlock&) {
    return place_table(table, open_.back(), builder_, workshop_);
  }

  bool place(SetWhole& whole, const SetBlock&) {
    Galley& galley = whole.galley;
    if (!galley.whole || galley.height > builder_.body().height) {
      workshop_.findings.report_too_tall(words_of(galley));
      if (!workshop_.findings.is_draft()) return false;
    }
    for (std::size_t i = galley.first_annex; i < galley.last_annex; ++i) {
      workshop_.annex.entries[i].page = builder_.page_number();
    }
    const Pt height = galley.height;
    const Point place{builder_.body().x, builder_.y()};
    if (workshop_.overlay) workshop_.overlay->add(std::move(galley.overlay), place, builder_.page_number());
    builder_.paste(std::move(galley), place, open_.back());
    builder_.advance(height);
    return true;
  }

  bool place(const SetGap&, const SetBlock&) { return true; }

  bool place(const SetPageBreak& page_break, const SetBlock&) {
    if (page_break.master) builder_.turn_to(*page_break.master);
    if (!builder_.at_top()) builder_.new_page();
    return true;
  }

  bool place(const SetOpen& open, const SetBlock&) {
    open_.push_back(builder_.add_node(open.role, open_.back()));
    if (open.marker.parts.empty()) return true;
    marker_ = &open;
    marker_node_ = builder_.add_node(Role::label, open_.back());
    return true;
  }

  bool place(const SetClose&, const SetBlock&) {
    open_.pop_back();
    return true;
  }

  PageBuilder& builder_;
  Workshop& workshop_;
  std::vector<NodeId> open_;         ///< the elements around, innermost last
  const SetOpen* marker_ = nullptr;  ///< of the entry whose first line comes next
  NodeId marker_node_ = kArtifact;
};

}  // namespace

bool place_blocks(const std::vector<document::Block>& blocks, NodeId parent, PageBuilder& builder, Workshop& workshop) {
  std::vector<SetBlock> set = set_blocks(blocks, builder, workshop);
  return Flow(parent, builder, workshop).place(std::move(set));
}

bool place_lines(const TextStack& text, NodeId node, PageBuilder& builder, Workshop& workshop) {
  const std::size_t count = text.line_count();
  for (std::size_t first = 0; first < count;) {
    std::size_t last = text.fit(first, builder.room());
    const bool whole = last == count;
    if (!whole && count - last < kLeastLines && last > first + kLeastLines) --last;
    if (!whole && last - first < kLeastLines && !builder.at_top()) last = first;
    if (last == first) {
      if (builder.at_top()) {
        workshop.findings.report_too_tall(words_of(text));
        if (!workshop.findings.is_draft()) return false;
        last = first + 1;  // one line, over the edge
      } else {
        builder.new_page();
        continue;
      }
    }
    const Pt height = text.height(first, last);
    // No rule stands beside a paragraph: a ring may reach into the page's margins as far as into a cell's.
    const Rect& body = builder.body();
    const Rect frame{body.x - kCellPaddingX, builder.y(), body.width + kCellPaddingX * 2, height};
    builder.place(text, {first, last}, {body.x, frame.y}, node, frame);
    builder.advance(height);
    first = last;
  }
  return true;
}

}  // namespace chohyo::layout
