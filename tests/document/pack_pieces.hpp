// Pieces of packs made in code.
#pragma once

#include <string>
#include <utility>

#include "form/form.hpp"

namespace chohyo::document {

inline form::TextLeaf leaf(std::string text) {
  const bool tags = text.find("{{") != std::string::npos;
  return {std::move(text), tags, {}};
}

/// A group with one label, in the first column.
inline form::GroupRow labelled(const char* label) { return {{{0, {{label, {}, 0}}}}}; }

inline form::HeaderCell heading(const char* text, std::size_t column, std::size_t columns, std::size_t rows) {
  return {leaf(text), column, columns, rows, {}, {}};
}

}  // namespace chohyo::document
