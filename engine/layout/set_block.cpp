#include "layout/set_block.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "layout/barcode.hpp"
#include "layout/galley.hpp"

namespace chohyo::layout {
namespace {

Role heading_role(int level) {
  constexpr std::array kRoles{Role::heading1, Role::heading2, Role::heading3,
                              Role::heading4, Role::heading5, Role::heading6};
  return kRoles[static_cast<std::size_t>(std::clamp(level, 1, 6)) - 1];
}

class BlockSetter {
 public:
  BlockSetter(const PageBuilder& builder, Workshop& workshop)
      : builder_(builder), workshop_(workshop), master_(builder.master()) {}

  void add(const std::vector<document::Block>& blocks) {
    for (const document::Block& block : blocks) {
      const std::size_t before = out_.size();
      workshop_.findings.set_place(block.span);
      std::visit([this](const auto& content) { add(content); }, block);
      for (std::size_t i = before; i < out_.size(); ++i) {
        if (!out_[i].span) out_[i].span = block.span;
      }
    }
  }

  std::vector<SetBlock> take() { return std::move(out_); }

 private:
  Pt width() const { return builder_.body_width(master_) - inset_; }

  template <class Content>
  SetBlock& append(Content content) {
    SetBlock& block = out_.emplace_back();
    block.content = std::move(content);
    block.inset = inset_;
    block.width = width();
    return block;
  }

  SetWords words_of(const document::Paragraph& paragraph) {
    SetWords words;
    words.paragraph = &paragraph;
    words.text.add(workshop_.set(paragraph, width()), Pt{0});
    return words;
  }

  void append_words(SetWords words) {
    const form::Style& style = style_of(*words.paragraph);
    SetBlock& block = append(std::move(words));
    block.space_before = style.space_before;
    block.space_after = style.space_after;
  }

  void add(const document::Paragraph& paragraph) { append_words(words_of(paragraph)); }

  void add(const document::Heading& heading) {
    SetWords words = words_of(heading.paragraph);
    words.role = heading_role(heading.level);
    words.bookmark_level = std::clamp(heading.level, 1, 6) - 1;
    words.bookmark = heading.bookmark;
    words.is_heading = true;
    append_words(std::move(words));
  }

  void add(const document::InfoLine& line) {
    SetBlock& block = append(SetInfo{&line, set_info_line(line, width(), workshop_)});
    if (line.entries.empty()) return;
    const form::Style& style = style_of(line.entries.front().value);
    block.space_before = style.space_before;
    block.space_after = style.space_after;
  }

  void add(const document::Table& table) { append(measure_table(table, width(), workshop_)); }
  void add(const document::Spacer& spacer) { append(SetGap{}).space_before = spacer.height; }

  void add(const document::PageBreak& page_break) {
    append(SetPageBreak{page_break.page});
    if (page_break.page) master_ = *page_break.page;
  }

  void add(const document::Box& box) { append(SetWhole{set_box(box, width(), workshop_)}); }
  void add(const document::Image& image) { append(SetWhole{set_image(image, width())}); }
  void add(const document::Barcode& barcode) { append(SetWhole{set_barcode(barcode, width())}); }
  void add(const document::Columns& columns) { append(SetWhole{set_columns(columns, workshop_)}); }

  void add(const document::Section& section) {
    append(SetOpen{});
    add(section.blocks);
    append(SetClose{});
  }

  void add(const document::List& list) {
    std::vector<TextStack> markers;
    const Pt hang = set_markers(list, markers);
    append(SetOpen{Role::list, {}, Pt{0}});
    for (std::size_t i = 0; i < list.entries.size(); ++i) {
      append(SetOpen{Role::list_item, std::move(markers[i]), hang});
      append(SetOpen{Role::list_body, {}, Pt{0}});
      inset_ += hang;
      add(list.entries[i].blocks);
      inset_ -= hang;
      append(SetClose{});
      append(SetClose{});
    }
    append(SetClose{});
  }

  /// Sets the markers of a list and gives how far its words are set in: by whole ems, so that characters stand below
  /// each other, and with blank behind markers that bring none of their own.
  Pt set_markers(const document::List& list, std::vector<TextStack>& markers) {
    constexpr double kLeastMarkerGap = 0.25;  // em
    document::Paragraph words{list.style, form::Align::start, {}};
    const Pt em = style_of(words).size;
    Pt widest{0};
    for (const document::ListEntry& entry : list.entries) {
      TextStack& marker = markers.emplace_back();
      if (entry.marker.empty()) continue;
      words.inlines = {document::Text{entry.marker, true, std::nullopt, {}}};
      const SetTextPtr set = workshop_.set(words, width());
      widest = std::max(widest, set->lines.front().x + set->lines.front().width);
      marker.add(set, Pt{0});
    }
    const double ems = widest / em + (list.tight ? 0 : kLeastMarkerGap);
    return em * std::max(1.0, std::ceil(ems - 0.01));
  }

  const PageBuilder& builder_;
  Workshop& workshop_;
  std::vector<SetBlock> out_;
  std::size_t master_;
  Pt inset_{0};
};

}  // namespace

std::vector<SetBlock> set_blocks(const std::vector<document::Block>& blocks, const PageBuilder& builder,
                                 Workshop& workshop) {
  BlockSetter setter(builder, workshop);
  setter.add(blocks);
  return setter.take();
}

}  // namespace chohyo::layout
