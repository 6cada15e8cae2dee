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

inline constexpr Code kFileUnreadable{"A203",
                                      Severity::failure,
                                      {"ファイルを読めませんでした（{0}）", "the file could not be read ({0})"},
                                      {"読み取りの権限と、ディスクや共有フォルダーの状態を確かめてください",
                                       "check the permission to read it and the state of the disk or share"}};

inline constexpr Code kNotAPlainFile{
    "A205",
    Severity::error,
    {"これは普通のファイルではありません（{0}）", "this is not a plain file ({1})"},
    {"中身を .xml か .json で終わる名前のファイルに保存して、それを指定してください",
     "save what it holds under a name that ends with .xml or .json, and name that file"}};

inline constexpr Code kUnknownExtension{"A204",
                                        Severity::error,
                                        {"回答ファイルの名前は .xml か .json で終わらなければなりません",
                                         "the name of an answers file ends with .xml or .json"},
                                        {"{0}", "{1}"}};

inline constexpr Code kWrongRoot{
    "A210",
    Severity::error,
    {"これは回答ファイルではありません（一番外側が <{0}> です）",
     "this is not an answers file (its outermost element is <{0}>)"},
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
    {"回答ファイルの版「{0}」は読めません。読めるのは 1 です",
     "answers of version “{0}” cannot be read; version 1 can"},
    {"version を 1 にするか、新しい chohyo を使ってください", "write version 1, or use a newer chohyo"}};

inline constexpr Code kFacilityMissing{
    "A213",
    Severity::error,
    {"施設（facility）が書かれていません", "no facility is given"},
    {"XML では <facility id=\"sakura\" name=\"さくら病院\"/> のように書いてください（JSON では \"facility\"）",
     "write for example <facility id=\"sakura\" name=\"Sakura Hospital\"/> (“facility” in JSON)"}};

inline constexpr Code kTwice{"A214",
                             Severity::error,
                             {"<{0}> が二度書かれています", "<{0}> is written twice"},
                             {"一つにまとめてください。2施設分なら、1施設を1ファイルに分けてください",
                              "make them one; two facilities are two files"}};

inline constexpr Code kUnknownElement{"A215",
                                      Severity::error,
                                      {"<{1}> の中に <{0}> は書けません", "<{0}> may not stand in <{1}>"},
                                      {"ここに書けるもの: {2}", "allowed here: {2}"}};

inline constexpr Code kMisspeltElement{"A216",
                                       Severity::error,
                                       {"<{1}> の中に <{0}> は書けません", "<{0}> may not stand in <{1}>"},
                                       {"「{2}」の書き間違いではありませんか", "did you mean “{2}”?"}};

inline constexpr Code kNothingInside{"A235",
                                     Severity::error,
                                     {"<{1}> の中に <{0}> は書けません。<{1}> の中には何も入りません",
                                      "<{0}> may not stand in <{1}>, which holds no elements"},
                                     {"<{1} … /> のように、前のタグを /> で閉じ忘れていないか確かめてください",
                                      "check that the tag before it is closed with />, as in <{1} … />"}};

inline constexpr Code kUnknownField{"A217",
                                    Severity::error,
                                    {"{1} に {0} という欄はありません", "{1} has no field named {0}"},
                                    {"書ける欄: {2}", "its fields: {2}"}};

inline constexpr Code kMisspeltField{"A218",
                                     Severity::error,
                                     {"{1} に {0} という欄はありません", "{1} has no field named {0}"},
                                     {"「{2}」の書き間違いではありませんか", "did you mean “{2}”?"}};

inline constexpr Code kRequiredMissing{
    "A219",
    Severity::error,
    {"{0} に {1} がありません", "{0} has no {1}"},
    {"{1}=\"…\"（JSON では \"{1}\": \"…\"）を書き足してください", "add {1}=\"…\" (in JSON \"{1}\": \"…\")"}};

inline constexpr Code kRequiredEmpty{"A220",
                                     Severity::error,
                                     {"{0} の {1} が空です", "the {1} of {0} is empty"},
                                     {"\"\" の間に書き入れてください", "fill in between the \"\""}};

inline constexpr Code kNameEmpty{"A221",
                                 Severity::missing,
                                 {"{0} の名称 name が空です", "the name of {0} is empty"},
                                 {"様式に印字する名称を書いてください", "write the name that the forms print"}};

inline constexpr Code kUnsafeId{
    "A222",
    Severity::error,
    {"{1} の id「{0}」は使えません。id はフォルダーやファイルの名前になります",
     "the id “{0}” of {1} cannot be used: ids become names of folders and files"},
    {"半角の英小文字 a-z、数字 0-9、- _ . だけを64文字以内で使ってください（- は先頭に、. "
     "は先頭と末尾に置けません）。例: sakura-01",
     "use only a-z, 0-9, - _ . and at most 64 of them (no - in front, no . at either end), for example sakura-01"}};

inline constexpr Code kDeviceName{"A223",
                                  Severity::error,
                                  {"{1} の id「{0}」は使えません。Windows が機器の名前として予約しています",
                                   "the id “{0}” of {1} cannot be used: Windows reserves it for a device"},
                                  {"{0}-1 のように別の名前にしてください", "choose another, for example {0}-1"}};

inline constexpr Code kDuplicateItem{"A224",
                                     Severity::error,
                                     {"項目「{0}」の回答が {1} の中に二つあります（一つ目は {2} 行目）",
                                      "there are two answers to the item “{0}” in {1} (the first in line {2})"},
                                     {"どちらか一つを消してください", "delete one of the two"}};

inline constexpr Code kDuplicateOwner{
    "A225",
    Severity::error,
    {"id「{0}」の{2}が二つあります（一つ目は {1} 行目）", "two {3} have the id “{0}” (the first in line {1})"},
    {"{2}ごとに別の id を付けてください", "give each {4} an id of its own"}};

inline constexpr Code kDuplicateForm{
    "A226",
    Severity::error,
    {"同じ様式 {0} の回答が二つあります（一つ目は {1} 行目）", "the form {0} is answered twice (first in line {1})"},
    {"一つにまとめてください。{2}ごとの様式なら {3}=\"{2}のid\" で区別します",
     "make them one; forms for several {4} differ in {3}=\"its id\""}};

inline constexpr Code kTextInAnswers{"A227",
                                     Severity::error,
                                     {"<{0}> の中に文字を直接書くことはできません", "<{0}> may not hold text"},
                                     {"回答は note=\"…\" のように 名前=\"値\" の形で書いてください",
                                      "write answers as name=\"value\", for example note=\"…\""}};

inline constexpr Code kUnusableName{
    "A228",
    Severity::error,
    {"「{0}」は欄や様式の名前に使えません", "“{0}” cannot be the name of a field or a form"},
    {"文字で始め、空白や記号（- _ . 以外）を入れず、xml で始まらない名前にしてください",
     "begin with a letter, use no spaces and no signs but - _ . and do not begin with xml"}};

inline constexpr Code kReservedName{
    "A229",
    Severity::error,
    {"「{0}」はここでは別の意味で使う名前です", "the name “{0}” has another meaning here"},
    {"項目の回答は XML では <item id=\"…\"/>、JSON では \"items\" の中に書きます",
     "answers to items are <item id=\"…\"/> in XML and stand in \"items\" in JSON"}};

inline constexpr Code kFieldAndRecord{
    "A230",
    Severity::error,
    {"「{0}」が欄の名前と中の要素の名前の両方に使われています", "“{0}” names both a field and an element inside"},
    {"どちらかの名前を変えてください", "rename one of them"}};

inline constexpr Code kPrivateUse{
    "A231",
    Severity::error,
    {"外字（{0}）が入っています。ほかの機械では別の字になるか、消えます",
     "there is a gaiji (private character, {0}), which other machines show differently or not at all"},
    {"正式な文字（𠮷、髙 など）か、よみがなに置き換えてください",
     "write the standard character (such as 𠮷 or 髙), or its reading"}};

inline constexpr Code kForbiddenInValue{
    "A232",
    Severity::error,
    {"印字できない文字 {0} が入っています", "there is a character that cannot be printed, {0}"},
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
    {"文字の並ぶ向きを変える見えない文字 {0} が入っています",
     "there is an invisible character that changes the direction of text, {0}"},
    {"その文字を消してください。前後の文字が書いた順と違う順に並び、PDF と Excel で違う文に読めてしまいます",
     "delete it: letters around it would stand in another order than written, and in another one in PDF than in "
     "Excel"}};

inline constexpr Code kZeroWidth{
    "A237",
    Severity::warning,
    {"幅のない見えない文字 {0} が入っています", "there is an invisible character without width, {0}"},
    {"要らなければ消してください（ほかのソフトから貼り付けたときに紛れ込みます）。あると検索で見つかりません",
     "delete it unless it is meant (it slips in when text is pasted): a search misses text that holds it"}};

inline constexpr Code kRawSpace{
    "A238",
    Severity::warning,
    {"{0} の値の中の{1}は、空白として読まれます", "the {2} in the value of {0} is read as a space"},
    {"{1}として残すには {3} と書いてください（XML の決まりで、値の中にそのまま打った{1}は空白になります）",
     "write {3} to keep it (in XML a {2} typed inside a value becomes a space)"}};

inline constexpr Code kObjectWanted{
    "A240",
    Severity::error,
    {"「{0}」は {{ }} で囲んで書きます", "“{0}” is written between {{ }}"},
    {"\"{0}\": {{ \"名前\": \"値\" }} の形にしてください", "write it as \"{0}\": {{ \"name\": \"value\" }}"}};

inline constexpr Code kArrayWanted{
    "A241",
    Severity::error,
    {"「{0}」は [ ] で囲んで書きます", "“{0}” is written between [ ]"},
    {"\"{0}\": [ {{ \"名前\": \"値\" }} ] の形にしてください", "write it as \"{0}\": [ {{ \"name\": \"value\" }} ]"}};

inline constexpr Code kTextWanted{"A242",
                                  Severity::error,
                                  {"「{0}」には \"…\" で囲んだ文字を書きます", "“{0}” is a text between \"…\""},
                                  {"括弧 {{ }} や [ ] を使わずに書いてください", "write it without {{ }} or [ ]"}};

inline constexpr Code kNumberGiven{"A243",
                                   Severity::error,
                                   {"「{0}」の値が引用符で囲まれていません", "the value of “{0}” is not quoted"},
                                   {"\"{1}\" のように引用符で囲んでください", "write it as \"{1}\""}};

inline constexpr Code kBooleanGiven{
    "A244",
    Severity::error,
    {"「{0}」に true や false は書けません", "“{0}” cannot be true or false"},
    {"「はい」は \"yes\"、「いいえ」は \"no\" と書いてください", "write \"yes\" or \"no\""}};

inline constexpr Code kNullGiven{
    "A245",
    Severity::error,
    {"「{0}」に null は書けません", "“{0}” cannot be null"},
    {"まだ答えていない欄は、欄ごと消すか \"\" としてください", "leave an unanswered field out, or write \"\""}};

inline constexpr Code kIdInItem{"A246",
                                Severity::error,
                                {"項目「{0}」の中に id があります。JSON では項目の名前が id です",
                                 "there is an id in the item “{0}”; in JSON the item's name is its id"},
                                {"\"id\": … を消してください", "delete \"id\": …"}};

inline constexpr Code kTooMany{"A247",
                               Severity::error,
                               {"{0}が多すぎます（上限 {2}）", "there are too many {1} (limit {2})"},
                               {"ここから先は読みません。同じものを繰り返し書いていないか確かめてください",
                                "nothing is read from here on; check whether something was repeated by mistake"}};

inline constexpr Code kTooLong{
    "A248",
    Severity::error,
    {"{0} が長すぎます（{1} 字、上限 {2} 字）", "{0} is too long ({1} characters, limit {2})"},
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
