#include "batch/inputs.hpp"

#include <algorithm>
#include <memory>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/file.hpp"
#include "base/folder.hpp"
#include "batch/codes.hpp"

namespace chohyo::batch {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestList = std::size_t{64} << 20U;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_answers_name(const fs::path& name) {
  std::string end = name.extension().string();
  std::transform(end.begin(), end.end(), end.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return (end == ".xml" || end == ".json") && name.native().front() != '.';
}

class Expansion {
 public:
  void add_word(const std::string& word) {
    if (word.starts_with('@')) {
      add_list(word.substr(1));
    } else {
      add_path(word, {});
    }
  }

  diag::Result<std::vector<Input>> take() {
    result_.value = std::move(inputs_);
    return std::move(result_);
  }

 private:
  void add_path(const fs::path& path, const diag::Span& listed) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      inputs_.push_back({path, listed});
      return;
    }
    std::vector<std::string> names;
    if (base::list_folder(path, names)) {
      inputs_.push_back({path, listed});  // the reader says what is wrong with it, as with a file
      return;
    }
    const std::size_t before = inputs_.size();
    for (const auto& name : names) {
      if (is_answers_name(name) && !fs::is_directory(path / name, error)) inputs_.push_back({path / name, listed});
    }
    if (inputs_.size() == before) {
      result_.diagnostics.push_back(diag::make(kNoAnswersInFolder, listed, {{"folder", path.string()}}));
    }
  }

  void add_list(const std::string& name) {
    std::string text;
    if (const auto error = base::read_file(name, kLongestList, text)) {
      result_.diagnostics.push_back(diag::make(kListUnreadable, {}, {{"file", name}, {"reason", error.message()}}));
      return;
    }
    const auto source = std::make_shared<const diag::Source>(name, std::move(text));
    result_.sources.push_back(source);
    const std::string_view all = source->text();
    if (const auto zero = all.find('\0'); zero != std::string_view::npos) {
      result_.diagnostics.push_back(diag::make(kListNotText, span(source, zero, zero + 1)));
      return;
    }
    for (std::size_t at = all.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0; at < all.size();) {
      const std::size_t end = std::min(all.find('\n', at), all.size());
      std::size_t last = end;
      if (last > at && all[last - 1] == '\r') --last;
      if (last > at) add_path(fs::path(all.substr(at, last - at)), span(source, at, last));
      at = end + 1;
    }
  }

  static diag::Span span(const diag::SourcePtr& source, std::size_t begin, std::size_t end) {
    return {source.get(), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  diag::Result<std::vector<Input>> result_;
  std::vector<Input> inputs_;
};

}  // namespace

diag::Result<std::vector<Input>> expand_inputs(std::span<const std::string> words) {
  Expansion expansion;
  for (const auto& word : words) expansion.add_word(word);
  return expansion.take();
}

void point_to_list(const Input& input, diag::Diagnostics& diagnostics) {
  if (!input.listed) return;
  for (auto& one : diagnostics) {
    if (!one.span && one.path == input.file.string()) one.span = input.listed;
  }
}

}  // namespace chohyo::batch
