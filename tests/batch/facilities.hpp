// Answers files and a stock for tests of the whole line.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "base/file.hpp"
#include "batch/run.hpp"
#include "batch/stock.hpp"

namespace chohyo::batch {

inline const std::filesystem::path kRoot = CHOHYO_SOURCE_DIR;

/// 2024-12-20 in Japan.
inline base::Instant december() { return base::start_of_day(*base::parse_iso_date("2024-12-20")); }

/// The project's own forms and fonts, opened once.
inline const Stock& stock() {
  static const auto opened = Stock::open({kRoot / "templates", kRoot / "fonts", {}});
  if (!opened) throw std::runtime_error("templates and fonts of the project cannot be opened");
  return **opened.value;
}

/// A facility that answers everything; `extra` goes into the item 1-1.
inline std::string facility_xml(const std::string& id, const std::string& extra = "note=\"架空\"") {
  std::string text = "<answers version=\"1\"><facility id=\"" + id + "\" name=\"架空病院 " + id +
                     "\" kind=\"hospital\"/><vendors><vendor id=\"a\" name=\"A事業者\"/></vendors>"
                     "<checklist edition=\"r6\">";
  for (const auto& item : stock().library().find("checklist")->items) {
    text += "<item id=\"" + item.id + "\" first=\"yes\" first-date=\"2024-06-10\" " + (item.id == "1-1" ? extra : "") +
            "/>";
  }
  return text + "</checklist></answers>\n";
}

inline std::filesystem::path write(const std::filesystem::path& path, const std::string& text) {
  if (const auto error = base::write_file(path, text)) throw std::system_error(error, path.string());
  return path;
}

/// What a run leaves for the next one to know, beside documents: nothing else may stay in .chohyo.
inline bool is_memory(const std::filesystem::path& path) {
  return path.parent_path().filename() == ".chohyo" && (path.filename() == "lock" || path.filename() == "record");
}

/// Every regular file below a folder with its bytes, by path relative to it.
inline std::map<std::string, std::string> files_below(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  if (!std::filesystem::exists(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (is_memory(entry.path())) continue;
    if (!entry.is_regular_file()) continue;
    auto& bytes = files[std::filesystem::relative(entry.path(), folder).string()];
    if (base::read_file(entry.path(), std::size_t{1} << 30, bytes)) throw std::runtime_error("cannot read back");
  }
  return files;
}

}  // namespace chohyo::batch
