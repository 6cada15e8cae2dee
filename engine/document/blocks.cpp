#include "document/blocks.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/answer_path.hpp"
#include "document/entries.hpp"
#include "document/word_answers.hpp"
#include "form/loops.hpp"

namespace chohyo::document {
namespace {

/// A leaf that is one fact of the facility and nothing else is an answer of its own: "{{facility.name}}" has the path
/// "facility/name". Empty for any other leaf.
std::string facility_path(const form::TextLeaf& leaf) {
  const form::LeafPart* name = form::lone_name(leaf);
  const bool is_fact = name && name->group == form::kFacilityRecord;
  return is_fact ? base::path_to(base::kFacilityPath, name->member) : std::string();
}

/// What names stand for where a block stands.
struct Scope {
  const LeafValues& leaves;
  std::vector<LeafGroup> records = {};  ///< of the loops around, the innermost last, when some of them has records
  const EntryScope* around = nullptr;

  std::string text(const form::TextLeaf& leaf) const { return leaves.text(leaf); }
  /// A leaf's words. Answers of records know where they stand in the file.
  Paragraph paragraph(const form::TextLeaf& leaf, const form::Style* style, form::Align align) const {
    if (records.empty() || !leaf.has_tags) return leaf_paragraph(leaf, style, align, leaves);
    return {style, align, leaves.placed(leaf, records)};
  }
};

class BlockBuilder {
 public:
  explicit BlockBuilder(const BodyContext& context)
      : context_(context), form_(*context.model.form), answers_(context.model, context.switches) {}

  void add(std::vector<Block>& out, const std::vector<form::Block>& blocks, const Scope& scope) {
    for (const form::Block& block : blocks) {
      if (!is_printed(block, scope)) continue;
      const std::size_t before = out.size();
      std::visit([&](const auto& content) { add(out, content, scope); }, block.content);
      for (std::size_t i = before; i < out.size(); ++i) {
        if (!out[i].span) out[i].span = block.span;  // what stood inside has its own
      }
    }
  }

 private:
  /// Words in which fields of the form keep their answers: people write there, unlike in headings and labels.
  Paragraph answered(const form::TextLeaf& leaf, const form::Style* style, form::Align align,
                     const Scope& scope) const {
    if (!WordAnswers::names_field(leaf)) return scope.paragraph(leaf, style, align);
    std::vector<LeafGroup> groups = {answers_.fields()};
    groups.insert(groups.end(), scope.records.begin(), scope.records.end());
    Paragraph out{style, align, scope.leaves.placed(leaf, groups)};
    answers_.attach(out.inlines, scope.around);
    return out;
  }

  /// The one place where conditions are decided.
  bool is_printed(const form::Block& block, const Scope& scope) const {
    return context_.switches.is_on(block.option) && context_.switches.shows(block.when, scope.around);
  }

  /// Headings below the title are bookmarks by their level, and the labels of the tables under them stand one level
  /// deeper. The document's own bookmark is that of its title, the first heading of level 1.
  void add(std::vector<Block>& out, const form::Heading& heading, const Scope& scope) {
    settle_page(out);
    Heading made{heading.level, scope.paragraph(heading.text, heading.style, heading.style->align)};
    const bool is_title = heading.level == 1 && !titled_;
    titled_ = titled_ || is_title;
    if (!is_title) made.bookmark = scope.text(heading.text);
    table_level_ = heading.level;
    out.emplace_back(std::move(made));
  }

  void add(std::vector<Block>& out, const form::Paragraph& text, const Scope& scope) {
    settle_page(out);
    out.emplace_back(answered(text.text, text.style, text.style->align, scope));
  }

  void add(std::vector<Block>& out, const form::Spacer& spacer, const Scope&) const {
    out.emplace_back(Spacer{spacer.height});
  }

  void add(std::vector<Block>& out, const form::PageBreak& page_break, const Scope&) {
    if (page_break.page) wanted_page_ = page_ = *page_break.page;
    out.emplace_back(PageBreak{page_break.page});
  }

  /// Turns to the set-up that was asked for, only when something follows: a last page is never empty.
  void settle_page(std::vector<Block>& out) {
    if (wanted_page_ == page_) return;
    page_ = wanted_page_;
    out.emplace_back(PageBreak{page_});
  }

  void add(std::vector<Block>& out, const form::Table& table, const Scope& scope) {
    settle_page(out);
    constexpr base::Pt kBetweenParts{12};
    bool first = true;
    for (Table& part : build_tables(table, {context_.model, context_.switches, scope.leaves, context_.words,
                                            context_.sources, answers_, table_level_, scope.around})) {
      if (!first) out.emplace_back(Spacer{kBetweenParts});
      first = false;
      out.emplace_back(std::move(part));
    }
  }

  void add(std::vector<Block>& out, const form::InfoLine& line, const Scope& scope) {
    settle_page(out);
    InfoLine made;
    for (const form::InfoLine::Entry& entry : line.entries) {
      Paragraph label{line.style, form::Align::start, {}};
      label.inlines.emplace_back(Text{entry.label, true, std::nullopt, entry.value.span});
      Paragraph value = answered(entry.value, line.style, form::Align::start, scope);
      if (const std::string path = facility_path(entry.value); !path.empty()) {
        if (value.inlines.empty()) value.inlines.emplace_back(Text{{}, false, std::nullopt, entry.value.span});
        std::get<Text>(value.inlines.front()).input = Input{path, entry.label};
      }
      made.entries.push_back({std::move(label), std::move(value), entry.width});
    }
    out.emplace_back(std::move(made));
  }

  void add(std::vector<Block>& out, const form::Section& section, const Scope& scope) {
    const form::SectionLevel& look = form_.section_levels[section.depth - 1];
    const int level = form_.first_section_level + static_cast<int>(section.depth) - 1;
    const std::size_t outer_page = wanted_page_;
    if (section.page) wanted_page_ = *section.page;
    settle_page(out);
    Section made;
    Heading heading{level, scope.paragraph(section.title, look.style, look.style->align)};
    heading.bookmark = scope.text(section.title);
    if (const std::string number = next_number(section); !number.empty()) {
      constexpr std::string_view kGap = "　";
      const std::string front = number + std::string(kGap);
      heading.bookmark.insert(0, front);
      heading.paragraph.inlines.insert(heading.paragraph.inlines.begin(),
                                       Text{front, true, std::nullopt, section.title.span});
    }
    made.blocks.emplace_back(std::move(heading));
    const int outer_level = std::exchange(table_level_, level);
    add(made.blocks, section.blocks, scope);
    table_level_ = outer_level;
    if (section.page) wanted_page_ = outer_page;
    out.emplace_back(std::move(made));
  }

  /// Counts the section and gives its number as its depth prints it; empty for a section or a depth without.
  std::string next_number(const form::Section& section) {
    if (!section.numbered) return {};
    counts_.resize(section.depth, 0);  // what was counted inside the section before is over
    ++counts_.back();
    const form::SectionLevel& look = form_.section_levels[section.depth - 1];
    std::string out;
    for (std::size_t at = 0; at < look.number.size(); ++at) {
      if (look.number[at] != '{') {
        out += look.number[at];
        continue;
      }
      // The loader accepts {1} to {depth} only.
      const auto depth = static_cast<std::size_t>(look.number[at + 1] - '0');
      out += depth == section.depth ? form::figure(look.figures, counts_.back()) : std::to_string(counts_[depth - 1]);
      at += 2;
    }
    return out;
  }

  // --- lists ---------------------------------------------------------------------------------------------------------

  void add(std::vector<Block>& out, const form::List& list, const Scope& scope) {
    List made;
    made.style = list.style;
    made.tight = list.marker.kind == form::Marker::Kind::bullet;
    add_entries(made, list, list.entries, scope);
    if (made.entries.empty()) return;
    settle_page(out);
    out.emplace_back(std::move(made));
  }

  void add_entries(List& out, const form::List& list, const std::vector<form::Block>& blocks, const Scope& scope) {
    for (const form::Block& block : blocks) {
      if (!is_printed(block, scope)) continue;
      if (const auto* entry = std::get_if<form::ListEntry>(&block.content)) {
        ListEntry& made = next_entry(out, list);
        for (const form::TextLeaf& leaf : entry->paragraphs) {
          made.blocks.emplace_back(answered(leaf, list.style, list.style->align, scope));
        }
        add(made.blocks, entry->lists, scope);
      } else if (const auto* when = std::get_if<form::When>(&block.content)) {
        add_entries(out, list, when->blocks, scope);
      } else if (const auto* each = std::get_if<form::Each>(&block.content)) {
        const bool any =
            for_entries(*each, scope, [&](const Scope& inner) { add_entries(out, list, each->blocks, inner); });
        if (!any && !each->empty.empty()) {
          next_entry(out, list).blocks.emplace_back(fixed_paragraph(each->empty, list.style, block.span));
        }
      }
    }
  }

  static ListEntry& next_entry(List& out, const form::List& list) {
    ListEntry& made = out.entries.emplace_back();
    made.marker = list.marker.of(out.entries.size());
    return made;
  }

  /// Outside their list the loader accepts no entries.
  void add(std::vector<Block>&, const form::ListEntry&, const Scope&) const {}

  // --- loops and conditions ------------------------------------------------------------------------------------------

  void add(std::vector<Block>& out, const form::When& when, const Scope& scope) { add(out, when.blocks, scope); }

  void add(std::vector<Block>& out, const form::Each& each, const Scope& scope) {
    const bool any = for_entries(each, scope, [&](const Scope& inner) { add(out, each.blocks, inner); });
    if (any || each.empty.empty()) return;
    settle_page(out);
    out.emplace_back(fixed_paragraph(each.empty, each.style, {}));
  }

  // --- parts of a page -----------------------------------------------------------------------------------------------

  void add(std::vector<Block>& out, const form::Box& box, const Scope& scope) {
    settle_page(out);
    Box made{{}, box.border, box.padding, box.least_height, box.rows, box.pitch, {}};
    if (box.style) made.label = scope.paragraph(box.label, box.style, box.style->align);
    add(made.blocks, box.blocks, scope);
    out.emplace_back(std::move(made));
  }

  void add(std::vector<Block>& out, const form::Image& image, const Scope& scope) {
    settle_page(out);
    out.emplace_back(Image{image.picture, image.width, image.height, scope.text(image.alt), image.align});
  }

  void add(std::vector<Block>& out, const form::Barcode& barcode, const Scope& scope) {
    settle_page(out);
    Barcode made;
    made.size = barcode.size;
    made.correction = barcode.correction;
    made.alt = scope.text(barcode.alt);
    made.align = barcode.align;
    set_code(made, barcode.text, scope);
    out.emplace_back(std::move(made));
  }

  /// With a name that stands for nothing the text would say something else than was meant, such as half an address.
  static void set_code(Barcode& out, const form::TextLeaf& leaf, const Scope& scope) {
    out.span = leaf.span;
    for (const std::string& name : form::names_in(leaf)) {
      if (scope.text(form::name_leaf(name, leaf.span)).empty()) return;
    }
    std::size_t longest = 0;
    for (const Inline& part : scope.paragraph(leaf, nullptr, form::Align::start).inlines) {
      const auto& words = std::get<Text>(part);  // page numbers stand on page lines alone
      out.text += words.text;
      if (!words.origin || words.text.size() <= longest) continue;
      longest = words.text.size();
      out.origin = words.origin;
      out.span = words.span;
    }
    picture::QrCodePtr code = picture::make_qr_code(out.text, out.correction);
    if (picture::code_fault(code, out.size).en.empty()) out.code = std::move(code);
  }

  void add(std::vector<Block>& out, const form::Columns& columns, const Scope& scope) {
    settle_page(out);
    Columns made{columns.gap, {}};
    for (const form::Columns::Area& area : columns.areas) {
      Columns::Area& one = made.areas.emplace_back();
      one.width = area.width;
      add(one.blocks, area.blocks, scope);
    }
    out.emplace_back(std::move(made));
  }

  /// Calls `visit` with the names of each entry in turn. False when there is none.
  template <class Visit>
  bool for_entries(const form::Each& each, const Scope& scope, Visit visit) const {
    std::vector<Entry> entries = entries_of(each.loop, context_.sources, find_around(each.loop, form_, scope.around));
    const form::RecordList* list = form::find_record_loop(form_, each.loop.collection).list;
    context_.switches.choose(each.loop, list, scope.around, entries);
    for (std::size_t e = 0; e < entries.size(); ++e) {
      const std::vector<LeafGroup> groups = leaf_groups(entries, e);
      const LeafValues leaves(scope.leaves, groups);
      const EntryScope around{list, &entries[e], scope.around};
      Scope inner{leaves, scope.records, &around};
      if (list || !inner.records.empty()) inner.records.insert(inner.records.end(), groups.begin(), groups.end());
      visit(inner);
    }
    return !entries.empty();
  }

  static Paragraph fixed_paragraph(const std::string& words, const form::Style* style, const diag::Span& span) {
    return {style, style->align, {Text{words, true, std::nullopt, span}}};
  }

  const BodyContext& context_;
  const form::Form& form_;
  const WordAnswers answers_;
  std::vector<std::size_t> counts_;         ///< numbers of the sections around, by depth
  std::size_t page_ = 0, wanted_page_ = 0;  ///< set-up of the page at work, and of what comes next
  int table_level_ = 1;
  bool titled_ = false;
};

}  // namespace

Paragraph leaf_paragraph(const form::TextLeaf& leaf, const form::Style* style, form::Align align,
                         const LeafValues& leaves) {
  return {style, align, leaves.render(leaf)};
}

std::vector<Block> build_blocks(const std::vector<form::Block>& body, const BodyContext& context) {
  std::vector<Block> out;
  BlockBuilder(context).add(out, body, Scope{context.leaves});
  return out;
}

}  // namespace chohyo::document
