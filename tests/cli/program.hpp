// Runs build/chohyo as a person would, in surroundings of the test's own.
#pragma once

#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

#include "base/file.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::cli {

inline const std::filesystem::path kRoot = CHOHYO_SOURCE_DIR;
inline const std::string kProgram = std::string(CHOHYO_BINARY_DIR) + "/chohyo";

/// English messages, the project's own forms and fonts, and none of the caller's settings. Named because the build
/// folder may lie outside the project; that an installed program finds its own is for tests/api/downstream to
/// see.
inline std::vector<std::string> plain_environment() {
  return {"LC_ALL=C.UTF-8",
          "LANG=",
          "LC_MESSAGES=",
          "SOURCE_DATE_EPOCH=",
          "CHOHYO_TEMPLATES=" + (kRoot / "templates").string(),
          "CHOHYO_FONTS=" + (kRoot / "fonts").string()};
}

inline support::Outcome chohyo(std::vector<std::string> words, support::Surroundings surroundings = {}) {
  words.insert(words.begin(), kProgram);
  auto environment = plain_environment();
  environment.insert(environment.end(), surroundings.environment.begin(), surroundings.environment.end());
  surroundings.environment = std::move(environment);
  return support::run(words, surroundings);
}

/// A command of the shell, with the program as $1 and what follows it as $2 …
inline support::Outcome shell(const std::string& script, std::vector<std::string> words) {
  std::vector<std::string> command = {"bash", "-uc", script, "bash", kProgram};
  command.insert(command.end(), words.begin(), words.end());
  return support::run(command, {{}, plain_environment()});
}

/// The script with "$3" a file system of 1.2 MB of its own, whose files are copied to "$3-copy" at its end; status 99 when
/// there can be none. Inside a changed root no user name space may be made (user_namespaces(7)); whoever is root there
/// needs none.
inline std::string on_a_small_disk(const std::string& script) {
  const std::string inside = " bash -uc 'mount -t tmpfs -o size=1200k none \"$3\" || exit 99; " + script +
                             "; status=$?; cp -r \"$3/.\" \"$3-copy\"; umount -l \"$3\"; exit $status' "
                             "bash \"$1\" \"$2\" \"$3\"; ";
  return "mkdir -p \"$3\"; if unshare --map-root-user --mount true 2>/dev/null; then unshare --map-root-user --mount" +
         inside + "else unshare --mount --propagation unchanged" + inside + "fi";
}

inline std::string read(const std::filesystem::path& path) {
  std::string text;
  if (const auto error = base::read_file(path, std::size_t{1} << 30, text))
    throw std::system_error(error, path.string());
  return text;
}

inline std::string write(const std::filesystem::path& path, const std::string& text) {
  if (const auto error = base::write_file(path, text)) throw std::system_error(error, path.string());
  return path.string();
}

inline std::string sample(const std::string& name) { return (kRoot / "samples" / name).string(); }

/// What a run leaves for the next one to know, beside documents: nothing else may stay in .chohyo.
inline bool is_memory(const std::filesystem::path& path) {
  return path.parent_path().filename() == ".chohyo" && (path.filename() == "lock" || path.filename() == "record");
}

/// Every regular file below a folder with its bytes, by path relative to it; unfinished ones included.
inline std::map<std::string, std::string> files_below(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  if (!std::filesystem::exists(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (is_memory(entry.path())) continue;
    if (entry.is_regular_file()) files[std::filesystem::relative(entry.path(), folder).string()] = read(entry.path());
  }
  return files;
}

/// Their paths alone.
inline std::vector<std::string> names_below(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& [name, bytes] : files_below(folder)) names.push_back(name);
  return names;
}

/// A facility that answers only the first row, with nothing wrong.
inline std::string small_answers(const std::string& id, const std::string& first_date = "2024-06-10") {
  return "<answers version=\"1\"><facility id=\"" + id +
         "\" name=\"架空診療所\"/><vendors/>\n<checklist edition=\"r6\">" +
         "<item id=\"gate\" first=\"no\" first-date=\"" + first_date + "\"/></checklist></answers>\n";
}

}  // namespace chohyo::cli
