#include "assembly/closing.hpp"

#include <algorithm>

#include "assembly/outline.hpp"

namespace chohyo::assembly {
namespace {

constexpr std::size_t kKidsOfANode = 1000;

void write_page(VolumeContents& volume, const VolumePage& page, ObjectId parent) {
  Bytes text;
  text.text(page.entries).text("/Parent ").reference(parent).text("/Resources ");
  if (page.resources_number != 0) {
    text.reference(page.resources_number);
  } else {
    text.text("<<").text(page.resources).text(">>");
  }
  if (!page.contents.empty()) text.text("/Contents[").text(page.contents).byte(']');
  volume.file.define(page.number, text.view());
}

/// ISO 32000-1 §7.7.3.2. Gives the root's number.
ObjectId write_page_tree(VolumeContents& volume) {
  const ObjectId root = volume.file.reserve();
  const auto& pages = volume.pages;
  Bytes nodes, text;
  for (std::size_t begin = 0; begin < pages.size(); begin += kKidsOfANode) {
    const std::size_t end = std::min(begin + kKidsOfANode, pages.size());
    const ObjectId node = volume.file.reserve();
    text.clear();
    text.text("/Type/Pages/Parent ").reference(root).text("/Kids[");
    for (std::size_t i = begin; i < end; ++i) {
      write_page(volume, pages[i], node);
      text.reference(pages[i].number).byte(' ');
    }
    volume.file.define(node, text.text("]/Count ").integer(static_cast<std::int64_t>(end - begin)).view());
    nodes.reference(node).byte(' ');
  }
  text.clear();
  text.text("/Type/Pages/Kids[").text(nodes.view()).text("]/Count ").integer(static_cast<std::int64_t>(pages.size()));
  volume.file.define(root, text.view());
  return root;
}

/// One Document, in it a Part a chapter. Gives the number of the structure's root (§14.7.2).
ObjectId write_structure(VolumeContents& volume) {
  const ObjectId root = volume.file.reserve(), document = volume.file.reserve();
  Bytes text, parts;
  for (const VolumePart& part : volume.parts) {
    parts.reference(part.number).byte(' ');
    text.clear();
    text.text("/S/Part/P ").reference(document);
    if (!part.title.empty()) text.text("/T").text_string(part.title);
    text.text("/K[");
    for (const ObjectId article : part.articles) text.reference(article).byte(' ');
    volume.file.define(part.number, text.byte(']').view());
  }
  text.clear();
  text.text("/S/Document/P ").reference(root).text("/K[").text(parts.view()).byte(']');
  volume.file.define(document, text.view());
  text.clear();
  text.text("/Type/StructTreeRoot/K[").reference(document).text("]/ParentTree");
  volume.parents.finish(text);
  volume.file.define(root, text.text("/ParentTreeNextKey ").integer(volume.next_key).view());
  return root;
}

/// §12.4.2: a number tree too.
void append_labels(Bytes& out, VolumeContents& volume) {
  pdf::ParentTree tree(volume.file);
  for (const auto& [page, prefix] : volume.labels) {
    Bytes label;
    label.text("<</P").text_string(prefix).text("/S/D>>");
    tree.add(static_cast<std::int64_t>(page), label.view());
  }
  tree.finish(out.text("/PageLabels"));
}

}  // namespace

diag::Result<std::string> close(VolumeContents& volume, std::string_view id) {
  Bytes text;
  text.text("/Type/Catalog/Pages ").reference(write_page_tree(volume)).text(volume.catalogue);
  append_labels(text, volume);
  text.text("/StructTreeRoot ").reference(write_structure(volume));
  text.text("/PageMode/UseOutlines/Outlines ").reference(write_outline(volume));
  const ObjectId catalogue = volume.file.add(text.view());
  diag::Result<std::string> result;
  std::string bytes;
  volume.file.write(catalogue, volume.info, id, bytes);
  if (auto failure = volume.file.failure()) {
    result.diagnostics.push_back(std::move(*failure));
  } else {
    result.value = std::move(bytes);
  }
  return result;
}

}  // namespace chohyo::assembly
