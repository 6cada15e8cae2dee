// QR Codes (ISO/IEC 18004): the square modules that stand for a text.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "base/length.hpp"
#include "picture/picture.hpp"

namespace chohyo::picture {

/// How much of a code may be covered or torn off without its text being lost: about 7, 15, 25 and 30 per cent. More
/// takes more modules.
enum class Correction { low, medium, quartile, high };

/// Modules of blank that readers need on each side of a code.
inline constexpr std::size_t kQuietZone = 4;

/// The smallest side of a module: four dots of a printer with 300 dots an inch, which phones tell apart at arm's
/// length.
inline constexpr base::Pt kSmallestModule = base::Mm{0.33};

struct QrCode {
  std::size_t side = 0;    ///< modules, the quiet zone left out: 21 to 177
  std::vector<bool> dark;  ///< row by row from the top

  bool is_dark(std::size_t row, std::size_t column) const { return dark[row * side + column]; }
  /// Modules from one edge of the quiet zone to the other.
  std::size_t extent() const { return side + kQuietZone * 2; }
  /// The smallest side, quiet zone included, that it can be printed with.
  base::Pt least_size() const { return kSmallestModule * static_cast<double>(extent()); }
};

using QrCodePtr = std::shared_ptr<const QrCode>;

/// The smallest code that holds the text; null for an empty text and for one that no code holds. The same text gives
/// the same code. Text beyond ASCII says that it is UTF-8 (extended channel interpretation 26).
/// Precondition: `text` is UTF-8 without U+0000.
QrCodePtr make_qr_code(std::string_view text, Correction correction);

/// Why the code cannot be printed with that side, quiet zone included; empty words when it can. `code`: what
/// make_qr_code gave for a text that is not empty.
Fault code_fault(const QrCodePtr& code, base::Pt size);

/// The code in its quiet zone, black on white, some pixels a module.
PicturePtr picture_of(const QrCode& code);

}  // namespace chohyo::picture
