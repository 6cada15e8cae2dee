// A PDF file that room `pdf` wrote, looked at where it lies: classic cross-reference table, one section, no encryption.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "assembly/syntax.hpp"

namespace chohyo::assembly {

class SourceFile {
 public:
  /// An indirect object: what stands between "obj" and "endobj".
  struct Object {
    std::string_view text;    ///< of a stream: its dictionary
    std::string_view stream;  ///< its bytes as they are
    bool is_stream = false;
  };

  /// Looks into `bytes`, which stay where they are. Empty when they are no such file.
  static std::optional<SourceFile> read(std::string_view bytes);

  /// One more than the greatest number of an object.
  std::size_t size() const { return objects_.size(); }
  /// Without text for a number that there is no object of.
  const Object& object(ObjectId number) const;
  /// The object that a value of this file refers to, or the value itself.
  std::string_view resolve(std::string_view value) const;

  const Object& catalogue() const { return object(catalogue_); }
  ObjectId catalogue_number() const { return catalogue_; }
  ObjectId info() const { return info_; }
  /// The file's identifiers (§14.4) as they are written.
  std::string_view id() const { return id_; }
  /// Page objects in their order, and the nodes of the tree above them.
  const std::vector<ObjectId>& pages() const { return pages_; }
  const std::vector<ObjectId>& page_nodes() const { return page_nodes_; }

 private:
  bool read_objects(std::string_view bytes);
  bool read_pages(ObjectId node, int depth);

  std::vector<Object> objects_;  ///< by number
  ObjectId catalogue_ = 0, info_ = 0;
  std::string_view id_;
  std::vector<ObjectId> pages_, page_nodes_;
};

}  // namespace chohyo::assembly
