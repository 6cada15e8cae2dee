// What a volume holds while it is put together.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "assembly/shared_objects.hpp"
#include "pdf/object_file.hpp"
#include "pdf/parent_tree.hpp"

namespace chohyo::assembly {

/// Where the lower right corner of a page is, in points: across, up.
using Corner = std::pair<double, double>;

/// A page as it will be written.
struct VolumePage {
  ObjectId number = 0;
  std::string entries;            ///< of its dictionary, without what follows
  std::string contents;           ///< references with blanks between them; empty for an empty page
  std::string resources;          ///< the dictionary's entries
  ObjectId resources_number = 0;  ///< of the object that holds just these; 0 = none does
  std::string media_box;
  Corner corner;
};

struct VolumeDocument {
  std::string title;
  ObjectId page = 0;  ///< its first one
};

/// A chapter: an element of the structure, those of its documents below it, and a bookmark.
struct VolumePart {
  ObjectId number = 0;
  std::string title;
  std::vector<ObjectId> articles;
  std::vector<VolumeDocument> documents;
};

struct VolumeContents {
  pdf::ObjectFile file;
  SharedObjects shared{file};
  pdf::ParentTree parents{file};
  std::int64_t next_key = 0;  ///< of the parent tree
  std::vector<VolumePage> pages;
  std::vector<std::pair<std::size_t, std::string>> labels;  ///< prefixes by index of the first page
  std::vector<VolumePart> parts;
  std::string catalogue;  ///< entries of metadata, output intents and what else the file as a whole has
  ObjectId info = 0;
};

}  // namespace chohyo::assembly
