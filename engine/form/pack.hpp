// A pack, templates/<form>/<edition>/form.xml → Form.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "form/base_records.hpp"
#include "form/form.hpp"

namespace chohyo::form {

/// Reads a pack already in memory; `base` declares the records that are no form's, `words` are printed where the pack
/// has no others. All defects at once; no value when one is an error.
diag::Result<FormPtr> read_pack(const diag::SourcePtr& source, const BaseRecordsPtr& base = usual_base_records(),
                                const PrintedWords& words = usual_printed_words());

/// Loads one pack folder (templates/<form>/<edition>/form.xml), whose names must be the form's id and edition.
diag::Result<FormPtr> load_pack(const std::filesystem::path& folder,
                                const BaseRecordsPtr& base = usual_base_records(),
                                const PrintedWords& words = usual_printed_words());

}  // namespace chohyo::form
