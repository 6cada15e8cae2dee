// Whatever a pack says and a file answers stands in the document, or the pack is refused: random small packs out of the
// pack's vocabulary, with a word of its own at every place that can hold one.
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

#include "check/check.hpp"
#include "diag/printer.hpp"
#include "document/block_walk.hpp"
#include "document/build.hpp"
#include "document/plain_text.hpp"
#include "form/pack.hpp"
#include "sheet/plan.hpp"
#include "sheet/text.hpp"

namespace chohyo::document {
namespace {

using namespace sheet;

/// Writes a pack and keeps the words that its document must hold.
class PackMaker {
 public:
  explicit PackMaker(unsigned seed) : random_(seed) {
    per_vendor_ = chance(0.4);
    vendors_ = per_vendor_ ? 1 + below(3) : below(4);
    own_vendor_ = per_vendor_ ? below(vendors_) : 0;
    has_terms_ = chance(0.3);
    has_form_field_ = chance(0.3);
  }

  std::string pack() {
    std::string body;
    const std::size_t blocks = 1 + below(3);
    for (std::size_t i = 0; i < blocks; ++i) {
      body += leaf_block();
      body += table(i);
    }
    body += leaf_block();
    std::string fields;
    const auto defined = [&](const char* id) { return used_.contains(id) || chance(0.03); };
    if (defined("c")) {
      fields +=
          R"(<choice id="c" label="c" separator="・"><word id="yes">はい</word><word id="no">いいえ</word></choice>)";
    }
    if (defined("d")) fields += typed_field();
    if (defined("t")) fields += R"(<text id="t" label="t"/>)";
    if (defined("whole")) fields += R"(<text id="whole" label="w" of="form"/>)";
    std::string terms;
    if (has_terms_ && (used_.contains("terms") || chance(0.1)))
      terms = "<terms><term number=\"1\" name=\"" + word() + "\">" + word() + "</term></terms>";
    return R"(<form id="p" edition="e" title="題" fiscal-year="2024" per=")" +
           std::string(per_vendor_ ? "vendor" : "facility") + R"(">
      <options><option id="on" label="o" on="yes"/></options>
      <styles><style id="s" size="8pt"/></styles>
      <sections><level style="s" number="{1}"/><level style="s"/></sections>)" +
           terms + "<fields>" + fields + R"(</fields>
      <page size="A3" orientation="landscape" top="10mm" right="10mm" bottom="10mm" left="10mm"/>
      <phrases continued="c" annex-title="a" annex-forward="f" annex-back="b" draft="d" chosen="{0}"/>
      <body>)" +
           body + "</body><provenance><line>p</line></provenance></form>";
  }

  /// Every vendor's and every answer's word, too, is one of its own.
  check::Model model(const form::FormPtr& form) {
    check::Model out = check::blank_model(form);
    out.blank = false;
    for (std::size_t v = 0; v < vendors_; ++v) {
      out.owners.push_back({"v" + std::to_string(v), owner_name(v), {}, {}});
    }
    if (per_vendor_) out.owner = own_vendor_;
    for (std::size_t f = 0; f < form->fields.size(); ++f) {
      if (!form->fields[f].of_form) continue;
      out.fields[f].value = word();
    }
    for (std::size_t i = 0; i < form->items.size(); ++i) {
      for (const form::FieldIndex index : form->items[i].fields) {
        const std::size_t f = index.value();
        check::Value& value = out.items[i].entries[f].value;
        if (form->fields[f].kind == form::FieldKind::text) value = word();
        if (form->fields[f].kind == form::FieldKind::number) value = base::Decimal::of_count(7);
        if (form->fields[f].kind == form::FieldKind::checkbox) value = chance(0.5);
      }
    }
    return out;
  }

  const std::vector<std::string>& words() const { return words_; }
  /// What its barcodes say.
  const std::multiset<std::string>& codes() const { return codes_; }

 private:
  std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }
  bool chance(double share) { return std::uniform_real_distribution<double>(0, 1)(random_) < share; }
  static std::string owner_name(std::size_t index) { return "社" + std::to_string(index) + "号"; }

  /// A field that is no text, with words of its own where it prints some.
  std::string typed_field() {
    const bool printed = used_.contains("d");
    const std::string own = printed ? word() : std::string("?");
    switch (below(5)) {
      case 0:
        return R"(<number id="d" label="d" unit=")" + own + "\"/>";
      case 1:
        return R"(<checkbox id="d" label="d" words=")" + own + "\"/>";
      default:
        if (printed) words_.pop_back();
        return chance(0.5) ? R"(<date id="d" label="d" format="era" weekday="yes"/>)" : R"(<time id="d" label="d"/>)";
    }
  }

  /// Surrounded by signs, so that no word is part of another.
  std::string word() {
    words_.push_back("[" + std::to_string(next_++) + "]");
    return words_.back();
  }

  /// Blocks with words in them, as deep inside each other as chance has it.
  std::string leaf_block(std::size_t depth = 0, bool in_area = false) {
    const std::size_t kind = depth < 3 ? below(11) : 0;
    const auto inner = [&](bool area) {
      std::string out;
      const std::size_t count = 1 + below(2);
      for (std::size_t i = 0; i < count; ++i) out += leaf_block(depth + 1, area);
      return out;
    };
    if (kind == 4 && !in_area && depth < 2) {
      return "<section title=\"" + own_leaf() + "\">" + inner(false) + "</section>";
    }
    if (kind == 5) return list(depth);
    if (kind == 6) return R"(<when option="on">)" + inner(in_area) + "</when>";
    if (kind == 7) return R"(<box style="s" label=")" + own_leaf() + "\">" + inner(true) + "</box>";
    if (kind == 8) {
      return "<columns><column>" + inner(true) + "</column><column>" + inner(true) + "</column></columns>";
    }
    if (kind == 9) return loop(R"(<paragraph style="s">)", "</paragraph>", R"( style="s")");
    if (kind == 10) return barcode();
    if (kind < 2) return R"(<heading level="2" style="s">)" + own_leaf() + "</heading>";
    return R"(<paragraph style="s">)" + own_leaf() + "</paragraph>";
  }

  std::string own_leaf() {
    const std::string own = word();
    if (!per_vendor_) return own;
    words_.push_back(own + owner_name(own_vendor_));
    return own + "{{vendor.name}}";
  }

  /// What it says is in its modules, and words are read aloud for it.
  std::string barcode() {
    const std::string own = "code " + std::to_string(next_++);
    codes_.insert(per_vendor_ ? own + owner_name(own_vendor_) : own);
    const std::string text = per_vendor_ ? own + "{{vendor.name}}" : own;
    return R"(<barcode kind="qr" size="15mm" alt=")" + own_leaf() + "\">" + text + "</barcode>";
  }

  /// A loop over the vendors with one block in it.
  std::string loop(const std::string& open, const std::string& close, const std::string& style) {
    std::string out = "<each of=\"vendors\"";
    if (chance(0.5)) out += " empty=\"" + (vendors_ == 0 ? word() : "空") + "\"" + style;
    const std::string own = vendors_ > 0 ? word() : "無";
    for (std::size_t v = 0; v < vendors_; ++v) words_.push_back(own + owner_name(v));
    return out + ">" + open + own + "{{vendor.name}}" + close + "</each>";
  }

  std::string list(std::size_t depth) {
    static constexpr std::array kMarkers = {"・", "①", "(1)", "1.", "(a)", "ア", "none"};
    std::string out = R"(<list style="s" marker=")" + std::string(kMarkers[below(kMarkers.size())]) + "\">";
    const std::size_t entries = 1 + below(3);
    for (std::size_t i = 0; i < entries; ++i) {
      if (chance(0.2)) {
        out += loop("<li>", "</li>", "");
      } else if (chance(0.3)) {
        out += "<li><p>" + own_leaf() + "</p><p>" + own_leaf() + "</p>" + (depth < 2 ? list(depth + 1) : "") + "</li>";
      } else {
        out += "<li>" + own_leaf() + "</li>";
      }
    }
    return out + "</list>";
  }

  std::string table(std::size_t index) {
    columns_.clear();
    const std::size_t count = 2 + below(4);
    std::string columns;
    for (std::size_t c = 0; c < count; ++c) columns += column(c);
    std::string rows;
    const std::size_t row_count = 1 + below(4);
    for (std::size_t i = 0; i < row_count; ++i) rows += chance(0.5) ? group() : row();
    return "<table id=\"t" + std::to_string(index) +
           "\" summary=\"s\" header-style=\"s\" group-style=\"s\" band-style=\"s\"><columns>" + columns + "</columns>" +
           header() + "<rows>" + rows + "</rows></table>";
  }

  std::string column(std::size_t index) {
    const std::string id = "k" + std::to_string(index);
    const bool each = index > 0 && chance(0.15);
    Column& column = columns_.emplace_back();
    column.id = id;
    column.each = each;
    std::string parts;
    if (!each && (index == 1 || chance(0.2))) {
      column.text = true;
      parts += "<item-text/>";
    }
    column.words = chance(0.6);
    if (column.words) parts += "<cell/>";
    if (!each && index > 0) {
      for (const char* field : {"c", "d", "t"}) {
        if (!chance(0.3)) continue;
        column.fields = true;
        used_.insert(field);
        parts += "<field ref=\"" + std::string(field) + "\"/>";
      }
    }
    return "<column id=\"" + id + "\" width=\"20mm\" style=\"s\"" + (index == 0 ? " group=\"yes\"" : "") +
           (each ? " each-vendor=\"2\"" : "") + (index > 1 && chance(0.1) ? " option=\"on\"" : "") + ">" + parts +
           "</column>";
  }

  std::string header() {
    if (chance(0.3)) return {};
    std::string cells;
    for (std::size_t c = 0; c < columns_.size();) {
      const std::size_t span = 1 + below(std::min<std::size_t>(2, columns_.size() - c));
      const bool each = columns_[c].each;
      // A heading over several columns may stand over vendors' alone, which are not there without vendors.
      bool all_each = true;
      for (std::size_t i = c; i < c + span; ++i) all_each = all_each && columns_[i].each;
      std::string words = all_each && vendors_ == 0 ? "無" : word();
      if (each && span == 1 && chance(0.5)) {
        for (std::size_t v = 0; v < vendors_; ++v) words_.push_back(words + owner_name(v));
        words += "{{vendor.name}}";
      }
      cells += "<cell column=\"" + columns_[c].id + "\" columns=\"" + std::to_string(span) + "\"" + form_field() + ">" +
               words + "</cell>";
      c += span;
    }
    return "<header><row>" + cells + "</row></header>";
  }

  std::string form_field() {
    if (!has_form_field_ || !chance(0.4)) return {};
    used_.insert("whole");
    return " field=\"whole\"";
  }

  /// Mostly where it is allowed, so that most packs are accepted.
  bool dares(bool allowed, double share) { return chance(allowed ? share : share / 50); }

  std::string row() {
    const double which = std::uniform_real_distribution<double>(0, 1)(random_);
    if (which < 0.2) return "<band>" + word() + "</band>";
    return which < 0.7 ? item() : each();
  }

  std::string item() {
    std::string out = "<item id=\"i" + std::to_string(next_++) + "\">";
    bool text = false;
    for (const Column& column : columns_) text = text || (column.text && !column.covered);
    if (chance(text ? 0.98 : 0.02)) out += "<text>" + word() + "</text>";
    if (dares(text, 0.2)) out += "<note>" + word() + "</note>";
    for (const Column& column : columns_) {
      if (!dares(column.words && !column.covered, 0.3) || (column.each && vendors_ == 0)) continue;
      const bool listed = chance(0.3);
      out += "<cell column=\"" + column.id + "\">" +
             (listed ? "<p marker=\"・\">" + word() + "</p><p>" + word() + "</p>" : word()) + "</cell>";
    }
    return out + "</item>";
  }

  std::string each() {
    const bool terms = has_terms_ && chance(0.7);
    if (terms) used_.insert("terms");
    const std::size_t entries = terms ? 1 : vendors_;
    std::string out = terms ? "<each of=\"terms\"" : "<each of=\"vendors\"";
    if (chance(0.5)) out += " empty=\"" + (entries == 0 ? word() : "空") + "\"";
    out += ">";
    bool first = true;
    for (const Column& column : columns_) {
      if (!dares(!column.covered && (first || chance(0.6)), 1.0)) continue;
      first = false;
      const bool stands = entries > 0 && (!column.each || vendors_ > 0);
      std::string words = stands ? word() : "無";
      if (!terms && stands) {
        for (std::size_t v = 0; v < vendors_; ++v) words_.push_back(words + owner_name(v));
      }
      words += terms ? "{{term.name}}{{term.text}}" : "{{vendor.name}}";
      out += "<cell column=\"" + column.id + "\">" + words + "</cell>";
    }
    return out + "</each>";
  }

  std::string group() {
    std::string out = "<group";
    bool labelled = false;
    if (chance(0.8)) {
      labelled = true;
      columns_[0].covered = true;
      out += " label=\"" + word() + "\"";
    }
    out += ">";
    for (std::size_t c = 1; c < columns_.size(); ++c) {
      const bool allowed = !columns_[c].fields && !columns_[c].each;
      if (labelled ? !dares(allowed, 0.25) : !allowed) continue;
      labelled = true;
      columns_[c].covered = true;
      out += "<label column=\"" + columns_[c].id + "\">" + word() + "</label>";
    }
    const std::size_t rows = below(4);
    for (std::size_t i = 0; i < rows; ++i) out += row();
    for (Column& column : columns_) column.covered = false;
    return out + "</group>";
  }

  struct Column {
    std::string id;
    bool each = false, text = false, words = false, fields = false;
    bool covered = false;  ///< by a label of the open group
  };

  std::mt19937 random_;
  bool per_vendor_ = false, has_terms_ = false, has_form_field_ = false;
  std::size_t vendors_ = 0, own_vendor_ = 0;
  std::size_t next_ = 0;
  std::vector<Column> columns_;
  std::set<std::string> used_;  ///< what some place of the pack prints
  std::vector<std::string> words_;
  std::multiset<std::string> codes_;
};

std::string words_of(const Document& document) {
  std::string out;
  const auto add = [&](const Paragraph& paragraph) { out += plain_text(paragraph) + "\n"; };
  walk(document.blocks, [&](const auto& block, const ListPlace&) {
    using T = std::decay_t<decltype(block)>;
    if constexpr (std::is_same_v<T, Heading>) add(block.paragraph);
    if constexpr (std::is_same_v<T, Paragraph>) add(block);
    if constexpr (std::is_same_v<T, Barcode>) out += block.alt + "\n";
    if constexpr (std::is_same_v<T, Box>) {
      if (block.label) add(*block.label);
    }
    if constexpr (std::is_same_v<T, Table>) {
      for (const Row& row : block.rows) {
        for (const Cell& cell : row.cells) {
          for (const Paragraph& paragraph : cell.paragraphs) add(paragraph);
        }
      }
    }
  });
  return out;
}

std::multiset<std::string> codes_of(const Document& document) {
  std::multiset<std::string> out;
  walk(document.blocks, [&](const auto& block, const ListPlace&) {
    if constexpr (std::is_same_v<std::decay_t<decltype(block)>, Barcode>) {
      if (block.code) out.insert(block.text);
    }
  });
  return out;
}

/// Each slot of the table belongs to exactly one cell; layout relies on it.
void expect_whole(const Table& table, unsigned seed) {
  const std::size_t columns = table.column_widths.size();
  std::vector<int> covered(columns * table.rows.size(), 0);
  for (std::size_t y = 0; y < table.rows.size(); ++y) {
    for (const Cell& cell : table.rows[y].cells) {
      ASSERT_GT(cell.column_span, 0u) << "pack " << seed;
      ASSERT_LE(cell.column + cell.column_span, columns) << "pack " << seed;
      ASSERT_LE(y + cell.row_span, table.rows.size()) << "pack " << seed;
      for (std::size_t dy = 0; dy < cell.row_span; ++dy) {
        for (std::size_t dx = 0; dx < cell.column_span; ++dx) ++covered[(y + dy) * columns + cell.column + dx];
      }
    }
  }
  for (std::size_t slot = 0; slot < covered.size(); ++slot) {
    ASSERT_EQ(covered[slot], 1) << "pack " << seed << ", table " << table.id << ", row " << slot / columns
                                << ", column " << slot % columns;
  }
}

TEST(AcceptedPack, PrintsEveryWordOfItsOwnAndOfTheAnswers) {
  constexpr unsigned kPacks = 1500;
  std::size_t accepted = 0;
  for (unsigned seed = 0; seed < kPacks; ++seed) {
    PackMaker maker(seed);
    const std::string text = maker.pack();
    const auto read = form::read_pack(std::make_shared<const diag::Source>("form.xml", text));
    if (!read.value) {
      ASSERT_TRUE(diag::has_errors(read.diagnostics)) << "pack " << seed;
      for (const auto& defect : read.diagnostics) EXPECT_TRUE(defect.span) << "pack " << seed << " " << defect.code->id;
      continue;
    }
    ++accepted;
    const Document document = build_document(maker.model(*read.value), {});
    const std::string printed = words_of(document);
    for (const std::string& word : maker.words()) {
      ASSERT_NE(printed.find(word), std::string::npos) << word << " of pack " << seed << "\n"
                                                       << text << "\n"
                                                       << printed;
    }
    ASSERT_EQ(codes_of(document), maker.codes()) << "pack " << seed << "\n" << text;
    const std::string sheet = dump(plan_workbook(document));
    for (const std::string& word : maker.words()) {
      ASSERT_NE(sheet.find(word), std::string::npos) << word << " of pack " << seed << " in the workbook\n" << text;
    }
    for (const Block& block : document.blocks) {
      if (const auto* table = std::get_if<Table>(&block)) expect_whole(*table, seed);
    }
  }
  EXPECT_GT(accepted, kPacks / 3) << "most packs must not be refused, or this test says nothing";
  EXPECT_LT(accepted, kPacks);
}

}  // namespace
}  // namespace chohyo::document
