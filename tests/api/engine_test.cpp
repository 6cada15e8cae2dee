// The public header, used as a program that embeds the engine would.
#include <gtest/gtest.h>
#include <chohyo/chohyo.hpp>

#include <chrono>
#include <ctime>
#include <fstream>
#include <iterator>
#include <limits>
#include <string>
#include <thread>
#include <vector>

#include "support/temporary_folder.hpp"

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

/// The codes of what rendering the small facility with `options` says.
std::vector<std::string> codes(const chohyo::RenderOptions& options) {
  const auto rendered = engine().render(kAnswers, chohyo::AnswersFormat::xml, "kaede.xml", options);
  std::vector<std::string> out;
  for (const auto& one : rendered.diagnostics) out.push_back(one.code);
  EXPECT_EQ(rendered.documents.empty(), !out.empty());
  return out;
}

TEST(Embed, ATimeThatIsNotSetIsNow) {
  auto unset = options();
  unset.now.reset();
  const auto today = std::chrono::system_clock::now();
  const auto rendered = engine().render(kAnswers, chohyo::AnswersFormat::xml, "kaede.xml", unset);
  ASSERT_EQ(rendered.documents.size(), 2u);
  // The archive metadata stands in plain text in the file.
  const std::time_t seconds = std::chrono::system_clock::to_time_t(today);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  char year[8];
  std::strftime(year, sizeof year, "%Y-", &utc);
  EXPECT_NE(rendered.documents[0].bytes.find(year), std::string::npos);
}

TEST(Embed, ATimeOutOfRangeIsAFinding) {
  for (const std::int64_t now : {std::int64_t{1734620400000}, std::numeric_limits<std::int64_t>::max(),
                                 std::numeric_limits<std::int64_t>::min(), std::int64_t{-1},
                                 std::int64_t{253402268400}}) {
    auto wrong = options();
    wrong.now = now;
    EXPECT_EQ(codes(wrong), std::vector<std::string>{"B116"}) << now;
    EXPECT_TRUE(engine().render_blank("checklist", wrong).documents.empty());
    EXPECT_FALSE(engine().render_blank("checklist", wrong).diagnostics.empty());
  }
  auto last = options();
  last.now = 253402268399;
  last.forms = {"checklist"};
  EXPECT_EQ(engine().render_blank("checklist", last).documents.size(), 2u);
  last.now = 0;
  EXPECT_EQ(engine().render_blank("checklist", last).documents.size(), 2u);
}

TEST(Embed, OptionsThatNameNothingThereIsAreFindings) {
  auto wrong = options();
  wrong.forms = {"chekclist"};
  EXPECT_EQ(codes(wrong), std::vector<std::string>{"C129"});
  wrong = options();
  wrong.with = {"no-such-switch"};
  EXPECT_EQ(codes(wrong), std::vector<std::string>{"B112"});
  wrong = options();
  wrong.without = {"facility-lien"};
  EXPECT_EQ(codes(wrong), std::vector<std::string>{"B112"});
  wrong = options();
  wrong.with = wrong.without = {"facility-line"};
  EXPECT_EQ(codes(wrong), std::vector<std::string>{"B113"});
  wrong = options();
  wrong.formats.clear();
  EXPECT_EQ(codes(wrong), std::vector<std::string>{"B114"});
  wrong.formats = {static_cast<chohyo::OutputFormat>(7)};
  EXPECT_EQ(codes(wrong), std::vector<std::string>{"B115"});
  wrong.formats = {chohyo::OutputFormat::pdf, chohyo::OutputFormat::pdf};
  EXPECT_EQ(engine().render(kAnswers, chohyo::AnswersFormat::xml, "kaede.xml", wrong).documents.size(), 1u);
}

/// An engine without IPAmj Mincho, which alone has 𠮷.
chohyo::Engine without_rare_kanji(const chohyo::support::TemporaryFolder& folder) {
  std::ifstream file(kRoot + "/fonts/fonts.xml");
  std::string catalogue{std::istreambuf_iterator<char>(file), {}};
  catalogue.replace(catalogue.find("ipamjm.ttf"), 10, "gone.ttf");
  std::ofstream(folder / "fonts.xml") << catalogue;
  auto opened = chohyo::Engine::open({kRoot + "/templates", folder.path().string(), ""});
  return std::move(*opened.engine);
}

TEST(Embed, AMissingFallbackFontIsToldToThoseWhoNeedIt) {
  const chohyo::support::TemporaryFolder folder;
  const auto engine = without_rare_kanji(folder);
  std::string rare = kAnswers;
  rare.replace(rare.find("架空"), 6, "𠮷田");
  const auto render = [&](const std::string& answers) {
    return engine.render(answers, chohyo::AnswersFormat::xml, "a.xml", options());
  };
  const auto before = render(kAnswers);
  ASSERT_EQ(before.documents.size(), 2u);
  for (int round = 0; round < 2; ++round) {
    const auto refused = render(rare);
    EXPECT_TRUE(refused.documents.empty());
    std::string codes;
    for (const auto& diagnostic : refused.diagnostics) {
      if (diagnostic.severity == chohyo::Severity::failure) codes += diagnostic.code + " ";
    }
    EXPECT_EQ(codes, "T103 L105 ") << "each time, whatever was rendered before";
    const auto behind = render(kAnswers);
    ASSERT_EQ(behind.documents.size(), 2u);
    EXPECT_EQ(behind.documents[0].bytes, before.documents[0].bytes);
  }
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
