// How ready a form is: what counts, what is open, in which order.
#include "check/readiness.hpp"

#include <gmock/gmock.h>

#include "check/small_form.hpp"

namespace chohyo::check {
namespace {

using testing::ElementsAre;

TEST(Readiness, CountsRowsAnswersAndDates) {
  const Readiness r = check_items(R"(<item id="gate" first="yes" first-date="6/10"/>
<item id="a/1" first="no" first-date="6/10" target="3/31"/>
<item id="a/2" first="yes"/>)")
                          .value->readiness;
  EXPECT_EQ(r.rows, 4u);
  EXPECT_EQ(r.answered, 2u);
  EXPECT_EQ(r.undated, 1u);
  EXPECT_EQ(r.yes, 2u);
  EXPECT_THAT(r.unanswered, ElementsAre(form::ItemIndex(3)));
  ASSERT_EQ(r.open.size(), 1u);
  EXPECT_EQ(r.open[0].item, form::ItemIndex(1));
}

TEST(Readiness, GoesByTheLatestAnswer) {
  const Readiness r = check_items(R"(<item id="gate" first="yes" first-date="6/10"/>
<item id="a/1" first="no" first-date="6/10" target="8/30" second="yes" second-date="8/30"/>
<item id="a/2" first="no" first-date="6/10" target="8/30" second="no" second-date="8/30"/>
<item id="v" first="yes" first-date="6/10"/>)")
                          .value->readiness;
  EXPECT_EQ(r.yes, 3u);
  ASSERT_EQ(r.open.size(), 1u);
  EXPECT_EQ(r.open[0].item, form::ItemIndex(2));
}

TEST(Readiness, ListsOpenItemsByTargetThoseWithoutFirst) {
  const Readiness r = check_items(R"(<item id="gate" first="yes" first-date="6/10"/>
<item id="a/1" first="no" first-date="6/10" target="3/31"/>
<item id="a/2" first="no" first-date="6/10" target="12/20"/>
<item id="v" first="no" first-date="6/10"/>)")
                          .value->readiness;
  std::vector<std::size_t> items;
  for (const auto& open : r.open) items.push_back(open.item.value());
  EXPECT_THAT(items, ElementsAre(3u, 2u, 1u));
  EXPECT_FALSE(r.open[0].target);
  EXPECT_EQ(base::format_iso_date(*r.open[2].target), "2025-03-31");
}

TEST(Readiness, LeavesOutWhatDoesNotApply) {
  EXPECT_EQ(check_items(R"(<item id="gate" first="no" first-date="6/10"/>)").value->readiness.rows, 1u);
  const Readiness r = check_items(R"(<item id="gate" first="yes" first-date="6/10"/>)", "<vendors/>").value->readiness;
  EXPECT_EQ(r.rows, 3u);
  EXPECT_THAT(r.unanswered, ElementsAre(form::ItemIndex(1), form::ItemIndex(2)));
}

}  // namespace
}  // namespace chohyo::check
