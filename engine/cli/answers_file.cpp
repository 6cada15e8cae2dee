#include "cli/answers_file.hpp"

#include <string>
#include <system_error>

#include "base/ascii.hpp"
#include "base/file.hpp"
#include "batch/cannot_write.hpp"
#include "batch/codes.hpp"

namespace chohyo::cli {

std::optional<answers::Format> format_of(const std::filesystem::path& file, Console& console) {
  const std::string extension = base::lower_case(file.extension().string());
  if (extension == ".xml") return answers::Format::xml;
  if (extension == ".json") return answers::Format::json;
  console.problem(console.in_japanese() ? "「" + file.string() + "」は .xml でも .json でもありません"
                                        : "\"" + file.string() + "\" ends neither in .xml nor in .json");
  return std::nullopt;
}

Status write_answers_file(const std::filesystem::path& file, std::string_view text, bool force, Console& console) {
  std::error_code error;
  if (!force && std::filesystem::exists(std::filesystem::symlink_status(file, error))) {
    console.problem(console.in_japanese()
                        ? "「" + file.string() + "」はすでにあります。上書きするには --force を付けてください"
                        : "\"" + file.string() + "\" is there already; add --force to overwrite it");
    return kWrongUsage;
  }
  error = base::write_file(file, text);
  if (error) {
    console.show({batch::cannot_write(file, error)});
    return kSystemFailed;
  }
  console.result(file.string() + "\n");
  return kDone;
}

}  // namespace chohyo::cli
