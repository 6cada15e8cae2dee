// The diagnostics of this room: files that are well-formed but no answers file. tree/codes.hpp has the A100s.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace chohyo::answers {

using diag::Code;
using diag::Severity;

inline constexpr Code kFileNotFound{"A201",
                                    Severity::error,
                                    {"ファイルがありません", "there is no such file"},
                                    {"ファイル名と場所を確かめてください", "check the file's name and folder"}};

inline constexpr Code kFileIsFolder{
    "A202",
    Severity::error,
    {"これはフォルダーで、ファイルではありません", "this is a folder, not a file"},
    {"中のファイル（.xml か .json）を指定してください", "name a file in it (.xml or .json)"}};

inline constexpr Code kFileUnreadable{
    "A203",
    Severity::failure,
    {"ファイルを読めませんでした（{reason}）", "the file could not be read ({reason})"},
    {"読み取りの権限と、ディスクや共有フォルダーの状態を確かめてください",
     "check the permission to read it and the state of the disk or share"}};

inline constexpr Code kNotAPlainFile{
    "A205",
    Severity::error,
    {"これは普通のファイルではありません（{kind}）", "this is not a plain file ({kind_en})"},
    {"中身を .xml か .json で終わる名前のファイルに保存して、それを指定してください",
     "save what it holds under a name that ends with .xml or .json, and name that file"}};

inline constexpr Code kUnknownExtension{"A204",
                                        Severity::error,
                                        {"回答ファイルの名前は .xml か .json で終わらなければなりません",
                                         "the name of an answers file ends with .xml or .json"},
                                        {"{hint}", "{hint_en}"}};

inline constexpr Code kWrongRoot{
    "A210",
    Severity::error,
    {"これは回答ファイルではありません（一番外側が <{element}> です）",
     "this is not an answers file (its outermost element is <{element}>)"},
    {"一番外側は <answers version=\"1\"> です。別のファイルを指定していないか確かめてください",
     "the outermost element is <answers version=\"1\">; check that this is the file you meant"}};

inline constexpr Code kVersionMissing{
    "A211",
    Severity::error,
    {"回答ファイルの版 version がありません", "the version of the answers file is missing"},
    {"XML では <answers version=\"1\">、JSON では \"version\": 1 と書いてください",
     "write <answers version=\"1\"> in XML, \"version\": 1 in JSON"}};

inline constexpr Code kVersionUnknown{
    "A212",
    Severity::error,
    {"回答ファイルの版「{given}」は読めません。読めるのは 1 です",
     "answers of version “{given}” cannot be read; version 1 can"},
    {"version を 1 にするか、新しい chohyo を使ってください", "write version 1, or use a newer chohyo"}};

inline constexpr Code kFacilityMissing{
    "A213",
    Severity::error,
    {"施設（facility）が書かれていません", "no facility is given"},
    {"XML では <facility id=\"sakura\" name=\"さくら病院\"/> のように書いてください（JSON では \"facility\"）",
     "write for example <facility id=\"sakura\" name=\"Sakura Hospital\"/> (“facility” in JSON)"}};

inline constexpr Code kTwice{"A214",
                             Severity::error,
                             {"<{element}> が二度書かれています", "<{element}> is written twice"},
                             {"一つにまとめてください。2施設分なら、1施設を1ファイルに分けてください",
                              "make them one; two facilities are two files"}};

inline constexpr Code kUnknownElement{
    "A215",
    Severity::error,
    {"<{parent}> の中に <{name}> は書けません", "<{name}> may not stand in <{parent}>"},
    {"ここに書けるもの: {known}", "allowed here: {known}"}};

inline constexpr Code kMisspeltElement{
    "A216",
    Severity::error,
    {"<{parent}> の中に <{name}> は書けません", "<{name}> may not stand in <{parent}>"},
    {"「{nearest}」の書き間違いではありませんか", "did you mean “{nearest}”?"}};

inline constexpr Code kNothingInside{"A235",
                                     Severity::error,
                                     {"<{parent}> の中に <{name}> は書けません。<{parent}> の中には何も入りません",
                                      "<{name}> may not stand in <{parent}>, which holds no elements"},
                                     {"<{parent} … /> のように、前のタグを /> で閉じ忘れていないか確かめてください",
                                      "check that the tag before it is closed with />, as in <{parent} … />"}};

inline constexpr Code kUnknownField{"A217",
                                    Severity::error,
                                    {"{parent} に {name} という欄はありません", "{parent} has no field named {name}"},
                                    {"書ける欄: {known}", "its fields: {known}"}};

inline constexpr Code kMisspeltField{"A218",
                                     Severity::error,
                                     {"{parent} に {name} という欄はありません", "{parent} has no field named {name}"},
                                     {"「{nearest}」の書き間違いではありませんか", "did you mean “{nearest}”?"}};

inline constexpr Code kRequiredMissing{"A219",
                                       Severity::error,
                                       {"{record} に {field} がありません", "{record} has no {field}"},
                                       {"{field}=\"…\"（JSON では \"{field}\": \"…\"）を書き足してください",
                                        "add {field}=\"…\" (in JSON \"{field}\": \"…\")"}};

inline constexpr Code kRequiredEmpty{"A220",
                                     Severity::error,
                                     {"{record} の {field} が空です", "the {field} of {record} is empty"},
                                     {"\"\" の間に書き入れてください", "fill in between the \"\""}};

inline constexpr Code kNameEmpty{"A221",
                                 Severity::missing,
                                 {"{record} の名称 name が空です", "the name of {record} is empty"},
                                 {"様式に印字する名称を書いてください", "write the name that the forms print"}};

inline constexpr Code kUnsafeId{
    "A222",
    Severity::error,
    {"{record} の id「{id}」は使えません。id はフォルダーやファイルの名前になります",
     "the id “{id}” of {record} cannot be used: ids become names of folders and files"},
    {"半角の英小文字 a-z、数字 0-9、- _ . だけを64文字以内で使ってください（- は先頭に、. "
     "は先頭と末尾に置けません）。例: sakura-01",
     "use only a-z, 0-9, - _ . and at most 64 of them (no - in front, no . at either end), for example sakura-01"}};

inline constexpr Code kDeviceName{"A223",
                                  Severity::error,
                                  {"{record} の id「{id}」は使えません。Windows が機器の名前として予約しています",
                                   "the id “{id}” of {record} cannot be used: Windows reserves it for a device"},
                                  {"{id}-1 のように別の名前にしてください", "choose another, for example {id}-1"}};

inline constexpr Code kDuplicateItem{
    "A224",
    Severity::error,
    {"項目「{item}」の回答が {record} の中に二つあります（一つ目は {line} 行目）",
     "there are two answers to the item “{item}” in {record} (the first in line {line})"},
    {"どちらか一つを消してください", "delete one of the two"}};

inline constexpr Code kDuplicateOwner{
    "A225",
    Severity::error,
    {"id「{id}」の{owner}が二つあります（一つ目は {line} 行目）",
     "two {owners} have the id “{id}” (the first in line {line})"},
    {"{owner}ごとに別の id を付けてください", "give each {owner_en} an id of its own"}};

inline constexpr Code kDuplicateForm{
    "A226",
    Severity::error,
    {"同じ様式 {form} の回答が二つあります（一つ目は {line} 行目）",
     "the form {form} is answered twice (first in line {line})"},
    {"一つにまとめてください。{owner}ごとの様式なら {owner_id}=\"{owner}のid\" で区別します",
     "make them one; forms for several {owners} differ in {owner_id}=\"its id\""}};

inline constexpr Code kTextInAnswers{
    "A227",
    Severity::error,
    {"<{element}> の中に文字を直接書くことはできません", "<{element}> may not hold text"},
    {"回答は note=\"…\" のように 名前=\"値\" の形で書いてください",
     "write answers as name=\"value\", for example note=\"…\""}};

inline constexpr Code kUnusableName{
    "A228",
    Severity::error,
    {"「{name}」は欄や様式の名前に使えません", "“{name}” cannot be the name of a field or a form"},
    {"文字で始め、空白や記号（- _ . 以外）を入れず、xml で始まらない名前にしてください",
     "begin with a letter, use no spaces and no signs but - _ . and do not begin with xml"}};

inline constexpr Code kReservedName{
    "A229",
    Severity::error,
    {"「{name}」はここでは別の意味で使う名前です", "the name “{name}” has another meaning here"},
    {"項目の回答は XML では <item id=\"…\"/>、JSON では \"items\" の中に書きます",
     "answers to items are <item id=\"…\"/> in XML and stand in \"items\" in JSON"}};

inline constexpr Code kFieldAndRecord{
    "A230",
    Severity::error,
    {"「{name}」が欄の名前と中の要素の名前の両方に使われています", "“{name}” names both a field and an element inside"},
    {"どちらかの名前を変えてください", "rename one of them"}};

inline constexpr Code kPrivateUse{
    "A231",
    Severity::error,
    {"外字（{character}）が入っています。ほかの機械では別の字になるか、消えます",
     "there is a gaiji (private character, {character}), which other machines show differently or not at all"},
    {"正式な文字（𠮷、髙 など）か、よみがなに置き換えてください",
     "write the standard character (such as 𠮷 or 髙), or its reading"}};

inline constexpr Code kForbiddenInValue{
    "A232",
    Severity::error,
    {"印字できない文字 {character} が入っています", "there is a character that cannot be printed, {character}"},
    {"その文字を消してください。改行は XML では &#10;、JSON では \\n と書きます",
     "delete it; a line end is written &#10; in XML, \\n in JSON"}};

inline constexpr Code kReplacementCharacter{
    "A233",
    Severity::warning,
    {"文字化けの跡「�」があります", "there is a “�”, left over from a character that was lost"},
    {"元の文字を書き直してください", "write the character that was meant"}};

inline constexpr Code kNotNormalized{
    "A234",
    Severity::warning,
    {"濁点などが離れた文字（「か」＋「゛」など）があります",
     "there are characters in separate pieces (such as か + ゛)"},
    {"そのまま印字しますが、検索で見つからないことがあります。打ち直すと一文字になります",
     "they are printed as they are, but a search may miss them; typing them again makes them one"}};

inline constexpr Code kDirectionControl{
    "A236",
    Severity::error,
    {"文字の並ぶ向きを変える見えない文字 {character} が入っています",
     "there is an invisible character that changes the direction of text, {character}"},
    {"その文字を消してください。前後の文字が書いた順と違う順に並び、PDF と Excel で違う文に読めてしまいます",
     "delete it: letters around it would stand in another order than written, and in another one in PDF than in "
     "Excel"}};

inline constexpr Code kZeroWidth{
    "A237",
    Severity::warning,
    {"幅のない見えない文字 {character} が入っています", "there is an invisible character without width, {character}"},
    {"要らなければ消してください（ほかのソフトから貼り付けたときに紛れ込みます）。あると検索で見つかりません",
     "delete it unless it is meant (it slips in when text is pasted): a search misses text that holds it"}};

inline constexpr Code kRawSpace{
    "A238",
    Severity::warning,
    {"{attribute} の値の中の{space}は、空白として読まれます",
     "the {space_en} in the value of {attribute} is read as a space"},
    {"{space}として残すには {reference} と書いてください（XML "
     "の決まりで、値の中にそのまま打った{space}は空白になります）",
     "write {reference} to keep it (in XML a {space_en} typed inside a value becomes a space)"}};

inline constexpr Code kObjectWanted{
    "A240",
    Severity::error,
    {"「{name}」は {{ }} で囲んで書きます", "“{name}” is written between {{ }}"},
    {"\"{name}\": {{ \"名前\": \"値\" }} の形にしてください", "write it as \"{name}\": {{ \"name\": \"value\" }}"}};

inline constexpr Code kArrayWanted{"A241",
                                   Severity::error,
                                   {"「{name}」は [ ] で囲んで書きます", "“{name}” is written between [ ]"},
                                   {"\"{name}\": [ {{ \"名前\": \"値\" }} ] の形にしてください",
                                    "write it as \"{name}\": [ {{ \"name\": \"value\" }} ]"}};

inline constexpr Code kTextWanted{"A242",
                                  Severity::error,
                                  {"「{name}」には \"…\" で囲んだ文字を書きます", "“{name}” is a text between \"…\""},
                                  {"括弧 {{ }} や [ ] を使わずに書いてください", "write it without {{ }} or [ ]"}};

inline constexpr Code kNumberGiven{"A243",
                                   Severity::error,
                                   {"「{name}」の値が引用符で囲まれていません", "the value of “{name}” is not quoted"},
                                   {"\"{given}\" のように引用符で囲んでください", "write it as \"{given}\""}};

inline constexpr Code kBooleanGiven{
    "A244",
    Severity::error,
    {"「{name}」に true や false は書けません", "“{name}” cannot be true or false"},
    {"「はい」は \"yes\"、「いいえ」は \"no\" と書いてください", "write \"yes\" or \"no\""}};

inline constexpr Code kNullGiven{
    "A245",
    Severity::error,
    {"「{name}」に null は書けません", "“{name}” cannot be null"},
    {"まだ答えていない欄は、欄ごと消すか \"\" としてください", "leave an unanswered field out, or write \"\""}};

inline constexpr Code kIdInItem{"A246",
                                Severity::error,
                                {"項目「{item}」の中に id があります。JSON では項目の名前が id です",
                                 "there is an id in the item “{item}”; in JSON the item's name is its id"},
                                {"\"id\": … を消してください", "delete \"id\": …"}};

inline constexpr Code kTooMany{
    "A247",
    Severity::error,
    {"{things}が多すぎます（上限 {limit}）", "there are too many {things_en} (limit {limit})"},
    {"ここから先は読みません。同じものを繰り返し書いていないか確かめてください",
     "nothing is read from here on; check whether something was repeated by mistake"}};

inline constexpr Code kTooLong{
    "A248",
    Severity::error,
    {"{name} が長すぎます（{count} 字、上限 {limit} 字）", "{name} is too long ({count} characters, limit {limit})"},
    {"短くしてください。別の文を貼り付けていないか、閉じる引用符の抜けがないかも確かめてください",
     "shorten it; check whether other text was pasted or a closing quotation mark is missing"}};

inline constexpr std::array kCodes{
    &kFileNotFound,   &kFileIsFolder,    &kFileUnreadable,   &kNotAPlainFile,        &kUnknownExtension,
    &kWrongRoot,      &kVersionMissing,  &kVersionUnknown,   &kFacilityMissing,      &kTwice,
    &kUnknownElement, &kMisspeltElement, &kUnknownField,     &kMisspeltField,        &kRequiredMissing,
    &kRequiredEmpty,  &kNameEmpty,       &kUnsafeId,         &kDeviceName,           &kDuplicateItem,
    &kDuplicateOwner, &kDuplicateForm,   &kTextInAnswers,    &kUnusableName,         &kReservedName,
    &kFieldAndRecord, &kPrivateUse,      &kForbiddenInValue, &kReplacementCharacter, &kNotNormalized,
    &kNothingInside,  &kObjectWanted,    &kArrayWanted,      &kTextWanted,           &kNumberGiven,
    &kBooleanGiven,   &kNullGiven,       &kIdInItem,         &kDirectionControl,     &kZeroWidth,
    &kRawSpace,       &kTooMany,         &kTooLong};

}  // namespace chohyo::answers
