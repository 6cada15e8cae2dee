#include "layout/annex_pages.hpp"

#include "document/block_walk.hpp"
#include "layout/flow.hpp"

namespace chohyo::layout {
namespace {

constexpr std::size_t kLeastEntryLines = 2;  // of an entry below its title at the foot of a page

class AnnexPages {
 public:
  AnnexPages(const document::Document& document, NodeId root, PageBuilder& builder, Workshop& workshop)
      : document_(document), root_(root), builder_(builder), workshop_(workshop) {}

  bool place() {
    if (workshop_.annex.entries.empty()) return true;
    builder_.turn_to(0);
    builder_.new_page();
    const NodeId section = builder_.add_node(Role::section, root_);
    const std::string& title = document_.phrases.annex_title;
    builder_.add_bookmark(1, title, builder_.y());
    const form::Style title_style = heading_style();
    if (!place_words(title, title_style, form::Align::center, Role::heading2, section)) return false;
    for (const AnnexIndex index : base::indexes(workshop_.annex.entries)) {
      if (!place_entry(index, section)) return false;
    }
    return true;
  }

 private:
  /// The style of the annex's headings: the document's first heading's, if it has one.
  form::Style heading_style() const {
    const form::Style* first = nullptr;
    document::walk(document_.blocks, [&](const auto& block, const document::ListPlace&) {
      if constexpr (std::is_same_v<std::decay_t<decltype(block)>, document::Heading>) {
        if (first == nullptr) first = block.paragraph.style;
      }
    });
    if (first != nullptr) return *first;
    form::Style style;
    style.bold = true;
    return style;
  }

  bool place_entry(AnnexIndex index, NodeId section) {
    const AnnexEntry& entry = at(workshop_.annex.entries, index);
    form::Style head = style_of(entry.rest.front());
    head.bold = true;
    head.floor = head.size;
    const Pt gap = head.leading * 0.5;
    builder_.skip(gap);
    const Pt wanted = head.leading * static_cast<double>(1 + kLeastEntryLines);
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
      text.add(workshop_.set(prose, builder_.body().width), Pt{0});
      if (!place_lines(text, builder_.add_node(Role::paragraph, section), builder_, workshop_)) return false;
    }
    return true;
  }

  bool place_words(const std::string& words, const form::Style& style, form::Align align, Role role, NodeId parent) {
    const document::Paragraph paragraph{&style, align, {document::Text{words, false, std::nullopt, {}}}};
    TextStack text;
    text.add(workshop_.set(paragraph, builder_.body().width), Pt{0});
    return place_lines(text, builder_.add_node(role, parent), builder_, workshop_);
  }

  const document::Document& document_;
  NodeId root_;
  PageBuilder& builder_;
  Workshop& workshop_;
};

}  // namespace

bool place_annex(const document::Document& document, NodeId root, PageBuilder& builder, Workshop& workshop) {
  return AnnexPages(document, root, builder, workshop).place();
}

}  // namespace chohyo::layout
