#include "samples/read_back.hpp"

#include <sstream>
#include <stdexcept>

#include "support/process.hpp"

namespace chohyo::samples {
namespace {

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> out(1);
  for (const char c : line) {
    if (c == '\t') {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

ReadLink link_of(const std::vector<std::string>& fields) {
  ReadLink link{std::stoul(fields.at(1)), fields.at(2), 0, 0, {}};
  if (fields.at(3) == "uri") {
    link.uri = fields.at(4);
  } else {
    link.target_page = std::stoul(fields.at(3));
    link.target_y = std::stod(fields.at(4));
  }
  return link;
}

/// What a reader printed; the notation stands in tests/support/structure.js.
ReadFile parsed(const std::string& text) {
  ReadFile out;
  ReadCell* cell = nullptr;  // the last one; its links follow it
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::vector<std::string> fields = fields_of(line);
    if (fields[0] == "table") {
      out.tables.emplace_back();
    } else if (fields[0] == "row") {
      out.tables.at(out.tables.size() - 1).emplace_back();
    } else if (fields[0] == "cell") {
      ReadRow& row = out.tables.at(out.tables.size() - 1).back();
      row.push_back({fields.at(1), std::stoul(fields.at(2)), std::stoul(fields.at(3)), std::stoul(fields.at(4)),
                     std::stod(fields.at(5)), fields.at(6)});
      cell = &row.back();
    } else if (fields[0] == "link") {
      out.links.push_back(link_of(fields));
      if (cell) cell->links.push_back(out.links.back().text);
    } else if (fields[0] == "annotations") {
      out.annotations = std::stoul(fields.at(1));
    } else {
      throw std::runtime_error("unexpected line: " + line);
    }
  }
  return out;
}

ReadFile printed_by(const std::vector<std::string>& command) {
  const support::Outcome outcome = support::run(command, {{}, {"PYTHONIOENCODING=utf-8"}});
  if (outcome.status != 0 || outcome.out.empty()) throw std::runtime_error(command.back() + ": " + outcome.err);
  return parsed(outcome.out);
}

}  // namespace

ReadFile read_pdf(const std::filesystem::path& pdf) {
  return printed_by({"mutool", "run", CHOHYO_SOURCE_DIR "/tests/support/structure.js", pdf.string()});
}

ReadFile read_workbook(const std::filesystem::path& xlsx) {
  return printed_by({"/usr/bin/python3", CHOHYO_SOURCE_DIR "/tests/samples/sheet_tables.py", xlsx.string()});
}

std::vector<std::vector<std::string>> texts_of(const ReadTable& table) {
  std::size_t width = 0;
  for (const ReadCell& cell : table.at(0)) width += cell.columns;
  std::vector<std::vector<std::string>> out;
  std::vector<std::size_t> spanned(width, 0);  // rows that a cell from above still takes
  for (const ReadRow& row : table) {
    std::vector<std::string> texts(width);
    std::size_t column = 0;
    for (const ReadCell& cell : row) {
      while (column < width && spanned[column] > 0) ++column;
      if (column + cell.columns > width) throw std::runtime_error("a row is too long: " + cell.text);
      texts[column] = cell.text;
      for (std::size_t i = 0; i < cell.columns; ++i) spanned[column++] = cell.rows;
    }
    for (std::size_t& rows : spanned) {
      if (rows == 0) throw std::runtime_error("a row is too short: " + row.at(0).text);
      --rows;
    }
    out.push_back(std::move(texts));
  }
  return out;
}

}  // namespace chohyo::samples
