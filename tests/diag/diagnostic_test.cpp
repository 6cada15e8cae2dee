#include "diag/diagnostic.hpp"

#include <gtest/gtest.h>

namespace chohyo::diag {
namespace {

constexpr Code kSample{"X001", Severity::warning, {"「{0}」は{1}です", "'{0}' is {1}"}, {"{0}を直す", "mend {0}"}};

TEST(Diagnostic, FillsBothLanguages) {
  const Diagnostic diagnostic = make(kSample, {}, {"表", "a{b}"});
  EXPECT_EQ(message(diagnostic, Language::ja), "「表」はa{b}です") << "braces in an argument are text";
  EXPECT_EQ(message(diagnostic, Language::en), "'表' is a{b}");
  EXPECT_EQ(hint(diagnostic, Language::en), "mend 表");
}

TEST(Diagnostic, AMissingArgumentPrintsThePattern) {
  EXPECT_EQ(message(make(kSample, {}, {"only"}), Language::en), "'{0}' is {1}");
}

TEST(Diagnostic, TheWorstDecides) {
  Diagnostics all;
  EXPECT_FALSE(worst(all));
  EXPECT_FALSE(has_errors(all));
  all.push_back(make(kSample, {}));
  EXPECT_EQ(worst(all), Severity::warning);
  EXPECT_FALSE(has_errors(all));
  all.push_back(make(kSample, {}));
  all.back().severity = Severity::error;
  all.push_back(make(kSample, {}));
  EXPECT_EQ(worst(all), Severity::error);
  EXPECT_TRUE(has_errors(all));
}

}  // namespace
}  // namespace chohyo::diag
