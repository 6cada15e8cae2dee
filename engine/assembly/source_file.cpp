#include "assembly/source_file.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace chohyo::assembly {
namespace {

constexpr std::size_t kEntrySize = 20;  // of the cross-reference table (ISO 32000-1 §7.5.4)

/// The text behind `mark` where it stands last; empty when it does not.
std::string_view behind_last(std::string_view bytes, std::string_view mark) {
  const std::size_t at = bytes.rfind(mark);
  return at == std::string_view::npos ? std::string_view() : bytes.substr(at + mark.size());
}

std::optional<std::size_t> number_at(std::string_view text, std::size_t& at) {
  at = skip_space(text, at);
  const std::size_t begin = at;
  while (at < text.size() && base::is_digit(text[at])) ++at;
  return as_count(text.substr(begin, std::min<std::size_t>(at - begin, 10)));
}

/// The object that begins at `at` with its number.
std::optional<SourceFile::Object> object_at(std::string_view bytes, std::size_t at, std::size_t number) {
  if (at >= bytes.size() || number_at(bytes, at) != number || bytes.substr(at, 7) != " 0 obj\n") return std::nullopt;
  SourceFile::Object out;
  const std::size_t begin = at + 7, end = value_end(bytes, begin);
  if (end == std::string_view::npos) return std::nullopt;
  out.text = bytes.substr(begin, end - begin);
  constexpr std::string_view kStream = "\nstream\r\n", kEnd = "\nendstream\nendobj";
  if (bytes.substr(end, kStream.size()) != kStream) {
    if (bytes.substr(skip_space(bytes, end), 6) != "endobj") return std::nullopt;
    return out;
  }
  const auto length = as_count(value_of(out.text, "Length"));
  const std::size_t data = end + kStream.size();
  if (!length || *length > bytes.size() - data || bytes.substr(data + *length, kEnd.size()) != kEnd) {
    return std::nullopt;
  }
  out.stream = bytes.substr(data, *length);
  out.is_stream = true;
  return out;
}

}  // namespace

std::optional<SourceFile> SourceFile::read(std::string_view bytes) {
  SourceFile file;
  if (!bytes.starts_with("%PDF-1.") || !file.read_objects(bytes)) return std::nullopt;
  const auto pages = as_reference(value_of(file.catalogue().text, "Pages"));
  if (!pages || !file.read_pages(*pages, 0) || file.pages_.empty()) return std::nullopt;
  return file;
}

bool SourceFile::read_objects(std::string_view bytes) {
  const std::string_view start = behind_last(bytes, "\nstartxref\n");
  std::size_t at = 0;
  const auto table = number_at(start, at);
  if (!table || *table >= bytes.size()) return false;
  const std::string_view text = bytes.substr(*table);
  if (!text.starts_with("xref")) return false;
  at = 4;
  if (number_at(text, at) != 0) return false;
  const auto count = number_at(text, at);
  at = skip_space(text, at);
  if (!count || *count == 0 || at > text.size() || *count > (text.size() - at) / kEntrySize) return false;
  objects_.resize(*count);
  for (std::size_t number = 1; number < *count; ++number) {
    const std::string_view entry = text.substr(at + number * kEntrySize, kEntrySize);
    if (entry[17] != 'n') continue;
    const auto offset = entry[0] == '0' ? as_count(entry.substr(1, 9)) : std::nullopt;
    const auto object = offset ? object_at(bytes, *offset, number) : std::nullopt;
    if (!object) return false;
    objects_[number] = *object;
  }
  const std::string_view rest = text.substr(at + *count * kEntrySize);
  if (!rest.starts_with("trailer")) return false;
  const std::size_t begin = skip_space(rest, 7), end = value_end(rest, begin);
  if (end == std::string_view::npos) return false;
  const std::string_view trailer = rest.substr(begin, end - begin);
  if (!value_of(trailer, "Encrypt").empty() || !value_of(trailer, "Prev").empty()) return false;
  const auto root = as_reference(value_of(trailer, "Root")), info = as_reference(value_of(trailer, "Info"));
  if (!root || !info || object(*root).text.empty() || object(*info).text.empty()) return false;
  catalogue_ = *root;
  info_ = *info;
  id_ = value_of(trailer, "ID");
  return true;
}

bool SourceFile::read_pages(ObjectId node, int depth) {
  const Object& here = object(node);
  if (here.text.empty() || depth > kMostNested || pages_.size() + page_nodes_.size() > objects_.size()) return false;
  if (value_of(here.text, "Type") == "/Page") {
    pages_.push_back(node);
    return true;
  }
  page_nodes_.push_back(node);
  for (const std::string_view kid : elements_of(value_of(here.text, "Kids"))) {
    const auto number = as_reference(kid);
    if (!number || !read_pages(*number, depth + 1)) return false;
  }
  return true;
}

const SourceFile::Object& SourceFile::object(ObjectId number) const {
  static const Object none;
  return number < objects_.size() ? objects_[number] : none;
}

std::string_view SourceFile::resolve(std::string_view value) const {
  const auto number = as_reference(value);
  return number ? object(*number).text : value;
}

}  // namespace chohyo::assembly
