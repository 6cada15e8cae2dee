// Diagnostics of this room: letters W1xx. docs/diagnostics.md describes each.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace chohyo::workbook {

inline constexpr diag::Code kCellTooLong{
    "W101",
    diag::Severity::error,
    {"「{place}」が長すぎて Excel のセルに入りません（{count} 文字、上限 32,767 文字、施設 {facility}）",
     "'{place}' is too long for a cell of Excel ({count} characters, at most 32,767; facility {facility})"},
    {"文を短くするか、続きを別の文書にしてください。PDF だけなら、--format pdf でこのままでも作れます。",
     "Shorten the text or move the rest to a document of its own. With --format pdf the PDF can be made as it is."}};

inline constexpr diag::Code kUnfitPlan{
    "W102",
    diag::Severity::error,
    {"ブックの組み立てに誤りがあります: {reason}", "the workbook was planned wrongly: {reason}"},
    {"様式パック（templates）を作り変えた直後なら、その項目 ID と表の列を見直してください。",
     "If you have just changed a form pack (templates), look again at its item ids and table columns."}};

inline constexpr diag::Code kLibrary{
    "W103",
    diag::Severity::failure,
    {"ブックを書き出せませんでした: {reason}（{place}）", "the workbook could not be written: {reason} ({place})"},
    {"一時フォルダーの空き容量と権限を確かめて、もう一度実行してください。",
     "Check the free space and the permissions of the temporary folder, then run it again."}};

inline constexpr diag::Code kTemporaryFolder{
    "W104",
    diag::Severity::failure,
    {"一時フォルダー {folder} が使えません: {reason}", "the temporary folder {folder} cannot be used: {reason}"},
    {"環境変数 TMPDIR に、書き込めて空きのあるフォルダーを指定してください。",
     "Set TMPDIR to a folder that is writable and has room."}};

inline constexpr diag::Code kUnfitText{
    "W105",
    diag::Severity::error,
    {"「{place}」に、ブックに書けない文字があります（{position} バイト目）",
     "'{place}' holds a character that cannot stand in a workbook (byte {position})"},
    {"制御文字や壊れた文字を取り除いてください。", "Remove control characters and broken characters."}};

inline constexpr std::array<const diag::Code*, 5> kCodes = {&kCellTooLong, &kUnfitPlan, &kLibrary, &kTemporaryFolder,
                                                            &kUnfitText};

}  // namespace chohyo::workbook
