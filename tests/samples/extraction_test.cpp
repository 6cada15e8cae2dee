// What goes in comes out: every answer and every official word of a sample is read back from its PDF by two readers,
// compared raw. No normalization, which would hide 用 coming out as the radical ⽤; only white space is left out, since
// a reader may see a space where a line was broken.
#include <gtest/gtest.h>

#include <algorithm>

#include "answers/reader.hpp"
#include "base/utf8.hpp"
#include "form/pack.hpp"
#include "samples/rendered.hpp"
#include "support/outside.hpp"

namespace chohyo::samples {
namespace {

namespace fs = std::filesystem;

std::string without_space(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t cp = base::decode_utf8(text, i);
    const bool space = cp == U' ' || cp == U'\n' || cp == U'\f' || cp == U'\t' || cp == U'\u00A0' || cp == U'\u3000';
    if (!space) base::append_utf8(out, cp);
  }
  return out;
}

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

std::vector<std::string> answers_in(const fs::path& file) {
  const auto answers = answers::read_file(file).value.value();
  std::vector<std::string> out = {std::string(answers.facility.text("name"))};
  for (const auto& person : answers.facility.records) out.emplace_back(person.text("name"));
  for (const auto& form : answers.forms) {
    for (const auto& item : form.records) {
      if (!item.text("note").empty()) out.emplace_back(item.text("note"));
    }
  }
  return out;
}

std::vector<std::string> official_words() {
  std::vector<std::string> out;
  const auto form = form::load_pack(fs::path(CHOHYO_SOURCE_DIR) / "templates/checklist/r6").value.value();
  out = {form->title, form->audience};
  for (const form::Item& item : form->items) {
    out.push_back(item.text);
    out.insert(out.end(), item.notes.begin(), item.notes.end());
  }
  return out;
}

struct Reader {
  const char* name;
  std::string (*read)(std::string_view pdf);
};

class Extraction : public testing::TestWithParam<Reader> {};

TEST_P(Extraction, EqualsInput) {
  for (const Rendered& sample : rendered()) {
    const std::string text = without_space(GetParam().read(bytes_of(sample.pdf)));
    std::vector<std::string> expected = official_words();
    if (!sample.answers.empty()) {
      for (std::string& answer : answers_in(sample.answers)) expected.push_back(std::move(answer));
    }
    EXPECT_GT(expected.size(), 20u);
    for (const std::string& words : expected) {
      EXPECT_TRUE(stands_in(without_space(words), text)) << sample.name << ": " << words;
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
                         testing::Values(Reader{"poppler", test::poppler_text}, Reader{"mupdf", test::mupdf_text}),
                         [](const auto& tested) { return tested.param.name; });

/// The items' texts in the order in which the structure tree is read aloud.
TEST(StructureTree, ReadsTheTableInOrder) {
  for (const Rendered& sample : rendered()) {
    const std::string tree = test::run_on(bytes_of(sample.pdf), {"pdfinfo", "-struct-text", "{}"});
    EXPECT_EQ(tree.find("Syntax"), std::string::npos) << tree;
    const std::string text = without_space(tree);
    std::size_t at = text.find("H1");
    ASSERT_NE(at, std::string::npos) << sample.name;
    const auto form = form::load_pack(fs::path(CHOHYO_SOURCE_DIR) / "templates/checklist/r6").value.value();
    for (const form::Item& item : form->items) {
      // pdfinfo quotes each marked content on its own, so a text of several lines is searched by its first ten letters.
      const std::string words = without_space(item.text).substr(0, 30);
      const std::size_t next = text.find(words, at + 1);
      EXPECT_NE(next, std::string::npos) << sample.name << ": " << item.id;
      if (next != std::string::npos) at = next;
    }
    for (const char* role : {"Table(block)", "TR", "TH:/Scope/Column", "TH:/Scope/Row", "TD"}) {
      EXPECT_NE(text.find(role), std::string::npos) << sample.name << " has no " << role;
    }
    // Each circle is a figure; the blank form has none.
    EXPECT_EQ(text.find("Figure") == std::string::npos, sample.answers.empty()) << sample.name;
  }
}

}  // namespace
}  // namespace chohyo::samples
