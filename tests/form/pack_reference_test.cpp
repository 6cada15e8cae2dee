// The reference of packs: it is what docs/ holds, and explains every name of the closed lists.
#include "form/pack_reference.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "form/collections.hpp"
#include "form/leaf_names.hpp"
#include "form/reference_texts.hpp"
#include "form/rule_kinds.hpp"
#include "form/small_pack.hpp"

namespace chohyo::form {
namespace {

TEST(PackReference, StandsInTheDocumentation) {
  EXPECT_EQ(pack_reference(*usual_base_records(), diag::Language::en),
            file_text(CHOHYO_SOURCE_DIR "/docs/pack-reference.md"))
      << "write it: chohyo forms --reference --lang en > docs/pack-reference.md";
  EXPECT_EQ(pack_reference(*usual_base_records(), diag::Language::ja),
            file_text(CHOHYO_SOURCE_DIR "/docs/pack-reference.ja.md"))
      << "write it: chohyo forms --reference --lang ja > docs/pack-reference.ja.md";
}

/// Every name is explained, or may speak for itself; nothing else is explained.
void expect_explained(std::span<const Explained> texts, const std::set<std::string_view>& names, bool all) {
  for (const std::string_view name : names) {
    EXPECT_TRUE(!all || explained(texts, name)) << name << " is not explained";
  }
  for (const Explained& one : texts) {
    EXPECT_TRUE(names.contains(one.name)) << one.name << " is explained, but there is no such name";
    EXPECT_FALSE(one.means.ja.empty() || one.means.en.empty()) << one.name;
  }
}

TEST(PackReference, ExplainsEveryKindOfRuleAndEveryCollection) {
  std::set<std::string_view> kinds, names, leaves;
  for (const RuleKind& kind : rule_kinds()) kinds.insert(kind.name);
  expect_explained(rule_kind_texts(), kinds, true);
  for (const Collection& one : collections()) {
    names.insert(one.name);
    leaves.insert(one.leaves.begin(), one.leaves.end());
  }
  expect_explained(collection_texts(), names, true);
  leaves.insert(kLeafNames.begin(), kLeafNames.end());
  leaves.insert(kPageLeafNames.begin(), kPageLeafNames.end());
  const std::vector<std::string> of_facility = usual_base_records()->facility_leaves();
  leaves.insert(of_facility.begin(), of_facility.end());
  leaves.insert("{one}.short");
  leaves.insert({"person.ROLE", "field.FIELD"});
  leaves.insert(kAnswerLeafNames.begin(), kAnswerLeafNames.end());
  leaves.insert(kColumnLeafNames.begin(), kColumnLeafNames.end());
  expect_explained(leaf_texts(), leaves, false);
}

}  // namespace
}  // namespace chohyo::form
