// What goes in comes out: every answer and every official word of a sample is read back from its PDF by two readers,
// compared raw. No normalization, which would hide 用 coming out as the radical ⽤; only white space is left out, since
// a reader may see a space where a line was broken.
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <set>

#include "answers/reader.hpp"
#include "form/form.hpp"
#include "library/library.hpp"
#include "samples/rendered.hpp"
#include "support/outside.hpp"
#include "support/without_space.hpp"

namespace chohyo::samples {
namespace {

namespace fs = std::filesystem;
using support::without_space;

/// `words` stands in `text`, whole, or as a head in its cell and the rest in the annex. Cells stand beside each other,
/// so a reader may put another cell's line between two lines of this one: then lines are found one by one.
bool stands_in(std::string_view words, std::string_view text) {
  std::size_t found = 0;
  int pieces = 0;
  while (found < words.size()) {
    std::size_t length = words.size() - found;
    while (length > 0 && text.find(words.substr(found, length)) == std::string_view::npos) --length;
    // A piece of one or two characters would be found anywhere.
    if (length == 0 || (length < 9 && length < words.size() - found)) return false;
    found += length;
    if (++pieces > 40) return false;
  }
  return true;
}

/// The form a file is one of: "contract-r6.b.pdf" → contract, r6.
const form::Form& form_of(const Rendered& sample) {
  static const library::Library library =
      library::Library::load(fs::path(CHOHYO_SOURCE_DIR) / "templates").value.value();
  const std::string name = sample.pdf.filename().string();
  for (const form::FormPtr& form : library.forms()) {
    if (name.starts_with(form->name() + ".")) return *form;
  }
  throw std::runtime_error("no form is called like " + name);
}

/// What the file must say of the facility's answers.
std::vector<std::string> answers_in(const Rendered& sample) {
  const auto answers = answers::read_file(sample.answers).value.value();
  const form::Form& form = form_of(sample);
  std::vector<std::string> out = {std::string(answers.facility.text("name"))};
  const std::string file = sample.pdf.filename().string();
  for (const auto& record : answers.forms) {
    const std::string vendor(record.text("vendor"));
    if (record.name != form.id || (!vendor.empty() && file != form.name() + "." + vendor + ".pdf")) continue;
    for (const auto& item : record.records) {
      if (!item.text("note").empty() && form.find_field("note")) out.emplace_back(item.text("note"));
    }
    for (const auto& one : answers.owners) {
      if (!vendor.empty() && one.text("id") == vendor) out.emplace_back(one.text("name"));
    }
  }
  return out;
}

/// The form's own words.
std::vector<std::string> words_of(const form::Form& form) {
  std::vector<std::string> out = {form.title};
  if (!form.audience.empty()) out.push_back(form.audience);
  const auto add = [&](const std::vector<form::TextParagraph>& words) {
    for (const form::TextParagraph& one : words) out.push_back(one.marker + one.text);
  };
  for (const form::Item& item : form.items) {
    add(item.paragraphs);
    for (const auto& [column, words] : item.cells) add(words);
    for (const form::PrintedCitation& citation : item.citations) out.push_back(citation.text);
    out.insert(out.end(), item.notes.begin(), item.notes.end());
  }
  for (const form::Term& term : form.terms) out.push_back(term.explanation);
  return out;
}

struct Reader {
  const char* name;
  std::string (*read)(std::string_view pdf);
  /// In the order in which the page was written: where columns stand close together, a reader that goes by places puts
  /// lines of one between those of another.
  std::string (*read_in_order)(std::string_view pdf);
};

class Extraction : public testing::TestWithParam<Reader> {};

TEST_P(Extraction, EqualsInput) {
  for (const Rendered& sample : rendered()) {
    const std::string text = without_space(GetParam().read(bytes_of(sample.pdf)));
    std::optional<std::string> in_order;  // read when it is needed
    std::vector<std::string> expected = words_of(form_of(sample));
    if (!sample.answers.empty()) {
      for (std::string& answer : answers_in(sample)) expected.push_back(std::move(answer));
    }
    for (const std::string& words : expected) {
      if (stands_in(without_space(words), text)) continue;
      if (!in_order) in_order = without_space(GetParam().read_in_order(bytes_of(sample.pdf)));
      EXPECT_TRUE(stands_in(without_space(words), *in_order)) << sample.name << ": " << words;
    }
  }
}

TEST_P(Extraction, RareCharactersOfTheHardSampleKeepTheirCodePoints) {
  for (const Rendered& sample : rendered()) {
    if (sample.answers.filename() != "muzukashii.xml") continue;
    const std::string text = GetParam().read(bytes_of(sample.pdf));
    for (const char* word : {"𠮷", "髙", "﨑", "葛\U000E0100西", "㈱", "①", "☑", "‐", "-"}) {
      EXPECT_NE(text.find(word), std::string::npos) << word;
    }
    return;
  }
  FAIL() << "the hard sample is gone";
}

INSTANTIATE_TEST_SUITE_P(BothReaders, Extraction,
                         testing::Values(Reader{"poppler", test::poppler_text, test::poppler_text_in_order},
                                         Reader{"mupdf", test::mupdf_text, test::mupdf_text}),
                         [](const auto& tested) { return tested.param.name; });

TEST(Phrase, WithBracketsSetCloseTogetherIsFoundAsItStands) {
  std::size_t checklists = 0;
  for (const Rendered& sample : rendered()) {
    if (form_of(sample).id != "checklist") continue;
    ++checklists;
    // pdf.js is asked for phrases alone: it gives ㈱ as (株), so its text is not compared raw.
    for (const auto read : {test::poppler_text, test::mupdf_text, test::pdfjs_text}) {
      EXPECT_NE(read(bytes_of(sample.pdf)).find("(「いいえ」の場合"), std::string::npos) << sample.name;
    }
  }
  EXPECT_GT(checklists, 0u);
}

/// The items' texts in the order in which the structure tree is read aloud.
TEST(StructureTree, ReadsTheTableInOrder) {
  std::set<const form::Form*> read;
  for (const Rendered& sample : rendered()) {
    const form::Form& form = form_of(sample);
    // poppler takes half a second a page to say what the elements hold: one document of a form has to do, and for
    // forms that go with another their roles (contract_readback_test.cpp reads the guide's cells).
    const bool with_text = form.companion_of.empty() && (form.per == form::Per::facility || !sample.answers.empty());
    const bool is_long = !form.companion_of.empty() || form.per == form::Per::owner;
    if (is_long && !read.insert(&form).second) continue;
    const std::string tree =
        test::run_on(bytes_of(sample.pdf), {"pdfinfo", with_text ? "-struct-text" : "-struct", "{}"});
    EXPECT_EQ(tree.find("Syntax"), std::string::npos) << tree;
    const std::string text = without_space(tree);
    std::size_t at = text.find("H1");
    ASSERT_NE(at, std::string::npos) << sample.name;
    std::string before;
    for (const form::Item& item : form.items) {
      if (!with_text) break;
      if (item.text == before) continue;  // a merged cell is read once for all its rows
      before = item.text;
      // pdfinfo quotes each marked content on its own, so a text of several lines is searched by its first ten letters.
      // A term's mark is a link, which is marked content of its own.
      const std::string words = without_space(item.text.substr(0, item.text.find_first_of("*\n"))).substr(0, 30);
      const std::size_t next = text.find(words, at + 1);
      EXPECT_NE(next, std::string::npos) << sample.name << ": " << item.id;
      if (next != std::string::npos) at = next;
    }
    for (const char* role : {"Table(block)", "TR", "TH:/Scope/Column", "TH:/Scope/Row", "TD"}) {
      if (!form.asks() && sample.answers.empty()) break;  // an unfilled list has no rows

      EXPECT_NE(text.find(role), std::string::npos) << sample.name << " has no " << role;
    }
    // Each circle is a figure; the blank form has none, nor has a form that asks nothing.
    EXPECT_EQ(text.find("Figure") == std::string::npos, sample.answers.empty() || !form.asks()) << sample.name;
  }
}

}  // namespace
}  // namespace chohyo::samples
