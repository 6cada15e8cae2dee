// The documents that forms refer to: parts, clauses, versions. Read from templates/guidelines.xml.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/index.hpp"
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

/// A place in the catalogue: a clause, a part as a whole, or without `part` a document as a whole. A whole comes before
/// what it holds.
struct ClauseRef {
  base::Index<Guideline> guideline;
  std::optional<base::Index<Part>> part = {};
  std::optional<base::Index<Clause>> clause = {};
  friend auto operator<=>(const ClauseRef&, const ClauseRef&) = default;
};

}  // namespace chohyo::xref
