// The public header, used as a program that embeds the engine would.
#include <gtest/gtest.h>
#include <chohyo/chohyo.hpp>

#include <string>
#include <thread>
#include <vector>

namespace {

const std::string kRoot = CHOHYO_SOURCE_DIR;

const chohyo::Engine& engine() {
  static const auto opened = chohyo::Engine::open({kRoot + "/templates", kRoot + "/fonts", ""});
  if (!opened.engine) throw std::runtime_error("the engine cannot be opened");
  return *opened.engine;
}

chohyo::RenderOptions options() {
  chohyo::RenderOptions options;
  options.now = 1734620400;  // 2024-12-20T00:00 in Japan
  options.language = chohyo::Language::en;
  return options;
}

const std::string kAnswers =
    "<answers version=\"1\"><facility id=\"kaede\" name=\"架空診療所\"/>\n"
    "<checklist edition=\"r6\"><item id=\"gate\" first=\"no\" first-date=\"2024-06-10\"/></checklist></answers>";

TEST(Embed, RendersAnswersInMemory) {
  const auto rendered = engine().render(kAnswers, chohyo::AnswersFormat::xml, "kaede.xml", options());
  EXPECT_EQ(rendered.facility, "kaede");
  ASSERT_EQ(rendered.documents.size(), 2u);
  EXPECT_EQ(rendered.documents[0].name, "checklist-r6.pdf");
  EXPECT_EQ(rendered.documents[0].format, chohyo::OutputFormat::pdf);
  EXPECT_EQ(rendered.documents[0].bytes.substr(0, 5), "%PDF-");
  EXPECT_EQ(rendered.documents[1].name, "checklist-r6.xlsx");
  EXPECT_EQ(rendered.documents[1].bytes.substr(0, 2), "PK");
}

TEST(Embed, ReadsJsonToo) {
  const std::string json =
      R"({"version": 1, "facility": {"id": "kaede", "name": "架空診療所"},
          "checklist": {"edition": "r6", "items": {"gate": {"first": "no", "first-date": "2024-06-10"}}}})";
  EXPECT_EQ(engine().render(json, chohyo::AnswersFormat::json, "kaede.json", options()).documents.size(), 2u);
}

TEST(Embed, FindingsArePlainAndTellThePlace) {
  std::string broken = kAnswers;
  broken.replace(broken.find("2024-06-10"), 10, "2024-06-31");
  const auto rendered = engine().render(broken, chohyo::AnswersFormat::xml, "kaede.xml", options());
  EXPECT_TRUE(rendered.documents.empty());
  ASSERT_FALSE(rendered.diagnostics.empty());
  const auto& first = rendered.diagnostics.front();
  EXPECT_EQ(first.severity, chohyo::Severity::error);
  EXPECT_EQ(first.code.size(), 4u);
  EXPECT_EQ(first.file, "kaede.xml");
  EXPECT_EQ(first.line, 2u);
  EXPECT_FALSE(first.message.empty());
  auto japanese = options();
  japanese.language = chohyo::Language::ja;
  EXPECT_NE(engine().render(broken, chohyo::AnswersFormat::xml, "kaede.xml", japanese).diagnostics.front().message,
            first.message);
}

TEST(Embed, ADraftIsRenderedInSpiteOfErrors) {
  std::string broken = kAnswers;
  broken.replace(broken.find("2024-06-10"), 10, "2024-06-31");
  auto draft = options();
  draft.draft = true;
  EXPECT_EQ(engine().render(broken, chohyo::AnswersFormat::xml, "kaede.xml", draft).documents.size(), 2u);
}

TEST(Embed, GarbageIsRefusedNotThrown) {
  for (const auto& garbage : {std::string(), std::string("\0\xff<", 3), std::string(100000, '<')}) {
    const auto rendered = engine().render(garbage, chohyo::AnswersFormat::xml, "garbage.xml", options());
    EXPECT_TRUE(rendered.documents.empty());
    EXPECT_FALSE(rendered.diagnostics.empty());
  }
}

TEST(Embed, TheSameBytesFromAnyThread) {
  const auto expected = engine().render(kAnswers, chohyo::AnswersFormat::xml, "kaede.xml", options());
  std::vector<chohyo::Rendered> rendered(4);
  std::vector<std::thread> threads;
  for (auto& one : rendered) {
    threads.emplace_back(
        [&one] { one = engine().render(kAnswers, chohyo::AnswersFormat::xml, "kaede.xml", options()); });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& one : rendered) {
    ASSERT_EQ(one.documents.size(), expected.documents.size());
    for (std::size_t i = 0; i < one.documents.size(); ++i) {
      EXPECT_EQ(one.documents[i].bytes, expected.documents[i].bytes);
    }
  }
}

TEST(Embed, RendersTheBlankForm) {
  const auto forms = engine().forms();
  ASSERT_FALSE(forms.empty());
  EXPECT_EQ(engine().render_blank(forms.front().id, options()).documents.size(), 2u);
  const auto none = engine().render_blank("no-such-form", options());
  EXPECT_TRUE(none.documents.empty());
  ASSERT_EQ(none.diagnostics.size(), 1u);
  EXPECT_EQ(none.diagnostics[0].severity, chohyo::Severity::error);
}

TEST(Embed, SaysWhyItCannotOpen) {
  const auto opened = chohyo::Engine::open({kRoot + "/no-such-folder", kRoot + "/fonts", ""}, chohyo::Language::en);
  EXPECT_FALSE(opened.engine.has_value());
  EXPECT_FALSE(opened.diagnostics.empty());
}

TEST(Embed, AMissingFileIsAFinding) {
  const auto rendered = engine().render_file(kRoot + "/no-such-file.xml", options());
  EXPECT_TRUE(rendered.documents.empty());
  EXPECT_FALSE(rendered.diagnostics.empty());
}

}  // namespace
