#include "form/pack_reference.hpp"

#include <algorithm>
#include <vector>

#include "form/base_records.hpp"
#include "form/collections.hpp"
#include "form/grammar.hpp"
#include "form/grammar_elements.hpp"
#include "form/leaf_names.hpp"
#include "form/owner_words.hpp"
#include "form/reference_texts.hpp"
#include "form/rule_kinds.hpp"

namespace chohyo::form {
namespace {

using diag::Text;

class ReferenceWriter {
 public:
  ReferenceWriter(const BaseRecords& base, diag::Language language) : base_(base), language_(language) {}

  std::string write() {
    add_head();
    for (const grammar::Element* element : grammar::all_elements()) add_element(*element);
    add_rule_kinds();
    add_leaf_names();
    add_collections();
    add_printed_words();
    return std::move(out_);
  }

 private:
  std::string say(const Text& text) const { return in_words_of(base_.owners(), text.in(language_), language_); }

  std::string code(std::string_view words) const { return "`" + in_words_of(base_.owners(), words) + "`"; }
  static std::string tag(std::string_view name) { return "`<" + std::string(name) + ">`"; }

  void add_head() {
    out_ += "# " + say({"様式定義の要素 (form.xml)", "Reference of form packs (form.xml)"}) + "\n\n";
    out_ +=
        say({"このページは `chohyo forms --reference --lang ja` の出力です。手で直さないでください。書き方の手引きは "
             "[adding-a-form.md](adding-a-form.md)、エディター用のスキーマは `chohyo forms --schema pack` です。\n"
             "English: [pack-reference.md](pack-reference.md)\n\n"
             "**太字**の属性は必須です。同じ要素の中の子要素の順は、`body`・`rows`"
             "・セルのように印字の順になるもののほかは"
             "自由です。",
             "This page is what `chohyo forms --reference --lang en` prints; it is not edited by hand. How to "
             "begin stands in [adding-a-form.md](adding-a-form.md); `chohyo forms --schema pack` is the schema for "
             "your "
             "editor. 日本語: [pack-reference.ja.md](pack-reference.ja.md)\n\n"
             "**Bold** attributes are needed. Children stand in any order, except where it is the order of "
             "printing (in `body`, `rows`, columns, words)."}) +
        "\n\n## " + say({"要素", "Elements"}) + "\n";
  }

  /// "`<cell>` in `<row>`" where elements of several parents are called the same.
  std::string title_of(const grammar::Element& element) const {
    std::string parents;
    bool shared = false;
    for (const grammar::Element* one : grammar::all_elements()) {
      shared = shared || (one != &element && one->name == element.name);
      for (const grammar::Child& child : one->children) {
        const std::string parent = tag(one->name);
        if (child.element != &element || parents.find(parent) != parents.npos) continue;
        parents += (parents.empty() ? "" : ", ") + parent;
      }
    }
    if (!shared) return tag(element.name);
    return language_ == diag::Language::ja ? parents + " の " + tag(element.name)
                                           : tag(element.name) + " in " + parents;
  }

  std::string how_often(const grammar::Child& child) const {
    const std::string least = std::to_string(child.least);
    if (child.most == 1) return say(child.least == 1 ? Text{"1 つ", "one"} : Text{"0 か 1", "at most one"});
    if (child.least == 0) return say({"いくつでも", "any number"});
    return language_ == diag::Language::ja ? least + " つ以上" : least + " or more";
  }

  std::string content_of(const grammar::Element& element) const {
    using grammar::Holds;
    std::string children;
    for (const grammar::Child& child : element.children) {
      children += (children.empty() ? "" : say({"、", ", "})) + tag(child.element->name) + say({"（", " ("}) +
                  how_often(child) + say({"）", ")"});
    }
    switch (element.holds) {
      case Holds::text:
        return say({"文（必須）", "text, needed"});
      case Holds::leaf:
        return say({"葉（必須）", "a leaf, needed"});
      case Holds::maybe_leaf:
        return say({"葉、または空", "a leaf, or nothing"});
      case Holds::text_or_parts:
        return say({"文、または ", "text, or "}) + children;
      case Holds::leaf_or_parts:
        return say({"葉、または ", "a leaf, or "}) + children;
      case Holds::elements:
        break;
    }
    return children.empty() ? say({"なし", "nothing"}) : children;
  }

  std::string value_of(const grammar::Attribute& attribute) const {
    using grammar::Type;
    const std::string to = attribute.to.empty() ? std::string() : " → " + code(attribute.to);
    switch (attribute.type) {
      case Type::name:
        return say({"名前", "name"});
      case Type::item_id:
        return say({"項目 ID", "item id"});
      case Type::length:
        return say({"長さ", "length"});
      case Type::count:
        return std::to_string(attribute.least) + "–" + std::to_string(attribute.most);
      case Type::share:
        return "0–1";
      case Type::decimal:
        return say({"数", "number"});
      case Type::flag:
        return "`yes` `no`";
      case Type::word: {
        std::string out;
        for (std::size_t i = 0; i < attribute.words.size; ++i) out += (i > 0 ? " " : "") + code(attribute.words.at(i));
        return out;
      }
      case Type::text:
        return say({"文", "text"});
      case Type::leaf:
        return say({"葉", "leaf"});
      case Type::reference:
        return say({"参照", "reference"}) + to;
      case Type::references:
        return say({"参照（空白で区切る）", "references, separated by spaces"}) + to;
      case Type::expression:
        break;
    }
    return say({"式", "expression"});
  }

  void add_element(const grammar::Element& element) {
    std::string means = say(element.means);
    if (means.front() >= 'a' && means.front() <= 'z') means.front() = static_cast<char>(means.front() - 'a' + 'A');
    out_ += "\n### " + title_of(element) + "\n\n" + means + say({"。", "."}) + "\n\n";
    out_ += say({"中身: ", "Holds: "}) + content_of(element) + say({"。", "."}) + "\n";
    if (element.attributes.empty()) return;
    out_ += say({"\n| 属性 | 値 | 意味 |\n|---|---|---|\n", "\n| attribute | value | means |\n|---|---|---|\n"});
    for (const grammar::Attribute& attribute : element.attributes) {
      const std::string name = in_words_of(base_.owners(), attribute.name);
      out_ += "| " + (attribute.needed ? "**" + name + "**" : name) + " | " + value_of(attribute) + " | " +
              say(attribute.means);
      if (!attribute.usual.empty()) {
        out_ += say({"。なければ ", "; without it "}) + code(attribute.usual);
      }
      out_ += " |\n";
    }
    if (&element == &grammar::kRule) {
      out_ += say({"\nほかの属性は[規則の種類](#規則の種類)ごとに決まっています。\n",
                   "\nThe other attributes are those of its [kind](#rule-kinds).\n"});
    }
  }

  static Text kind_of(ArgumentKind kind) {
    switch (kind) {
      case ArgumentKind::item:
        return {"項目", "item"};
      case ArgumentKind::items:
        return {"項目の並び", "items"};
      case ArgumentKind::table:
        return {"表", "table"};
      case ArgumentKind::choice_field:
        return {"選択の欄", "choice"};
      case ArgumentKind::date_field:
        return {"日付の欄", "date"};
      case ArgumentKind::date_fields:
        return {"日付の欄の並び", "dates"};
      case ArgumentKind::form_date:
        return {"様式の日付", "date of the form"};
      case ArgumentKind::field:
        return {"欄", "field"};
      case ArgumentKind::fields:
        return {"欄の並び", "fields"};
      case ArgumentKind::option:
        return {"選択肢", "option"};
      case ArgumentKind::options:
        return {"選択肢の並び", "options"};
      case ArgumentKind::words:
        return {"別の様式の名前の並び", "names of the other form"};
      case ArgumentKind::word:
        break;
    }
    return {"別の様式の名前", "a name of the other form"};
  }

  void add_rule_kinds() {
    out_ += "\n## " + say({"規則の種類", "Rule kinds"}) + "\n\n" +
            say({"種類は決まっています。様式は種類を選び、自分の欄と項目を名指しします。`?` のある引数は省けます。",
                 "The list is closed: a form picks kinds and names its own fields and items. An argument with `?` may "
                 "be left out."}) +
            say({"\n\n| 種類 | 引数 | 見つけるもの |\n|---|---|---|\n",
                 "\n\n| kind | arguments | finds |\n|---|---|---|\n"});
    for (const RuleKind& kind : rule_kinds()) {
      std::string arguments;
      for (const RuleArgument& argument : kind.arguments) {
        arguments += (arguments.empty() ? "" : say({"、", ", "})) + code(argument.name);
        arguments +=
            (argument.required ? "" : "?") + say({"（", " ("}) + say(kind_of(argument.kind)) + say({"）", ")"});
      }
      if (arguments.empty()) arguments = say({"なし", "none"});
      out_ += "| " + code(kind.name) + " | " + arguments + " | " + text_of(rule_kind_texts(), kind.name) + " |\n";
    }
  }

  std::string text_of(std::span<const Explained> texts, std::string_view name) const {
    const Text* text = explained(texts, name);
    return text ? say(*text) : std::string();
  }

  /// What the closed list says of a name; of a choice of the owners, its words.
  std::string leaf_text(std::string_view name) const {
    const RecordList& owners = base_.owners();
    for (const Explained& one : leaf_texts()) {
      if (in_words_of(owners, one.name) == name) return say(one.means);
    }
    const std::string prefix = owners.id + ".";
    if (!name.starts_with(prefix)) return {};
    std::string out;
    const auto field = owners.find(name.substr(prefix.size()));
    if (!field) return out;
    for (const Option& option : at(owners.fields, *field).field.options) {
      out += (out.empty() ? "" : say({" または ", " or "})) + option.text;
    }
    return out;
  }

  template <class Names>
  std::string leaves(const Names& names) const {
    std::string out;
    for (const std::string_view name : names) {
      out += (out.empty() ? "`{{" : " `{{") + std::string(name) + "}}`";
      if (const std::string text = leaf_text(name); !text.empty()) {
        out += say({"（", " ("}) + text + say({"）", ")"});
      }
    }
    return out;
  }

  template <class Names>
  void add_leaves(const Text& where, const Names& names) {
    out_ += "| " + say(where) + " | " + leaves(names) + " |\n";
  }

  void add_leaf_names() {
    out_ += "\n## " + say({"葉の名前", "Names in leaves"}) + "\n\n" +
            say({"葉と書かれたところには `{{名前}}` を書けます。繰り返しの中では、その名前が外の名前に優先します。\n\n"
                 "| 場所 | 名前 |\n|---|---|\n",
                 "Where a table says *leaf*, words may hold `{{name}}`. Inside a loop the names of its entries hide "
                 "those around it; behind the loop they are gone.\n\n| where | names |\n|---|---|\n"});
    std::vector<std::string> everywhere = base_.facility_leaves();
    everywhere.insert(everywhere.end(), {"person.ROLE", "field.FIELD"});
    everywhere.insert(everywhere.end(), kLeafNames.begin(), kLeafNames.end());
    add_leaves({"どこでも", "everywhere"}, everywhere);
    add_leaves({"ページの行", "page lines"}, kPageLeafNames);
    add_leaves({"`per=\"{one}\"` の様式、`each-{one}` の列（セルと一列の見出し）",
                "a form with `per=\"{one}\"`, and columns with `each-{one}` (their cells, and headings of one column)"},
               base_.owner_leaves());
    add_leaves({"`each-{one}` の列の、`rows` と `gaps` の繰り返しの中",
                "columns with `each-{one}`, in loops over `rows` and `gaps`"},
               kAnswerLeafNames);
    add_leaves({"`each` のある列のセル、`each=\"yes\"` の見出し",
                "cells of columns with `each`, and headings with `each=\"yes\"`"},
               kColumnLeafNames);
  }

  void add_collections() {
    out_ += "\n## " + say({"繰り返し", "Loops"}) + "\n\n" +
            say({"`<each of=\"…\">` は集まりの一つごとに一行、または中のブロックになります。\n\n"
                 "| 集まり | 要るもの | 一つ | 名前 |\n|---|---|---|---|\n",
                 "`<each of=\"…\">` makes a row, or its blocks, for each entry of a collection.\n\n"
                 "| collection | needs | an entry | names |\n|---|---|---|---|\n"});
    for (const Collection& one : collections()) {
      const std::string needs = one.needs.empty()          ? std::string()
                                : one.needs == "crosswalk" ? "`crosswalk.xml`"
                                                           : tag(one.needs);
      out_ += "| " + code(one.name) + " | " + needs + " | " + text_of(collection_texts(), one.name) + " | " +
              leaves(collection_leaves(one, base_)) + " |\n";
    }
  }

  void add_printed_words() {
    out_ += "\n## " + say({"自分で加える言葉", "Words of the engine"}) + "\n\n" +
            say({"様式にも回答にもない言葉は `templates/phrases.xml` にあり、様式の `<phrases>` の中の `<phrase>` "
                 "で変えられます。\n\n"
                 "| `id` | 何の言葉か | 既定 |\n|---|---|---|\n",
                 "What is printed without any form or answer saying it stands in `templates/phrases.xml`; a form has "
                 "another word with a `<phrase>` inside its `<phrases>`.\n\n| `id` | what it is | usually "
                 "|\n|---|---|---|\n"});
    for (const PrintedWordKind& kind : kPrintedWords) {
      out_ += "| " + code(kind.id) + " | " + std::string(say(kind.means)) + " | " + usual_printed_words()[kind.word] +
              " |\n";
    }
  }

  const BaseRecords& base_;
  const diag::Language language_;
  std::string out_;
};

}  // namespace

std::string pack_reference(const BaseRecords& base, diag::Language language) {
  return ReferenceWriter(base, language).write();
}

}  // namespace chohyo::form
