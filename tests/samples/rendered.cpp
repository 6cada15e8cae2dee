#include "samples/rendered.hpp"

#include <algorithm>
#include <stdexcept>
#include <system_error>

#include "answers/reader.hpp"
#include "base/file.hpp"
#include "check/selection.hpp"
#include "library/library.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::samples {
namespace {

namespace fs = std::filesystem;

void call(std::vector<std::string> arguments) {
  const fs::path root = CHOHYO_SOURCE_DIR;
  arguments.insert(arguments.begin(), std::string(CHOHYO_BINARY_DIR) + "/chohyo");
  for (const std::string& word :
       {std::string("--date"), std::string(kPrintedOn), std::string("--templates"), (root / "templates").string(),
        std::string("--fonts"), (root / "fonts").string(), std::string("--quiet")}) {
    arguments.push_back(word);
  }
  const auto outcome = support::run(arguments);
  if (outcome.status != 0) throw std::runtime_error("chohyo failed: " + outcome.err);
}

std::vector<fs::path> answers_files() {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(fs::path(CHOHYO_SOURCE_DIR) / "samples")) {
    const auto extension = entry.path().extension();
    if (extension == ".xml" || extension == ".json") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

void add(std::vector<Rendered>& out, const fs::path& folder, const fs::path& answers) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".pdf") continue;
    fs::path xlsx = entry.path();
    xlsx.replace_extension(".xlsx");
    out.push_back({answers, entry.path(), xlsx, folder.filename().string() + "/" + entry.path().filename().string()});
  }
}

std::vector<Rendered> render_all() {
  static const support::TemporaryFolder folder;
  std::vector<Rendered> out;
  for (const fs::path& file : answers_files()) {
    call({"render", file.string(), "--out", folder.path().string()});
    const auto answers = answers::read_file(file);
    add(out, folder / std::string(answers.value.value().facility_id()), file);
  }
  std::vector<std::string> blank = {"blank"};
  const library::Library library =
      library::Library::load(fs::path(CHOHYO_SOURCE_DIR) / "templates").value.value();
  for (const std::string& id : check::form_ids(library)) blank.push_back(id);
  blank.insert(blank.end(), {"--out", (folder / "blank").string()});
  call(blank);
  add(out, folder / "blank", {});
  return out;
}

}  // namespace

const std::vector<Rendered>& rendered() {
  static const std::vector<Rendered> all = render_all();
  return all;
}

std::string bytes_of(const fs::path& file) {
  std::string bytes;
  if (const auto error = base::read_file(file, std::size_t{1} << 26, bytes))
    throw std::system_error(error, file.string());
  return bytes;
}

}  // namespace chohyo::samples
