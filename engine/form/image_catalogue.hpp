// The images that all packs of a templates folder may print by name: templates/images/images.xml says which file each
// is. Files lie in that folder or a folder in it, never elsewhere, and are never fetched.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "form/element_reader.hpp"

namespace chohyo::form {

struct NamedImage {
  std::string name;  ///< "hospital-logo"
  std::string file;  ///< below the catalogue's folder; empty after a defect
  std::string alt;   ///< read aloud where a pack says nothing else; may be empty
};

struct ImageCatalogue {
  std::filesystem::path folder;
  std::vector<NamedImage> images;
  bool is_read = false;  ///< there is one, and what is wrong with it is wrong with single images
};

/// True for the relative path of something below the folder, links followed.
bool is_below(const std::filesystem::path& folder, std::string_view path);

/// The catalogue of the templates folder that the form's pack lies in. Its defects are those of the pack; when there is
/// none, or it cannot be read, one is noted at `span` and it has no images. The file becomes one of the form's sources.
ImageCatalogue read_image_catalogue(ElementReader& reader, Form& form, diag::Span span);

}  // namespace chohyo::form
