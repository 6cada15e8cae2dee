// What can be wrong with answers. Each code has a section in docs/diagnostics.md.
// Placeholders name a field twice where they must: by its printed label in Japanese, by its id in English.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace chohyo::check {

using diag::Code;
using diag::Severity;

// --- rules of the forms ------------------------------------------------------------------------------------------

inline constexpr Code kUnanswered{"C101",
                                  Severity::missing,
                                  {"{0}の回答がありません", "\"{1}\" is not answered"},
                                  {"{2} のどれかを書いてください", "write one of {2}"}};
inline constexpr Code kUndated{"C102",
                               Severity::missing,
                               {"{0}に答えていますが、{1}がありません", "\"{5}\" is answered, but \"{6}\" is missing"},
                               {"{2} のように{3}内の日付を書いてください", "write a date in fiscal year {4} like {2}"}};
inline constexpr Code kNoTarget{
    "C103",
    Severity::missing,
    {"「{0}」の項目に{1}がありません", "answered \"{5}\", but \"{6}\" is missing"},
    {"{2} のように{3}内の日付を書いてください", "write a date in fiscal year {4} like {2}"}};
inline constexpr Code kOutsideYear{
    "C104",
    Severity::error,
    {"{0} {1} は{2}（{3} から {4} まで）の外です", "{5} {1} lies outside fiscal year {6} ({3} to {4})"},
    {"この様式は年を印刷しないので、別の年の日付と読まれます。日付を直すか、その年度の版を使ってください",
     "the form prints no year, so another date would be read; correct it, or use that year's edition"}};
inline constexpr Code kWrongEdition{
    "C105",
    Severity::error,
    {"日付がすべて{0}のもので、版 {1}（{2}）と合いません",
     "every date lies in fiscal year {3}, which does not match edition {1} (fiscal year {4})"},
    {"その年度の版を使うか、日付の年を直してください", "use that year's edition, or correct the years of the dates"}};
inline constexpr Code kWrongOrder{"C106",
                                  Severity::error,
                                  {"{0} {1} が{2} {3} より前です", "{4} {1} is earlier than {5} {3}"},
                                  {"どちらかの日付を直してください", "correct one of the two dates"}};
inline constexpr Code kTooSoon{"C107",
                               Severity::error,
                               {"{0}がないのに{1}があります", "\"{3}\" is given without \"{2}\""},
                               {"先に{0}を書いてください", "give \"{2}\" first"}};
inline constexpr Code kSurplus{"C108",
                               Severity::warning,
                               {"{0}が「{1}」の項目に{2}があります", "\"{3}\" is \"{4}\", yet there is also {5}"},
                               {"{2}を消すか、{0}の回答を確かめてください", "remove {5}, or check the answer"}};
inline constexpr Code kStillOpen{
    "C109",
    Severity::warning,
    {"{0}も「{1}」のままです", "\"{2}\" is still \"{3}\""},
    {"これからの対応を説明できるようにしておいてください", "be ready to explain what will be done"}};
inline constexpr Code kOverdue{
    "C110",
    Severity::warning,
    {"{0} {1} を過ぎていますが、{2}がありません", "{3} {1} has passed, but \"{4}\" is missing"},
    {"確かめた結果を{2}に書いてください", "check again and write the result to \"{4}\""}};
inline constexpr Code kClosedByGate{
    "C111",
    Severity::error,
    {"{0}が「{1}」なので、この項目には記入できません", "\"{2}\" is answered \"{3}\", so this item must stay empty"},
    {"この項目を消すか、{0}の回答を直してください", "remove this item, or correct the answer to \"{2}\""}};
inline constexpr Code kNoOwner{
    "C112",
    Severity::warning,
    {"契約している{0}がないのに記入されています", "filled in although no {1} is under contract"},
    {"契約がなければ空欄にし、あれば {2} に{0}を書いてください", "leave it empty, or list the {1} under {2}"}};
inline constexpr Code kDateAlone{
    "C113",
    Severity::missing,
    {"{0}がありますが、{1}の回答がありません", "\"{2}\" is given, but \"{3}\" is not answered"},
    {"{4} のどれかを書いてください", "write one of {4}"}};

inline constexpr Code kBeforeMeeting{
    "C114",
    Severity::error,
    {"{0} {1} が{2} {3} より前です", "{4} {1} is earlier than {5} {3}"},
    {"最初の打ち合わせより前に完了した項目は「はい」で答えます。日付を確かめてください",
     "what was done before the first meeting is answered \"yes\"; check the dates"}};
inline constexpr Code kNoMeetingDate{
    "C115",
    Severity::missing,
    {"{0}がありません", "\"{1}\" is missing"},
    {"{2} のように、最初に確認した日を書いてください", "write the day of the first meeting like {2}"}};
inline constexpr Code kNoTable{"C116",
                               Severity::missing,
                               {"{5}「{0}」の表がありません（{1}）", "{6} \"{2}\" has no table ({3})"},
                               {"契約している{5}にはそれぞれ表が要ります。{4} を加えてください",
                                "every {6} under contract needs a table; add {4}"}};
inline constexpr Code kUncoordinated{
    "C117",
    Severity::missing,
    {"{5}が{0}社ありますが、この項目が済んでいません", "there are {0} {6}, but this item is still open"},
    {"{5}間の分担に抜けがないことを確かめ、「{1}」か{2}を書いてください",
     "check that nothing falls between the {6}, then answer \"{3}\" or give \"{4}\""}};
inline constexpr Code kDisagrees{
    "C118",
    Severity::warning,
    {"この回答は、{2}「{0}」の表の回答と食い違います", "this answer contradicts the table of {3} \"{0}\""},
    {"{1} の回答と見比べて、どちらかを直してください", "compare it with {1} and correct one of the two"}};

inline constexpr Code kNeeded{"C155",
                              Severity::missing,
                              {"「{0}」の項目に{1}がありません", "answered \"{2}\", but \"{3}\" is missing"},
                              {"{4} のように書いてください", "write it like {4}"}};
inline constexpr Code kAssertion{
    "C156", Severity::error, {"{0}", "{1}"}, {"様式の規則 {2} によります", "rule {2} of the form says so"}};

inline constexpr Code kNotShown{
    "C157",
    Severity::warning,
    {"この項目は、様式の条件に当てはまらないので印刷されません",
     "a condition of the form leaves this item out of print"},
    {"ほかの欄の回答を確かめるか、この項目を消してください", "check the answers it depends on, or remove the item"}};

// --- typing --------------------------------------------------------------------------------------------------------

inline constexpr Code kUnknownItem{
    "C121", Severity::error, {"{1} に項目「{0}」はありません", "{1} has no item \"{0}\""}, {"{2}", "{3}"}};
inline constexpr Code kUnknownField{
    "C122", Severity::error, {"「{0}」という欄はありません", "there is no field \"{0}\""}, {"{1}", "{2}"}};
inline constexpr Code kUnknownWord{
    "C123", Severity::error, {"{0}に「{1}」は書けません", "\"{2}\" cannot be \"{1}\""}, {"{3}", "{4}"}};
inline constexpr Code kNoDate{"C124",
                              Severity::error,
                              {"{0}の「{1}」は日付の書き方ではありません", "{2}: \"{1}\" is not written as a date"},
                              {"\"{3}\" か \"{4}\" の形で書いてください", "write it like \"{3}\" or \"{4}\""}};
inline constexpr Code kNoSuchDay{"C125",
                                 Severity::error,
                                 {"{0}の {1} という日は{3}にありません", "{2}: there is no {1} in {4}"},
                                 {"月と日を確かめてください", "check month and day"}};
inline constexpr Code kRepeatedItem{"C126",
                                    Severity::error,
                                    {"項目「{0}」が二度書かれています", "item \"{0}\" is given twice"},
                                    {"一つにまとめてください", "keep only one of them"}};
inline constexpr Code kTooLong{
    "C127",
    Severity::error,
    {"{0}が長すぎます（{1}字、上限 {2}字）", "{3} is too long ({1} characters, at most {2})"},
    {"短くするか、別の書類に書いてください", "shorten it, or use another document"}};
inline constexpr Code kFieldElsewhere{"C128",
                                      Severity::error,
                                      {"この項目に{0}の欄はありません", "this item has no \"{1}\""},
                                      {"{1} を消してください", "remove {1}"}};
inline constexpr Code kUnknownForm{
    "C129", Severity::error, {"様式「{0}」はありません", "there is no form \"{0}\""}, {"{1}", "{2}"}};
inline constexpr Code kUnknownEdition{
    "C130", Severity::error, {"様式 {0} に版「{1}」はありません", "form {0} has no edition \"{1}\""}, {"{2}", "{3}"}};
inline constexpr Code kNoEdition{"C131",
                                 Severity::error,
                                 {"様式 {0} の版（edition）がありません", "the edition of form {0} is missing"},
                                 {"{1} のように書いてください", "write it like {1}"}};
inline constexpr Code kNoAnswers{"C132",
                                 Severity::error,
                                 {"{0} の回答がこのファイルにありません", "this file has no answers to {0}"},
                                 {"{1}", "{2}"}};
inline constexpr Code kOtherRecord{
    "C133",
    Severity::warning,
    {"{0} の回答がほかにもあります（{2}「{1}」）が、使われるのは先に書かれた一つだけです",
     "there are more answers to {0} ({3} \"{1}\"), but only the first are used"},
    {"一つのファイルには一つだけ書いてください", "write one set of answers a file"}};
inline constexpr Code kUnknownRecord{
    "C134", Severity::error, {"{0} の中に「{1}」は書けません", "\"{1}\" cannot stand in {0}"}, {"{2}", "{3}"}};
inline constexpr Code kBadBeds{"C135",
                               Severity::error,
                               {"病床数「{0}」は数ではありません", "beds: \"{0}\" is not a number"},
                               {"0 から 99999 までの整数を書いてください", "write a whole number from 0 to 99999"}};

inline constexpr Code kUnknownOwner{
    "C136", Severity::error, {"{3}「{0}」は {5} にありません", "{5} has no {4} \"{0}\""}, {"{1}", "{2}"}};
inline constexpr Code kNoOwnerNamed{
    "C137",
    Severity::error,
    {"様式 {0} にどの{2}の表かが書かれていません", "{0} does not say which {3}'s table it is"},
    {"{1} に {4} の id を書いてください", "write the {3}'s id as {1}"}};
inline constexpr Code kAsksNothing{"C138",
                                   Severity::warning,
                                   {"様式 {0} に書き込む欄はありません", "form {0} takes no answers"},
                                   {"この部分は使われません。消してください", "this part is not used; remove it"}};

inline constexpr Code kUnconfirmed{"C139",
                                   Severity::missing,
                                   {"提案のままです（{0}）", "still a proposal ({0})"},
                                   {"確かめて {1} を消してください", "confirm or correct it, then remove {1}"}};

inline constexpr Code kRepeatedRole{
    "C140",
    Severity::error,
    {"役割「{0}」の人が二人書かれています（一人目は {1} 行目）",
     "two people have the role \"{0}\" (the first is in line {1})"},
    {"様式に印刷できるのは一人です。どちらか一方にしてください", "forms print one; keep one of the two"}};
inline constexpr Code kNotPrinted{
    "C141",
    Severity::note,
    {"{0}は、この施設のどの様式にも印刷されません", "no form of this facility prints: {1}"},
    {"様式に欄がないためです。控えとして残しておけます", "the forms have no place for it; it may stay as a record"}};
inline constexpr Code kMisspeltRole{
    "C142",
    Severity::warning,
    {"役割「{0}」の人はどの様式にも印刷されません", "no form prints the person with role \"{0}\""},
    {"「{1}」ではありませんか", "did you mean \"{1}\"?"}};
inline constexpr Code kOwnerUnused{"C143",
                                   Severity::warning,
                                   {"様式 {0} は施設に一つなので、{2}「{1}」の指定は使われません",
                                    "{0} is made once a facility, so its {3} \"{1}\" is not used"},
                                   {"{4} を消してください", "remove {4}"}};

inline constexpr Code kDateMeant{
    "C144",
    Severity::error,
    {"{0}の「{1}」は日付として読めません", "{2}: \"{1}\" cannot be read as a date"},
    {"\"{3}\" のことなら、そう書いてください（元号の年と後ろの文字を確かめてください）",
     "write \"{3}\" if that day is meant (check the era's year and what follows the date)"}};

inline constexpr Code kRepeatedRecord{
    "C151",
    Severity::error,
    {"{0}「{1}」が二度書かれています（一つ目は {2} 行目）",
     "two records of {0} have the id \"{1}\" (first in line {2})"},
    {"それぞれに別の id を付けるか、一つにまとめてください", "give each an id of its own, or make them one"}};
inline constexpr Code kFieldMissing{
    "C152", Severity::missing, {"{0}がありません", "\"{1}\" is missing"}, {"{1} を書いてください", "write {1}"}};
inline constexpr Code kDangling{
    "C153", Severity::error, {"{0}「{1}」は {2} にありません", "{2} has no record \"{1}\""}, {"{3}", "{4}"}};
inline constexpr Code kBadRecordId{"C154",
                                   Severity::error,
                                   {"{1}の id に「{0}」は使えません", "\"{0}\" cannot be the id of a record"},
                                   {"半角の英数字と - _ . だけを64文字以内で使ってください",
                                    "use only letters, digits, - _ . and at most 64 of them"}};

// --- numbers, several words, times ---------------------------------------------------------------------------------

inline constexpr Code kNoNumber{"C160",
                                Severity::error,
                                {"{0}の「{1}」は数として読めません", "{2}: \"{1}\" cannot be read as a number"},
                                {"{3} のように書いてください", "write it like {4}"}};
inline constexpr Code kTooManyPlaces{"C161",
                                     Severity::error,
                                     {"{0}の「{1}」は小数の桁が多すぎます", "{2}: \"{1}\" has too many decimal places"},
                                     {"小数は{3}桁までです", "there may be {3}"}};
inline constexpr Code kOutOfBounds{"C162",
                                   Severity::error,
                                   {"{0}の「{1}」は書ける数の外です", "{2}: \"{1}\" is out of range"},
                                   {"{3} から {4} までの数を書いてください", "write a number from {3} to {4}"}};
inline constexpr Code kRepeatedWord{"C163",
                                    Severity::warning,
                                    {"{0}に「{1}」が二度書かれています", "{2}: \"{1}\" is written twice"},
                                    {"一つだけにしてください", "write it once"}};
inline constexpr Code kNoTime{"C164",
                              Severity::error,
                              {"{0}の「{1}」は時刻として読めません", "{2}: \"{1}\" is not a time of the day"},
                              {"{3} のように、24:00 までの時刻を書いてください", "write it like {3}, up to 24:00"}};
inline constexpr Code kNoMonth{"C165",
                               Severity::error,
                               {"{0}の「{1}」は年月として読めません", "{2}: \"{1}\" is not a month of a year"},
                               {"{3} のように書いてください", "write it like {3}"}};

inline constexpr Code kNoSuchColumn{"C190",
                                    Severity::error,
                                    {"{0}に {1} 日はありません（記入 {2} 件）", "{3} has no day {1} (answers: {2})"},
                                    {"{4} を消すか、{5}を直してください", "remove {4}, or correct {6}"}};
inline constexpr Code kMonthUnknown{
    "C191",
    Severity::missing,
    {"{0}がないため、日数と曜日が分かりません", "without \"{1}\" nobody knows the days and their weekdays"},
    {"{2} を書いてください", "write {2}"}};
inline constexpr Code kWrongTotal{
    "C192",
    Severity::error,
    {"{0} は {1} と書かれていますが、計算すると {2} です", "\"{3}\" says {1}, but comes to {2}"},
    {"もとの欄を直すか、{0} を消してください（計算して印字します）",
     "correct what goes into it, or leave it out: it is worked out when the form is printed"}};

// --- which forms are meant
// --------------------------------------------------------------------------------------------

inline constexpr Code kNoForm{
    "C171",
    Severity::error,
    {"回答ファイルに様式の回答が一つもありません", "the answers file holds answers to no form"},
    {"様式の要素を書くか、--form で様式を指定してください（一覧: chohyo forms）",
     "write an element for a form, or name a form with --form (chohyo forms lists them)"},
};
inline constexpr Code kNothingToCompare{
    "C172",
    Severity::error,
    {"{0} に並べる{1}がありません", "there is no {2} to put on {0}"},
    {"{3} に{1}を書くか、この様式を --form から外してください",
     "list the {3} under {3}, or leave this form out of --form"},
};
inline constexpr Code kNothingToPrint{
    "C173",
    Severity::error,
    {"{0} には書き込む欄がなく、もとになる回答もないため、出力するものがありません",
     "{0} takes no answers, and there are no answers to make it from: nothing to print"},
    {"回答する様式の要素を書いてください（一覧: chohyo forms）",
     "write an element for a form that takes answers (chohyo forms lists them)"},
};

// --- what proposals are made from -----------------------------------------------------------------------------------

inline constexpr Code kBrokenSource{
    "C181",
    Severity::warning,
    {"{0} の定義に誤りがあるため、その回答からは提案を作れません（{1}）",
     "nothing is proposed from the answers to {0}: its pack is defective ({1})"},
    {"様式定義を直してから作り直してください（誤りの一覧: chohyo forms）",
     "correct the pack and make the file again; chohyo forms lists the defects"},
};
inline constexpr Code kUnknownSource{
    "C182",
    Severity::warning,
    {"{0} の様式定義がないため、その回答からは提案を作れません",
     "nothing is proposed from the answers to {0}: there is no such pack"},
    {"その版を templates に置いてから作り直してください", "put that edition into templates and make the file again"},
};
inline constexpr Code kBrokenEdges{
    "C183",
    Severity::warning,
    {"参照データに誤りがあるため、対応表による提案と版の間の対応はありません（{0}）",
     "nothing is proposed along the crosswalk, and it joins no editions: it is defective ({0})"},
    {"直してから作り直してください（誤りの一覧: chohyo forms）",
     "correct it and make the file again; chohyo forms lists the defects"},
};
inline constexpr std::array<const Code*, 64> kCodes = {
    &kNoForm,       &kNothingToCompare, &kNothingToPrint, &kUnanswered,     &kUndated,       &kNoTarget,
    &kOutsideYear,  &kWrongEdition,     &kWrongOrder,     &kTooSoon,        &kSurplus,       &kStillOpen,
    &kOverdue,      &kClosedByGate,     &kNoOwner,        &kDateAlone,      &kUnknownItem,   &kUnknownField,
    &kUnknownWord,  &kNoDate,           &kNoSuchDay,      &kRepeatedItem,   &kTooLong,       &kFieldElsewhere,
    &kUnknownForm,  &kUnknownEdition,   &kNoEdition,      &kNoAnswers,      &kOtherRecord,   &kUnknownRecord,
    &kBadBeds,      &kBeforeMeeting,    &kNoMeetingDate,  &kNoTable,        &kUncoordinated, &kDisagrees,
    &kUnknownOwner, &kNoOwnerNamed,     &kAsksNothing,    &kUnconfirmed,    &kRepeatedRole,  &kNotPrinted,
    &kMisspeltRole, &kOwnerUnused,      &kDateMeant,      &kRepeatedRecord, &kFieldMissing,  &kDangling,
    &kBadRecordId,  &kNeeded,           &kAssertion,      &kNotShown,       &kNoNumber,      &kTooManyPlaces,
    &kOutOfBounds,  &kRepeatedWord,     &kNoTime,         &kNoMonth,        &kNoSuchColumn,  &kMonthUnknown,
    &kWrongTotal,   &kBrokenSource,     &kUnknownSource,  &kBrokenEdges};

}  // namespace chohyo::check
