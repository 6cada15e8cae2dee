// A report that grows on the disk and appears under its name when it is whole.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include "base/descriptor.hpp"

namespace chohyo::batch {

/// Where reports appear, and a folder on the same file system for what of them is not finished.
struct ReportFolders {
  std::filesystem::path out, work;
};

class ReportFile {
 public:
  /// A file of that name that is there is removed: it tells of an earlier run.
  ReportFile(const ReportFolders& folders, std::string_view name);
  /// What was not finished is removed.
  ~ReportFile();
  ReportFile(const ReportFile&) = delete;
  ReportFile& operator=(const ReportFile&) = delete;

  const std::filesystem::path& path() const { return target_; }
  /// What goes wrong is kept for `finish`.
  void write(std::string_view text);
  /// Syncs the file and gives it its name. To be called once; gives why there is no such file, if there is none.
  std::error_code finish();

 private:
  void flush();

  std::filesystem::path target_, unfinished_;
  base::Descriptor file_;
  std::error_code error_;
  std::string buffer_;
};

}  // namespace chohyo::batch
