// A small form made in code, shaped like the official ones: a gate table, a main table with groups and a band.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "check/model.hpp"
#include "document/pack_pieces.hpp"
#include "form/form.hpp"

namespace chohyo::document {

inline std::shared_ptr<form::Form> sample_form() {
  using form::BandRow, form::CellField, form::CellWords, form::CellPart, form::CellText, form::Column, form::Field;
  using form::FieldKind, form::Form, form::Item, form::ItemRow, form::Style;
  auto out = std::make_shared<Form>();
  out->id = "sample";
  out->edition = "e1";
  out->title = "点検表";
  out->audience = "確認用";
  out->fiscal_year = {2024};
  out->digest = "d1";
  out->base = form::usual_base_records();
  out->phrases = {"（続き）", "別紙", "→ 別紙{0}へ続く", "（{0}ページ {1} の続き）", "下書き", "{0} を選択"};
  out->options = {{"extra", "追加欄", false}, {"info", "施設欄", true}};
  auto style = std::make_unique<Style>();
  style->id = "body";
  const Style* body = style.get();
  out->styles.push_back(std::move(style));

  Field first, date, note;
  first.id = "first";
  first.kind = FieldKind::choice;
  first.label = "1回目";
  first.options = {{"yes", "はい"}, {"no", "いいえ"}};
  first.separator = "・";
  date.id = "first-date";
  date.kind = FieldKind::date;
  date.label = "1回目の日付";
  note.id = "note";
  note.label = "備考";
  out->fields = {first, date, note};
  for (const char* id : {"1-1", "a/2-1", "a/2-2"}) {
    Item item;
    item.id = id;
    item.number = std::string(id).substr(std::string(id).size() - 3);
    item.label = item.number;
    item.text = std::string("項目") + id;
    item.paragraphs = {{item.text, {}, 0}};
    item.fields = {form::FieldIndex(0), form::FieldIndex(1), form::FieldIndex(2)};
    out->items.push_back(item);
  }
  out->items[1].notes = {"※注記"};
  out->items[1].cells = {{"old", {{"※", {}, 0}}}};
  out->items[2].fields = {form::FieldIndex(0), form::FieldIndex(1)};

  form::Table table;
  table.id = "main";
  const auto column = [&](const char* id, double width, std::vector<CellPart> parts) {
    Column c;
    c.id = id;
    c.width = base::Pt{width};
    c.style = body;
    c.parts = std::move(parts);
    return c;
  };
  table.columns = {column("group", 50, {}), column("item", 100, {CellText{}}),
                   column("first", 60, {CellField{form::FieldIndex(0)}, CellField{form::FieldIndex(1)}}),
                   column("note", 60, {CellField{form::FieldIndex(2)}}), column("old", 30, {CellWords{}})};
  table.columns[0].group = true;
  table.columns[1].row_header = true;
  table.columns[3].overflow = form::Overflow::annex;
  table.columns[3].max_height = base::Pt{40};
  table.columns[4].option = "extra";
  table.header_rows = {
      {heading("", 0, 1, 1), heading("項目", 1, 1, 1), heading("確認結果", 2, 1, 1), heading("備考ほか", 3, 2, 1)}};
  table.header_style = table.group_style = table.band_style = body;
  table.rows = {{labelled("1 体制"), {}},        {ItemRow{form::ItemIndex(0)}, {}}, {labelled("2 管理"), {}},
                {BandRow{"サーバについて"}, {}}, {ItemRow{form::ItemIndex(1)}, {}}, {ItemRow{form::ItemIndex(2)}, {}}};

  const auto add_block = [&](auto content, const char* option) {
    form::Block block;
    block.content = std::move(content);
    block.option = option;
    out->body.push_back(std::move(block));
  };
  add_block(form::Heading{1, leaf("{{form.title}}"), body}, "");
  add_block(form::InfoLine{{{"施設名", leaf("{{facility.name}}"), base::Pt{100}}}, body}, "info");
  add_block(table, "");
  out->page.footer.push_back({leaf("{{form.name}} {{document.hash}}"), leaf(""), leaf("{{page}} / {{pages}}"), body});
  return out;
}

inline check::Model sample_model(const form::FormPtr& form) {
  check::Model model;
  model.form = form;
  model.facility.id = "sakura";
  model.facility.name = "さくら{{x}}<病院>";
  model.fields.resize(form->fields.size());
  for (std::size_t i = 0; i < form->items.size(); ++i) model.items.push_back({std::vector<check::Entry>(3), {}});
  model.items[0].entries[0].value = check::Choice{1};
  model.items[0].entries[1].value = base::parse_iso_date("2024-06-10").value();
  model.items[0].entries[2].value = std::string("手配中");
  return model;
}

}  // namespace chohyo::document
