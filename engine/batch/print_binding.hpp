// The finished PDF files of a group → the volumes of its print run.
#pragma once

#include <filesystem>
#include <vector>

#include "batch/print_forms.hpp"
#include "batch/print_options.hpp"
#include "batch/print_plan.hpp"
#include "batch/stock.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::batch {

/// Writes the volumes into `out`, each as a whole, and notes in `group` where everything stands. `stock`: of the
/// facilities' forms. No value after a failure; volumes written before it stay.
diag::Result<std::vector<PrintedVolume>> bind_volumes(const Stock& stock, const PrintForms& forms,
                                                      const PrintOptions& options, const std::filesystem::path& out,
                                                      PrintedGroup& group);

/// "print-001.pdf": the name of a volume, and whether something is one.
std::string volume_name(std::size_t number);
bool is_volume_name(std::string_view name);

}  // namespace chohyo::batch
