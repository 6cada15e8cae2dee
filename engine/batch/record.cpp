#include "batch/record.hpp"

#include <fcntl.h>

#include <algorithm>
#include <utility>

#include "base/ascii.hpp"
#include "base/descriptor.hpp"
#include "base/file.hpp"
#include "base/take.hpp"

namespace chohyo::batch {
namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 20U;
constexpr std::string_view kEnd = ".";  // the last field: a line without it was cut

/// Tabs and line feeds separate; a path may hold them.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '%' || static_cast<unsigned char>(c) < 0x20) {
      out += '%';
      out += base::hex_pair(c);
    } else {
      out += c;
    }
  }
  return out;
}

/// Written by escaped; what was damaged counts as nought.
int digit(char c) { return std::max(base::hex_value(c), 0); }

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string line_of(const std::string& facility, const std::string& answers, const std::vector<std::string>& names) {
  std::string line = escaped(facility) + "\t" + escaped(answers);
  for (const auto& name : names) line += "\t" + escaped(name);
  return line + "\t" + std::string(kEnd) + "\n";
}

}  // namespace

Record::Record(std::filesystem::path file) : file_(std::move(file)) {
  std::string text;
  if (base::read_file(file_, kMostBytes, text)) return;
  cut_ = !text.empty() && text.back() != '\n';
  for (std::string_view rest = text; !rest.empty();) read_line(base::take_until(rest, '\n'));
}

void Record::read_line(std::string_view line) {
  std::vector<std::string> fields;
  while (!line.empty()) fields.push_back(unescaped(base::take_until(line, '\t')));
  if (fields.size() < 3 || fields.back() != kEnd) return;
  auto& files = before_[fields[0]];
  for (std::size_t i = 2; i + 1 < fields.size(); ++i) files[fields[i]] = fields[1];
}

std::string_view Record::source(const std::string& facility, const std::string& name) const {
  const auto known = before_.find(facility);
  if (known == before_.end()) return {};
  const auto file = known->second.find(name);
  return file == known->second.end() ? std::string_view() : file->second;
}

std::vector<std::string> Record::names(const std::string& facility) const {
  std::vector<std::string> out;
  if (const auto known = before_.find(facility); known != before_.end()) {
    for (const auto& [name, answers] : known->second) out.push_back(name);
  }
  return out;
}

std::vector<std::string> Record::facilities() const {
  std::vector<std::string> out;
  for (const auto& [facility, files] : before_) out.push_back(facility);
  return out;
}

std::vector<std::string> Record::made_from(std::string_view answers) const {
  std::vector<std::string> out;
  for (const auto& [facility, files] : before_) {
    for (const auto& [name, source] : files) {
      if (source != answers) continue;
      out.push_back(facility);
      break;
    }
  }
  return out;
}

std::error_code Record::add(const std::string& facility, const std::string& answers,
                            const std::vector<std::string>& names) {
  for (const auto& name : names) added_[facility][name] = answers;
  const base::Descriptor file(::open(file_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
  if (!file) return base::last_error();
  const std::string line = (std::exchange(cut_, false) ? "\n" : "") + line_of(facility, answers, names);
  return ::write(file.number(), line.data(), line.size()) < 0 ? base::last_error() : std::error_code();
}

std::error_code Record::finish() {
  if (added_.empty()) return {};
  for (auto& [facility, files] : added_) {
    for (auto& [name, answers] : files) before_[facility][name] = answers;
  }
  added_.clear();
  std::string text;
  for (const auto& [facility, files] : before_) {
    std::map<std::string, std::vector<std::string>> by_answers;
    for (const auto& [name, answers] : files) by_answers[answers].push_back(name);
    for (const auto& [answers, names] : by_answers) text += line_of(facility, answers, names);
  }
  return base::write_file(file_, text);
}

}  // namespace chohyo::batch
