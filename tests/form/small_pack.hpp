// The small pack of docs/adding-a-form.md, as a starting point for packs with defects.
#pragma once

#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>

#include "form/pack.hpp"

namespace chohyo::form {

inline std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot open " + path);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

/// The `index`th fenced block of that language in a Markdown text, without its fences.
inline std::string fenced_block(const std::string& markdown, const std::string& language, std::size_t index) {
  const std::string fence = "```" + language + "\n";
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= index; ++i) {
    begin = markdown.find(fence, begin);
    if (begin == std::string::npos) throw std::runtime_error("no such block");
    begin += fence.size();
  }
  return markdown.substr(begin, markdown.find("```", begin) - begin);
}

inline std::string small_pack() {
  return fenced_block(file_text(CHOHYO_SOURCE_DIR "/docs/adding-a-form.md"), "xml", 0);
}

/// The small pack with one place changed; the place must exist.
inline std::string small_pack_with(const std::string& from, const std::string& to) {
  std::string text = small_pack();
  const std::size_t place = text.find(from);
  if (place == std::string::npos) throw std::runtime_error("not in the pack: " + from);
  return text.replace(place, from.size(), to);
}

inline diag::Result<FormPtr> read_pack_text(std::string text) {
  return read_pack(std::make_shared<const diag::Source>("form.xml", std::move(text)));
}

}  // namespace chohyo::form
