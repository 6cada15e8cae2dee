// Files of earlier runs that stay in a facility's folder and look as current as the new ones.
#pragma once

#include <string>
#include <vector>

#include "batch/output_folder.hpp"
#include "batch/renderer.hpp"
#include "library/library.hpp"

namespace chohyo::batch {

/// The files in the facility's folder, in order of name, that a run with these options could have made for the facility
/// and that are not among `made`: recorded ones, and those named as the forms of the library are. What options leave
/// out (--form,
/// --format) does not count, nor do files of other kinds.
std::vector<std::string> find_strays(const OutputFolder& out, const std::string& facility,
                                     const std::vector<std::string>& made, const RenderOptions& options,
                                     const library::Library& library);

}  // namespace chohyo::batch
