// Whatever a pack accepts is printed or refused: packs changed step by step as the grammar allows (form/grammar.hpp),
// every place of words with a word of its own, every field with an answer of its own. What is accepted says all of them
// on its pages, in its PDF and in its workbook; what is refused is refused at a place in the pack.
// CHOHYO_PACK_WALKS=2000 makes more of them, CHOHYO_PACK_SEED=17 one walk alone.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <set>
#include <sstream>

#include "diag/printer.hpp"
#include "document/barcode_check.hpp"
#include "document/block_walk.hpp"
#include "document/build.hpp"
#include "font/font_set.hpp"
#include "form/grammar_elements.hpp"
#include "form/loops.hpp"
#include "form/pack.hpp"
#include "layout/page_text.hpp"
#include "layout/typesetter.hpp"
#include "pdf/writer.hpp"
#include "samples/pack_answers.hpp"
#include "samples/pack_steps.hpp"
#include "samples/pack_words.hpp"
#include "sheet/plan.hpp"
#include "support/outside.hpp"
#include "support/pictures.hpp"
#include "support/temporary_folder.hpp"
#include "support/without_space.hpp"
#include "workbook/plan_check.hpp"

namespace chohyo::samples {
namespace {

namespace fs = std::filesystem;
using support::without_space;

/// Without what is read aloud for figures, which stands in square brackets between the words.
std::string without_figures(const std::string& text) {
  std::string out;
  bool inside = false;
  for (const char c : text) {
    if (c == '[') inside = true;
    if (!inside) out += c;
    if (c == ']') inside = false;
  }
  return out;
}

const font::FontSet& fonts() {
  static const auto loaded = font::FontSet::load(fs::path(CHOHYO_SOURCE_DIR) / "fonts");
  return *loaded.value;
}

/// A pack to begin with, in a folder of its own with a picture in it.
struct Start {
  std::string name;
  fs::path file;
  Node tree;
};

std::vector<Start> starts(const fs::path& folder) {
  const fs::path root = CHOHYO_SOURCE_DIR;
  std::vector<fs::path> packs;
  for (const char* name : {"inspection-report", "system-ledger", "vendor-sheet", "cover-letter", "ward-duty"}) {
    packs.push_back(root / "tests/packs" / name / "r1");
  }
  // Of the official ones those that are rendered without the answers of another form.
  for (const char* name : {"bcp-check", "checklist", "contract"}) packs.push_back(root / "templates" / name / "r6");
  std::vector<Start> out;
  for (const fs::path& pack : packs) {
    const std::string name = pack.parent_path().filename();
    fs::copy(pack, folder / name, fs::copy_options::recursive);
    std::ofstream(folder / name / "p.png", std::ios::binary) << support::png(2, 2, "\x80");
    Node tree = read_tree(pack / "form.xml", form::grammar::kForm);
    if (Node* terms = tree.child("terms"); terms && terms->has("file")) {
      terms->children = read_tree(pack / terms->value("file"), form::grammar::kTermsFile).children;
      terms->remove("file");
    }
    // Conditions of packs are about answers; those of the steps have a known outcome.
    each_node(tree, [](Node& node, const Around&) {
      if (node.has("when") && !node.is("highlight") && !node.is("rule")) node.set("when", "1 < 2");
    });
    out.push_back({name, folder / name / "form.xml", std::move(tree)});
  }
  return out;
}

std::size_t number_from(const char* variable, std::size_t usual) {
  const char* text = std::getenv(variable);
  return text ? std::strtoul(text, nullptr, 10) : usual;
}

struct Tally {
  std::size_t refused = 0, accepted = 0, laid_out = 0, not_laid_out = 0, pdfs = 0, words = 0, answers = 0;
  std::set<std::string> reached;
};

class Walk {
 public:
  Walk(const Start& start, std::size_t seed, Tally& tally)
      : start_(start), seed_(seed), chance_(static_cast<std::uint32_t>(seed)), tally_(tally), tree_(start.tree) {}

  void run() {
    constexpr std::size_t kSteps = 40;
    for (std::size_t i = 0; i < kSteps; ++i) step();
    check();
  }

 private:
  void step() {
    Node next = tree_;
    std::string what;
    const std::size_t count = 1 + chance_.below(2);
    for (std::size_t i = 0; i < count; ++i) {
      Node tried = next;
      std::string said;
      switch (chance_.below(12)) {
        case 0:
          said = add_printed_field(tried, chance_, names_);
          break;
        case 1:
          said = add_printed_list(tried, chance_, names_);
          break;
        case 2:
          said = chance_.one_in(2) ? add_section(tried, chance_, names_) : add_turned_page(tried, chance_, names_);
          break;
        default:
          said = change(tried, chance_, names_);
      }
      if (said.empty()) continue;
      next = std::move(tried);
      what += (what.empty() ? "" : "; ") + said;
    }
    if (what.empty()) return;
    if (!load(next)) return;
    tree_ = std::move(next);
    story_.push_back(what);
  }

  diag::SourcePtr source_of(const Node& tree) const {
    return std::make_shared<const diag::Source>(start_.file.string(), write_tree(tree));
  }

  form::FormPtr load(const Node& tree) {
    const diag::SourcePtr source = source_of(tree);
    auto read = form::read_pack(source);
    if (read.value) {
      ++tally_.accepted;
      return *read.value;
    }
    ++tally_.refused;
    expect_place(read.diagnostics, source);
    return nullptr;
  }

  void expect_place(const diag::Diagnostics& diagnostics, const diag::SourcePtr& source) const {
    EXPECT_TRUE(diag::has_errors(diagnostics)) << story();
    const bool placed = std::any_of(diagnostics.begin(), diagnostics.end(),
                                    [&](const diag::Diagnostic& one) { return one.span && one.span.source == source.get(); });
    EXPECT_TRUE(placed) << "refused without a place in the pack: " << (diagnostics.empty() ? "" : diagnostics[0].code->id)
                        << story() << source->text();
  }

  std::string story() const {
    std::string out = "\n" + start_.name + ", walk " + std::to_string(seed_);
    for (const std::string& one : story_) out += "\n  " + one;
    return out + "\n";
  }

  void check() {
    Node marked = tree_;
    mark_words(marked, seed_);
    const diag::SourcePtr source = source_of(marked);
    auto read = form::read_pack(source);
    if (!read.value) {
      ++tally_.refused;
      if (std::getenv("CHOHYO_PACK_SEED")) std::cout << "marked: " << read.diagnostics[0].code->id << source->text();
      return expect_place(read.diagnostics, source);
    }
    const form::FormPtr form = *read.value;
    // Its rows are those of another form, which only a library has.
    if (form->comparison) return;
    note_reached(marked);
    const check::Model filled = filled_model(form);
    for (const bool all_on : {true, false}) {
      const Expected expected = expected_of(marked, all_on);
      document::BuildOptions options;
      options.now = base::start_of_day(*base::parse_iso_date("2024-12-20"));
      for (const form::SwitchOption& one : form->options) {
        if (all_on) options.on.insert(one.id);
      }
      const bool same = std::all_of(form->options.begin(), form->options.end(), [](const auto& one) { return one.on; });
      if (!all_on && same) break;
      const document::Document document = document::build_document(filled, options);
      if (!look(document, source)) return;
      expect(expected.words, expected.left_out, document);
      expect_answers(expected, filled);
      if (all_on && seed_ % 4 == 0) read_pdf_text(expected);
    }
    document::BuildOptions options;
    const document::Document bare = document::build_document(bare_model(form), options);
    if (look(bare, source)) expect(expected_of_bare(marked), {}, bare);
  }

  /// Makes the pages and the workbook's plan. False when the pack is refused at this point.
  bool look(const document::Document& document, const diag::SourcePtr& source) {
    diag::Diagnostics refused = document::check_barcodes(document);
    layout::Typesetter typesetter(fonts());
    auto laid_out = typesetter.lay_out(document);
    if (!laid_out) diag::append(refused, std::move(laid_out.diagnostics));
    if (diag::has_errors(refused)) {
      ++tally_.not_laid_out;
      expect_place(refused, source);
      return false;
    }
    ++tally_.laid_out;
    pages_ = std::move(laid_out.value);
    page_text_ = without_space(without_figures(layout::page_text(*pages_)));
    sheet::WorkbookPlan plan = sheet::plan_workbook(document);
    const diag::Diagnostics unfit = workbook::check_plan(plan);
    EXPECT_FALSE(diag::has_errors(unfit)) << unfit[0].code->id << story();
    workbook_ = dump(plan);
    data_.clear();
    for (sheet::Sheet& one : plan.sheets) {
      if (one.name != "データ") continue;
      for (const sheet::SheetCell& cell : one.cells) {
        if (const auto* text = std::get_if<std::string>(&cell.value)) data_ += *text + "\n";
      }
      one.cells.clear();
    }
    form_sheets_ = dump(plan);
    return true;
  }

  void expect(const std::vector<Expected::Word>& words, const std::vector<Expected::Word>& left_out,
              const document::Document& document) {
    std::string alts, summaries, codes;
    for (const layout::Node& one : pages_->structure) {
      alts += one.alt + "\n";
      summaries += one.summary + "\n";
    }
    document::walk(document.blocks, [&](const auto& block, const auto&) {
      if constexpr (std::is_same_v<std::decay_t<decltype(block)>, document::Barcode>) codes += block.text + "\n";
    });
    for (const auto& [word, where, place] : words) {
      ++tally_.words;
      const auto in = [&, &called = word, &from = where](const std::string& text, const char* what) {
        if (text.find(called) == text.npos) fail(called + " of " + from + " is not in " + what);
      };
      switch (place) {
        case Place::pages:
          in(page_text_, "the pages");
          in(form_sheets_, "the workbook");
          break;
        case Place::only_pages:
          in(page_text_, "the pages");
          break;
        case Place::alt:
          in(alts, "what is read aloud");
          break;
        case Place::summary:
          in(summaries, "what is read aloud for tables");
          break;
        case Place::code:
          in(codes, "the barcodes");
          break;
        case Place::data:
          in(data_, "データ");
          break;
        case Place::title:
          in(document.metadata.title, "the title");
          break;
        case Place::nowhere:
          break;
      }
    }
    for (const auto& [word, where, place] : left_out) {
      if (page_text_.find(word) != page_text_.npos) fail(word + " of " + where + " is on the pages");
    }
  }

  void expect_value(const check::Value& value, const form::Field& field, const std::string& where) {
    const std::vector<std::string> forms = printed_forms(value, field);
    if (forms.empty()) return;
    ++tally_.answers;
    const auto is_in = [&](const std::string& text) {
      return std::any_of(forms.begin(), forms.end(), [&](const std::string& one) { return text.find(one) != text.npos; });
    };
    if (!is_in(page_text_)) fail("the answer " + forms[0] + " of " + where + " is not on the pages");
    // A month stands there as its first day.
    const bool is_month = std::holds_alternative<base::Month>(value);
    if (!is_month && !is_in(workbook_)) fail("the answer " + forms[0] + " of " + where + " is not in the workbook");
  }

  void expect_text(const std::string& text, const std::string& where) {
    if (!text.empty()) expect_value(text, form::Field{}, where);
  }

  /// Empty for a field that is no text.
  static std::string text_of(const form::RecordList& list, const check::Record& record, const std::string& field) {
    const auto index = list.find(field);
    const auto* text = index ? std::get_if<std::string>(&record.entries[index->value()].value) : nullptr;
    return text ? *text : std::string();
  }

  void expect_answers(const Expected& expected, const check::Model& model) {
    const form::Form& form = *model.form;
    for (std::size_t f = 0; f < form.fields.size(); ++f) {
      const form::Field& field = form.fields[f];
      if (expected.form_fields.contains(field.id)) expect_value(model.fields[f].value, field, field.id);
      for (std::size_t i = 0; i < form.items.size(); ++i) {
        const auto item = expected.item_fields.find(form.items[i].id);
        if (item == expected.item_fields.end() || !item->second.contains(field.id)) continue;
        expect_value(model.items[i].entries[f].value, field, form.items[i].id + "/" + field.id);
      }
    }
    const auto names = [&](const std::string& name, const std::string& answer) {
      if (expected.names.contains(name)) expect_text(answer, name);
    };
    names("form.title", form.title);
    names("form.audience", form.audience);
    names("facility.id", model.facility.id);
    names("facility.name", model.facility.name);
    if (model.owner) names(in_usual_words("{one}.name"), model.owners[*model.owner].name);
    const form::RecordList& people = form.base->list(form::kPersonList);
    for (const check::Record& one : check::records_of(model, people.id)) {
      for (const char* part : {"title", "name"}) {
        names("person." + one.id, text_of(people, one, part));
      }
    }
    const auto records = [&](const form::RecordList& list, const std::string& name,
                             const std::vector<check::Record>& all) {
      for (std::size_t f = 0; f < list.fields.size(); ++f) {
        const form::RecordField& field = list.fields[f];
        for (const auto& [printed, use] : expected.record_fields) {
          // "needs.name": what the record says that it leads to.
          if (!field.is_reference() || printed.first != name || !printed.second.starts_with(field.field.id + ".")) continue;
          const form::RecordList* target = form::find_target(form, field.to);
          for (const check::Record& one : all) {
            const auto* link = std::get_if<form::Link>(&one.entries[f].value);
            if (!link || !target) continue;
            const check::Record& reached = check::records_of(model, field.to).at(link->record);
            expect_text(text_of(*target, reached, printed.second.substr(field.field.id.size() + 1)),
                        one.path + "/" + printed.second);
          }
        }
        if (!expected.record_fields.contains({name, field.field.id})) continue;
        for (const check::Record& one : all) {
          expect_value(one.entries[f].value, list.fields[f].field, one.path + "/" + list.fields[f].field.id);
        }
      }
    };
    for (std::size_t l = 0; l < form.lists.size(); ++l) {
      const form::RecordList& list = form.lists[l];
      records(list, list.id, model.lists[l]);
      for (std::size_t i = 0; i < list.lists.size(); ++i) {
        for (const check::Record& outer : model.lists[l]) {
          records(list.lists[i], list.id + "." + list.lists[i].id, outer.inner[i]);
        }
      }
    }
  }

  /// The file itself, as poppler reads it.
  void read_pdf_text(const Expected& expected) {
    ++tally_.pdfs;
    pdf::Writer writer(fonts(), nullptr);
    const auto bytes = writer.write(*pages_);
    ASSERT_TRUE(bytes) << story();
    const std::string text = without_space(test::poppler_text_in_order(*bytes.value));
    for (const auto& [word, where, place] : expected.words) {
      if (place != Place::pages && place != Place::only_pages) continue;
      if (text.find(word) == text.npos) fail(word + " of " + where + " is not in the PDF");
    }
  }

  void fail(const std::string& what) {
    const std::string pack = testing::TempDir() + "walk-" + std::to_string(seed_) + ".xml";
    if (!failed_) {
      Node marked = tree_;
      mark_words(marked, seed_);
      std::ofstream(pack) << write_tree(marked);
      std::ofstream(pack + ".txt") << layout::page_text(*pages_);
      std::ofstream(pack + ".sheets.txt") << workbook_;
    }
    ADD_FAILURE() << what << (failed_ ? "" : story() + pack);
    failed_ = true;
  }

  void note_reached(const Node& tree) {
    each_node(tree, [&](const Node& node) {
      const std::string key(node.element->key);
      tally_.reached.insert(key);
      for (const auto& [name, value] : node.attributes) tally_.reached.insert(key + "@" + name);
    });
  }

  const Start& start_;
  std::size_t seed_;
  Chance chance_;
  Tally& tally_;
  Node tree_;
  std::size_t names_ = 0;
  std::vector<std::string> story_;
  std::optional<layout::Pages> pages_;
  std::string page_text_, workbook_, form_sheets_, data_;
  bool failed_ = false;
};

TEST(AcceptedPacks, SayAllTheirWordsAndAnswersInBothFiles) {
  const support::TemporaryFolder folder;
  const std::vector<Start> all = starts(folder.path());
  const std::size_t one = number_from("CHOHYO_PACK_SEED", 0);
  const std::size_t first = one > 0 ? one : 1;
  const std::size_t last = one > 0 ? one : number_from("CHOHYO_PACK_WALKS", 16);
  Tally tally;
  for (std::size_t seed = first; seed <= last; ++seed) {
    // The official ones are long, so they come less often.
    const Start& start = seed % 8 == 7 ? all[5 + (seed / 8 + 2) % 3] : all[seed % 5];
    Walk(start, seed, tally).run();
    if (testing::Test::HasFatalFailure()) return;
  }
  std::size_t known = 0;
  std::string unreached;
  for (const form::grammar::Element* element : form::grammar::all_elements()) {
    std::vector<std::string> names = {std::string(element->key)};
    for (const auto& [name, attribute] : called_attributes(*element)) names.push_back(names[0] + "@" + name);
    known += names.size();
    for (const std::string& name : names) {
      if (!tally.reached.contains(name)) unreached += " " + name;
    }
  }
  std::cout << tally.accepted << " accepted, " << tally.refused << " refused, " << tally.laid_out << " laid out, "
            << tally.not_laid_out << " refused then, " << tally.pdfs << " PDFs; " << tally.words << " words and "
            << tally.answers << " answers; " << tally.reached.size() << " of " << known
            << " elements and attributes; not:" << unreached << "\n";
  if (one > 0) return;
  EXPECT_GT(tally.accepted, tally.refused / 4) << "most packs must not be refused, or this test says little";
  EXPECT_GT(tally.refused, 0u);
  EXPECT_GT(tally.reached.size(), known / 2) << "what is never tried is not held";
}

}  // namespace
}  // namespace chohyo::samples
