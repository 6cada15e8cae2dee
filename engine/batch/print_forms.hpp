// The forms that a print run puts in front of, between and over those of the facilities, and which of the facilities'
// are the same for all: templates/print/run.xml.
#pragma once

#include <memory>
#include <set>
#include <string>

#include "batch/stock.hpp"
#include "diag/diagnostic.hpp"
#include "form/form.hpp"

namespace chohyo::batch {

struct PrintForms {
  std::shared_ptr<Stock> stock;  ///< of the packs under templates/print
  form::FormPtr contents, separator, numbers;
  std::set<std::string> shared;  ///< ids of forms of the facilities

  /// `library`: the facilities' forms. No value when run.xml or one of its packs cannot be used.
  static diag::Result<PrintForms> open(const Folders& folders, const library::Library& library);
};

}  // namespace chohyo::batch
