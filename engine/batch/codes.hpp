// What the line for whole files can find wrong by itself.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace chohyo::batch {

using diag::Code;
using diag::Severity;

inline constexpr Code kNoForm{
    "B101",
    Severity::error,
    {"回答ファイルに様式の回答が一つもありません", "the answers file holds answers to no form"},
    {"様式の要素を書くか、--form で様式を指定してください（一覧: chohyo forms）",
     "write an element for a form, or name a form with --form (chohyo forms lists them)"},
};
inline constexpr Code kDuplicateFacility{
    "B102",
    Severity::error,
    {"施設 ID「{0}」は {1} ですでに使われています", "facility id \"{0}\" is already used by {1}"},
    {"同じフォルダーに上書きしてしまうため出力しません。施設ごとに別の id を付けてください",
     "it would overwrite the same folder and is not rendered; give each facility an id of its own"},
};
inline constexpr Code kCannotWrite{
    "B201",
    Severity::failure,
    {"{0} に書き込めません（{1}）", "cannot write {0} ({1})"},
    {"空き容量と書き込み権限を確かめるか、--out で別の場所を指定してください",
     "check free space and permissions, or name another place with --out"},
};
inline constexpr Code kUnexpected{
    "B202",
    Severity::failure,
    {"予期しない失敗です（{0}）", "something unexpected failed ({0})"},
    {"メモリーや設定の制限を確かめ、続くようなら開発者に知らせてください",
     "check memory and other limits; if it goes on, tell the developers"},
};

inline constexpr Code kNothingToCompare{
    "B103",
    Severity::error,
    {"{0} に並べる事業者がありません", "there is no vendor to put on {0}"},
    {"vendors に事業者を書くか、この様式を --form から外してください",
     "list the vendors under vendors, or leave this form out of --form"},
};

inline constexpr std::array<const Code*, 5> kCodes = {&kNoForm, &kDuplicateFacility, &kNothingToCompare, &kCannotWrite,
                                                      &kUnexpected};

}  // namespace chohyo::batch
