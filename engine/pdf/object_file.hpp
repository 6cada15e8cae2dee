// Indirect objects and the file they make, through libharu's object layer: its memory pool, dictionaries,
// cross-reference table and trailer. libharu's documents, pages and fonts stay unused (they cannot write what we need).
#pragma once

#include <hpdf.h>
// hpdf.h must come first: it has the types these use.
#include <hpdf_mmgr.h>
#include <hpdf_objects.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "pdf/bytes.hpp"

namespace chohyo::pdf {

/// One PDF file under construction. Errors of libharu stick: after the first, everything else does nothing, and
/// `failure` tells.
class ObjectFile {
 public:
  ObjectFile() { begin(); }
  ~ObjectFile() { HPDF_MMgr_Free(memory_); }  // the pool holds every object, so there is none to free one by one
  ObjectFile(const ObjectFile&) = delete;
  ObjectFile& operator=(const ObjectFile&) = delete;

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
  void begin();
  bool failed() const { return error_.error_no != HPDF_OK; }
  HPDF_Dict dictionary(ObjectId object);

  HPDF_Error_Rec error_;
  HPDF_MMgr memory_ = nullptr;
  HPDF_Xref xref_ = nullptr;
  HPDF_Dict blank_ = nullptr;  ///< what every dictionary is a copy of
  std::size_t expected_size_ = 0;
};

}  // namespace chohyo::pdf
