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
                                  {"{field}の回答がありません", "\"{field_id}\" is not answered"},
                                  {"{options} のどれかを書いてください", "write one of {options}"}};
inline constexpr Code kUndated{
    "C102",
    Severity::missing,
    {"{field}に答えていますが、{date}がありません", "\"{field_id}\" is answered, but \"{date_id}\" is missing"},
    {"{example} のように{year}内の日付を書いてください", "write a date in fiscal year {year_number} like {example}"}};
inline constexpr Code kNoTarget{
    "C103",
    Severity::missing,
    {"「{option}」の項目に{needed}がありません", "answered \"{option_id}\", but \"{needed_id}\" is missing"},
    {"{example} のように{year}内の日付を書いてください", "write a date in fiscal year {year_number} like {example}"}};
inline constexpr Code kOutsideYear{
    "C104",
    Severity::error,
    {"{field} {given} は{year}（{first_day} から {last_day} まで）の外です",
     "{field_id} {given} lies outside fiscal year {year_number} ({first_day} to {last_day})"},
    {"この様式は年を印刷しないので、別の年の日付と読まれます。日付を直すか、その年度の版を使ってください",
     "the form prints no year, so another date would be read; correct it, or use that year's edition"}};
inline constexpr Code kWrongEdition{
    "C105",
    Severity::error,
    {"日付がすべて{years}のもので、版 {edition}（{year}）と合いません",
     "every date lies in fiscal year {years_en}, which does not match edition {edition} (fiscal year {year_number})"},
    {"その年度の版を使うか、日付の年を直してください", "use that year's edition, or correct the years of the dates"}};
inline constexpr Code kWrongOrder{"C106",
                                  Severity::error,
                                  {"{later} {later_date} が{earlier} {earlier_date} より前です",
                                   "{later_id} {later_date} is earlier than {earlier_id} {earlier_date}"},
                                  {"どちらかの日付を直してください", "correct one of the two dates"}};
inline constexpr Code kTooSoon{"C107",
                               Severity::error,
                               {"{first}がないのに{field}があります", "\"{field_id}\" is given without \"{first_id}\""},
                               {"先に{first}を書いてください", "give \"{first_id}\" first"}};
inline constexpr Code kSurplus{
    "C108",
    Severity::warning,
    {"{field}が「{option}」の項目に{surplus}があります",
     "\"{field_id}\" is \"{option_id}\", yet there is also {surplus_id}"},
    {"{surplus}を消すか、{field}の回答を確かめてください", "remove {surplus_id}, or check the answer"}};
inline constexpr Code kStillOpen{
    "C109",
    Severity::warning,
    {"{field}も「{option}」のままです", "\"{field_id}\" is still \"{option_id}\""},
    {"これからの対応を説明できるようにしておいてください", "be ready to explain what will be done"}};
inline constexpr Code kOverdue{
    "C110",
    Severity::warning,
    {"{target} {date} を過ぎていますが、{again}がありません",
     "{target_id} {date} has passed, but \"{again_id}\" is missing"},
    {"確かめた結果を{again}に書いてください", "check again and write the result to \"{again_id}\""}};
inline constexpr Code kClosedByGate{
    "C111",
    Severity::error,
    {"{field}が「{option}」なので、この項目には記入できません",
     "\"{field_id}\" is answered \"{option_id}\", so this item must stay empty"},
    {"この項目を消すか、{field}の回答を直してください", "remove this item, or correct the answer to \"{field_id}\""}};
inline constexpr Code kNoOwner{
    "C112",
    Severity::warning,
    {"契約している{owner}がないのに記入されています", "filled in although no {owner_en} is under contract"},
    {"契約がなければ空欄にし、あれば {owners} に{owner}を書いてください",
     "leave it empty, or list the {owner_en} under {owners}"}};
inline constexpr Code kDateAlone{
    "C113",
    Severity::missing,
    {"{date}がありますが、{field}の回答がありません", "\"{date_id}\" is given, but \"{field_id}\" is not answered"},
    {"{options} のどれかを書いてください", "write one of {options}"}};

inline constexpr Code kBeforeMeeting{
    "C114",
    Severity::error,
    {"{field} {given} が{begin} {begin_date} より前です", "{field_id} {given} is earlier than {begin_id} {begin_date}"},
    {"最初の打ち合わせより前に完了した項目は「はい」で答えます。日付を確かめてください",
     "what was done before the first meeting is answered \"yes\"; check the dates"}};
inline constexpr Code kNoMeetingDate{
    "C115",
    Severity::missing,
    {"{date}がありません", "\"{date_id}\" is missing"},
    {"{example} のように、最初に確認した日を書いてください", "write the day of the first meeting like {example}"}};
inline constexpr Code kNoTable{
    "C116",
    Severity::missing,
    {"{owner}「{name}」の表がありません（{form}）", "{owner_en} \"{id}\" has no table ({form_id})"},
    {"契約している{owner}にはそれぞれ表が要ります。{example} を加えてください",
     "every {owner_en} under contract needs a table; add {example}"}};
inline constexpr Code kUncoordinated{
    "C117",
    Severity::missing,
    {"{owner}が{count}社ありますが、この項目が済んでいません",
     "there are {count} {owners}, but this item is still open"},
    {"{owner}間の分担に抜けがないことを確かめ、「{option}」か{done}を書いてください",
     "check that nothing falls between the {owners}, then answer \"{option_id}\" or give \"{done_id}\""}};
inline constexpr Code kDisagrees{
    "C118",
    Severity::warning,
    {"この回答は、{owner}「{name}」の表の回答と食い違います",
     "this answer contradicts the table of {owner_en} \"{name}\""},
    {"{place} の回答と見比べて、どちらかを直してください", "compare it with {place} and correct one of the two"}};

inline constexpr Code kNeeded{
    "C155",
    Severity::missing,
    {"「{option}」の項目に{needed}がありません", "answered \"{option_id}\", but \"{needed_id}\" is missing"},
    {"{example} のように書いてください", "write it like {example}"}};
inline constexpr Code kAssertion{"C156",
                                 Severity::error,
                                 {"{message}", "{message_en}"},
                                 {"様式の規則 {rule} によります", "rule {rule} of the form says so"}};

inline constexpr Code kNotShown{
    "C157",
    Severity::warning,
    {"この項目は、様式の条件に当てはまらないので印刷されません",
     "a condition of the form leaves this item out of print"},
    {"ほかの欄の回答を確かめるか、この項目を消してください", "check the answers it depends on, or remove the item"}};

inline constexpr Code kRecordsNotShown{
    "C158",
    Severity::warning,
    {"「{list}」の記録 {count} 件は、どの繰り返しの条件にも当てはまらないので印刷されません: {records}",
     "records of \"{list_id}\" that no loop of the form chooses appear nowhere ({count}): {records}"},
    {"条件が見る欄の回答を確かめてください", "check the answers that the conditions look at"}};

inline constexpr Code kAnswersNotShown{
    "C159",
    Severity::warning,
    {"{field}の回答（{count} 件）は、印刷する場所が様式の条件に当てはまらないので印刷されません",
     "no page shows what \"{field_id}\" is given, because the conditions of its places do not hold (answers: {count})"},
    {"条件が見る欄の回答を確かめるか、{field_id} を消してください",
     "check the answers that the conditions look at, or remove {field_id}"}};

// --- typing --------------------------------------------------------------------------------------------------------

inline constexpr Code kUnknownItem{"C121",
                                   Severity::error,
                                   {"{form} に項目「{item}」はありません", "{form} has no item \"{item}\""},
                                   {"{hint}", "{hint_en}"}};
inline constexpr Code kUnknownField{"C122",
                                    Severity::error,
                                    {"「{field}」という欄はありません", "there is no field \"{field}\""},
                                    {"{hint}", "{hint_en}"}};
inline constexpr Code kUnknownWord{"C123",
                                   Severity::error,
                                   {"{field}に「{given}」は書けません", "\"{field_id}\" cannot be \"{given}\""},
                                   {"{hint}", "{hint_en}"}};
inline constexpr Code kNoDate{
    "C124",
    Severity::error,
    {"{field}の「{given}」は日付の書き方ではありません", "{field_id}: \"{given}\" is not written as a date"},
    {"\"{example}\" か \"{short_example}\" の形で書いてください",
     "write it like \"{example}\" or \"{short_example}\""}};
inline constexpr Code kNoSuchDay{
    "C125",
    Severity::error,
    {"{field}の {given} という日は{year}にありません", "{field_id}: there is no {given} in {year_en}"},
    {"月と日を確かめてください", "check month and day"}};
inline constexpr Code kRepeatedItem{"C126",
                                    Severity::error,
                                    {"項目「{item}」が二度書かれています", "item \"{item}\" is given twice"},
                                    {"一つにまとめてください", "keep only one of them"}};
inline constexpr Code kTooLong{"C127",
                               Severity::error,
                               {"{field}が長すぎます（{count}字、上限 {limit}字）",
                                "{field_id} is too long ({count} characters, at most {limit})"},
                               {"短くするか、別の書類に書いてください", "shorten it, or use another document"}};
inline constexpr Code kFieldElsewhere{"C128",
                                      Severity::error,
                                      {"この項目に{field}の欄はありません", "this item has no \"{field_id}\""},
                                      {"{field_id} を消してください", "remove {field_id}"}};
inline constexpr Code kUnknownForm{
    "C129", Severity::error, {"様式「{name}」はありません", "there is no form \"{name}\""}, {"{hint}", "{hint_en}"}};
inline constexpr Code kUnknownEdition{
    "C130",
    Severity::error,
    {"様式 {form} に版「{edition}」はありません", "form {form} has no edition \"{edition}\""},
    {"{hint}", "{hint_en}"}};
inline constexpr Code kNoEdition{"C131",
                                 Severity::error,
                                 {"様式 {form} の版（edition）がありません", "the edition of form {form} is missing"},
                                 {"{example} のように書いてください", "write it like {example}"}};
inline constexpr Code kNoAnswers{"C132",
                                 Severity::error,
                                 {"{form} の回答がこのファイルにありません", "this file has no answers to {form}"},
                                 {"{hint}", "{hint_en}"}};
inline constexpr Code kOtherRecord{
    "C133",
    Severity::warning,
    {"{form} の回答がほかにもあります（{owner}「{id}」）が、使われるのは先に書かれた一つだけです",
     "there are more answers to {form} ({owner_en} \"{id}\"), but only the first are used"},
    {"一つのファイルには一つだけ書いてください", "write one set of answers a file"}};
inline constexpr Code kUnknownRecord{"C134",
                                     Severity::error,
                                     {"{parent} の中に「{name}」は書けません", "\"{name}\" cannot stand in {parent}"},
                                     {"{hint}", "{hint_en}"}};
inline constexpr Code kBadBeds{"C135",
                               Severity::error,
                               {"病床数「{given}」は数ではありません", "beds: \"{given}\" is not a number"},
                               {"0 から 99999 までの整数を書いてください", "write a whole number from 0 to 99999"}};

inline constexpr Code kUnknownOwner{"C136",
                                    Severity::error,
                                    {"{owner}「{id}」は {owners} にありません", "{owners} has no {owner_en} \"{id}\""},
                                    {"{hint}", "{hint_en}"}};
inline constexpr Code kNoOwnerNamed{
    "C137",
    Severity::error,
    {"様式 {form} にどの{owner}の表かが書かれていません", "{form} does not say which {owner_en}'s table it is"},
    {"{example} に {owners} の id を書いてください", "write the {owner_en}'s id as {example}"}};
inline constexpr Code kAsksNothing{"C138",
                                   Severity::warning,
                                   {"様式 {form} に書き込む欄はありません", "form {form} takes no answers"},
                                   {"この部分は使われません。消してください", "this part is not used; remove it"}};

inline constexpr Code kUnconfirmed{
    "C139",
    Severity::missing,
    {"提案のままです（{given}）", "still a proposal ({given})"},
    {"確かめて {field_id} を消してください", "confirm or correct it, then remove {field_id}"}};

inline constexpr Code kRepeatedRole{
    "C140",
    Severity::error,
    {"役割「{role}」の人が二人書かれています（一人目は {line} 行目）",
     "two people have the role \"{role}\" (the first is in line {line})"},
    {"様式に印刷できるのは一人です。どちらか一方にしてください", "forms print one; keep one of the two"}};
inline constexpr Code kNotPrinted{
    "C141",
    Severity::note,
    {"{what}は、この施設のどの様式にも印刷されません", "no form of this facility prints: {what_en}"},
    {"様式に欄がないためです。控えとして残しておけます", "the forms have no place for it; it may stay as a record"}};
inline constexpr Code kMisspeltRole{
    "C142",
    Severity::warning,
    {"役割「{role}」の人はどの様式にも印刷されません", "no form prints the person with role \"{role}\""},
    {"「{nearest}」ではありませんか", "did you mean \"{nearest}\"?"}};
inline constexpr Code kOwnerUnused{"C143",
                                   Severity::warning,
                                   {"様式 {form} は施設に一つなので、{owner}「{id}」の指定は使われません",
                                    "{form} is made once a facility, so its {owner_en} \"{id}\" is not used"},
                                   {"{owner_id} を消してください", "remove {owner_id}"}};

inline constexpr Code kDateMeant{
    "C144",
    Severity::error,
    {"{field}の「{given}」は日付として読めません", "{field_id}: \"{given}\" cannot be read as a date"},
    {"\"{nearest}\" のことなら、そう書いてください（元号の年と後ろの文字を確かめてください）",
     "write \"{nearest}\" if that day is meant (check the era's year and what follows the date)"}};

inline constexpr Code kRepeatedRecord{
    "C151",
    Severity::error,
    {"{list}「{id}」が二度書かれています（一つ目は {line} 行目）",
     "two records of {list} have the id \"{id}\" (first in line {line})"},
    {"それぞれに別の id を付けるか、一つにまとめてください", "give each an id of its own, or make them one"}};
inline constexpr Code kFieldMissing{"C152",
                                    Severity::missing,
                                    {"{field}がありません", "\"{field_id}\" is missing"},
                                    {"{field_id} を書いてください", "write {field_id}"}};
inline constexpr Code kDangling{"C153",
                                Severity::error,
                                {"{field}「{id}」は {list} にありません", "{list} has no record \"{id}\""},
                                {"{hint}", "{hint_en}"}};
inline constexpr Code kBadRecordId{"C154",
                                   Severity::error,
                                   {"{list}の id に「{id}」は使えません", "\"{id}\" cannot be the id of a record"},
                                   {"半角の英数字と - _ . だけを64文字以内で使ってください",
                                    "use only letters, digits, - _ . and at most 64 of them"}};

// --- numbers, several words, times ---------------------------------------------------------------------------------

inline constexpr Code kNoNumber{
    "C160",
    Severity::error,
    {"{field}の「{given}」は数として読めません", "{field_id}: \"{given}\" cannot be read as a number"},
    {"{example} のように書いてください", "write it like {example_en}"}};
inline constexpr Code kTooManyPlaces{
    "C161",
    Severity::error,
    {"{field}の「{given}」は小数の桁が多すぎます", "{field_id}: \"{given}\" has too many decimal places"},
    {"小数は{limit}桁までです", "decimal places allowed: {limit}"}};
inline constexpr Code kOutOfBounds{
    "C162",
    Severity::error,
    {"{field}の「{given}」は書ける数の外です", "{field_id}: \"{given}\" is out of range"},
    {"{least} から {most} までの数を書いてください", "write a number from {least} to {most}"}};
inline constexpr Code kRepeatedWord{
    "C163",
    Severity::warning,
    {"{field}に「{given}」が二度書かれています", "{field_id}: \"{given}\" is written twice"},
    {"一つだけにしてください", "write it once"}};
inline constexpr Code kNoTime{
    "C164",
    Severity::error,
    {"{field}の「{given}」は時刻として読めません", "{field_id}: \"{given}\" is not a time of the day"},
    {"{example} のように、24:00 までの時刻を書いてください", "write it like {example}, up to 24:00"}};
inline constexpr Code kNoMonth{
    "C165",
    Severity::error,
    {"{field}の「{given}」は年月として読めません", "{field_id}: \"{given}\" is not a month of a year"},
    {"{example} のように書いてください", "write it like {example}"}};

inline constexpr Code kNoSuchColumn{
    "C190",
    Severity::error,
    {"{month}に {day} 日はありません（記入 {count} 件）", "{month_en} has no day {day} (answers: {count})"},
    {"{answer_id} を消すか、{field}を直してください", "remove {answer_id}, or correct {field_id}"}};
inline constexpr Code kMonthUnknown{
    "C191",
    Severity::missing,
    {"{field}がないため、日数と曜日が分かりません", "without \"{field_id}\" nobody knows the days and their weekdays"},
    {"{example} を書いてください", "write {example}"}};
inline constexpr Code kWrongTotal{
    "C192",
    Severity::error,
    {"{field} は {given} と書かれていますが、計算すると {total} です",
     "\"{field_id}\" says {given}, but comes to {total}"},
    {"もとの欄を直すか、{field} を消してください（計算して印字します）",
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
    {"{form} に並べる{owner}がありません", "there is no {owner_en} to put on {form}"},
    {"{owners} に{owner}を書くか、この様式を --form から外してください",
     "list the {owners} under {owners}, or leave this form out of --form"},
};
inline constexpr Code kNothingToPrint{
    "C173",
    Severity::error,
    {"{form} には書き込む欄がなく、もとになる回答もないため、出力するものがありません",
     "{form} takes no answers, and there are no answers to make it from: nothing to print"},
    {"回答する様式の要素を書いてください（一覧: chohyo forms）",
     "write an element for a form that takes answers (chohyo forms lists them)"},
};

// --- what a new table is filled from -------------------------------------------------------------------------------

inline constexpr Code kBrokenSource{
    "C181",
    Severity::warning,
    {"{form} の様式定義が使えないため、その回答は引き継げません（{place}）",
     "nothing is taken over from the answers to {form}: its pack cannot be used ({place})"},
    {"その誤りを直してから作り直してください（誤りの一覧: chohyo forms）",
     "correct the defect there and make the file again; chohyo forms lists all"},
};
inline constexpr Code kUnknownSource{
    "C182",
    Severity::warning,
    {"{form} の様式定義がないため、その回答は引き継げません",
     "nothing is taken over from the answers to {form}: there is no such pack"},
    {"その版を templates に置いてから作り直してください", "put that edition into templates and make the file again"},
};
inline constexpr Code kBrokenEdges{
    "C183",
    Severity::warning,
    {"参照データに誤りがあるため、対応表による提案と版の間の対応はありません（{place}）",
     "nothing is proposed along the crosswalk, and it joins no editions: it is defective ({place})"},
    {"直してから作り直してください（誤りの一覧: chohyo forms）",
     "correct it and make the file again; chohyo forms lists the defects"},
};
inline constexpr std::array<const Code*, 66> kCodes = {
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
    &kWrongTotal,   &kRecordsNotShown,  &kAnswersNotShown, &kBrokenSource,  &kUnknownSource, &kBrokenEdges};

}  // namespace chohyo::check
