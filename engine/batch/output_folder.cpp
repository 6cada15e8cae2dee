#include "batch/output_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <new>
#include <utility>

#include "base/file.hpp"
#include "base/folder.hpp"
#include "batch/cannot_write.hpp"
#include "batch/codes.hpp"
#include "batch/publish.hpp"
#include "batch/reach.hpp"

namespace chohyo::batch {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kOwnFolder = ".chohyo";
constexpr std::string_view kStaging = "work-";

/// The process id that the lock's holder wrote into it, or "?".
std::string holder_of(const base::Descriptor& lock) {
  std::array<char, 32> text{};
  const ssize_t got = ::pread(lock.number(), text.data(), text.size(), 0);
  std::string holder;
  for (ssize_t i = 0; i < got && text[static_cast<std::size_t>(i)] >= '0' && text[static_cast<std::size_t>(i)] <= '9';
       ++i) {
    holder += text[static_cast<std::size_t>(i)];
  }
  return holder.empty() ? "?" : holder;
}

/// Writes the holder into the lock; an empty text when it is given back, so that two runs over the same answers leave
/// the same files. That the lock is held does not depend on it.
void name_holder(const base::Descriptor& lock, const std::string& holder) {
  if (::ftruncate(lock.number(), 0) != 0) return;
  [[maybe_unused]] const ssize_t written = ::pwrite(lock.number(), holder.data(), holder.size(), 0);
}

}  // namespace

diag::Result<std::unique_ptr<OutputFolder>> OutputFolder::open(const fs::path& out) {
  diag::Result<std::unique_ptr<OutputFolder>> result;
  const fs::path own = out / kOwnFolder;
  std::error_code error;
  fs::create_directories(own, error);
  if (error) {
    result.diagnostics = {cannot_write(out, error)};
    return result;
  }
  base::Descriptor lock(::open((own / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
  if (!lock) {
    result.diagnostics = {cannot_write(own, base::last_error())};
    return result;
  }
  if (::flock(lock.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    result.diagnostics.push_back(
        diag::make(kFolderInUse, {}, {{"folder", out.string()}, {"process", holder_of(lock)}}));
    return result;
  }
  // A file system without locks gets here too: then two runs at once are for the user to avoid, as they always were.
  name_holder(lock, std::to_string(::getpid()));
  base::remove_leftovers(own, kStaging);
  base::remove_unfinished_files(own);
  auto folder = std::unique_ptr<OutputFolder>(new OutputFolder(out, std::move(lock)));
  folder->staging_.emplace(own, kStaging, error);
  if (error) {
    result.diagnostics = {cannot_write(own, error)};
    return result;
  }
  result.value = std::move(folder);
  return result;
}

OutputFolder::OutputFolder(fs::path out, base::Descriptor lock)
    : out_(std::move(out)), lock_(std::move(lock)), record_(out_ / kOwnFolder / "record") {}

OutputFolder::~OutputFolder() {
  try {
    record_.finish();
  } catch (const std::bad_alloc&) {  // its lines are there, only not in order
  }
  staging_.reset();
  name_holder(lock_, {});
}

fs::path OutputFolder::own() const { return out_ / kOwnFolder; }

WriteFault OutputFolder::judged(std::error_code error) const {
  return {error, error && concerns_every_facility(error, out_) ? Reach::run : Reach::facility};
}

WriteFault OutputFolder::stage(const std::string& facility, const std::vector<Product>& products) const {
  const fs::path folder = staging_->path() / facility;
  std::error_code error;
  if (::mkdir(folder.c_str(), 0777) != 0) error = base::last_error();
  for (std::size_t i = 0; !error && i < products.size(); ++i) {
    error = base::create_file(folder / products[i].name, products[i].bytes);
  }
  if (error) base::remove_tree(folder);
  return judged(error);
}

WriteFault OutputFolder::sync_staged() const { return judged(base::sync_file_system(staging_->path())); }

WriteFault OutputFolder::publish(const std::string& facility, const std::vector<std::string>& names) const {
  const fs::path staged = staging_->path() / facility;
  const std::error_code error = batch::publish(staged, out_ / facility, names);
  base::remove_tree(staged);
  return judged(error);
}

WriteFault OutputFolder::sync_published() const { return judged(base::sync_folder(out_)); }

void OutputFolder::remember(const std::string& facility, const std::string& answers,
                            const std::vector<std::string>& names) {
  // A record that cannot be written costs a warning of a later run, no document.
  record_.add(facility, answers, names);
}

}  // namespace chohyo::batch
