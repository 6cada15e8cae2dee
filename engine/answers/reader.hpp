// Bytes → Answers. Both readers accept the same tree and report every problem they find, not only the first.
#pragma once

#include <cstddef>
#include <filesystem>

#include "answers/answers.hpp"
#include "answers/base_fields.hpp"
#include "diag/diagnostic.hpp"

namespace chohyo::answers {

enum class Format { xml, json };

/// Reads an answers file; the extension (.xml, .json, in any case) tells the format.
/// No value when the file cannot be read or holds an error; see codes.hpp for what is refused. `known`: the fields that
/// facility, persons and owners may have; null = any, as for who only carries them on.
diag::Result<Answers> read_file(const std::filesystem::path& path, const BaseFields* known = nullptr);

/// Reads answers already in memory.
diag::Result<Answers> read_xml(diag::SourcePtr source, const BaseFields* known = nullptr);
diag::Result<Answers> read_json(diag::SourcePtr source, const BaseFields* known = nullptr);

/// As read_file, but the value is there, errors or not, whenever it is clear what the file's parts are, so that `check`
/// can report its own findings together with these. Whoever calls it prints no form from a value that came with errors.
diag::Result<Answers> recover_file(const std::filesystem::path& path, const BaseFields* known = nullptr);
diag::Result<Answers> recover_xml(diag::SourcePtr source, const BaseFields* known = nullptr);
diag::Result<Answers> recover_json(diag::SourcePtr source, const BaseFields* known = nullptr);

}  // namespace chohyo::answers
