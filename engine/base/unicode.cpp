#include "base/unicode.hpp"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>

#include <memory>
#include <stdexcept>

#include "base/utf8.hpp"

namespace chohyo::base {
namespace {

using BreakIteratorPtr = std::unique_ptr<icu::BreakIterator>;

// ICU's data files are part of its installation: when they cannot be opened no text can be handled at all.
BreakIteratorPtr checked(icu::BreakIterator* iterator, UErrorCode status, const char* what) {
  BreakIteratorPtr owned(iterator);
  if (U_FAILURE(status) || !owned) throw std::runtime_error(std::string("ICU has no ") + what + " rules");
  return owned;
}

BreakIteratorPtr make_line_iterator(const char* locale) {
  UErrorCode status = U_ZERO_ERROR;
  auto* iterator = icu::BreakIterator::createLineInstance(icu::Locale(locale), status);
  return checked(iterator, status, "line break");
}

BreakIteratorPtr make_grapheme_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  auto* iterator = icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status);
  return checked(iterator, status, "grapheme cluster");
}

// A break iterator holds a position, so each thread has its own; making one costs more than breaking a paragraph.
icu::BreakIterator& line_iterator(bool strict) {
  thread_local const BreakIteratorPtr strict_iterator = make_line_iterator("ja@lb=strict");
  thread_local const BreakIteratorPtr loose_iterator = make_line_iterator("ja@lb=loose");
  return strict ? *strict_iterator : *loose_iterator;
}

icu::BreakIterator& grapheme_iterator() {
  thread_local const BreakIteratorPtr iterator = make_grapheme_iterator();
  return *iterator;
}

/// Points an iterator at UTF-8 text, so that positions are byte offsets.
class IteratedText {
 public:
  IteratedText(icu::BreakIterator& iterator, std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&text_, text.data(), static_cast<std::int64_t>(text.size()), &status);
    iterator.setText(&text_, status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU refused a text");
  }
  ~IteratedText() { utext_close(&text_); }
  IteratedText(const IteratedText&) = delete;
  IteratedText& operator=(const IteratedText&) = delete;

 private:
  UText text_ = UTEXT_INITIALIZER;
};

}  // namespace

std::vector<BreakOpportunity> line_break_opportunities(std::string_view text, bool strict) {
  std::vector<BreakOpportunity> out;
  if (text.empty()) return out;
  icu::BreakIterator& iterator = line_iterator(strict);
  const IteratedText iterated(iterator, text);
  for (std::int32_t at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next()) {
    const auto offset = static_cast<std::size_t>(at);
    if (offset >= text.size()) break;
    const bool mandatory = iterator.getRuleStatus() >= UBRK_LINE_HARD;
    out.push_back({offset, mandatory ? LineBreak::mandatory : LineBreak::allowed});
  }
  return out;
}

std::vector<std::size_t> grapheme_ends(std::string_view text) {
  std::vector<std::size_t> out;
  if (text.empty()) return out;
  icu::BreakIterator& iterator = grapheme_iterator();
  const IteratedText iterated(iterator, text);
  for (std::int32_t at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next()) {
    out.push_back(static_cast<std::size_t>(at));
  }
  return out;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto cp = static_cast<UChar32>(decode_utf8(text, i));
    const auto category = u_charType(cp);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) continue;
    switch (u_getIntPropertyValue(cp, UCHAR_EAST_ASIAN_WIDTH)) {
      case U_EA_WIDE:
      case U_EA_FULLWIDTH:
      case U_EA_AMBIGUOUS:
        width += 2;
        break;
      default:
        width += 1;
    }
  }
  return width;
}

bool leaves_ink(char32_t code_point) {
  constexpr char32_t kBlankBraille = 0x2800, kNullNotehead = 0x1D159;
  const auto cp = static_cast<UChar32>(code_point);
  switch (u_charType(cp)) {
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
      return false;
    default:
      return !u_hasBinaryProperty(cp, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) && code_point != kBlankBraille &&
             code_point != kNullNotehead;
  }
}

bool is_cjk(char32_t code_point) {
  const auto cp = static_cast<UChar32>(code_point);
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(cp, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      return true;
    default:
      break;
  }
  const auto width = u_getIntPropertyValue(cp, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

std::string to_nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no normalization data");
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  normalizer->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                            status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU could not normalize a text");
  return out;
}

}  // namespace chohyo::base
