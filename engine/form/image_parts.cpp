// Pictures of a pack: files in its own folder, never elsewhere and never fetched.
#include <filesystem>
#include <string_view>
#include <system_error>

#include "base/digest.hpp"
#include "base/file.hpp"
#include "form/codes.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {
namespace {

namespace fs = std::filesystem;

/// True for the relative path of something below the folder, links followed.
bool is_inside(const fs::path& folder, std::string_view name) {
  const fs::path path(name);
  const bool plain = !name.empty() && path.is_relative() && name.find_first_of(":\\") == name.npos;
  if (!plain) return false;
  for (const fs::path& part : path) {
    if (part == ".." || part.empty()) return false;
  }
  std::error_code error;
  const fs::path root = fs::weakly_canonical(folder.empty() ? fs::path(".") : folder, error);
  if (error) return false;
  const fs::path whole = fs::weakly_canonical(root / path, error);
  return !error && whole.lexically_relative(root).begin()->string() != "..";
}

}  // namespace

picture::PicturePtr picture_reference(ElementReader& reader, const tree::Element& element, Form& form,
                                      Pictures& read_before) {
  const std::string name = reader.required(element, "file");
  if (name.empty()) return nullptr;
  const diag::Span span = element.find("file")->span;
  const fs::path folder = fs::path(form.sources.front()->name()).parent_path();
  if (!is_inside(folder, name)) {
    reader.note(kOutsidePack, span, {{"file", name}});
    return nullptr;
  }
  if (const auto known = read_before.find(name); known != read_before.end()) return known->second;
  std::string bytes;
  if (const std::error_code error = base::read_file(folder / name, picture::kMostBytes, bytes)) {
    reader.note(kUnusableImage, span, {{"file", name}, {"reason", error.message()}, {"reason_en", error.message()}});
    return nullptr;
  }
  form.digest = base::to_hex(base::sha256(form.digest + base::to_hex(base::sha256(bytes))));
  picture::Read read = picture::read_picture(std::move(bytes));
  if (!read.picture) {
    reader.note(kUnusableImage, span, {{"file", name}, {"reason", read.fault.ja}, {"reason_en", read.fault.en}});
  }
  read_before.emplace(name, read.picture);
  return read.picture;
}

}  // namespace chohyo::form
