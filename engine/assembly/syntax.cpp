#include "assembly/syntax.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace chohyo::assembly {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }
bool is_delimiter(char c) { return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos; }

/// Behind a literal string that begins at `at`; std::string_view::npos when it does not end.
std::size_t literal_end(std::string_view text, std::size_t at) {
  int depth = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '(') {
      ++depth;
    } else if (text[at] == ')' && --depth == 0) {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_space(text[at]) && !is_delimiter(text[at])) ++at;
  return at;
}

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && base::is_digit(text[at])) ++at;
  return at;
}

/// Behind the reference whose first digit is at `at`; std::string_view::npos when there is another thing.
std::size_t reference_end(std::string_view text, std::size_t at) {
  const std::size_t digits = digits_end(text, at);
  if (digits == at || digits - at > 9 || text.substr(digits, 4) != " 0 R") return std::string_view::npos;
  const std::size_t end = digits + 4;
  return end == text.size() || is_space(text[end]) || is_delimiter(text[end]) ? end : std::string_view::npos;
}

std::size_t value_end(std::string_view text, std::size_t at, int depth) {
  if (at >= text.size() || depth > kMostNested) return std::string_view::npos;
  const char c = text[at];
  if (c == '(') return literal_end(text, at);
  const bool is_dictionary = text.substr(at, 2) == "<<";
  if (c == '<' && !is_dictionary) {
    const std::size_t close = text.find('>', at);
    return close == std::string_view::npos ? std::string_view::npos : close + 1;
  }
  if (c == '[' || is_dictionary) {
    const std::string_view close = is_dictionary ? ">>" : "]";
    for (at = skip_space(text, at + close.size()); at < text.size(); at = skip_space(text, at)) {
      if (text.substr(at, close.size()) == close) return at + close.size();
      at = value_end(text, at, depth + 1);
      if (at == std::string_view::npos) return std::string_view::npos;
    }
    return std::string_view::npos;
  }
  if (c == '/') return word_end(text, at + 1);
  if (base::is_digit(c)) {
    if (const std::size_t end = reference_end(text, at); end != std::string_view::npos) return end;
  }
  const std::size_t end = word_end(text, at);
  return end == at ? std::string_view::npos : end;
}

std::size_t number_at(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t out = 0;
  for (; begin < end; ++begin) out = out * 10 + static_cast<std::size_t>(text[begin] - '0');
  return out;
}

/// Calls `reference(begin, end, number)` for every reference, and nothing for what looks like one in a string.
template <class Reference>
void each_reference(std::string_view text, Reference reference) {
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '(') {
      at = literal_end(text, at);
    } else if (c == '/') {
      at = word_end(text, at + 1);
    } else if (base::is_digit(c) || c == '-' || c == '+' || c == '.') {
      const std::size_t end = reference_end(text, at);
      if (end != std::string_view::npos) reference(at, end, number_at(text, at, digits_end(text, at)));
      at = end != std::string_view::npos ? end : word_end(text, at + 1);
    } else {
      ++at;
    }
  }
}

}  // namespace

std::size_t value_end(std::string_view text, std::size_t at) { return value_end(text, at, 0); }

std::string_view inside(std::string_view dictionary) {
  const std::size_t begin = skip_space(dictionary, 0);
  if (dictionary.substr(begin, 2) != "<<") return dictionary;
  const std::size_t end = value_end(dictionary, begin, 0);
  return end == std::string_view::npos ? std::string_view() : dictionary.substr(begin + 2, end - begin - 4);
}

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_space(text[at]) || text[at] == '%')) {
    if (text[at] == '%') at = std::min(text.find_first_of("\r\n", at), text.size() - 1);
    ++at;
  }
  return at;
}

std::optional<ObjectId> as_reference(std::string_view value) {
  if (value.empty() || !base::is_digit(value[0]) || reference_end(value, 0) != value.size()) return std::nullopt;
  return static_cast<ObjectId>(number_at(value, 0, digits_end(value, 0)));
}

std::optional<std::size_t> as_count(std::string_view value) {
  if (value.empty() || value.size() > 9 || digits_end(value, 0) != value.size()) return std::nullopt;
  return number_at(value, 0, value.size());
}

std::vector<DictionaryEntry> entries_of(std::string_view dictionary) {
  const std::string_view text = inside(dictionary);
  std::vector<DictionaryEntry> out;
  for (std::size_t at = skip_space(text, 0); at < text.size(); at = skip_space(text, at)) {
    if (text[at] != '/') return {};
    const std::size_t key_end = word_end(text, at + 1);
    const std::size_t begin = skip_space(text, key_end);
    const std::size_t end = value_end(text, begin);
    if (end == std::string_view::npos) return {};
    out.push_back({text.substr(at + 1, key_end - at - 1), text.substr(begin, end - begin)});
    at = end;
  }
  return out;
}

std::string_view value_of(std::string_view dictionary, std::string_view key) {
  for (const DictionaryEntry& entry : entries_of(dictionary)) {
    if (entry.key == key) return entry.value;
  }
  return {};
}

std::vector<std::string_view> elements_of(std::string_view array) {
  std::vector<std::string_view> out;
  if (array.size() < 2 || array.front() != '[' || value_end(array, 0) != array.size()) return out;
  const std::string_view text = array.substr(1, array.size() - 2);
  for (std::size_t at = skip_space(text, 0); at < text.size(); at = skip_space(text, at)) {
    const std::size_t end = value_end(text, at);
    if (end == std::string_view::npos) return {};
    out.push_back(text.substr(at, end - at));
    at = end;
  }
  return out;
}

std::vector<ObjectId> references_in(std::string_view text) {
  std::vector<ObjectId> out;
  each_reference(text,
                 [&](std::size_t, std::size_t, std::size_t number) { out.push_back(static_cast<ObjectId>(number)); });
  return out;
}

void append_renumbered(Bytes& out, std::string_view text, const std::vector<ObjectId>& numbers) {
  std::size_t copied = 0;
  each_reference(text, [&](std::size_t begin, std::size_t end, std::size_t number) {
    out.text(text.substr(copied, begin - copied));
    const ObjectId to = number < numbers.size() ? numbers[number] : 0;
    if (to == 0) {
      out.text("null");
    } else {
      out.reference(to);
    }
    copied = end;
  });
  out.text(text.substr(copied));
}

void append_renumbered(Bytes& out, const DictionaryEntry& entry, const std::vector<ObjectId>& numbers) {
  append_renumbered(out.byte('/').text(entry.key).byte(' '), entry.value, numbers);
}

}  // namespace chohyo::assembly
