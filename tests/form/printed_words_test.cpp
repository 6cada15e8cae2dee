// The words that the engine prints by itself: data of the templates folder and of packs.
#include "form/printed_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "diag/printer.hpp"
#include "form/small_pack.hpp"
#include "library/library.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::form {
namespace {

using testing::HasSubstr;

diag::Result<PrintedWords> read(const std::string& phrases) {
  return read_printed_words(std::make_shared<const diag::Source>("phrases.xml", phrases));
}

std::string told(const diag::Diagnostics& defects) {
  std::string out;
  for (const auto& defect : defects) {
    out += diag::to_line(defect, diag::Language::en) + diag::hint(defect, diag::Language::en) + "\n";
  }
  return out;
}

/// The pack with phrases of its own.
std::string pack_with(const std::string& phrases) {
  std::string text = small_pack();
  const std::size_t end = text.find("/>", text.find("<phrases "));
  return text.replace(end, 2, ">" + phrases + "</phrases>");
}

TEST(PrintedWords, AreThoseOfTheTemplatesFolder) {
  const auto& usual = usual_printed_words();
  EXPECT_EQ(usual[PrintedWord::unanswered], "未回答");
  EXPECT_EQ(usual.filled(PrintedWord::presumed, {"甲"}), "（甲）");
  const support::TemporaryFolder folder;
  EXPECT_EQ(load_printed_words(folder.path()).value, usual) << "a folder without phrases";
  std::ofstream(folder / "phrases.xml") << "<phrases><phrase id=\"no-table\">未提出</phrase></phrases>";
  const auto loaded = load_printed_words(folder.path());
  ASSERT_TRUE(loaded.value);
  EXPECT_EQ((*loaded.value)[PrintedWord::no_table], "未提出");
  EXPECT_EQ((*loaded.value)[PrintedWord::unanswered], "未回答") << "one that the file does not have";
}

TEST(PrintedWords, OfAPackAreItsOwnAndThoseItLacksAreTheFolders) {
  const auto folder =
      read("<phrases><phrase id=\"nothing\">なし</phrase><phrase id=\"needed\">{0}のとき</phrase></phrases>");
  const auto pack =
      read_pack(std::make_shared<const diag::Source>("form.xml", pack_with("<phrase id=\"nothing\">—</phrase>")),
                usual_base_records(), folder.value.value());
  ASSERT_TRUE(pack.value) << told(pack.diagnostics);
  EXPECT_EQ((*pack.value)->words[PrintedWord::nothing], "—");
  EXPECT_EQ((*pack.value)->words[PrintedWord::needed], "{0}のとき");
  EXPECT_EQ((*pack.value)->words[PrintedWord::cites], "引用");
}

TEST(PrintedWords, ThatAreNotTheUsualOnesShowInTheDigestOfPacks) {
  const auto source = std::make_shared<const diag::Source>("form.xml", small_pack());
  const auto digest = [&](const BaseRecordsPtr& base, const PrintedWords& words) {
    return read_pack(source, base, words).value.value()->digest;
  };
  const std::string usual = digest(usual_base_records(), usual_printed_words());
  EXPECT_NE(digest(usual_base_records(), read("<phrases><phrase id=\"nothing\">—</phrase></phrases>").value.value()),
            usual);
  std::string records(usual_base_records()->source->text());
  records.replace(records.find("label=\"病床数\""), std::string("label=\"病床数\"").size(), "label=\"床数\"");
  const auto others = read_base_records(std::make_shared<const diag::Source>("records.xml", records));
  EXPECT_NE(digest(others.value.value(), usual_printed_words()), usual);
}

TEST(PrintedWords, ThatAreWrongAreNamedWithTheirPlace) {
  EXPECT_THAT(told(read("<phrases><phrase id=\"unanswerd\">x</phrase></phrases>").diagnostics),
              AllOf(HasSubstr("phrases.xml:1:22: error[F111]"), HasSubstr("\"unanswered\"")));
  EXPECT_THAT(told(read("<phrases><phrase id=\"needed\">{2}</phrase></phrases>").diagnostics),
              AllOf(HasSubstr("phrases.xml:1:30: error[F165]: nothing is filled in for {2} of \"needed\""),
                    HasSubstr("it may have {0}")));
  EXPECT_THAT(told(read("<phrases><phrase id=\"cites\">{0}</phrase></phrases>").diagnostics),
              HasSubstr("nothing is filled in there"));
  EXPECT_THAT(told(read("<phrases><phrase id=\"cites\"/></phrases>").diagnostics), HasSubstr("error[F109]"));
  EXPECT_THAT(told(read("<phrases><phrase>x</phrase></phrases>").diagnostics), HasSubstr("error[F106]"));
  EXPECT_THAT(
      told(read("<phrases><phrase id=\"cites\">a</phrase><phrase id=\"cites\">b</phrase></phrases>").diagnostics),
      HasSubstr("error[F115]"));
  EXPECT_THAT(told(read("<records/>").diagnostics), HasSubstr("error[F104]"));
  EXPECT_THAT(told(read_pack(std::make_shared<const diag::Source>("form.xml", pack_with("<phrase id=\"x\">x</phrase>")))
                       .diagnostics),
              HasSubstr("error[F111]"));
  std::string shown = small_pack();
  shown.replace(shown.find("{0} を選択"), 3, "{1}");
  EXPECT_THAT(told(read_pack(std::make_shared<const diag::Source>("form.xml", shown)).diagnostics),
              HasSubstr("error[F165]: nothing is filled in for {1} of \"chosen\""));
}

TEST(PrintedWords, ThatAreWrongStopTheLibrary) {
  const support::TemporaryFolder folder;
  std::ofstream(folder / "phrases.xml") << "<phrases><phrase id=\"x\">x</phrase></phrases>";
  const auto library = library::Library::load(folder.path());
  EXPECT_FALSE(library.value);
  EXPECT_THAT(told(library.diagnostics), HasSubstr("phrases.xml:1:22"));
  EXPECT_THAT(library.sources, testing::Not(testing::IsEmpty())) << "what the place points into is kept";
}

}  // namespace
}  // namespace chohyo::form
