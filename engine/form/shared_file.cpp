#include "form/shared_file.hpp"

#include <memory>
#include <string>
#include <system_error>
#include <utility>

#include "base/file.hpp"
#include "form/codes.hpp"
#include "tree/xml.hpp"

namespace chohyo::form {

diag::Result<diag::SourcePtr> read_shared_file(const std::filesystem::path& path) {
  diag::Result<diag::SourcePtr> result;
  std::error_code error;
  if (!std::filesystem::exists(path, error) && !error) {
    result.value = nullptr;
    return result;
  }
  std::string text;
  if (const std::error_code failure = base::read_file(path, tree::kMaxBytes, text)) {
    result.diagnostics.push_back(
        diag::make(kUnreadablePart, {}, {{"file", path.string()}, {"reason", failure.message()}}, {}, path.string()));
  } else {
    result.value = std::make_shared<const diag::Source>(path.string(), std::move(text));
  }
  return result;
}

}  // namespace chohyo::form
