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
inline constexpr Code kNoVendor{
    "C112",
    Severity::warning,
    {"契約している事業者がないのに記入されています", "filled in although no vendor is under contract"},
    {"契約がなければ空欄にし、あれば vendors に事業者を書いてください",
     "leave it empty, or list the vendor under vendors"}};
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
                               {"事業者「{0}」の表がありません（{1}）", "vendor \"{2}\" has no table ({3})"},
                               {"契約している事業者にはそれぞれ表が要ります。{4} を加えてください",
                                "every vendor under contract needs a table; add {4}"}};
inline constexpr Code kUncoordinated{
    "C117",
    Severity::missing,
    {"事業者が{0}社ありますが、この項目が済んでいません", "there are {0} vendors, but this item is still open"},
    {"事業者間の分担に抜けがないことを確かめ、「{1}」か{2}を書いてください",
     "check that nothing falls between the vendors, then answer \"{3}\" or give \"{4}\""}};
inline constexpr Code kDisagrees{
    "C118",
    Severity::warning,
    {"この回答は、事業者「{0}」の表の回答と食い違います", "this answer contradicts the table of vendor \"{0}\""},
    {"{1} の回答と見比べて、どちらかを直してください", "compare it with {1} and correct one of the two"}};

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
    {"{0} の回答がほかにもあります（事業者「{1}」）が、使われるのは先に書かれた一つだけです",
     "there are more answers to {0} (vendor \"{1}\"), but only the first are used"},
    {"一つのファイルには一つだけ書いてください", "write one set of answers a file"}};
inline constexpr Code kUnknownRecord{
    "C134", Severity::error, {"{0} の中に「{1}」は書けません", "\"{1}\" cannot stand in {0}"}, {"{2}", "{3}"}};
inline constexpr Code kBadBeds{"C135",
                               Severity::error,
                               {"病床数「{0}」は数ではありません", "beds: \"{0}\" is not a number"},
                               {"0 から 99999 までの整数を書いてください", "write a whole number from 0 to 99999"}};

inline constexpr Code kUnknownVendor{
    "C136", Severity::error, {"事業者「{0}」は vendors にありません", "vendors has no vendor \"{0}\""}, {"{1}", "{2}"}};
inline constexpr Code kNoVendorNamed{
    "C137",
    Severity::error,
    {"様式 {0} にどの事業者の表かが書かれていません", "{0} does not say which vendor's table it is"},
    {"{1} に vendors の id を書いてください", "write the vendor's id as {1}"}};
inline constexpr Code kAsksNothing{"C138",
                                   Severity::warning,
                                   {"様式 {0} に書き込む欄はありません", "form {0} takes no answers"},
                                   {"この部分は使われません。消してください", "this part is not used; remove it"}};

inline constexpr Code kUnconfirmed{"C139",
                                   Severity::missing,
                                   {"提案のままです（{0}）", "still a proposal ({0})"},
                                   {"確かめて {1} を消してください", "confirm or correct it, then remove {1}"}};

inline constexpr std::array<const Code*, 37> kCodes = {
    &kUnanswered,    &kUndated,        &kNoTarget,  &kOutsideYear,   &kWrongEdition, &kWrongOrder,    &kTooSoon,
    &kSurplus,       &kStillOpen,      &kOverdue,   &kClosedByGate,  &kNoVendor,     &kDateAlone,     &kUnknownItem,
    &kUnknownField,  &kUnknownWord,    &kNoDate,    &kNoSuchDay,     &kRepeatedItem, &kTooLong,       &kFieldElsewhere,
    &kUnknownForm,   &kUnknownEdition, &kNoEdition, &kNoAnswers,     &kOtherRecord,  &kUnknownRecord, &kBadBeds,
    &kBeforeMeeting, &kNoMeetingDate,  &kNoTable,   &kUncoordinated, &kDisagrees,    &kUnknownVendor, &kNoVendorNamed,
    &kAsksNothing,   &kUnconfirmed};

}  // namespace chohyo::check
