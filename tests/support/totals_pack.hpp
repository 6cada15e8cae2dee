// A pack that calculates: prices of systems with their backups, and points of items, for tests of several rooms.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "form/pack.hpp"

namespace chohyo::support {

inline constexpr std::string_view kTotalsPack = R"pack(<form id="costs" edition="r1" title="費用の内訳" fiscal-year="2024">
  <styles>
    <style id="s" size="8pt"/>
    <style id="dear" size="8pt" bold="yes" fill="0.8"/>
    <style id="late" size="8pt" gray="0.5"/>
  </styles>
  <page top="10mm" right="10mm" bottom="10mm" left="10mm"/>
  <phrases continued="c" annex-title="a" annex-forward="f" annex-back="b" draft="d" chosen="{0} を選択"/>
  <fields>
    <number id="all" label="総計" of="form" unit="円" total="cost + 100"/>
    <number id="cost" label="費用の計" of="form" unit="円" decimals="1" total="sum(system.cost)"/>
    <number id="core" label="基幹の数" of="form" total="count(system.kind = 'core')"/>
    <number id="systems" label="システムの数" of="form" total="count(system)"/>
    <number id="size" label="容量の計" of="form" total="sum(system.backup.size)"/>
    <number id="share" label="一つあたり" of="form" decimals="2" total="cost / systems"/>
    <number id="point" label="点" each="1..3"/>
    <number id="points" label="点の計" total="sum(point)"/>
    <number id="best" label="回ごとの計" of="form" each="1..3" total="sum(point)"/>
    <text id="note" label="備考"/>
  </fields>
  <lists>
    <list id="system" label="システム">
      <text id="name" label="名称" required="yes"/>
      <choice id="kind" label="種別" separator="・"><word id="core">基幹</word><word id="side">部門</word></choice>
      <number id="price" label="単価" decimals="2"/>
      <number id="pieces" label="数"/>
      <number id="cost" label="費用" decimals="1" total="system.price * system.pieces"/>
      <number id="stored" label="容量" total="sum(system.backup.size)"/>
      <list id="backup" label="バックアップ">
        <number id="size" label="容量"/>
        <number id="part" label="割合" decimals="1" total="100 * backup.size / system.stored"/>
      </list>
    </list>
  </lists>
  <body>
    <each of="system" when="system.kind = 'core'"><paragraph style="s">基幹 {{system.name}} {{index}}/{{count}}</paragraph>
      <paragraph style="s" when="system.cost &gt; 1000">高価 {{system.name}}</paragraph></each>
    <table id="systems" summary="t" header-style="s" group-style="s" band-style="s">
      <columns>
        <column id="name" width="40mm" style="s"/>
        <column id="kind" width="30mm" style="s"/>
        <column id="price" width="20mm" style="s"/>
        <column id="pieces" width="20mm" style="s"/>
        <column id="cost" width="30mm" style="s"><highlight when="system.cost &gt;= 1000" style="dear"/><highlight when="not (system.cost &gt; 10)" style="late"/></column>
        <column id="stored" width="20mm" style="s"/>
      </columns>
      <rows>
        <each of="system" blank-rows="2">
          <cell column="name">{{system.name}}</cell><cell column="kind">{{system.kind}}</cell>
          <cell column="price">{{system.price}}</cell><cell column="pieces">{{system.pieces}}</cell>
          <cell column="cost">{{system.cost}}</cell><cell column="stored">{{system.stored}}</cell>
        </each>
        <row><cell column="name">計</cell><cell column="kind" field="core">基幹</cell><cell column="price" field="systems"/>
          <cell column="cost" field="cost" style="dear"/><cell column="stored" field="size"/></row>
        <row when="cost &gt; 1000"><cell column="name">高い　{{field.share}}</cell><cell column="cost" field="all"/></row>
      </rows>
    </table>
    <table id="backups" summary="t" header-style="s" group-style="s" band-style="s">
      <columns><column id="of" width="40mm" style="s"/><column id="size" width="30mm" style="s"/><column id="part" width="30mm" style="s"/></columns>
      <rows><each of="system.backup">
        <cell column="of">{{system.name}}</cell><cell column="size">{{backup.size}}</cell><cell column="part">{{backup.part}}</cell>
      </each></rows>
    </table>
    <table id="points" summary="t" header-style="s" group-style="s" band-style="s">
      <columns>
        <column id="what" width="40mm" style="s"><item-text/></column>
        <column id="point" each="1..3" width="15mm" style="s"><field ref="point"/><highlight when="point &gt; points / 2" style="dear"/></column>
        <column id="points" width="20mm" style="s"><field ref="points"/></column>
        <column id="note" width="30mm" style="s"><field ref="note"/></column>
      </columns>
      <rows>
        <item id="a"><text>甲</text></item>
        <item id="b"><text>乙</text></item>
        <row><cell column="what">計</cell><cell column="point" field="best"/></row>
      </rows>
    </table>
  </body>
  <rules>
    <rule id="R1" of="system" assert="empty(system.price) or not empty(system.pieces)" at="pieces" message="数がありません" message-en="no pieces"/>
    <rule id="R2" of="system.backup" assert="backup.size &lt;= system.stored" message="容量が合いません"/>
    <rule id="R3" assert="points &lt;= 100" at="points" message="点が多すぎます"/>
  </rules>
  <provenance><line>作り物</line></provenance>
</form>
)pack";

/// The pack with one place changed; the place must exist.
inline std::string totals_pack_with(const std::string& from, const std::string& to) {
  std::string text(kTotalsPack);
  const std::size_t place = text.find(from);
  if (place == std::string::npos) throw std::runtime_error("not in the pack: " + from);
  return text.replace(place, from.size(), to);
}

inline diag::Result<form::FormPtr> read_totals_pack(std::string text = std::string(kTotalsPack)) {
  return form::read_pack(std::make_shared<const diag::Source>("form.xml", std::move(text)));
}

/// Answers to it: what stands between the form's tags, and attributes of its element.
inline std::string totals_answers(const std::string& inside, const std::string& attributes = "") {
  return "<answers version=\"1\"><facility id=\"f\" name=\"架空医院\"/><costs edition=\"r1\" " + attributes + ">" +
         inside + "</costs></answers>";
}

/// Two systems with a price, one without, and points.
inline constexpr std::string_view kTotalsInside = R"(
<item id="a" point-1="3" point-2="4"/><item id="b" point-1="10"/>
<system id="his" name="電子カルテ" kind="core" price="100.25" pieces="12"><backup size="30"/><backup size="10"/></system>
<system id="net" name="ネットワーク" kind="side" price="0.05" pieces="3"><backup size="5"/></system>
<system id="tel" name="電話" kind="core"/>)";

}  // namespace chohyo::support
