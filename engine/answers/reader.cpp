#include "answers/reader.hpp"

#include <algorithm>
#include <optional>

#include "answers/codes.hpp"
#include "base/file.hpp"
#include "tree/codes.hpp"
#include "tree/xml.hpp"

namespace chohyo::answers {
namespace {

std::optional<Format> format_of(const std::filesystem::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (extension == ".xml") return Format::xml;
  if (extension == ".json") return Format::json;
  return std::nullopt;
}

diag::Diagnostic file_problem(std::error_code error, const std::string& name) {
  if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory) {
    return diag::make(kFileNotFound, {}, {}, {}, name);
  }
  if (error == std::errc::is_a_directory) return diag::make(kFileIsFolder, {}, {}, {}, name);
  if (error == std::errc::file_too_large) return diag::make(tree::kTooLarge, {}, {}, {}, name);
  return diag::make(kFileUnreadable, {}, {error.message()}, {}, name);
}

}  // namespace

diag::Result<Answers> read_file(const std::filesystem::path& path) {
  diag::Result<Answers> result;
  const std::string name = path.string();
  std::string text;
  if (const std::error_code error = base::read_file(path, tree::kMaxBytes, text)) {
    result.diagnostics.push_back(file_problem(error, name));
    return result;
  }
  const auto format = format_of(path);
  if (!format) {
    result.diagnostics.push_back(diag::make(kUnknownExtension, {}, {}, {}, name));
    return result;
  }
  auto source = std::make_shared<const diag::Source>(name, std::move(text));
  return *format == Format::xml ? read_xml(std::move(source)) : read_json(std::move(source));
}

}  // namespace chohyo::answers
