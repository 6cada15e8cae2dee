// Properties of line breaking on generated texts: nothing lost or reordered, no forbidden character at a line head or
// end, every line inside its width.
#include <gtest/gtest.h>

#include <random>

#include "base/unicode.hpp"
#include "base/utf8.hpp"
#include "layout/spacing.hpp"
#include "support.hpp"

namespace chohyo::layout {
namespace {

constexpr std::uint64_t kSeed = 20240610;

std::string random_text(std::mt19937_64& random, std::size_t pieces) {
  static const std::vector<std::string> kPieces = {
      "あ",    "い",    "漢",     "字",   "カ",   "ー",      "っ",      "ゃ",
      "々",    "、",    "。",     "「",   "」",   "（",      "）",      "・",
      "：",    "！",    "？",     "……",   "――",   "PC",      "MDS/SDS", "2-(4)",
      "123",   "４５",  "100％",  "￥50", "6.0",  " ",       "　",      "\n",
      "㈱",    "①",     "𠮷",     "髙",   "﨑",   "葛󠄀", "(　/　)", "word",
      "a-b-c", "第3版", "は・い", "、、", "「『", "」』。",  "ｱｲｳ",     "supercalifragilistic"};
  std::string text;
  for (std::size_t i = 0; i < pieces; ++i) text += kPieces[random() % kPieces.size()];
  return text;
}

std::string without_newlines(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c != '\n') out += c;
  }
  return out;
}

char32_t first_character(const std::string& text) {
  std::size_t at = 0;
  return base::decode_utf8(text, at);
}

/// The last character that is not a space.
char32_t last_character(const std::string& text) {
  char32_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::decode_utf8(text, at);
    if (c != U' ' && c != U'　' && !(c >= 0xE0100 && c <= 0xE01EF)) last = c;
  }
  return last;
}

class Property : public ::testing::TestWithParam<int> {};

TEST_P(Property, NothingIsLostAndEverythingFits) {
  std::mt19937_64 random(kSeed + static_cast<std::uint64_t>(GetParam()));
  const document::Document document = testing::a4();
  for (int round = 0; round < 40; ++round) {
    const bool strict = random() % 2 == 0;
    const form::Style plain = testing::style(10, 14, strict);
    const std::string text = random_text(random, 1 + random() % 120);
    const double ems = 2 + static_cast<double>(random() % 30);
    const auto align = static_cast<form::Align>(random() % 4);
    const auto paragraph = testing::paragraph(plain, testing::fixed(text), align);
    Findings findings(document, testing::fonts());
    const Composed composed = compose(paragraph, testing::fonts(), {}, findings);
    ASSERT_TRUE(findings.empty()) << text;
    const SetText set = set_lines(composed, paragraph, Pt{ems * 10}, Pt{10});
    EXPECT_FALSE(set.overfull) << text;

    std::string joined;
    std::uint32_t offset = 0;
    for (const SetLine& line : set.lines) {
      EXPECT_EQ(line.text_begin, offset);
      offset = line.text_end;
      Pt right{0};
      for (std::uint32_t r = line.first_run; r < line.last_run; ++r) {
        joined += set.runs[r].run->text;
        right = set.runs[r].x + Pt{set.runs[r].run->width() / 100};
        EXPECT_GE(set.runs[r].x.value, -0.01) << text;
      }
      EXPECT_LE(right.value, ems * 10 + 0.05) << text;
      EXPECT_LE((line.x + line.width).value, ems * 10 + 0.05) << text;
    }
    EXPECT_EQ(offset, text.size());
    EXPECT_EQ(joined, without_newlines(text));
  }
}

TEST_P(Property, NoForbiddenLineHeadsOrEnds) {
  std::mt19937_64 random(kSeed * 3 + static_cast<std::uint64_t>(GetParam()));
  const document::Document document = testing::a4();
  std::size_t breaks = 0;
  for (int round = 0; round < 40; ++round) {
    const bool strict = random() % 2 == 0;
    const form::Style plain = testing::style(10, 14, strict);
    const std::string text = random_text(random, 1 + random() % 160);
    const auto paragraph = testing::paragraph(plain, testing::fixed(text));
    Findings findings(document, testing::fonts());
    // Wide enough that a run of forbidden characters never has to be torn apart.
    const double ems = 25 + static_cast<double>(random() % 20);
    const SetText set = set_lines(compose(paragraph, testing::fonts(), {}, findings), paragraph, Pt{ems * 10}, Pt{10});
    for (std::size_t i = 1; i < set.lines.size(); ++i) {
      const std::size_t at = set.lines[i].text_begin;
      if (at == 0 || at >= text.size() || text[at - 1] == '\n') continue;
      ++breaks;
      const std::string before = text.substr(set.lines[i - 1].text_begin, at - set.lines[i - 1].text_begin);
      EXPECT_FALSE(forbidden_at_line_head(char_class(first_character(text.substr(at))), strict)) << text;
      EXPECT_FALSE(forbidden_at_line_end(char_class(last_character(before)))) << text;
    }
  }
  EXPECT_GT(breaks, 50u);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Property, ::testing::Range(0, 8));

TEST(Property, GraphemesAreNeverCut) {
  std::mt19937_64 random(kSeed);
  for (int round = 0; round < 50; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += random() % 2 ? "葛󠄀" : "か゚";
    for (const std::string& line : testing::lines_of(text, 2 + static_cast<double>(random() % 5))) {
      const char32_t head = first_character(line);
      EXPECT_TRUE(head == U'葛' || head == U'か') << line;
    }
  }
}

}  // namespace
}  // namespace chohyo::layout
