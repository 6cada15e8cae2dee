#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <variant>

#include "base/file.hpp"
#include "batch/cannot_write.hpp"
#include "batch/codes.hpp"
#include "cli/commands.hpp"
#include "cli/line_difference.hpp"
#include "cli/pack.hpp"
#include "cli/sample.hpp"
#include "tree/xml.hpp"

namespace chohyo::cli {
namespace {

namespace fs = std::filesystem;

std::string text_of(const Sample& sample) {
  std::string out;
  for (const batch::Product& product : sample.products) {
    out += (out.empty() ? "=== " : "\n=== ") + fs::path(product.name).stem().string() + " ===\n" + product.bytes;
  }
  return out;
}

Status write(const fs::path& file, const std::string& text, Console& console) {
  if (const std::error_code error = base::write_file(file, text)) {
    console.show({batch::cannot_write(file, error)});
    return kSystemFailed;
  }
  console.result(file.string() + "\n");
  return kDone;
}

}  // namespace

Status test_pack(const std::string& folder, bool update, const Arguments& arguments, Console& console) {
  const auto found = find_pack(folder, arguments, console);
  if (const auto* status = std::get_if<Status>(&found)) return *status;
  const Sample sample = render_sample(std::get<PackPlace>(found), {{batch::Format::text}, {}, false}, console);
  if (sample.products.empty()) return std::max(sample.status, kDataErrors);
  const fs::path file = fs::path(folder) / kExpectedFile;
  const std::string now = text_of(sample);
  std::string expected;
  const std::error_code error = base::read_file(file, tree::kMaxBytes, expected);
  std::erase(expected, '\r');  // as editors and version control of other systems end lines
  if (!error && expected == now) {
    if (!update) console.result(std::string(console.in({"同じ  ", "same  "})) + file.string() + "\n");
    return sample.status;
  }
  if (update) return std::max(sample.status, write(file, now, console));
  if (error && error != std::errc::no_such_file_or_directory) {
    console.problem("\"" + file.string() + "\": " + error.message());
    return kSystemFailed;
  }
  console.result(std::string(console.in({"違う  ", "differs  "})) + file.string() + "\n" +
                 line_difference(expected, now));
  console.remark(console.in({"- は expected.txt、+ は今の様式です。今のほうが正しければ --update で書き込みます",
                             "- is what expected.txt says, + what the form says; --update writes the latter there"}));
  return kDataErrors;
}

}  // namespace chohyo::cli
