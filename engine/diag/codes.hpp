// The diagnostic about diagnostics.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace chohyo::diag {

inline constexpr Code kMoreOfTheKind{
    "G101",
    Severity::note,
    {"{code} はこのほかに {count} 件あります（同じ番号の診断は1ファイルに {limit} 件まで示します）",
     "there are {count} more of {code} (at most {limit} of a code are shown for a file)"},
    {"上の {code} を直してから、もう一度確かめてください", "correct the {code} above, then check again"}};

inline constexpr std::array kCodes{&kMoreOfTheKind};

}  // namespace chohyo::diag
