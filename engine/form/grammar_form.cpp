// The root of a pack, and what stands in it beside look, fields and body.
#include "form/grammar_elements.hpp"
#include "form/grammar_words.hpp"

namespace chohyo::form::grammar {

constexpr Element kForm{
    "form",
    "form",
    {"様式のひとつの版", "one edition of a form"},
    {name("id", kNeeded,
          {"様式の ID。フォルダーの名前と同じ。`answers` `facility` `{all}` `version` は使えない",
           "the form's id, the name of its folder; not `answers`, `facility`, `{all}`, `version`"}),
     name("edition", kNeeded, {"版。フォルダーの名前と同じ", "the edition, the name of its folder"}),
     text("title", kNeeded, {"表題", "the title"}),
     text(
         "short-title", kOptional,
         {"ほかの文書がこの様式を呼ぶ名前（なければ `title`）", "how other documents call it; without it the `title`"}),
     text("audience", kOptional, {"誰のための様式か", "whom the form is for"}),
     // The first fiscal year with a 1 April in the Gregorian calendar of Japan, and the last with a four-digit end.
     count("fiscal-year", kNeeded, 1873, 9998,
           {"年度の始まる西暦年（2024 = 令和6年度）", "its first calendar year: 2024 = 令和6年度"}),
     text("language", kOptional, {"言語（BCP 47）", "BCP 47"}, "ja-JP"),
     word("per", kOptional, list_of<kPers>(),
          {"何ごとに 1 部作るか: 施設、または{owner}", "one output for each facility, or for each {owner}"},
          "facility"),
     text("companion-of", kOptional,
          {"この ID の様式の回答と一緒に作る", "the id of a form that there is: rendered along with its answers"})},
    {at_most_one(kOptions), one(kStyles), at_most_one(kSections), at_most_one(kTerms), at_most_one(kComparison),
     at_least(1, kPage), one(kPhrases), one(kFields), at_most_one(kLists), one(kBody), at_most_one(kRules),
     at_most_one(kErrata), one(kProvenance)}};

constexpr Element kOptions{
    "options", "options", {"切り替えの一覧（200 まで）", "the switches of the form, at most 200"}, {}, {any(kOption)}};

constexpr Element kOption{
    "option",
    "option",
    {"作る人が入切できる。列やブロックが `option` で指す",
     "a switch that the person who renders may set; columns and blocks name it in their `option`"},
    {id({"ID", "its id"}), text("label", kNeeded, {"一覧に出る名前", "its name in lists"}),
     flag("on", {"指定しなければ入", "on unless somebody says otherwise"})}};

constexpr Element kTerms{
    "terms",
    "terms",
    {"用語。番号の小さい順。ほかのファイル（根は `terms`）にも書ける",
     "the terms that words mark with `*` and a number, ascending; also in another file, whose root is `terms`"},
    {text("file", kOptional,
          {"用語のファイル。form.xml からの相対パス", "that file, relative to the pack; then no `term` stands here"})},
    {any(kTerm)}};

/// The same when it names a file.
constexpr Element kTermsElsewhere{
    "terms", "terms-elsewhere", kTerms.means, {text("file", kNeeded, kTerms.attributes[0].means)}};

/// The root of that file.
constexpr Element kTermsFile{"terms", "terms-file", {"用語のファイル", "a file of terms"}, {}, {any(kTerm)}};

constexpr Element kTerm{
    "term",
    "term",
    {"用語の説明", "our explanation of the term"},
    {count("number", kNeeded, 1, 999, {"番号", "its number"}), text("name", kNeeded, {"用語", "the term"})},
    {},
    Holds::text};

constexpr Element kComparison{
    "comparison",
    "comparison",
    {"ほかの様式の回答を{owner}ごとに並べる（adding-a-form.md の *Laying tables side by side*）",
     "lays the answers of another form side by side, {owner} by {owner}; see *Laying tables side by side* in "
     "adding-a-form.md"},
    {reference("form", kNeeded, {}, {"比べる様式の ID", "the id of the form that is compared"}),
     reference("answer", kNeeded, {}, {"比べる選択の欄", "the choice that is compared"}),
     reference("good", kNeeded, {}, {"済んでいることを表す選択肢", "its settled word"}),
     reference("done", kNeeded, {}, {"ほかの選択肢を済みにする日付の欄", "the date that settles any other"}),
     reference("party", kNeeded, {}, {"担当を答える選択の欄", "the choice of who is responsible"}),
     references("holders", kNeeded, {}, {"{owner}が担当する選択肢", "its words with which the {owner} holds the row"})},
    {any(kPresume), at_least(kGapKinds.size(), kGap)}};

constexpr Element kPresume{"presume",
                           "presume",
                           {"表に書かれるまでの担当", "who holds rows as long as no table says so"},
                           {text("items", kNeeded, {"項目の ID の始まり", "what the ids of the rows begin with"}),
                            reference("party", kNeeded, {}, {"担当の選択肢", "the word for who holds them"})}};

constexpr Element kGap{
    "gap",
    "gap",
    {"話し合いの要る行の印。種類ごとに一つ", "how a row that needs talking about is marked; one a kind"},
    {word("kind", kNeeded, list_of<kGapKinds>(),
          {"表がない、担当がいない、担当が重なる、済んでいない、答えがない",
           "a {owner} has no table; nobody holds the row; two do; it is not settled; left out"})},
    {},
    Holds::text};

constexpr Element kErrata{"errata",
                          "errata",
                          {"原本の読みの訂正。印字されない", "corrections of a damaged source: not printed"},
                          {},
                          {any(kErratum)}};

constexpr Element kErratum{"erratum",
                           "erratum",
                           {"訂正の一つ。印字されない", "one of them: not printed, kept for those who compare"},
                           {text("where", kNeeded, {"どこか", "the place"}),
                            share("certainty", kOptional, {"確かさ（0–1）", "how certain the reading is, 0–1"}, "1")},
                           {one(kSeed), one(kReading), one(kReason)}};

constexpr Element kSeed{"seed", "seed", {"原本に見える文字", "the letters found"}, {}, {}, Holds::text};
constexpr Element kReading{"reading", "reading", {"正しい読み", "the right reading"}, {}, {}, Holds::text};
constexpr Element kReason{"reason", "reason", {"理由", "why"}, {}, {}, Holds::text};

constexpr Element kProvenance{"provenance",
                              "provenance",
                              {"出所。印字されない", "where the words come from: not printed, kept beside them"},
                              {},
                              {any(kProvenanceLine)}};

constexpr Element kProvenanceLine{"line",
                                  "line",
                                  {"公式の部分、当方の部分、公式の文の掲載場所",
                                   "what is official, what is ours, where the official text was published"},
                                  {},
                                  {},
                                  Holds::leaf};

}  // namespace chohyo::form::grammar
