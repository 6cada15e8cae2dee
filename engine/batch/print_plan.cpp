#include "batch/print_plan.hpp"

namespace chohyo::batch {

void put(PrintedFacility& member, PageCount& count) {
  if (member.papers.empty()) return;
  member.first = count.put(member.separator);
  for (PrintedDocument& paper : member.papers) paper.first = count.put(paper.pages);
  member.end = count.pages() + 1;
}

std::vector<VolumeRange> cut(std::vector<PrintedFacility>& members, std::size_t most, bool two_sided) {
  std::vector<VolumeRange> out{{0, 0}};
  PageCount count(two_sided);
  for (std::size_t i = 0; i < members.size(); ++i) {
    PageCount with = count;
    put(members[i], with);
    if (with.pages() > most && count.pages() > 0 && !members[i].papers.empty()) {
      out.push_back({i, i});
      with = PageCount(two_sided);
      put(members[i], with);
    }
    count = with;
    out.back().end = i + 1;
  }
  return out;
}

}  // namespace chohyo::batch
