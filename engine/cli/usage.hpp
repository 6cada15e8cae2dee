// The words of the command line in both languages: what each command and option is called and does. `parser` builds
// the commands from these tables.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "cli/arguments.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::cli {

/// These words with what owners are called in place of {one} and {owner} (form/owner_words.hpp). Options and help stand
/// before a templates folder is read, so that is what the usual records say.
std::string spelled(std::string_view words, diag::Language language = diag::Language::ja);

struct CommandWords {
  Command command;
  std::string_view name;
  diag::Text does;
  std::string_view examples;  ///< one a line; the same in both languages
};

inline constexpr std::array<CommandWords, 11> kCommands = {{
    {Command::render,
     "render",
     {"回答ファイルから様式の PDF とブック（xlsx）を作る。出力: DIR/<施設 ID>/<様式>-<版>.pdf|xlsx",
      "Make the forms of answers files as PDF and workbook: DIR/<facility id>/<form>-<edition>.pdf|xlsx"},
     "  chohyo render sakura.xml --out out\n"
     "  chohyo render answers --out out --format pdf --jobs 2     (a folder of answers files)\n"
     "  chohyo render @list.txt --out out --output json           (paths, one a line)\n"
     "  chohyo render sakura.xml --out out --without facility-line --date 2024-12-20\n"
     "  chohyo render unfinished.xml --out out --draft\n"},
    {Command::batch,
     "batch",
     {"グループの全施設の様式を作り、何ができて何ができなかったかを DIR/report.json に残す",
      "Make the forms of all facilities of a group, and tell in DIR/report.json what exists and what does not"},
     "  chohyo batch group.xml --out out --date 2024-12-20\n"
     "  chohyo batch answers --out out --format pdf --jobs 2      (a folder of answers files)\n"
     "  chohyo batch group.xml --out out --resume                 (go on after a stop, or after corrections)\n"
     "  chohyo batch group.xml --out out --shard 1/4              (the first of four machines)\n"
     "  chohyo batch group.xml --out out --print --shared none    (also DIR/print-001.pdf … for the print room)\n"},
    {Command::merge,
     "merge",
     {"グループを分けて出力した報告を一つに合わせる", "Put the reports of the parts of a group together"},
     "  chohyo batch group.xml --out part1 --shard 1/2\n"
     "  chohyo batch group.xml --out part2 --shard 2/2\n"
     "  chohyo merge part1 part2 --out whole\n"},
    {Command::check,
     "check",
     {"回答ファイルの誤りと、足りない記入を調べる（render と同じ診断を、書き込まずに）",
      "Find what is wrong with answers files, and what is missing: what render would say, and nothing is written"},
     "  chohyo check sakura.xml\n"
     "  chohyo check sakura.xml --as inspector\n"
     "  chohyo check answers --output json\n"},
    {Command::blank,
     "blank",
     {"未記入の様式を作る。手書き用の PDF と、記入用のブック（xlsx）",
      "Make the unfilled form, to fill in by hand (PDF) or in a spreadsheet (xlsx)"},
     "  chohyo forms                      (FORM: its first column)\n"
     "  chohyo blank FORM --out out\n"
     "  chohyo blank checklist@r6 --out out\n"
     "  chohyo blank FORM --out out --format pdf\n"},
    {Command::create,
     "new",
     {"記入用の回答ファイルを作る（XML には各項目の文がコメントとして入る）",
      "Make an answers file to fill in; in XML the items' texts stand beside it as comments"},
     "  chohyo new --out sakura.xml --facility さくら総合病院\n"
     "  chohyo new --out sakura.json --{one} A{owner} --{one} B{owner}\n"
     "  chohyo new --{one} C{owner} --from sakura.xml --out sakura-c.xml\n"},
    {Command::convert,
     "convert",
     {"回答ファイルを別の形式に変える（XML ↔ JSON、ファイル名で決まる）",
      "Turn an answers file into the other format, XML or JSON, as its name says"},
     "  chohyo convert sakura.xml --out sakura.json\n"},
    {Command::xref,
     "xref",
     {"ガイドラインの箇所と様式の項目の対応を調べる。QUERY なしで全部",
      "Look up which items of forms refer to a clause, and what an item corresponds to; without QUERY everything"},
     "  chohyo xref 経営管理編3.4.1\n"
     "  chohyo xref part2/A-10\n"
     "  chohyo xref システム運用編 --output json\n"
     "  chohyo xref --output csv > xref.csv\n"},
    {Command::forms,
     "forms",
     {"使える様式、版、切り替えを一覧する", "List the forms there are, their editions and switches"},
     "  chohyo forms\n"
     "  chohyo forms --output json\n"
     "  chohyo forms --schema xsd > answers.xsd\n"
     "  chohyo forms --schema pack > pack.xsd\n"},
    {Command::preview,
     "preview",
     {"様式定義の見本（フォルダーの sample.xml、なければ未記入）を PDF、画像、ブックにする",
      "Show what a form pack looks like: its sample.xml, or the blank form, as PDF, pictures and workbook"},
     "  chohyo preview checklist\n"
     "  chohyo preview checklist@r6 --out out --overlay\n"
     "  chohyo preview templates/checklist/r6 --watch             (the folder of a pack; again at each save)\n"},
    {Command::pack,
     "pack",
     {"様式定義を始める（new）、見本の文を expected.txt と比べる（test）",
      "Begin a form pack (new), or compare the text of its sample with expected.txt (test)"},
     "  chohyo pack new rounds --out templates                    (templates/rounds/r1)\n"
     "  chohyo pack new rounds --edition r7 --out templates\n"
     "  chohyo pack test templates/rounds/r1\n"
     "  chohyo pack test templates/rounds/r1 --update             (write expected.txt)\n"},
}};

/// An option as help shows it. `value` is empty for one that takes none.
struct OptionWords {
  std::string_view name, value;
  diag::Text does;
};

namespace options {

inline constexpr OptionWords kOut{"--out", "DIR", {"出力先のフォルダー（必須）", "folder to write to (required)"}};
inline constexpr OptionWords kOutFile{"--out", "FILE", {"書き込むファイル（必須）", "file to write (required)"}};
inline constexpr OptionWords kForm{
    "--form",
    "FORM",
    {"この様式だけ（繰り返し可）。版も指定するなら FORM@EDITION",
     "this form only (may be repeated); FORM@EDITION for an edition other than the newest"}};
inline constexpr OptionWords kFormat{
    "--format", "pdf|xlsx", {"この形式だけ（繰り返し可）", "this format only (may be repeated)"}};
inline constexpr OptionWords kJobs{
    "--jobs", "N", {"同時に処理する数（既定はプロセッサーの数）", "documents in work at a time (default: one a core)"}};
inline constexpr OptionWords kDate{"--date",
                                   "YYYY-MM-DD",
                                   {"出力日（既定は SOURCE_DATE_EPOCH、なければ今日）",
                                    "date of output (default: SOURCE_DATE_EPOCH, otherwise today)"}};
inline constexpr OptionWords kDraft{
    "--draft",
    "",
    {"誤りがあっても作り、全ページに「下書き」と入れる", "render in spite of errors, every page marked as a draft"}};
inline constexpr OptionWords kWith{
    "--with", "SWITCH", {"様式の切り替えを入れる（繰り返し可）", "turn a switch of the form on (may be repeated)"}};
inline constexpr OptionWords kWithout{
    "--without", "SWITCH", {"様式の切り替えを切る（繰り返し可）", "turn a switch of the form off (may be repeated)"}};
inline constexpr OptionWords kAs{
    "--as",
    "inspector",
    {"立入検査の目で見る。様式ごとに準備状況を示し、足りない記入も終了状態 1 にする",
     "look as an inspector will: how ready each form is, and what is missing gives status 1 too"}};
inline constexpr OptionWords kOutput{
    "--output", "text|line|json", {"結果の書き方（既定は text）", "how to write the result (default: text)"}};
inline constexpr OptionWords kFormsOutput{
    "--output", "text|json", {"結果の書き方（既定は text）", "how to write the result (default: text)"}};
inline constexpr OptionWords kXrefOutput{
    "--output", "text|json|csv", {"結果の書き方（既定は text）", "how to write the result (default: text)"}};
inline constexpr OptionWords kSchema{
    "--schema",
    "xsd|json|pack",
    {"スキーマを書き出す。回答ファイルの XSD か JSON Schema、または様式定義 form.xml の XSD",
     "write a schema: of answers files as XSD or JSON Schema, or of form.xml (pack) as XSD"}};
inline constexpr OptionWords kReference{
    "--reference",
    "",
    {"様式定義の要素、規則、名前の一覧を書き出す（Markdown、--lang の言語）",
     "write the reference of form packs: elements, rules, names (Markdown, in the language of --lang)"}};
inline constexpr OptionWords kOwner{
    "--{one}",
    "NAME",
    {"契約している{owner}。{owner}ごとの様式もその分だけ作る（繰り返し可）",
     "a {owner} under contract, who gets the forms made for each {owner} (may be repeated)"}};
inline constexpr OptionWords kFrom{"--from",
                                   "ANSWERS",
                                   {"この回答ファイルに書き足す。すでにある回答から写した提案が入る",
                                    "add to this answers file, with proposals from the answers it holds"}};
inline constexpr OptionWords kFacility{"--facility", "NAME", {"施設の名前", "name of the facility"}};
inline constexpr OptionWords kForce{
    "--force", "", {"すでにあるファイルに上書きする", "overwrite a file that is there already"}};
inline constexpr OptionWords kPreviewOut{
    "--out", "DIR", {"出力先のフォルダー（既定は preview）", "folder to write to (default: preview)"}};
inline constexpr OptionWords kWatch{
    "--watch", "", {"保存のたびに作り直す。Ctrl-C で終わる", "render again at each save, until Ctrl-C"}};
inline constexpr OptionWords kOverlay{
    "--overlay",
    "",
    {"ページの上に余白、列の ID、縮めた文と別紙に続く文を示す",
     "mark margins, ids of columns, and cells whose text shrank or goes on on a 別紙"}};
inline constexpr OptionWords kPackOut{
    "--out", "DIR", {"new: 様式定義のフォルダー（必須）", "new: the folder of form packs to write to (required)"}};
inline constexpr OptionWords kEdition{
    "--edition", "EDITION", {"new: 版（既定は r1）", "new: the edition (default: r1)"}};
inline constexpr OptionWords kUpdate{
    "--update", "", {"test: 今の文を expected.txt に書き込む", "test: write what the form says to expected.txt"}};
inline constexpr OptionWords kResume{"--resume",
                                     "",
                                     {"前回の続きから。足りないものと変わったものだけを作る",
                                      "go on from the last run: make only what is missing or has changed"}};
inline constexpr OptionWords kTidy{"--tidy",
                                   "",
                                   {"いまの回答のものではない以前の様式を DIR/stale/<日付>/ に移す",
                                    "move forms of earlier runs that are not of today's answers to DIR/stale/<date>/"}};
inline constexpr OptionWords kFailFast{
    "--fail-fast", "", {"一施設でも出力できなければ、そこで止める", "stop at the first facility that fails"}};
inline constexpr OptionWords kShard{
    "--shard", "I/N", {"グループを N 個に分けた I 番目だけ", "the I-th of N parts of the group only"}};
inline constexpr OptionWords kPrint{
    "--print",
    "",
    {"全施設の PDF を印刷室に渡すファイル DIR/print-001.pdf … にまとめる",
     "put the PDF files of all facilities together into files for the print room, DIR/print-001.pdf …"}};
inline constexpr OptionWords kPrintVolume{"--print-volume",
                                          "PAGES",
                                          {"そのファイルの 1 冊のページ数の上限（既定は 2000）",
                                           "most pages of one of those files (default: 2000)"}};
inline constexpr OptionWords kPrintSides{"--print-sides",
                                         "one|two",
                                         {"片面か両面か。両面では施設も様式も紙の表から始まる（既定は two）",
                                          "one-sided or two-sided: facilities and forms begin on front sides "
                                          "(default: two)"}};
inline constexpr OptionWords kShared{"--shared",
                                     "once|each|none",
                                     {"どの施設でも同じ様式を、1 冊に 1 部、施設ごと、なしのどれにするか（既定は once）",
                                      "forms that are the same for all facilities: once a file, for each, or not at "
                                      "all (default: once)"}};
inline constexpr OptionWords kTemplates{"--templates", "DIR", {"様式定義のフォルダー", "folder of form packs"}};
inline constexpr OptionWords kFonts{"--fonts",
                                    "DIR",
                                    {"フォントファイルのフォルダー（fonts.xml を含めば一覧も）",
                                     "folder of font files, or of a fonts.xml with its files"}};
inline constexpr OptionWords kLang{
    "--lang", "ja|en", {"表示の言語（既定は環境に従う）", "language of messages (default: the locale's)"}};
inline constexpr OptionWords kQuiet{
    "--quiet", "", {"誤りと結果のほかは何も表示しない", "print nothing but errors and results"}};

}  // namespace options
}  // namespace chohyo::cli
