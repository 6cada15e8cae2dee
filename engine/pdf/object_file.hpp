// Indirect objects and the file they make. libharu's object layer writes them: its dictionaries, cross-reference table
// and trailer. libharu's documents, pages and fonts stay unused (they cannot write what we need).
#pragma once

#include <hpdf.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "pdf/bytes.hpp"

namespace chohyo::pdf {

/// One PDF file under construction. Errors stick: after the first, everything else does nothing, and `failure` tells.
class ObjectFile {
 public:
  /// Forgets everything and begins another file, in the memory of this one.
  void clear();

  /// A dictionary whose entries are given later with `define`, so that others can refer to it first.
  ObjectId reserve();
  /// That many of them with numbers one behind the other; gives the first.
  ObjectId reserve(std::size_t count);
  /// Sets the entries ("/Type/Page/…") of a reserved dictionary, once.
  void define(ObjectId object, std::string_view entries);
  /// reserve and define.
  ObjectId add(std::string_view entries);
  /// A stream with `bytes` as they are, which must stay in place until `write`; `entries` name their filter. Length is
  /// added to them.
  ObjectId add_stream(std::string_view entries, std::string_view bytes);

  /// Appends the file to `out`: header, objects, cross-reference table, trailer with both IDs equal to `id`
  /// (16 bytes).
  void write(ObjectId catalogue, ObjectId info, std::string_view id, std::string& out);

  /// What went wrong; empty while nothing has.
  std::optional<diag::Diagnostic> failure() const;

 private:
  struct Object {
    std::size_t begin = 0, length = 0;  ///< of its entries in `entries_`
    bool is_defined = false, is_stream = false;
    std::string_view bytes;
  };

  std::vector<Object> objects_;  ///< by number, the first one's being 1
  Bytes entries_;                ///< of all objects, one behind the other
  std::size_t stream_bytes_ = 0;
  HPDF_STATUS error_ = HPDF_OK;
};

}  // namespace chohyo::pdf
