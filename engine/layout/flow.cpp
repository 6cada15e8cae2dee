#include "layout/flow.hpp"

#include <algorithm>
#include <utility>

#include "layout/info_line.hpp"
#include "layout/table_extent.hpp"
#include "layout/table_pages.hpp"

namespace chohyo::layout {
namespace {

constexpr std::size_t kLeastLines = 2;  // of a paragraph alone at the foot or the head of a page

/// A block ready to be placed.
struct SetBlock {
  enum class Kind { text, info, table, spacer, page_break };
  Kind kind = Kind::spacer;
  const document::Paragraph* paragraph = nullptr;  ///< text: what it was set from
  int heading_level = 0;                           ///< text: 0 = a paragraph
  std::string bookmark;                            ///< text: empty = none
  TextStack text;
  SetInfoLine info;
  MeasuredTable table;
  Pt space_before{0}, space_after{0};
};

class Flow {
 public:
  Flow(const document::Document& document, NodeId root, PageBuilder& builder, Workshop& workshop)
      : document_(document), root_(root), builder_(builder), workshop_(workshop) {}

  bool place() {
    std::vector<SetBlock> blocks;
    blocks.reserve(document_.blocks.size());
    for (const document::Block& block : document_.blocks) {
      blocks.push_back(std::visit([this](const auto& b) { return set(b); }, block));
    }
    if (!document_.metadata.title.empty()) builder_.add_bookmark(0, document_.metadata.title, builder_.y());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (!place_block(blocks, i)) return false;
    }
    return place_annex();
  }

 private:
  // --- setting -------------------------------------------------------------------------------------------------------

  SetBlock set(const document::Paragraph& paragraph) {
    SetBlock block;
    block.kind = SetBlock::Kind::text;
    block.paragraph = &paragraph;
    const form::Style& style = style_of(paragraph);
    block.space_before = style.space_before;
    block.space_after = style.space_after;
    set_words(block);
    return block;
  }
  SetBlock set(const document::Heading& heading) {
    SetBlock block = set(heading.paragraph);
    block.heading_level = std::max(1, heading.level);
    block.bookmark = heading.bookmark;
    return block;
  }
  SetBlock set(const document::InfoLine& line) {
    SetBlock block;
    block.kind = SetBlock::Kind::info;
    block.info = set_info_line(line, builder_.body().width, workshop_);
    if (!line.entries.empty()) {
      const form::Style& style = style_of(line.entries.front().value);
      block.space_before = style.space_before;
      block.space_after = style.space_after;
    }
    return block;
  }
  SetBlock set(const document::Table& table) {
    SetBlock block;
    block.kind = SetBlock::Kind::table;
    block.table = measure_table(table, builder_.body().width, workshop_);
    return block;
  }
  SetBlock set(const document::PageBreak&) {
    SetBlock block;
    block.kind = SetBlock::Kind::page_break;
    return block;
  }
  SetBlock set(const document::Spacer& spacer) {
    SetBlock block;
    block.space_before = spacer.height;
    return block;
  }

  void set_words(SetBlock& block) {
    block.text = {};
    block.text.add(workshop_.setter.set(*block.paragraph, builder_.body().width, workshop_.numbers, workshop_.findings),
                   Pt{0});
  }

  static bool has_page_number(const document::Paragraph& paragraph) {
    return std::any_of(paragraph.inlines.begin(), paragraph.inlines.end(), [](const document::Inline& piece) {
      return std::holds_alternative<document::PageNumber>(piece);
    });
  }

  // --- placing -------------------------------------------------------------------------------------------------------

  /// Room that block `i` needs to begin; a heading together with what it heads.
  Pt height_to_begin_with(const std::vector<SetBlock>& blocks, std::size_t i) const {
    Pt height{0};
    for (; i < blocks.size(); ++i) {
      const SetBlock& block = blocks[i];
      height += block.space_before;
      switch (block.kind) {
        case SetBlock::Kind::text:
          if (block.heading_level == 0) {
            return height + block.text.height(0, std::min(kLeastLines, block.text.line_count()));
          }
          height += block.text.height() + block.space_after;
          break;
        case SetBlock::Kind::info:
          return height + block.info.height;
        case SetBlock::Kind::table:
          return height + height_to_begin(block.table, std::max(Pt{0}, builder_.body().height - height));
        case SetBlock::Kind::page_break:
          return height;
        case SetBlock::Kind::spacer:
          break;
      }
    }
    return height;
  }

  bool place_block(std::vector<SetBlock>& blocks, std::size_t i) {
    SetBlock& block = blocks[i];
    const Pt wanted = height_to_begin_with(blocks, i);
    if (block.kind == SetBlock::Kind::page_break) {
      if (!builder_.at_top()) builder_.new_page();
      return true;
    }
    const bool begins_something = block.kind != SetBlock::Kind::spacer;
    if (begins_something && wanted > builder_.room() && !builder_.at_top()) builder_.new_page();
    builder_.skip(block.space_before);
    bool placed = true;
    switch (block.kind) {
      case SetBlock::Kind::text: {
        workshop_.numbers.page = builder_.page_number();
        if (has_page_number(*block.paragraph)) set_words(block);
        if (!block.bookmark.empty()) builder_.add_bookmark(1, block.bookmark, builder_.y());
        const Role role = block.heading_level == 0   ? Role::paragraph
                          : block.heading_level == 1 ? Role::heading1
                                                     : Role::heading2;
        placed = place_text(block.text, builder_.add_node(role, root_));
        break;
      }
      case SetBlock::Kind::info:
        if (block.info.height > builder_.body().height) {
          workshop_.findings.report_too_tall("InfoLine");
          return false;
        }
        place_info_line(block.info, root_, builder_);
        break;
      case SetBlock::Kind::table:
        placed = place_table(block.table, root_, builder_, workshop_);
        break;
      case SetBlock::Kind::spacer:
      case SetBlock::Kind::page_break:
        break;
    }
    builder_.skip(block.space_after);
    return placed;
  }

  /// Places lines page by page; never a single line of a longer paragraph at a page's foot or head.
  bool place_text(const TextStack& text, NodeId node) {
    const std::size_t count = text.line_count();
    for (std::size_t first = 0; first < count;) {
      std::size_t last = text.fit(first, builder_.room());
      const bool whole = last == count;
      if (!whole && count - last < kLeastLines && last > first + kLeastLines) --last;
      if (!whole && last - first < kLeastLines && !builder_.at_top()) last = first;
      if (last == first) {
        if (builder_.at_top()) {
          workshop_.findings.report_too_tall(words_of(text));
          return false;
        }
        builder_.new_page();
        continue;
      }
      const Pt height = text.height(first, last);
      const Rect frame{builder_.body().x, builder_.y(), builder_.body().width, height};
      builder_.place(text, first, last, {frame.x, frame.y}, node, frame);
      builder_.advance(height);
      first = last;
    }
    return true;
  }

  static std::string words_of(const TextStack& text) {
    for (const TextStack::Part& part : text.parts) {
      if (!part.text->runs.empty()) return part.text->runs.front().run->text;
    }
    return {};
  }

  // --- annex ---------------------------------------------------------------------------------------------------------

  /// The style of the annex's headings: the document's first heading's, if it has one.
  form::Style heading_style() const {
    for (const document::Block& block : document_.blocks) {
      const auto* heading = std::get_if<document::Heading>(&block);
      if (heading != nullptr && heading->paragraph.style != nullptr) return *heading->paragraph.style;
    }
    form::Style style;
    style.bold = true;
    return style;
  }

  bool place_annex() {
    if (workshop_.annex.entries.empty()) return true;
    builder_.new_page();
    const NodeId section = builder_.add_node(Role::section, root_);
    const std::string& title = document_.phrases.annex_title;
    builder_.add_bookmark(1, title, builder_.y());
    const form::Style title_style = heading_style();
    if (!place_words(title, title_style, form::Align::center, Role::heading2, section)) return false;
    for (std::size_t i = 0; i < workshop_.annex.entries.size(); ++i) {
      if (!place_entry(i, section)) return false;
    }
    return true;
  }

  bool place_entry(std::size_t index, NodeId section) {
    const AnnexEntry& entry = workshop_.annex.entries[index];
    form::Style head = style_of(entry.rest.front());
    head.bold = true;
    head.floor = head.size;
    const Pt gap = head.leading * 0.5;
    builder_.skip(gap);
    const Pt wanted = head.leading * static_cast<double>(1 + kLeastLines);
    if (wanted > builder_.room() && !builder_.at_top()) builder_.new_page();
    const std::string title = annex_label(document_.phrases, index) + back_reference(document_.phrases, entry);
    if (!place_words(title, head, form::Align::start, Role::heading2, section)) return false;
    for (const document::Paragraph& paragraph : entry.rest) {
      document::Paragraph prose = paragraph;
      form::Style style = style_of(paragraph);
      style.strict = true;
      prose.style = &style;
      prose.align = form::Align::justify;
      TextStack text;
      text.add(workshop_.setter.set(prose, builder_.body().width, workshop_.numbers, workshop_.findings), Pt{0});
      if (!place_text(text, builder_.add_node(Role::paragraph, section))) return false;
    }
    return true;
  }

  bool place_words(const std::string& words, const form::Style& style, form::Align align, Role role, NodeId parent) {
    const document::Paragraph paragraph{&style, align, {document::Text{words, false, std::nullopt, {}}}};
    TextStack text;
    text.add(workshop_.setter.set(paragraph, builder_.body().width, workshop_.numbers, workshop_.findings), Pt{0});
    return place_text(text, builder_.add_node(role, parent));
  }

  const document::Document& document_;
  NodeId root_;
  PageBuilder& builder_;
  Workshop& workshop_;
};

}  // namespace

bool place_blocks(const document::Document& document, NodeId root, PageBuilder& builder, Workshop& workshop) {
  return Flow(document, root, builder, workshop).place();
}

}  // namespace chohyo::layout
