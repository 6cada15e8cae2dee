// The tables and links of a rendered file, read back by other programs.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "samples/rendered.hpp"

namespace chohyo::samples {

struct ReadCell {
  std::string role;           ///< TH or TD; of workbooks always TD
  std::size_t rows, columns;  ///< how many it spans
  std::size_t page;           ///< of its first letter; 0 = no letter; of workbooks always 1
  double y;                   ///< first baseline, points from the page's upper edge; of workbooks the sheet's row
  std::string text;
  std::vector<std::string> links = {};  ///< texts of the links inside, once for each line that they take
};

using ReadRow = std::vector<ReadCell>;
using ReadTable = std::vector<ReadRow>;

struct ReadLink {
  std::size_t page;         ///< where its text begins
  std::string text;         ///< of the link in the structure tree
  std::size_t target_page;  ///< 0 = out of the file, to `uri`
  double target_y;
  std::string uri;
};

struct ReadFile {
  std::vector<ReadTable> tables;
  std::vector<ReadLink> links;
  std::size_t annotations = 0;  ///< links on the pages, whether the tree knows them or not
};

/// The PDF file by its structure tree, read by MuPDF.
ReadFile read_pdf(const std::filesystem::path& pdf);

/// The sheet 様式, read by openpyxl.
ReadFile read_workbook(const std::filesystem::path& xlsx);

/// The texts by row and column: a cell stands where it begins, what it spans is empty. Throws std::runtime_error when
/// the rows do not fill a rectangle.
std::vector<std::vector<std::string>> texts_of(const ReadTable& table);

}  // namespace chohyo::samples
