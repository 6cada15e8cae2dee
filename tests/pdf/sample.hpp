// A page and a half with everything the writer knows: headings, a table over a page break, a circled choice, lines,
// fills, bookmarks, characters from four faces.
#pragma once

#include "font/catalogue_maker.hpp"
#include "pdf/page_maker.hpp"

namespace chohyo::test {

inline const font::FontSet& fonts() {
  static const diag::Result<font::FontSet> loaded = font::FontSet::load(kFontsFolder);
  return *loaded.value;
}

/// The fixed words, with or without an answer for 𠮷田.
inline layout::Pages sample(bool filled = true) {
  using layout::Role;
  PageMaker maker(fonts());
  const auto h1 = maker.node(Role::heading1);
  maker.text(h1, 60, 80, 14, "確認表（見本）", true);
  const auto table = maker.node(Role::table);
  maker.at(table).summary = "設問と回答";

  maker.add(layout::kArtifact, layout::Fill{{{60}, {100}, {400}, {20}}, 0.85});
  const auto head = maker.node(Role::table_row, table);
  double x = 64;
  for (const char* name : {"項目", "1回目", "備考"}) {
    const auto th = maker.node(Role::table_header, head);
    maker.at(th).scope = layout::Scope::column;
    maker.text(th, x, 114, 9, name, true);
    x += 130;
  }
  for (const double y : {100.0, 120.0, 140.0}) {
    maker.add(layout::kArtifact, layout::Rule{{{60}, {y}}, {{460}, {y}}, {0.5}});
  }

  const auto row = maker.node(Role::table_row, table);
  const auto item = maker.node(Role::table_header, row);
  maker.at(item).scope = layout::Scope::row;
  maker.at(item).row_span = 2;
  maker.text(item, 64, 134, 9, "サーバの台帳を管理している。(2-(1))");
  const auto answer = maker.node(Role::table_data, row);
  const double end = maker.text(answer, 260, 134, 9, "はい");
  if (filled) {
    const auto circle = maker.node(Role::figure, answer);
    maker.at(circle).alt = "はい を選択";
    maker.add(circle, layout::Ellipse{{{256}, {124}, {end - 252}, {13}}, {0.8}});
  }
  maker.text(answer, end, 134, 9, "・いいえ");
  const auto note = maker.node(Role::table_data, row);
  maker.at(note).column_span = 2;
  if (filled) maker.text(note, 324, 134, 9, "𠮷田・葛\U000E0100西 ☑");

  maker.add_page();
  const auto next = maker.node(Role::table_row, table);
  const auto empty = maker.node(Role::table_data, next);
  maker.text(item, 64, 80, 9, "（続き）");
  static_cast<void>(empty);
  const auto last = maker.node(Role::table_data, next);
  maker.text(last, 260, 80, 9, "いいえ");
  maker.pages().bookmarks = {
      {0, "確認表", 0, {66}}, {1, "𠮷田 (2-(1))", 0, {120}}, {1, "続き", 1, {70}}, {0, "End", 1, {300}}};
  return maker.pages();
}

}  // namespace chohyo::test
