#include "pdf/structure.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "pdf/sample.hpp"
#include "pdf/writer.hpp"
#include "support/golden.hpp"
#include "support/outside.hpp"

namespace chohyo::pdf {
namespace {

using layout::Role;
using testing::HasSubstr;
using testing::Not;

/// The elements of a tree, written to a file of their own: objects 1 to 3 stand for pages, the root is 4.
std::string elements(const std::vector<layout::Node>& nodes, const std::vector<Chunk>& chunks,
                     const std::vector<Annotation>& annotations = {}) {
  ObjectFile file;
  std::vector<ObjectId> pages;
  for (int i = 0; i < 3; ++i) pages.push_back(file.add("/Type/Page"));
  const ObjectId root = write_structure(file, nodes, chunks, annotations, pages);
  std::string out;
  file.write(root, root, "", out);
  EXPECT_FALSE(file.failure());
  return out;
}

layout::Node node(Role role, layout::NodeId parent) {
  layout::Node made;
  made.role = role;
  made.parent = parent;
  return made;
}

TEST(Structure, LeavesHoldTheirContent) {
  const std::string out = elements({node(Role::document, -1), node(Role::paragraph, 0)}, {{1, 0, 0}});
  EXPECT_THAT(out, HasSubstr("\n/Type/StructTreeRoot/K[5 0 R]/ParentTree<</Nums[0[6 0 R]]>>/ParentTreeNextKey 3>>"));
  EXPECT_THAT(out, HasSubstr("\n/S/Document/P 4 0 R/K 6 0 R>>"));
  EXPECT_THAT(out, HasSubstr("\n/S/P/P 5 0 R/Pg 1 0 R/K 0>>"));
}

TEST(Structure, AnEmptyCellHasNoKids) {
  const std::string out = elements({node(Role::document, -1), node(Role::table_data, 0)}, {});
  EXPECT_THAT(out, HasSubstr("\n/S/TD/P 5 0 R>>"));
  EXPECT_THAT(out, HasSubstr("/ParentTree<</Nums[]>>"));
}

TEST(Structure, ContentOnALaterPageNamesItsPage) {
  const std::string out =
      elements({node(Role::document, -1), node(Role::table_data, 0)}, {{1, 0, 0}, {1, 0, 1}, {1, 2, 0}});
  EXPECT_THAT(out, HasSubstr("/Pg 1 0 R/K[0 1 <</Type/MCR/Pg 3 0 R/MCID 0>>]>>"));
  EXPECT_THAT(out, HasSubstr("/Nums[0[6 0 R 6 0 R]2[6 0 R]]"));
}

TEST(Structure, AChildStandsBetweenTheContentItWasPaintedBetween) {
  const std::string out = elements({node(Role::document, -1), node(Role::table_data, 0), node(Role::figure, 1)},
                                   {{1, 0, 0}, {2, 0, 1}, {1, 0, 2}});
  EXPECT_THAT(out, HasSubstr("\n/S/TD/P 5 0 R/Pg 1 0 R/K[0 7 0 R 2]>>"));
}

TEST(Structure, SiblingsKeepTheirOrderWhateverWasPaintedFirst) {
  const std::string out = elements(
      {node(Role::document, -1), node(Role::paragraph, 0), node(Role::paragraph, 0), node(Role::table_data, 0)},
      {{2, 0, 0}, {1, 0, 1}});
  EXPECT_THAT(out, HasSubstr("\n/S/Document/P 4 0 R/K[6 0 R 7 0 R 8 0 R]>>"));
}

TEST(Structure, AnAnnotationFollowsTheWordsOfItsElement) {
  const layout::Link link{1, {}, "a", {}}, of_nothing{-1, {}, "a", {}}, without_words{2, {}, "a", {}};
  const std::string out =
      elements({node(Role::document, -1), node(Role::link, 0), node(Role::link, 0)}, {{1, 0, 0}, {1, 1, 0}},
               {{0, &link, nullptr, 91},
                {1, &link, nullptr, 92},
                {1, &of_nothing, nullptr, 93},
                {2, &without_words, nullptr, 94}});
  EXPECT_THAT(out, HasSubstr("\n/S/Link/P 5 0 R/Pg 1 0 R/K[0 <</Type/MCR/Pg 2 0 R/MCID 0>> "
                             "<</Type/OBJR/Obj 91 0 R/Pg 1 0 R>> <</Type/OBJR/Obj 92 0 R/Pg 2 0 R>>]>>"));
  EXPECT_THAT(out, HasSubstr("\n/S/Link/P 5 0 R/K <</Type/OBJR/Obj 94 0 R/Pg 3 0 R>>>>"));
  EXPECT_THAT(out, HasSubstr("/Nums[0[6 0 R]1[6 0 R]3 6 0 R 4 6 0 R 6 7 0 R]>>/ParentTreeNextKey 7>>"));
}

TEST(Structure, AttributesAreWrittenOnlyWhereTheySaySomething) {
  layout::Node header = node(Role::table_header, 0), table = node(Role::table, 0), figure = node(Role::figure, 0);
  header.scope = layout::Scope::column;
  header.row_span = 2;
  header.column_span = 3;
  table.summary = "a (b)";
  figure.alt = "x";
  const std::string out = elements({node(Role::document, -1), header, table, figure}, {});
  EXPECT_THAT(out, HasSubstr("/S/TH/P 5 0 R/A<</O/Table/Scope/Column/RowSpan 2/ColSpan 3>>>>"));
  EXPECT_THAT(out, HasSubstr("/S/Table/P 5 0 R/A<</O/Table/Summary(a \\(b\\))>>>>"));
  EXPECT_THAT(out, HasSubstr("/S/Figure/P 5 0 R/Alt(x)>>"));
  EXPECT_THAT(out, HasSubstr("/S/Document/P 4 0 R/K["));
}

TEST(Structure, EveryRoleHasAStandardType) {
  for (const auto& [role, type] : std::vector<std::pair<Role, std::string>>{{Role::document, "Document"},
                                                                            {Role::section, "Sect"},
                                                                            {Role::heading1, "H1"},
                                                                            {Role::heading2, "H2"},
                                                                            {Role::paragraph, "P"},
                                                                            {Role::table, "Table"},
                                                                            {Role::table_row, "TR"},
                                                                            {Role::table_header, "TH"},
                                                                            {Role::table_data, "TD"},
                                                                            {Role::figure, "Figure"},
                                                                            {Role::span, "Span"},
                                                                            {Role::link, "Link"}}) {
    EXPECT_EQ(structure_type(role), type);
  }
}

TEST(Structure, IsReadInTheOrderOfTheTable) {
  Writer writer(test::fonts(), nullptr);
  layout::Pages pages = test::sample();
  // pdfinfo prints a summary that is not ASCII as raw bytes.
  for (layout::Node& node : pages.structure) node.summary.clear();
  const auto pdf = writer.write(pages);
  ASSERT_TRUE(pdf);
  const std::string text = test::run_on(*pdf.value, {"pdfinfo", "-struct-text", "{}"});
  support::expect_golden("tests/pdf/golden/sample.struct-text.txt", text);
  std::size_t at = 0;
  for (const char* words :
       {"確認表", "項目", "1回目", "備考", "サーバ", "続き", "はい", "・いいえ", "𠮷田", "いいえ"}) {
    const std::size_t found = text.find(words, at);
    EXPECT_NE(found, std::string::npos) << words;
    at = std::min(found, text.size());
  }
}

}  // namespace
}  // namespace chohyo::pdf
