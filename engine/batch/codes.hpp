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
    {"施設 ID「{facility}」は {file} ですでに使われています", "facility id \"{facility}\" is already used by {file}"},
    {"同じフォルダーに上書きしてしまうため出力しません。施設ごとに別の id を付けてください",
     "it would overwrite the same folder and is not rendered; give each facility an id of its own"},
};
inline constexpr Code kCannotWrite{
    "B201",
    Severity::failure,
    {"{file} に書き込めません（{reason}）", "cannot write {file} ({reason})"},
    {"空き容量と書き込み権限を確かめるか、--out で別の場所を指定してください",
     "check free space and permissions, or name another place with --out"},
};
inline constexpr Code kFolderInUse{
    "B203",
    Severity::failure,
    {"{folder} には別の chohyo（プロセス {process}）が書き込んでいるところです",
     "another chohyo (process {process}) is writing to {folder} at this moment"},
    {"終わるのを待ってからもう一度実行するか、--out で別の場所を指定してください",
     "run this again when it has ended, or name another place with --out"},
};
inline constexpr Code kFewerThreads{
    "B204",
    Severity::warning,
    {"同時に {wished} 件処理するところを {started} 件で進めました（{reason}）",
     "worked on {started} documents at a time instead of {wished} ({reason_en})"},
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
    {"予期しない失敗です（{reason}）", "something unexpected failed ({reason})"},
    {"メモリーや設定の制限を確かめ、続くようなら開発者に知らせてください",
     "check memory and other limits; if it goes on, tell the developers"},
};

inline constexpr Code kOtherSource{
    "B104",
    Severity::warning,
    {"施設「{facility}」のファイルは、前回は {before} から作られたものでした。{file} の内容で置き換えました",
     "the files of facility \"{facility}\" were made from {before} last time; those from {file} take their place"},
    {"別の施設なら、別の id を付けて作り直してください",
     "if these are two facilities, give each an id of its own and render both again"},
};
inline constexpr Code kNotOfThisRun{
    "B105",
    Severity::warning,
    {"{folder} に、今回作ったものではない様式が残っています: {forms}",
     "{folder} holds forms that are not of this run: {forms}"},
    {"いまの回答とは合っていないことがあります。要らなければ消してください",
     "they may not say what the answers say today; delete them if they are not wanted"},
};
inline constexpr Code kNoAnswersInFolder{
    "B106",
    Severity::error,
    {"フォルダー {folder} に回答ファイル（.xml、.json）がありません",
     "there is no answers file (.xml, .json) in the folder {folder}"},
    {"場所を確かめてください。中のフォルダーまでは調べません",
     "check the place; folders inside it are not looked into"},
};
inline constexpr Code kListUnreadable{
    "B107",
    Severity::error,
    {"ファイルの一覧 {file} を読めません（{reason}）", "the list of files {file} cannot be read ({reason})"},
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
    {"切り替え「{name}」はありません", "there is no switch \"{name}\""},
    {"{hint}", "{hint_en}"},
};
inline constexpr Code kSwitchBothWays{
    "B113",
    Severity::error,
    {"切り替え「{name}」を入れるようにも切るようにも指定されています",
     "the switch \"{name}\" is turned both on and off"},
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
    {"出力の形式 {format} はありません", "there is no output format {format}"},
    {"PDF とブックのどちらか、または両方を指定してください", "ask for the PDF, the workbook, or both"},
};
inline constexpr Code kTimeOutOfRange{
    "B116",
    Severity::error,
    {"出力日時 {given} は {least} から {most} までの秒数ではありません",
     "the time of output {given} is not a number of seconds from {least} to {most}"},
    {"1970-01-01T00:00:00Z からの秒数を書いてください（ミリ秒ではありません）",
     "give seconds since 1970-01-01T00:00:00Z (not milliseconds)"},
};

// --- groups of facilities ------------------------------------------------------------------------------------------

inline constexpr Code kGroupUnreadable{
    "B117",
    Severity::error,
    {"グループのファイル {file} を読めません（{reason}）", "the group file {file} cannot be read ({reason})"},
    {"場所と読み取りの権限を確かめてください", "check the place and the permission to read it"},
};
inline constexpr Code kNotAGroup{
    "B118",
    Severity::error,
    {"グループのファイルではありません（いちばん外側の要素が <{element}> です）",
     "this is no group file (its outermost element is <{element}>)"},
    {"<group id=\"…\"> で始まるファイルか、回答ファイルのフォルダーを指定してください。回答ファイルが一つなら chohyo "
     "render です",
     "name a file that begins with <group id=\"…\">, or a folder of answers; for a single answers file there is chohyo "
     "render"},
};
inline constexpr Code kBadGroupId{
    "B119",
    Severity::error,
    {"グループの id「{id}」はファイルの名前に使えません", "the group's id \"{id}\" cannot be part of a file's name"},
    {"小文字の英数字と - _ . の 64 文字以内にしてください", "use a-z, 0-9, - _ and . only, at most 64 of them"},
};
inline constexpr Code kNamedTwice{
    "B120",
    Severity::error,
    {"回答ファイル {file} は {place} ですでに挙がっています", "the answers file {file} is named already at {place}"},
    {"どちらか一方を消してください", "delete one of the two"},
};
inline constexpr Code kGlobFindsNothing{
    "B121",
    Severity::error,
    {"{pattern} に当てはまるファイルがありません", "no file matches {pattern}"},
    {"* はどんな文字の並びにも、? は一文字に当てはまります。フォルダーの名前には使えません",
     "* stands for any characters and ? for one, in the file's name only, not in a folder's"},
};
inline constexpr Code kGlobUnreadable{
    "B122",
    Severity::error,
    {"フォルダー {folder} を調べられません（{reason}）", "the folder {folder} cannot be looked into ({reason})"},
    {"グループのファイルのあるフォルダーから数えたパスを書いてください",
     "write a path that starts from the folder of the group file"},
};
inline constexpr Code kGroupInItself{
    "B123",
    Severity::error,
    {"グループ {file} の中に、そのグループ自身が入っています", "the group {file} contains itself"},
    {"この <group file=\"…\"/> を消してください", "delete this <group file=\"…\"/>"},
};
inline constexpr Code kGroupsTooDeep{
    "B124",
    Severity::error,
    {"グループの入れ子が深すぎます（上限 {limit} 段）", "groups are nested too deep (limit {limit})"},
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
    {"出力先 {out} が、回答ファイルのフォルダー {folder} の中にあります",
     "the output folder {out} lies in the folder of answers {folder}"},
    {"--out で別の場所を指定してください", "name another place with --out"},
};
inline constexpr Code kAnswersInsideOut{
    "B127",
    Severity::error,
    {"回答ファイル {file} が、出力先 {out} の中にあります", "the answers file {file} lies in the output folder {out}"},
    {"--out で別の場所を指定してください", "name another place with --out"},
};
inline constexpr Code kReservedFacility{
    "B128",
    Severity::error,
    {"施設 ID「{facility}」は、出力先に置かれる報告などの名前です",
     "the facility id \"{facility}\" is the name of something that a run puts into its folder"},
    {"別の id を付けてください", "give it another id"},
};
inline constexpr Code kNotInGroup{
    "B129",
    Severity::warning,
    {"施設「{facility}」はいまのグループにありません。{folder} に以前の様式が残っています: {forms}",
     "the facility \"{facility}\" is not in the group; {folder} still holds forms of earlier runs: {forms}"},
    {"--tidy を付けると DIR/stale に移します", "--tidy moves them to DIR/stale"},
};
inline constexpr Code kSetAside{
    "B130",
    Severity::note,
    {"施設「{facility}」の、いまの回答のものではない様式を {folder} に移しました: {forms}",
     "forms of the facility \"{facility}\" that are not of today's answers were moved to {folder}: {forms}"},
    {"要らなければ消してください", "delete them when they are not wanted"},
};
inline constexpr Code kJournalDamaged{
    "B131",
    Severity::warning,
    {"記録 {file} の {count} 行は壊れているため使いません",
     "{count} lines of the journal {file} are damaged and not used"},
    {"その施設は作り直します。出力は変わりません",
     "the facilities they were about are made again; the output is the same"},
};

// --- the reports of parts of a group -------------------------------------------------------------------------------

inline constexpr Code kReportUnreadable{
    "B132",
    Severity::error,
    {"報告 {file} を読めません（{reason}）", "the report {file} cannot be read ({reason})"},
    {"chohyo batch の出力先を指定してください。途中で強制終了されたものは、先に --resume で仕上げてください",
     "name an output folder of chohyo batch; one whose run was killed is to be finished with --resume first"},
};
inline constexpr Code kNotAReport{
    "B133",
    Severity::error,
    {"{file} は chohyo batch の報告ではないか、書き換えられています",
     "{file} is no report of chohyo batch, or was altered"},
    {"chohyo batch --resume で作り直してください", "make it again with chohyo batch --resume"},
};
inline constexpr Code kOtherGroup{
    "B134",
    Severity::error,
    {"{first} と {second} は、同じグループを同じ版で同じ日に分けて出力したものではありません（違い: {difference}）",
     "{first} and {second} are not of one group, made by one version and on one day (they differ in {difference_en})"},
    {"同じグループの、同じ --date の部分だけを合わせてください",
     "merge parts of the same group and the same --date only"},
};
inline constexpr Code kPartMissing{
    "B135",
    Severity::error,
    {"グループの {part} の部分がありません", "the part {part} of the group is missing"},
    {"すべての部分の出力先を指定してください", "name the output folders of all parts"},
};
inline constexpr Code kPartTwice{
    "B136",
    Severity::error,
    {"グループの {part} の部分が {first} と {second} の二つあります",
     "the part {part} of the group is there twice, in {first} and {second}"},
    {"どちらか一方を外してください", "leave one of them out"},
};
inline constexpr Code kFacilityInTwoParts{
    "B137",
    Severity::warning,
    {"施設 ID「{facility}」が {first} と {second} の両方にあります",
     "the facility id \"{facility}\" is both in {first} and in {second}"},
    {"別の施設なら、片方に別の id を付けて作り直してください",
     "if these are two facilities, give one of them an id of its own and make it again"},
};

inline constexpr Code kNoPrintRun{
    "B138",
    Severity::failure,
    {"印刷用ファイルの作り方 {file} を読めません（{reason}）",
     "{file}, which says how print files are put together, cannot be read ({reason})"},
    {"様式定義のフォルダーに chohyo の templates/print を置いてください",
     "the folder of form packs needs templates/print of chohyo in it"},
};
inline constexpr Code kPrintFileLost{
    "B139",
    Severity::failure,
    {"{file} を印刷用のファイルに入れられません（{reason}）", "{file} cannot be put into a print file ({reason_en})"},
    {"出力先のファイルを動かしたり変えたりせずに、--resume を付けて実行してください",
     "leave the files of the output folder as they are, and run it again with --resume"},
};
inline constexpr Code kPrintNotSettled{
    "B140",
    Severity::error,
    {"{part} の目次か仕切り紙は、ページの番号によってページ数が変わり続けます",
     "the contents or the separator of {part} changes its number of pages with the page numbers in it"},
    {"templates/print の様式で、ページの番号の欄の幅を決めてください",
     "give the page numbers columns of a fixed width in the forms of templates/print"},
};

inline constexpr std::array kCodes = {
    &kDuplicateFacility, &kCannotWrite,        &kUnexpected,       &kUnknownSwitch, &kSwitchBothWays,
    &kNoFormat,          &kUnknownFormat,      &kTimeOutOfRange,   &kOtherSource,   &kNotOfThisRun,
    &kNoAnswersInFolder, &kListUnreadable,     &kListNotText,      &kFolderInUse,   &kFewerThreads,
    &kOutOfMemory,       &kGroupUnreadable,    &kNotAGroup,        &kBadGroupId,    &kNamedTwice,
    &kGlobFindsNothing,  &kGlobUnreadable,     &kGroupInItself,    &kGroupsTooDeep, &kEmptyGroup,
    &kOutInsideInput,    &kAnswersInsideOut,   &kReservedFacility, &kNotInGroup,    &kSetAside,
    &kJournalDamaged,    &kReportUnreadable,   &kNotAReport,       &kOtherGroup,    &kPartMissing,
    &kPartTwice,         &kFacilityInTwoParts, &kNoPrintRun,       &kPrintFileLost, &kPrintNotSettled};

}  // namespace chohyo::batch
