// The documents that forms refer to: parts, clauses, versions. Read from templates/guidelines.xml.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diag/source.hpp"

namespace chohyo::xref {

/// A numbered place of a document: "3.4.1", "2.1.2(1)".
struct Clause {
  std::string id;     ///< as it is printed and asked for
  std::string title;  ///< may be empty: clauses whose heading is not at hand have none
  diag::Span span;
};

/// A volume or annex of a document, such as 経営管理編; a document without volumes has one part without a name.
struct Part {
  std::string id;         ///< "keiei"
  std::string name;       ///< "経営管理編"
  std::string printed;    ///< as a reference prints it: "別添小規模医療機関向けガイダンス"
  bool is_annex = false;  ///< a blank, not 、, stands before it when references are joined
  std::vector<Clause> clauses;
  diag::Span span;
};

struct Guideline {
  std::string id;       ///< "anzen-6.0": document and version
  std::string name;     ///< without its version
  std::string version;  ///< "6.0"; empty when the document has none
  std::string printed;  ///< as a reference prints it: "…ガイドライン第6.0版"
  std::string publisher, date, address;
  std::vector<Part> parts;
  diag::Span span;
};

/// A place in the catalogue. `clause` is npos for the part as a whole, `part` for the document as a whole.
struct ClauseRef {
  static constexpr std::size_t kWhole = static_cast<std::size_t>(-1);
  std::size_t guideline = 0, part = kWhole, clause = kWhole;
  friend auto operator<=>(const ClauseRef&, const ClauseRef&) = default;
};

}  // namespace chohyo::xref
