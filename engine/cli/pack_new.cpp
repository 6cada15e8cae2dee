#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/clock.hpp"
#include "base/file.hpp"
#include "base/names.hpp"
#include "batch/cannot_write.hpp"
#include "batch/codes.hpp"
#include "cli/environment.hpp"
#include "cli/pack.hpp"
#include "cli/sample.hpp"
#include "form/draft.hpp"
#include "form/owner_words.hpp"
#include "form/pack.hpp"

namespace chohyo::cli {
namespace {

namespace fs = std::filesystem;

/// Where @id@, @edition@ and @year@ stand, the new form's own are written.
constexpr std::string_view kForm = R"(<?xml version="1.0" encoding="UTF-8"?>
<form id="@id@" edition="@edition@" title="様式の表題" fiscal-year="@year@" language="ja-JP">
  <styles>
    <style id="title" size="13pt" leading="18pt" bold="yes" align="center" space-after="3mm"/>
    <style id="text" size="9pt" strict="yes" space-after="2mm"/>
    <style id="cell" size="9pt" floor="7pt"/>
    <style id="line" size="7pt"/>
  </styles>
  <page size="A4" top="15mm" right="15mm" bottom="18mm" left="20mm">
    <footer style="line" left="{{form.title}}" center="{{facility.name}}" right="{{page}} / {{pages}}"/>
  </page>
  <phrases continued="（続き）" annex-title="別紙" annex-forward="→ 別紙{0}へ続く" annex-back="（{0}ページ {1} {2} の続き）" draft="下書き" chosen="{0} を選択"/>
  <fields>
    <choice id="answer" label="回答" separator="・">
      <word id="yes">はい</word>
      <word id="no">いいえ</word>
    </choice>
    <date id="date" label="確認日"/>
    <text id="note" label="備考" max-length="500"/>
  </fields>
  <body>
    <heading level="1" style="title">{{form.title}}</heading>
    <paragraph style="text">この様式の説明を書きます。</paragraph>
    <table id="questions" summary="項目と回答" header-style="cell" group-style="cell" band-style="cell">
      <columns>
        <column id="item" width="85mm" style="cell" row-header="yes"><item-text/></column>
        <column id="answer" width="30mm" style="cell" align="center"><field ref="answer"/><field ref="date"/></column>
        <column id="note" width="60mm" style="cell" overflow="annex" max-height="30mm"><field ref="note"/></column>
      </columns>
      <header>
        <row>
          <cell column="item">項目</cell>
          <cell column="answer">回答</cell>
          <cell column="note">備考</cell>
        </row>
      </header>
      <rows>
        <band>小見出し</band>
        <item id="1" number="1">
          <text>1. 最初の項目の文。</text>
        </item>
        <item id="2" number="2">
          <text>2. 次の項目の文。</text>
          <note>※項目に付ける注</note>
        </item>
      </rows>
    </table>
  </body>
  <rules>
    <rule id="R1" kind="answered" field="answer" date="date" good="yes"/>
    <rule id="R2" kind="fiscal-year" fields="date"/>
  </rules>
  <provenance>
    <line>どこまでが公式の文で、どこからが自分の言葉か、公式の文がどこで公表されたかを書きます。</line>
  </provenance>
</form>
)";

constexpr std::string_view kSample = R"(<?xml version="1.0" encoding="UTF-8"?>
<answers version="1">
  <facility id="sample" name="見本病院"/>
  <{all}/>
  <@id@ edition="@edition@">
    <item id="1" answer="yes" date="@year@-06-10"/>
    <item id="2" answer="no" date="@year@-06-10" note="備考の例"/>
  </@id@>
</answers>
)";

std::string filled(std::string_view text, std::string_view name, std::string_view value) {
  std::string out;
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name)) {
    out.append(text.substr(0, at)).append(value);
    text.remove_prefix(at + name.size());
  }
  return out.append(text);
}

class NewPack {
 public:
  NewPack(const std::string& id, const Arguments& arguments, Console& console)
      : id_(id),
        edition_(arguments.edition.empty() ? "r1" : arguments.edition),
        arguments_(arguments),
        console_(console) {}

  Status write() {
    if (!names_are_plain()) return kWrongUsage;
    std::string problem;
    const auto now = clock({}, console_.language(), problem);
    if (!now) {
      console_.problem(problem);
      return kWrongUsage;
    }
    year_ = std::to_string(base::fiscal_year_of(base::japan_time(*now).date).year);
    const fs::path folder = fs::path(arguments_.out) / id_ / edition_;
    std::error_code error;
    if (fs::exists(fs::symlink_status(folder, error))) {
      console_.problem(console_.in_japanese() ? "「" + folder.string() + "」はすでにあります"
                                              : "\"" + folder.string() + "\" is there already");
      return kWrongUsage;
    }
    const auto base = form::load_base_records(arguments_.out);
    console_.show(base.diagnostics);
    if (!base) return status_of(base.diagnostics);
    const std::string form = made(kForm), sample = form::in_words_of((*base.value)->owners(), made(kSample));
    // Names with a meaning of their own are refused as the loader does.
    const auto checked =
        form::read_pack(std::make_shared<const diag::Source>((folder / form::kPackFile).string(), form), *base.value);
    if (!checked) {
      console_.show(checked.diagnostics);
      return kWrongUsage;
    }
    if (!write_file(folder / form::kPackFile, form) || !write_file(folder / kSampleFile, sample)) {
      return kSystemFailed;
    }
    return test_pack(folder.string(), true, arguments_, console_);
  }

 private:
  /// They become names of folders and of XML elements before anything is read.
  bool names_are_plain() const {
    for (const std::string* name : {&id_, &edition_}) {
      if (base::is_name(*name)) continue;
      console_.problem(console_.in_japanese()
                           ? "「" + *name + "」は使えません。英字で始まり、英数字と - _ だけの名前にしてください"
                           : "\"" + *name + "\" is no name: a letter, then letters, digits, - and _");
      return false;
    }
    return true;
  }

  std::string made(std::string_view text) const {
    return filled(filled(filled(text, "@id@", id_), "@edition@", edition_), "@year@", year_);
  }

  bool write_file(const fs::path& file, const std::string& text) {
    if (const std::error_code error = base::write_file(file, text)) {
      console_.show({batch::cannot_write(file, error)});
      return false;
    }
    console_.result(file.string() + "\n");
    return true;
  }

  const std::string id_, edition_;
  const Arguments& arguments_;
  Console& console_;
  std::string year_;
};

}  // namespace

Status new_pack(const std::string& id, const Arguments& arguments, Console& console) {
  return NewPack(id, arguments, console).write();
}

}  // namespace chohyo::cli
