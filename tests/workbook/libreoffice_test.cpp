// LibreOffice opens the workbook, calculates it anew and prints it one A4 page wide with nothing cut.
#include <gtest/gtest.h>

#include <chrono>
#include <sstream>
#include <string>

#include "answers/reader.hpp"
#include "base/file.hpp"
#include "check/check.hpp"
#include "document/build.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"
#include "support/totals_pack.hpp"
#include "workbook/sample_plan.hpp"
#include "workbook/writer.hpp"

namespace chohyo::workbook {
namespace {

using sheet::WorkbookPlan;

/// Text as it can be compared: no white space, and nothing above U+FFFF, which the ToUnicode maps of LibreOffice 7.4
/// lose (the glyphs are printed).
std::string comparable(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 3, "　") == 0) {
      i += 2;
    } else if (static_cast<unsigned char>(text[i]) >= 0xF0) {
      i += 3;
    } else if (static_cast<unsigned char>(text[i]) > ' ') {
      out += text[i];
    }
  }
  return out;
}

class LibreOffice : public testing::Test {
 protected:
  /// A profile of its own, so that tests do not wait for each other.
  void convert(const std::string& format, const std::string& file) const {
    const auto run = [&] {
      return support::run({"soffice", "-env:UserInstallation=file://" + (folder_ / "profile").string(), "--headless",
                           "--convert-to", format, "--outdir", folder_.path().string(), (folder_ / file).string()});
    };
    support::Outcome outcome = run();
    // It may end while it starts: a WrappedTargetRuntimeException of its own, which no file of ours causes.
    if (outcome.status != 0) outcome = run();
    ASSERT_EQ(outcome.status, 0) << outcome.err;
  }
  void put(const std::string& name, const WorkbookPlan& plan) const {
    const diag::Result<std::string> bytes = write(plan);
    ASSERT_TRUE(bytes);
    ASSERT_FALSE(base::write_file(folder_ / name, *bytes.value));
  }

  /// Otherwise LibreOffice trusts the values that a file brings along.
  void always_calculate() const {
    const char* settings =
        R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
           xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";
    ASSERT_FALSE(base::write_file(folder_ / "profile" / "user" / "registrymodifications.xcu", settings));
  }

  support::TemporaryFolder folder_;
};

TEST_F(LibreOffice, PrintsEveryTextOnePageWide) {
  check::Model model = sheet::filled_sheet_model();
  std::string note;
  for (int i = 0; i < 900; ++i) note += i % 40 == 39 ? "。" : "文";
  sheet::answer(model, 5, sheet::kNote, note);
  const WorkbookPlan plan = sheet::plan_workbook(sheet::sheet_document(model, true));
  put("book.xlsx", plan);
  convert("pdf", "book.xlsx");
  const std::string pdf = (folder_ / "book.pdf").string();

  // One page for the form, one for the annex (900 characters), the rest for the data sheet; none for columns that did
  // not fit. A second column of pages would double the form's.
  const std::string form_page = comparable(support::run({"pdftotext", "-raw", "-l", "1", pdf, "-"}).out);
  const std::string annex_page = comparable(support::run({"pdftotext", "-raw", "-f", "2", "-l", "2", pdf, "-"}).out);
  const std::string info = support::run({"pdfinfo", pdf}).out;
  EXPECT_NE(info.find("pts (A4)"), info.npos) << info;
  for (const sheet::SheetCell& cell : plan.sheets[0].cells) {
    const auto* text = std::get_if<std::string>(&cell.value);
    if (!text || plan.formats[cell.format].number_format.find("別紙") != std::string::npos) continue;
    EXPECT_NE(form_page.find(comparable(*text)), form_page.npos) << *text;
  }
  EXPECT_NE(form_page.find("→別紙1"), form_page.npos) << form_page;
  EXPECT_NE(form_page.find("6/10"), form_page.npos) << "dates are shown as month/day";
  EXPECT_NE(annex_page.find(note), annex_page.npos) << annex_page;
}

TEST_F(LibreOffice, CalculatesTheDataSheetToTheSameValues) {
  const WorkbookPlan plan = sheet::plan_workbook(sheet::sheet_document(sheet::filled_sheet_model()));
  // Wrong cached values on purpose: LibreOffice must find the right ones by itself.
  WorkbookPlan spoilt = plan;
  for (auto& cell : spoilt.sheets[1].cells) {
    if (auto* formula = std::get_if<sheet::Formula>(&cell.value)) formula->cached = "spoilt";
  }
  always_calculate();
  put("book.xlsx", spoilt);
  // Field separator tab, quote ", UTF-8, from line 1, all formatted as shown, sheet 2 (LibreOffice's filter options)
  convert("csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,2", "book.xlsx");
  std::string csv;
  ASSERT_FALSE(base::read_file(folder_ / "book-データ.csv", 1U << 24U, csv));
  EXPECT_EQ(csv.find("spoilt"), csv.npos);
  for (const char* row : {"\tno\tsheet/1-1/first\n", "\t2024-06-10\tsheet/1-1/first-date\n",
                          "\tyes\tsheet/gate/first\n", "\t\tsheet/gate/note\n", "\tさくら総合病院\tfacility/name\n"}) {
    EXPECT_NE(csv.find(row), csv.npos) << row;
  }
}

TEST_F(LibreOffice, CalculatesTotalsAsTheEngineDoes) {
  const auto source =
      std::make_shared<const diag::Source>("a.xml", support::totals_answers(std::string(support::kTotalsInside)));
  const auto answers = answers::read_xml(source).value.value();
  const auto model = check::check_answers(support::read_totals_pack().value.value(), answers,
                                          base::Date{std::chrono::year{2024}, std::chrono::month{6}, std::chrono::day{1}});
  const auto document = document::build_document(model.value.value(), {});
  WorkbookPlan plan = sheet::plan_workbook(document);
  std::ostringstream engine;
  for (auto& cell : plan.sheets[0].cells) {
    auto* formula = std::get_if<sheet::Formula>(&cell.value);
    if (!formula) continue;
    if (const auto* number = std::get_if<double>(&formula->cached)) engine << *number << "\n";
    formula->cached = -1.0;
  }
  const auto values = [&](const std::string& name) {
    put(name + ".xlsx", plan);
    convert("csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,1", name + ".xlsx");
    std::string csv;
    EXPECT_FALSE(base::read_file(folder_ / (name + "-様式.csv"), 1U << 24U, csv));
    return csv;
  };
  always_calculate();
  const std::string csv = values("as-it-is");
  EXPECT_EQ(csv.find("-1"), csv.npos);
  std::istringstream numbers(engine.str());
  for (std::string number; std::getline(numbers, number);) {
    EXPECT_NE(csv.find("\"" + number + "\""), csv.npos) << number;
  }
  // A row to write in by hand: what is typed there counts too.
  const auto type = [&](const std::string& path, double number) {
    for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
      if (plan.inputs[i].path != path) continue;
      for (auto& cell : plan.sheets[0].cells) {
        if (cell.input == sheet::InputIndex(i)) cell.value = number;
      }
    }
  };
  type("costs/system/+4/price", 1000);
  type("costs/system/+4/pieces", 2);
  const std::string more = values("typed");
  EXPECT_NE(more.find("\"3203.2\""), more.npos) << more;
  EXPECT_NE(more.find("\"3303\""), more.npos) << "a total of a total";
}

}  // namespace
}  // namespace chohyo::workbook
