// A pack with every kind of field: of items, of the form as a whole, and of records.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "form/pack.hpp"

namespace chohyo::support {

inline constexpr std::string_view kKindsPack = R"pack(<form id="kinds" edition="r1" title="点検" fiscal-year="2024">
  <styles><style id="s" size="9pt" leading="12pt"/></styles>
  <page top="10mm" right="10mm" bottom="10mm" left="10mm"/>
  <phrases continued="c" annex-title="別紙" annex-forward="f" annex-back="b" draft="d" chosen="{0} を選択"/>
  <fields>
    <number id="count" label="台数" unit="台" min="0" max="1000"/>
    <number id="degrees" label="室温" unit="℃" decimals="1" min="-20"/>
    <choices id="risks" label="備え" separator="・"><word id="fire">火災</word><word id="flood">水害</word><word id="quake">地震</word></choices>
    <checkbox id="done" label="済" words="確認済"/>
    <time id="at" label="時刻"/>
    <month id="since" label="設置"/>
    <choice id="mark" label="判定" separator="・" marks="box"><word id="good">良</word><word id="bad">否</word></choice>
    <choice id="sort" label="区分" separator="・" marks="strike"><word id="own">自院</word><word id="lent">借用</word><word id="none">なし</word></choice>
    <date id="era" label="実施日" format="era" weekday="yes"/>
    <date id="day" label="予定日" format="month-day"/>
    <text id="room" label="所見" rows="8"/>
    <number id="total" label="総数" unit="件" of="form"/>
    <choices id="all" label="全体" separator="・" of="form"><word id="x">甲</word><word id="y">乙</word></choices>
    <checkbox id="agreed" label="同意" words="同意する" of="form"/>
    <date id="west" label="西暦" of="form" format="gregorian"/>
    <month id="month" label="対象月" of="form"/>
    <time id="open" label="開始" of="form"/>
  </fields>
  <lists>
    <list id="unit" label="機器">
      <number id="price" label="価格" unit="円" required="yes"/>
      <choices id="use" label="用途" separator="・"><word id="ward">病棟</word><word id="lab">検査</word></choices>
      <checkbox id="kept" label="保守"/>
      <time id="start" label="起動"/>
      <month id="bought" label="購入"/>
      <date id="checked" label="点検" format="era"/>
    </list>
  </lists>
  <body>
    <paragraph style="s">{{field.total}} {{field.all}} {{field.agreed}} {{field.west}} {{field.month}} {{field.open}}</paragraph>
    <table id="t" summary="t" header-style="s" group-style="s" band-style="s">
      <columns>
        <column id="a" width="25mm" style="s"><field ref="count"/><field ref="degrees"/></column>
        <column id="b" width="60mm" style="s"><field ref="risks"/><field ref="done"/></column>
        <column id="c" width="40mm" style="s" align="center"><field ref="at"/><field ref="since"/><field ref="mark"/><field ref="sort"/></column>
        <column id="d" width="60mm" style="s" valign="top"><field ref="era"/><field ref="day"/><field ref="room"/></column>
      </columns>
      <rows><item id="i" label="項目"/></rows>
    </table>
    <table id="u" summary="u" header-style="s" group-style="s" band-style="s">
      <columns>
        <column id="a" width="30mm" style="s"/><column id="b" width="40mm" style="s"/><column id="c" width="20mm" style="s"/>
        <column id="d" width="20mm" style="s"/><column id="e" width="30mm" style="s"/><column id="f" width="40mm" style="s"/>
      </columns>
      <rows>
        <each of="unit" sort="price" blank-rows="1">
          <cell column="a">{{unit.price}}</cell><cell column="b">{{unit.use}}</cell><cell column="c">{{unit.kept}}</cell>
          <cell column="d">{{unit.start}}</cell><cell column="e">{{unit.bought}}</cell><cell column="f">{{unit.checked}}</cell>
        </each>
      </rows>
    </table>
  </body>
  <provenance><line>作り物</line></provenance>
</form>
)pack";

/// The pack with one place put into other words, which must be there.
inline std::string kinds_pack_with(std::string_view from, std::string_view to) {
  std::string text(kKindsPack);
  const std::size_t at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error("not in the pack: " + std::string(from));
  return text.replace(at, from.size(), to);
}

inline diag::Result<form::FormPtr> read_kinds(std::string text = std::string(kKindsPack)) {
  return form::read_pack(std::make_shared<const diag::Source>("form.xml", std::move(text)));
}

/// Everything answered.
inline constexpr std::string_view kKindsAnswers = R"(<answers version="1"><facility id="f" name="架空医院"/>
  <kinds edition="r1" total="1234567" all="y x" agreed="yes" west="2024-06-10" month="2024-06" open="9:05">
    <item id="i" count="1,000" degrees="-0.5" risks="quake fire" done="yes" at="24:00" since="令和6年6月" mark="bad"
          sort="lent" era="2024-11-05" day="3/14" room="一行"/>
    <unit price="200" use="lab" kept="no" start="08:30" bought="2019-05" checked="2024-06-10"/>
    <unit price="30" use="ward lab" kept="yes"/>
  </kinds></answers>)";

}  // namespace chohyo::support
