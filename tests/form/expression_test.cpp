// The language of conditions and assertions: what is read, what it is typed as, and every defect with its place.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "diag/printer.hpp"
#include "form/codes.hpp"
#include "form/expression_names.hpp"
#include "form/expression_parser.hpp"
#include "form/small_pack.hpp"
#include "support/arguments.hpp"

namespace chohyo::form {
namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

/// The small pack with a date of the form, a choice with the same words and one with other words.
FormPtr form() {
  static const FormPtr loaded = [] {
    std::string text = small_pack_with(
        "<text id=\"note\"",
        "<date id=\"meeting\" label=\"打合せ日\" of=\"form\"/>"
        "<choice id=\"again\" label=\"再\" separator=\"・\"><word id=\"yes\">良</word><word id=\"no\">否</word></choice>"
        "<choice id=\"mood\" label=\"他\" separator=\"・\"><word id=\"good\">良</word><word id=\"bad\">否</word></choice>"
        "<text id=\"note\"");
    text = replaced(text, "<field ref=\"result\"/>", "<field ref=\"result\"/><field ref=\"again\"/><field ref=\"mood\"/>");
    text = replaced(text, "<cell column=\"note\" rows", "<cell field=\"meeting\" column=\"note\" rows");
    return read_pack_text(std::move(text)).value.value();
  }();
  return loaded;
}

ParsedExpression parse(std::string_view text, ExpressionType wanted = ExpressionType::boolean) {
  return parse_expression(text, FormNames(*form(), {true, true}), wanted);
}

class Reads : public testing::TestWithParam<std::string> {};

TEST_P(Reads, WithoutAFault) {
  const auto parsed = parse(GetParam());
  EXPECT_TRUE(parsed.value);
  for (const auto& fault : parsed.faults) ADD_FAILURE() << fault.code->id << " at " << fault.begin;
}

INSTANTIATE_TEST_SUITE_P(Expressions, Reads,
                         testing::Values("result = 'no'", "'no' != result", "not result='no'and empty(note)",
                                         "due >= date", "due - date <= 180", "date + 30 < due", "date = 2024-06-10",
                                         "date ≥ fiscal-year.begin and date ≤ fiscal-year.end", "due < today",
                                         "item('doors').result = 'yes'", "item(\"doors\").date < today",
                                         "count(result) = 3", "count(result = 'no') < 2", "count(due < today) = 0",
                                         "count(note ≠ 'x') × 2 ÷ 3 − 1 > -1.5", "meeting = today", "empty(meeting)",
                                         "switch.facility-line", "((result = again)) or not not empty(note)",
                                         "note = 'it''s'", "1 + 2 * 3 = 7", "9:30 < 24:00", "9:30 - 9:00 = 30",
                                         "2024-06 < 2024-07", "1/3 > 0.3333"));

struct Fault {
  std::string text;
  const diag::Code* code;
  std::string at;
  std::string hint;  ///< part of the English message or hint
};

void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.text; }

class Faults : public testing::TestWithParam<Fault> {};

TEST_P(Faults, AreToldAtTheirPlace) {
  const auto parsed = parse(GetParam().text);
  EXPECT_FALSE(parsed.value);
  ASSERT_EQ(parsed.faults.size(), 1u);
  const ExpressionFault& fault = parsed.faults.front();
  EXPECT_EQ(fault.code, GetParam().code) << fault.code->id;
  EXPECT_EQ(GetParam().text.substr(fault.begin, fault.end - fault.begin), GetParam().at);
  const auto said = diag::make(*fault.code, {}, fault.arguments);
  EXPECT_THAT(diag::message(said, diag::Language::en) + diag::hint(said, diag::Language::en),
              testing::HasSubstr(GetParam().hint));
  support::expect_fitting_arguments({said});
}

const Fault kFaults[] = {
    {"", &kBadExpression, "", "\"(nothing)\" cannot stand here"},
    {" ", &kBadExpression, "", "name of a field"},
    {"result", &kWrongType, "result", "a condition is wanted"},
    {"reslt = 'no'", &kUnknownReference, "reslt", "\"result\""},
    {"result = 'nein'", &kUnknownReference, "'nein'", "yes, no"},
    {"'nein' = result", &kUnknownReference, "'nein'", "yes, no"},
    {"result < 'no'", &kWrongOperands, "result < 'no'", "id of a word"},
    {"result = mood", &kWrongOperands, "result = mood", ""},
    {"date = 'no'", &kWrongOperands, "date = 'no'", "without quotes"},
    {"date > 5", &kWrongOperands, "date > 5", ""},
    {"note > 'a'", &kWrongOperands, "note > 'a'", ""},
    {"note = ''", &kBadExpression, "''", "empty(x)"},
    {"date = 2023-02-29", &kBadLiteral, "2023-02-29", ""},
    {"1.23456 = 1", &kBadLiteral, "1.23456", "four"},
    {"9:75 = 9:00", &kBadLiteral, "9:75", ""},
    {"due-date > 3", &kUnknownReference, "due-date", "spaces around -"},
    {"due + date = 3", &kWrongOperands, "due + date", "added to a date"},
    {"- date = 3", &kWrongType, "date", ""},
    {"1 < 2 < 3", &kBadExpression, "<", "cannot be chained"},
    {"result = 'no' note", &kBadExpression, "note", ""},
    {"(result = 'no'", &kBadExpression, "", "\")\" is wanted"},
    {"result = 'no", &kBadExpression, "'no", "the closing ' is missing"},
    {"result = 'no' and", &kBadExpression, "", "\"(the end)\" cannot stand here"},
    {"result ＝ 'no'", &kBadExpression, "＝", "the ASCII character \"=\""},
    {"result == 'no'", &kBadExpression, "=", "write \"=\" for \"==\""},
    {"due<>date", &kBadExpression, ">", "write \"!=\" for \"<>\""},
    {"date ＞ due", &kBadExpression, "＞", "the ASCII character \">\""},
    {"（empty(note))", &kBadExpression, "（", "the ASCII character \"(\""},
    {"empty(note) && empty(due)", &kBadExpression, "&", "write \"and\""},
    {"!empty(note)", &kBadExpression, "!", "write \"not\""},
    {"empty(note) AND empty(due)", &kBadExpression, "AND", "write \"and\" in small letters"},
    {"NOT empty(note)", &kBadExpression, "NOT", "write \"not\" in small letters"},
    {"date = 2024-06", &kWrongOperands, "date = 2024-06", "a month with a month"},
    {"not 3", &kWrongType, "3", ""},
    {"1 / 0 > 2", &kBadExpression, "0", "divided by 0"},
    {"1 / (0.0) > 2", &kBadExpression, "(0.0)", "divided by 0"},
    {"3 and empty(note)", &kWrongType, "3", ""},
    {"max(result) = 3", &kUnknownReference, "max", "count"},
    {"empty(3)", &kBadExpression, "3", ""},
    {"empty(note", &kBadExpression, "", ""},
    {"sum(note) = 3", &kWrongType, "note", "a number is wanted"},
    {"count(note > 3) = 1", &kWrongOperands, "note > 3", ""},
    {"count(meeting) = 1", &kUnknownReference, "meeting", ""},
    {"count(3) = 1", &kBadExpression, "3", ""},
    {"item('dors').result = 'no'", &kUnknownReference, "'dors'", "\"doors\""},
    {"item('doors').reslt = 'no'", &kUnknownReference, "reslt", "\"result\""},
    {"item(doors).result = 'no'", &kBadExpression, "doors", "item('id')"},
    {"item('doors') = 'no'", &kBadExpression, "=", ""},
    {"switch.facility-lin", &kUnknownReference, "switch.facility-lin", "\"switch.facility-line\""},
};

INSTANTIATE_TEST_SUITE_P(Expressions, Faults, testing::ValuesIn(kFaults));

TEST(Expressions, TellWrongTypesAllAtOnce) {
  const auto parsed = parse("result = 'nein' or date = 'no' or dew < today");
  EXPECT_EQ(parsed.faults.size(), 3u);
}

TEST(Expressions, FieldsOfItemsNeedAnItemAtHand) {
  const auto parsed = parse_expression("result = 'no'", FormNames(*form(), {false, false}), ExpressionType::boolean);
  ASSERT_EQ(parsed.faults.size(), 1u);
  EXPECT_THAT(parsed.faults[0].arguments, testing::Contains(testing::Field(&diag::Argument::text, testing::HasSubstr("count(result)"))));
  EXPECT_TRUE(parse_expression("count(result = 'no') > 0 and item('doors').result = 'no'",
                               FormNames(*form(), {false, false}), ExpressionType::boolean)
                  .value);
}

TEST(Expressions, KnowTheFieldsTheyLookAt) {
  const auto parsed = parse("due < today and (empty(note) or due > date) and count(result = 'no') > 1");
  ASSERT_TRUE(parsed.value);
  std::vector<std::string> ids;
  for (const FieldIndex field : parsed.value->fields_at_hand()) ids.push_back(at(form()->fields, field).id);
  EXPECT_THAT(ids, testing::UnorderedElementsAre("date", "due", "note"));
}

TEST(Expressions, HaveLimits) {
  const auto nested = [](std::size_t levels) {
    return std::string(levels, '(') + "empty(note)" + std::string(levels, ')');
  };
  EXPECT_TRUE(parse(nested(kDeepestExpression)).value);
  EXPECT_EQ(parse(nested(kDeepestExpression + 1)).faults.at(0).code, &kExpressionTooBig);
  std::string negated;
  for (std::size_t i = 0; i <= kDeepestExpression; ++i) negated += "not ";
  EXPECT_EQ(parse(negated + "empty(note)").faults.at(0).code, &kExpressionTooBig);
  std::string chain = "0 = 1";
  while (chain.size() + 2 <= kLongestExpression) chain += "+1";
  EXPECT_TRUE(parse(chain).value);
  EXPECT_EQ(parse(chain + "+1").faults.at(0).code, &kExpressionTooBig);
}

/// Whatever is written, reading ends, and faults lie inside the text.
TEST(Expressions, AreReadWhateverIsWritten) {
  const std::vector<std::string> words = {
      "result", "date", "note",  "meeting", "item",  "count", "sum", "empty", "today", "not",  "and",  "or",
      "(",      ")",    "'no'",  "''",      "'",     "\"",    ",",   ".",     "=",     "!=",   "<",    "<=",
      "+",      "-",    "×",     "÷",       "−",     "*",     "/",   "12",    "1.5",   "9:30", "2024-06-10",
      "2024-06", "。",  "\xF0\xA0\xAE\xB7", "switch.facility-line", "fiscal-year.end", "item('doors').result", " "};
  std::mt19937 random(20240610);
  std::size_t read = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t count = random() % 12; count > 0; --count) {
      text += words[random() % words.size()];
      if (random() % 3 != 0) text += ' ';
    }
    const auto wanted = random() % 2 == 0 ? ExpressionType::boolean : ExpressionType::number;
    const auto parsed = parse(text, wanted);
    EXPECT_NE(parsed.value.has_value(), !parsed.faults.empty()) << text;
    for (const auto& fault : parsed.faults) {
      EXPECT_LE(fault.begin, fault.end) << text;
      EXPECT_LE(fault.end, text.size()) << text;
    }
    if (parsed.value) {
      ++read;
      EXPECT_EQ(parsed.value->type(), wanted) << text;
    }
  }
  EXPECT_GT(read, 20u);
}

/// Entities and line ends of the file do not move the place.
TEST(Expressions, ArePlacedInThePack) {
  const std::string rule = "<rule id=\"R9\" assert=\"empty(note) or&#32;date &lt; \n    deu\" message=\"m\"/></rules>";
  const auto loaded = read_pack_text(small_pack_with("</rules>", rule));
  ASSERT_EQ(loaded.diagnostics.size(), 1u);
  const diag::Diagnostic& d = loaded.diagnostics[0];
  EXPECT_EQ(d.span.source->text().substr(d.span.begin, d.span.end - d.span.begin), "deu");
}

TEST(Conditions, AreReadWhenAllItemsAreKnown) {
  const auto loaded = read_pack_text(small_pack_with(
      "<spacer height", "<spacer when=\"item('pump').result = 'no' or switch.facility-line\" height"));
  ASSERT_TRUE(loaded.value);
  EXPECT_TRUE((*loaded.value)->body[2].when);
  for (const auto& [to, at] : {std::pair{"<spacer when=\"item('pomp').result = 'no'\" height", "'pomp'"},
                               {"<spacer when=\"result = 'no'\" height", "result"},
                               {"<spacer when=\"switch.facility\" height", "switch.facility"}}) {
    const auto wrong = read_pack_text(small_pack_with("<spacer height", to));
    ASSERT_EQ(wrong.diagnostics.size(), 1u) << to;
    const diag::Span& span = wrong.diagnostics[0].span;
    EXPECT_EQ(span.source->text().substr(span.begin, span.end - span.begin), at);
  }
}

struct AssertDefect {
  std::string rule;
  const diag::Code* code;
  std::string at;
};

TEST(Assertions, HaveDefectsWithAPlace) {
  const AssertDefect defects[] = {
      {"assert=\"empty(note)\"", &kMissingAttribute, "<rule id=\"R9\" assert=\"empty(note)\"/>"},
      {"assert=\"empty(note)\" message=\"m\" kind=\"order\"", &kUnknownAttribute, "kind"},
      {"assert=\"empty(note)\" message=\"m\" at=\"not\"", &kUnknownReference, "not"},
      {"assert=\"empty(note)\" message=\"m\" items=\"doors pomp\"", &kUnknownReference, "pomp"},
      {"assert=\"empty(note)\" message=\"m\" items=\" \"", &kBadExpression, "empty(note)"},
      {"assert=\"note\" message=\"m\"", &kWrongType, "note"},
      {"assert=\"count(result) > 0\" message=\"m\" at=\"note\"", &kWrongFieldKind, "note"},
      {"assert=\"empty(note)\" message=\"m\" severity=\"failure\"", &kBadWord, "failure"},
      {"assert=\"empty(note) and\" message=\"m\"", &kBadExpression, "d"},
  };
  for (const AssertDefect& defect : defects) {
    const auto loaded = read_pack_text(small_pack_with("</rules>", "<rule id=\"R9\" " + defect.rule + "/></rules>"));
    EXPECT_FALSE(loaded.value) << defect.rule;
    ASSERT_EQ(loaded.diagnostics.size(), 1u) << defect.rule;
    const diag::Diagnostic& d = loaded.diagnostics[0];
    EXPECT_EQ(d.code, defect.code) << defect.rule;
    EXPECT_EQ(d.span.source->text().substr(d.span.begin, d.span.end - d.span.begin), defect.at);
  }
}

}  // namespace
}  // namespace chohyo::form
