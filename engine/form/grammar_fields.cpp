// What a form asks, and the rules that its answers keep.
#include "base/decimal.hpp"
#include "form/grammar_elements.hpp"
#include "form/grammar_words.hpp"

namespace chohyo::form::grammar {
namespace {

consteval Attribute field_id() {
  return id({"ID。`id` `item` `items` `edition` `{one}` `proposal` は使えない",
             "its id, the name of an attribute of answers files; not `id`, `item`, `items`, `edition`, `{one}`, "
             "`proposal`"});
}
consteval Attribute field_label() {
  return text("label", kNeeded, {"メッセージとデータのシートでの名前", "its name in messages and on data sheets"});
}
consteval Attribute field_owner() {
  return word("of", kOptional, list_of<kFieldOwners>(),
              {"項目ごとに答えるか、様式の要素の属性として一度だけか",
               "answered for every item, or once, as an attribute of the form's element"},
              "items");
}
/// A field of its own for each number.
consteval Attribute field_each() {
  return text("each", kOptional,
              {"数ごとの欄（`1..31` なら ID の後に `-1` から `-31` が付く）。`column` の `each` と合わせる",
               "a field for each number of a range: `1..31` makes ids that end in `-1` to `-31`; goes with the `each` "
               "of a `column`"});
}
consteval Attribute marks(std::string_view usual) {
  return word("marks", kOptional, list_of<kMarks>(),
              {"選んだ言葉の示し方: 丸で囲む、□ を ☑ にする、ほかの言葉を線で消す",
               "how chosen words are told: a circle around them, a box (☑ or □) before every word, a line through the "
               "others"},
              usual);
}
/// Of what prints brackets or blanks to write in.
consteval Attribute blank_shows() {
  return word("shows", kOptional, list_of<kDateShows>(),
              {"書き込む場所を印字するか、値があるときだけ印字するか",
               "what there is to write in; or nothing until there is a value"},
              "all");
}

}  // namespace

constexpr Element kFields{"fields",
                          "fields",
                          {"尋ねる欄。データのシートの順。何も尋ねない様式では空（200 まで）",
                           "what is asked, in the order of data sheets; empty for a form that asks nothing; at most "
                           "200"},
                          {},
                          {any(kChoice), any(kChoices), any(kCheckbox), any(kDateField), any(kMonthField),
                           any(kTimeField), any(kNumberField), any(kTextField)}};

constexpr Element kChoice{
    "choice",
    "choice",
    {"言葉から一つ選ぶ欄", "one of several words"},
    {field_id(), field_label(), text("separator", kNeeded, {"言葉の間に印字するもの", "printed between the words"}),
     word("shows", kOptional, list_of<kChoiceShows>(),
          {"すべての言葉を印字して選んだものに印を付けるか、選んだ言葉だけか",
           "every word, the chosen one marked; or that word alone, nothing without an answer"},
          "all"),
     marks("circle"), field_each(), field_owner()},
    {at_least(2, kWord)}};

constexpr Element kChoices{
    "choices",
    "choices",
    {"言葉からいくつでも選ぶ欄。回答ファイルでは空白で区切る",
     "any number of several words; answers files separate them by spaces"},
    {field_id(), field_label(), text("separator", kNeeded, {"言葉の間に印字するもの", "printed between the words"}),
     word("shows", kOptional, list_of<kChoiceShows>(),
          {"すべての言葉を印字して選んだものに印を付けるか、選んだ言葉だけか",
           "every word, the chosen ones marked; or those alone, nothing without an answer"},
          "all"),
     marks("box"), field_each(), field_owner()},
    {at_least(2, kWord)}};

constexpr Element kCheckbox{
    "checkbox",
    "checkbox",
    {"印を付ける欄。回答ファイルでは `yes` か `no`", "a box to tick: `yes` or `no` in answers files"},
    {field_id(), field_label(), text("words", kOptional, {"□ の後ろに印字する言葉", "printed behind the box"}),
     field_each(), field_owner()}};

constexpr Element kWord{"word",
                        "word",
                        {"印字する言葉", "the printed word"},
                        {item_id({"回答ファイルでの名前", "what answers files write"})},
                        {},
                        Holds::text};

constexpr Element kDateField{"date",
                             "date",
                             {"日付の欄", "a date"},
                             {field_id(), field_label(),
                              word("format", kOptional, list_of<kDateFormats>(),
                                   {"印字の形: (6/10)、6月10日、令和6年6月10日、2024年6月10日",
                                    "how it is printed: (6/10), 6月10日, 令和6年6月10日 or 2024年6月10日"},
                                   "brackets"),
                              flag("weekday", {"後ろに曜日を印字する（`format` が `brackets` 以外のとき）",
                                               "the day of the week behind it, not with the format `brackets`"}),
                              blank_shows(), field_each(), field_owner()}};

constexpr Element kMonthField{"month",
                              "month",
                              {"年月の欄。令和6年6月 と印字する", "a month of a year, printed 令和6年6月"},
                              {field_id(), field_label(), blank_shows(), field_each(), field_owner()}};

constexpr Element kTimeField{"time",
                             "time",
                             {"時刻の欄（0:00 から 24:00）", "a time of the day, 0:00 to 24:00"},
                             {field_id(), field_label(), blank_shows(), field_each(), field_owner()}};

constexpr Element kNumberField{
    "number",
    "number",
    {"数の欄。三桁ごとにコンマを入れて右に揃えて印字する",
     "a number, printed with commas every three digits and, unless the column says otherwise, to the right"},
    {field_id(), field_label(), text("unit", kOptional, {"後ろに印字する単位", "printed behind it"}),
     count("decimals", kOptional, 0, base::Decimal::kPlaces,
           {"印字する小数の桁数。これより多くは書けない",
            "decimal places that are printed, and the most that may be written"},
           "0"),
     decimal("min", {"書ける最小の数", "the least number that may be written"}),
     decimal("max", {"書ける最大の数", "the greatest"}),
     expression("total", kOptional,
                {"ほかの欄から計算する式（*Totals*）", "works the field out from others, see *Totals*"}),
     blank_shows(), field_each(), field_owner()}};

constexpr Element kTextField{
    "text",
    "text",
    {"文の欄", "words"},
    {field_id(), field_label(),
     count("max-length", kOptional, 1, kLongestText, {"最大の文字数", "most code points; without it no limit"}),
     count(
         "rows", kOptional, 1, kMostTextRows,
         {"欄の高さの行数。手で書き込む余白になる", "lines that its cell has room for at least, to write in by hand"}),
     field_each(), field_owner()}};

namespace {

/// A field of a record: as one of an item, but that it belongs to its record, and may have to be filled in.
consteval Element of_record(const Element& field, std::string_view key) {
  Element out{field.name, key, field.means, {}, field.children, field.holds};
  for (const Attribute& one : field.attributes) {
    if (one.name != "of" && one.name != "each") out.attributes.add(one);
  }
  out.attributes.add(
      flag("required", {"記入がなければ「未記入」として報告", "reported as missing when it is not filled in"}));
  return out;
}

consteval Attribute list_id() {
  return id({"ID。回答ファイルでの要素名、葉の名前の始まり。一覧どうしで重ならない",
             "its id: the element in answers files, and what names in leaves begin with; no two lists share one"});
}

}  // namespace

constexpr Element kRecordChoice = of_record(kChoice, "record-choice");
constexpr Element kRecordChoices = of_record(kChoices, "record-choices");
constexpr Element kRecordCheckbox = of_record(kCheckbox, "record-checkbox");
constexpr Element kRecordDate = of_record(kDateField, "record-date");
constexpr Element kRecordMonth = of_record(kMonthField, "record-month");
constexpr Element kRecordTime = of_record(kTimeField, "record-time");
constexpr Element kRecordNumber = of_record(kNumberField, "record-number");
constexpr Element kRecordText = of_record(kTextField, "record-text");

constexpr Element kReference{
    "reference",
    "reference",
    {"ほかの記録の ID", "the id of another record"},
    {field_id(), field_label(),
     text("to", kNeeded, {"様式の一覧、または `{one}` `person`", "a list of the form, or `{one}` or `person`"}),
     flag("required", {"記入がなければ「未記入」として報告", "reported as missing when it is not filled in"})}};

constexpr Element kInnerList{
    "list",
    "inner-list",
    {"記録の中の記録（一段だけ）", "records inside every record, one level deep"},
    {list_id(), field_label()},
    {any(kRecordChoice), any(kRecordChoices), any(kRecordCheckbox), any(kRecordDate), any(kRecordMonth),
     any(kRecordTime), any(kRecordNumber), any(kRecordText), any(kReference)}};

constexpr Element kList{
    "list",
    "list",
    {"記録の一覧。欄は 100 まで（*Lists of records*）",
     "records that answers files list; at most 100 fields, see *Lists of records*"},
    {list_id(), field_label()},
    {any(kRecordChoice), any(kRecordChoices), any(kRecordCheckbox), any(kRecordDate), any(kRecordMonth),
     any(kRecordTime), any(kRecordNumber), any(kRecordText), any(kReference), any(kInnerList)}};

constexpr Element kLists{
    "lists", "lists", {"記録の一覧（50 まで）", "the lists of records, at most 50"}, {}, {any(kList)}};

constexpr Element kRules{"rules", "rules", {"回答が守る規則", "the rules that answers keep"}, {}, {any(kRule)}};

constexpr Element kRule{
    "rule",
    "rule",
    {"規則。種類ごとに引数が決まっている（*規則の種類*）。または、成り立つべきこと。500 まで",
     "a rule; its kind says which arguments it takes, see *Rule kinds*; or what must hold; at most 500"},
    {id({"ID", "its id"}),
     reference("kind", kOptional, "rule-kind",
               {"規則の種類。`assert` がないとき", "the rule's kind, needed without `assert`"}),
     expression("assert", kOptional,
                {"成り立つべきこと（*Assertions*）", "what must hold, in place of a kind, see *Assertions*"}),
     text("message", kOptional,
          {"成り立たないときの文。`assert` では必須", "what is wrong when it does not; needed with `assert`"}),
     text("message-en", kOptional, {"その英語（なければ `message`）", "the same in English; without it the `message`"}),
     text("of", kOptional,
          {"記録の一覧（`system`、`system.backup`）。`assert` を記録ごとに調べる",
           "a list (`system`, `system.backup`): `assert` is looked at for each of its records"}),
     text(
         "at", kOptional,
         {"指摘の場所になる欄（`of` のときは記録の欄）", "the field whose place is shown; with `of`, one of the list"}),
     word("severity", kOptional, list_of<kSeverities>(),
          {"重さ（なければ種類ごとの重さ）", "how grave a finding is, in place of what is usual for the kind"})}};

}  // namespace chohyo::form::grammar
