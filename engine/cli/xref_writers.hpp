// The three ways in which `chohyo xref` writes what it was asked.
#pragma once

#include <string>

#include "diag/diagnostic.hpp"
#include "xref/report.hpp"

namespace chohyo::cli {

std::string xref_text(const xref::Report& report, diag::Language language);

/// An object with the members places and rows.
std::string xref_json(const xref::Report& report);

/// As tree::CsvTable writes it: one row an edge or statement, in the order of the data, under a row of column names.
std::string xref_csv(const xref::Report& report);

}  // namespace chohyo::cli
