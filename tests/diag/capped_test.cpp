#include "diag/capped.hpp"

#include <gtest/gtest.h>

#include "diag/codes.hpp"

namespace chohyo::diag {
namespace {

constexpr Code kOne{"C121", Severity::error, {"一", "one"}, {}};
constexpr Code kTwo{"C101", Severity::missing, {"二", "two"}, {}};

TEST(Capped, LeavesFewAlone) {
  const Diagnostics few(kMostOfACode, make(kOne, {}));
  EXPECT_EQ(capped(few).size(), kMostOfACode);
}

TEST(Capped, CountsWhatIsLeftOutForEachCodeAndFile) {
  const Source a("a.xml", "<a/>"), b("b.xml", "<a/>");
  Diagnostics all;
  for (std::uint32_t i = 0; i < 30000; ++i) {
    all.push_back(make(kOne, {&a, i % 4, i % 4}));
    if (i < 150) all.push_back(make(kTwo, {&a, 0, 1}));
    if (i < 5) all.push_back(make(kOne, {&b, 0, 1}));
  }
  const Diagnostics kept = capped(all);
  ASSERT_EQ(kept.size(), 2 * kMostOfACode + 5 + 2);
  const Diagnostic& first = kept[kept.size() - 2];
  EXPECT_EQ(first.code, &kMoreOfTheKind);
  EXPECT_EQ(first.severity, Severity::error);
  EXPECT_EQ(first.path, "a.xml");
  EXPECT_EQ(message(first, Language::en), "there are 29900 more of C121 (at most 100 of a code are shown for a file)");
  EXPECT_EQ(message(kept.back(), Language::ja),
            "C101 はこのほかに 50 件あります（同じ番号の診断は1ファイルに 100 件まで示します）");
  EXPECT_EQ(kept.back().severity, Severity::missing);
}

}  // namespace
}  // namespace chohyo::diag
