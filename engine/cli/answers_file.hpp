// Writing an answers file under the name a person gave.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "answers/reader.hpp"
#include "cli/console.hpp"

namespace chohyo::cli {

/// The format a file's name asks for (.xml, .json in any case); empty with a sentence on the console otherwise.
std::optional<answers::Format> format_of(const std::filesystem::path& file, Console& console);

/// Writes `text` under `file` as a whole or not at all. One that is there already is kept unless `force`; what
/// prevents writing is on the console.
Status write_answers_file(const std::filesystem::path& file, std::string_view text, bool force, Console& console);

}  // namespace chohyo::cli
