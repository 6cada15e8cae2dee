// A pack's table with one facility's answers in it.
#pragma once

#include <vector>

#include "check/model.hpp"
#include "document/document.hpp"
#include "document/entries.hpp"
#include "document/leaf.hpp"
#include "document/switches.hpp"
#include "document/word_answers.hpp"
#include "document/words.hpp"

namespace chohyo::document {

struct TableContext {
  const check::Model& model;
  const Switches& switches;
  const LeafValues& leaves;
  const WordSetter& words;
  const Sources& sources;
  const WordAnswers& answers;
  int bookmark_level = 1;              ///< of the table's outermost labels
  const EntryScope* around = nullptr;  ///< of the loops that the table stands in; null = none
};

/// Columns whose switch is off or whose condition does not hold are left out; their width goes to the other columns in
/// proportion, so that the table stays as wide as the pack made it. A table with a column for every owner becomes
/// several when there are more owners than it takes side by side: as many as needed, with as even a share of owners
/// as possible.
std::vector<Table> build_tables(const form::Table& table, const TableContext& context);

}  // namespace chohyo::document
