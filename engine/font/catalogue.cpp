#include "font/catalogue.hpp"

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <memory>
#include <utility>

#include "base/file.hpp"
#include "font/codes.hpp"
#include "tree/xml.hpp"

namespace chohyo::font {
namespace {

using tree::Attribute;
using tree::Element;

class CatalogueReader {
 public:
  explicit CatalogueReader(std::filesystem::path folder) : folder_(std::move(folder)) {}

  void read(const Element& root) {
    if (root.name != "fonts") return complain(root.name_span, "根の要素は fonts です", "the root element is fonts");
    expect_attributes(root, {"version"});
    if (root.value("version") != "1") complain(root.span, "version は 1 です", "version is 1");
    for (const Element& child : root.children) {
      if (child.name == "family") read_family(child);
    }
    for (const Element& child : root.children) {
      if (child.name == "chain") {
        read_chain(child);
      } else if (child.name != "family") {
        unknown_element(child);
      }
    }
    if (catalogue.regular.empty())
      complain(root.span, "chain style=\"regular\" がありません", "there is no chain style=\"regular\"");
    if (catalogue.bold.empty())
      complain(root.span, "chain style=\"bold\" がありません", "there is no chain style=\"bold\"");
    if (catalogue.mincho.empty()) catalogue.mincho = catalogue.regular;
  }

  Catalogue catalogue;
  diag::Diagnostics diagnostics;

 private:
  void complain(diag::Span span, std::string ja, std::string en) {
    diagnostics.push_back(
        diag::make(kCatalogueInvalid, span, {{"reason", std::move(ja)}, {"reason_en", std::move(en)}}));
  }

  void unknown_element(const Element& element) {
    complain(element.name_span, "要素 " + element.name + " は使えません",
             "there is no element " + element.name + " here");
  }

  /// Every one of `names` has to be there with a value, and no other.
  void expect_attributes(const Element& element, std::initializer_list<std::string_view> names) {
    for (const Attribute& attribute : element.attributes) {
      if (std::find(names.begin(), names.end(), attribute.name) == names.end()) {
        complain(attribute.name_span, "属性 " + attribute.name + " は使えません",
                 "there is no attribute " + attribute.name + " here");
      }
    }
    for (std::string_view name : names) {
      if (element.value(name).empty()) {
        complain(element.span, "属性 " + std::string(name) + " がありません",
                 "the attribute " + std::string(name) + " is missing");
      }
    }
  }

  void read_family(const Element& family) {
    expect_attributes(family, {"id", "name", "package", "licence"});
    for (const Element& child : family.children) {
      if (child.name == "face") {
        read_face(family, child);
      } else {
        unknown_element(child);
      }
    }
  }

  void read_face(const Element& family, const Element& element) {
    expect_attributes(element, {"id", "file", "sha256"});
    CatalogueFace face;
    face.id = element.value("id");
    face.family = family.value("name");
    face.package = family.value("package");
    face.file = folder_ / std::filesystem::path(element.value("file"));
    face.sha256 = element.value("sha256");
    const bool is_digest =
        face.sha256.size() == 64 && face.sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (const Attribute* written = element.find("sha256"); written != nullptr && !is_digest) {
      complain(written->span, "sha256 は小文字の 16 進数 64 桁です", "sha256 is 64 lower-case hexadecimal digits");
    }
    if (find_face(face.id) != catalogue.faces.size()) {
      complain(element.span, "face " + face.id + " が二つあります", "there are two faces " + face.id);
    }
    if (catalogue.faces.size() == std::numeric_limits<FaceId>::max()) {
      return complain(element.span, "face が多すぎます", "there are too many faces");
    }
    catalogue.faces.push_back(std::move(face));
  }

  void read_chain(const Element& element) {
    expect_attributes(element, {"style"});
    const std::string_view style = element.value("style");
    if (style != "regular" && style != "bold" && style != "mincho") {
      return complain(element.span, "style は regular、bold、mincho のどれかです", "style is regular, bold or mincho");
    }
    std::vector<FaceId>& chain = style == "regular" ? catalogue.regular
                                 : style == "bold"  ? catalogue.bold
                                                    : catalogue.mincho;
    if (!chain.empty())
      return complain(element.span, "同じ style の chain が二つあります", "there are two chains of this style");
    for (const Element& use : element.children) {
      if (use.name != "use") {
        unknown_element(use);
        continue;
      }
      expect_attributes(use, {"face"});
      const std::size_t face = find_face(use.value("face"));
      if (face == catalogue.faces.size()) {
        const std::string name(use.value("face"));
        complain(use.span, "face " + name + " は一覧にありません", "there is no face " + name);
      } else {
        chain.push_back(static_cast<FaceId>(face));
      }
    }
  }

  /// Index of the face, or the number of faces.
  std::size_t find_face(std::string_view id) const {
    const auto found = std::find_if(catalogue.faces.begin(), catalogue.faces.end(),
                                    [id](const CatalogueFace& face) { return face.id == id; });
    return static_cast<std::size_t>(found - catalogue.faces.begin());
  }

  std::filesystem::path folder_;
};

}  // namespace

diag::Result<Catalogue> parse_catalogue(const diag::SourcePtr& source, const std::filesystem::path& folder) {
  diag::Result<Catalogue> result;
  result.sources.push_back(source);
  diag::Result<Element> root = tree::parse_xml(source);
  result.diagnostics = std::move(root.diagnostics);
  if (!root) return result;
  CatalogueReader reader(folder);
  reader.read(*root.value);
  diag::append(result.diagnostics, std::move(reader.diagnostics));
  if (result.diagnostics.empty()) result.value = std::move(reader.catalogue);
  return result;
}

diag::Result<Catalogue> read_catalogue(const std::filesystem::path& file) {
  diag::Result<Catalogue> result;
  std::string text;
  if (const std::error_code error = base::read_file(file, tree::kMaxBytes, text)) {
    result.diagnostics.push_back(
        diag::make(kCatalogueUnreadable, {}, {{"file", file.string()}, {"reason", error.message()}}));
    return result;
  }
  return parse_catalogue(std::make_shared<const diag::Source>(file.string(), std::move(text)), file.parent_path());
}

}  // namespace chohyo::font
