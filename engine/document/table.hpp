// A pack's table with one facility's answers in it.
#pragma once

#include "check/model.hpp"
#include "document/document.hpp"
#include "document/switches.hpp"

namespace chohyo::document {

/// Columns whose switch is off are left out; their width goes to the other columns in proportion, so that the table
/// stays as wide as the pack made it.
Table build_table(const form::Table& table, const check::Model& model, const Switches& switches);

}  // namespace chohyo::document
