// Character codes of one PDF font: a code (= CID) a glyph and text it stands for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chohyo::pdf {

/// One glyph may serve two characters of a document (`-` and `‐` in IPAex, 用 and ⽤): each gets a code of its own, and
/// the font's CIDToGIDMap leads both to the glyph. So ToUnicode holds exactly the document's own characters.
class CodeTable {
 public:
  using Code = std::uint16_t;

  struct Entry {
    std::uint32_t glyph;  ///< in the face's font program
    std::uint32_t text_begin, text_size;
    float width;            ///< thousandths of the em
    std::uint32_t sibling;  ///< index + 1 of the next entry of the same glyph, 0 = none
    std::uint64_t front;    ///< first eight bytes of the text, compared before the rest
  };

  /// The code of the glyph for `text` (UTF-8); empty when there is none.
  std::optional<Code> find(std::uint32_t glyph, std::string_view text) const;
  /// Gives the pair the next code. Codes count from 1; 0 is .notdef. Empty when all 65,535 are taken.
  /// Precondition: `find` finds nothing.
  std::optional<Code> add(std::uint32_t glyph, std::string_view text, double width);

  /// By code - 1.
  const std::vector<Entry>& entries() const { return entries_; }
  const Entry& entry(Code code) const { return entries_[code - 1u]; }
  std::string_view text(const Entry& entry) const {
    return std::string_view(texts_).substr(entry.text_begin, entry.text_size);
  }
  bool empty() const { return entries_.empty(); }

  /// Forgets all codes, keeps the memory.
  void clear();

 private:
  std::vector<Entry> entries_;
  std::string texts_;
  std::vector<std::uint32_t> first_;  ///< by glyph: index + 1 of its first entry, 0 = none
};

/// Characters a code may stand for. The format allows 512 bytes (Adobe Technical Note 5411), MuPDF 1.21 takes eight
/// characters and U+FFFD for more, and one entry over the format's limit makes a reader drop the whole map.
inline constexpr std::size_t kMostOfOneCode = 8;

/// Bytes from the front of `text` (UTF-8, not empty) that one code may stand for: at most kMostOfOneCode characters,
/// and one beyond U+FFFF only by itself, which is how MuPDF 1.21 takes it: 葛󠄀 (U+845B U+E0100) needs two codes.
std::size_t one_code_prefix(std::string_view text);

}  // namespace chohyo::pdf
