#include "base/digest.hpp"

#include <gtest/gtest.h>

namespace chohyo::base {
namespace {

TEST(Sha256, MatchesThePublishedExample) {
  // FIPS 180-4's example message.
  EXPECT_EQ(to_hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(to_hex(sha256("abc"), 12), "ba7816bf8f01");
}

TEST(Hasher, PiecesDoNotMatterButFieldsDo) {
  EXPECT_EQ(Hasher().add("ab").add("c").finish(), sha256("abc"));
  EXPECT_NE(Hasher().add_field("ab").add_field("c").finish(), Hasher().add_field("a").add_field("bc").finish());
}

TEST(Hasher, IsNewAfterFinish) {
  Hasher hasher;
  hasher.add("xyz").finish();
  EXPECT_EQ(hasher.add("abc").finish(), sha256("abc"));
}

}  // namespace
}  // namespace chohyo::base
