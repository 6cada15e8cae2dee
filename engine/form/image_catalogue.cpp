#include "form/image_catalogue.hpp"

#include <memory>
#include <set>
#include <system_error>
#include <utility>

#include "base/file.hpp"
#include "form/codes.hpp"
#include "tree/xml.hpp"

namespace chohyo::form {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostNamed = 1000;

/// "templates" of "templates/rounds/r1/form.xml".
fs::path templates_of(const Form& form) {
  const fs::path pack = fs::path(form.sources.front()->name()).parent_path();
  return ((pack.empty() ? fs::path(".") : pack) / ".." / "..").lexically_normal();
}

void read_images(ElementReader& reader, const tree::Element& root, ImageCatalogue& out) {
  reader.shape(root, {}, {"image"});
  if (!reader.has_at_most(root, kMostNamed)) return;
  std::set<std::string> seen;
  for (const tree::Element& child : root.children) {
    if (child.name != "image") continue;
    reader.shape(child, {"name", "file", "alt"}, {});
    NamedImage image{reader.name(child, "name"), reader.required(child, "file"), std::string(child.value("alt"))};
    reader.plain_words(child, "alt");
    if (!image.name.empty() && !seen.insert(image.name).second) {
      reader.note(kDuplicate, child.span, {{"attribute", "<image> name"}, {"given", image.name}});
    }
    if (!image.file.empty() && !is_below(out.folder, image.file)) {
      reader.note(kOutsideImages, child.find("file")->span, {{"file", image.file}, {"folder", out.folder.string()}});
      image.file.clear();
    }
    out.images.push_back(std::move(image));
  }
}

}  // namespace

bool is_below(const fs::path& folder, std::string_view path) {
  const fs::path relative(path);
  const bool plain = !path.empty() && relative.is_relative() && path.find_first_of(":\\") == path.npos;
  if (!plain) return false;
  for (const fs::path& part : relative) {
    if (part == ".." || part.empty()) return false;
  }
  std::error_code error;
  const fs::path root = fs::weakly_canonical(folder.empty() ? fs::path(".") : folder, error);
  if (error) return false;
  const fs::path whole = fs::weakly_canonical(root / relative, error);
  return !error && whole.lexically_relative(root).begin()->string() != "..";
}

ImageCatalogue read_image_catalogue(ElementReader& reader, Form& form, diag::Span span) {
  ImageCatalogue out;
  out.folder = templates_of(form) / "images";
  const fs::path path = out.folder / "images.xml";
  std::string text;
  if (const std::error_code error = base::read_file(path, tree::kMaxBytes, text)) {
    reader.note(kUnreadablePart, span, {{"file", path.string()}, {"reason", error.message()}});
    return out;
  }
  const auto source = std::make_shared<const diag::Source>(path.string(), std::move(text));
  form.sources.push_back(source);
  auto root = tree::parse_xml(source);
  reader.append(std::move(root.diagnostics));
  if (!root.value) return out;
  if (root.value->name != "images") {
    reader.note(kUnknownElement, root.value->name_span, {{"parent", "images.xml"}, {"element", root.value->name}},
                [&] { return allowed(root.value->name, {"images"}); });
    return out;
  }
  out.is_read = true;
  read_images(reader, *root.value, out);
  return out;
}

}  // namespace chohyo::form
