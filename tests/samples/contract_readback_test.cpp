// The contract forms as a reader of the rendered files sees them, against the source documents themselves: every cell
// of all four tables, read back by row and column from the PDF's structure tree and from the workbook.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "answers/reader.hpp"
#include "base/date.hpp"
#include "samples/read_back.hpp"
#include "support/seed_tables.hpp"

namespace chohyo::samples {
namespace {

namespace seed = form::seed_tables;
using seed::Row;
using seed::SeedPart;
using seed::SeedRow;

constexpr std::size_t kFormColumns = 6;    // 項番, 項目, 内容, 初回確認, 完了日, 備考欄
constexpr std::size_t kSharedColumns = 3;  // 項番, 項目, 内容: what the annex has in common with the form

/// The parts of a source with the errata of `form`.
std::vector<SeedPart> straightened(const seed::Source& source, const form::Form& form) {
  std::vector<SeedPart> parts = seed::read_parts(source);
  seed::put_straight(parts, source, form,
                     {seed::column_ids(seed::table(form, "part1")), seed::column_ids(seed::table(form, "part2"))});
  EXPECT_EQ(parts.size(), 2u);
  return parts;
}

/// A row as one string: its first `columns` cells.
std::string row_text(Row cells, std::size_t columns) {
  cells.resize(columns);
  return seed::to_text(cells);
}

struct Medium {
  const char* name;
  ReadFile (*read)(const Rendered&);
};

void PrintTo(const Medium& medium, std::ostream* out) { *out << medium.name; }

class ReadBack : public testing::TestWithParam<Medium> {
 protected:
  /// Part 1 and Part 2 of a file, by row and column.
  static std::vector<std::vector<Row>> parts_of(const Rendered& sample) {
    const ReadFile file = GetParam().read(sample);
    EXPECT_GE(file.tables.size(), 2u) << sample.name;
    return {texts_of(file.tables.at(0)), texts_of(file.tables.at(1))};
  }

  static std::vector<Rendered> files_of(const std::string& form) {
    std::vector<Rendered> out;
    for (const Rendered& sample : rendered()) {
      if (sample.pdf.filename().string().starts_with(form + ".")) out.push_back(sample);
    }
    return out;
  }
};

TEST_P(ReadBack, TheGuideIsTheAnnexCellByCell) {
  const form::FormPtr guide = seed::load("contract-guide/r6");
  const std::vector<SeedPart> wanted = straightened(seed::annex(), *guide);
  const auto files = files_of("contract-guide-r6");
  EXPECT_GE(files.size(), 3u);
  for (const Rendered& file : files) {
    const auto read = parts_of(file);
    std::size_t cells = 0;
    for (const std::size_t i : {0u, 1u}) {
      const std::size_t columns = wanted[i].header.size();
      EXPECT_EQ(read[i].at(0).size(), columns) << file.name;
      EXPECT_EQ(row_text(read[i][0], columns), row_text(wanted[i].header, columns)) << file.name;
      ASSERT_EQ(read[i].size(), wanted[i].rows.size() + 1) << file.name;
      for (std::size_t row = 0; row < wanted[i].rows.size(); ++row) {
        EXPECT_EQ(row_text(read[i][row + 1], columns), row_text(wanted[i].rows[row].cells, columns)) << file.name;
        cells += columns;
      }
    }
    EXPECT_EQ(cells, 26u * 5 + 36u * 6) << file.name;
  }
}

TEST_P(ReadBack, NumbersItemsAndContentsOfTheFormAreTheAnnexes) {
  const form::FormPtr contract = seed::load("contract/r6");
  std::vector<SeedPart> wanted = straightened(seed::annex(), *contract);
  // The annex has two risks under one content; the form asks about the content once.
  EXPECT_EQ(std::erase_if(wanted[1].rows, [](const SeedRow& row) { return row.id == "part2/A-9-2"; }), 1u);
  const auto files = files_of("contract-r6");
  EXPECT_GE(files.size(), 7u);
  for (const Rendered& file : files) {
    const auto read = parts_of(file);
    for (const std::size_t i : {0u, 1u}) {
      ASSERT_EQ(read[i].size(), wanted[i].rows.size() + 1) << file.name;
      for (std::size_t row = 0; row < wanted[i].rows.size(); ++row) {
        EXPECT_EQ(row_text(read[i][row + 1], kSharedColumns), row_text(wanted[i].rows[row].cells, kSharedColumns))
            << file.name;
      }
    }
  }
}

TEST_P(ReadBack, TheUnfilledFormIsWhatTheMeetingShowsOfIt) {
  const form::FormPtr contract = seed::load("contract/r6");
  const std::vector<SeedPart> all = straightened(seed::annex(), *contract);
  const std::vector<SeedPart> shown = straightened(seed::meeting(), *contract);
  std::size_t files = 0;
  for (const Rendered& file : files_of("contract-r6")) {
    if (!file.answers.empty()) continue;
    ++files;
    const auto read = parts_of(file);
    for (const std::size_t i : {0u, 1u}) {
      EXPECT_EQ(read[i].at(0).size(), kFormColumns);
      EXPECT_EQ(row_text(read[i][0], kFormColumns), row_text(shown[i].header, kFormColumns));
      for (const SeedRow& wanted : shown[i].rows) {
        // Rows of the form stand where the annex has them; what is too much there stands further down.
        const auto at = std::find_if(all[i].rows.begin(), all[i].rows.end(), [&](const SeedRow& row) {
          return row.id == wanted.id && (!row.id.empty() || row.cells[0] == wanted.cells[0]);
        });
        ASSERT_NE(at, all[i].rows.end()) << wanted.id;
        const auto& found = read[i].at(static_cast<std::size_t>(at - all[i].rows.begin()) + 1);
        EXPECT_EQ(row_text(found, kFormColumns), row_text(wanted.cells, kFormColumns)) << wanted.id;
      }
      // The rows that the meeting does not show have the same cells to fill in; bands have none.
      for (std::size_t row = 1; row < read[i].size(); ++row) {
        const bool is_band = read[i][row][2].empty();
        const Row cells(read[i][row].begin() + kSharedColumns, read[i][row].end());
        EXPECT_EQ(seed::to_text(cells), is_band ? "|||" : "|はい・いいえ|(/)|") << row;
      }
    }
  }
  EXPECT_EQ(files, 1u);
}

/// "2024-09-30" → "(9/30)", nothing → "(/)".
std::string printed_date(std::string_view iso) {
  const auto date = base::parse_iso_date(iso);
  if (!date) return "(/)";
  return "(" + std::to_string(static_cast<unsigned>(date->month())) + "/" +
         std::to_string(static_cast<unsigned>(date->day())) + ")";
}

/// What is filled in stands in its row: dates and remarks (the first letters of one that goes on in the annex).
TEST_P(ReadBack, AnswersStandInTheirRows) {
  const form::FormPtr contract = seed::load("contract/r6");
  std::size_t dates = 0, remarks = 0;
  for (const Rendered& file : files_of("contract-r6")) {
    if (file.answers.empty()) continue;
    const auto answers = answers::read_file(file.answers).value.value();
    const auto table = std::find_if(answers.forms.begin(), answers.forms.end(), [&](const answers::Record& record) {
      return record.name == "contract" &&
             file.pdf.filename() == "contract-r6." + std::string(record.text("vendor")) + ".pdf";
    });
    ASSERT_NE(table, answers.forms.end()) << file.name;
    const auto read = parts_of(file);
    std::vector<Row> rows;  // of items, in the form's order
    for (const auto& part : read) {
      std::copy_if(part.begin() + 1, part.end(), std::back_inserter(rows),
                   [](const Row& row) { return !row[2].empty(); });
    }
    ASSERT_EQ(rows.size(), contract->items.size()) << file.name;
    for (const answers::Record& item : table->records) {
      const auto index = base::index_of(contract->items, *contract->find_item(item.text("id"))).value();
      const std::string place = file.name + " " + std::string(item.text("id"));
      const std::string completed(item.text("completed")), note(item.text("note"));
      EXPECT_EQ(seed::normalised(rows[index][4]), printed_date(completed)) << place;
      const std::string wanted = seed::normalised(note), found = seed::normalised(rows[index][5]);
      if (found != wanted) {
        EXPECT_EQ(found.substr(0, 60), wanted.substr(0, 60)) << place;
        EXPECT_NE(found.find("→別紙"), std::string::npos) << place;
      }
      if (!completed.empty()) ++dates;
      if (!note.empty()) ++remarks;
    }
  }
  EXPECT_GE(dates, 10u);
  EXPECT_GE(remarks, 8u);
}

INSTANTIATE_TEST_SUITE_P(Each, ReadBack,
                         testing::Values(Medium{"pdf", [](const Rendered& file) { return read_pdf(file.pdf); }},
                                         Medium{"workbook",
                                                [](const Rendered& file) { return read_workbook(file.xlsx); }}),
                         [](const auto& medium) { return std::string(medium.param.name); });

}  // namespace
}  // namespace chohyo::samples
