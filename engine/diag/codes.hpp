// The diagnostic about diagnostics.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace chohyo::diag {

inline constexpr Code kMoreOfTheKind{
    "G101",
    Severity::note,
    {"{0} はこのほかに {1} 件あります（同じ番号の診断は1ファイルに {2} 件まで示します）",
     "there are {1} more of {0} (at most {2} of a code are shown for a file)"},
    {"上の {0} を直してから、もう一度確かめてください", "correct the {0} above, then check again"}};

inline constexpr std::array kCodes{&kMoreOfTheKind};

}  // namespace chohyo::diag
