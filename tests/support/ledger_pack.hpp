// A pack that asks for records: systems, each with its vendor, the system it needs, and backups inside.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "form/pack.hpp"

namespace chohyo::support {

inline constexpr std::string_view kLedgerPack = R"pack(<form id="ledger" edition="r1" title="情報機器台帳" fiscal-year="2024">
  <styles><style id="s" size="8pt"/></styles>
  <page top="10mm" right="10mm" bottom="10mm" left="10mm"/>
  <phrases continued="c" annex-title="a" annex-forward="f" annex-back="b" draft="d" chosen="{0} を選択"/>
  <fields/>
  <lists>
    <list id="system" label="システム">
      <text id="name" label="名称" required="yes"/>
      <choice id="kind" label="種別" separator="・"><word id="core">基幹</word><word id="side">部門</word></choice>
      <date id="since" label="稼働日"/>
      <text id="order" label="復旧順" max-length="3"/>
      <reference id="vendor" label="事業者" to="vendor"/>
      <reference id="needs" label="前提" to="system"/>
      <list id="backup" label="バックアップ">
        <text id="place" label="保管先" required="yes"/>
        <date id="tested" label="復元試験"/>
      </list>
    </list>
  </lists>
  <body>
    <table id="systems" summary="t" header-style="s" group-style="s" band-style="s">
      <columns>
        <column id="no" width="10mm" style="s"/>
        <column id="name" width="40mm" style="s"/>
        <column id="kind" width="30mm" style="s"/>
        <column id="since" width="20mm" style="s"/>
        <column id="more" width="70mm" style="s"/>
      </columns>
      <header><row>
        <cell column="no">番号</cell><cell column="name">名称</cell><cell column="kind">種別</cell>
        <cell column="since">稼働日</cell><cell column="more">事業者・前提</cell>
      </row></header>
      <rows>
        <each of="system" sort="order" blank-rows="2">
          <cell column="no">{{index}}/{{count}}</cell>
          <cell column="name">{{system.name}}</cell>
          <cell column="kind">{{system.kind}}</cell>
          <cell column="since">{{system.since}}</cell>
          <cell column="more">{{system.order}}:{{system.vendor.name}}→{{system.needs.name}}</cell>
        </each>
      </rows>
    </table>
    <table id="backups" summary="t" header-style="s" group-style="s" band-style="s">
      <columns>
        <column id="no" width="10mm" style="s"/>
        <column id="system" width="40mm" style="s"/>
        <column id="place" width="40mm" style="s"/>
        <column id="tested" width="30mm" style="s"/>
      </columns>
      <rows>
        <each of="system.backup" empty="なし">
          <cell column="no">{{index}}</cell>
          <cell column="system">{{system.name}}の分</cell>
          <cell column="place">{{backup.place}}</cell>
          <cell column="tested">{{backup.tested}}</cell>
        </each>
        <band>システムごと</band>
        <each of="system">
          <cell column="system">{{system.id}}</cell>
          <each of="system.backup"><cell column="place">{{system.id}} {{backup.place}} {{index}}</cell></each>
        </each>
      </rows>
    </table>
  </body>
  <provenance><line>作り物</line></provenance>
</form>
)pack";

/// Two vendors and three systems that need each other in a circle.
inline constexpr std::string_view kLedgerAnswers = R"(<answers version="1">
  <facility id="f" name="架空医院"><person role="administrator" title="院長" name="髙橋 一郎"/></facility>
  <vendors><vendor id="a" name="A事業者"/><vendor id="b" name="B事業者" status="new"/></vendors>
  <ledger edition="r1">
    <system id="his" name="電子カルテ" kind="core" since="2020-04-01" order="10" vendor="b" needs="net">
      <backup place="倉庫" tested="2024-06-10"/>
      <backup id="cloud" place="遠隔地"/>
    </system>
    <system id="net" name="ネットワーク" kind="side" order="9" vendor="a" needs="his"/>
    <system name="会計"/>
  </ledger>
</answers>
)";

/// The pack with one place changed; the place must exist.
inline std::string ledger_pack_with(const std::string& from, const std::string& to) {
  std::string text(kLedgerPack);
  const std::size_t place = text.find(from);
  if (place == std::string::npos) throw std::runtime_error("not in the pack: " + from);
  return text.replace(place, from.size(), to);
}

inline diag::Result<form::FormPtr> read_ledger(std::string text = std::string(kLedgerPack)) {
  return form::read_pack(std::make_shared<const diag::Source>("form.xml", std::move(text)));
}

}  // namespace chohyo::support
