#include "check/wording.hpp"

#include <gtest/gtest.h>

namespace chohyo::check {
namespace {

form::Item item(const std::string& number, const std::string& text) {
  form::Item out;
  out.number = number;
  out.text = text;
  return out;
}

TEST(ItemLabel, PutsTheNumberInFront) {
  EXPECT_EQ(item_label(item("2-(6)", "アクセスログを管理している。(2-(6))")), "(2-(6)) アクセスログを管理している。");
  EXPECT_EQ(item_label(item("3", "印字に番号のない項目。")), "(3) 印字に番号のない項目。");
  EXPECT_EQ(item_label(item("", "番号のない項目。")), "番号のない項目。");
  EXPECT_EQ(item_label(item("8", "ログ*26の保存")), "(8) ログの保存");
}

TEST(ItemLabel, TellsRowsWithTheSameNumberApart) {
  auto server = item("2-(4)", "利用者の管理をしている。(2-(4))"), terminal = server;
  server.label = "サーバ 2-(4)";
  terminal.label = "端末PC 2-(4)";
  EXPECT_EQ(item_label(server), "(サーバ 2-(4)) 利用者の管理をしている。");
  EXPECT_EQ(item_label(terminal), "(端末PC 2-(4)) 利用者の管理をしている。");
  EXPECT_EQ(item_words(server), "利用者の管理をしている。");
}

TEST(Written, FollowsTheNotationOfTheFile) {
  const diag::Source xml("a.xml", "<answers/>"), json("a.json", "\xEF\xBB\xBF \n{}");
  EXPECT_EQ(written("target", "2025-03-31", &xml), "target=\"2025-03-31\"");
  EXPECT_EQ(written("target", "2025-03-31", &json), "\"target\": \"2025-03-31\"");
  EXPECT_EQ(written("target", "x", nullptr), "target=\"x\"");
}

TEST(WrittenTable, FollowsTheNotationOfTheFile) {
  const diag::Source xml("a.xml", "<answers/>"), json("a.json", "{}");
  EXPECT_EQ(written_table("sheet", "r6", "vendor", "b", &xml), R"(<sheet edition="r6" vendor="b">)");
  EXPECT_EQ(written_table("sheet", "r6", "vendor", "b", &json), R"("sheet": [{"edition": "r6", "vendor": "b", …}])");
}

TEST(Lists, NameFieldsInBothLanguages) {
  form::Field a, b;
  a.id = "target", a.label = "目標日";
  b.id = "second", b.label = "2回目";
  EXPECT_EQ(labels({&a, &b}), "目標日、2回目");
  EXPECT_EQ(ids({&a, &b}), "\"target\", \"second\"");
}

}  // namespace
}  // namespace chohyo::check
