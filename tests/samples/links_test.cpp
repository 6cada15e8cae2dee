// Each link of the samples is followed, and what stands where it leads is compared with its own words.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "samples/read_back.hpp"

namespace chohyo::samples {
namespace {

/// A row of a table whose text begins on that page, below `y` and nearer to it than any other's.
struct Landing {
  const ReadTable* table = nullptr;
  const ReadRow* row = nullptr;
  double below = 0;  ///< points between the place and the row's first baseline
};

Landing landing_of(const ReadFile& file, const ReadLink& link) {
  Landing out;
  for (const ReadTable& table : file.tables) {
    for (const ReadRow& row : table) {
      for (const ReadCell& cell : row) {
        const double below = cell.y - link.target_y;
        if (cell.page != link.target_page || below < 0 || (out.row && below >= out.below)) continue;
        out = {&table, &row, below};
      }
    }
  }
  return out;
}

bool is(const Rendered& sample, std::string_view form) {
  return sample.pdf.filename().string().starts_with(std::string(form) + ".");
}

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

/// What the row must say for the link to be right there.
void expect_words_of(const Rendered& sample, const ReadFile& file, const ReadLink& link, const Landing& landing) {
  const ReadRow& row = *landing.row;
  if (link.text.starts_with("*")) {  // a term: its number stands first in its row
    EXPECT_EQ(row.at(0).text, link.text) << sample.name;
  } else if (is(sample, "vendor-matrix-r6")) {
    EXPECT_EQ(row.at(0).text, link.text) << sample.name;
    EXPECT_EQ(landing.table, &file.tables.back()) << sample.name;  // the one with all rows
  } else if (landing.table == &file.tables.at(0)) {                // the index's places: document, version, clause
    const std::string text = without_spaces(link.text);
    const std::string document = without_spaces(row.at(0).text), clause = without_spaces(row.at(2).text);
    EXPECT_TRUE(text.starts_with(document) || text == clause) << sample.name << ": " << link.text;  // or a short name
    EXPECT_TRUE(text.ends_with(clause)) << sample.name << ": " << link.text << " leads to " << row.at(2).text;
  } else {  // the index's items
    EXPECT_EQ(landing.table, &file.tables.at(1)) << sample.name;
    EXPECT_EQ(row.at(1).text, link.text) << sample.name;
  }
}

TEST(Links, LeadToWhatTheyName) {
  std::map<std::string, std::size_t> inside, outside;
  for (const Rendered& sample : rendered()) {
    const ReadFile file = read_pdf(sample.pdf);
    const std::string form = sample.pdf.stem().string().substr(0, sample.pdf.stem().string().find('.'));
    EXPECT_EQ(file.links.size(), file.annotations) << sample.name << ": links outside the structure tree";
    for (const ReadLink& link : file.links) {
      EXPECT_NE(link.text, "") << sample.name;
      if (link.target_page == 0) {
        EXPECT_TRUE(link.uri.starts_with("https://")) << sample.name << ": " << link.uri;
        ++outside[form];
        continue;
      }
      ++inside[form];
      const Landing landing = landing_of(file, link);
      ASSERT_TRUE(landing.row) << sample.name << ": " << link.text << " leads to nothing";
      // The upper edge of a row and the baseline of its first line are no more than a line apart.
      EXPECT_LT(landing.below, 15) << sample.name << ": " << link.text;
      expect_words_of(sample, file, link, landing);
    }
  }
  for (const char* form : {"contract-r6", "contract-guide-r6", "vendor-matrix-r6", "guideline-index-r6"}) {
    EXPECT_GT(inside[form], 0u) << form;
  }
  EXPECT_GT(outside["contract-guide-r6"], 0u);
  EXPECT_GT(outside["guideline-index-r6"], 0u);
  EXPECT_EQ(inside["checklist-r6"] + outside["checklist-r6"], 0u);
}

/// The form asks once where the guide has two rows with a place in common; the index names that place once.
TEST(Index, SaysNothingTwice) {
  std::size_t files = 0;
  for (const Rendered& sample : rendered()) {
    if (!is(sample, "guideline-index-r6")) continue;
    ++files;
    const ReadFile file = read_pdf(sample.pdf);
    std::set<std::vector<std::string>> rows;
    for (const auto& row : texts_of(file.tables.at(0))) {
      EXPECT_TRUE(rows.insert(row).second) << sample.name << ": " << row.at(2) << " " << row.at(4);
    }
    std::size_t places = 0;
    for (const ReadRow& row : file.tables.at(1)) {
      std::vector<std::string> links = row.at(4).links;
      links.erase(std::unique(links.begin(), links.end()), links.end());  // one that is broken into lines
      places += links.size();
      EXPECT_EQ(std::set<std::string>(links.begin(), links.end()).size(), links.size())
          << sample.name << ": " << row.at(1).text;
    }
    EXPECT_GT(places, 100u) << sample.name;
  }
  EXPECT_GE(files, 3u);
}

}  // namespace
}  // namespace chohyo::samples
