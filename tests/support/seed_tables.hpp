// The contract tables of the two source documents (tests/seeds), row by row, and the rows that a pack prints in their
// place, in one notation: cells without white space, term marks as `*5`, nothing where a cell is merged with the one
// above.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diag/printer.hpp"
#include "form/pack.hpp"
#include "support/replaced.hpp"

namespace chohyo::form::seed_tables {

using Row = std::vector<std::string>;

/// A row of a table. Bands have no id; their words stand in the first cell.
struct SeedRow {
  std::string id;  ///< of the item, such as "part1/A-2-1"
  Row cells;
};

/// Part 1 or Part 2 of a document.
struct SeedPart {
  std::vector<std::string> lines;  ///< title and headings above the table
  Row header;
  std::size_t repeated_headers = 0;  ///< the header stands once more at each page top of the source
  std::vector<SeedRow> rows;
};

/// The text files as pack errata call them: 会議資料 shows the top of the form itself, 別添1 all rows of the guide.
struct Source {
  std::string name;
  std::vector<std::string> lines;
};

inline const std::string kRoot = CHOHYO_SOURCE_DIR;

inline FormPtr load(const std::string& folder) {
  auto loaded = load_pack(kRoot + "/templates/" + folder);
  std::string problems;
  for (const auto& d : loaded.diagnostics) problems += diag::to_caret_text(d, diag::Language::en);
  EXPECT_EQ(problems, "");
  if (!loaded.value) throw std::runtime_error("no pack in templates/" + folder);
  return *loaded.value;
}

// --- notation ------------------------------------------------------------------------------------------------------

using support::replaced;

inline std::string superscript(const std::string& digits) {
  static const std::vector<std::string> kRaised = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string out;
  for (const char digit : digits) out += kRaised.at(static_cast<std::size_t>(digit - '0'));
  return out;
}

/// Without white space, and the three notations of a term mark as one.
inline std::string normalised(std::string text) {
  for (const char* space : {" ", "\n", "\t", "　"}) text = replaced(text, space, "");
  for (int number = 26; number > 0; --number) {  // *19 before *1
    const std::string digits = std::to_string(number);
    text = replaced(text, "^{*" + digits + "}", "*" + digits);
    text = replaced(text, "[*]" + superscript(digits), "*" + digits);
  }
  return text;
}

inline std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> out(1);
  for (const char c : text) {
    if (c == separator) {
      out.emplace_back();
    } else {
      out.back().push_back(c);
    }
  }
  return out;
}

inline std::string to_text(const Row& cells) {
  std::string out;
  for (const std::string& cell : cells) out += "|" + normalised(cell);
  return out;
}

/// One string a row, its first `columns` cells.
inline std::vector<std::string> to_texts(const std::vector<SeedRow>& rows, std::size_t columns) {
  std::vector<std::string> out;
  for (SeedRow row : rows) {
    row.cells.resize(columns);
    out.push_back(row.id + to_text(row.cells));
  }
  return out;
}

inline std::vector<std::string> normalised(std::vector<std::string> lines) {
  for (std::string& line : lines) line = normalised(line);
  return lines;
}

// --- the sources ---------------------------------------------------------------------------------------------------

inline std::vector<std::string> read_lines(const std::string& file) {
  std::ifstream stream(kRoot + "/tests/seeds/" + file);
  std::vector<std::string> out;
  for (std::string line; std::getline(stream, line);) out.push_back(line);
  return out;
}

/// The form as the slides of the meeting show it, between its title and the date of its publication.
inline Source meeting() {
  std::vector<std::string> all = read_lines("000_aa22491f178852da.txt");
  const std::string title = "医療情報システムの契約における当事者間の役割分担等に関する確認表";
  const auto last_title = std::find(all.rbegin(), all.rend(), title);
  const auto published = std::find(all.begin(), all.end(), "2024/6/3 HP公表");
  if (last_title == all.rend() || published == all.end()) return {"会議資料", {}};
  return {"会議資料", {last_title.base() - 1, published}};
}

inline Source annex() { return {"別添1", read_lines("002_6f6392324480c9d4.txt")}; }

namespace detail {

inline bool is_band(const Row& cells) {
  return std::all_of(cells.begin() + 2, cells.end(), [](const std::string& cell) { return cell.empty(); });
}

/// Ids from what the source itself prints: part, letter of the band, number, and the place in the group.
inline void name_rows(std::vector<SeedRow>& rows, const std::string& part) {
  std::string section;
  for (std::size_t begin = 0; begin < rows.size();) {
    if (is_band(rows[begin].cells)) {
      Row& cells = rows[begin].cells;
      section = cells[0] == "参考" ? "ref" : cells[0].substr(0, 1);
      cells[0] += cells[1];  // 参考 and the name of the checklist stand in two cells
      cells[1].clear();
      ++begin;
      continue;
    }
    std::size_t end = begin + 1;
    while (end < rows.size() && rows[end].cells[0].empty()) ++end;
    const std::string base = part + "/" + section + "-" + rows[begin].cells[0];
    // Where the content is merged too, the first row is the item and the others are only more to read about it.
    const bool one_item = end - begin > 1 && rows[begin + 1].cells[2].empty();
    for (std::size_t i = begin; i < end; ++i) {
      const bool plain = end - begin == 1 || (one_item && i == begin);
      rows[i].id = plain ? base : base + "-" + std::to_string(i - begin + 1);
    }
    begin = end;
  }
}

}  // namespace detail

/// The parts of a source in their order, with the letters of the source.
inline std::vector<SeedPart> read_parts(const Source& source) {
  std::vector<SeedPart> parts;
  bool above_table = false;
  for (const std::string& line : source.lines) {
    if (line.empty()) continue;
    const Row cells = split(line, '\t');
    if (cells.size() == 1) {
      if (!above_table) parts.emplace_back();
      above_table = true;
      parts.back().lines.push_back(line);
    } else if (above_table) {
      above_table = false;
      parts.back().header = cells;
    } else if (cells == parts.back().header) {
      ++parts.back().repeated_headers;
    } else {
      parts.back().rows.push_back({"", cells});
    }
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (SeedRow& row : parts[i].rows) row.cells.resize(parts[i].header.size());
    detail::name_rows(parts[i].rows, "part" + std::to_string(i + 1));
  }
  return parts;
}

// --- errata --------------------------------------------------------------------------------------------------------

namespace detail {

inline std::size_t put_straight(std::string& text, const Erratum& erratum) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(erratum.seed, at)) != std::string::npos; at += erratum.reading.size()) {
    text.replace(at, erratum.seed.size(), erratum.reading);
    ++found;
  }
  return found;
}

}  // namespace detail

/// Puts the parts of `source` straight, erratum after erratum. `columns` = the ids of the table's columns, by part.
/// Returns how many places each erratum of the form found; an erratum that names another source counts none.
inline std::vector<std::size_t> put_straight(std::vector<SeedPart>& parts, const Source& source, const Form& form,
                                             const std::vector<Row>& columns) {
  std::vector<std::size_t> uses(form.errata.size(), 0);
  for (std::size_t i = 0; i < form.errata.size(); ++i) {
    const Erratum& erratum = form.errata[i];
    const std::vector<std::string> place = split(erratum.where, ' ');
    if (place[0] != source.name) continue;
    if (place.size() == 1) {  // a notation, wherever it stands: `normalised` reads it
      const bool stands = std::any_of(source.lines.begin(), source.lines.end(), [&](const std::string& line) {
        return line.find(erratum.seed) != std::string::npos;
      });
      uses[i] = stands && normalised(erratum.seed) == erratum.reading ? 1 : 0;
      continue;
    }
    for (std::size_t part = 0; part < parts.size(); ++part) {
      if (place.size() == 2 && place[1] == "part" + std::to_string(part + 1)) {
        for (std::string& line : parts[part].lines) {
          if (line == erratum.seed) uses[i] += detail::put_straight(line, erratum);
        }
      }
      for (SeedRow& row : parts[part].rows) {
        if (place.size() != 3 || row.id != place[1]) continue;
        const auto column = std::find(columns[part].begin(), columns[part].end(), place[2]);
        if (column == columns[part].end()) continue;
        uses[i] +=
            detail::put_straight(row.cells.at(static_cast<std::size_t>(column - columns[part].begin())), erratum);
      }
    }
  }
  return uses;
}

// --- the pack ------------------------------------------------------------------------------------------------------

inline const Table& table(const Form& form, std::string_view id) {
  for (const Block& block : form.body) {
    const auto* found = std::get_if<Table>(&block.content);
    if (found && found->id == id) return *found;
  }
  throw std::out_of_range("no such table");
}

inline Row column_ids(const Table& table) {
  Row out;
  for (const Column& column : table.columns) out.push_back(column.id);
  return out;
}

/// The official headings and paragraphs between the table before and the table `id`, as they are printed.
inline std::vector<std::string> lines_above(const Form& form, std::string_view id) {
  std::vector<std::string> out;
  for (const Block& block : form.body) {
    if (const auto* found = std::get_if<Table>(&block.content)) {
      if (found->id == id) return out;
      out.clear();
    }
    if (block.provenance != Provenance::official) continue;
    if (const auto* heading = std::get_if<Heading>(&block.content)) out.push_back(heading->text.text);
    if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) out.push_back(paragraph->text.text);
    if (!out.empty()) out.back() = replaced(out.back(), "{{form.title}}", form.title);
  }
  return {};
}

inline std::string blank_field(const Field& field) {
  if (field.kind == FieldKind::date) return "(/)";
  std::string words;
  for (const Option& option : field.options) words += (words.empty() ? "" : field.separator) + option.text;
  return words;
}

inline Row printed_header(const Form& form, const Table& table) {
  Row cells(table.columns.size());
  for (const HeaderCell& cell : table.header_rows.at(0)) {
    cells[cell.column] = cell.text.text + (cell.field ? blank_field(at(form.fields, *cell.field)) : "");
  }
  return cells;
}

/// What a cell of this column prints on the unfilled form, but for the guideline clauses (they come from the
/// crosswalk).
inline std::string blank_cell(const Form& form, const Column& column, const Item& item) {
  std::string out;
  for (const CellPart& part : column.parts) {
    if (std::holds_alternative<CellText>(part)) out += item.text;
    if (const auto* field = std::get_if<CellField>(&part)) out += blank_field(at(form.fields, field->field));
    const auto words = item.cells.find(column.id);
    if (std::holds_alternative<CellWords>(part) && words != item.cells.end()) out += plain_text(words->second);
  }
  return out;
}

inline std::vector<SeedRow> printed_rows(const Form& form, const Table& table) {
  std::vector<SeedRow> out;
  std::map<std::size_t, std::vector<TextParagraph>> labels;
  bool opened = false;  // the labels are still to be printed; further down their cells are merged
  for (const TableRow& row : table.rows) {
    SeedRow made{"", Row(table.columns.size())};
    if (const auto* group = std::get_if<GroupRow>(&row.content)) {
      labels = group->labels;
      opened = true;
    } else if (const auto* band = std::get_if<BandRow>(&row.content)) {
      made.cells[0] = band->text;
      out.push_back(made);
    } else if (const auto* item = std::get_if<ItemRow>(&row.content)) {
      made.id = at(form.items, item->item).id;
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (!labels.contains(i)) {
          made.cells[i] = blank_cell(form, table.columns[i], at(form.items, item->item));
        } else if (opened) {
          made.cells[i] = plain_text(labels.at(i));
        }
      }
      opened = false;
      out.push_back(made);
    }
  }
  return out;
}

/// All official words of the form in one string, normalised.
inline std::string all_words(const Form& form) {
  std::string out;
  for (const char* id : {"part1", "part2"}) {
    for (const SeedRow& row : printed_rows(form, table(form, id))) out += to_text(row.cells) + "\n";
  }
  return out;
}

/// The numbers of the term marks in `words`, ascending, each once.
inline std::vector<int> marks_in(const std::string& words) {
  std::vector<int> out;
  for (std::size_t at = 0; (at = words.find('*', at)) != std::string::npos; ++at) {
    const std::size_t end = words.find_first_not_of("0123456789", at + 1);
    out.push_back(std::stoi(words.substr(at + 1, end - at - 1)));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace chohyo::form::seed_tables
