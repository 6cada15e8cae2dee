// Bytes → Answers. Both readers accept the same tree and report every problem they find, not only the first.
#pragma once

#include <cstddef>
#include <filesystem>

#include "answers/answers.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::answers {

enum class Format { xml, json };

/// Reads an answers file; the extension (.xml, .json, in any case) tells the format.
/// No value when the file cannot be read or holds an error; see codes.hpp for what is refused.
diag::Result<Answers> read_file(const std::filesystem::path& path);

/// Reads answers already in memory.
diag::Result<Answers> read_xml(diag::SourcePtr source);
diag::Result<Answers> read_json(diag::SourcePtr source);

}  // namespace chohyo::answers
