#include "form/term_marks.hpp"

namespace chohyo::form {

std::vector<TermMark> find_term_marks(std::string_view text) {
  constexpr std::size_t kMostDigits = 3;
  std::vector<TermMark> out;
  for (std::size_t at = text.find('*'); at != std::string_view::npos; at = text.find('*', at + 1)) {
    TermMark mark{at, at + 1, 0};
    while (mark.end < text.size() && mark.end - at <= kMostDigits && text[mark.end] >= '0' && text[mark.end] <= '9') {
      mark.number = mark.number * 10 + (text[mark.end++] - '0');
    }
    if (mark.number > 0) out.push_back(mark);
  }
  return out;
}

std::string without_term_marks(std::string_view text) {
  std::string out;
  std::size_t done = 0;
  for (const TermMark& mark : find_term_marks(text)) {
    out += text.substr(done, mark.begin - done);
    done = mark.end;
  }
  out += text.substr(done);
  return out;
}

}  // namespace chohyo::form
