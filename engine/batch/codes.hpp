// What the line for whole files can find wrong by itself.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace chohyo::batch {

using diag::Code;
using diag::Severity;

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
inline constexpr Code kFolderInUse{
    "B203",
    Severity::failure,
    {"{0} には別の chohyo（プロセス {1}）が書き込んでいるところです",
     "another chohyo (process {1}) is writing to {0} at this moment"},
    {"終わるのを待ってからもう一度実行するか、--out で別の場所を指定してください",
     "run this again when it has ended, or name another place with --out"},
};
inline constexpr Code kFewerThreads{
    "B204",
    Severity::warning,
    {"同時に {0} 件処理するところを {1} 件で進めました（{2}）",
     "worked on {1} documents at a time instead of {0} ({3})"},
    {"出力は同じです。ulimit などの上限を上げるか、--jobs を小さくすると、この警告は出ません",
     "the output is the same; raise the limit (ulimit) or give a smaller --jobs to be rid of this warning"},
};
inline constexpr Code kOutOfMemory{
    "B205",
    Severity::failure,
    {"メモリーが足りないため、この施設は出力していません", "not rendered: there was not enough memory"},
    {"ほかのプログラムを閉じるか、--jobs を小さくして、もう一度実行してください",
     "close other programs or give a smaller --jobs, then run this again"},
};
inline constexpr Code kUnexpected{
    "B202",
    Severity::failure,
    {"予期しない失敗です（{0}）", "something unexpected failed ({0})"},
    {"メモリーや設定の制限を確かめ、続くようなら開発者に知らせてください",
     "check memory and other limits; if it goes on, tell the developers"},
};


inline constexpr Code kOtherSource{
    "B104",
    Severity::warning,
    {"施設「{0}」のファイルは、前回は {1} から作られたものでした。{2} の内容で置き換えました",
     "the files of facility \"{0}\" were made from {1} last time; those from {2} take their place"},
    {"別の施設なら、別の id を付けて作り直してください",
     "if these are two facilities, give each an id of its own and render both again"},
};
inline constexpr Code kNotOfThisRun{
    "B105",
    Severity::warning,
    {"{0} に、今回作ったものではない様式が残っています: {1}",
     "{0} holds forms that are not of this run: {1}"},
    {"いまの回答とは合っていないことがあります。要らなければ消してください",
     "they may not say what the answers say today; delete them if they are not wanted"},
};
inline constexpr Code kNoAnswersInFolder{
    "B106",
    Severity::error,
    {"フォルダー {0} に回答ファイル（.xml、.json）がありません",
     "there is no answers file (.xml, .json) in the folder {0}"},
    {"場所を確かめてください。中のフォルダーまでは調べません",
     "check the place; folders inside it are not looked into"},
};
inline constexpr Code kListUnreadable{
    "B107",
    Severity::error,
    {"ファイルの一覧 {0} を読めません（{1}）", "the list of files {0} cannot be read ({1})"},
    {"@ のうしろには、回答ファイルのパスを一行に一つずつ書いたテキストファイルを指定してください",
     "after @ comes a text file with the path of one answers file in each line"},
};
inline constexpr Code kListNotText{
    "B108",
    Severity::error,
    {"ファイルの一覧が普通のテキストではありません", "the list of files is not plain text"},
    {"UTF-8 で保存し直してください", "save it again as UTF-8"},
};


// --- what is asked for, before any answers are read --------------------------------------------------------------

inline constexpr Code kUnknownSwitch{
    "B112",
    Severity::error,
    {"切り替え「{0}」はありません", "there is no switch \"{0}\""},
    {"{1}", "{2}"},
};
inline constexpr Code kSwitchBothWays{
    "B113",
    Severity::error,
    {"切り替え「{0}」を入れるようにも切るようにも指定されています", "the switch \"{0}\" is turned both on and off"},
    {"どちらか一方にしてください", "keep one of the two"},
};
inline constexpr Code kNoFormat{
    "B114",
    Severity::error,
    {"出力の形式が指定されていません", "no output format is asked for"},
    {"PDF とブックのどちらか、または両方を指定してください", "ask for the PDF, the workbook, or both"},
};
inline constexpr Code kUnknownFormat{
    "B115",
    Severity::error,
    {"出力の形式 {0} はありません", "there is no output format {0}"},
    {"PDF とブックのどちらか、または両方を指定してください", "ask for the PDF, the workbook, or both"},
};
inline constexpr Code kTimeOutOfRange{
    "B116",
    Severity::error,
    {"出力日時 {0} は {1} から {2} までの秒数ではありません",
     "the time of output {0} is not a number of seconds from {1} to {2}"},
    {"1970-01-01T00:00:00Z からの秒数を書いてください（ミリ秒ではありません）",
     "give seconds since 1970-01-01T00:00:00Z (not milliseconds)"},
};

// --- groups of facilities ------------------------------------------------------------------------------------------

inline constexpr Code kGroupUnreadable{
    "B117",
    Severity::error,
    {"グループのファイル {0} を読めません（{1}）", "the group file {0} cannot be read ({1})"},
    {"場所と読み取りの権限を確かめてください", "check the place and the permission to read it"},
};
inline constexpr Code kNotAGroup{
    "B118",
    Severity::error,
    {"グループのファイルではありません（いちばん外側の要素が <{0}> です）",
     "this is no group file (its outermost element is <{0}>)"},
    {"<group id=\"…\"> で始まるファイルか、回答ファイルのフォルダーを指定してください。回答ファイルが一つなら chohyo render です",
     "name a file that begins with <group id=\"…\">, or a folder of answers; for a single answers file there is chohyo "
     "render"},
};
inline constexpr Code kBadGroupId{
    "B119",
    Severity::error,
    {"グループの id「{0}」はファイルの名前に使えません", "the group's id \"{0}\" cannot be part of a file's name"},
    {"小文字の英数字と - _ . の 64 文字以内にしてください", "use a-z, 0-9, - _ and . only, at most 64 of them"},
};
inline constexpr Code kNamedTwice{
    "B120",
    Severity::error,
    {"回答ファイル {0} は {1} ですでに挙がっています", "the answers file {0} is named already at {1}"},
    {"どちらか一方を消してください", "delete one of the two"},
};
inline constexpr Code kGlobFindsNothing{
    "B121",
    Severity::error,
    {"{0} に当てはまるファイルがありません", "no file matches {0}"},
    {"* はどんな文字の並びにも、? は一文字に当てはまります。フォルダーの名前には使えません",
     "* stands for any characters and ? for one, in the file's name only, not in a folder's"},
};
inline constexpr Code kGlobUnreadable{
    "B122",
    Severity::error,
    {"フォルダー {0} を調べられません（{1}）", "the folder {0} cannot be looked into ({1})"},
    {"グループのファイルのあるフォルダーから数えたパスを書いてください",
     "write a path that starts from the folder of the group file"},
};
inline constexpr Code kGroupInItself{
    "B123",
    Severity::error,
    {"グループ {0} の中に、そのグループ自身が入っています", "the group {0} contains itself"},
    {"この <group file=\"…\"/> を消してください", "delete this <group file=\"…\"/>"},
};
inline constexpr Code kGroupsTooDeep{
    "B124",
    Severity::error,
    {"グループの入れ子が深すぎます（上限 {0} 段）", "groups are nested too deep (limit {0})"},
    {"回答ファイルを直接挙げてください", "name the answers files themselves"},
};
inline constexpr Code kEmptyGroup{
    "B125",
    Severity::error,
    {"グループに施設がありません", "the group has no facility"},
    {"<facility answers=\"…\"/> か <facilities glob=\"*.xml\"/> を書いてください",
     "write <facility answers=\"…\"/> or <facilities glob=\"*.xml\"/>"},
};
inline constexpr Code kOutInsideInput{
    "B126",
    Severity::error,
    {"出力先 {0} が、回答ファイルのフォルダー {1} の中にあります", "the output folder {0} lies in the folder of answers {1}"},
    {"--out で別の場所を指定してください", "name another place with --out"},
};
inline constexpr Code kAnswersInsideOut{
    "B127",
    Severity::error,
    {"回答ファイル {0} が、出力先 {1} の中にあります", "the answers file {0} lies in the output folder {1}"},
    {"--out で別の場所を指定してください", "name another place with --out"},
};
inline constexpr Code kReservedFacility{
    "B128",
    Severity::error,
    {"施設 ID「{0}」は、出力先に置かれる報告などの名前です",
     "the facility id \"{0}\" is the name of something that a run puts into its folder"},
    {"別の id を付けてください", "give it another id"},
};
inline constexpr Code kNotInGroup{
    "B129",
    Severity::warning,
    {"施設「{0}」はいまのグループにありません。{1} に以前の様式が残っています: {2}",
     "the facility \"{0}\" is not in the group; {1} still holds forms of earlier runs: {2}"},
    {"--tidy を付けると DIR/stale に移します", "--tidy moves them to DIR/stale"},
};
inline constexpr Code kSetAside{
    "B130",
    Severity::note,
    {"施設「{0}」の、いまの回答のものではない様式を {1} に移しました: {2}",
     "forms of the facility \"{0}\" that are not of today's answers were moved to {1}: {2}"},
    {"要らなければ消してください", "delete them when they are not wanted"},
};
inline constexpr Code kJournalDamaged{
    "B131",
    Severity::warning,
    {"記録 {0} の {1} 行は壊れているため使いません", "{1} lines of the journal {0} are damaged and not used"},
    {"その施設は作り直します。出力は変わりません", "the facilities they were about are made again; the output is the same"},
};

// --- the reports of parts of a group -------------------------------------------------------------------------------

inline constexpr Code kReportUnreadable{
    "B132",
    Severity::error,
    {"報告 {0} を読めません（{1}）", "the report {0} cannot be read ({1})"},
    {"chohyo batch の出力先を指定してください。途中で強制終了されたものは、先に --resume で仕上げてください",
     "name an output folder of chohyo batch; one whose run was killed is to be finished with --resume first"},
};
inline constexpr Code kNotAReport{
    "B133",
    Severity::error,
    {"{0} は chohyo batch の報告ではないか、書き換えられています", "{0} is no report of chohyo batch, or was altered"},
    {"chohyo batch --resume で作り直してください", "make it again with chohyo batch --resume"},
};
inline constexpr Code kOtherGroup{
    "B134",
    Severity::error,
    {"{0} と {1} は、同じグループを同じ版で同じ日に分けて出力したものではありません（違い: {2}）",
     "{0} and {1} are not of one group, made by one version and on one day (they differ in {3})"},
    {"同じグループの、同じ --date の部分だけを合わせてください", "merge parts of the same group and the same --date only"},
};
inline constexpr Code kPartMissing{
    "B135",
    Severity::error,
    {"グループの {0} の部分がありません", "the part {0} of the group is missing"},
    {"すべての部分の出力先を指定してください", "name the output folders of all parts"},
};
inline constexpr Code kPartTwice{
    "B136",
    Severity::error,
    {"グループの {0} の部分が {1} と {2} の二つあります", "the part {0} of the group is there twice, in {1} and {2}"},
    {"どちらか一方を外してください", "leave one of them out"},
};
inline constexpr Code kFacilityInTwoParts{
    "B137",
    Severity::warning,
    {"施設 ID「{0}」が {1} と {2} の両方にあります", "the facility id \"{0}\" is both in {1} and in {2}"},
    {"別の施設なら、片方に別の id を付けて作り直してください",
     "if these are two facilities, give one of them an id of its own and make it again"},
};

inline constexpr std::array kCodes = {
    &kDuplicateFacility, &kCannotWrite, &kUnexpected, &kUnknownSwitch, &kSwitchBothWays, &kNoFormat, &kUnknownFormat,
    &kTimeOutOfRange, &kOtherSource, &kNotOfThisRun, &kNoAnswersInFolder, &kListUnreadable, &kListNotText,
    &kFolderInUse, &kFewerThreads, &kOutOfMemory, &kGroupUnreadable, &kNotAGroup, &kBadGroupId, &kNamedTwice,
    &kGlobFindsNothing, &kGlobUnreadable, &kGroupInItself, &kGroupsTooDeep, &kEmptyGroup, &kOutInsideInput,
    &kAnswersInsideOut, &kReservedFacility, &kNotInGroup, &kSetAside, &kJournalDamaged, &kReportUnreadable,
    &kNotAReport, &kOtherGroup, &kPartMissing, &kPartTwice, &kFacilityInTwoParts};

}  // namespace chohyo::batch
