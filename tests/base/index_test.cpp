#include "base/index.hpp"

#include <gtest/gtest.h>

#include <string>
#include <type_traits>
#include <vector>

namespace chohyo::base {
namespace {

using Words = std::vector<std::string>;

TEST(Index, IsWhereAnElementStands) {
  const Words words = {"a", "b", "c"};
  EXPECT_EQ(index_of(words, words[2]), Index<std::string>(2));
  EXPECT_EQ(at(words, index_of(words, words[1])), "b");
}

TEST(Index, OfSomethingElseIsAFault) {
  const Words words = {"a", "b"};
  const std::string copy = words[0];
  EXPECT_THROW(index_of(words, copy), std::logic_error);
  EXPECT_THROW(index_of(Words(), copy), std::logic_error);
}

TEST(Index, IsFoundOrNot) {
  const Words words = {"a", "b", "b"};
  const auto is = [](const char* wanted) { return [wanted](const std::string& word) { return word == wanted; }; };
  EXPECT_EQ(find_index(words, is("b")), Index<std::string>(1));
  EXPECT_EQ(find_index(words, is("c")), std::nullopt);
}

TEST(Index, WalksAVector) {
  const Words words = {"a", "b"};
  std::string all;
  for (const Index<std::string> index : indexes(words)) all += at(words, index) + std::to_string(index.value());
  EXPECT_EQ(all, "a0b1");
}

TEST(Index, OfOneVectorIsNoneOfAnother) {
  static_assert(!std::is_convertible_v<Index<int>, Index<long>>);
  static_assert(!std::is_convertible_v<std::size_t, Index<int>>);
  static_assert(!std::is_convertible_v<Index<int>, std::size_t>);
}

}  // namespace
}  // namespace chohyo::base
