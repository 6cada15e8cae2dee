// Words of page lines that the sheet's own header and footer do not have.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "document/document.hpp"

namespace chohyo::sheet {

class RunningWords {
 public:
  /// `shown`: the page whose lines are the sheet's header and footer.
  explicit RunningWords(const document::PageSetup& shown) { take(shown); }

  /// A paragraph for each line of the page that has words which no page before had, with those alone.
  std::vector<document::Paragraph> take(const document::PageSetup& page);

 private:
  std::set<std::string> known_;
};

}  // namespace chohyo::sheet
