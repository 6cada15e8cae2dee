#include "cli/environment.hpp"

#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <vector>

#include "batch/request.hpp"

namespace chohyo::cli {
namespace {

namespace fs = std::filesystem;
using diag::Language;

/// The variable's value; empty when it is unset.
std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

fs::path program_folder() {
  std::error_code error;
  const auto program = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path() : program.parent_path();
}

bool is_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

bool is_catalogue(const fs::path& folder) {
  std::error_code error;
  return fs::is_regular_file(folder / "fonts.xml", error);
}

std::string no_folder(const fs::path& path, Language language) {
  return language == Language::ja ? "フォルダー " + path.string() + " がありません"
                                  : "there is no folder " + path.string();
}

/// The option's value, otherwise the variable's.
fs::path wish(const std::string& option, const char* name) {
  return option.empty() ? fs::path(variable(name)) : fs::path(option);
}

/// The first of ../<name> (a build folder in the source tree) and ../share/chohyo/<name> (an installation).
std::optional<fs::path> beside_program(std::string_view name) {
  const auto here = program_folder();
  for (const auto& place : {here / ".." / name, here / ".." / "share" / "chohyo" / name}) {
    if (is_folder(place)) return place.lexically_normal();
  }
  return std::nullopt;
}

}  // namespace

Language language(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    std::string_view value;
    if (word == "--") break;
    if (word == "--lang" && i + 1 < argc) value = argv[i + 1];
    if (word.starts_with("--lang=")) value = word.substr(7);
    if (value == "ja") return Language::ja;
    if (value == "en") return Language::en;
  }
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const auto value = variable(name);
    if (!value.empty()) return value.starts_with("ja") ? Language::ja : Language::en;
  }
  return Language::en;
}

bool clock_is_set(const std::optional<base::Date>& date) {
  return date || !variable("SOURCE_DATE_EPOCH").empty();
}

std::optional<base::Instant> clock(const std::optional<base::Date>& date, Language language, std::string& problem) {
  if (date) {
    const auto start = base::start_of_day(*date);
    if (batch::can_print(start)) return start;
    problem = language == Language::ja
                  ? "--date の " + base::format_iso_date(*date) +
                        " は 1970-01-02 から 9999-12-31 までの日ではありません"
                  : "--date: " + base::format_iso_date(*date) + " does not lie between 1970-01-02 and 9999-12-31";
    return std::nullopt;
  }
  const auto epoch = variable("SOURCE_DATE_EPOCH");
  if (epoch.empty()) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return base::Instant{std::chrono::duration_cast<std::chrono::seconds>(now).count()};
  }
  std::int64_t seconds = 0;
  const auto end = epoch.data() + epoch.size();
  const auto [read, error] = std::from_chars(epoch.data(), end, seconds);
  if (error == std::errc() && read == end && batch::can_print({seconds})) return base::Instant{seconds};
  problem = language == Language::ja
                ? "環境変数 SOURCE_DATE_EPOCH の値「" + std::string(epoch) +
                      "」は 1970 年から 9999 年までの秒数ではありません"
                : "the environment variable SOURCE_DATE_EPOCH is \"" + std::string(epoch) +
                      "\", not a number of seconds since 1970 up to the year 9999";
  return std::nullopt;
}

std::optional<fs::path> templates_folder(const Arguments& arguments, Language language, std::string& problem) {
  const auto wished = wish(arguments.templates, "CHOHYO_TEMPLATES");
  if (wished.empty()) {
    auto found = beside_program("templates");
    if (!found) {
      problem = language == Language::ja
                    ? "様式のフォルダーが見つかりません。--templates か環境変数 CHOHYO_TEMPLATES で指定してください"
                    : "no templates folder found; name it with --templates or CHOHYO_TEMPLATES";
    }
    return found;
  }
  if (is_folder(wished)) return wished;
  problem = no_folder(wished, language);
  return std::nullopt;
}

std::optional<batch::Folders> folders(const Arguments& arguments, Language language, std::string& problem) {
  const auto templates = templates_folder(arguments, language, problem);
  if (!templates) return std::nullopt;
  batch::Folders folders;
  folders.templates = *templates;
  folders.font_overrides = wish(arguments.fonts, "CHOHYO_FONTS");
  if (!folders.font_overrides.empty() && !is_folder(folders.font_overrides)) {
    problem = no_folder(folders.font_overrides, language);
    return std::nullopt;
  }
  if (is_catalogue(folders.font_overrides)) {
    folders.fonts = folders.font_overrides;
  } else if (const auto found = beside_program("fonts")) {
    folders.fonts = *found;
  } else {
    problem = language == Language::ja
                  ? "フォント一覧 fonts.xml が見つかりません。--fonts か環境変数 CHOHYO_FONTS で指定してください"
                  : "no font catalogue fonts.xml found; name its folder with --fonts or CHOHYO_FONTS";
    return std::nullopt;
  }
  return folders;
}

}  // namespace chohyo::cli
