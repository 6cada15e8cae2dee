// A pack on its way to a form of the library.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "form/form.hpp"
#include "form/pack.hpp"

namespace chohyo::form {

/// Its items still lack what the crosswalk says of them.
using Draft = std::shared_ptr<Form>;

inline constexpr auto kPackFile = "form.xml";

/// Loads the pack of a folder (templates/<form>/<edition>).
diag::Result<Draft> load_draft(const std::filesystem::path& folder, const BaseRecordsPtr& base,
                               const PrintedWords& words);

}  // namespace chohyo::form
