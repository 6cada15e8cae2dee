// A form with four items and every kind of rule, and answers to it, for tests of this room.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reader.hpp"
#include "check/check.hpp"
#include "diag/printer.hpp"
#include "form/pack.hpp"
#include "support/arguments.hpp"

namespace chohyo::check {

inline constexpr std::string_view kSmallForm = R"pack(<form id="sheet" edition="r6" title="点検表" fiscal-year="2024">
  <styles><style id="s" size="8pt"/></styles>
  <page top="10mm" right="10mm" bottom="10mm" left="10mm"/>
  <phrases continued="c" annex-title="a" annex-forward="f" annex-back="b" draft="d" chosen="{0} を選択"/>
  <fields>
    <choice id="first" label="1回目" separator="・"><word id="yes">はい</word><word id="no">いいえ</word></choice>
    <date id="first-date" label="1回目の日付"/>
    <date id="target" label="目標日"/>
    <choice id="second" label="2回目" separator="・"><word id="yes">はい</word><word id="no">いいえ</word></choice>
    <date id="second-date" label="2回目の日付"/>
    <text id="note" label="備考" max-length="10"/>
  </fields>
  <body>
    <table id="top" summary="t" header-style="s" group-style="s" band-style="s">
      <columns>
        <column id="c" width="50mm" style="s"><item-text/><field ref="first"/><field ref="first-date"/></column>
      </columns>
      <rows><item id="gate" label="有無"><text>導入している。</text></item></rows>
    </table>
    <table id="main" summary="t" header-style="s" group-style="s" band-style="s">
      <columns>
        <column id="c" width="50mm" style="s">
          <item-text/><field ref="first"/><field ref="first-date"/><field ref="target"/><field ref="second"/><field ref="second-date"/><field ref="note"/>
        </column>
      </columns>
      <rows>
        <item id="a/1" number="1-(1)"><text>甲を行っている。(1-(1))</text></item>
        <item id="a/2" number="1-(2)"><text>乙を行っている。(1-(2))</text></item>
        <item id="v" number="2"><text>事業者に確かめた。</text></item>
      </rows>
    </table>
  </body>
  <rules>
    <rule id="V01" kind="gate" item="gate" field="first" closes="no"/>
    <rule id="V06" kind="no-vendor" items="v"/>
    <rule id="V02" kind="answered" field="first" date="first-date" good="yes" again="second" target="target"/>
    <rule id="V02" kind="dated" field="second" date="second-date"/>
    <rule id="V03" kind="required" field="first" when="no" needs="target"/>
    <rule id="V04" kind="order" earlier="first-date" later="target"/>
    <rule id="V04" kind="order" earlier="first-date" later="second-date"/>
    <rule id="V04" kind="after" field="second" first="first"/>
    <rule id="V04" kind="surplus" field="first" when="yes" fields="target second second-date"/>
    <rule id="V05" kind="still-open" field="first" again="second" option="no"/>
    <rule id="V05" kind="overdue" field="first" when="no" target="target" again="second"/>
    <rule id="V10" kind="fiscal-year" fields="first-date target second-date"/>
  </rules>
  <provenance><line>作り物</line></provenance>
</form>
)pack";

inline form::FormPtr form_of(std::string text) {
  auto loaded = form::read_pack(std::make_shared<const diag::Source>("form.xml", std::move(text)));
  for (const auto& d : loaded.diagnostics) ADD_FAILURE() << diag::to_line(d, diag::Language::en);
  return loaded.value.value_or(nullptr);
}

inline form::FormPtr small_form() {
  static const form::FormPtr form = form_of(std::string(kSmallForm));
  return form;
}

/// Sources live as long as the program, so that a test may look at findings alone.
inline answers::Answers answers_of(const std::string& text) {
  static std::vector<diag::SourcePtr> kept;
  const auto source = std::make_shared<const diag::Source>("answers.xml", text);
  kept.push_back(source);
  auto read = text.starts_with("{") ? answers::read_json(source) : answers::read_xml(source);
  for (const auto& d : read.diagnostics) ADD_FAILURE() << diag::to_line(d, diag::Language::en);
  return read.value.value_or(answers::Answers{source, {}, answers::usual_owner_names(), false, {}, {}, {}});
}

inline constexpr base::Date kToday{std::chrono::year{2024}, std::chrono::month{9}, std::chrono::day{1}};

/// An answers file of these items; `before` stands between facility and form.
inline std::string answers_text(const std::string& items, const std::string& before = "") {
  return "<answers version=\"1\"><facility id=\"f\" name=\"架空医院\"/>" + before + "\n<sheet edition=\"r6\">\n" +
         items + "\n</sheet></answers>\n";
}

/// All four items answered and dated, `v` in place of the last and `a` in place of the second.
inline std::string items_with(const std::string& a,
                              const std::string& v = R"(<item id="v" first="yes" first-date="2024-06-10"/>)") {
  return R"(<item id="gate" first="yes" first-date="2024-06-10"/>)"
         "\n" +
         a + "\n" + R"(<item id="a/2" first="yes" first-date="2024-06-10"/>)" + "\n" + v;
}

inline diag::Result<Model> check_items(const std::string& items, const std::string& before = "") {
  return check_answers(small_form(), answers_of(answers_text(items, before)), kToday);
}

/// What a diagnostic points at.
inline std::string pointed_at(const diag::Diagnostic& d) {
  return d.span ? std::string(d.span.source->text().substr(d.span.begin, d.span.end - d.span.begin)) : "";
}

/// "C103 sheet/a/1/target" a finding, in their order.
inline std::vector<std::string> found(const diag::Diagnostics& diagnostics) {
  support::expect_fitting_arguments(diagnostics);
  std::vector<std::string> out;
  for (const auto& d : diagnostics) out.push_back(std::string(d.code->id) + (d.path.empty() ? "" : " " + d.path));
  return out;
}

}  // namespace chohyo::check
