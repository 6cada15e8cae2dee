#include "batch/journal.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "base/digest.hpp"
#include "base/file.hpp"
#include "base/take.hpp"

namespace chohyo::batch {
namespace {

constexpr std::size_t kSumDigits = 16;
constexpr std::string_view kRun = "run", kMade = "made";

std::string sum_of(std::string_view rest) { return base::to_hex(base::sha256(rest), kSumDigits); }

std::string line_of(std::string_view kind, const std::array<std::string_view, 3>& fields) {
  std::string rest(kind);
  for (const auto field : fields) rest.append("\t").append(field);
  return sum_of(rest) + "\t" + rest + "\n";
}

}  // namespace

std::string surroundings_digest(const Stock& stock, const RenderOptions& options, std::string_view engine) {
  base::Hasher hasher;
  hasher.add_field(engine).add_field(stock.fonts().fingerprint());
  for (const auto& form : stock.library().forms()) {
    hasher.add_field(form->id).add_field(form->edition).add_field(form->digest);
  }
  // Each list ends with an empty field, so that one list's last word cannot be another's first.
  hasher.add_field({});
  for (const auto& form : options.forms) hasher.add_field(form);
  hasher.add_field({});
  for (const auto format : options.formats) hasher.add_field(extension(format));
  hasher.add_field({});
  for (const auto& id : options.switches.on) hasher.add_field(id);
  hasher.add_field({});
  for (const auto& id : options.switches.off) hasher.add_field(id);
  hasher.add_field({});
  hasher.add_field(options.draft ? "draft" : "final").add_field(std::to_string(options.now.seconds));
  return base::to_hex(hasher.finish());
}

Journal::Journal(std::filesystem::path file) : file_(std::move(file)) {
  struct stat status {};
  if (::stat(file_.c_str(), &status) != 0 || status.st_size == 0) return;
  if (base::MappedFile::map(file_, before_)) return;
  std::string_view rest = before_.bytes();
  cut_ = rest.back() != '\n';
  while (!rest.empty()) read_line(base::take_until(rest, '\n'));
}

void Journal::read_line(std::string_view line) {
  if (line.empty()) return;  // what ends a line that was cut
  std::string_view rest = line;
  const std::string_view sum = base::take_until(rest, '\t');
  if (sum.size() != kSumDigits || sum != sum_of(rest)) {
    ++damaged_;
    return;
  }
  const std::string_view kind = base::take_until(rest, '\t');
  const std::string_view first = base::take_until(rest, '\t'), second = base::take_until(rest, '\t');
  if (kind == kMade) {
    known_.insert_or_assign(first, Known{second, rest});
  } else if (kind == kRun) {
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(second.data(), second.data() + second.size(), seconds);
    if (error == std::errc() && end == second.data() + second.size()) last_output_ = base::Instant{seconds};
  }
}

std::error_code Journal::begin(bool resumes, const std::string& surroundings, base::Instant now,
                               std::string_view engine) {
  surroundings_ = surroundings;
  if (!resumes) {
    known_.clear();
    damaged_ = 0;
    cut_ = false;
    if (::unlink(file_.c_str()) != 0 && errno != ENOENT) return base::last_error();
  }
  opened_ = base::Descriptor(::open(file_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
  if (!opened_) return base::last_error();
  waiting_.assign(cut_ ? 1 : 0, '\n');
  waiting_ += line_of(kRun, {engine, std::to_string(now.seconds), surroundings});
  if (const auto error = sync()) return error;
  return base::sync_folder(file_.parent_path());
}

std::string Journal::identity(std::string_view answers) const {
  return base::to_hex(base::Hasher().add_field(surroundings_).add_field(answers).finish());
}

std::optional<Journal::Known> Journal::find(const std::string& identity) const {
  const auto found = known_.find(identity);
  return found == known_.end() ? std::nullopt : std::optional(found->second);
}

void Journal::add(const std::string& identity, const std::string& facility, const std::string& account) {
  waiting_ += line_of(kMade, {identity, facility, account});
}

std::error_code Journal::sync() {
  const std::string lines = std::exchange(waiting_, {});
  if (lines.empty()) return {};
  const off_t before = ::lseek(opened_.number(), 0, SEEK_END);
  std::error_code error = base::write_bytes(opened_.number(), lines);
  if (!error && ::fdatasync(opened_.number()) != 0) error = base::last_error();
  // What did not find room whole is taken back, so that the next line begins a line.
  if (error && ::ftruncate(opened_.number(), before) != 0) return base::last_error();
  return error;
}

}  // namespace chohyo::batch
