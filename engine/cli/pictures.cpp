#include "cli/pictures.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace chohyo::cli {
namespace {

namespace fs = std::filesystem;

/// The page of a picture called "<stem>-<page>.png"; 0 for any other file.
int page_of(const fs::path& path, std::string_view stem) {
  const std::string name = path.filename().string();
  const std::string_view all = name, end = ".png";
  if (!all.starts_with(std::string(stem) + "-") || !all.ends_with(end)) return 0;
  const std::string_view digits = all.substr(stem.size() + 1, all.size() - stem.size() - 1 - end.size());
  int page = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), page);
  return error == std::errc{} && stop == digits.data() + digits.size() ? page : 0;
}

std::vector<fs::path> pictures_of(const fs::path& folder, std::string_view stem) {
  std::vector<std::pair<int, fs::path>> found;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    if (const int page = page_of(entry->path(), stem); page > 0) found.emplace_back(page, entry->path());
  }
  std::sort(found.begin(), found.end());
  std::vector<fs::path> out;
  for (auto& [page, path] : found) out.push_back(std::move(path));
  return out;
}

/// Runs the program and waits for it; its exit status, or none when it cannot be found.
PictureOutcome run(std::vector<std::string> command) {
  std::vector<char*> words;
  for (std::string& word : command) words.push_back(word.data());
  words.push_back(nullptr);
  pid_t child = 0;
  const int error = ::posix_spawnp(&child, words[0], nullptr, nullptr, words.data(), environ);
  if (error == ENOENT) return PictureOutcome::no_program;
  if (error != 0) return PictureOutcome::failed;
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return PictureOutcome::failed;
  }
  // 127: found by nobody, where spawning is a fork and an exec.
  if (WIFEXITED(status) && WEXITSTATUS(status) == 127) return PictureOutcome::no_program;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? PictureOutcome::made : PictureOutcome::failed;
}

}  // namespace

PictureOutcome make_pictures(const fs::path& pdf, std::vector<fs::path>& pictures) {
  const fs::path folder = pdf.parent_path().empty() ? fs::path(".") : pdf.parent_path();
  const std::string stem = pdf.stem().string();
  std::error_code error;
  for (const fs::path& old : pictures_of(folder, stem)) fs::remove(old, error);
  const PictureOutcome outcome =
      run({"pdftoppm", "-png", "-r", "100", fs::absolute(pdf).string(), (fs::absolute(folder) / stem).string()});
  for (fs::path& path : pictures_of(folder, stem)) {
    pictures.push_back((pdf.parent_path() / path.filename()).lexically_normal());
  }
  return outcome;
}

}  // namespace chohyo::cli
