// An answers file to fill in: every item with its official text beside it.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "form/pack.hpp"
#include "tree/element.hpp"

namespace chohyo::cli {

struct TemplateWishes {
  std::string facility_id;           ///< must be safe as a file name (answers/file_name.hpp)
  std::string facility;              ///< name; may be empty
  std::vector<std::string> vendors;  ///< names; empty = not known yet
  std::vector<form::FormPtr> forms;
};

/// The tree of the file, unanswered: a comment at each form says what may be written, one at each item what it asks.
tree::Element answers_template(const TemplateWishes& wishes, diag::Language language);

}  // namespace chohyo::cli
