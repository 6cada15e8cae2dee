#include "diag/diagnostic.hpp"

#include <gtest/gtest.h>

namespace chohyo::diag {
namespace {

constexpr Code kSample{"X001",
                       Severity::warning,
                       {"「{name}」は{state}です", "'{name_id}' is {state}"},
                       {"{name}を直す", "mend {{{name_id}}}"}};

TEST(Diagnostic, FillsBothLanguages) {
  const Diagnostic diagnostic = make(kSample, {}, {{"name", "表"}, {"state", "a{b}"}, {"name_id", "table"}});
  EXPECT_EQ(message(diagnostic, Language::ja), "「表」はa{b}です") << "braces in an argument are text";
  EXPECT_EQ(message(diagnostic, Language::en), "'table' is a{b}");
  EXPECT_EQ(hint(diagnostic, Language::en), "mend {table}");
  EXPECT_EQ(diagnostic.argument("name_id"), "table");
  EXPECT_EQ(diagnostic.argument("id"), "");
}

TEST(Diagnostic, AMissingArgumentPrintsThePattern) {
  const Diagnostic diagnostic{&kSample, Severity::warning, {}, {{"name", "only"}}, {}, {}};
  EXPECT_EQ(message(diagnostic, Language::en), "'{name_id}' is {state}");
}

TEST(Diagnostic, ItsArgumentsAreThoseThatItsTextsName) {
  EXPECT_EQ(argument_names(kSample), (std::vector<std::string_view>{"name", "name_id", "state"}));
  const Argument name{"name", {}}, id{"name_id", {}}, state{"state", {}}, other{"other", {}};
  EXPECT_TRUE(are_arguments_of(kSample, {state, name, id}));
  EXPECT_FALSE(are_arguments_of(kSample, {state, name})) << "the English message names the id";
  EXPECT_FALSE(are_arguments_of(kSample, {state, name, id, other}));
  EXPECT_FALSE(are_arguments_of(kSample, {state, name, id, id}));
}

constexpr Code kPlain{"X002", Severity::warning, {"一", "one"}, {}};

TEST(Diagnostic, TheWorstDecides) {
  Diagnostics all;
  EXPECT_FALSE(worst(all));
  EXPECT_FALSE(has_errors(all));
  all.push_back(make(kPlain, {}));
  EXPECT_EQ(worst(all), Severity::warning);
  EXPECT_FALSE(has_errors(all));
  all.push_back(make(kPlain, {}));
  all.back().severity = Severity::error;
  all.push_back(make(kPlain, {}));
  EXPECT_EQ(worst(all), Severity::error);
  EXPECT_TRUE(has_errors(all));
}

}  // namespace
}  // namespace chohyo::diag
