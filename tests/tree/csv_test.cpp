// A table as CSV: what Excel needs, what RFC 4180 asks for, and that nothing in a cell turns into something else.
#include "tree/csv.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "base/file.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::tree {
namespace {

std::string row_of(std::vector<std::string_view> cells) {
  CsvTable table;
  table.add_row(std::span<const std::string_view>(cells));
  EXPECT_EQ(table.text().substr(0, 3), "\xEF\xBB\xBF");
  return table.text().substr(3);
}

TEST(Csv, BeginsWithAByteOrderMarkOnceAndEndsEachRowWithCrLf) {
  CsvTable table;
  EXPECT_EQ(table.text(), "\xEF\xBB\xBF");
  const std::vector<std::string> first = {"項目", "対応"}, second = {"", ""};
  table.add_row(std::span<const std::string>(first));
  table.add_row(std::span<const std::string>(second));
  EXPECT_EQ(table.text(), "\xEF\xBB\xBF項目,対応\r\n,\r\n");
}

TEST(Csv, QuotesWhatRfc4180WantsQuoted) {
  EXPECT_EQ(row_of({"a,b", "say \"はい\"", "一行目\n二行目", "c\rd", "plain"}),
            "\"a,b\",\"say \"\"はい\"\"\",\"一行目\n二行目\",\"c\rd\",plain\r\n");
}

TEST(Csv, ACellThatWouldBeAFormulaStaysText) {
  for (const std::string_view cell : {"=1+1", "+81", "-1", "@SUM(A1)", "\tx", "＝１", "＋", "－", "＠", "'quoted"}) {
    EXPECT_EQ(row_of({cell}), "'" + std::string(cell) + "\r\n");
  }
  EXPECT_EQ(row_of({"=A1,\"x\""}), "\"'=A1,\"\"x\"\"\"\r\n");
  EXPECT_EQ(row_of({"\rx"}), "\"'\rx\"\r\n");
  EXPECT_EQ(row_of({"\nx"}), "\"'\nx\"\r\n");
  for (const std::string_view cell : {"1=1", "合-否", "a@b", " =1", "", "ー"}) {
    EXPECT_EQ(row_of({cell}), std::string(cell) + "\r\n");
  }
}

TEST(Csv, ACellThatWouldBeAnotherNumberOrADayStaysText) {
  for (const std::string_view cell : {"3-1", "3-6-1", "12/20", "9:30", "007", "1e5", "1234567890123456", "2024/6/10"}) {
    EXPECT_EQ(row_of({cell}), "'" + std::string(cell) + "\r\n");
  }
  for (const std::string_view cell : {"2024-06-10", "0.6", "0", "120", "1-(1)", "2-⑦", "3.4.1", "part1/A-1"}) {
    EXPECT_EQ(row_of({cell}), std::string(cell) + "\r\n");
  }
}

TEST(Csv, AnotherReaderFindsTheSameCells) {
  const std::vector<std::string_view> cells = {"=1+1, \"x\"\r\n二行目", "''a", "3-1", "髙橋 𠮷", "", "\t"};
  CsvTable table;
  table.add_row(std::span<const std::string_view>(cells));
  const support::TemporaryFolder folder;
  ASSERT_FALSE(base::write_file(folder / "t.csv", table.text()));
  const std::string script = R"(
import csv, sys
with open(sys.argv[1], newline='', encoding='utf-8-sig') as file:
    rows = list(csv.reader(file, strict=True))
plain = [cell[1:] if cell.startswith("'") else cell for cell in rows[0]]
assert len(rows) == 1 and plain == ['=1+1, "x"\r\n二行目', "''a", '3-1', '髙橋 𠮷', '', '\t'], rows
)";
  const auto outcome = support::run({"/usr/bin/python3", "-X", "utf8", "-c", script, (folder / "t.csv").string()});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
}

}  // namespace
}  // namespace chohyo::tree
