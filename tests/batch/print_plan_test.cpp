#include "batch/print_plan.hpp"

#include <gtest/gtest.h>

namespace chohyo::batch {
namespace {

PrintedFacility member(std::vector<std::size_t> pages) {
  PrintedFacility out;
  for (const std::size_t count : pages) {
    out.papers.emplace_back();
    out.papers.back().pages = count;
  }
  return out;
}

std::vector<std::size_t> sizes(const std::vector<VolumeRange>& volumes) {
  std::vector<std::size_t> out;
  for (const VolumeRange& volume : volumes) out.push_back(volume.end - volume.begin);
  return out;
}

TEST(PrintPlan, OnTwoSidesEverythingBeginsOnAnOddPage) {
  PageCount count(true);
  EXPECT_EQ(count.put(1), 1u);
  EXPECT_EQ(count.put(2), 3u);
  EXPECT_EQ(count.put(3), 5u);
  EXPECT_EQ(count.put(1), 9u);
  EXPECT_EQ(count.pages(), 9u);
}

TEST(PrintPlan, OnOneSideNothingIsLeftEmpty) {
  PageCount count(false);
  EXPECT_EQ(count.put(1), 1u);
  EXPECT_EQ(count.put(2), 2u);
  EXPECT_EQ(count.put(3), 4u);
}

TEST(PrintPlan, AFacilityIsItsSeparatorAndItsDocuments) {
  PrintedFacility one = member({1, 5});
  PageCount count(true);
  count.put(2);
  put(one, count);
  EXPECT_EQ(one.first, 3u);
  EXPECT_EQ(one.papers[0].first, 5u);
  EXPECT_EQ(one.papers[1].first, 7u);
  EXPECT_EQ(one.end, 12u);
}

TEST(PrintPlan, VolumesAreCutBetweenFacilities) {
  // 4 pages each: separator, empty, document, empty (the last empty one belongs to what comes next).
  std::vector<PrintedFacility> group(5, member({1}));
  EXPECT_EQ(sizes(cut(group, 8, true)), (std::vector<std::size_t>{2, 2, 1}));
  EXPECT_EQ(sizes(cut(group, 7, true)), (std::vector<std::size_t>{2, 2, 1}));
  EXPECT_EQ(sizes(cut(group, 6, true)), (std::vector<std::size_t>{1, 1, 1, 1, 1}));
  EXPECT_EQ(sizes(cut(group, 2000, true)), (std::vector<std::size_t>{5}));
}

TEST(PrintPlan, AFacilityLargerThanAVolumeHasOneOfItsOwn) {
  std::vector<PrintedFacility> group = {member({1}), member({50}), member({1})};
  EXPECT_EQ(sizes(cut(group, 10, false)), (std::vector<std::size_t>{1, 1, 1}));
}

TEST(PrintPlan, WhoIsNotPrintedTakesNoPages) {
  std::vector<PrintedFacility> group = {member({}), member({1}), member({}), member({1}), member({})};
  EXPECT_EQ(sizes(cut(group, 2, false)), (std::vector<std::size_t>{3, 2}));
  std::vector<PrintedFacility> nobody = {member({})};
  EXPECT_EQ(sizes(cut(nobody, 2, false)), (std::vector<std::size_t>{1}));
  std::vector<PrintedFacility> none;
  EXPECT_EQ(sizes(cut(none, 2, false)), (std::vector<std::size_t>{0}));
}

}  // namespace
}  // namespace chohyo::batch
