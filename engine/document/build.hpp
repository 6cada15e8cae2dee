// Form × Model → Document.
#pragma once

#include <set>
#include <string>

#include "check/model.hpp"
#include "diag/diagnostic.hpp"
#include "document/document.hpp"
#include "document/entries.hpp"
#include "xref/crosswalk.hpp"

namespace chohyo::document {

struct BuildOptions {
  base::Instant now;                           ///< output date and metadata
  bool draft = false;                          ///< prints the form's draft mark on every page
  std::set<std::string> on, off;               ///< switches of the form set against their defaults
  const xref::Crosswalk* crosswalk = nullptr;  ///< of the form's library, for forms that print references
  PageFinder pages = {};                       ///< for forms that print where items stand in other documents
};

/// Builds the neutral document. Mustache names in the pack's text leaves were checked when the pack was loaded, so
/// nothing can be missing here; values are put in as they are and never read as markup.
Document build_document(const check::Model& model, const BuildOptions& options);

}  // namespace chohyo::document
