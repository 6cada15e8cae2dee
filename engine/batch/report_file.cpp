#include "batch/report_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

#include "base/file.hpp"

namespace chohyo::batch {
namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 17U;

}  // namespace

ReportFile::ReportFile(const ReportFolders& folders, std::string_view name)
    : target_(folders.out / name), unfinished_(folders.work / name) {
  ::unlink(target_.c_str());
  file_ = base::Descriptor(::open(unfinished_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (!file_) error_ = base::last_error();
}

ReportFile::~ReportFile() {
  if (file_) ::unlink(unfinished_.c_str());
}

void ReportFile::write(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= kBuffer) flush();
}

void ReportFile::flush() {
  if (!error_) error_ = base::write_bytes(file_.number(), buffer_);
  buffer_.clear();
}

std::error_code ReportFile::finish() {
  flush();
  if (!error_ && ::fsync(file_.number()) != 0) error_ = base::last_error();
  if (!file_.close() && !error_) error_ = base::last_error();
  if (!error_ && ::rename(unfinished_.c_str(), target_.c_str()) != 0) error_ = base::last_error();
  if (!error_) return base::sync_folder(target_.parent_path());
  ::unlink(unfinished_.c_str());
  return error_;
}

}  // namespace chohyo::batch
