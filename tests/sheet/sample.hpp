// A form made in code in the shape of the official checklist: a gate table of four columns, and a main table with two
// header rows, groups, bands and three rounds of answers.
#pragma once

#include <memory>
#include <string>

#include "base/date.hpp"
#include "check/model.hpp"
#include "document/build.hpp"
#include "document/pack_pieces.hpp"
#include "form/form.hpp"

namespace chohyo::sheet {

enum SheetField : std::size_t { kFirst, kFirstDate, kTarget, kSecond, kSecondDate, kNote };

inline std::shared_ptr<form::Form> sheet_form() {
  using form::BandRow, form::CellField, form::CellWords, form::CellPart, form::CellText, form::Column, form::Field;
  using form::FieldKind, form::ItemRow, form::TextLeaf;
  auto out = std::make_shared<form::Form>();
  out->id = "sheet";
  out->base = form::usual_base_records();
  out->edition = "e1";
  out->title = "点検票";
  out->audience = "確認用";
  out->fiscal_year = {2024};
  out->digest = "d1";
  out->page.size = {base::Mm{210}, base::Mm{297}};
  out->page.top = out->page.right = out->page.bottom = out->page.left = base::Mm{15};
  out->phrases.annex_title = "別紙";
  out->phrases.draft = "下書き";
  const auto style = [&](const char* id, double size, bool bold, form::Align align) {
    auto made = std::make_unique<form::Style>();
    made->id = id;
    made->size = base::Pt{size};
    made->bold = bold;
    made->align = align;
    out->styles.push_back(std::move(made));
    return static_cast<const form::Style*>(out->styles.back().get());
  };
  const form::Style* title = style("title", 14, true, form::Align::center);
  const form::Style* body = style("body", 8, false, form::Align::start);
  const form::Style* head = style("head", 8, true, form::Align::center);
  const form::Style* small = style("small", 7, false, form::Align::start);

  const auto choice = [&](const char* id, const char* label) {
    Field field;
    field.id = id;
    field.kind = FieldKind::choice;
    field.label = label;
    field.options = {{"yes", "はい"}, {"no", "いいえ"}};
    out->fields.push_back(field);
  };
  const auto field = [&](const char* id, const char* label, FieldKind kind) {
    Field made;
    made.id = id;
    made.kind = kind;
    made.label = label;
    out->fields.push_back(made);
  };
  choice("first", "1回目");
  field("first-date", "1回目の日付", FieldKind::date);
  field("target", "目標日", FieldKind::date);
  choice("second", "2回目");
  field("second-date", "2回目の日付", FieldKind::date);
  field("note", "備考", FieldKind::text);
  const auto place = [&](const char* id) { return base::index_of(out->fields, *out->find_field(id)); };
  const auto rule = [&](decltype(form::Rule::content) content) {
    out->rules.push_back({"V", std::move(content), std::nullopt, {}});
  };
  rule(form::AnsweredRule{place("first"), place("first-date"), {"yes"}, {}, {}, {}});
  rule(form::DatedRule{place("second"), place("second-date")});
  rule(form::RequiredRule{place("first"), {"no"}, place("target")});

  const auto item = [&](const char* id, const char* text, bool all) {
    form::Item made;
    made.id = id;
    made.number = id;
    made.label = id;
    made.text = text;
    made.paragraphs = {{text, {}, 0}};
    for (const std::size_t f : all ? std::vector<std::size_t>{0, 1, 2, 3, 4, 5} : std::vector<std::size_t>{0, 1, 5}) {
      made.fields.emplace_back(f);
    }
    made.cells = {{"old", {{"※", {}, 0}}}};
    out->items.push_back(made);
  };
  item("gate", "情報システムを使っている。", false);
  item("1-1", "責任者を置いている。(1-(1))", true);
  item("all/2-1", "機器の台帳を作り、年に一度は現物と突き合わせている。(2-(1))", true);
  item("server/2-4", "利用者の職種ごとに使える情報の範囲を決め、アクセス利用権限を設定している。(2-(4))", true);
  item("server/2-5", "使っていない利用者の登録を消している。(2-(5))", true);
  item("3-1", "連絡体制図がある。(3-(1))", true);
  out->items[2].notes = {"※契約していない場合には、記入不要"};

  const auto column = [&](const char* id, double width, std::vector<CellPart> parts) {
    Column made;
    made.id = id;
    made.width = base::Mm{width};
    made.style = body;
    made.parts = std::move(parts);
    made.group = std::string(id) == "group";
    if (std::string(id) == "note") {
      made.overflow = form::Overflow::annex;
      made.max_height = base::Mm{24};
    }
    return made;
  };
  form::Table gate;
  gate.id = "gate";
  gate.header_style = gate.group_style = gate.band_style = head;
  gate.columns = {column("group", 30, {}), column("item", 86, {CellText{}}),
                  column("first", 26, {CellField{form::FieldIndex(kFirst)}, CellField{form::FieldIndex(kFirstDate)}}),
                  column("note", 38, {CellField{form::FieldIndex(kNote)}})};
  gate.header_rows = {{document::heading("", 0, 1, 1), document::heading("チェック項目", 1, 1, 1),
                       document::heading("確認結果(日付)", 2, 1, 1), document::heading("備考", 3, 1, 1)}};
  gate.rows = {{document::labelled("システムの有無"), {}}, {ItemRow{form::ItemIndex(0)}, {}}};
  form::Table table;
  table.id = "items";
  table.header_style = table.group_style = table.band_style = head;
  table.columns = {
      column("group", 17, {}),
      column("item", 70, {CellText{}}),
      column("first", 20, {CellField{form::FieldIndex(kFirst)}, CellField{form::FieldIndex(kFirstDate)}}),
      column("target", 16, {CellField{form::FieldIndex(kTarget)}}),
      column("second", 20, {CellField{form::FieldIndex(kSecond)}, CellField{form::FieldIndex(kSecondDate)}}),
      column("note", 26, {CellField{form::FieldIndex(kNote)}}),
      column("old", 11, {CellWords{}})};
  table.header_rows = {
      {document::heading("", 0, 1, 2), document::heading("チェック項目", 1, 1, 2),
       document::heading("確認結果(日付)", 2, 3, 1), document::heading("備考", 5, 1, 2),
       document::heading("旧項目", 6, 1, 2)},
      {document::heading("1回目", 2, 1, 1), document::heading("目標日", 3, 1, 1), document::heading("2回目", 4, 1, 1)}};
  table.rows = {{document::labelled("1 体制"), {}},       {ItemRow{form::ItemIndex(1)}, {}},
                {document::labelled("2 管理・運用"), {}}, {BandRow{"全般について"}, {}},
                {ItemRow{form::ItemIndex(2)}, {}},        {BandRow{"サーバについて"}, {}},
                {ItemRow{form::ItemIndex(3)}, {}},        {ItemRow{form::ItemIndex(4)}, {}},
                {document::labelled("3 備え"), {}},       {ItemRow{form::ItemIndex(5)}, {}}};

  const auto words = [](const char* text) { return form::parse_leaf(text); };
  out->body.push_back({form::Heading{1, words("{{form.title}}"), title}, {}, form::Provenance::official, {}});
  out->body.push_back({form::Paragraph{words("{{form.audience}}"), body}, {}, form::Provenance::official, {}});
  form::InfoLine info;
  info.style = body;
  info.entries = {{"施設名", words("{{facility.name}}"), base::Mm{100}},
                  {"責任者", words("{{facility.safety-officer}}"), base::Mm{80}},
                  {"作成日", words("{{output.date}}"), base::Mm{40}}};
  out->body.push_back({info, {}, form::Provenance::chohyo, {}});
  out->body.push_back({form::Spacer{base::Pt{5}}, {}, form::Provenance::official, {}});
  out->body.push_back({gate, {}, form::Provenance::official, {}});
  out->body.push_back({form::Spacer{base::Pt{5}}, {}, form::Provenance::official, {}});
  out->body.push_back({table, {}, form::Provenance::official, {}});
  out->page.footer.push_back({words("{{facility.name}}"), words(""), words("{{page}} / {{pages}}"), small});
  return out;
}

/// The form unfilled.
inline check::Model sheet_model(const form::FormPtr& form) {
  check::Model model;
  model.form = form;
  for (std::size_t i = 0; i < form->items.size(); ++i) {
    model.items.push_back({std::vector<check::Entry>(form->fields.size()), {}});
  }
  return model;
}

inline void answer(check::Model& model, std::size_t item, std::size_t field, check::Value value) {
  model.items[item].entries[field].value = std::move(value);
}

inline base::Date day(const char* iso) { return base::parse_iso_date(iso).value(); }

/// A facility with answers of every kind: a dated はい, an いいえ with and one without its 目標日, remarks.
inline check::Model filled_sheet_model() {
  check::Model model = sheet_model(sheet_form());
  model.facility.id = "sakura";
  model.facility.name = "さくら総合病院";
  document::add_person(model, "safety-officer", "部長", "𠮷田 花子");
  answer(model, 0, kFirst, check::Choice{0});
  answer(model, 0, kFirstDate, day("2024-06-10"));
  answer(model, 1, kFirst, check::Choice{1});
  answer(model, 1, kFirstDate, day("2024-06-10"));
  answer(model, 1, kTarget, day("2025-01-31"));
  answer(model, 1, kSecond, check::Choice{0});
  answer(model, 1, kSecondDate, day("2025-01-30"));
  answer(model, 1, kNote, std::string("髙橋・葛󠄀西が兼務"));
  answer(model, 2, kFirst, check::Choice{1});
  answer(model, 3, kNote, std::string("=1+1\n二行目"));
  return model;
}

inline document::Document sheet_document(const check::Model& model, bool draft = false) {
  return document::build_document(model, {base::start_of_day(day("2024-12-20")), draft, {}, {}});
}

}  // namespace chohyo::sheet
