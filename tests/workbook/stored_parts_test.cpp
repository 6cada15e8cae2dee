// What stands in the parts of the file: hostile words wherever a workbook holds words.
#include <gtest/gtest.h>

#include "base/file.hpp"
#include "sheet/facts.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"
#include "workbook/plan_check.hpp"
#include "workbook/sample_plan.hpp"
#include "workbook/writer.hpp"

namespace chohyo::workbook {
namespace {

using sheet::WorkbookPlan;

/// The text of every part of the file that is XML, one after the other.
std::string parts_of(const WorkbookPlan& plan) {
  const support::TemporaryFolder folder;
  const diag::Result<std::string> bytes = write(plan);
  for (const auto& found : bytes.diagnostics) ADD_FAILURE() << diag::message(found, diag::Language::en);
  if (!bytes || base::write_file(folder / "book.xlsx", *bytes.value)) throw std::runtime_error("not written");
  const char* script =
      "import sys, zipfile\n"
      "book = zipfile.ZipFile(sys.argv[1])\n"
      "assert book.testzip() is None\n"
      "for name in sorted(book.namelist()): print('<<' + name + '>>', book.read(name).decode())\n";
  const support::Outcome outcome = support::run({"/usr/bin/python3", "-c", script, (folder / "book.xlsx").string()},
                                                {{}, {"PYTHONIOENCODING=utf-8"}});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  return outcome.out;
}

std::size_t count(std::string_view text, std::string_view words) {
  std::size_t found = 0;
  for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) ++found;
  return found;
}

TEST(StoredParts, NowhereIsWhatSomebodyTypedReadAsAnEscape) {
  const auto form = sheet::sheet_form();
  form->phrases.annex_title = "_x0042_紙";
  form->fields[sheet::kFirst].label = "_x0043_回目";
  form->fields[sheet::kFirst].options[1].text = "_x0044_え";
  form->page.header.push_back(form->page.footer.front());
  check::Model model = sheet::sheet_model(form);
  model.facility.id = "_x0041_";
  model.facility.name = "_x0041_病院 & _X00e9_";
  std::string note = "_x0045_";
  for (int i = 0; i < 3900; ++i) note += "文";
  sheet::answer(model, 5, sheet::kNote, note);
  const WorkbookPlan plan = sheet::plan_workbook(sheet::sheet_document(model, true));
  EXPECT_TRUE(check_plan(plan).empty());
  const std::string parts = parts_of(plan);
  for (const char* escape : {"_x0041_", "_x0042_", "_x0043_", "_x0044_", "_x0045_", "_X00e9_"}) {
    EXPECT_GT(count(parts, escape), 0u) << escape;
    EXPECT_EQ(count(parts, escape), count(parts, std::string("_x005F") + escape)) << escape;
  }
  for (const char* place : {"<oddHeader>", "<oddFooter>", "<dc:title>", "<dc:creator>",
                            "<sheet name=\"_x005F_x0042_紙\"", "promptTitle=\"_x005F_x0043_", "→ _x005F_x0042_紙1"}) {
    EXPECT_NE(parts.find(place), parts.npos) << place;
  }
}

TEST(StoredParts, ALegalIdOfSixtyFourLettersMakesAWorkbook) {
  const auto form = sheet::sheet_form();
  form->items[5].id = std::string(64, 'v') + "/" + std::string(64, 'w');
  check::Model model = sheet::sheet_model(form);
  sheet::answer(model, 5, sheet::kNote, std::string(3900, 'x'));
  const WorkbookPlan plan = sheet::plan_workbook(sheet::sheet_document(model));
  const std::string parts = parts_of(plan);
  const std::string& name = plan.inputs[sheet::input_index(plan, "sheet/" + form->items[5].id + "/note")].name;
  EXPECT_EQ(count(parts, "<definedName name=\"" + name + "\""), 1u);
  EXPECT_EQ(count(parts, "<f>" + name + "&amp;\"\"</f>"), 1u) << "the data sheet reads it by that name";
}

TEST(StoredParts, ThePaperIsTheFormsOwn) {
  document::Document document = sheet::sheet_document(sheet::filled_sheet_model());
  document.page.size = {base::Mm{420}, base::Mm{297}};
  const std::string parts = parts_of(sheet::plan_workbook(document));
  EXPECT_EQ(count(parts, "paperSize="), count(parts, "paperSize=\"8\""));
  EXPECT_GE(count(parts, "paperSize=\"8\""), 3u);
  EXPECT_GE(count(parts, "orientation=\"landscape\""), 2u);
}

}  // namespace
}  // namespace chohyo::workbook
